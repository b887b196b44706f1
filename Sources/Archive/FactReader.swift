import Collaboration

/// Reads the facts of a file whose tables are those of the current schema.
final class FactReader {
  let organizations: Keys<Organization>
  let persons: Keys<Person>
  let groups: Keys<Group>
  let events: Keys<Event>
  let sources: Keys<String>
  let roles: Keys<Role>
  /// The role that each row of the table of roles stands for.
  var roleOfRow: [Role] = []

  private let database: Database
  private let file: String
  private var problems: [Problem] = []

  init(_ database: Database, file: String) throws {
    self.database = database
    self.file = file
    organizations = try Keys(of: "organization", in: database)
    persons = try Keys(of: "person", in: database)
    groups = try Keys(of: "group", in: database)
    events = try Keys(of: "event", in: database)
    sources = try Keys(of: "source", in: database)
    roles = try Keys(of: "role", in: database)
  }

  /// All facts, sorted by name, or all problems.
  func network() throws -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "", title: ""))
    for facts in Schema.facts { try facts.read(&network, from: self) }
    guard problems.isEmpty else { throw Problems(problems) }
    return network.sortedByName()
  }

  /// Calls the closure with each row of a table, by key; what is wrong with the rows is noted.
  func forEachRow(of table: String, _ columns: [String], _ body: (inout FactRow) throws -> Void) throws {
    let names = (["key"] + columns).map(\.quotedIdentifier).joined(separator: ", ")
    let statement = try Statement(
      "SELECT \(names) FROM \(table.quotedIdentifier) NOT INDEXED ORDER BY key", in: database)
    var row = FactRow(statement, file: file, table: table, columns: columns)
    while try statement.step() {
      // Only in a damaged file do keys not ascend; pages in a circle would give rows for ever.
      guard row.restart() else { throw SQLiteError.damaged }
      try body(&row)
    }
    problems += row.problems.all
  }

  /// Calls the closure with each row of a table that others refer to, and with the position that it has for them.
  func forEachRow<Entity>(
    of keys: Keys<Entity>, _ columns: [String], _ body: (ID<Entity>, inout FactRow) throws -> Void
  ) throws {
    var count = 0
    try forEachRow(of: keys.table, columns) { row in
      // The same table was read for the keys, so they differ only if the file is damaged or changes as we read.
      guard keys[row.key]?.index == count else { throw SQLiteError.damaged }
      try body(ID(count), &row)
      count += 1
    }
    guard count == keys.count else { throw SQLiteError.damaged }
  }

  func note(_ message: String) {
    problems.append(Problem(.error, file, message))
  }
}
