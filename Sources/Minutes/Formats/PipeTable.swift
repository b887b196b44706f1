/// A table drawn with `|`, as in Markdown, or with rules of `+---+` between its rows.
struct PipeTable {
  private var rows: [DocumentTable.Row] = []
  /// Whether rules part the rows, so that several lines may make one.
  private var isRuled = false
  private var endsRow = false

  /// Takes a line that belongs to such a table; false where it does not.
  mutating func take(_ line: some StringProtocol, number: Int) -> Bool {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    if trimmed.hasPrefix("+-") || trimmed.hasPrefix("+=") {
      isRuled = true
      endsRow = true
      return true
    }
    let opens = trimmed.hasPrefix("|")
    guard opens || (!rows.isEmpty && trimmed.contains("|")) else { return false }
    var cells = Self.split(opens ? trimmed.dropFirst() : trimmed)
    if let last = cells.last, last.allSatisfy({ $0 == " " || $0 == "\t" }) { cells.removeLast() }
    if !cells.isEmpty, cells.allSatisfy(Self.isRule) {
      endsRow = true
      return true
    }
    let lines = cells.map { TextLine(number: number, text: MarkdownInline.plain($0)) }
    if isRuled, !endsRow, let last = rows.indices.last {
      for (column, line) in lines.enumerated() where column < rows[last].cells.count && !line.isBlank {
        rows[last].cells[column].lines.append(line)
      }
    } else {
      rows.append(DocumentTable.Row(cells: lines.map { DocumentTable.Cell(lines: $0.isBlank ? [] : [$0]) }))
    }
    endsRow = false
    return true
  }

  /// The table that has come to its end; nil where there was none.
  mutating func finish() -> DocumentTable? {
    defer { self = PipeTable() }
    return rows.isEmpty ? nil : DocumentTable(rows: rows)
  }

  /// The texts between the bars that no backslash guards.
  private static func split(_ line: some StringProtocol) -> [String] {
    var cells = [""]
    var isGuarded = false
    for character in line {
      if character == "|", !isGuarded {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isGuarded = character == "\\" && !isGuarded
    }
    return cells
  }

  /// Whether a cell is a piece of the rule below the header: `:---:`.
  private static func isRule(_ cell: String) -> Bool {
    let marks = cell.filter { $0 != " " && $0 != "\t" }
    return marks.contains("-") && marks.allSatisfy { $0 == "-" || $0 == ":" }
  }
}
