/// Reads plain text: every line is one, as is the ruler below a heading.
enum PlainText {
  static func read(_ text: String, file: String) -> TextDocument {
    var blocks: [TextDocument.Block] = []
    var pipes = PipeTable()
    for (index, line) in TextLines.split(text).enumerated() {
      let number = index + 1
      if pipes.take(line, number: number) { continue }
      if let table = pipes.finish() { blocks.append(.table(table)) }
      if let level = TextLines.underlining(line), case .line(let above)? = blocks.last, above.heading == nil,
        !above.isBlank, above.mark?.kind != .bullet
      {
        blocks[blocks.count - 1] = .line(
          TextLine(number: above.number, words: above.words, heading: level, mark: above.mark))
        continue
      }
      blocks.append(.line(TextLine(number: number, text: line)))
    }
    if let table = pipes.finish() { blocks.append(.table(table)) }
    return TextDocument(file: file, blocks: blocks)
  }
}

/// What plain text and Markdown have in common.
enum TextLines {
  /// The lines, whichever way they end; form feeds end one too.
  static func split(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "\u{0C}" }
  }

  /// How many lines a text has at most, in UTF-8: one for each byte that ends one.
  static func count(_ text: [UInt8]) -> Int {
    text.reduce(1) { $0 + ((0x0A...0x0D).contains($1) && $1 != 0x0B ? 1 : 0) }
  }

  /// The rank of the heading that this line underlines: 1 for `===`, 2 for `---`.
  static func underlining(_ line: some StringProtocol) -> Int? {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
    let ruler = line[..<end]
    guard ruler.utf8.count >= 3, let first = ruler.utf8.first, ruler.utf8.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first == UInt8(ascii: "=") ? 1 : first == UInt8(ascii: "-") ? 2 : nil
  }
}
