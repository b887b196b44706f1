package import Collaboration
internal import Paths
import Platform
package import Tables

/// A network and its tables in one SQLite file, `network.sqlite`.
///
/// docs/archive.md lists its tables.
package enum Archive {
  /// Writes a new file: the facts, the published tables, and views on both.
  ///
  /// The tables are asked for when the facts are in: so they may still be worked out meanwhile.
  /// The same input gives the same bytes, given the same SQLite. There is no journal, and nothing waits for the disk:
  /// whoever publishes the file makes it durable and moves it to its place.
  ///
  /// - Throws: what was in the way, such as a full disk or a file that is already there. No partial file is left.
  package static func write(
    _ network: CollaborationNetwork, to path: String, tables: () throws -> [Tables.Table] = { [] }
  ) throws(Problem) {
    try NewFile.write(path) { database in
      try Schema.create(in: database)
      for facts in Schema.facts { try facts.write(network, to: database) }
      try Schema.createIndexes(in: database)
      let names = try PublishedTables.write(tables(), to: database)
      try Views.create(in: database, besides: names)
    }
  }

  /// The network in a file, sorted by name: equal to the one that was written.
  ///
  /// A file of an older schema is migrated in memory. The file itself is never written to.
  ///
  /// - Throws: every problem found, by table and row.
  package static func read(_ path: String) throws(Problems) -> CollaborationNetwork {
    try read(path, as: .current)
  }

  /// Whether there is a file at the path that begins as SQLite's files do.
  package static func recognizes(_ path: String) -> Bool {
    (try? ExistingFile(path)) != nil
  }

  static func read(_ path: String, as schema: Schema) throws(Problems) -> CollaborationNetwork {
    do {
      let database = try ExistingFile(path).open()
      return try database.transaction {
        try FactReader(schema.upToDate(database, file: path), file: path).network()
      }
    } catch let problem as Problem {
      throw Problems([problem])
    } catch let problems as Problems {
      throw problems
    } catch {
      throw Problems([Problem(.error, path, "cannot be read: \(error)")])
    }
  }
}

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
    // Nobody else knows the file yet, and after a failure it is removed: it needs no journal, lock or waiting.
    try database.execute(
      """
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA temp_store = MEMORY;
      """)
  }
}
