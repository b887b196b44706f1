import Collaboration

/// Reads the facts of a file whose tables are those of the current schema.
final class FactReader {
  /// The keys of the tables that others refer to.
  let keys: [String: Keys]
  /// The role that each row of the table of roles stands for.
  var roleOfRow: [Role] = []

  private let database: Database
  private let file: String
  private var problems: [Problem] = []

  init(_ database: Database, file: String) throws {
    self.database = database
    self.file = file
    var keys: [String: Keys] = [:]
    for table in EntityKind.allCases.map(\.rawValue) + ["source", "role"] {
      keys[table] = try Keys(of: table, in: database)
    }
    self.keys = keys
  }

  /// All facts, sorted by name, or all problems.
  func network() throws -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "", title: ""))
    for facts in Schema.facts { try facts.read(&network, from: self) }
    guard problems.isEmpty else { throw Problems(problems) }
    return network.sortedByName()
  }

  /// Calls the closure with each row of a table, by key; what is wrong with the rows is noted.
  func forEachRow(of table: String, _ columns: [String], _ body: (inout StoredRow) throws -> Void) throws {
    let names = (["key"] + columns).map(\.quotedIdentifier).joined(separator: ", ")
    let statement = try Statement(
      "SELECT \(names) FROM \(table.quotedIdentifier) NOT INDEXED ORDER BY key", in: database)
    var row = StoredRow(statement, file: file, table: table, columns: columns)
    while try statement.step() {
      // Only in a damaged file do keys not ascend; pages in a circle would give rows for ever.
      guard row.restart() else { throw SQLiteError.damaged }
      try body(&row)
    }
    problems += row.problems.all
  }

  /// Calls the closure with each row of a table that others refer to, and with the position that it has for them.
  func forEachRow(
    of keys: Keys, _ columns: [String], _ body: (Int, inout StoredRow) throws -> Void
  ) throws {
    var count = 0
    try forEachRow(of: keys.table, columns) { row in
      // The same table was read for the keys, so they differ only if the file is damaged or changes as we read.
      guard keys[row.key].map({ Int($0) }) == count else { throw SQLiteError.damaged }
      try body(count, &row)
      count += 1
    }
    guard count == keys.count else { throw SQLiteError.damaged }
  }

  /// The keys of a table that others refer to.
  func keys(of table: String) throws(SQLiteError) -> Keys {
    guard let keys = keys[table] else { throw .damaged }
    return keys
  }

  func note(_ message: String) {
    problems.append(Problem(.error, file, message))
  }
}

/// The keys of the rows of a table that others refer to, ascending, and so the position of each in the network.
///
/// maillage writes them without gaps; someone who deletes a row in an SQLite tool leaves one.
struct Keys {
  let table: String
  private let keys: [Int64]

  init(of table: String, in database: Database) throws {
    self.table = table
    var keys: [Int64] = []
    // Not from an index: its order and, in a damaged file, even its rows may be others than the table's.
    let statement = try Statement(
      "SELECT key FROM \(table.quotedIdentifier) NOT INDEXED ORDER BY key", in: database)
    while try statement.step() {
      let key = statement.integer(at: 0)
      // In a damaged file, pages that refer to each other in a circle would give rows for ever.
      if let last = keys.last, last >= key { throw SQLiteError.damaged }
      keys.append(key)
    }
    self.keys = keys
  }

  var count: Int { keys.count }

  /// The position of the row with a key, or nil where there is none.
  subscript(key: Int64) -> Int32? {
    if let guess = Int(exactly: key), guess >= 1, guess <= keys.count, keys[guess - 1] == key {
      return Int32(truncatingIfNeeded: guess - 1)
    }
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? Int32(truncatingIfNeeded: low) : nil
  }
}
