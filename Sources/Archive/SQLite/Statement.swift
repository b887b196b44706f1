import CSQLite

/// A statement of SQL that is compiled once and run as often as it is reset.
final class Statement {
  enum CellType {
    case null, integer, real, text, blob
  }

  private let database: Database
  private let handle: OpaquePointer

  init(_ sql: String, in database: Database) throws(SQLiteError) {
    var compiled: OpaquePointer?
    try database.check(sqlite3_prepare_v2(database.handle, sql, -1, &compiled, nil))
    guard let compiled else { throw SQLiteError(SQLITE_MISUSE, "there is no statement in the text") }
    self.database = database
    handle = compiled
  }

  deinit { sqlite3_finalize(handle) }

  /// Goes to the next row of the result; false where there is none.
  func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw database.error(code)
    }
  }

  /// Makes it ready to be run again; what is bound to it stays.
  func reset() {
    sqlite3_reset(handle)
  }

  // MARK: Parameters, counted from 1; each returns SQLite's result code

  func bindNull(at index: CInt) -> CInt { sqlite3_bind_null(handle, index) }
  func bind(_ integer: Int64, at index: CInt) -> CInt { sqlite3_bind_int64(handle, index, integer) }
  func bind(_ number: Double, at index: CInt) -> CInt { sqlite3_bind_double(handle, index, number) }

  /// Binds a text with all its bytes, also the zeros.
  func bind(_ utf8: UnsafeBufferPointer<UInt8>, at index: CInt) -> CInt {
    bind_text_copied(handle, index, utf8.baseAddress, UInt64(utf8.count))
  }

  // MARK: Cells of the row, counted from 0

  func type(at column: CInt) -> CellType {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  var columnCount: CInt { sqlite3_column_count(handle) }

  func integer(at column: CInt) -> Int64 { sqlite3_column_int64(handle, column) }
  func number(at column: CInt) -> Double { sqlite3_column_double(handle, column) }

  /// The cell as text, to be used before the next call on the statement.
  func utf8(at column: CInt) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }
}
