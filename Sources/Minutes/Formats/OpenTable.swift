/// A table that is being read, cell by cell.
struct OpenTable {
  private static let mostColumns = 200
  private static let mostSpannedRows = 1_000
  /// How many cells the tables of a document may have, those that others span into among them.
  static let mostCells = 200_000
  /// The most words that a cell has in each place that it spans, instead of in the first one alone.
  private static let mostRepeatedWords = 200

  private struct Cell {
    var blocks: [TextDocument.Block]
    var isRepeated = false

    var wordCount: Int {
      blocks.reduce(0) { count, block in if case .line(let line) = block { count + line.words.count } else { count } }
    }
  }

  private var rows: [[Cell]] = []
  private var open: (cell: Cell, columns: Int, rows: Int)?
  /// By column: a cell from a row above that spans this one, and how many rows from here on.
  private var spanning: [Int: (cell: Cell, rows: Int)] = [:]
  /// The same for the cells of this row that span rows below it.
  private var spanningBelow: [Int: (cell: Cell, rows: Int)] = [:]
  private var holdsTable = false
  private let count: CellCount

  /// The cells of all tables of a document: a few bytes make hundreds of them.
  final class CellCount {
    fileprivate(set) var value = 0
    var isOverfull: Bool { value > OpenTable.mostCells }
  }

  init(counting count: CellCount) { self.count = count }

  mutating func add(_ block: TextDocument.Block) {
    if case .table = block { holdsTable = true }
    if open == nil { startCell(columns: 1, rows: 1) }
    open?.cell.blocks.append(block)
  }

  mutating func startRow() {
    endCell()
    rows.append([])
    spanning.merge(spanningBelow) { $1 }
    spanningBelow = [:]
    fillSpanned()
  }

  mutating func startCell(columns: Int, rows: Int) {
    endCell()
    if self.rows.isEmpty { startRow() }
    open = (
      Cell(blocks: []), min(max(1, columns), Self.mostColumns), min(max(1, rows), Self.mostSpannedRows)
    )
  }

  mutating func addContinuedCell() {
    endCell()
    let column = rows.last?.count ?? 0
    guard rows.count > 1, column < rows[rows.count - 2].count else { return append(Cell(blocks: [])) }
    let above = rows[rows.count - 2][column]
    append(Cell(blocks: above.wordCount > Self.mostRepeatedWords ? [] : above.blocks, isRepeated: true))
  }

  mutating func endCell() {
    guard let open else { return }
    self.open = nil
    var cell = open.cell
    // What is as long as that tells nothing of other rows and columns, and would stand there many times.
    let repeated = Cell(blocks: cell.wordCount > Self.mostRepeatedWords ? [] : cell.blocks, isRepeated: true)
    for _ in 0..<open.columns {
      if open.rows > 1 {
        spanningBelow[rows.last?.count ?? 0] = (repeated, open.rows - 1)
      }
      append(cell)
      cell = repeated
    }
    fillSpanned()
  }

  private mutating func append(_ cell: Cell) {
    guard let last = rows.indices.last, rows[last].count < Self.mostColumns, !count.isOverfull else { return }
    count.value += 1
    rows[last].append(cell)
  }

  /// Puts the cells that span from above where the row has come to.
  private mutating func fillSpanned() {
    while let column = rows.last?.count, column < Self.mostColumns, !count.isOverfull,
      let above = spanning.removeValue(forKey: column)
    {
      append(above.cell)
      if above.rows > 1 { spanningBelow[column] = (above.cell, above.rows - 1) }
    }
  }

  /// The table as one block, or what stood in it where it was there for the looks.
  func finished() -> [TextDocument.Block] {
    var table = self
    table.endCell()
    let isLayout = table.holdsTable || table.rows.allSatisfy { $0.count < 2 }
    if isLayout {
      return table.rows.flatMap { $0.filter { !$0.isRepeated }.flatMap(\.blocks) }
    }
    let rows = table.rows.filter { !$0.isEmpty }.map { row in
      DocumentTable.Row(
        cells: row.map { cell in
          DocumentTable.Cell(
            lines: cell.blocks.compactMap { if case .line(let line) = $0 { line } else { nil } },
            isRepeated: cell.isRepeated)
        })
    }
    return [.table(DocumentTable(rows: rows))]
  }
}
