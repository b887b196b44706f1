import Collaboration
import Tables
import Testing

@testable import Measures

@Suite("What changes from one year to another")
struct NetworkChangeTests {
  /// In 2006 A leads G with B, C initiates H with D.
  ///
  /// In 2007 B leads G with A; C and D have merged into E, which keeps
  /// H going; A and E begin K. F only supplies.
  private var network: CollaborationNetwork {
    var network = Networks.collaboration(
      organizations: ["A", "B", "C", "D", "E", "F"], groups: ["G", "H", "K"], memberships: [])
    network.organizations[2].parent = ID(4)
    network.organizations[3].parent = ID(4)
    network.persons = [Person(id: "p", name: "P"), Person(id: "q", name: "Q")]
    network.memberships = [
      Membership(organization: ID(0), person: ID(0), group: ID(0), role: .lead, end: year(2006)),
      Membership(organization: ID(0), person: ID(1), group: ID(0), start: year(2007)),
      Membership(organization: ID(1), group: ID(0), start: year(2006), end: year(2006)),
      Membership(organization: ID(1), group: ID(0), role: .lead, start: year(2007)),
      Membership(organization: ID(2), group: ID(1), role: .initiator, end: year(2006)),
      Membership(organization: ID(3), group: ID(1), end: year(2006)),
      Membership(organization: ID(4), group: ID(1), role: .initiator, start: year(2007)),
      Membership(organization: ID(0), group: ID(2), role: .lead, start: year(2007)),
      Membership(organization: ID(4), group: ID(2), start: year(2007)),
      Membership(organization: ID(5), group: ID(2), role: .supplier, start: year(2007)),
    ]
    return network
  }

  private var change: NetworkChange {
    NetworkChange(of: network, actors: .organizations, from: 2006, to: 2007)
  }

  @Test func `is who joined, who left, and what they went on in`() {
    let actors = change.actors
    #expect(actors.map(\.actor) == [0, 1, 2, 3, 4])
    #expect(actors.map(\.presence) == [.both, .both, .beforeOnly, .beforeOnly, .afterOnly])
    #expect(actors.map(\.mergedInto) == [nil, nil, 4, 4, nil])
  }

  @Test func `is which groups began and ended`() {
    #expect(change.groups.map(\.group) == [0, 1, 2])
    #expect(change.groups.map(\.presence) == [.both, .both, .afterOnly])
    let back = NetworkChange(of: network, actors: .organizations, from: 2007, to: 2006)
    #expect(back.groups.map(\.presence) == [.both, .both, .beforeOnly])
  }

  @Test func `is who took over a lead and who gave one up, of those that stay too`() {
    #expect(
      change.ties == [
        NetworkChange.Tie(group: 0, actor: 0, presence: .both, lead: .beforeOnly),
        NetworkChange.Tie(group: 0, actor: 1, presence: .both, lead: .afterOnly),
        NetworkChange.Tie(group: 1, actor: 2, presence: .beforeOnly, lead: .beforeOnly),
        NetworkChange.Tie(group: 1, actor: 3, presence: .beforeOnly, lead: nil),
        NetworkChange.Tie(group: 1, actor: 4, presence: .afterOnly, lead: .afterOnly),
        NetworkChange.Tie(group: 2, actor: 0, presence: .afterOnly, lead: .afterOnly),
        NetworkChange.Tie(group: 2, actor: 4, presence: .afterOnly, lead: nil),
      ])
    #expect(change.actors.flatMap(\.ties).count == change.ties.count)
  }

  @Test func `of persons is another than of organizations`() {
    let change = NetworkChange(of: network, actors: .persons, from: 2006, to: 2007)
    #expect(change.actors.map(\.presence) == [.beforeOnly, .afterOnly])
    #expect(change.ties.map(\.lead) == [.beforeOnly, nil])
    #expect(change.groups.map(\.presence) == [.both])
  }

  @Test func `between years that are alike is none`() {
    let change = NetworkChange(of: network, actors: .organizations, from: 2007, to: 2008)
    #expect(change.ties.allSatisfy { $0.presence == .both && ($0.lead ?? .both) == .both })
  }

  @Test func `is in tables`() throws {
    let measures = NetworkMeasures(of: network)
    let yearly = measures.yearly.rows
    let tables = measures.change(from: 2006, to: 2007).tables(
      names: measures, yearly: YearlyChange.all(from: try #require(yearly.first), to: try #require(yearly.last)))
    #expect(tables.map(\.name) == NetworkChange.tableNames)
    #expect(
      CSVTable.write(tables[0]) == """
        organization,change,merged_into,groups_before,groups_after,joined,left,leads_before,leads_after,taken_over,given_up
        A,stayed,,1,2,1,0,1,1,1,1
        B,stayed,,1,1,0,0,0,1,1,0
        C,left,E,1,0,0,1,1,0,0,1
        D,left,E,1,0,0,1,0,0,0,0
        E,joined,,0,2,2,0,0,1,1,0

        """)
    #expect(
      CSVTable.write(tables[1]) == """
        group,change,size_before,size_after,joined,left,leads_before,leads_after,taken_over,given_up
        G,lasted,2,2,0,0,1,1,1,1
        H,lasted,2,1,1,2,1,1,1,1
        K,begun,0,2,2,0,0,1,1,0

        """)
    #expect(
      CSVTable.write(tables[2]) == """
        group,organization,change
        G,A,gave up
        G,B,took over
        H,C,left
        H,C,gave up
        H,D,left
        H,E,joined
        H,E,took over
        K,A,joined
        K,A,took over
        K,E,joined

        """)
    #expect(
      CSVTable.write(tables[3]).hasPrefix(
        """
        measure,before,after,change
        groups,2,3,1
        new_groups,,1,
        ended_groups,,0,
        organizations,4,3,-1
        memberships,4,5,1
        new,,1,
        renewed,,2,
        not_renewed,,2,
        merged,,2,
        formed,,1,
        density,0.5,0.5555555555555556,
        """))
  }

  @Test func `passes the lead of groups on`() {
    let handovers = Handover.all(of: network, actors: .organizations)
    #expect(handovers.map(\.group) == [0, 1])
    #expect(handovers.map(\.year) == [2007, 2007])
    #expect(handovers.map(\.tookOver) == [[1], [4]])
    #expect(handovers.map(\.gaveUp) == [[0], [2]])
    #expect(Handover.all(of: network, actors: .organizations, years: 2007...2009).isEmpty)
  }

  @Test func `has one join those that lead`() {
    var network = network
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), role: .lead, start: year(2005)),
      Membership(organization: ID(1), group: ID(0), role: .lead, start: year(2006), end: year(2006)),
      Membership(organization: ID(1), group: ID(0), role: .initiator, start: year(2007)),
    ]
    let handovers = Handover.all(of: network, actors: .organizations)
    #expect(handovers.map(\.year) == [2006])
    #expect(handovers.map(\.tookOver) == [[1]] && handovers.map(\.gaveUp) == [[]])
  }

  /// The hand-overs of the first group's leads: the organization, when it begins, when it ends.
  private func handovers(_ leads: [(Int, String?, String?)]) -> [[String]] {
    var network = network
    network.memberships = leads.map { organization, start, end in
      Membership(
        organization: ID(organization), group: ID(0), role: .lead, start: start.flatMap { PartialDate($0) },
        end: end.flatMap { PartialDate($0) })
    }
    return Handover.all(of: network, actors: .organizations).map {
      [$0.date.description, "\($0.tookOver)", "\($0.gaveUp)"]
    }
  }

  @Test func `passes leads on within a year`() {
    #expect(handovers([(0, nil, "2019-06-30"), (1, "2019-07-01", nil)]) == [["2019-07-01", "[1]", "[0]"]])
    #expect(
      handovers([(0, "2018", "2020-01-14"), (1, "2020-01-15", "2020-06-10"), (2, "2020-06-11", nil)]) == [
        ["2020-01-15", "[1]", "[0]"], ["2020-06-11", "[2]", "[1]"],
      ])
    // The first leads on for a while beside one who joins, and hands over to a third.
    #expect(
      handovers([(0, "2018", "2020-10-01"), (1, "2020-03-01", nil), (2, "2020-10-02", nil)]) == [
        ["2020-03-01", "[1]", "[]"], ["2020-10-02", "[2]", "[0]"],
      ])
    // Nobody led for two years; one comes back; one begins where nobody was before.
    #expect(handovers([(0, "2015", "2016"), (1, "2019", nil)]).isEmpty)
    #expect(handovers([(0, "2015", "2016"), (0, "2017", nil)]).isEmpty)
    #expect(handovers([(0, "2015", nil)]).isEmpty)
  }

  @Test func `has ids in its tables where two have one name`() {
    var network = network
    network.organizations[1].name = network.organizations[0].name
    let measures = NetworkMeasures(of: network)
    let tables = measures.change(from: 2006, to: 2007).tables(names: measures, yearly: [])
    #expect(
      tables[0].columns.prefix(5) == ["organization", "organization_id", "change", "merged_into", "merged_into_id"])
    #expect(tables[0].rows[1].prefix(2) == [.text("A"), .text("B")])
    #expect(tables[2].columns == ["group", "group_id", "organization", "organization_id", "change"])
    #expect(tables[2].rows[0] == [.text("G"), .text("G"), .text("A"), .text("A"), .text("gave up")])
  }
}
