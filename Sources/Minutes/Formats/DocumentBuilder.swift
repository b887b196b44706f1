/// Puts a document together from the events of a markup format: text, ends of lines, tables.
///
/// A table around other tables, or of one column, is there for the looks: its content counts as if it stood alone.
struct DocumentBuilder {
  /// The most text that is taken, in bytes: a thousand pages.
  ///
  /// More is no minutes but a bomb.
  static let mostText = 4 << 20

  /// The most lines that are taken, blank ones among them.
  static let mostLines = 500_000

  /// How deep tables stand in each other as such; what is deeper is text of the cell that it stands in.
  static let mostNested = 50

  /// Whether white space stands as it is written, and line breaks end lines.
  var isPreformatted = false
  /// What the next line will be.
  var heading: Int?
  var mark: ListMark?
  /// Whether so much came that the rest was left out: text, lines or cells of tables.
  var isOverfull: Bool { size > Self.mostText || lineCount > Self.mostLines || cells.isOverfull }
  private var blocks: [TextDocument.Block] = []
  private var tables: [OpenTable] = []
  private let cells = OpenTable.CellCount()
  /// How many tables are open below the deepest one that counts as a table.
  private var deeperTables = 0
  private var text = ""
  private var textNumber: Int?
  private var lineCount = 0
  private var size = 0

  /// Adds text to the line.
  ///
  /// `number`: the line of the file that it stands in; where there is none, lines are counted.
  mutating func add(_ added: String, number: Int? = nil) {
    size += added.utf8.count
    guard !isOverfull else { return }
    guard isPreformatted else { return append(added[...], number: number) }
    var number = number
    for (index, line) in added.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if index > 0 {
        endLine(keepingBlank: true, number: number)
        number = number.map { $0 + 1 }
      }
      append(line, number: number)
    }
  }

  private mutating func append(_ added: Substring, number: Int?) {
    if textNumber == nil, !added.allSatisfy(\.isWhitespace) { textNumber = number }
    if isPreformatted {
      text += added
      return
    }
    for scalar in added.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if !isSpace {
        text.unicodeScalars.append(scalar)
      } else if let last = text.unicodeScalars.last, last != " ", last != "\t" {
        text.append(" ")
      }
    }
  }

  /// Sets the following words apart, as a tab does.
  mutating func addGap() {
    text += "\t"
  }

  /// Ends the line, if there is one.
  ///
  /// `keepingBlank`: whether an empty line is one too.
  mutating func endLine(keepingBlank: Bool = false, number: Int? = nil) {
    defer {
      text = ""
      textNumber = nil
      heading = nil
      mark = nil
    }
    var words = PlacedWord.words(of: text)
    guard !words.isEmpty || keepingBlank else { return }
    lineCount += 1
    guard lineCount <= Self.mostLines else { return }
    var mark = mark
    if let own = ListMark.take(from: &words) {
      mark = ListMark(kind: mark?.kind ?? own.kind, isTicked: own.isTicked)
    }
    let line = TextLine(number: textNumber ?? number ?? lineCount, words: words, heading: heading, mark: mark)
    add(.line(line))
  }

  private mutating func add(_ block: TextDocument.Block) {
    if tables.isEmpty {
      blocks.append(block)
    } else {
      tables[tables.count - 1].add(block)
    }
  }

  mutating func startTable() {
    endLine()
    guard tables.count < Self.mostNested else { return deeperTables += 1 }
    tables.append(OpenTable(counting: cells))
  }

  mutating func startRow() {
    endLine()
    guard !tables.isEmpty, deeperTables == 0 else { return }
    tables[tables.count - 1].startRow()
  }

  mutating func startCell(columns: Int = 1, rows: Int = 1) {
    endLine()
    guard !tables.isEmpty, deeperTables == 0 else { return }
    tables[tables.count - 1].startCell(columns: columns, rows: rows)
  }

  /// A cell that goes on with the one above it.
  mutating func addContinuedCell() {
    guard !tables.isEmpty, deeperTables == 0 else { return }
    tables[tables.count - 1].addContinuedCell()
  }

  mutating func endCell() {
    endLine()
    guard !tables.isEmpty, deeperTables == 0 else { return }
    tables[tables.count - 1].endCell()
  }

  mutating func endTable() {
    endLine()
    guard deeperTables == 0 else { return deeperTables -= 1 }
    guard let table = tables.popLast() else { return }
    for block in table.finished() { add(block) }
  }

  /// The document, with everything closed that was left open.
  mutating func finish(file: String, title: String? = nil) -> TextDocument {
    endLine()
    deeperTables = 0
    while !tables.isEmpty { endTable() }
    return TextDocument(file: file, title: title, blocks: blocks)
  }
}
