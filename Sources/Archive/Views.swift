import Collaboration

/// The facts as people ask for them, with names in place of keys.
enum Views {
  /// Makes the views, but for those whose name a published table has: it holds the same facts and more.
  static func create(in database: Database, besides names: Set<String>) throws {
    for (name, query) in all where !names.contains(name) {
      try database.execute("CREATE VIEW \(name) AS\n\(query)")
    }
  }

  private static let all =
    TableName.allCases.map { (name(of: $0), facts(of: $0.row)) } + [
      ("participations", participations), ("who_leads_what", whoLeadsWhat),
    ]

  /// `attendance` is the name of a published table.
  private static func name(of table: TableName) -> String {
    table == .attendance ? "attendance_records" : table.rawValue
  }

  /// The columns of the CSV file, and the line of it that a row has.
  private static func facts<Row: FactRow>(of row: Row.Type) -> String {
    let table = Row.table.name.tableOfRows
    var (columns, joins): ([String], [String]) = ([], [])
    func join(_ other: String, as alias: String, value: String) {
      columns.append("\(alias.quotedIdentifier).\(value) AS \(alias.quotedIdentifier)")
      joins.append(
        "LEFT JOIN \(other.quotedIfReserved) AS \(alias.quotedIdentifier)"
          + " ON \(alias.quotedIdentifier).key = \(table.quotedIfReserved).\(alias)_key")
    }
    for field in Row.table.fields {
      let column = field.column.rawValue
      switch field.type {
      case .names: columns.append(otherNames(of: table))
      case .reference(let kind): join(kind.rawValue, as: column, value: "name")
      case .word(.role): join("role", as: column, value: "word")
      case .text where field.column == .source && Row.table.name == .memberships:
        join("source", as: column, value: "text")
      default: columns.append("\(table.quotedIfReserved).\(column)")
      }
    }
    if Row.table.line != nil { columns.append("\(table.quotedIfReserved).line") }
    return "SELECT \(columns.joined(separator: ",\n  "))\nFROM "
      + ([table.quotedIfReserved] + joins).joined(separator: "\n  ")
  }

  // MARK: Answers

  /// What the measures count: each organization once in each working group, whatever it does there.
  private static let participations = """
    SELECT DISTINCT organization.name AS organization, "group".name AS "group", organization_key, group_key
    FROM membership
      JOIN role ON role.key = membership.role_key AND role.participates
      JOIN "group" ON "group".key = membership.group_key AND "group".classification = 'working group'
      JOIN organization ON organization.key = membership.organization_key
    """

  private static let whoLeadsWhat = """
    SELECT "group".name AS "group", role.word AS role, organization.name AS organization, person.name AS person,
      membership.start_date, membership.end_date
    FROM membership
      JOIN role ON role.key = membership.role_key AND role.is_seat
      JOIN "group" ON "group".key = membership.group_key
      LEFT JOIN organization ON organization.key = membership.organization_key
      LEFT JOIN person ON person.key = membership.person_key
    ORDER BY "group".key, role.key, membership.key
    """

  /// The other names of a row, joined as in the CSV files.
  private static func otherNames(of table: String) -> String {
    """
    (SELECT group_concat(name, '|') FROM
        (SELECT name FROM \(table)_other_name WHERE \(table)_key = "\(table)".key ORDER BY key)) AS other_names
    """
  }
}
