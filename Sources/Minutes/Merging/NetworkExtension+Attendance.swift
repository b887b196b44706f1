import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// Adds who was at a meeting, excused or missing.
  mutating func addAttendance(to meeting: Int) {
    let event = events.entries[meeting]
    let reference = eventReference(event)
    let lastRows = lastRowsWithOrganization()
    var unmarked: [(row: Int, attendee: Attendee)] = []
    var boxes: [(row: Int, attendee: Attendee)] = []
    for attendee in reading.attendees {
      guard let person = attendee.person else { continue }
      askIfMoved(attendee, lastRows)
      var cells: [Column: String] = [
        .event: reference, .person: self.reference(.person, person), .status: attendee.status.rawValue,
      ]
      cells[.organization] = attendee.organization.map { self.reference(.organization, $0) }
      cells[.role] = attendee.function
      cells[.onBehalfOf] = representedOrganization(by: attendee)
      let row = merge(
        FactRow(
          table: .attendance, cells: cells, key: [.event, .person], compared: [.organization, .status],
          filled: [.onBehalfOf, .role], lines: attendee.lines))
      guard let row, !isReadBefore else { continue }
      if attendee.doubts.contains(.unmarkedOrganization) { unmarked.append((row, attendee)) }
      if attendee.doubts.contains(.noBoxTicked) { boxes.append((row, attendee)) }
      askForDoubts(attendee, row: row)
    }
    if let (row, attendee) = unmarked.first {
      ask(
        lines: attendee.lines,
        phrases.unmarkedOrganizations(
          unmarked.count, attendee.person ?? "", attendee.organization ?? "",
          cell(.organization, of: row, in: .attendance)))
    }
    if let (row, attendee) = boxes.first {
      ask(lines: attendee.lines, phrases.noBoxTicked(boxes.count, cell(.status, of: row, in: .attendance)))
    }
  }

  private func eventReference(_ event: Register.Entry) -> String {
    (tables[.events]?.has(.id) ?? false) && (tables[.events]?.rows.contains { $0[.id] == event.id } ?? false)
      ? event.id : event.name
  }

  /// The organization of the missing person whom one stands in for, where it is another.
  private func representedOrganization(by attendee: Attendee) -> String? {
    guard let missing = attendee.standsInFor,
      let organization = readingIndex.organizationsOfPersons[missing] ?? nil,
      NameKey(organization) != NameKey(attendee.organization ?? "")
    else { return nil }
    return reference(.organization, organization)
  }

  private mutating func askForDoubts(_ attendee: Attendee, row: Int) {
    for doubt in attendee.doubts.sorted(by: { "\($0)" < "\($1)" }) {
      switch doubt {
      case .otherOrganization(let other):
        ask(
          lines: attendee.lines,
          phrases.twoOrganizations(
            attendee.person ?? "", attendee.organization ?? "", other, cell(.organization, of: row, in: .attendance)))
      case .otherStatus(let other):
        ask(
          lines: attendee.lines,
          phrases.twoStatuses(
            attendee.person ?? "", attendee.status.rawValue, other.rawValue, cell(.status, of: row, in: .attendance)))
      case .unmarkedOrganization, .noBoxTicked: break
      }
    }
  }

  /// Asks whether someone who came from elsewhere before is the same person.
  private mutating func askIfMoved(_ attendee: Attendee, _ lastRows: [Int: EditableTable.Row]) {
    guard !isReadBefore, let name = attendee.person, let person = persons.place(of: name),
      !persons.entries[person].isNew,
      let organization = attendee.organization, let now = organizations.place(of: organization)
    else { return }
    guard let before = lastRows[person], let then = organizations.place(of: before[.organization]), then != now else {
      return
    }
    let cell = otherPersonCell(attendee)
    ask(
      lines: attendee.lines,
      phrases.moved(name, from: organizations.entries[then].name, to: organizations.entries[now].name, cell))
  }

  /// The last row of each person that names an organization.
  private func lastRowsWithOrganization() -> [Int: EditableTable.Row] {
    var rows: [Int: EditableTable.Row] = [:]
    for row in tables[.attendance]?.rows ?? [] where !row[.organization].isEmpty {
      if let person = persons.place(of: row[.person]) { rows[person] = row }
    }
    return rows
  }

  private func otherPersonCell(_ attendee: Attendee) -> CellPlace {
    CellPlace(
      file: tables[.attendance]?.file ?? TableName.attendance.fileName, row: reading.source(attendee.lines),
      column: Column.person.rawValue)
  }
}
