package import Collaboration

/// Who was at which meetings, and at which of them one was expected: organizations, or persons.
package struct AttendanceCounts: Hashable, Sendable {
  /// What became of an actor at an event.
  package struct Mark: Hashable, Sendable {
    /// The position of an organization or a person.
    package let actor: Int32
    package let event: EventID
    /// Present if anyone of it is, else excused if anyone of it is, else absent.
    package let status: Attendance.Status
    /// Whether it was expected there.
    ///
    /// Who was not is a guest, or nobody knows who was.
    package let isExpected: Bool
  }

  /// How often one actor was present, excused and absent.
  package struct Row: Hashable, Sendable {
    package let actor: Int32
    /// The events that it was expected at.
    package let events: Int
    package let present: Int
    package let excused: Int
    package let absent: Int
    /// The events that it was present at, expected or not.
    package let attended: Int

    /// Present / events, from 0 to 1; nil where it is not known to have been expected anywhere.
    package var rate: Double? { events > 0 ? Double(present) / Double(events) : nil }

    init(_ marks: some Sequence<Mark>, of actor: Int32) {
      var (events, present, excused, attended) = (0, 0, 0, 0)
      for mark in marks {
        if mark.status == .present { attended += 1 }
        guard mark.isExpected else { continue }
        events += 1
        if mark.status == .present { present += 1 }
        if mark.status == .excused { excused += 1 }
      }
      self.actor = actor
      (self.events, self.present, self.excused, self.attended) = (events, present, excused, attended)
      absent = events - present - excused
    }
  }

  /// By actor, then event; none for an event that the actor is neither listed nor expected at.
  package let marks: [Mark]
  /// By name of the actor.
  package let rows: [Row]

  /// The events that have marks, by date.
  package let events: [EventID]

  /// The marks of those who were expected.
  package var expected: some Collection<Mark> { marks.lazy.filter(\.isExpected) }

  /// The share of those expected who were present; nil where nobody is known to have been.
  package var rate: Double? {
    let events = rows.reduce(0) { $0 + $1.events }
    return events > 0 ? Double(rows.reduce(0) { $0 + $1.present }) / Double(events) : nil
  }

  /// The attendance at all meetings that were held, or at those of a window or of some years.
  package init(
    of network: CollaborationNetwork, actors: TwoModeNetwork.Actors = .organizations, window: AttendanceWindow = .all,
    years: ClosedRange<Int>? = nil
  ) {
    let isTaken = window.events(of: network, years: years)
    let lists = AttendanceLists(of: network, actors: actors)
    let bodies = Dictionary(
      grouping: network.events.indices.filter { network.events[$0].isHeld }, by: { network.events[$0].group })
    marks = bodies.values.flatMap { events in
      BodyAttendance(events: events, lists: lists, network: network, actors: actors).marks
    }
    .filter { isTaken[$0.event.index] }
    .sorted { ($0.actor, $0.event) < ($1.actor, $1.event) }
    rows = marks.runs(by: \.actor).map { actor, marks in Row(marks, of: actor) }
    var hasMarks = [Bool](repeating: false, count: network.events.count)
    for mark in marks { hasMarks[mark.event.index] = true }
    events = hasMarks.indices.filter { hasMarks[$0] }.map { EventID($0) }
  }
}

/// Which meetings are looked at.
package enum AttendanceWindow: Hashable, Sendable {
  case all
  /// Those on this date or later.
  case since(PartialDate)
  /// Of each body that meets, so many: the last ones.
  case last(Int)

  /// What is written behind the name of a table: `since 2022-11`, `last 3 meetings`; nil for all.
  var label: String? {
    switch self {
    case .all: nil
    case .since(let date): "since \(date)"
    case .last(let count): count == 1 ? "last meeting" : "last \(count) meetings"
    }
  }

  /// For each event whether it was held and is looked at.
  func events(of network: CollaborationNetwork, years: ClosedRange<Int>?) -> [Bool] {
    var isTaken = network.events.map { event in
      event.isHeld && (years.map { years in event.startDate.map { years.contains($0.year) } ?? false } ?? true)
    }
    switch self {
    case .all: break
    case .since(let date):
      for (place, event) in network.events.enumerated() where isTaken[place] {
        isTaken[place] = event.startDate.map { $0.latest >= date.earliest } ?? false
      }
    case .last(let count):
      let listed = Set(network.attendance.map(\.event.index))
      let held = network.events.indices.filter { isTaken[$0] && listed.contains($0) }
      for events in Dictionary(grouping: held, by: { network.events[$0].group }).values {
        let sorted = events.inOrderOfTime(in: network)
        for place in sorted.dropLast(max(0, count)) { isTaken[place] = false }
      }
      for place in isTaken.indices where !listed.contains(place) { isTaken[place] = false }
    }
    return isTaken
  }
}

extension [Int] {
  /// Places of events by date, those of one date in the data's order, those without one first.
  func inOrderOfTime(in network: CollaborationNetwork) -> [Int] {
    sorted { a, b in
      (network.events[a].startDate?.earliest ?? 0, a) < (network.events[b].startDate?.earliest ?? 0, b)
    }
  }
}

extension Array {
  /// The runs of neighbours that have the same key.
  func runs<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, run: ArraySlice<Element>)] {
    var runs: [(Key, ArraySlice<Element>)] = []
    var start = startIndex
    for place in indices where place + 1 == endIndex || key(self[place + 1]) != key(self[place]) {
      runs.append((key(self[place]), self[start...place]))
      start = place + 1
    }
    return runs
  }
}
