import Markup
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

/// A long text on its way, passed on in pieces of some size: a million lines, each of a dozen cells, take half the time so.
struct TextPieces {
  private static let size = 1 << 16
  private var bytes: [UInt8] = []

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Passes on what there is where it is enough, or the last of it.
  mutating func passOn(to text: inout some TextOutputStream, isEnd: Bool = false) {
    guard isEnd || bytes.count >= Self.size else { return }
    text.write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
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
    text.write(table.columns.map { CSVText.quoted($0) }.joined(separator: ",") + "\n")
    var pieces = TextPieces()
    for row in table.rows {
      for (column, value) in row.enumerated() {
        if column > 0 { pieces.add(",") }
        pieces.add(cell(value))
      }
      pieces.add("\n")
      pieces.passOn(to: &text)
    }
    pieces.passOn(to: &text, isEnd: true)
  }

  private static func cell(_ value: Value) -> String {
    guard case .text(let raw) = value else { return value.plain }
    let text = raw.harmless
    return CSVText.quoted(isFormula(text) ? "'" + text : text)
  }

  /// Whether a spreadsheet would run the text instead of showing it (OWASP, “CSV injection”); in East Asian locales after
  /// full-width signs too.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].contains(first)
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
    return line(table.columns.map(MarkdownText.escaped)) + line(rule)
      + table.rows.map { line(zip(formats, $0).map { MarkdownText.escaped($0?.text(of: $1) ?? $1.plain) }) }.joined()
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
}

/// Columns in line for a terminal: text to the left, numbers to the right, cells shortened to a readable width.
package enum TextTable {
  private static let widest = 40

  package static func write(_ table: Table) -> String {
    write(table, numbers: Set(table.columns.indices.filter(table.isNumeric)))
  }

  /// The table, with the columns of `numbers` set to the right.
  package static func write(_ table: Table, numbers: Set<Int>) -> String {
    let formats = table.columns.indices.map { table.format(of: $0) }
    let cells = [table.columns] + table.rows.map { zip(formats, $0).map(shown) }
    let widths = table.columns.indices.map { column in cells.reduce(0) { max($0, $1[column].count) } }
    let lines = cells.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return numbers.contains(column) ? padding + cell : cell + padding
      }
      .joined(separator: "  ").trimmingTrailingSpaces()
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return "\(table.heading)\n" + ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
  }

  private static func shown(_ format: ColumnFormat?, _ value: Value) -> String {
    switch value {
    case .number(let number): return format?.text(of: value) ?? fourDecimals(number)
    case .text(let text):
      // A control character would move the cursor or colour the terminal.
      let line = String(
        text.map { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 }
      ).harmless
      return line.count > widest ? line.prefix(widest - 1) + "…" : line
    case .empty, .integer, .flag: return format?.text(of: value) ?? value.plain
    }
  }

  private static func fourDecimals(_ number: Double) -> String {
    guard abs(number) < 1e12 else { return number.plain }
    return ((number * 10_000).rounded() / 10_000).plain
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
