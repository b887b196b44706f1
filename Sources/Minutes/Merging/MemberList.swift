import Collaboration
import Intake

/// Somebody whom minutes list in a group, as a row of memberships would have it.
struct ListedMember {
  /// As the minutes write it.
  let name: String
  var role: Role
  /// All but the role.
  let cells: [Column: String]
  let lines: [Int]
}

extension Reading {
  /// The same without those whom a sentence names as members of the body that meets, as one on an election does.
  ///
  /// Who attends its meetings tells who is in it; two who were elected would be all that it had.
  func leavingMembersToAttendance() -> Reading {
    guard let body = meeting.body, !attendees.isEmpty else { return self }
    var reading = self
    for index in groups.indices
    where groups[index].coverage == .part && NameKey(groups[index].name) == NameKey(body.fact) {
      reading.groups[index].members.removeAll { $0.role == .member }
    }
    return reading
  }
}

/// Whom the minutes of one meeting list in a group.
struct MemberList {
  /// The group's place among those that are known.
  let place: Int
  let name: String
  var members: [ListedMember]
  var coverage: WorkingGroup.Coverage
  var lines: [Int]

  mutating func add(_ others: [ListedMember], coverage other: WorkingGroup.Coverage, lines more: [Int]) {
    members += others
    if other == .whole || coverage == .part { coverage = other }
    lines += more
  }
}

/// A row of memberships, and the time that it is known to last.
struct MembershipRow {
  let index: Int
  /// Who it is about: the person, or the organization where none is named.
  let actor: String
  let role: Role
  let start: PartialDate?
  let end: PartialDate?
  let firstSeen: PartialDate?
  let lastSeen: PartialDate?

  /// Whether it may last at a date; at no known date, whether it has not ended.
  func mayLast(at date: PartialDate?) -> Bool {
    guard let date else { return end == nil }
    if let end, end.isCertainlyBefore(date) { return false }
    // A first sight bounds a row that is seen: it may be moved back where no list stands between.
    return (start ?? firstSeen).map { !date.isCertainlyBefore($0) } ?? true
  }
}
