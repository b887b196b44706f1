import Collaboration
import Tables
import Testing

@testable import Measures

@Suite("Presence at meetings")
struct PresenceTests {
  private typealias Status = Attendance.Status

  /// Meetings of January, February and so on, and for each organization what each list says of it.
  ///
  /// P, E, A or nothing; G where it was there as a guest. `group`: that of all meetings.
  private func network(_ lists: [(String, String)], group: Int? = nil, members: [Int] = []) -> CollaborationNetwork {
    var network = Networks.collaboration(
      organizations: lists.map(\.0), groups: ["Council"], memberships: members.map { ($0, 0, .member) })
    let count = lists.map(\.1.count).max() ?? 0
    network.events = (1...max(1, count)).map { month in
      Event(
        id: "\(month)", name: "Meeting \(month)", startDate: PartialDate(year: 2024, month: month),
        group: group.map { ID($0) })
    }
    for (organization, list) in lists.enumerated() {
      for (event, mark) in list.1.enumerated() {
        let status: Status? = ["P": .present, "G": .present, "E": .excused, "A": .absent][mark]
        guard let status else { continue }
        network.attendance.append(
          Attendance(
            event: ID(event), person: nil, organization: ID(organization), status: status,
            role: mark == "G" ? "guest" : nil))
      }
    }
    return network
  }

  /// For each organization the meetings at which it was expected, present, excused and absent, and those it attended.
  private func counts(_ network: CollaborationNetwork, _ options: MeasureOptions = MeasureOptions()) -> [String: [Int]]
  {
    let measures = NetworkMeasures(of: network, options: options)
    return Dictionary(
      uniqueKeysWithValues: measures.attendance.rows.map { row in
        (measures.name(ofActor: row.actor), [row.events, row.present, row.excused, row.absent, row.attended])
      })
  }

  @Test func `is that of anyone of the organization, once a meeting`() {
    var network = network([("A", "PE"), ("B", " A")])
    network.attendance.append(Attendance(event: ID(0), person: nil, organization: ID(0), status: .absent))
    network.attendance.append(Attendance(event: ID(1), person: nil, organization: ID(0), status: .absent))
    network.attendance.append(Attendance(event: ID(1), person: nil, organization: nil, status: .present))
    #expect(counts(network) == ["A": [2, 1, 1, 0, 1], "B": [1, 0, 0, 1, 0]])
    #expect(NetworkMeasures(of: network).attendance.rows.map(\.rate) == [0.5, 0])
  }

  @Test func `counts members as absent where minutes list only who came`() {
    let network = network([("A", "PP"), ("B", "P "), ("C", "  "), ("D", " P")], group: 0, members: [0, 1, 2])
    #expect(
      counts(network) == ["A": [2, 2, 0, 0, 2], "B": [2, 1, 0, 1, 1], "C": [2, 0, 0, 2, 0], "D": [0, 0, 0, 0, 1]])
    let attendance = NetworkMeasures(of: network).attendance
    #expect(attendance.rows.map(\.rate) == [1, 0.5, 0, nil])
    #expect(attendance.rate == 0.5)
  }

  @Test func `counts as members those of the day`() {
    var network = network([("A", "PPP"), ("B", "P  "), ("C", "  P")], group: 0, members: [0, 1, 2])
    network.memberships[1].end = PartialDate("2024-02")
    network.memberships[2].start = PartialDate("2024-03-01")
    #expect(counts(network) == ["A": [3, 3, 0, 0, 3], "B": [2, 1, 0, 1, 1], "C": [1, 1, 0, 0, 1]])
  }

  @Test func `has no rate where nobody knows who was expected`() {
    let attendance = NetworkMeasures(of: network([("A", "PP"), ("B", "P ")])).attendance
    #expect(attendance.rows.map(\.attended) == [2, 1])
    #expect(attendance.rows.map(\.rate) == [nil, nil])
    #expect(attendance.rate == nil)
  }

  @Test func `keeps guests apart who only ever came`() {
    // A and Z are at all roll calls of their time, X and Y come and go, V is called a guest.
    let network = network([("A", "PPPP"), ("B", "PAPE"), ("V", "GGGG"), ("X", " P  "), ("Y", "P P "), ("Z", " PPP")])
    var called = network
    // Each of the meetings has somebody who is missing.
    called.organizations.append(Organization(id: "~", name: "~"))
    for event in 0..<4 {
      called.attendance.append(Attendance(event: ID(event), person: nil, organization: ID(6), status: .absent))
    }
    #expect(
      counts(called) == [
        "A": [4, 4, 0, 0, 4], "B": [4, 2, 1, 1, 2], "V": [0, 0, 0, 0, 4], "X": [0, 0, 0, 0, 1], "Y": [0, 0, 0, 0, 2],
        "Z": [3, 3, 0, 0, 3], "~": [4, 0, 0, 4, 0],
      ])
  }

  @Test func `takes for a roll call a list that nobody is missing in`() {
    // In February all came that are called before and after; in March B is missing and nobody says why.
    #expect(counts(network([("A", "PPPA"), ("B", "AP P")])) == ["A": [4, 3, 0, 1, 3], "B": [3, 2, 0, 1, 2]])
  }

  @Test func `counts lists of those who came for whoever was at all of them, where others tell who is missing`() {
    // B is excused from the first meeting; A came to all, C not to the second, X to the last alone.
    let lists = [("A", "PPP"), ("B", "E  "), ("C", "P P"), ("X", "  P")]
    let right = ["A": [3, 3, 0, 0, 3], "B": [1, 0, 1, 0, 0], "C": [1, 1, 0, 0, 2], "X": [0, 0, 0, 0, 1]]
    #expect(counts(network(lists)) == right)
    #expect(counts(network(lists, group: 0)) == right)
    // Where members are known, they are those who were expected.
    #expect(
      counts(network(lists, group: 0, members: [1, 2])) == [
        "A": [1, 1, 0, 0, 3], "B": [3, 0, 1, 2, 0], "C": [3, 2, 0, 1, 2], "X": [0, 0, 0, 0, 1],
      ])
  }

  @Test func `has no rate by lists of those who came for whoever no other list calls`() {
    // A and B are called in the first two, and B is at some of the others; the rest are in lists of those who came alone.
    let network = network([("A", "PA    "), ("B", "AP P  "), ("X", "  PPPP"), ("Y", "     P")])
    #expect(
      counts(network) == ["A": [2, 1, 0, 1, 1], "B": [2, 1, 0, 1, 2], "X": [0, 0, 0, 0, 4], "Y": [0, 0, 0, 0, 1]])
  }

  @Test func `counts who is represented as excused`() {
    var network = network([("A", " A"), ("B", "PP")])
    network.attendance.append(
      Attendance(event: ID(0), person: nil, organization: ID(1), status: .present, onBehalfOf: ID(0)))
    #expect(counts(network) == ["A": [2, 0, 1, 1, 0], "B": [2, 2, 0, 0, 2]])
  }

  @Test func `leaves announced and cancelled meetings out`() {
    var network = network([("A", "PAP"), ("B", "APA")])
    network.events[1].status = .cancelled
    network.events[2].status = .announced
    #expect(counts(network) == ["A": [1, 1, 0, 0, 1], "B": [1, 0, 0, 1, 0]])
    #expect(NetworkMeasures(of: network).yearly.rows.map(\.events) == [1])
  }

  @Test func `is limited to years, to a date or to the last meetings`() throws {
    let network = network([("A", "PPAP"), ("B", "APPP"), ("C", "AAAA")])
    func counts(_ window: AttendanceWindow) -> [String: [Int]] {
      self.counts(network, MeasureOptions(attendance: AttendanceOptions(window: window)))
    }
    #expect(counts(.last(2)) == ["A": [2, 1, 0, 1, 1], "B": [2, 2, 0, 0, 2], "C": [2, 0, 0, 2, 0]])
    #expect(
      counts(.since(try #require(PartialDate("2024-04")))) == [
        "A": [1, 1, 0, 0, 1], "B": [1, 1, 0, 0, 1], "C": [1, 0, 0, 1, 0],
      ])
    #expect(self.counts(network, MeasureOptions(period: .years(2023...2023))) == [:])
    let last = NetworkMeasures(of: network, options: MeasureOptions(attendance: AttendanceOptions(window: .last(2))))
    #expect(try #require(TableCatalogue["attendance"]).table(of: last).heading == "attendance, last 2 meetings")
  }

  @Test func `tells who breaks a rule`() throws {
    let network = network([("A", "PPAEAA"), ("B", "AAAAPA"), ("C", "PPPPPP"), ("D", "AAA   ")], group: 0)
    func broken(_ rule: AttendanceRule) throws -> [String] {
      let measures = NetworkMeasures(of: network, options: MeasureOptions(attendance: AttendanceOptions(rule: rule)))
      return try #require(measures.rulebreakers).map { measures.name(ofActor: $0.counts.actor) }
    }
    // A was absent three times, excused once between; B once since it came; D is not called any more.
    #expect(try broken(.absences(inARow: 3)) == ["A"])
    #expect(try broken(.absences(inARow: 1)) == ["A", "B"])
    // B was at one of six, A at two.
    #expect(try broken(.under(share: 0.25, ofLast: 6)) == ["B"])
    #expect(try broken(.under(share: 0.34, ofLast: 6)) == ["A", "B"])
    #expect(try broken(.under(share: 0.25, ofLast: 12)) == [])
  }

  @Test func `counts for a rule on the last meetings these alone, whatever else is looked at`() throws {
    let network = network([("A", "PPAEAA"), ("B", "AAAAPA"), ("C", "PPPPPP")], group: 0)
    for window in [AttendanceWindow.all, .last(1)] {
      let options = AttendanceOptions(window: window, rule: .under(share: 0.25, ofLast: 3))
      let measures = NetworkMeasures(of: network, options: MeasureOptions(attendance: options))
      // Of the last three A was excused from one and missed two; it has missed three in a row.
      let rows = try #require(measures.rulebreakers)
      #expect(
        rows.map { [$0.counts.events, $0.counts.present, $0.counts.excused, $0.counts.absent] } == [[3, 0, 1, 2]])
      #expect(rows.map(\.missedInARow) == [3])
      #expect(measures.judged?.count == 3)
    }
    let early = AttendanceOptions(rule: .under(share: 0.9, ofLast: 12))
    let measures = NetworkMeasures(of: network, options: MeasureOptions(attendance: early))
    #expect(measures.judged == [] && measures.rulebreakers == [])
  }

  @Test func `is not made up where members are those who came`() {
    // Nobody is listed as missing and no members are known: A, B and C are in the group because they came.
    var network = network([("A", "PPP"), ("B", "PP "), ("C", "  P")], group: 0)
    network.memberships = []
    let attendance = NetworkMeasures(of: network.completedByAttendance()).attendance
    #expect(attendance.rows.map(\.rate) == [nil, nil, nil])
    #expect(attendance.rows.map(\.attended) == [3, 2, 1])
  }

  @Test func `takes no list of those who came for a roll call where members are missing in it`() {
    // A to D are members. B and D are excused from the first and the last; at the second come two guests.
    let network = network(
      [("A", "P  "), ("B", "E  "), ("C", "  P"), ("D", "  E"), ("G", " P "), ("H", " P ")], group: 0,
      members: [0, 1, 2, 3])
    #expect(
      counts(network) == [
        "A": [2, 1, 0, 1, 1], "B": [2, 0, 1, 1, 0], "C": [2, 1, 0, 1, 1], "D": [2, 0, 1, 1, 0], "G": [0, 0, 0, 0, 1],
        "H": [0, 0, 0, 0, 1],
      ])
  }

  @Test func `counts meetings with a quorum`() throws {
    let network = network([("A", "PPA"), ("B", "APA"), ("C", "PAP"), ("D", "AAA")], group: 0)
    func quorate(_ quorum: Quorum) throws -> [Int] {
      let measures = NetworkMeasures(
        of: network, options: MeasureOptions(attendance: AttendanceOptions(quorum: quorum)))
      return try #require(measures.quorate.map { [$0.reached, $0.of] })
    }
    // Two, two and one of four came.
    #expect(try quorate(.count(2)) == [2, 3])
    #expect(try quorate(.share(0.5)) == [2, 3])
    #expect(try quorate(.share(0.25)) == [3, 3])
  }

  @Test func `of persons is reported group by group, with whom they are there for`() throws {
    var network = Networks.collaboration(
      organizations: ["Arvel", "Brione"], groups: ["Council", "Works"], memberships: [])
    network.persons = [Person(id: "x", name: "Xenia"), Person(id: "y", name: "Yves")]
    network.memberships = [Membership(organization: ID(1), person: ID(1), group: ID(1))]
    network.events = (0..<3).map { place in
      Event(
        id: "\(place)", name: "M", startDate: PartialDate(year: 2024, month: place + 1), group: ID(place == 2 ? 1 : 0))
    }
    network.attendance = [
      Attendance(event: ID(0), person: ID(0), organization: ID(0), status: .present),
      Attendance(event: ID(0), person: ID(1), organization: nil, status: .absent),
      Attendance(event: ID(1), person: ID(0), organization: nil, status: .excused),
      Attendance(event: ID(1), person: ID(1), organization: nil, status: .present),
      Attendance(event: ID(2), person: ID(0), organization: nil, status: .present),
    ]
    let table = try #require(TableCatalogue["attendance-persons"]).table(of: NetworkMeasures(of: network))
    #expect(
      table.rows.map { $0.map(\.plain) } == [
        ["Xenia", "Arvel", "Council", "2", "1", "1", "0", "0.5", "1"],
        ["Xenia", "", "Works", "0", "0", "0", "0", "", "1"],
        ["Yves", "", "Council", "2", "1", "0", "1", "0.5", "1"],
        ["Yves", "Brione", "Works", "1", "0", "0", "1", "0", "0"],
      ])
    let ofPersons = NetworkMeasures(of: network, options: MeasureOptions(actors: .persons))
    #expect(ofPersons.attendance.rows.map(\.attended) == [2, 1])
    #expect(ofPersons.attendance.rows.map(\.events) == [2, 3])
  }

  @Test func `of groups counts meetings and visits`() throws {
    let network = network([("A", "PP"), ("B", "P "), ("C", "  "), ("D", " P")], group: 0, members: [0, 1, 2])
    let table = try #require(TableCatalogue["attendance-groups"]).table(of: NetworkMeasures(of: network))
    #expect(table.columns == ["group", "events", "expected", "present", "excused", "absent", "rate", "mean_present"])
    #expect(table.rows.map { $0.map(\.plain) } == [["Council", "2", "6", "3", "0", "3", "0.5", "2"]])
  }
}

@Suite("Use of software")
struct AdoptionTests {
  @Test func `is listed by software, then organization, under its first spelling`() {
    var network = Networks.collaboration(organizations: ["A", "B"], groups: [], memberships: [])
    network.adoptions = [
      Adoption(organization: ID(1), software: "Spip", status: "in use"),
      Adoption(organization: ID(0), software: "Plone"),
      Adoption(organization: ID(0), software: "SPIP"),
    ]
    let rows = NetworkMeasures(of: network).adoptions
    #expect(rows.map(\.software) == ["Plone", "Spip", "Spip"])
    #expect(rows.map(\.organization) == [ID(0), ID(0), ID(1)])
  }
}
