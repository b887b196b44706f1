internal import Support

/// The forms that `stats` prints tables in, and the output folder keeps them in.
package enum TableFormat: String, CaseIterable, Sendable {
  case text, csv, json, markdown

  /// The tables in this form, ending with a line break.
  package func write(_ tables: [Table]) -> String {
    var text = ""
    write(tables, to: &text)
    return text
  }

  /// Writes the tables piece by piece, ending with a line break: together they may be larger than memory allows.
  package func write(_ tables: [Table], to text: inout some TextOutputStream) {
    if self == .json { return JSONTables.write(tables, to: &text) }
    for (number, table) in tables.enumerated() {
      if number > 0 { text.write("\n") }
      switch self {
      case .text: text.write(TextTable.write(table))
      case .csv: CSVTable.write(table, to: &text)
      case .json: break
      case .markdown: text.write("## \(table.heading)\n\n" + MarkdownTable.write(table))
      }
    }
  }
}

/// RFC 4180, in UTF-8 with line feeds, as data packages have it.
package enum CSVTable {
  package static func write(_ table: Table) -> String {
    var text = ""
    write(table, to: &text)
    return text
  }

  /// Writes the table line by line.
  package static func write(_ table: Table, to text: inout some TextOutputStream) {
    text.write(table.columns.map(quoted).joined(separator: ",") + "\n")
    var line = ""
    for row in table.rows {
      line.removeAll(keepingCapacity: true)
      for (column, value) in row.enumerated() {
        if column > 0 { line += "," }
        line += cell(value)
      }
      line += "\n"
      text.write(line)
    }
  }

  private static func cell(_ value: Value) -> String {
    guard case .text(let raw) = value else { return value.plain }
    let text = raw.harmless
    return quoted(isFormula(text) ? "'" + text : text)
  }

  /// Whether a spreadsheet would run the text instead of showing it (OWASP, “CSV injection”); in East Asian locales after
  /// full-width signs too.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].contains(first)
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
      default: escaped.unicodeScalars.append(scalar.isHarmful ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}
