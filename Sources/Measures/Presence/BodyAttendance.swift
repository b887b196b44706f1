import Collaboration

/// What each event's list says of actors of one kind.
struct AttendanceLists: Sendable {
  /// For each event the status of each actor that it lists: present if anyone of it is, else excused, else absent.
  private(set) var statuses: [[Int32: Attendance.Status]]
  /// For each event those that it lists as guests.
  private(set) var guests: [Set<Int32>]
  /// Whether an event's list tells of anyone who did not come.
  private(set) var listsMissing: [Bool]

  init(of network: CollaborationNetwork, actors: TwoModeNetwork.Actors) {
    statuses = Array(repeating: [:], count: network.events.count)
    guests = Array(repeating: [], count: network.events.count)
    listsMissing = Array(repeating: false, count: network.events.count)
    for row in network.attendance {
      let event = row.event.index
      if row.status != .present { listsMissing[event] = true }
      let actor = actors == .organizations ? row.organization?.position : row.person?.position
      if let actor {
        add(row.status, of: actor, at: event)
        if row.isGuest { guests[event].insert(actor) }
      }
      // Who is represented did not come and is excused; who represents it is present, in a row of its own.
      if actors == .organizations, row.status == .present, let absent = row.onBehalfOf?.position {
        add(.excused, of: absent, at: event)
        listsMissing[event] = true
      }
    }
  }

  private mutating func add(_ status: Attendance.Status, of actor: Int32, at event: Int) {
    let before = statuses[event][actor]
    statuses[event][actor] = before.map { $0.rank < status.rank ? $0 : status } ?? status
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

/// The meetings of one group, or those that name none, and who was expected at each.
///
/// Expected are those that the list names; where a list names only who came, the members of the group on that day. Who
/// only ever came, to some of four lists or more, may be a guest: it is taken for expected where it is a member, or is
/// listed at every meeting from its first to its last, three at least or all that there are.
///
/// Where no members are known but other lists name who is missing, a list of those who came counts for whoever these
/// lists call that was at all such meetings of its time: of the others it would count where they came, and not where they
/// did not.
struct BodyAttendance {
  private let lists: AttendanceLists
  private let network: CollaborationNetwork
  private let events: [Int]
  /// Those of the events whose list is one of all who were expected.
  private var rollCalls: [Int]
  /// Those who are listed as missing somewhere, or at all roll calls of their time.
  private var regular: Set<Int32>
  /// Those of them who are in all the other lists from the first list that has them to the last.
  private var constant: Set<Int32>
  private let members: [(actor: Int32, membership: Membership)]

  init(
    events: [Int], lists: AttendanceLists, network: CollaborationNetwork, actors: TwoModeNetwork.Actors
  ) {
    let listed = events.filter { !lists.statuses[$0].isEmpty }.inOrderOfTime(in: network)
    (self.events, self.lists, self.network) = (listed, lists, network)
    let memberships = events.first.flatMap { network.events[$0].group }.map { group in
      network.memberships.filter { $0.group == group && $0.role.participates }
    }
    // Who is a member because it came says nothing of who was expected.
    members =
      memberships.map { memberships in
        guard !memberships.contains(where: \.isFromAttendance) else { return [] }
        return memberships.compactMap { membership in
          let actor = actors == .organizations ? membership.organization?.position : membership.person?.position
          return actor.map { ($0, membership) }
        }
      } ?? []
    (rollCalls, regular, constant) = ([], [], [])
    rollCalls = findRollCalls()
    regular = Self.regulars(at: rollCalls, lists)
    constant = findConstant()
  }

  var marks: [AttendanceCounts.Mark] {
    let called = Set(rollCalls)
    return events.flatMap { event in
      let (statuses, guests) = (lists.statuses[event], lists.guests[event])
      let members = membersOnTheDay(of: event)
      func mark(_ actor: Int32, _ status: Attendance.Status, expected: Bool) -> AttendanceCounts.Mark {
        AttendanceCounts.Mark(actor: actor, event: ID(event), status: status, isExpected: expected)
      }
      var marks = statuses.map { actor, status in
        let isExpected =
          status != .present || members.contains(actor)
          || (called.contains(event) ? regular.contains(actor) : members.isEmpty && constant.contains(actor))
        return mark(actor, status, expected: isExpected && !guests.contains(actor))
      }
      if !called.contains(event) {
        marks += members.subtracting(statuses.keys).map { mark($0, .absent, expected: true) }
      }
      return marks
    }
  }

  private func membersOnTheDay(of event: Int) -> Set<Int32> {
    guard let date = network.events[event].startDate else { return [] }
    return Set(members.lazy.filter { $0.membership.isHeld(at: date) }.map(\.actor))
  }

  /// The events that list who did not come, and those that nobody missed: all members of that day are at it, and all who
  /// are listed at both the roll calls before and after, or at the one that there is.
  private func findRollCalls() -> [Int] {
    let certain = events.filter { lists.listsMissing[$0] }
    guard !certain.isEmpty, certain.count < events.count else { return certain }
    return events.enumerated().filter { place, event in
      if lists.listsMissing[event] { return true }
      let before = events[..<place].last { lists.listsMissing[$0] }
      let after = events[(place + 1)...].first { lists.listsMissing[$0] }
      let called = [before, after].compactMap(\.self).map { Set(lists.statuses[$0].keys) }
      guard let first = called.first else { return false }
      let expected = called.dropFirst().reduce(first) { $0.intersection($1) }
      return !expected.isEmpty && expected.union(membersOnTheDay(of: event)).isSubset(of: lists.statuses[event].keys)
    }
    .map(\.element)
  }

  private func findConstant() -> Set<Int32> {
    let called = Set(rollCalls)
    // How many other lists there were before each one's first list, and that have it; those who are in all since then.
    var others = 0
    var courses: [Int32: (before: Int, own: Int)] = [:]
    var constant: Set<Int32> = []
    for event in events {
      let isOther = !called.contains(event)
      for actor in lists.statuses[event].keys where regular.contains(actor) {
        var course = courses[actor] ?? (others, 0)
        if isOther { course.own += 1 }
        courses[actor] = course
        let isConstant = course.own == others + (isOther ? 1 : 0) - course.before
        if isConstant { constant.insert(actor) } else { constant.remove(actor) }
      }
      if isOther { others += 1 }
    }
    return constant
  }

  /// From how many roll calls on somebody who only ever came, and not to all of them, is taken for a guest.
  private static let fewestToReport = 4

  private static func regulars(at rollCalls: [Int], _ lists: AttendanceLists) -> Set<Int32> {
    struct Course {
      var first: Int
      var last: Int
      var count = 0
      var missed = false
    }
    var courses: [Int32: Course] = [:]
    for (place, event) in rollCalls.enumerated() {
      for (actor, status) in lists.statuses[event] {
        var course = courses[actor] ?? Course(first: place, last: place)
        course.last = place
        course.count += 1
        course.missed = course.missed || status != .present
        courses[actor] = course
      }
    }
    // Few lists do not tell who comes now and then from who belongs: then all who are listed are expected.
    guard rollCalls.count >= fewestToReport else { return Set(courses.keys) }
    return Set(
      courses.filter { _, course in
        let span = course.last - course.first + 1
        return course.missed || course.count == span && (span >= 3 || span == rollCalls.count)
      }
      .keys)
  }
}
