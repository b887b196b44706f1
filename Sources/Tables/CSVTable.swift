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
