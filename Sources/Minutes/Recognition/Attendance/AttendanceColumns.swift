/// A table of people that stands in text as columns.
struct AttendanceColumns {
  let table: AttendanceTable
  let rows: [ColumnTable.Row]
  /// The index of the first line behind it.
  let end: Int

  /// `start`: the index of the line that may be its titles.
  init?(_ lines: [TextLine], at start: Int, isListed: Bool) {
    let header = lines[start]
    guard header.mark == nil, header.words.count > 1, header.words.count < 16,
      let columns = Self.titles(header), columns.count > 1, header.pieces.count > 1 || columns.count > 2,
      let table = AttendanceTable(columns.map(\.kind), isListed: isListed)
    else { return nil }
    self.table = table
    let body = Self.body(lines, from: start + 1)
    let cells = ColumnTable(columns: columns.map { ($0.start, $0.end) }).cells(of: body)
    let names = columns.indices.filter { table.holdsNames($0) }
    var rows: [ColumnTable.Row] = []
    for (line, cells) in zip(body, cells) where !line.isBlank {
      let hasName = names.contains { !cells[$0].isEmpty }
      if !hasName, let last = rows.indices.last {
        for (column, cell) in cells.enumerated() where !cell.isEmpty { rows[last].cells[column].append(cell) }
      } else {
        rows.append(ColumnTable.Row(cells: cells.map { $0.isEmpty ? [] : [$0] }, line: line.number))
      }
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    end = start + 1 + body.count
  }

  private static func titles(_ line: TextLine) -> [(kind: AttendanceColumn, start: Double, end: Double)]? {
    AttendanceColumn.vocabulary.columns(in: line, isCompound: { $0 == .presence })
  }

  /// The lines that belong to the table: up to a heading, a list, or a text behind a blank line.
  private static func body(_ lines: [TextLine], from start: Int) -> [TextLine] {
    var end = start
    while end < lines.count {
      let line = lines[end]
      if line.heading != nil || line.mark?.kind == .number { break }
      if !line.isBlank, AttendanceHeading(line, isWithinList: true) != nil || (titles(line)?.count ?? 0) > 1 { break }
      if line.isBlank {
        guard end + 1 < lines.count, !lines[end + 1].isBlank, lines[end + 1].pieces.count > 1 || end == start else {
          break
        }
      } else if line.words.count > 25 {
        break
      }
      end += 1
    }
    return Array(lines[start..<end])
  }
}
