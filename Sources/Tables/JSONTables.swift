/// An object of tables by name, each an array of rows, each an object of values by column; undefined is null.
package enum JSONTables {
  package static func write(_ tables: [Table]) -> String {
    "{\n" + members(tables, indent: "  ") + "\n}\n"
  }

  /// The tables as members of an object that the caller opens and closes.
  package static func members(_ tables: [Table], indent: String) -> String {
    tables.map { "\(indent)\(JSONText.quoted($0.name)): \(rows(of: $0, indent: indent))" }.joined(separator: ",\n")
  }

  /// The first row of a table as one member, an object.
  package static func object(_ table: Table, indent: String) -> String {
    let row = table.rows.first.map { zip(table.columns, $0).map { JSONText.quoted($0) + ": " + json($1) } } ?? []
    return "\(indent)\(JSONText.quoted(table.name)): {" + row.joined(separator: ", ") + "}"
  }

  private static func rows(of table: Table, indent: String) -> String {
    guard !table.isEmpty else { return "[]" }
    let keys = table.columns.map { JSONText.quoted($0) + ": " }
    let rows = table.rows.map { row in
      indent + "  {" + zip(keys, row).map { $0 + json($1) }.joined(separator: ", ") + "}"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n\(indent)]"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .empty: "null"
    case .text(let text): JSONText.quoted(text)
    case .integer, .number, .flag: value.plain
    }
  }
}

/// Text as JSON has it (RFC 8259).
package enum JSONText {
  package static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{0}"..."\u{1F}":
        let hexadecimal = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
