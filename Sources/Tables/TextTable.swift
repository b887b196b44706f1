internal import Support

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
