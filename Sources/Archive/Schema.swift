import Collaboration

/// A version of the tables of facts, and the way to it from older ones.
///
/// The version stands in the table of metadata, which outlives a copy by `.dump`, and to which no version may do more
/// than add rows.
struct Schema: Sendable {
  /// Rises by one whenever the tables of facts change; that the views or published tables change does not count.
  let version: Int
  /// The first maillage that reads it.
  let reader: String
  /// By version, what turns the tables of that version into those of the next.
  let migrations: [Int: @Sendable (Database) throws -> Void]

  static let current = Schema(version: 2, reader: "maillage 0.1.0", migrations: [1: toVersion2])

  /// Memberships know when they were first and last seen; meetings, who met and whether they were held.
  private static let toVersion2: @Sendable (Database) throws -> Void = { database in
    let status = Event.table.fields.first { $0.column == .status }?.definition ?? "status TEXT"
    try database.execute(
      """
      ALTER TABLE membership ADD COLUMN first_seen TEXT;
      ALTER TABLE membership ADD COLUMN last_seen TEXT;
      ALTER TABLE event ADD COLUMN group_key INTEGER REFERENCES "group" (key);
      ALTER TABLE event ADD COLUMN \(status);
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
