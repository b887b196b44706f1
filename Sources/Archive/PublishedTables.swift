import Tables

/// The tables of numbers, each as a table of SQL under its published name with `_` for `-`: `leadership_load`.
enum PublishedTables {
  /// Writes the tables and returns their names.
  static func write(_ tables: [Tables.Table], to database: Database) throws -> Set<String> {
    for table in tables {
      let name = name(of: table)
      let columns = table.columns.indices.map { column in
        [table.columns[column].quotedIdentifier, type(of: column, in: table)].compactMap(\.self).joined(
          separator: " ")
      }
      try database.execute(
        "CREATE TABLE \(name.quotedIdentifier) (\(columns.joined(separator: ", ")))")
      var insert = try Insertion(of: table.rows.count, into: name, table.columns, in: database)
      for row in table.rows { try insert(row: row) }
    }
    return Set(tables.map(name))
  }

  private static func name(of table: Tables.Table) -> String {
    String(table.name.map { $0 == "-" ? "_" : $0 })
  }

  /// The type of the column's unit, else the one that all its values have; none where they have several or there are none.
  private static func type(of column: Int, in table: Tables.Table) -> String? {
    if let descriptions = table.descriptions { return descriptions[column].unit.sqlType }
    return switch table.rows.reduce(into: ValueTypes(), { $0.formUnion($1[column].types) }) {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .real, [.integer, .real]: "REAL"
    // SQLite keeps a flag as 0 or 1; the word tells people and tools what it means.
    case .flag: "BOOLEAN"
    default: nil
    }
  }
}

private struct ValueTypes: OptionSet {
  let rawValue: UInt8
  static let text = ValueTypes(rawValue: 1)
  static let integer = ValueTypes(rawValue: 2)
  static let real = ValueTypes(rawValue: 4)
  static let flag = ValueTypes(rawValue: 8)
}

extension Value {
  fileprivate var types: ValueTypes {
    switch self {
    case .empty: []
    case .text: .text
    case .integer: .integer
    case .number: .real
    case .flag: .flag
    }
  }
}
