import Collaboration
import Testing

@testable import Measures

@Suite("The network year by year")
struct YearlyTests {
  /// Seven years, of which three have participants.
  ///
  /// A and B work together from 2004; B leaves in 2005 and comes back in 2007, when A has gone; in 2006 nobody is there.
  /// C only supplies. A's two roles of 2004 and 2005 are one participation.
  private var network: CollaborationNetwork {
    var network = Networks.collaboration(organizations: ["A", "B", "C"], groups: ["G", "H", "Club"], memberships: [])
    network.groups[2].classification = .association
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), role: .member, start: year(2004), end: year(2004)),
      Membership(organization: ID(0), group: ID(0), role: .lead, start: year(2005), end: year(2005)),
      Membership(organization: ID(1), group: ID(0), role: .lead, start: year(2004), end: year(2004)),
      Membership(organization: ID(0), group: ID(1), role: .initiator, start: year(2005), end: year(2005)),
      Membership(organization: ID(1), group: ID(1), start: year(2007)),
      Membership(organization: ID(2), group: ID(1), role: .supplier, start: year(2003)),
      Membership(organization: ID(2), group: ID(2), start: year(2002), end: year(2007)),
    ]
    network.events = [
      Event(id: "1", name: "First", startDate: year(2005)), Event(id: "2", name: "Second", startDate: year(2005)),
      Event(id: "3", name: "Third", startDate: year(2008)), Event(id: "4", name: "Undated"),
    ]
    network.attendance = [
      Attendance(event: ID(0), person: nil, organization: ID(0), status: .present),
      Attendance(event: ID(0), person: nil, organization: ID(1), status: .excused),
      Attendance(event: ID(1), person: nil, organization: ID(0), status: .present),
      Attendance(event: ID(1), person: nil, organization: ID(1), status: .absent),
      Attendance(event: ID(3), person: nil, organization: ID(1), status: .absent),
    ]
    return network
  }

  @Test func `runs from the first date of the data to the last`() {
    #expect(Yearly(of: network).rows.map(\.year) == Array(2002...2008))
  }

  @Test func `counts who participates, and nothing in a year without anyone`() {
    let rows = Yearly(of: network).rows
    #expect(rows.map(\.groups) == [nil, nil, 1, 2, nil, 1, 1])
    #expect(rows.map(\.organizations) == [nil, nil, 2, 1, nil, 1, 1])
    #expect(rows.map(\.memberships) == [nil, nil, 2, 2, nil, 1, 1])
    #expect(rows.map(\.density) == [nil, nil, 1, 1, nil, 1, 1])
  }

  @Test func `compares a year with the one before, where both have data`() {
    let rows = Yearly(of: network).rows
    #expect(rows.map(\.new) == [nil, nil, nil, 0, nil, nil, 0])
    #expect(rows.map(\.renewed) == [nil, nil, nil, 1, nil, nil, 1])
    #expect(rows.map(\.notRenewed) == [nil, nil, nil, 1, nil, nil, 0])
    #expect(rows.map(\.newGroups) == [nil, nil, nil, 1, nil, nil, 0])
    #expect(rows.map(\.endedGroups) == [nil, nil, nil, 0, nil, nil, 0])
  }

  @Test func `tells the concentration of the load where there is a seat`() {
    let rows = Yearly(of: network).rows
    // 2004: B carries the one group of two actors; 2005: A is alone.
    #expect(rows.map(\.hhi) == [nil, nil, 1, 1, nil, nil, nil])
    #expect(rows.map(\.gini) == [nil, nil, 0.5, 0, nil, nil, nil])
    #expect(rows.map(\.elephantFactor) == [nil, nil, 1, 1, nil, nil, nil])
  }

  @Test func `counts the meetings and how many came`() {
    let rows = Yearly(of: network).rows
    #expect(rows.map(\.events) == [nil, nil, nil, 2, nil, nil, 1])
    #expect(rows.map(\.attendanceRate) == [nil, nil, nil, 0.5, nil, nil, nil])
  }

  @Test func `of some years has the same rows as of all`() {
    let all = Yearly(of: network).rows
    #expect(Yearly(of: network, years: 2005...2006).rows == Array(all[3...4]))
    #expect(Yearly(of: network, years: 1990...2002).rows == Array(all[..<1]))
    #expect(Yearly(of: network, years: 1990...2001).rows.isEmpty)
  }

  @Test func `takes a role of unknown dates for one of all years`() {
    var network = network
    network.memberships = [
      Membership(organization: ID(0), group: ID(0)),
      Membership(organization: ID(1), group: ID(0), end: year(2004)),
      Membership(organization: ID(2), group: ID(0), start: year(2005)),
    ]
    let rows = Yearly(of: network).rows
    #expect(rows.map(\.year) == Array(2004...2008))
    #expect(rows.map(\.organizations) == [2, 2, 2, 2, 2])
    #expect(rows.map(\.new) == [nil, 1, 0, 0, 0])
    #expect(rows.map(\.renewed) == [nil, 1, 2, 2, 2])
    #expect(rows.map(\.notRenewed) == [nil, 1, 0, 0, 0])
  }

  @Test func `counts persons where they are the actors`() {
    var network = network
    network.persons = [Person(id: "p", name: "P"), Person(id: "q", name: "Q")]
    network.memberships = [
      Membership(organization: ID(0), person: ID(0), group: ID(0), role: .lead, start: year(2004), end: year(2004)),
      Membership(organization: ID(0), person: ID(1), group: ID(0), role: .lead, start: year(2005)),
      Membership(organization: ID(1), group: ID(0), start: year(2004)),
    ]
    let rows = Yearly(of: network, actors: .persons).rows
    #expect(rows.map(\.organizations) == [1, 1, 1, 1, 1])
    #expect(rows.map(\.new) == [nil, 1, 0, 0, 0])
    #expect(rows.map(\.notRenewed) == [nil, 1, 0, 0, 0])
    #expect(rows.map(\.newGroups) == [nil, 0, 0, 0, 0])
    #expect(Yearly(of: network).rows.map(\.renewed) == [nil, 2, 2, 2, 2])
  }

  @Test func `of nothing dated has no rows`() {
    let undated = Networks.collaboration(organizations: ["A"], groups: ["G"], memberships: [(0, 0, .lead)])
    #expect(Yearly(of: undated).rows.isEmpty)
  }

  @Test(arguments: 1...40)
  func `is in each year what the network of that year is`(seed: UInt64) throws {
    var random = Splitmix(seed: seed)
    let network = Self.network(&random)
    let years = try #require(network.years)
    for actors in TwoModeNetwork.Actors.allCases {
      var before: Set<Int>?
      var groupsBefore: Set<Int>?
      for row in Yearly(of: network, actors: actors).rows {
        let options = MeasureOptions(actors: actors, period: .years(row.year...row.year))
        let measures = NetworkMeasures(of: network, options: options)
        let summary = measures.summary
        let now = Set(measures.twoMode.participatingActors)
        let groups = Set(measures.twoMode.populatedGroups)
        #expect(years.contains(row.year))
        #expect(row.groups ?? 0 == summary.groups && row.organizations ?? 0 == summary.actors)
        #expect(row.memberships ?? 0 == summary.memberships && row.density == summary.density)
        #expect(row.hhi == summary.hhi && row.gini == summary.gini && row.elephantFactor == summary.elephantFactor)
        #expect(row.attendanceRate == measures.attendance.rate)
        let known = now.isEmpty || before?.isEmpty ?? true ? nil : before
        #expect(row.new == known.map { now.subtracting($0).count })
        #expect(row.renewed == known.map { now.intersection($0).count })
        #expect(row.notRenewed == known.map { $0.subtracting(now).count })
        let knownGroups = known == nil ? nil : groupsBefore
        #expect(row.newGroups == knownGroups.map { groups.subtracting($0).count })
        #expect(row.endedGroups == knownGroups.map { $0.subtracting(groups).count })
        (before, groupsBefore) = (now, groups)
      }
    }
  }

  private static func network(_ random: inout Splitmix) -> CollaborationNetwork {
    let (organizations, groups, persons) = (8, 5, 6)
    var network = Networks.collaboration(
      organizations: (0..<organizations).map { "O\($0)" }, groups: (0..<groups).map { "G\($0)" }, memberships: [])
    network.persons = (0..<persons).map { Person(id: "P\($0)", name: "P\($0)") }
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let start = Int.random(in: 1999...2012, using: &random)
      let end = start + Int.random(in: 0...4, using: &random)
      network.memberships.append(
        Membership(
          organization: ID(Int.random(in: 0..<organizations, using: &random)),
          person: Bool.random(using: &random) ? ID(Int.random(in: 0..<persons, using: &random)) : nil,
          group: ID(Int.random(in: 0..<groups, using: &random)),
          role: Role(code: UInt16.random(in: 0..<5, using: &random)),
          start: Int.random(in: 0..<20, using: &random) == 0 ? nil : year(start),
          end: Int.random(in: 0..<9, using: &random) == 0 ? nil : year(end)))
    }
    network.events = (0..<4).map { Event(id: "E\($0)", name: "E\($0)", startDate: year(2000 + 3 * $0)) }
    for event in 0..<4 {
      network.attendance.append(
        Attendance(event: ID(event), person: nil, organization: ID(event), status: event > 1 ? .present : .absent))
    }
    return network
  }
}

/// Steele, Lea & Flood 2014, “Fast splittable pseudorandom number generators”.
private struct Splitmix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
