import Support

extension PlacedWord {
  /// The words of a line of text with their columns, tabs going to the next multiple of eight.
  package static func words(of line: some StringProtocol) -> [PlacedWord] {
    var words: [PlacedWord] = []
    var word = String.UnicodeScalarView()
    var start = 0
    var column = 0
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(PlacedWord(text: String(word).streamSafe, start: Double(start), end: Double(column)))
      word = String.UnicodeScalarView()
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\t":
        endWord()
        column = (column / 8 + 1) * 8
      case "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\0":
        // Soft hyphens, marks of direction and the like are not seen, and would make two words of one.
        continue
      case _ where scalar.value <= 0x20 || (scalar.value >= 0x7F && scalar.properties.isWhitespace):
        endWord()
        column += 1
      default:
        if word.isEmpty { start = column }
        word.append(scalar)
        column += 1
      }
    }
    endWord()
    return words
  }
}

extension TextLine {
  /// A line from its text, with the mark of a list item taken off.
  package init(number: Int, text: some StringProtocol, heading: Int? = nil, mark: ListMark? = nil) {
    var words = PlacedWord.words(of: text)
    let mark = mark ?? ListMark.take(from: &words)
    self.init(number: number, words: words, heading: heading, mark: mark)
  }
}
