package import Collaboration
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
  /// - Throws: what stood in the way, such as a full disk or a file that is already there. No partial file is left.
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
