import Collaboration

/// What may be right but is probably a slip of the pen: dates that contradict each other, and parents in a circle.
extension NetworkBuilder {
  /// Tells of memberships that were seen before they began, or after they had ended.
  mutating func checkSights(
    of table: CodedTable, start: ColumnValues<PartialDate>, end: ColumnValues<PartialDate>,
    firstSeen: ColumnValues<PartialDate>,
    lastSeen: ColumnValues<PartialDate>
  ) {
    let hasStarts = table.has(.startDate) && table.has(.firstSeen)
    guard hasStarts || table.has(.endDate) && (table.has(.firstSeen) || table.has(.lastSeen)) else { return }
    for row in 0..<table.rowCount {
      if let start = start[row].value, let seen = firstSeen[row].value, seen.isCertainlyBefore(start) {
        log.add(
          .warning, in: table.file, kind: "starts after the first sight", at: table.place(of: row, .startDate),
          "the start \(start) is after the first sight \(seen); an earlier start, or a later first_seen, would be right"
        )
      }
      if let end = end[row].value, let seen = lastSeen[row].value ?? firstSeen[row].value, end.isCertainlyBefore(seen) {
        log.add(
          .warning, in: table.file, kind: "ends before the last sight", at: table.place(of: row, .endDate),
          "the end \(end) is before the last sight \(seen); a later end, or an earlier last_seen, would be right")
      }
    }
  }

  /// Tells of memberships that began before their group was founded, or after it was dissolved.
  mutating func checkLifetimes(
    of table: CodedTable, _ group: ColumnValues<Int32>, start: ColumnValues<PartialDate>,
    firstSeen: ColumnValues<PartialDate>
  ) {
    guard table.has(.startDate) || table.has(.firstSeen),
      network.groups.contains(where: { $0.foundingDate != nil || $0.dissolutionDate != nil })
    else { return }
    for row in 0..<table.rowCount {
      guard let position = group[row].value.map(Int.init), network.groups.indices.contains(position),
        let joined = start[row].value ?? firstSeen[row].value
      else { continue }
      let column: Column = start[row].value == nil ? .firstSeen : .startDate
      let group = network.groups[position]
      if let founded = group.foundingDate, joined.isCertainlyBefore(founded) {
        log.add(
          .warning, in: table.file, kind: "memberships before the group's founding", at: table.place(of: row, column),
          "\(joined) is before \(cited(group.name)) was founded, \(founded); mend the one that is wrong")
      }
      if let dissolved = group.dissolutionDate, dissolved.isCertainlyBefore(joined) {
        log.add(
          .warning, in: table.file, kind: "memberships after the group's end", at: table.place(of: row, column),
          "\(joined) is after \(cited(group.name)) was dissolved, \(dissolved); mend the one that is wrong")
      }
    }
  }

  /// So many years without any date are more than a pause.
  private static let longestPause = 25

  /// Tells of dates that come a generation after all others of their table: the state at the reference date would be
  /// that of a year that nothing else is known of.
  mutating func warnOfFarDates(in table: CodedTable, _ columns: [(column: Column, cells: ColumnValues<PartialDate>)]) {
    let columns = columns.filter { table.has($0.column) }
    let years = Set(columns.flatMap { $0.cells.meanings.compactMap(\.value?.year) }).sorted()
    guard let gap = zip(years, years.dropFirst()).first(where: { $1 - $0 > Self.longestPause }) else { return }
    let isFar = { (date: PartialDate?) in date.map { $0.year >= gap.1 } ?? false }
    var far: [(row: Int, column: Column, date: PartialDate)] = []
    var others = 0
    for (column, cells) in columns {
      for row in 0..<table.rowCount {
        guard let date = cells[row].value else { continue }
        if isFar(date) { far.append((row, column, date)) } else { others += 1 }
      }
    }
    // Of a table whose second half is of another age, the gap is no slip.
    guard far.count * 10 <= others else { return }
    for (row, column, date) in far {
      log.add(
        .warning, in: table.file, kind: "dates long after all others", at: table.place(of: row, column),
        "\(date) is \(date.year - gap.0) years after all others of this table; is the year right?")
    }
  }

  /// Says that an end in the year 9999 is read as none.
  mutating func noteOpenEnds(_ end: ColumnValues<PartialDate>, in table: CodedTable) {
    guard table.has(.endDate), end.meanings.contains(where: { $0.value?.year == 9999 }) else { return }
    let count = (0..<table.rowCount).count { end[$0].value?.year == 9999 }
    let what = count == 1 ? "1 end in the year 9999 is" : "\(count) ends in the year 9999 are"
    log.add(.note, table.text.whole, "\(what) read as still open; an empty cell says the same")
  }

  /// Tells of organizations that are part of themselves, by one or several others.
  ///
  /// `rows`: the row of each organization in the table.
  mutating func warnOfCircles(_ rows: [Int], in table: CodedTable) {
    let parents = network.organizations.map { $0.parent?.index }
    var isDone = [Bool](repeating: false, count: parents.count)
    for start in parents.indices where parents[start] != nil && !isDone[start] {
      var path: [Int] = []
      var places: [Int: Int] = [:]
      var next: Int? = start
      while let place = next, parents.indices.contains(place), !isDone[place], places[place] == nil {
        places[place] = path.count
        path.append(place)
        next = parents[place]
      }
      for place in path { isDone[place] = true }
      guard let again = next, let first = places[again] else { continue }
      let circle = path[first...].map { cited(network.organizations[$0].name) }
      let others = circle.dropFirst()
      log.add(
        .warning, in: table.file, kind: "parents in a circle", at: table.place(of: rows[path[first]], .parent),
        others.isEmpty
          ? "\(circle[0]) is its own parent; leave the cell empty, or name another organization"
          : "\(circle[0]) is its own parent by way of \(listed(Array(others.prefix(5)), "and")); "
            + "leave one of these cells empty")
    }
  }
}
