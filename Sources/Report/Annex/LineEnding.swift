/// How a text ends its lines.
enum LineEnding: String {
  case lineFeed = "\n"
  case both = "\r\n"
  case carriageReturn = "\r"

  /// That of the first line; a line feed where there is one line.
  init(of text: [UInt8]) {
    guard let end = text.firstIndex(where: { $0 == 10 || $0 == 13 }) else {
      self = .lineFeed
      return
    }
    let isBoth = text[end] == 13 && end + 1 < text.count && text[end + 1] == 10
    self = isBoth ? .both : text[end] == 13 ? .carriageReturn : .lineFeed
  }

  /// How many lines end in a text.
  func lines(in text: ArraySlice<UInt8>) -> Int {
    let end: UInt8 = self == .carriageReturn ? 13 : 10
    return text.reduce(0) { $0 + ($1 == end ? 1 : 0) }
  }

  /// The text with its lines ended so.
  func ending(_ text: String) -> String {
    self == .lineFeed ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: rawValue)
  }
}
