import Testing

@testable import Collaboration

@Suite("Groups known by attendance alone")
struct GroupsFromAttendanceTests {
  private static func date(_ text: String) -> PartialDate? { PartialDate(text) }

  /// A board that meets three times, with a chair and two others; a guest; and one who is always missing.
  private func board(seats: [Membership] = [], statuses: [Event.Status?] = [.held, nil, .held]) -> CollaborationNetwork
  {
    var network = CollaborationNetwork(metadata: Metadata(name: "b", title: "B"))
    network.organizations = ["Alvoray", "Bressigny", "Courlon", "Darvoy", "Esmery"].map {
      Organization(id: $0, name: $0)
    }
    network.groups = [Group(id: "board", name: "Board")]
    network.events = ["2024-01-09", "2024-02-13", "2024-03-12"].enumerated().map { index, day in
      Event(id: day, name: day, startDate: Self.date(day), group: ID(0), status: statuses[index])
    }
    func row(_ event: Int, _ organization: Int, _ status: Attendance.Status, role: String? = nil) -> Attendance {
      Attendance(event: ID(event), person: nil, organization: ID(organization), status: status, role: role)
    }
    network.attendance = [
      row(0, 0, .present), row(0, 1, .excused), row(0, 3, .present, role: "guest, expert"), row(0, 4, .absent),
      row(1, 0, .present), row(1, 1, .present), row(1, 2, .present), row(1, 4, .absent), row(2, 0, .present),
      row(2, 2, .absent),
    ]
    network.memberships = seats
    return network
  }

  private func shown(_ network: CollaborationNetwork) -> [String] {
    network.memberships.map { row in
      "\(row.organization.map { network[$0].name } ?? "") \(network.word(for: row.role)) \(network[row.group].name) "
        + "\(row.firstSeen?.description ?? "") \(row.lastSeen?.description ?? "")"
    }
  }

  @Test func `are made of who was present or excused, guests aside, from first to last`() {
    let network = board().completedByAttendance()
    #expect(
      shown(network) == [
        "Alvoray member Board 2024-01-09 2024-03-12", "Bressigny member Board 2024-01-09 2024-02-13",
        "Courlon member Board 2024-02-13 2024-03-12",
      ])
    #expect(network.groupsFromAttendance == [ID(0)])
    #expect(network.stated == board())
  }

  @Test func `are made of meetings without a date only where none has one`() {
    var network = board()
    network.events[1].startDate = nil
    #expect(
      shown(network.completedByAttendance()) == [
        "Alvoray member Board 2024-01-09 2024-03-12", "Bressigny member Board 2024-01-09 2024-01-09",
      ])
    for place in network.events.indices { network.events[place].startDate = nil }
    #expect(
      shown(network.completedByAttendance()) == [
        "Alvoray member Board  ", "Bressigny member Board  ", "Courlon member Board  ",
      ])
  }

  @Test func `are made so where minutes give the chair alone, who is in it once`() {
    var chair = Membership(
      organization: ID(0), group: ID(0), role: .lead, firstSeen: Self.date("2024-01-09"),
      lastSeen: Self.date("2024-02-13"))
    // At the last meeting somebody else took the chair, and it is listed with the others.
    #expect(
      shown(board(seats: [chair]).completedByAttendance()) == [
        "Alvoray lead Board 2024-01-09 2024-02-13", "Alvoray member Board 2024-01-09 2024-03-12",
        "Bressigny member Board 2024-01-09 2024-02-13", "Courlon member Board 2024-02-13 2024-03-12",
      ])
    chair.lastSeen = Self.date("2024-03-12")
    #expect(
      shown(board(seats: [chair]).completedByAttendance()) == [
        "Alvoray lead Board 2024-01-09 2024-03-12", "Bressigny member Board 2024-01-09 2024-02-13",
        "Courlon member Board 2024-02-13 2024-03-12",
      ])
    let later = Membership(
      organization: ID(0), group: ID(0), role: .lead, firstSeen: Self.date("2024-02-13"),
      lastSeen: Self.date("2024-03-12"))
    #expect(shown(board(seats: [later]).completedByAttendance()).contains("Alvoray member Board 2024-01-09 2024-03-12"))
  }

  @Test func `are left as they are where somebody lists members`() {
    let network = board(seats: [Membership(organization: ID(2), group: ID(0))])
    #expect(network.completedByAttendance() == network)
  }

  @Test func `take no meeting that is announced or was cancelled`() {
    let network = board(statuses: [.held, .announced, .cancelled]).completedByAttendance()
    #expect(
      shown(network) == ["Alvoray member Board 2024-01-09 2024-01-09", "Bressigny member Board 2024-01-09 2024-01-09"])
  }

  @Test func `are the meetings where there is no group at all`() {
    var network = board()
    network.groups = [Group(id: "club", name: "Club", classification: .association)]
    network.memberships = [Membership(organization: ID(4), group: ID(0))]
    for place in network.events.indices { network.events[place].group = nil }
    let completed = network.completedByAttendance()
    #expect(completed.groups.map(\.name) == ["2024-01-09", "2024-02-13", "2024-03-12", "Club"])
    #expect(
      completed.memberships.dropFirst().map { "\(completed[$0.group].name) \($0.organization?.position ?? -1)" } == [
        "2024-01-09 0", "2024-01-09 3", "2024-02-13 0", "2024-02-13 1", "2024-02-13 2", "2024-03-12 0",
      ])
    #expect(completed.stated == network)
  }
}
