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
