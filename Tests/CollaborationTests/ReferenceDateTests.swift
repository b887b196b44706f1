import Testing

@testable import Collaboration

@Suite("What is known of a network at a date")
struct ReferenceDateTests {
  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  /// Memberships of A, B, C and so on in groups 0 and 1.
  private func network(_ memberships: [Membership]) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "test", title: "Test"))
    network.organizations = ["A", "B", "C", "D"].map { Organization(id: $0, name: $0) }
    network.groups = ["G", "H"].map { Group(id: $0, name: $0) }
    network.memberships = memberships
    return network
  }

  private func membership(
    _ organization: Int, in group: Int = 0, role: Role = .member, _ start: String? = nil, _ end: String? = nil,
    seen: String? = nil, _ lastSeen: String? = nil
  ) -> Membership {
    Membership(
      organization: ID(organization), group: ID(group), role: role, start: start.flatMap { PartialDate($0) },
      end: end.flatMap { PartialDate($0) }, firstSeen: seen.flatMap { PartialDate($0) },
      lastSeen: (lastSeen ?? seen).flatMap { PartialDate($0) })
  }

  private func attending(_ organization: Int, _ first: String, _ last: String) -> Membership {
    Membership(
      organization: ID(organization), group: ID(0), firstSeen: PartialDate(first), lastSeen: PartialDate(last),
      line: Membership.lineOfAttendance)
  }

  @Test func `the reference date is that of the last start, sight, meeting or count`() throws {
    var network = network([membership(0, "2010", "2012"), membership(1, "2011-03", "9999-12-31")])
    // Ends tell of plans: a mandate to 2012 is not over.
    #expect(network.referenceDate?.description == "2011-03")
    network.events = [
      Event(id: "a", name: "A", startDate: try date("2011-06-01")),
      Event(id: "b", name: "B", startDate: try date("2013-01-01"), status: .announced),
      Event(id: "c", name: "C", startDate: try date("2012-01-01"), status: .cancelled),
    ]
    #expect(network.referenceDate?.description == "2011-06-01")
    network.memberships.append(membership(2, seen: "2011-05-01", "2011-07-01"))
    #expect(network.referenceDate?.description == "2011-07-01")
    network.observations = [
      Observation(subject: "S", category: "company", date: try date("2011"), value: 3)
    ]
    // The year 2011 is not over before July is.
    #expect(network.referenceDate?.description == "2011")
  }

  @Test func `where there are ends alone it is the last of them that is no plan`() {
    #expect(network([membership(0, nil, "2012"), membership(1, nil, "9999-12-31")]).referenceDate?.year == 2012)
    #expect(network([membership(0)]).referenceDate == nil)
  }

  @Test func `what begins later is not known, and what ends later lasts`() throws {
    var network = network([membership(0, "2010", "2015"), membership(1, "2012"), membership(2, "2013")])
    network.events = [
      Event(id: "a", name: "A", startDate: try date("2012-06-01")),
      Event(id: "b", name: "B", startDate: try date("2012-07-01")),
    ]
    let known = network.known(at: try date("2012-06"))
    #expect(known.memberships == [membership(0, "2010"), membership(1, "2012")])
    #expect(known.events.map(\.isHeld) == [true, false])
  }

  @Test func `a membership begins when it is first seen, and ends where a later list leaves it out`() throws {
    let network = network([
      membership(0, seen: "2023-03-01", "2024-03-01"), membership(1, seen: "2023-03-01", "2024-03-01"),
      membership(2, seen: "2023-03-01", "2023-03-01"), membership(3, "2020", seen: "2023-03-01", "2024-03-01"),
      // In the other group a lead alone is seen later, which is no list.
      membership(0, in: 1, seen: "2023-03-01", "2023-03-01"), membership(1, in: 1, seen: "2023-03-01", "2024-05-01"),
    ])
    let known = network.known(at: try date("2024-05-01")).memberships
    #expect(
      known.map { $0.start?.description } == ["2023-03-01", "2023-03-01", "2023-03-01", "2020"]
        + Array(repeating: "2023-03-01", count: 2))
    #expect(known.map { $0.end?.description } == [nil, nil, "2023-03-01", nil, nil, nil])
    #expect(known.map { $0.isHeld(at: PartialDate("2023-12")!) } == [true, true, false, true, true, true])
  }

  @Test func `what a later list says is not known before it`() throws {
    let network = network([
      membership(0, seen: "2023-01-10", "2023-06-10"), membership(1, seen: "2023-01-10", "2023-06-10"),
      membership(2, seen: "2023-01-10", "2023-01-10"),
    ])
    let before = network.known(at: try date("2023-05-20"))
    #expect(before.memberships.allSatisfy { $0.end == nil && $0.isHeld(at: PartialDate("2023-05-20")!) })
    #expect(before.referenceDate == (try date("2023-05-20")))
    #expect(before.memberships.map { $0.lastSeen?.description } == ["2023-05-20", "2023-05-20", "2023-01-10"])
    // Beyond the data nothing more is known than at its end.
    #expect(network.known(at: try date("2030")).referenceDate == (try date("2023-06-10")))
  }

  @Test func `one organization in two rows is no list`() throws {
    let network = network([
      membership(0, seen: "2022-01-10", "2022-01-10"), membership(1, seen: "2022-01-10", "2022-01-10"),
      membership(2, role: .lead, seen: "2023-01-10", "2023-01-10"), membership(2, seen: "2023-01-10", "2023-01-10"),
    ])
    #expect(network.known(at: try date("2023-01-10")).memberships.allSatisfy { $0.end == nil })
  }

  @Test func `whom the next list has in another role was there until then`() throws {
    let network = network([
      membership(0, role: .lead, seen: "2023-01-10", "2023-03-10"), membership(0, seen: "2023-06-01", "2023-09-10"),
      membership(1, seen: "2023-01-10", "2023-03-10"), membership(1, role: .lead, seen: "2023-06-01", "2023-09-10"),
      membership(2, seen: "2023-01-10", "2023-03-10"),
    ])
    let known = network.known(at: try date("2023-09-10")).memberships
    // A member in between, who leads when and as long as lists have it so.
    #expect(known.map { $0.end?.description } == ["2023-03-10", nil, "2023-05-31", nil, "2023-03-10"])
    #expect(
      known.map { $0.start?.description } == [
        "2023-01-10", "2023-03-11", "2023-01-10", "2023-06-01", "2023-01-10",
      ])
    // So it is where reading has written the end, also for who looks at it before that list.
    var written = network
    for place in [0, 2, 4] { written.memberships[place].end = network.memberships[place].lastSeen }
    #expect(written.known(at: try date("2023-09-10")).memberships.map(\.end) == known.map(\.end))
    let before = written.known(at: try date("2023-04-30")).memberships
    #expect(before.map { $0.end?.description } == [nil, nil, nil, "2023-03-10"])
  }

  @Test func `a lead who is only excused leads on until another is seen to`() throws {
    // The chair is seen at two meetings and excused at the third; attendance alone makes the members.
    var chair = membership(0, role: .lead, seen: "2023-01-10", "2023-02-10")
    let members = [
      attending(0, "2023-01-10", "2023-03-10"), attending(1, "2023-01-10", "2023-03-10"),
      attending(2, "2023-01-10", "2023-02-10"),
    ]
    let lasting = network([chair] + members).known(at: try date("2023-03-10")).memberships
    #expect(lasting.map { $0.end?.description } == [nil, nil, nil, "2023-02-10"])
    let successor = membership(1, role: .lead, seen: "2023-03-10", "2023-03-10")
    let ended = network([chair, successor] + members).known(at: try date("2023-03-10")).memberships
    #expect(ended.first?.end == (try date("2023-03-09")))
    // Who is not listed either has left.
    chair.organization = ID(2)
    #expect(network([chair] + members).known(at: try date("2023-03-10")).memberships.first?.end == chair.lastSeen)
  }
}
