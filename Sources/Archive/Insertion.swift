import GRDB
import GRDBSQLite

/// Puts a known number of rows into a table, many with each step of a statement that is prepared once.
///
/// It drives the statements through SQLite's own functions, as GRDB's README allows (“Raw SQLite Pointers”):
/// `Statement.execute(arguments:)` makes an array of every row, which costs more than SQLite itself, and ends texts at
/// their first NUL. Where SQLite takes a hundred rows at once, it does about a third less work.
struct Insertion {
  private let database: Database
  private let columnCount: Int
  /// Takes so many rows at once; nil for a table that has fewer.
  private let batch: (statement: Statement, rowCount: Int)?
  private let single: Statement
  private var remainingRows: Int
  /// The rows of the batch that are bound already.
  private var boundRows = 0

  init(of rowCount: Int, into table: String, _ columns: [String], in database: Database) throws {
    func statement(_ rowCount: Int) throws -> Statement {
      let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
      let rows = repeatElement(row, count: rowCount).joined(separator: ", ")
      let names = columns.map(\.quotedIdentifier).joined(separator: ", ")
      return try database.makeStatement(sql: "INSERT INTO \(table.quotedIdentifier) (\(names)) VALUES \(rows)")
    }
    // SQLite before 3.32 has at most 999 parameters to a statement.
    let batchCount = max(1, 999 / columns.count)
    self.database = database
    columnCount = columns.count
    batch = rowCount < batchCount ? nil : (try statement(batchCount), batchCount)
    single = try statement(1)
    remainingRows = rowCount
  }

  /// Puts in the next row: a cell for each column, in order.
  mutating func callAsFunction<each Cell: Storable>(_ cells: repeat each Cell) throws {
    let statement = nextStatement()
    let start = CInt(boundRows * columnCount)
    var index = start
    for cell in repeat each cells {
      index += 1
      try check(cell.bind(to: statement.sqliteStatement, at: index))
    }
    precondition(index == start + CInt(columnCount), "a cell for every column")
    try endRow(of: statement)
  }

  /// Puts in the next row of a table whose columns are known only when it runs.
  mutating func callAsFunction(row: [some Storable]) throws {
    let statement = nextStatement()
    var index = CInt(boundRows * columnCount)
    for cell in row {
      index += 1
      try check(cell.bind(to: statement.sqliteStatement, at: index))
    }
    try endRow(of: statement)
  }

  /// The batch, while there are rows enough to fill it.
  private func nextStatement() -> Statement {
    if let batch, boundRows > 0 || remainingRows >= batch.rowCount { batch.statement } else { single }
  }

  private mutating func endRow(of statement: Statement) throws {
    remainingRows -= 1
    if let batch, batch.statement === statement {
      boundRows += 1
      guard boundRows == batch.rowCount else { return }
      boundRows = 0
    }
    let code = sqlite3_step(statement.sqliteStatement)
    // A statement that failed tells so once more when it is reset.
    let resetCode = sqlite3_reset(statement.sqliteStatement)
    try check(code == SQLITE_DONE ? resetCode : code)
  }

  private func check(_ code: CInt) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
  }
}
