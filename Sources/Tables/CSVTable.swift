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
    guard case .text(let text) = value else { return value.plain }
    return quoted(isFormula(text) ? "'" + text : text)
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
