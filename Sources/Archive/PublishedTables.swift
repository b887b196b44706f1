import GRDB
import Tables

/// The tables of numbers, each as a table of SQL under its published name with `_` for `-`: `leadership_load`.
enum PublishedTables {
  /// Writes the tables and returns their names.
  static func write(_ tables: [Tables.Table], to database: Database) throws -> Set<String> {
    for table in tables {
      let name = name(of: table)
      let columns = table.columns.indices.map { column in
        [table.columns[column].quotedDatabaseIdentifier, type(of: column, in: table)].compactMap(\.self).joined(
          separator: " ")
      }
      try database.execute(
        sql: "CREATE TABLE \(name.quotedDatabaseIdentifier) (\(columns.joined(separator: ", ")))")
      var insert = try Insertion(of: table.rows.count, into: name, table.columns, in: database)
      for row in table.rows { try insert(row: row) }
    }
    return Set(tables.map(name))
  }

  private static func name(of table: Tables.Table) -> String {
    String(table.name.map { $0 == "-" ? "_" : $0 })
  }

  /// The type that all values of a column have; none where they have several or there are none.
  private static func type(of column: Int, in table: Tables.Table) -> String? {
    var type: String?
    for row in table.rows {
      guard let valueType = row[column].declaredType, valueType != type else { continue }
      guard type == nil else { return nil }
      type = valueType
    }
    return type
  }
}

extension Value {
  /// SQLite keeps a flag as 0 or 1; `BOOLEAN` tells people and tools what it means.
  fileprivate var declaredType: String? {
    switch self {
    case .empty: nil
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .number: "REAL"
    case .flag: "BOOLEAN"
    }
  }
}
