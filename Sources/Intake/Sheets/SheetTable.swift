import Collaboration

/// A sheet on its way to a table: its header is looked for, and its rows are taken up as a CSV's are.
///
/// What people keep around a table is told and left out: titles above it, empty rows, totals below.
final class SheetTable {
  /// What a cell holds, as far as it matters how it is written.
  enum CellKind {
    case text, number, flag, error
  }

  private struct Cell {
    let column: Int
    let kind: CellKind
    let range: Range<Int>
  }

  /// A value that goes on in the rows below, as a merged cell's does.
  private struct Span {
    let kind: CellKind
    let bytes: [UInt8]
    let lastRow: Int
  }

  /// So many rows are looked at for a header.
  private static let mostTitleRows = 100
  private static let widest = 16_384
  private static let mostRows = 16_777_216

  let name: TableName
  let sheet: String
  /// Whether the sheet is called as the table is; another may be anything.
  let isNamed: Bool
  private(set) var log = ProblemLog()
  private(set) var isFull = false

  private let file: String
  private let columnNames: [NameKey: Column]
  /// By the sheet's column: the place of its cells in a row; -1 for one that is left out.
  private var places: [Int] = []
  private var columns: [Column] = []
  private var headerRow: Int?
  private var titleRows: [(row: Int, cells: [(column: Int, text: String)])] = []

  private var row = 0
  private var cells: [Cell] = []
  private var scratch: [UInt8] = []
  private var spans: [Int: Span] = [:]
  private var bytes: [UInt8] = []
  private var origins: RowOrigins
  private var rowCount = 0
  private var ranges: [Range<Int>?] = []

  init(_ name: TableName, sheet: String, isNamed: Bool, file: String) {
    self.name = name
    self.sheet = sheet
    self.isNamed = isNamed
    self.file = file
    origins = RowOrigins(sheet: sheet)
    var names: [NameKey: Column] = [:]
    for column in name.columns + name.notes {
      for header in name.headerNames(of: column) { names[NameKey(header)] = column }
    }
    columnNames = names
  }

  /// Whether rows were found under a header.
  var hasHeader: Bool { headerRow != nil }

  /// Whether nothing is written in it.
  var isEmpty: Bool { headerRow == nil && titleRows.isEmpty }

  /// Whether nothing more can come of the sheet.
  var isHopeless: Bool { isFull || (headerRow == nil && titleRows.count >= Self.mostTitleRows) }

  // MARK: Cells

  /// Begins a row, counted from 1.
  func beginRow(_ number: Int) {
    row = number
    cells.removeAll(keepingCapacity: true)
    scratch.removeAll(keepingCapacity: true)
  }

  /// Whether a cell of the column, counted from 0, will be read.
  func wants(_ column: Int) -> Bool {
    // Damaged sheets have values outside of cells.
    guard column >= 0 else { return false }
    return headerRow == nil ? column < Self.widest : column < places.count && places[column] >= 0
  }

  /// Adds a cell that is not empty; cells come from left to right.
  ///
  /// `rowsSpanned`: over how many rows it is merged, itself included.
  func add(column: Int, _ kind: CellKind, _ text: some Collection<UInt8>, rowsSpanned: Int = 1) {
    guard wants(column) else { return }
    let start = scratch.count
    scratch.append(contentsOf: text)
    cells.append(Cell(column: column, kind: kind, range: start..<scratch.count))
    if rowsSpanned > 1, headerRow != nil {
      spans[column] = Span(kind: kind, bytes: Array(text), lastRow: row + rowsSpanned - 1)
    }
  }

  /// Ends a row that stands so many times in the sheet.
  func endRow(times: Int = 1) {
    continueSpans()
    guard !cells.isEmpty, !isFull else { return }
    guard headerRow != nil else { return readTitle() }
    for repetition in 0..<min(times, Self.mostRows) {
      guard addRow(row + repetition) else { return }
    }
  }

  private func continueSpans() {
    guard !spans.isEmpty else { return }
    for (column, span) in spans.sorted(by: { $0.key < $1.key }) {
      if span.lastRow < row {
        spans[column] = nil
      } else if !cells.contains(where: { $0.column == column }), !cells.isEmpty {
        let start = scratch.count
        scratch.append(contentsOf: span.bytes)
        cells.append(Cell(column: column, kind: span.kind, range: start..<scratch.count))
      }
    }
  }

  private func text(of cell: Cell) -> String { String(decoding: scratch[cell.range], as: UTF8.self).trimmed }

  private func place(_ column: Int?) -> Place {
    Place(file: file, sheet: sheet, line: row, column: column.map { $0 + 1 })
  }

  // MARK: Header

  private func readTitle() {
    let texts = cells.map { (column: $0.column, text: text(of: $0)) }.filter { !$0.text.isEmpty }
    guard !texts.isEmpty, titleRows.count < Self.mostTitleRows else { return }
    let known = Set(texts.compactMap { columnNames[NameKey($0.text)] })
    titleRows.append((row, texts))
    guard name.requiredColumns.allSatisfy({ !known.isDisjoint(with: $0) }) else { return }
    takeHeader(texts)
  }

  private func takeHeader(_ texts: [(column: Int, text: String)]) {
    headerRow = row
    if titleRows.count > 1 {
      log.add(
        .note, place(nil), "the header stands in this row; what stands above it is left out")
    }
    places = Array(repeating: -1, count: (texts.map(\.column).max() ?? 0) + 1)
    for (column, text) in texts {
      guard let known = columnNames[NameKey(text)] else {
        let names = listed(name.columns.map(\.rawValue), "and")
        log.add(
          .warning, place(column),
          "the unknown column \(cited(text)) is left out; the columns of \(name.rawValue) are \(names)")
        continue
      }
      guard !columns.contains(known) else {
        log.add(.error, place(column), "\(cited(text)) is a second column for \(known.rawValue); leave one of them")
        continue
      }
      places[column] = columns.count
      columns.append(known)
      origins.columns.append(column + 1)
    }
    ranges = Array(repeating: nil, count: columns.count)
  }

  /// Says why the sheet is not the table that it is called.
  private func tellLackOfHeader() {
    let wanted = listed(name.requiredColumns.compactMap { $0.first?.rawValue }, "and")
    let best = titleRows.max { knownCount($0.cells) < knownCount($1.cells) }
    guard let best, knownCount(best.cells) > 0 else {
      return log.add(
        .error, Place(file: file, sheet: sheet),
        "no row names the columns of \(name.rawValue); write a header with at least \(wanted)")
    }
    let known = Set(best.cells.compactMap { columnNames[NameKey($0.text)] })
    for choices in name.requiredColumns where known.isDisjoint(with: choices) {
      log.add(
        .error, Place(file: file, sheet: sheet, line: best.row),
        "the column \(listed(choices.map(\.rawValue), "or")) is missing; add it to the header")
    }
  }

  private func knownCount(_ cells: [(column: Int, text: String)]) -> Int {
    cells.count { columnNames[NameKey($0.text)] != nil }
  }

  // MARK: Rows

  /// Takes up the cells as a row; false where no more fit.
  private func addRow(_ number: Int) -> Bool {
    guard rowCount < Self.mostRows, bytes.count + scratch.count * 2 < FileContents.largest - (1 << 20) else {
      isFull = true
      log.add(.error, place(nil), "the sheet is larger than maillage reads; split it")
      return false
    }
    if let total = totalCell() {
      log.add(
        .note, in: file, kind: "rows of totals", at: place(total.column),
        "\(cited(text(of: total))) and its row are left out")
      return true
    }
    for position in ranges.indices { ranges[position] = nil }
    var isEmpty = true
    for cell in cells {
      guard cell.column < places.count, places[cell.column] >= 0 else { continue }
      guard cell.kind != .error else {
        log.add(
          .error, in: file, kind: "cells with an error", at: place(cell.column),
          "the formula gives \(cited(text(of: cell))); mend it, or write the value")
        continue
      }
      ranges[places[cell.column]] = cell.range
      isEmpty = false
    }
    guard !isEmpty else { return true }
    origins.append(start: bytes.count, line: number)
    for position in ranges.indices {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let range = ranges[position] { append(range) }
    }
    bytes.append(lineFeed)
    rowCount += 1
    return true
  }

  private func append(_ range: Range<Int>) {
    let isPlain = !scratch[range].contains {
      $0 == quote || $0 == lineFeed || $0 == carriageReturn || $0 == 0x2C || $0 == 0
    }
    guard !isPlain else {
      bytes.append(contentsOf: scratch[range])
      return
    }
    bytes.append(quote)
    for byte in scratch[range] {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte == 0 ? space : byte)
    }
    bytes.append(quote)
  }

  /// The cell that says that its row sums up the others: `Total`, with nothing but numbers beside it.
  private func totalCell() -> Cell? {
    guard let first = cells.first, first.kind == .text, let letter = scratch[first.range].first(where: { $0 > 0x20 }),
      Self.totalLetters.contains(letter)
    else { return nil }
    let words = NameKey(text(of: first)).text.split(separator: " ")
    guard words.contains(where: { Self.totalWords.contains($0) }), words.count <= 3 else { return nil }
    let isSum = cells.dropFirst().allSatisfy { $0.kind == .number || $0.kind == .error || text(of: $0).isEmpty }
    return isSum ? first : nil
  }

  private static let totalLetters = Set("tTsSgGeEnN".utf8)
  private static let totalWords: Set<Substring> = ["total", "totaux", "totals", "somme", "sum", "ensemble"]

  // MARK: The table

  /// The table; nil where the sheet has none, which is then in the log.
  func table() -> (text: TableText, header: TableHeader)? {
    guard headerRow != nil else {
      if isNamed { tellLackOfHeader() }
      return nil
    }
    return (TableText(file: file, bytes: bytes, origins: origins), TableHeader(columns: columns))
  }

  /// Forgets the rows, to read the sheet anew.
  func restart() {
    (headerRow, titleRows, columns, places, spans) = (nil, [], [], [], [:])
    (bytes, rowCount, isFull) = ([], 0, false)
    origins = RowOrigins(sheet: sheet)
    log = ProblemLog()
  }
}
