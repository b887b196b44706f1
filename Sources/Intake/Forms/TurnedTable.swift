import Collaboration
import Support

/// Tables that are lists or matrices of a known form once they are turned: days in rows with who was there in columns, years
/// for headings, and columns for role and dates below the name of each group.
struct TurnedTable {
  let grid: Grid
  /// What was guessed.
  let guess: String

  /// Nil for a table that is none of these.
  init?(of grid: Grid, dialect: TableDialect) {
    for row in grid.rows.indices.prefix(20) where row + 1 < grid.rows.count {
      if let turned = Self.daysDown(grid, row) ?? Self.years(grid, row) ?? Self.blocks(grid, row, dialect) {
        self = turned
        return
      }
    }
    return nil
  }

  private init(_ grid: Grid, _ header: Int, _ guess: String, headings: [String], rows: [(line: Int, cells: [String])]) {
    func row(_ line: Int, _ texts: [String]) -> Grid.Row {
      Grid.Row(line: line, cells: texts.enumerated().filter { !$1.isEmpty }.map { (column: $0, text: $1) })
    }
    var turned = grid
    turned.rows = grid.rows[..<header] + [row(grid.rows[header].line, headings)] + rows.map { row($0.line, $0.cells) }
    self.grid = turned
    self.guess = guess
  }

  /// Meetings in rows: their days in the first column, and who was there in the others.
  private static func daysDown(_ grid: Grid, _ header: Int) -> TurnedTable? {
    let rows = grid.rows[(header + 1)...].filter { !$0.isTotal && $0.cells.count > 1 }
    guard let corner = grid.rows[header].cells.first?.column, rows.count > 1,
      rows.allSatisfy({ $0[corner].flatMap(DateWords.whole)?.description.count ?? 0 > 4 })
    else { return nil }
    let others = grid.rows[header].cells.filter { $0.column > corner }
    let cells = rows.flatMap { row in row.cells.filter { $0.column > corner }.map(\.text) }
    let words = TableWords.shared
    guard others.count > 1, cells.allSatisfy({ words.statuses[NameKey($0)] != nil || words.mark($0) != nil }),
      // A status of its own for a heading counts who was what.
      !others.contains(where: { words.statuses[NameKey($0.text)] != nil })
    else { return nil }
    return TurnedTable(
      grid, header, "the rows are taken for meetings, and the headings for who was there",
      headings: ["name"] + rows.map { $0[corner] ?? "" },
      rows: others.map { other in (grid.rows[header].line, [other.text] + rows.map { $0[other.column] ?? "" }) })
  }

  /// Years for headings, with marks below: memberships that were held in these years.
  private static func years(_ grid: Grid, _ header: Int) -> TurnedTable? {
    let headings = grid.rows[header].cells
    let years = headings.compactMap { cell in
      cell.text.count == 4 ? Int(cell.text).map { (column: cell.column, year: $0) } : nil
    }.filter { (1900...2100).contains($0.year) }.sorted { $0.year < $1.year }
    let rows = grid.rows[(header + 1)...].filter { !$0.isTotal && $0.cells.count > 1 }
    let marks = rows.flatMap { row in years.compactMap { row[$0.column] } }
    guard years.count > 1, !marks.isEmpty, marks.allSatisfy({ TableWords.shared.mark($0) != nil }) else { return nil }
    let labels = headings.filter { cell in !years.contains { $0.column == cell.column } }
    guard !labels.isEmpty else { return nil }
    var list: [(line: Int, cells: [String])] = []
    for row in rows {
      var spans: [ClosedRange<Int>] = []
      for (column, year) in years where row[column].flatMap(TableWords.shared.mark) == true {
        if let last = spans.last, last.upperBound + 1 == year {
          spans[spans.count - 1] = last.lowerBound...year
        } else {
          spans.append(year...year)
        }
      }
      for span in spans {
        list.append((row.line, labels.map { row[$0.column] ?? "" } + ["\(span.lowerBound)", "\(span.upperBound)"]))
      }
    }
    return TurnedTable(
      grid, header, "the headings that are years are taken for those in which the marked memberships were held",
      headings: labels.map(\.text) + [Column.startDate.rawValue, Column.endDate.rawValue], rows: list)
  }

  /// Headings in two lines: groups in the upper one, and below each of them the same columns for role and dates.
  private static func blocks(_ grid: Grid, _ header: Int, _ dialect: TableDialect) -> TurnedTable? {
    guard header + 2 < grid.rows.count, let first = grid.rows[header + 1].cells.first?.column else { return nil }
    let lower = grid.rows[header + 1].cells.map { cell in
      (column: cell.column, heading: TableForm.headings(cell.text, in: .memberships, dialect: dialect).first)
    }
    let facts: [Column] = [.role, .startDate, .endDate]
    guard lower.allSatisfy({ cell in facts.contains { cell.heading == .column($0) } }),
      Set(lower.map(\.heading)).count < lower.count
    else { return nil }
    let labels = grid.rows[header].cells.filter { $0.column < first }
    let groups = grid.rows[header].cells.filter { $0.column >= first }
    guard !labels.isEmpty, groups.count > 1, groups[0].column == first else { return nil }
    var list: [(line: Int, cells: [String])] = []
    for row in grid.rows[(header + 2)...] {
      for (number, group) in groups.enumerated() {
        let end = number + 1 < groups.count ? groups[number + 1].column : Int.max
        let texts = facts.map { fact in
          lower.first { $0.heading == .column(fact) && $0.column >= group.column && $0.column < end }
            .flatMap { row[$0.column] } ?? ""
        }
        guard texts.contains(where: { !$0.isEmpty }) else { continue }
        list.append((row.line, labels.map { row[$0.column] ?? "" } + [group.text] + texts))
      }
    }
    return TurnedTable(
      grid, header, "the upper headings from \(cited(groups[0].text)) on are taken for groups",
      headings: labels.map(\.text) + [Column.group.rawValue] + facts.map(\.rawValue), rows: list)
  }
}
