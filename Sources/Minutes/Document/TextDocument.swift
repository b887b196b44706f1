/// Minutes as text: their lines and tables, in the order in which they are read.
///
/// Every format is read into it, and the recognisers see nothing else.
package struct TextDocument: Hashable, Sendable {
  /// The file's name without its folder, for sources such as `minutes.odt#L57`.
  package var file: String
  /// What the file calls itself beside its text: in HTML's head, in front matter, in a document's properties.
  package var title: String?
  /// How many lines of front matter go ahead of the text.
  package var frontMatterLength = 0
  package var blocks: [Block]
  /// Where the lines of a PDF are on its pages, by their numbers; empty for other formats.
  package var places: [Int: PagePlace] = [:]

  package enum Block: Hashable, Sendable {
    case line(TextLine)
    case table(DocumentTable)
  }

  package init(file: String, title: String? = nil, frontMatterLength: Int = 0, blocks: [Block]) {
    self.file = file
    self.title = title
    self.frontMatterLength = frontMatterLength
    self.blocks = blocks
  }

  /// Its lines and tables in their order, with all lines between two tables together.
  package var runs: [Run] {
    var runs: [Run] = []
    var lines: [TextLine] = []
    for block in blocks {
      switch block {
      case .line(let line): lines.append(line)
      case .table(let table):
        runs += [.lines(lines), .table(table)]
        lines = []
      }
    }
    return runs + [.lines(lines)]
  }

  package enum Run {
    case lines([TextLine])
    case table(DocumentTable)
  }

  /// All lines, those of tables cell by cell; a blank one parts the rows.
  package var lines: [TextLine] {
    blocks.flatMap { block in
      switch block {
      case .line(let line): [line]
      case .table(let table): table.lines
      }
    }
  }
}

extension TextDocument {
  /// How many words a line may have, four pages of text, and how many characters a word.
  private static let (mostWords, longestWord) = (2_000, 1_000)

  /// Makes several of a line, and of a word, that is longer than any that people write: what looks at all words of a
  /// line for each of them would never end.
  mutating func partLongLines() {
    for place in blocks.indices {
      switch blocks[place] {
      case .line(let line) where Self.isLong(line): break
      case .table(let table)
      where table.rows.contains(where: { $0.cells.contains { $0.lines.contains(where: Self.isLong) } }):
        break
      default: continue
      }
      blocks = blocks.flatMap(Self.parted)
      return
    }
  }

  private static func isLong(_ line: TextLine) -> Bool {
    line.words.count > mostWords || line.words.contains { $0.text.utf8.count > longestWord }
  }

  private static func parted(_ block: Block) -> [Block] {
    switch block {
    case .line(let line): return parted(line).map { .line($0) }
    case .table(var table):
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices {
          table.rows[row].cells[cell].lines = table.rows[row].cells[cell].lines.flatMap(parted)
        }
      }
      return [.table(table)]
    }
  }

  private static func parted(_ line: TextLine) -> [TextLine] {
    guard isLong(line) else { return [line] }
    let words = line.words.flatMap { word -> [PlacedWord] in
      guard word.text.utf8.count > longestWord else { return [word] }
      let scalars = Array(word.text.unicodeScalars)
      return stride(from: 0, to: scalars.count, by: longestWord).map { start in
        let part = String(String.UnicodeScalarView(scalars[start..<min(scalars.count, start + longestWord)]))
        return PlacedWord(text: part, start: word.start, end: word.end)
      }
    }
    return stride(from: 0, to: words.count, by: mostWords).map { start in
      TextLine(
        number: line.number, words: Array(words[start..<min(words.count, start + mostWords)]), heading: line.heading,
        mark: start == 0 ? line.mark : nil)
    }
  }
}
