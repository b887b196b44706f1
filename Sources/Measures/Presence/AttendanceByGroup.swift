package import Collaboration

/// The attendance of the actors of each body that meets, and of the bodies themselves.
package struct AttendanceByGroup: Hashable, Sendable {
  /// How often one actor was present, excused and absent at the meetings of one body.
  package struct Row: Hashable, Sendable {
    package let counts: AttendanceCounts.Row
    /// The group whose meetings these are; nil for meetings of which none is said.
    package let group: GroupID?
    /// How many meetings in a row it missed up to the last one at which it was expected, those that it was excused from
    /// left out.
    package private(set) var missedInARow: Int
    /// What became of it at the meetings at which it was expected, in the order of time.
    let course: [Attendance.Status]
    /// Whether it was expected at the last meeting of the group.
    let isExpectedLast: Bool
    /// The meetings that the counts are of, the last ones of ``course`` alone.
    private let marks: [AttendanceCounts.Mark]

    init(
      _ marks: some Sequence<AttendanceCounts.Mark>, of actor: Int32, in group: GroupID?,
      inOrder: (AttendanceCounts.Mark, AttendanceCounts.Mark) -> Bool, lastOfGroup: EventID?
    ) {
      let expected = marks.filter(\.isExpected).sorted(by: inOrder)
      counts = AttendanceCounts.Row(marks, of: actor)
      self.group = group
      missedInARow = expected.reversed().filter { $0.status != .excused }.prefix { $0.status == .absent }.count
      course = expected.map(\.status)
      isExpectedLast = expected.last?.event == lastOfGroup
      self.marks = expected
    }

    /// The same for the last meetings at which it was expected: so many.
    func limited(toLast count: Int) -> Row {
      var row = Row(
        marks.suffix(count), of: counts.actor, in: group, inOrder: { _, _ in false }, lastOfGroup: marks.last?.event)
      row.missedInARow = missedInARow
      return row
    }
  }

  /// What became of a body's meetings.
  package struct Body: Hashable, Sendable {
    package let group: GroupID?
    /// For each of its meetings that have a list, in the order of time, how many were expected and how many came.
    package let meetings: [Meeting]
    package let excused: Int
    package let absent: Int
    /// Those expected who came.
    package let present: Int

    package var expected: Int { present + excused + absent }
    /// Present / expected, from 0 to 1; nil where it is not known who was expected.
    package var rate: Double? { expected > 0 ? Double(present) / Double(expected) : nil }
    package var meanPresent: Double { Double(meetings.reduce(0) { $0 + $1.came }) / Double(max(1, meetings.count)) }
  }

  package struct Meeting: Hashable, Sendable {
    package let event: EventID
    package let expected: Int
    /// Of those expected.
    package let present: Int
    /// Those and guests.
    package let came: Int
  }

  /// By name of the actor, then of the group; meetings of no group come last.
  package let rows: [Row]
  /// By name of the group.
  package let bodies: [Body]

  init(of counts: AttendanceCounts, in network: CollaborationNetwork) {
    func group(_ mark: AttendanceCounts.Mark) -> Int32 { network[mark.event].group?.position ?? .max }
    let place = Dictionary(
      uniqueKeysWithValues: network.events.indices.sorted {
        (network.events[$0].startDate?.earliest ?? 0, $0) < (network.events[$1].startDate?.earliest ?? 0, $1)
      }
      .enumerated().map { ($1, $0) })
    func time(_ mark: AttendanceCounts.Mark) -> Int { place[mark.event.index] ?? 0 }
    let byGroup = Dictionary(grouping: counts.marks, by: group).sorted { $0.key < $1.key }
    var last: [Int32: EventID] = [:]
    bodies = byGroup.map { position, marks in
      let meetings = Dictionary(grouping: marks, by: \.event).sorted {
        (place[$0.key.index] ?? 0) < (place[$1.key.index] ?? 0)
      }
      last[position] = meetings.last?.key
      let expected = marks.filter(\.isExpected)
      return Body(
        group: position == .max ? nil : ID(Int(position)),
        meetings: meetings.map { event, marks in
          Meeting(
            event: event, expected: marks.count(where: \.isExpected),
            present: marks.count { $0.isExpected && $0.status == .present },
            came: marks.count { $0.status == .present })
        },
        excused: expected.count { $0.status == .excused }, absent: expected.count { $0.status == .absent },
        present: expected.count { $0.status == .present })
    }
    rows = counts.marks.runs(by: \.actor).flatMap { actor, marks in
      Dictionary(grouping: marks, by: group).sorted { $0.key < $1.key }.map { position, marks in
        Row(
          marks, of: actor, in: position == .max ? nil : ID(Int(position)), inOrder: { time($0) < time($1) },
          lastOfGroup: last[position])
      }
    }
  }
}

/// A rule of a charter about who must come to meetings.
package enum AttendanceRule: Hashable, Sendable {
  /// To be at this share at least, from 0 to 1, of the last meetings: of so many, or of all that are looked at.
  case under(share: Double, ofLast: Int?)
  /// Not to miss so many in a row.
  case absences(inARow: Int)

  /// Of how many last meetings it speaks; nil for all that are looked at.
  fileprivate var count: Int? {
    if case .under(_, let count) = self { count } else { nil }
  }

  /// Whether it can be said of someone: not of whoever is not expected any more, nor of whoever was not yet at so many
  /// meetings.
  fileprivate func applies(to row: AttendanceByGroup.Row) -> Bool {
    row.isExpectedLast && row.course.count >= count ?? 1
  }

  /// Whether someone of whom it can be known breaks it now.
  fileprivate func isBroken(by row: AttendanceByGroup.Row) -> Bool {
    switch self {
    case .under(let share, _): Double(row.counts.present) < share * Double(row.counts.events)
    case .absences(let count): row.missedInARow >= count
    }
  }
}

/// How many must be at a meeting for it to decide.
package enum Quorum: Hashable, Sendable {
  case count(Int)
  /// A share of those expected, from 0 to 1.
  case share(Double)

  /// Whether a meeting had it; nil where it is not known who was expected.
  func isReached(at meeting: AttendanceByGroup.Meeting) -> Bool? {
    guard meeting.expected > 0 else { return nil }
    return switch self {
    case .count(let count): meeting.present >= count
    case .share(let share): Double(meeting.present) >= share * Double(meeting.expected)
    }
  }
}

/// What is asked of attendance.
package struct AttendanceOptions: Hashable, Sendable {
  package var window: AttendanceWindow
  package var rule: AttendanceRule?
  package var quorum: Quorum?

  package init(window: AttendanceWindow = .all, rule: AttendanceRule? = nil, quorum: Quorum? = nil) {
    (self.window, self.rule, self.quorum) = (window, rule, quorum)
  }
}

extension NetworkMeasures {
  /// Those of whom the rule that is asked for can be known, over the meetings that it speaks of; nil where none is asked for.
  package var judged: [AttendanceByGroup.Row]? {
    options.attendance.rule.map { rule in
      // A rule on the last so many meetings takes these, whatever else is looked at.
      let attendance = rule.count == nil ? attendanceByGroup : attendanceOfAllMeetings
      return attendance.rows.filter(rule.applies).map { row in rule.count.map(row.limited) ?? row }
    }
  }

  /// Those of them who break it.
  package var rulebreakers: [AttendanceByGroup.Row]? {
    options.attendance.rule.flatMap { rule in judged?.filter(rule.isBroken) }
  }

  /// At how many meetings the quorum was reached, of those at which it is known; nil where none is asked for.
  package var quorate: (reached: Int, of: Int)? {
    options.attendance.quorum.map { quorum in Self.quorate(attendanceByGroup.bodies.flatMap(\.meetings), quorum) }
  }

  static func quorate(_ meetings: [AttendanceByGroup.Meeting], _ quorum: Quorum) -> (reached: Int, of: Int) {
    let known = meetings.compactMap(quorum.isReached)
    return (known.count { $0 }, known.count)
  }

  /// The organization that a person was last listed with at a group's meetings, else the one that it is there for.
  func organization(ofPerson person: Int32, in group: GroupID?) -> OrganizationID? {
    organizationOfAttendee[AttendeePlace(person: person, group: group?.position ?? .max)]
      ?? group.flatMap { group in
        pastMemberships(ofPerson: PersonID(Int(person))).last { $0.group == group }?.organization
      }
  }
}

/// A person at the meetings of a group.
struct AttendeePlace: Hashable, Sendable {
  let person: Int32
  let group: Int32

  /// The organization that each was last listed with.
  static func organizations(in network: CollaborationNetwork) -> [AttendeePlace: OrganizationID] {
    var last: [AttendeePlace: (time: Int32, organization: OrganizationID)] = [:]
    for row in network.attendance {
      guard let person = row.person, let organization = row.organization else { continue }
      let event = network[row.event]
      let place = AttendeePlace(person: person.position, group: event.group?.position ?? .max)
      let time = event.startDate?.latest ?? 0
      if last[place].map({ $0.time <= time }) ?? true { last[place] = (time, organization) }
    }
    return last.mapValues(\.organization)
  }
}
