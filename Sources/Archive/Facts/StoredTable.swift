import Collaboration

/// Some of a network's facts: the tables that keep them, and how they get into these and out again.
protocol StoredFacts: Sendable {
  /// The SQL that makes the tables.
  var schema: String { get }
  /// The SQL of the indexes, which are made when all rows are in.
  var indexes: String { get }

  func write(_ network: CollaborationNetwork, to database: Database) throws

  /// Adds the facts to the network, and what is wrong with them to the reader's problems.
  func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws
}

extension StoredFacts {
  var indexes: String { "" }
}

/// A table of facts as it is declared: a column for each field, and the line of the file.
struct StoredTable<Row: FactRow>: StoredFacts {
  private let table = Row.table
  private var name: String { table.name.tableOfRows }
  /// Other names have a table of their own.
  private let fields = Row.table.fields.filter { $0.type != .names }
  private var hasOtherNames: Bool { table.fields.contains { $0.type == .names } }
  /// Whether other tables refer to its rows.
  private var isReferredTo: Bool { !table.identity.isEmpty }

  private var columns: [String] { fields.map(\.storedName) + (table.line == nil ? [] : ["line"]) }

  var schema: String {
    var columns = fields.map(\.definition)
    if table.line != nil { columns.append("line INTEGER -- of \(table.name.fileName)") }
    return Self.schema(of: name, columns) + (hasOtherNames ? OtherNames.schema(of: name) : "")
  }

  /// Makes a table with a key and these columns, each of which may end in a comment.
  static func schema(of name: String, _ columns: [String]) -> String {
    let lines = (["key INTEGER PRIMARY KEY"] + columns).enumerated().map { position, line in
      let parts = line.split(separator: " -- ", maxSplits: 1).map(String.init)
      let comma = position == columns.count ? "" : ","
      return "  " + parts[0] + comma + (parts.count > 1 ? "    -- \(parts[1])" : "")
    }
    return "CREATE TABLE \(name.quotedIfReserved) (\n\(lines.joined(separator: "\n"))\n);\n"
  }

  var indexes: String {
    guard isReferredTo else { return "" }
    return "CREATE UNIQUE INDEX \(name)_id ON \(name.quotedIfReserved) (id);"
      + (hasOtherNames ? OtherNames.indexes(of: name) : "")
  }

  func write(_ network: CollaborationNetwork, to database: Database) throws {
    let rows = network[keyPath: table.rows]
    var insert = try Insertion(
      of: rows.count, into: name, (isReferredTo ? ["key"] : []) + columns, in: database)
    for (position, row) in rows.enumerated() {
      var cells: [any Storable] = isReferredTo ? [FactValue.reference(Int32(position))] : []
      for field in fields { cells.append(field.value(row, network)) }
      if let line = table.line { cells.append(stored(line: row[keyPath: line])) }
      try insert(cells: cells)
    }
    if hasOtherNames, let field = table.fields.first(where: { $0.type == .names }) {
      try OtherNames.write(rows.map { field.value($0, network)?.names ?? [] }, of: name, to: database)
    }
  }

  func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    var rows: [Row] = []
    func add(_ row: inout StoredRow) {
      if let value = self.row(&row, reader) { rows.append(value) }
    }
    if let keys = reader.keys[name] {
      let otherNames = hasOtherNames ? try OtherNames.read(of: keys, from: reader) : []
      try reader.forEachRow(of: keys, columns) { _, row in add(&row) }
      if hasOtherNames, rows.count == otherNames.count, let field = table.fields.first(where: { $0.type == .names }) {
        for position in rows.indices { field.set(&rows[position], .names(otherNames[position])) }
      }
    } else {
      try reader.forEachRow(of: name, columns) { row in add(&row) }
    }
    network[keyPath: table.rows] = rows
  }

  /// The row as the network has it; nil, with a problem noted, where it lacks something.
  private func row(_ stored: inout StoredRow, _ reader: FactReader) -> Row? {
    var row = table.blank
    var isWhole = true
    var values: [Column: FactValue] = [:]
    for field in fields {
      let value = stored.value(of: field, reader)
      values[field.column] = value
      field.set(&row, value)
      if field.isAlwaysThere, value == nil { isWhole = false }
    }
    if let location = table.location {
      row[keyPath: location] = stored.coordinate(values[.latitude]?.number, values[.longitude]?.number)
    }
    if let line = table.line { row[keyPath: line] = stored.line() }
    if table.needsActor, values[.organization] == nil, values[.person] == nil { stored.checkActor() }
    for span in table.spans { stored.checkOrder(values[span.start]?.date, values[span.end]?.date) }
    return isWhole ? row : nil
  }
}

extension Field {
  /// What its column is called: a reference holds a key.
  var storedName: String {
    if case .reference = type { column.rawValue + "_key" } else { column.rawValue }
  }

  /// The definition of its column in SQL.
  var definition: String {
    let required = isAlwaysThere ? " NOT NULL" : ""
    switch type {
    case .id, .text, .subject, .names, .date: return "\(storedName) TEXT\(required)"
    case .number, .latitude, .longitude: return "\(storedName) REAL\(required)"
    case .reference(let kind):
      return "\(storedName) INTEGER\(required) REFERENCES \(kind.rawValue.quotedIfReserved) (key)"
    case .word(let words):
      let known = words.known.map { "'\($0)'" }.joined(separator: ", ")
      return "\(storedName) TEXT\(required)" + (words.isClosed ? " CHECK (\(storedName) IN (\(known)))" : "")
    }
  }
}

extension TableName {
  /// What the table of its rows is called; `attendance` is the name of a published table.
  var tableOfRows: String {
    self == .attendance ? "attendance_record" : String(rawValue.dropLast())
  }
}

extension String {
  /// The name as SQL takes it: `group` is a word of its own.
  var quotedIfReserved: String { self == "group" ? quotedIdentifier : self }
}

/// A line as it is kept: NULL where it is not known.
func stored(line: Int32) -> Int32? {
  line == 0 ? nil : line
}

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
