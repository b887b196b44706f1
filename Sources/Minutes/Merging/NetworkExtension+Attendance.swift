import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// Adds who was at a meeting, excused or missing.
  mutating func addAttendance(to meeting: Int) {
    let event = entities.events.entries[meeting]
    let reference = eventReference(event)
    var unmarked: [(row: Int, attendee: Attendee)] = []
    var boxes: [(row: Int, attendee: Attendee)] = []
    for attendee in reading.attendees {
      guard let person = attendee.person else { continue }
      askIfMoved(attendee)
      var cells: [Column: String] = [
        .event: reference, .person: self.reference(.person, person), .status: attendee.status.rawValue,
      ]
      cells[.organization] = attendee.organization.map { self.reference(.organization, $0) }
      cells[.role] = attendee.isGuest ? Self.guest(attendee.function) : attendee.function
      cells[.onBehalfOf] = representedOrganization(by: attendee)
      let row = merge(
        MinutesRow(
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

  /// What keeps guests apart in the table, with what they are beside that.
  private static func guest(_ function: String?) -> String { function.map { "guest, \($0)" } ?? "guest" }

  /// The organization of the missing person whom one stands in for, or has the vote of, where it is another.
  private func representedOrganization(by attendee: Attendee) -> String? {
    let givers = attendee.status == .present ? readingIndex.givers[PersonKey(attendee.person ?? "")] : nil
    guard
      let organization = attendee.standsInFor.flatMap({ readingIndex.organizationsOfPersons[$0] ?? nil }) ?? givers,
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
}
