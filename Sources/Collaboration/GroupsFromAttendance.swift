extension CollaborationNetwork {
  /// The network with what attendance alone says of groups.
  ///
  /// A working group that nobody is a member of, but whose meetings people attended, is made of those who were present or
  /// excused, guests aside, from the first of these meetings to the last that lists them. A lead's or initiator's row does not
  /// make it a list: minutes name the chair and leave the members to the list of attendance. Where no working group has
  /// anybody, each meeting stands for a group of those who were there.
  package func completedByAttendance() -> CollaborationNetwork {
    guard !attendance.isEmpty else { return self }
    var completed = self
    completed.addMembersOfBodies()
    let isEmpty = !completed.memberships.contains {
      $0.role.participates && completed.groups[$0.group.index].classification == .workingGroup
    }
    return isEmpty ? completed.withMeetingsAsGroups() : completed
  }

  /// The network as its tables have it: without what ``completedByAttendance()`` has added.
  package var stated: CollaborationNetwork {
    guard memberships.contains(where: \.isFromAttendance) else { return self }
    var stated = self
    stated.memberships.removeAll(where: \.isFromAttendance)
    guard groups.contains(where: \.isMeeting) else { return stated }
    var positions: [Int] = []
    var kept = 0
    for group in groups {
      positions.append(kept)
      if !group.isMeeting { kept += 1 }
    }
    stated.groups.removeAll(where: \.isMeeting)
    for place in stated.memberships.indices {
      stated.memberships[place].group = ID(positions[stated.memberships[place].group.index])
    }
    for place in stated.events.indices {
      stated.events[place].group = stated.events[place].group.map { ID(positions[$0.index]) }
    }
    return stated
  }

  /// The groups whose members are known from attendance alone, which titles say.
  package var groupsFromAttendance: Set<GroupID> { Set(memberships.lazy.filter(\.isFromAttendance).map(\.group)) }

  // MARK: Bodies that meet

  private mutating func addMembersOfBodies() {
    var hasMembers = groups.map { _ in false }
    for membership in memberships where membership.role.participates && !membership.role.isSeat {
      hasMembers[membership.group.index] = true
    }
    let bodies: [GroupID?] = events.map { event in
      guard event.isHeld, let group = event.group, groups[group.index].classification == .workingGroup,
        !hasMembers[group.index]
      else { return nil }
      return group
    }
    // Nobody knows when a meeting without a date was: whom it alone lists is a member only where no meeting has one.
    let dated = Set(events.indices.compactMap { events[$0].startDate == nil ? nil : bodies[$0] })
    var spans: [AttendanceSpan.Member: AttendanceSpan] = [:]
    for row in attendance where !row.isGuest {
      guard let group = bodies[row.event.index] else { continue }
      guard events[row.event.index].startDate != nil || !dated.contains(group) else { continue }
      let member = AttendanceSpan.Member(group: group, organization: row.organization, person: row.person)
      spans[member, default: AttendanceSpan()].add(row.status, on: events[row.event.index].startDate)
    }
    let met = Set(bodies.compactMap(\.self))
    let seats = memberships.filter { $0.role.isSeat && met.contains($0.group) }
    for (member, span) in spans.sorted(by: { $0.key < $1.key }) where span.isMember {
      guard !seats.contains(where: { span.isCovered(by: $0, of: member) }) else { continue }
      memberships.append(
        Membership(
          organization: member.organization, person: member.person, group: member.group, firstSeen: span.first,
          lastSeen: span.last, line: Membership.lineOfAttendance))
    }
  }

  // MARK: Meetings as groups

  private func withMeetingsAsGroups() -> CollaborationNetwork {
    var network = self
    var groupOfEvent: [GroupID?] = Array(repeating: nil, count: network.events.count)
    for row in network.attendance where row.status == .present && network.events[row.event.index].isHeld {
      let event = network.events[row.event.index]
      if groupOfEvent[row.event.index] == nil {
        groupOfEvent[row.event.index] = ID(network.groups.count)
        network.groups.append(
          Group(id: event.id, name: event.name, foundingDate: event.startDate, source: event.source, isMeeting: true))
      }
      guard let group = groupOfEvent[row.event.index] else { continue }
      network.memberships.append(
        Membership(
          organization: row.organization, person: row.person, group: group, start: event.startDate,
          firstSeen: event.startDate, lastSeen: event.startDate, line: Membership.lineOfAttendance))
    }
    return network.sortedByName()
  }
}

/// How long someone is in the lists of a body's meetings.
private struct AttendanceSpan {
  struct Member: Hashable, Comparable {
    let group: GroupID
    let organization: OrganizationID?
    let person: PersonID?

    private var order: (Int32, Int32, Int32) {
      (group.position, organization?.position ?? -1, person?.position ?? -1)
    }

    static func < (a: Member, b: Member) -> Bool { a.order < b.order }
  }

  private(set) var first: PartialDate?
  private(set) var last: PartialDate?
  /// Whether the lists ever have it present or excused: who is always absent need not be a member.
  private(set) var isMember = false

  mutating func add(_ status: Attendance.Status, on date: PartialDate?) {
    if status != .absent { isMember = true }
    guard let date else { return }
    first = first.map { min($0, date) } ?? date
    last = last.map { max($0, date) } ?? date
  }

  /// Whether a seat shows all along that someone is in a group: a chair that is excused at the last meetings is seen no more.
  func isCovered(by seat: Membership, of member: Member) -> Bool {
    guard seat.group == member.group, seat.person == member.person, seat.end == nil,
      member.person != nil || seat.organization == member.organization
    else { return false }
    guard let first, let last, let start = seat.start ?? seat.firstSeen else { return true }
    return start <= first && seat.lastSeen ?? last >= last
  }
}

extension Membership {
  /// What stands for the line of a membership that no table has.
  static let lineOfAttendance: Int32 = -1

  /// Whether it was made of attendance, as the network lists no members of its group.
  package var isFromAttendance: Bool { line == Self.lineOfAttendance }
}
