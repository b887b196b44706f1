import Collaboration
import Support

/// A sheet on its way to a table: its header is looked for, and its rows are taken up as a CSV's are.
///
/// What people keep around a table is reported and left out: titles above it, empty rows, totals below.
final class SheetTable {
  /// What a cell holds, as far as it matters how it is written.
  enum CellKind: Hashable {
    case text, number, flag
    case fault(CellFault)
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
  let name: TableName
  let sheet: String
  let role: Role
  private(set) var log = ProblemLog()
  private(set) var isFull = false

  private let file: String
  var fileName: String { file }
  private let names: HeadingNames
  private let allowance: SheetAllowance
  private var columns = SheetColumns()
  private var headerRow: Int?
  private var titleRows: [(row: Int, cells: [(column: Int, text: String)])] = []

  private var row = 0
  private var cells: [Cell] = []
  private var scratch: [UInt8] = []
  /// Whether the row begins as a total does, so that all of its cells count.
  private var mayBeTotal = false
  private var spans: [Int: Span] = [:]
  private var rows: SheetRows
  private var ranges: [Range<Int>?] = []

  /// Whether the sheet is hidden in the spreadsheet program.
  var isHidden = false
  /// How many rows with cells are hidden, as a filter hides them.
  private var hiddenRows = 0
  private var isRowHidden = false
  /// A row that names all that a header must, until the next one is seen: that may be its second line.
  private var pending: (row: Int, cells: [(column: Int, text: String, fault: CellFault?)])?
  /// The cells as they are, for forms other than a row for each fact; nil where they are too many.
  private var grid: [Grid.Row]? = []
  private var gridCells = 0
  private var gridSpans: [Int: (text: String, lastRow: Int)] = [:]
  private let dialect: TableDialect

  init(
    _ name: TableName, sheet: String, role: Role, file: String, allowance: SheetAllowance,
    dialect: TableDialect = TableDialect()
  ) {
    self.name = name
    self.sheet = sheet
    self.role = role
    self.file = file
    self.allowance = allowance
    rows = SheetRows(sheet: sheet, allowance: allowance)
    self.dialect = dialect
    names = HeadingNames(of: name, dialect: dialect)
  }

  /// Whether the sheet is called as the table is; another may be anything.
  var isNamed: Bool { role == .named }

  /// Whether rows were found under a header.
  var hasHeader: Bool { headerRow != nil || pending != nil }

  /// Whether a second reading may find more, with what is merged known by then.
  var wantsMerges: Bool { hasHeader || grid?.isEmpty == false }

  /// Whether nothing is written in it.
  var isEmpty: Bool { headerRow == nil && titleRows.isEmpty }

  /// Its cells as they are; nil where there are too many of them, or none.
  func cells(title: String) -> Grid? {
    guard let grid, !grid.isEmpty else { return nil }
    return Grid(file: file, sheet: sheet, title: title, rows: grid)
  }

  /// Whether nothing more can come of the sheet.
  var isHopeless: Bool {
    guard headerRow != nil else { return titleRows.count >= Self.mostTitleRows && grid == nil }
    return isFull || role == .repeated || role == .surplus && grid == nil
  }

  // MARK: Cells

  /// Begins a row, counted from 1.
  func beginRow(_ number: Int, isHidden: Bool = false) {
    row = number
    isRowHidden = isHidden
    mayBeTotal = false
    cells.removeAll(keepingCapacity: true)
    scratch.removeAll(keepingCapacity: true)
  }

  /// Whether a cell of the column, counted from 0, will be read.
  func wants(_ column: Int) -> Bool {
    // Damaged sheets have values outside of cells.
    guard column >= 0, column < SheetColumns.widest else { return false }
    return headerRow == nil || !columns.isLeftOut(column) || mayBeTotal
  }

  /// Behind which column, counted from 0, there is nothing to read but a cell that is out of place.
  var reach: Int { columns.reach }

  /// Adds a cell that is not empty; cells come from left to right.
  ///
  /// `rowsSpanned`: over how many rows it is merged, itself included.
  func add(column: Int, _ kind: CellKind, _ text: some Collection<UInt8>, rowsSpanned: Int = 1) {
    // A text of spaces is as good as none.
    guard wants(column), kind != .text || text.contains(where: { $0 > 0x20 }) else { return }
    let start = scratch.count
    scratch.append(contentsOf: text)
    let cell = Cell(column: column, kind: kind, range: start..<scratch.count)
    cells.append(cell)
    if rowsSpanned > 1, grid != nil, case .fault = kind {
    } else if rowsSpanned > 1, grid != nil {
      gridSpans[column] = (String(decoding: scratch[cell.range], as: UTF8.self).trimmed, row + rowsSpanned - 1)
    }
    guard hasHeader else { return }
    if cells.count == 1, kind == .text { mayBeTotal = TotalRow.begins(with: scratch[cell.range]) }
    if rowsSpanned > 1 {
      spans[column] = Span(kind: kind, bytes: Array(text), lastRow: row + rowsSpanned - 1)
    }
  }

  /// Ends a row that comes so many times in the sheet.
  func endRow(times: Int = 1) {
    keepCells(times: times)
    continueSpans()
    guard !cells.isEmpty, !isFull else { return }
    if isRowHidden { hiddenRows += times }
    if let pending, headerRow == nil {
      let isSecondLine = takePending(pending)
      guard !isSecondLine else { return }
    }
    guard headerRow != nil else { return readTitle() }
    guard role != .surplus else { return }
    addRow(times: times)
  }

  /// Keeps the cells of the row as they are, those that are merged with cells above among them.
  private func keepCells(times: Int) {
    guard grid != nil, role != .repeated else { return }
    var row = Grid.Row(line: self.row, cells: [])
    for cell in cells {
      if case .fault = cell.kind { continue }
      let text = text(of: cell)
      if !text.isEmpty { row.cells.append((cell.column, text)) }
    }
    if !row.cells.isEmpty {
      for (column, span) in gridSpans where !row.cells.contains(where: { $0.column == column }) {
        if span.lastRow >= self.row { row.cells.append((column, span.text)) } else { gridSpans[column] = nil }
      }
      row.cells.sort { $0.column < $1.column }
    }
    guard !row.cells.isEmpty else { return }
    gridCells += row.cells.count
    guard gridCells <= Grid.mostCells, times == 1 || times * row.cells.count < 10_000 else {
      grid = nil
      return
    }
    grid?.append(row)
  }

  private func continueSpans() {
    guard !spans.isEmpty else { return }
    let isFilled = headerRow != nil && cells.contains { columns.place(of: $0.column) != nil }
    for (column, span) in spans.sorted(by: { $0.key < $1.key }) {
      if span.lastRow < row {
        spans[column] = nil
      } else if isFilled, !cells.contains(where: { $0.column == column }) {
        let start = scratch.count
        scratch.append(contentsOf: span.bytes)
        cells.append(Cell(column: column, kind: span.kind, range: start..<scratch.count))
      }
    }
  }

  private func text(of cell: Cell) -> String { String(decoding: scratch[cell.range], as: UTF8.self).streamSafe.trimmed }

  private func place(_ column: Int?) -> Place {
    Place(file: file, sheet: sheet, line: row, column: column.map { $0 + 1 })
  }

  // MARK: Header

  private func readTitle() {
    let texts = cells.map { (column: $0.column, text: text(of: $0)) }.filter { !$0.text.isEmpty }
    guard !texts.isEmpty, titleRows.count < Self.mostTitleRows else { return }
    let known = texts.compactMap { names.column($0.text) }
    titleRows.append((row, texts))
    guard name.requiredColumns.allSatisfy({ !Set(known).isDisjoint(with: $0) }) else { return }
    // Several columns for groups are a form of their own.
    let entities = known.filter { [.organization, .person, .group].contains($0) }
    guard role == .named || Set(entities).count == entities.count else { return }
    if grid != nil, !known.contains(.person), texts.contains(where: { names.isUnsettled($0.text) }) { return }
    pending = (row, headerCells)
  }

  private var headerCells: [(column: Int, text: String, fault: CellFault?)] {
    var header: [(column: Int, text: String, fault: CellFault?)] = []
    for cell in cells {
      let text = text(of: cell)
      if case .fault(let fault) = cell.kind {
        header.append((cell.column, text, fault))
      } else if !text.isEmpty {
        header.append((cell.column, text, nil))
      }
    }
    return header
  }

  /// Takes the row before this one for the header, or with this one for its two lines; whether it is these two.
  private func takePending(_ pending: (row: Int, cells: [(column: Int, text: String, fault: CellFault?)])) -> Bool {
    self.pending = nil
    let lower = headerCells
    let upper = pending.cells
    let isSecondLine = lower.allSatisfy { names.column($0.text) != nil && $0.fault == nil } && !lower.isEmpty
    if isSecondLine {
      let both = Set(upper.map(\.column) + lower.map(\.column)).sorted().map { column in
        (
          column: column,
          text: HeaderLines.composed(
            column, upper: upper.map { ($0.column, $0.text) }, lower: lower.map { ($0.column, $0.text) },
            isKnown: { names.column($0) != nil }), fault: CellFault?.none
        )
      }
      func known(_ cells: [(column: Int, text: String, fault: CellFault?)]) -> Int {
        Set(cells.compactMap { names.column($0.text) }).count
      }
      if known(both) > max(known(upper), known(lower)) {
        takeHeader(both, row: row)
        spans = [:]
        return true
      }
    }
    takeHeader(upper, row: pending.row)
    return false
  }

  /// The title above the header; nil where there is none.
  var title: String? {
    guard let headerRow, let first = titleRows.first, first.row < headerRow else { return nil }
    return TableWords.shared.title(first.cells.map(\.text))
  }

  private func takeHeader(_ header: [(column: Int, text: String, fault: CellFault?)], row: Int) {
    headerRow = row
    if titleRows.count > 1 {
      log.add(
        .note, Place(file: file, sheet: sheet, line: row),
        TableWords.shared.message(ofLinesAbove: title, in: "row"))
    }
    columns = SheetColumns(
      header, of: name, names: names, at: { Place(file: self.file, sheet: self.sheet, line: row, column: $0 + 1) },
      log: &log)
    rows = SheetRows(sheet: sheet, columns: columns.origins, allowance: allowance)
    ranges = Array(repeating: nil, count: columns.columns.count)
  }

  /// Says why the sheet is not the table that it is called.
  private func reportLackOfHeader() {
    let wanted = listed(name.requiredColumns.compactMap { $0.first?.rawValue }, "and")
    let best = titleRows.max { knownCount($0.cells) < knownCount($1.cells) }
    guard let best, knownCount(best.cells) > 0 else {
      return log.add(
        .error, Place(file: file, sheet: sheet),
        "no row names the columns of \(name.rawValue); write a header with at least \(wanted)")
    }
    let known = Set(best.cells.compactMap { names.column($0.text) })
    for choices in name.requiredColumns where known.isDisjoint(with: choices) {
      log.add(
        .error, Place(file: file, sheet: sheet, line: best.row),
        "the column \(listed(choices.map(\.rawValue), "or")) is missing; add it to the header")
    }
  }

  private func knownCount(_ cells: [(column: Int, text: String)]) -> Int {
    cells.count { names.column($0.text) != nil }
  }

  // MARK: Rows

  /// Takes up the cells as so many rows.
  private func addRow(times: Int) {
    guard row + times - 1 <= SheetAllowance.lastRow, rows.count + times <= SheetAllowance.lastRow else {
      return fail("there are rows beyond 1,048,576, where a sheet ends; the file is damaged, or wants to be CSV")
    }
    guard !isTotal() else { return }
    guard takeCells() else { return }
    guard allowance.takeRepetitions(times - 1) else {
      return fail("the file repeats its rows over a million times, as no table does; save it anew without them")
    }
    for repetition in 0..<times {
      guard rows.append(ranges, of: scratch, line: row + repetition) else {
        return fail("the sheet is larger than maillage reads; split it")
      }
    }
  }

  private func fail(_ message: String) {
    isFull = true
    log.add(.error, Place(file: file, sheet: sheet), message)
  }

  /// Puts the cells into their places, and tells of those that have none; false where nothing is left.
  private func takeCells() -> Bool {
    for position in ranges.indices { ranges[position] = nil }
    var isEmpty = true
    for cell in cells {
      guard let place = columns.place(of: cell.column) else {
        if columns.isNewlyUnnamed(cell.column) { reportUnnamed(cell.column) }
        continue
      }
      if let fault = fault(of: cell) {
        log.add(.error, in: file, kind: fault.kind, at: self.place(cell.column), fault.message(text(of: cell)))
        continue
      }
      ranges[place] = cell.range
      isEmpty = false
    }
    return !isEmpty
  }

  private func fault(of cell: Cell) -> CellFault? {
    if case .fault(let fault) = cell.kind { return fault }
    // Half of it, as each of its bytes may be a quote, which is then written twice.
    guard cell.range.count > RecordScanner.longestField / 2 else { return nil }
    let length = cell.range.count + scratch[cell.range].count { $0 == quote }
    return length > RecordScanner.longestField ? .tooLong : nil
  }

  private func reportUnnamed(_ column: Int) {
    let heading = headerRow.map { Problem.letters(ofColumn: column + 1) + String($0) } ?? "the header"
    log.add(
      .warning, in: file, kind: "columns without a heading", at: place(column),
      "the column of this cell has no heading and is left out; write one into \(heading)")
  }

  // MARK: Totals

  /// Whether the row sums up the others, which is then reported.
  private func isTotal() -> Bool {
    guard mayBeTotal, let first = cells.first, cells.count > 1 else { return false }
    let others = cells.dropFirst()
    guard others.allSatisfy({ $0.kind != .text && $0.kind != .flag }) else { return false }
    let likelihood = TotalRow.likelihood(
      of: text(of: first), in: name, named: columns[first.column],
      numbers: others.compactMap { columns[$0.column] })
    guard let likelihood else { return false }
    let word = cited(text(of: first))
    switch likelihood {
    case .certain:
      log.add(.note, in: file, kind: "rows of totals", at: place(first.column), "\(word) and its row are left out")
    case .likely:
      log.add(
        .warning, in: file, kind: "rows of totals", at: place(first.column),
        "\(word) and its row are left out as totals; if they are none, write their numbers as text")
    }
    return true
  }

  // MARK: The table

  /// The table; nil where the sheet has none, which is then in the log.
  func table() -> (text: TableText, header: TableHeader)? {
    finish()
    guard headerRow != nil else {
      if isNamed { reportLackOfHeader() }
      return nil
    }
    return (rows.text(of: file), TableHeader(columns: columns.columns))
  }

  /// Says what was found when the sheet has ended.
  private func finish() {
    if let pending, headerRow == nil {
      self.pending = nil
      takeHeader(pending.cells, row: pending.row)
    }
    guard headerRow != nil else { return }
    if isHidden {
      log.add(
        .warning, Place(file: file, sheet: sheet),
        "this sheet is hidden, and read; show it, or delete it if its table is another")
    }
    if hiddenRows > 0 {
      log.add(
        .note, Place(file: file, sheet: sheet),
        "\(counted(hiddenRows, "row")) that a filter or a person has hidden \(hiddenRows == 1 ? "is" : "are") read too; delete what does not count"
      )
      hiddenRows = 0
    }
  }

  /// Forgets the rows, to read the sheet anew.
  func restart() {
    (pending, grid, gridCells, gridSpans, hiddenRows) = (nil, [], 0, [:], 0)
    (headerRow, titleRows, columns, spans, isFull) = (nil, [], SheetColumns(), [:], false)
    rows.giveBack()
    rows = SheetRows(sheet: sheet, allowance: allowance)
    log = ProblemLog()
  }
}

/// The rows of a sheet as a CSV has them, with the places that they have in the sheet.
struct SheetRows {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var origins: RowOrigins
  private let allowance: SheetAllowance

  /// `columns`: the sheet's columns, from 1, that a row's cells are in.
  init(sheet: String, columns: [Int] = [], allowance: SheetAllowance) {
    origins = RowOrigins(sheet: sheet)
    origins.columns = columns
    self.allowance = allowance
  }

  /// Adds a row whose cells are in a text, nil being an empty one; false where no more fits.
  mutating func append(_ cells: [Range<Int>?], of text: [UInt8], line: Int) -> Bool {
    let start = bytes.count
    guard allowance.has(bytes: text.count * 2 + cells.count * 3) else { return false }
    origins.append(start: start, line: line)
    for position in cells.indices {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let range = cells[position] { append(text[range]) }
    }
    bytes.append(lineFeed)
    count += 1
    allowance.take(bytes: bytes.count - start)
    return true
  }

  private mutating func append(_ cell: ArraySlice<UInt8>) {
    let isPlain = !cell.contains {
      $0 == quote || $0 == lineFeed || $0 == carriageReturn || $0 == 0x2C || $0 == 0
    }
    guard !isPlain else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte == 0 ? space : byte)
    }
    bytes.append(quote)
  }

  /// Lets other rows have the room that these took.
  func giveBack() { allowance.giveBack(bytes: bytes.count) }

  func text(of file: String) -> TableText { TableText(file: file, bytes: bytes, origins: origins) }
}
