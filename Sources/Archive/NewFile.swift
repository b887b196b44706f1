internal import Paths
import Collaboration
import Platform

/// A database file that is written in one go.
enum NewFile {
  /// Makes the file, lets the closure fill it, and closes it; an error leaves no file.
  static func write(_ path: String, _ fill: (Database) throws -> Void) throws(Problem) {
    // Made here and not by SQLite, so that no file of the user's is ever opened, let alone removed after an error.
    let descriptor = open(SystemPath.bytes(of: path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Problem(.error, path, "cannot be written: \(String(cString: strerror(errno)))") }
    close(descriptor)
    do {
      let database = try Database(FilePath.resolved(path))
      try prepare(database)
      try database.transaction("BEGIN IMMEDIATE") { try fill(database) }
    } catch {
      unlink(SystemPath.bytes(of: path))
      throw Problem(.error, path, "cannot be written: \(error)")
    }
  }

  private static func prepare(_ database: Database) throws(SQLiteError) {
    // Stated, where SQLite has defaults, because builds of SQLite differ in them and the bytes of the file must not.
    // Keys are positions, so no reference dangles; checking each would cost a search per row.
    try database.execute(
      """
      PRAGMA foreign_keys = OFF;
      PRAGMA page_size = \(Schema.pageSize);
      PRAGMA encoding = 'UTF-8';
      PRAGMA auto_vacuum = NONE;
      PRAGMA application_id = \(Schema.applicationID);
      PRAGMA user_version = \(Schema.current.version);
      """)
    // Nobody else knows the file yet, and after a failure it is removed: it needs no journal, lock or patience.
    try database.execute(
      """
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA temp_store = MEMORY;
      """)
  }
}
