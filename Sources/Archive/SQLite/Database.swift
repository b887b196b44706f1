internal import Paths
import CSQLite

/// A connection to an SQLite database, used by one thread at a time: SQLite's functions with Swift's errors.
///
/// It closes with its last reference.
final class Database {
  enum Access {
    case readOnly
    /// Makes the file where there is none.
    case readWrite
  }

  let handle: OpaquePointer

  /// Opens a file, by its path or as a `file:` URI (https://www.sqlite.org/uri.html), or a database in memory.
  init(_ path: String = ":memory:", _ access: Access = .readWrite) throws(SQLiteError) {
    var opened: OpaquePointer?
    let mode = access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = sqlite3_open_v2(SystemPath.bytes(of: path), &opened, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteError(code, opened.map { String(cString: sqlite3_errmsg($0)) })
      // A connection that failed to open has to be closed too.
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// How long a statement waits while another program has the file locked; at first not at all.
  func wait(seconds: Int) {
    sqlite3_busy_timeout(handle, CInt(seconds) * 1000)
  }

  /// Runs all statements of a text.
  func execute(_ sql: String) throws(SQLiteError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Runs the closure in a transaction, which is rolled back if it throws.
  func transaction<Result>(_ begin: String = "BEGIN", _ body: () throws -> Result) throws -> Result {
    try execute(begin)
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // Some errors have rolled it back already, and then this one fails.
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// The first cell of each row of a query as text; rows where it is NULL are left out.
  func texts(_ sql: String, _ parameters: String...) throws(SQLiteError) -> [String] {
    let statement = try Statement(sql, in: self)
    for (index, parameter) in parameters.enumerated() {
      try check(parameter.bind(to: statement, at: CInt(index + 1)))
    }
    var texts: [String] = []
    while try statement.step() {
      if statement.type(at: 0) != .null { texts.append(String(decoding: statement.utf8(at: 0), as: UTF8.self)) }
    }
    return texts
  }

  struct Column {
    let name: String
    /// As the table was declared with; empty where it was declared without.
    let type: String
    /// The place in the primary key, from 1; 0 outside of it.
    let keyPosition: Int64
  }

  /// The columns of a table or view, in order; none where there is no such table.
  func columns(of table: String) throws(SQLiteError) -> [Column] {
    let statement = try Statement("PRAGMA table_info(\(table.quotedIdentifier))", in: self)
    var columns: [Column] = []
    while try statement.step() {
      columns.append(
        Column(
          name: String(decoding: statement.utf8(at: 1), as: UTF8.self),
          type: String(decoding: statement.utf8(at: 2), as: UTF8.self), keyPosition: statement.integer(at: 5)))
    }
    return columns
  }

  /// A copy of the whole database in memory.
  func copyInMemory() throws(SQLiteError) -> Database {
    let copy = try Database()
    guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
      throw copy.error(sqlite3_errcode(copy.handle))
    }
    let code = sqlite3_backup_step(backup, -1)
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else { throw copy.error(code == SQLITE_DONE ? end : code) }
    return copy
  }

  func check(_ code: CInt) throws(SQLiteError) {
    if code != SQLITE_OK { throw error(code) }
  }

  func error(_ code: CInt) -> SQLiteError {
    SQLiteError(code, String(cString: sqlite3_errmsg(handle)))
  }
}

/// Why SQLite could not do something, and what to do about it.
struct SQLiteError: Error, CustomStringConvertible {
  /// https://www.sqlite.org/rescode.html, without the bits that extend it.
  let code: CInt
  private let message: String?

  init(_ code: CInt, _ message: String? = nil) {
    self.code = code & 0xFF
    self.message = message
  }

  static let damaged = SQLiteError(SQLITE_CORRUPT)

  var description: String {
    switch code {
    case SQLITE_FULL: "the disk is full; free some space, or choose another place"
    case SQLITE_CORRUPT, SQLITE_NOTADB:
      "the file is damaged; take a good copy, or build it anew from the network's folder"
    case SQLITE_BUSY, SQLITE_LOCKED: "another program is writing to it; try again when that has ended"
    case SQLITE_READONLY, SQLITE_CANTOPEN:
      "the program that last wrote to it left changes in a file beside it, which only a program that may write"
        + " can merge; open and close it once in such a program"
    case SQLITE_IOERR: "the disk could not read or write it"
    default: message ?? String(cString: sqlite3_errstr(code))
    }
  }
}

extension String {
  /// The name as SQL takes it, whatever is in it.
  var quotedIdentifier: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
