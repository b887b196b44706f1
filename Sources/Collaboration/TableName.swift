/// The tables of a network folder, in the order in which they are read: what is referred to comes first.
package enum TableName: String, CaseIterable, Sendable {
  case organizations, persons, groups, memberships, events, attendance, observations, claims, adoptions

  package var fileName: String { rawValue + ".csv" }

  /// What its rows are.
  package var row: any FactRow.Type {
    switch self {
    case .organizations: Organization.self
    case .persons: Person.self
    case .groups: Group.self
    case .memberships: Membership.self
    case .events: Event.self
    case .attendance: Attendance.self
    case .observations: Observation.self
    case .claims: Claim.self
    case .adoptions: Adoption.self
    }
  }

  /// What a table declares, without the type of its rows.
  package struct Outline: Sendable {
    /// The columns that the table may have, as data packages name them.
    package let columns: [Column]
    /// The columns that are there for people to read: known, and in no network.
    package let notes: [Column]
    /// What a header must have: of each set one column at least.
    package let requiredColumns: [[Column]]
    package let types: [Column: FieldType]
    package let aliases: [Column: [String]]

    fileprivate init<Row: FactRow>(of row: Row.Type) {
      let table = Row.table
      columns = table.fields.map(\.column)
      notes = table.notes
      requiredColumns = table.requiredColumns
      types = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.column, $0.type) })
      aliases = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.column, $0.aliases) })
    }
  }

  private static let outlines = Dictionary(uniqueKeysWithValues: allCases.map { ($0, outline(of: $0.row)) })

  private static func outline<Row: FactRow>(of row: Row.Type) -> Outline { Outline(of: row) }

  package var outline: Outline { Self.outlines[self] ?? Self.outline(of: row) }
  package var columns: [Column] { outline.columns }
  package var notes: [Column] { outline.notes }
  package var requiredColumns: [[Column]] { outline.requiredColumns }

  /// All that headers of this table call the column, the data package's name first.
  package func headerNames(of column: Column) -> [String] {
    column.headerNames + (outline.aliases[column] ?? [])
  }
}
