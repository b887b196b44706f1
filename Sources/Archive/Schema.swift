import Collaboration

/// A version of the tables of facts, and the way to it from older ones.
///
/// The version is in the table of metadata, which outlives a copy by `.dump`, and to which no version may do more
/// than add rows.
struct Schema: Sendable {
  /// Rises by one whenever the tables of facts change; that the views or published tables change does not count.
  let version: Int
  /// The first maillage that reads it.
  let reader: String
  /// By version, what turns the tables of that version into those of the next.
  let migrations: [Int: @Sendable (Database) throws -> Void]

  static let current = Schema(version: 2, reader: "maillage 0.1.0", migrations: [1: toVersion2])

  /// Memberships know when they were first and last seen; meetings, who met and whether they were held; attendance, as what
  /// someone was there.
  private static let toVersion2: @Sendable (Database) throws -> Void = { database in
    let status = Event.table.fields.first { $0.column == .status }?.definition ?? "status TEXT"
    try database.execute(
      """
      ALTER TABLE membership ADD COLUMN first_seen TEXT;
      ALTER TABLE membership ADD COLUMN last_seen TEXT;
      ALTER TABLE event ADD COLUMN group_key INTEGER REFERENCES "group" (key);
      ALTER TABLE event ADD COLUMN \(status);
      ALTER TABLE attendance_record ADD COLUMN role TEXT;
      """)
  }

  /// The tables of facts, each after those that it refers to.
  static let facts: [any StoredFacts] =
    [MetadataFacts(), RoleFacts()] + TableName.allCases.map { $0 == .memberships ? MembershipFacts() : stored($0.row) }

  private static func stored<Row: FactRow>(_ row: Row.Type) -> any StoredFacts { StoredTable<Row>() }

  /// “mlge”, by which `file` and other programs can tell the file from other SQLite files.
  static let applicationID = 0x6D6C_6765
  static let pageSize = 4096
  static let versionName = "schema_version"
  static let readerName = "readable_by"

  static func create(in database: Database) throws {
    for facts in facts { try database.execute(facts.schema) }
  }

  static func createIndexes(in database: Database) throws {
    for facts in facts { try database.execute(facts.indexes) }
  }
}

extension Schema {
  /// The database itself if it is of this version; if it is of an older one, a copy in memory that was brought up.
  func upToDate(_ database: Database, file: String) throws -> Database {
    let version = try Self.version(of: database, file: file)
    guard version <= self.version else {
      let reader = try Self.metadata(Self.readerName, in: database)
      throw Problem(
        .error, file,
        "has version \(version) of the tables, and this maillage knows \(self.version);"
          + " \(reader.map { "\($0.excerpt) or later" } ?? "a newer one") would be right")
    }
    var current = database
    if version < self.version {
      current = try database.copyInMemory()
      try migrate(current, from: version, file: file)
    }
    try Self.checkTables(of: current, file: file)
    return current
  }

  private func migrate(_ database: Database, from version: Int, file: String) throws {
    // Views and triggers are made anew with each file; old ones could only be in the way of changes to the tables.
    let removals = try database.texts(
      """
      SELECT 'DROP ' || type || ' "' || replace(name, '"', '""') || '"'
      FROM sqlite_master WHERE type IN ('view', 'trigger')
      """)
    for removal in removals { try database.execute(removal) }
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
    let application = try database.texts("PRAGMA application_id").first
    guard application == String(applicationID) || application == "0", let text = try metadata(versionName, in: database)
    else {
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
      try Set(database.columns(of: "metadata").map(\.name)).isSuperset(of: ["name", "value"])
    else { return nil }
    return try database.texts("SELECT CAST(value AS TEXT) FROM metadata WHERE name = ?", name).first
  }

  /// Whether it is a table with rows of its own: a view or a virtual table could run for as long as it likes.
  private static func isTable(_ name: String, in database: Database) throws -> Bool {
    try database.texts(
      "SELECT rootpage > 0 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE", name
    ).first == "1"
  }

  /// Throws all problems with tables and columns that someone has dropped, renamed or made anew.
  private static func checkTables(of database: Database, file: String) throws {
    var problems: [Problem] = []
    for (table, columns) in try expectedColumns() {
      guard try isTable(table, in: database) else {
        problems.append(Problem(.error, file, "table \(table) is missing; it may be empty, but has to be there"))
        continue
      }
      let found = try database.columns(of: table)
      for column in columns where !found.contains(where: { $0.name.lowercased() == column }) {
        problems.append(
          Problem(.error, file, "table \(table) has no column \(column); it may be empty, but has to be there"))
      }
      if let key = found.first(where: { $0.name.lowercased() == "key" }),
        key.keyPosition != 1 || key.type.uppercased() != "INTEGER"
      {
        problems.append(
          Problem(.error, file, "table \(table): key no longer is INTEGER PRIMARY KEY, as would be right"))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// The tables of facts and their columns, as SQLite itself understands the schema.
  private static func expectedColumns() throws -> [(table: String, columns: [String])] {
    let database = try Database()
    try create(in: database)
    let tables = try database.texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return try tables.map { ($0, try database.columns(of: $0).map(\.name)) }
  }
}
