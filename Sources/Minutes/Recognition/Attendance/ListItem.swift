extension String {
  /// Whether a line of names goes no further: the next begins with a title, and no comma comes before it.
  func isEnded(before line: TextLine) -> Bool {
    guard let last, !",;&-".contains(last), !hasSuffix(" et"), !hasSuffix(" and") else { return false }
    return NameParts(line.text).honorifics > 0
  }
}

/// An item of a list of people, its wrapped lines put together.
struct ListItem: Hashable {
  var text: String
  /// The parts that wide gaps set apart.
  var pieces: [String]
  var line: Int
  var indent: Double
  var isMarked: Bool
  var isTicked: Bool?
  var isHeading: Bool
  /// Whether it is a paragraph of names, one after the other.
  var isParagraph = false

  static func items(of lines: [TextLine]) -> [ListItem] {
    var items: [ListItem] = []
    var isBehindBlank = true
    for line in lines {
      guard !line.isBlank else {
        isBehindBlank = true
        continue
      }
      defer { isBehindBlank = false }
      if !isBehindBlank, let last = items.indices.last, items[last].isContinued(by: line) {
        items[last].append(line)
        continue
      }
      items.append(ListItem(line))
    }
    return items
  }

  private init(_ line: TextLine) {
    // A gap behind a comma is no more than a comma.
    var pieces: [String] = []
    for piece in line.pieces.map(\.text) {
      if let last = pieces.last, last.hasSuffix(",") || last.hasSuffix(";") || piece.hasPrefix(",") {
        pieces[pieces.count - 1] = last + " " + piece
      } else {
        pieces.append(piece)
      }
    }
    self.pieces = pieces
    text = pieces.joined(separator: " ")
    self.line = line.number
    indent = line.indent
    isMarked = line.mark != nil
    isTicked = line.mark?.isTicked
    isHeading = line.heading != nil
    isParagraph = !isMarked && Self.isListOfNames(text)
  }

  /// Whether a line goes on with the item above: it is set in, or the item is a paragraph that a comma left open.
  private func isContinued(by line: TextLine) -> Bool {
    guard line.mark == nil, line.heading == nil, !isHeading else { return false }
    if isParagraph { return AttendanceHeading.colon(in: line.text) == nil && !text.isEnded(before: line) }
    // `Next meeting: …` begins something else, where a format has no empty line behind a list.
    return isMarked && line.indent >= indent - 0.5 && AttendanceHeading.colon(in: line.text) == nil
  }

  private mutating func append(_ line: TextLine) {
    text = Self.joined([text, line.text])
    pieces = [text]
  }

  /// The lines as one; a name that is parted at its hyphen is put together.
  static func joined(_ lines: [String]) -> String {
    lines.dropFirst().reduce(lines.first ?? "") { text, line in
      let isParted = text.last == "-" && text.dropLast().last?.isLetter == true
      return text + (isParted ? "" : " ") + line
    }
  }

  /// Whether a line holds three names or more.
  private static func isListOfNames(_ text: String) -> Bool {
    let parts = text.split(separator: ",").filter { !$0.allSatisfy(\.isWhitespace) }
    guard parts.count > 2 else { return false }
    let names = parts.filter { (PersonName($0.prefix { $0 != "(" })?.likelihood ?? -9) >= 1 }
    return names.count * 5 >= parts.count * 3
  }
}
