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
    let keys = table.columns.enumerated().map { ($0 > 0 ? ", " : "") + JSONText.quoted($1) + ": " }
    // One text that grows: a table may have a million cells.
    var json = "["
    for row in table.rows {
      json += json.utf8.count > 1 ? ",\n" : "\n"
      json += indent
      json += "  {"
      for (key, value) in zip(keys, row) {
        json += key
        json += self.json(value)
      }
      json += "}"
    }
    return json + "\n\(indent)]"
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
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      return "\"\(text)\""
    }
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
