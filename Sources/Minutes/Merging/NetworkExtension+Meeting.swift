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
      addOtherMeetings()
      return new
    }
    if !isReadBefore {
      fillEvent(place, meeting)
      addOtherMeetings()
    }
    return place
  }

  private mutating func addOtherMeetings() {
    addCancelledMeetings()
    addNextMeeting()
  }

  private mutating func addEvent(_ meeting: Meeting) -> Int {
    let date = meeting.date?.fact.description ?? ""
    let name = meeting.title?.fact ?? usualName(date)
    let place = entities.events.addNew(name, stem: date.isEmpty ? name : stem(date))
    var cells: [Column: String] = [.startDate: date]
    cells[.location] = meeting.place?.fact
    cells[.host] = meeting.host.map { reference(.organization, $0.fact) }
    cells[.author] = meeting.author?.fact
    cells[.group] = body
    cells[.status] = isCancelled(meeting) ? "cancelled" : "held"
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
    fill(.group, of: row, in: .events, with: body ?? "", source: source)
    hold(row, meeting, source: source)
  }

  /// Makes an announced meeting a held one, which has the name and the day that its minutes give it.
  private mutating func hold(_ row: Int, _ meeting: Meeting, source: String) {
    guard let table = tables[.events], table.rows[row][.status] == "announced" else { return }
    var changes: [(Column, String)] = [(.status, isCancelled(meeting) ? "cancelled" : "held"), (.source, source)]
    let date = meeting.statedDate
    // Nothing refers to it yet: it gets the id that it would have had.
    let id = table.rows[row][.id]
    if let date, let place = entities.events.place(of: id), id == stem(table.rows[row][.startDate]),
      id != stem(date.description)
    {
      entities.events.rename(place, stem: stem(date.description))
      changes.append((.id, entities.events.entries[place].id))
    }
    if let title = meeting.title?.fact ?? date.map({ usualName($0.description) }) { changes.append((.name, title)) }
    if let date { changes.append((.startDate, date.description)) }
    for (column, text) in changes { write(column, of: row, text, source: source) }
  }

  private mutating func write(_ column: Column, of row: Int, _ text: String, source: String) {
    guard let table = tables[.events], table.has(column), table.rows[row][column] != text else { return }
    set(column, of: row, in: .events, to: text)
    note(.cell(row: table.rows[row][.id], column: column, text: text), in: .events, source: source)
  }

  /// Brings in the meeting that the minutes announce, unless it is known.
  private mutating func addNextMeeting() {
    guard let next = reading.meeting.next else { return }
    let rows = tables[.events]?.rows ?? []
    let isKnown = rows.contains { row in
      guard isOfBody(row), let date = PartialDate(row[.startDate]) else { return false }
      return date == next.date || row[.status] != "announced" && isLater(date) && date.mayBeHeldAs(next.date)
    }
    guard !isKnown else { return }
    let date = next.date.description
    // Announced anew, for another day of the same week or the next.
    if let row = rows.firstIndex(where: { row in
      guard isOfBody(row), row[.status] == "announced", let there = PartialDate(row[.startDate]) else { return false }
      return isLater(there) && there.days(to: next.date).map { abs($0) <= 10 } ?? false
    }) {
      let source = reading.source([next.line])
      let usual = usualName(rows[row][.startDate])
      if rows[row][.name] == usual { write(.name, of: row, usualName(date), source: source) }
      return write(.startDate, of: row, date, source: source)
    }
    addEvent(on: date, status: "announced", lines: [next.line])
  }

  /// Notes which meetings were called off.
  private mutating func addCancelledMeetings() {
    for cancelled in reading.meeting.cancelled where cancelled.fact != reading.meeting.date?.fact {
      let rows = tables[.events]?.rows ?? []
      let known = rows.firstIndex { isOfBody($0) && PartialDate($0[.startDate]) == cancelled.fact }
      guard let known else {
        addEvent(on: cancelled.fact.description, status: "cancelled", lines: [cancelled.line])
        continue
      }
      guard !hasAttendance(rows[known]), ["announced", ""].contains(rows[known][.status]) else { continue }
      write(.status, of: known, "cancelled", source: reading.source([cancelled.line]))
    }
  }

  private mutating func addEvent(on date: String, status: String, lines: [Int]) {
    let place = entities.events.addNew(usualName(date), stem: stem(date))
    var cells: [Column: String] = [.startDate: date, .status: status]
    cells[.group] = body
    declare(place, .event, cells: cells, lines: lines)
  }

  /// Whether these are the minutes of a meeting that did not take place.
  private func isCancelled(_ meeting: Meeting) -> Bool {
    !reading.attendees.contains { $0.status == .present }
      && meeting.cancelled.contains { $0.fact == meeting.date?.fact }
  }

  /// What a meeting is called that has no title: by the body that meets and the day.
  private func usualName(_ date: String) -> String {
    let meeting = reading.language == .french ? "Réunion" : "Meeting"
    let name =
      reading.meeting.body.flatMap { entities.groups.place(of: $0.fact) }.map { entities.groups.entries[$0].name }
      ?? meeting
    return date.isEmpty ? name : "\(name) \(date)"
  }

  private func stem(_ date: String) -> String { (reading.language == .french ? "reunion-" : "meeting-") + date }

  /// The body that met, as rows refer to it.
  private var body: String? { reading.meeting.body.map { reference(.group, $0.fact) } }

  /// Whether a meeting may be one of the body of these minutes.
  private func isOfBody(_ row: EditableTable.Row) -> Bool {
    guard let body = reading.meeting.body.flatMap({ entities.groups.place(of: $0.fact) }), !row[.group].isEmpty else {
      return true
    }
    return entities.groups.place(of: row[.group]) == body
  }

  private func isLater(_ date: PartialDate) -> Bool {
    reading.meeting.statedDate.map { $0.isCertainlyBefore(date) } ?? false
  }

  // MARK: Which meeting it is

  /// The row of a meeting in its table.
  private func eventRow(_ place: Int) -> Int? {
    let entry = entities.events.entries[place]
    return tables[.events]?.rows.firstIndex { $0[.id] == entry.id || ($0[.id].isEmpty && $0[.name] == entry.name) }
  }

  /// The meeting among those known: that of these minutes, one of the same day, or one that was announced.
  private func findEvent() -> Int? {
    let rows = tables[.events]?.rows ?? []
    func place(_ row: EditableTable.Row) -> Int? { entities.events.place(of: row[.id].isEmpty ? row[.name] : row[.id]) }
    let own = rows.filter { $0[.source] == reading.file || $0[.source].hasPrefix(reading.file + "#") }
    if isReadBefore {
      let held = own.first { row in hasAttendance(row) } ?? own.first
      return held.flatMap(place) ?? sameDay(rows).flatMap(place)
    }
    if let row = sameDay(rows) { return place(row) }
    // The same minutes without a record of their reading: as typed in by hand.
    if let row = own.first(where: { PartialDate($0[.startDate]) == reading.meeting.date?.fact }) { return place(row) }
    guard let date = reading.meeting.date?.fact, reading.meeting.dateDoubt == nil else { return nil }
    // Announced for a month or year that this day is in, or for a day near it.
    let announced = rows.filter { row in
      guard isOfBody(row), let there = PartialDate(row[.startDate]), !hasAttendance(row) else { return false }
      return there.day == nil ? date.mayBeHeldAs(there) : row[.status] == "announced" && date.mayBeHeldAs(there)
    }
    let days = announced.compactMap { row in PartialDate(row[.startDate])?.days(to: date).map { abs($0) } }
    guard let nearest = days.min(), days.count == announced.count else {
      return announced.count == 1 ? place(announced[0]) : nil
    }
    let near = zip(announced, days).filter { $0.1 == nearest }
    return near.count == 1 ? place(near[0].0) : nil
  }

  private func sameDay(_ rows: [EditableTable.Row]) -> EditableTable.Row? {
    guard let date = reading.meeting.date?.fact else { return nil }
    let same = rows.filter { PartialDate($0[.startDate]) == date && isOfBody($0) }
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
    guard let place = entities.events.place(of: row[.id].isEmpty ? row[.name] : row[.id]) else { return false }
    return (tables[.attendance]?.rows ?? []).contains { entities.events.place(of: $0[.event]) == place }
  }
}

extension PartialDate {
  /// The days from this date to another; nil where one of them is no day.
  fileprivate func days(to other: PartialDate) -> Int? {
    guard let first = dayNumber, let second = other.dayNumber else { return nil }
    return second - first
  }

  /// Its place in the count of days (Fliegel and Van Flandern 1968).
  private var dayNumber: Int? {
    guard let month, let day else { return nil }
    let a = (month - 14) / 12
    return (1461 * (year + 4800 + a)) / 4 + (367 * (month - 2 - 12 * a)) / 12 - (3 * ((year + 4900 + a) / 100)) / 4
      + day
  }

  /// Whether a meeting on this date may be one that was announced for another: put off by up to two weeks, put forward by
  /// up to a week, or on a day of the month or year that was announced.
  fileprivate func mayBeHeldAs(_ announced: PartialDate) -> Bool {
    if announced.day == nil { return announced.year == year && (announced.month == nil || announced.month == month) }
    return announced.days(to: self).map { (-7...14).contains($0) } ?? false
  }
}
