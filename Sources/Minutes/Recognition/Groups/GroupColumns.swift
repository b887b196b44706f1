/// A table of working groups that stands in text as columns of wrapped cells.
struct GroupColumns {
  let groups: [WorkingGroup]
  /// The index of the first line behind it.
  let end: Int

  /// `start`: the index of the line that may be its titles.
  init?(_ lines: [TextLine], at start: Int) {
    let header = lines[start]
    guard header.pieces.count > 2, let titles = GroupColumn.vocabulary.columns(in: header),
      GroupColumn.isTable(titles.map(\.kind)), titles.count == header.pieces.count
    else { return nil }
    let body = Self.body(lines, from: start + 1)
    guard body.contains(where: { $0.pieces.count > 1 }) else { return nil }
    let cells = ColumnTable(columns: titles.map { ($0.start, $0.end) }).cells(of: body)
    let kinds = titles.map(\.kind)
    var rows: [[GroupRow.Cell]] = []
    var isBehindBlank = true
    for (line, texts) in zip(body, cells) {
      guard !line.isBlank else {
        isBehindBlank = true
        continue
      }
      if rows.isEmpty || Self.beginsRow(texts, kinds, isBehindBlank: isBehindBlank) {
        rows.append(Array(repeating: [], count: kinds.count))
      }
      isBehindBlank = false
      for (column, text) in texts.enumerated() where !text.isEmpty {
        rows[rows.count - 1][column].append((text, line.number))
      }
    }
    groups = rows.compactMap { GroupRow(columns: kinds, cells: $0).group }
    end = start + 1 + body.count
  }

  /// Whether a line begins a new group: it names one, and who leads it or what it does.
  ///
  /// The second line of a long name has neither, as those cells begin at the top of the row.
  private static func beginsRow(_ texts: [String], _ kinds: [GroupColumn], isBehindBlank: Bool) -> Bool {
    let filled = Set(zip(kinds, texts).filter { !$0.1.isEmpty }.map(\.0))
    guard filled.contains(.group) else { return false }
    if isBehindBlank { return true }
    let seats: Set<GroupColumn> = [.lead, .initiator]
    return kinds.contains(where: seats.contains) ? !filled.isDisjoint(with: seats) : filled.contains(.members)
  }

  private static func body(_ lines: [TextLine], from start: Int) -> [TextLine] {
    var end = start
    while end < lines.count {
      let line = lines[end]
      if line.heading != nil || line.mark?.kind == .number { break }
      if line.isBlank {
        // Behind a blank line the table goes on with several cells; a line alone is text.
        guard let next = lines[end...].first(where: { !$0.isBlank }), next.pieces.count > 1 else { break }
      }
      end += 1
    }
    return Array(lines[start..<end])
  }
}
