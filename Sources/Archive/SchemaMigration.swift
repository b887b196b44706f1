import Collaboration
import GRDB

extension Schema {
  /// The database itself if it is of this version; if it is of an older one, a copy in memory that was brought up.
  func upToDate(_ queue: DatabaseQueue, file: String) throws -> DatabaseQueue {
    let version = try queue.read { database in try Self.version(of: database, file: file) }
    guard version <= self.version else {
      let reader = try queue.read { database in try Self.metadata(Self.readerName, in: database) }
      throw Problem(
        .error, file,
        "has version \(version) of the tables, and this maillage knows \(self.version);"
          + " \(reader.map { "\($0.excerpt) or later" } ?? "a newer one") would be right")
    }
    var current = queue
    if version < self.version {
      current = try DatabaseQueue()
      try queue.backup(to: current)
      try current.write { database in try migrate(database, from: version, file: file) }
    }
    try current.read { database in try Self.checkTables(of: database, file: file) }
    return current
  }

  private func migrate(_ database: Database, from version: Int, file: String) throws {
    // Views and triggers are made anew with each file; old ones could only stand in the way of changes to the tables.
    let removals = try String.fetchAll(
      database,
      sql: """
        SELECT 'DROP ' || type || ' "' || replace(name, '"', '""') || '"'
        FROM sqlite_master WHERE type IN ('view', 'trigger')
        """)
    for removal in removals { try database.execute(sql: removal) }
    for version in version..<self.version {
      guard let migration = migrations[version] else {
        throw Problem(
          .error, file, "has version \(version) of the tables, which never was; version \(self.version) would be right")
      }
      try migration(database)
    }
  }

  // MARK: What the file says of itself

  private static func version(of database: Database, file: String) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == applicationID || application == 0, let text = try metadata(versionName, in: database) else {
      throw Problem(
        .error, file, "is an SQLite database, but no network; a network.sqlite that maillage wrote would be right")
    }
    guard let version = Int(text) else {
      throw Problem(
        .error, file,
        "table metadata: \(versionName) is \(text.excerpt); a number such as \(current.version) would be right")
    }
    return version
  }

  private static func metadata(_ name: String, in database: Database) throws -> String? {
    guard try isTable("metadata", in: database),
      try Set(database.columns(in: "metadata").map(\.name)).isSuperset(of: ["name", "value"])
    else { return nil }
    return try String.fetchOne(
      database, sql: "SELECT CAST(value AS TEXT) FROM metadata WHERE name = ?", arguments: [name])
  }

  /// Whether it is a table with rows of its own: a view or a virtual table could run for as long as it likes.
  private static func isTable(_ name: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT rootpage > 0 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE",
      arguments: [name]) ?? false
  }

  /// Throws all problems with tables and columns that someone has dropped, renamed or made anew.
  private static func checkTables(of database: Database, file: String) throws {
    var problems: [Problem] = []
    for (table, columns) in try expectedColumns() {
      guard try isTable(table, in: database) else {
        problems.append(Problem(.error, file, "table \(table) is missing; it may be empty, but has to be there"))
        continue
      }
      let found = try database.columns(in: table)
      for column in columns where !found.contains(where: { $0.name.lowercased() == column }) {
        problems.append(
          Problem(.error, file, "table \(table) has no column \(column); it may be empty, but has to be there"))
      }
      if let key = found.first(where: { $0.name.lowercased() == "key" }),
        key.primaryKeyIndex != 1 || key.type.uppercased() != "INTEGER"
      {
        problems.append(
          Problem(.error, file, "table \(table): key no longer is INTEGER PRIMARY KEY, as would be right"))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// The tables of facts and their columns, as SQLite itself understands the schema.
  private static func expectedColumns() throws -> [(table: String, columns: [String])] {
    try DatabaseQueue().write { database in
      try create(in: database)
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
      return try tables.map { ($0, try database.columns(in: $0).map(\.name)) }
    }
  }
}
