/// The forms that `stats` prints tables in, and the output folder keeps them in.
package enum TableFormat: String, CaseIterable, Sendable {
  case text, csv, json, markdown

  /// The tables in this form, ending with a line break.
  package func write(_ tables: [Table]) -> String {
    switch self {
    case .text: tables.map(TextTable.write).joined(separator: "\n")
    case .csv: tables.map(CSVTable.write).joined(separator: "\n")
    case .json: JSONTables.write(tables)
    case .markdown: tables.map { "## \($0.heading)\n\n" + MarkdownTable.write($0) }.joined(separator: "\n")
    }
  }
}

/// RFC 4180, in UTF-8 with line feeds, as data packages have it.
package enum CSVTable {
  package static func write(_ table: Table) -> String {
    var text = table.columns.map(quoted).joined(separator: ",") + "\n"
    for row in table.rows {
      for (column, value) in row.enumerated() {
        if column > 0 { text += "," }
        text += cell(value)
      }
      text += "\n"
    }
    return text
  }

  private static func cell(_ value: Value) -> String {
    guard case .text(var text) = value else { return value.plain }
    // What a terminal or an editor would obey instead of showing: controls, and what turns the text around.
    if text.unicodeScalars.contains(where: isHarmful) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
    }
    return quoted(isFormula(text) ? "'" + text : text)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E: true
    default: false
    }
  }

  /// Whether a spreadsheet would run the text instead of showing it (OWASP, “CSV injection”).
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    return needsQuotes
      ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
  }
}

/// A pipe table, as GitHub and pandoc read it; numbers to the right.
package enum MarkdownTable {
  package static func write(_ table: Table) -> String {
    write(table, numbers: Set(table.columns.indices.filter(table.isNumeric)))
  }

  /// The table, with the columns of `numbers` set to the right.
  package static func write(_ table: Table, numbers: Set<Int>) -> String {
    let rule = table.columns.indices.map { column in numbers.contains(column) ? "---:" : "---" }
    let formats = table.columns.indices.map { table.format(of: $0) }
    return line(table.columns.map(escaped)) + line(rule)
      + table.rows.map { line(zip(formats, $0).map { escaped($0?.text(of: $1) ?? $1.plain) }) }.joined()
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// The text with all that Markdown would take for markup or HTML shown as it is, on one line.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "_", "[", "]", "#": escaped += "\\\(scalar)"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\u{85}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
