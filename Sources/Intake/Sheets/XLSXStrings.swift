/// The texts that a workbook's cells share, one behind the other.
struct XLSXStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  /// Reads `xl/sharedStrings.xml`.
  init(_ parser: XMLPullParser) throws {
    var isText = false
    var isPhonetic = false
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("t") { isText = !isPhonetic } else if parser.isNamed("rPh") { isPhonetic = true }
      case .text: if isText { parser.appendText(to: &bytes) }
      case .end:
        if parser.isNamed("t") {
          isText = false
        } else if parser.isNamed("rPh") {
          isPhonetic = false
        } else if parser.isNamed("si") {
          ends.append(bytes.count)
        }
      case .instruction: continue
      case .finished: return
      }
    }
  }

  /// A text by its number; nil where there is none.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }
}
