import Collaboration

/// The other names of organizations, persons and groups, one a row.
///
/// Not joined by `|` as in the CSV: so any name survives, and “who was once called so” is a question that SQL answers.
/// The views join them.
enum OtherNames {
  static func schema(of table: String) -> String {
    """
    CREATE TABLE \(table)_other_name (
      key INTEGER PRIMARY KEY,
      \(table)_key INTEGER NOT NULL REFERENCES \(table.quotedIdentifier) (key),
      name TEXT NOT NULL
    );
    """
  }

  static func indexes(of table: String) -> String {
    "CREATE INDEX \(table)_other_name_\(table) ON \(table)_other_name (\(table)_key);"
  }

  /// Writes the names of the rows of a table, given in their order.
  static func write(_ names: [[String]], of table: String, to database: Database) throws {
    let count = names.reduce(0) { $0 + $1.count }
    var insert = try Insertion(of: count, into: "\(table)_other_name", ["\(table)_key", "name"], in: database)
    for (position, names) in names.enumerated() {
      for name in names { try insert(position + 1, name) }
    }
  }

  /// The names of each of the rows with these keys.
  static func read(of keys: Keys, from reader: FactReader) throws -> [[String]] {
    var names = [[String]](repeating: [], count: keys.count)
    try reader.forEachRow(of: "\(keys.table)_other_name", ["\(keys.table)_key", "name"]) { row in
      let (position, name) = (row.reference(to: keys), row.text())
      if let position { names[Int(position)].append(name) }
    }
    return names
  }
}
