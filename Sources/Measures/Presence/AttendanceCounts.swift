package import Collaboration

/// Which organizations were at which meetings.
package struct AttendanceCounts: Hashable, Sendable {
  /// What became of an organization at an event.
  package struct Mark: Hashable, Sendable {
    package let organization: OrganizationID
    package let event: EventID
    /// Present if anyone of it is, else excused if anyone of it is, else absent.
    package let status: Attendance.Status
  }

  package struct Row: Hashable, Sendable {
    package let organization: OrganizationID
    /// The events that it was present at, excused from or absent from.
    package let events: Int
    package let present: Int
    package let excused: Int
    package let absent: Int
    /// Present / events, from 0 to 1.
    package let rate: Double
  }

  /// By organization, then event; none for an event that the organization is not listed at.
  package let marks: [Mark]
  /// By name of the organization.
  package let rows: [Row]

  /// The events that have marks, by date.
  package var events: [EventID] { Set(marks.map(\.event)).sorted() }

  /// The share of the marks that are present; nil without any.
  package var rate: Double? {
    marks.isEmpty ? nil : Double(marks.count { $0.status == .present }) / Double(marks.count)
  }

  /// The attendance at all events, or at those that are dated in these years.
  package init(of network: CollaborationNetwork, years: ClosedRange<Int>? = nil) {
    let isTaken = network.events.map { event in
      event.isHeld
        && (years.map { years in event.startDate.map { years.contains($0.year) } ?? false } ?? true)
    }
    let all = network.attendance.compactMap { attendance -> Mark? in
      guard let organization = attendance.organization, isTaken[attendance.event.index] else { return nil }
      return Mark(organization: organization, event: attendance.event, status: attendance.status)
    }
    .sorted { ($0.organization, $0.event, $0.status.rank) < ($1.organization, $1.event, $1.status.rank) }
    var marks: [Mark] = []
    for mark in all where marks.last?.organization != mark.organization || marks.last?.event != mark.event {
      marks.append(mark)
    }
    self.marks = marks
    rows = marks.chunked(by: \.organization).map { organization, marks in
      let present = marks.count { $0.status == .present }
      let excused = marks.count { $0.status == .excused }
      return Row(
        organization: organization, events: marks.count, present: present, excused: excused,
        absent: marks.count - present - excused, rate: Double(present) / Double(marks.count))
    }
  }
}

extension Attendance.Status {
  /// The status that counts for an organization comes first.
  fileprivate var rank: Int {
    switch self {
    case .present: 0
    case .excused: 1
    case .absent: 2
    }
  }
}

extension Array {
  /// The runs of neighbours that have the same key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, run: ArraySlice<Element>)] {
    var runs: [(Key, ArraySlice<Element>)] = []
    var start = startIndex
    for place in indices where place + 1 == endIndex || key(self[place + 1]) != key(self[place]) {
      runs.append((key(self[place]), self[start...place]))
      start = place + 1
    }
    return runs
  }
}
