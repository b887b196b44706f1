internal import Markup

/// An object of tables by name, each an array of rows, each an object of values by column; undefined is null.
package enum JSONTables {
  package static func write(_ tables: [Table]) -> String {
    var json = ""
    write(tables, to: &json)
    return json
  }

  /// Writes the tables piece by piece.
  package static func write(_ tables: [Table], to json: inout some TextOutputStream) {
    json.write("{\n")
    writeMembers(tables, indent: "  ", to: &json)
    json.write("\n}\n")
  }

  /// The tables as members of an object that the caller opens and closes.
  package static func members(_ tables: [Table], indent: String) -> String {
    var json = ""
    writeMembers(tables, indent: indent, to: &json)
    return json
  }

  /// Writes the tables, piece by piece, as members of an object that the caller opens and closes.
  package static func writeMembers(_ tables: [Table], indent: String, to json: inout some TextOutputStream) {
    for (number, table) in tables.enumerated() {
      json.write("\(number > 0 ? ",\n" : "")\(indent)\(JSONText.quoted(table.name)): ")
      writeRows(of: table, indent: indent, to: &json)
    }
  }

  /// The first row of a table as one member, an object.
  package static func object(_ table: Table, indent: String) -> String {
    let row = table.rows.first.map { zip(table.columns, $0).map { JSONText.quoted($0) + ": " + json($1) } } ?? []
    return "\(indent)\(JSONText.quoted(table.name)): {" + row.joined(separator: ", ") + "}"
  }

  private static func writeRows(of table: Table, indent: String, to json: inout some TextOutputStream) {
    guard !table.isEmpty else { return json.write("[]") }
    let keys = table.columns.enumerated().map { ($0 > 0 ? ", " : "") + JSONText.quoted($1) + ": " }
    var pieces = TextPieces()
    for (number, row) in table.rows.enumerated() {
      pieces.add(number > 0 ? ",\n" : "[\n")
      pieces.add(indent)
      pieces.add("  {")
      for (key, value) in zip(keys, row) {
        pieces.add(key)
        pieces.add(self.json(value))
      }
      pieces.add("}")
      pieces.passOn(to: &json)
    }
    pieces.passOn(to: &json, isEnd: true)
    json.write("\n\(indent)]")
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .empty: "null"
    case .text(let text): JSONText.quoted(text)
    case .integer, .number, .flag: value.plain
    }
  }
}
