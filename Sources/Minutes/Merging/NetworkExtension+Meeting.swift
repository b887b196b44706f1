import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// Finds or brings in the meeting of the minutes, and the next one that they announce.
  ///
  /// - Returns: the place of the meeting; nil where minutes that were read before have it no more.
  mutating func addMeeting() -> Int? {
    let meeting = reading.meeting
    addBody()
    let place = findEvent()
    guard let place else {
      guard !isReadBefore else { return nil }
      let new = addEvent(meeting)
      addNextMeeting()
      return new
    }
    if !isReadBefore {
      fillEvent(place, meeting)
      addNextMeeting()
    }
    return place
  }

  /// Adds the body that met, and who presides it; those who attend are in it by their attendance alone.
  private mutating func addBody() {
    guard let body = reading.meeting.body, let place = groups.place(of: body.fact) else { return }
    if groups.entries[place].isNew, !(tables[.groups]?.rows.contains { $0[.id] == groups.entries[place].id } ?? false) {
      declare(place, .group, cells: [.classification: "working group"], lines: [body.line])
    }
    for chair in reading.meeting.chairs {
      var cells: [Column: String] = [
        .group: reference(.group, body.fact), .role: "lead", .person: reference(.person, chair.fact),
      ]
      let attendee = reading.attendees.first { $0.person.map { PersonKey($0) == PersonKey(chair.fact) } ?? false }
      cells[.organization] = attendee?.organization.map { reference(.organization, $0) }
      merge(
        FactRow(
          table: .memberships, cells: cells, key: NetworkExtension.keys(of: .memberships, cells), lines: [chair.line]))
    }
  }

  private mutating func addEvent(_ meeting: Meeting) -> Int {
    let isFrench = reading.language == .french
    let date = meeting.date?.fact.description ?? ""
    let name =
      meeting.title?.fact ?? [isFrench ? "Réunion" : "Meeting", date].filter { !$0.isEmpty }.joined(separator: " ")
    let stem = [isFrench ? "reunion" : "meeting", date].filter { !$0.isEmpty }.joined(separator: "-")
    let place = events.addNew(name, stem: date.isEmpty ? name : stem)
    var cells: [Column: String] = [.startDate: date]
    cells[.location] = meeting.place?.fact
    cells[.host] = meeting.host.map { reference(.organization, $0.fact) }
    cells[.author] = meeting.author?.fact
    cells[.group] = meeting.body.map { reference(.group, $0.fact) }
    cells[.status] = "held"
    let line = meeting.title?.line ?? meeting.host?.line ?? meeting.date?.line ?? 1
    declare(place, .event, cells: cells, lines: [line])
    if let row = eventRow(place) { askForDate(meeting, row: row) }
    return place
  }

  private mutating func askForDate(_ meeting: Meeting, row: Int) {
    let cell = cell(.startDate, of: row, in: .events)
    switch meeting.dateDoubt {
    case .guessedYear:
      ask(lines: [meeting.date?.line ?? 0], phrases.dateMissing(meeting.date?.fact.description ?? "", cell))
    case .ambiguousOrder:
      ask(lines: [meeting.date?.line ?? 0], phrases.dateOrder(meeting.date?.fact.description ?? "", cell))
    case nil: if meeting.date == nil { ask(lines: [], phrases.dateMissing("—", cell)) }
    }
  }

  /// Fills what a meeting that was known before lacks.
  private mutating func fillEvent(_ place: Int, _ meeting: Meeting) {
    guard let row = eventRow(place), let table = tables[.events] else { return }
    let source = reading.source([meeting.title?.line ?? meeting.date?.line ?? 1])
    let there = table.rows[row][.startDate]
    if let date = meeting.date, meeting.dateDoubt == nil, !there.isEmpty, there != date.fact.description {
      ask(
        lines: [date.line],
        phrases.announced(table.rows[row][.name], date.fact.description, cell(.startDate, of: row, in: .events)))
    }
    fill(.startDate, of: row, in: .events, with: meeting.date?.fact.description ?? "", source: source)
    fill(.location, of: row, in: .events, with: meeting.place?.fact ?? "", source: source)
    fill(
      .host, of: row, in: .events, with: meeting.host.map { reference(.organization, $0.fact) } ?? "", source: source)
    fill(.author, of: row, in: .events, with: meeting.author?.fact ?? "", source: source)
    fill(
      .group, of: row, in: .events, with: meeting.body.map { reference(.group, $0.fact) } ?? "", source: source)
    hold(row, meeting, source: source)
  }

  /// Makes an announced meeting a held one, which has the name and the day that its minutes give it.
  private mutating func hold(_ row: Int, _ meeting: Meeting, source: String) {
    guard var table = tables[.events], table.rows[row][.status] == "announced" else { return }
    var changes: [(Column, String)] = [(.status, "held")]
    if let title = meeting.title?.fact { changes.append((.name, title)) }
    if let date = meeting.date?.fact, meeting.dateDoubt == nil { changes.append((.startDate, date.description)) }
    for (column, text) in changes where table.has(column) && table.rows[row][column] != text {
      table.set(column, of: row, to: text)
      note(.cell(row: table.rows[row][.id], column: column, text: text), in: .events, source: source)
    }
    tables[.events] = table
  }

  private mutating func addNextMeeting() {
    guard let next = reading.meeting.next else { return }
    let isKnown = (tables[.events]?.rows ?? []).contains { row in
      PartialDate(row[.startDate]).map { $0 == next.date } ?? false
    }
    guard !isKnown else { return }
    let stem = (reading.language == .french ? "reunion-" : "meeting-") + next.date.description
    let place = events.addNew(next.name, stem: stem)
    declare(place, .event, cells: [.startDate: next.date.description, .status: "announced"], lines: [next.line])
  }

  // MARK: Which meeting it is

  /// The row of a meeting in its table.
  private func eventRow(_ place: Int) -> Int? {
    let entry = events.entries[place]
    return tables[.events]?.rows.firstIndex { $0[.id] == entry.id || ($0[.id].isEmpty && $0[.name] == entry.name) }
  }

  /// The meeting among those known: that of these minutes, one of the same day, or one that was announced.
  private func findEvent() -> Int? {
    let rows = tables[.events]?.rows ?? []
    func place(_ row: EditableTable.Row) -> Int? { events.place(of: row[.id].isEmpty ? row[.name] : row[.id]) }
    let own = rows.filter { $0[.source] == reading.file || $0[.source].hasPrefix(reading.file + "#") }
    if isReadBefore {
      let held = own.first { row in hasAttendance(row) } ?? own.first
      return held.flatMap(place) ?? sameDay(rows).flatMap(place)
    }
    if let row = sameDay(rows) { return place(row) }
    // The same minutes without a record of their reading: as typed in by hand.
    if let row = own.first(where: { PartialDate($0[.startDate]) == reading.meeting.date?.fact }) { return place(row) }
    guard let date = reading.meeting.date?.fact, reading.meeting.dateDoubt == nil else { return nil }
    // Announced for a month or year that this day is in.
    let announced = rows.filter { row in
      guard let there = PartialDate(row[.startDate]), there.day == nil, !hasAttendance(row) else { return false }
      return there.year == date.year && (there.month == nil || there.month == date.month)
    }
    return announced.count == 1 ? place(announced[0]) : nil
  }

  private func sameDay(_ rows: [EditableTable.Row]) -> EditableTable.Row? {
    guard let date = reading.meeting.date?.fact else { return nil }
    let same = rows.filter { PartialDate($0[.startDate]) == date }
    guard let title = reading.meeting.title?.fact else { return date.day != nil && same.count == 1 ? same.first : nil }
    // Two committees may meet on one day.
    if let named = same.first(where: { NameKey($0[.name]) == NameKey(title) }) { return named }
    guard date.day != nil, same.count == 1, let only = same.first else { return nil }
    return !hasAttendance(only) || Self.isAlike(only[.name], title) ? only : nil
  }

  /// Whether half of the words of two titles are the same, dates and small words apart.
  private static func isAlike(_ a: String, _ b: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(FoldedWords(text).words.filter { $0.count > 3 && !$0.allSatisfy(\.isNumber) })
    }
    let (first, second) = (words(a), words(b))
    return first.isEmpty || second.isEmpty || first.intersection(second).count * 2 >= min(first.count, second.count)
  }

  private func hasAttendance(_ row: EditableTable.Row) -> Bool {
    guard let place = events.place(of: row[.id].isEmpty ? row[.name] : row[.id]) else { return false }
    return (tables[.attendance]?.rows ?? []).contains { events.place(of: $0[.event]) == place }
  }
}
