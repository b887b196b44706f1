import Collaboration
import Measures
import Tables
import Testing
import Wording

@testable import Figures

@Suite("A card")
struct CardChartTests {
  // The cards of one of a network, as figures that any network can be drawn with: Arles, OpenElec, else the first.
  static let organization = Figure(name: "organization-card", in: .other, tables: []) { context in
    guard !context.network.organizations.isEmpty else { return .leftOut(reason: "no organization") }
    return Figure.card(of: place("arles", context.network.organizations), in: context.network).draw(context)
  }
  static let person = Figure(name: "person-card", in: .other, tables: []) { context in
    guard !context.network.persons.isEmpty else { return .leftOut(reason: "no person") }
    return Figure.card(of: place("helene-vauquelot", context.network.persons), in: context.network).draw(context)
  }
  static let group = Figure(name: "group-card", in: .other, tables: []) { context in
    // A generated network without anything has a group all the same.
    guard context.network.groups.count > 1 else { return .leftOut(reason: "no group") }
    guard case .one(let id) = NamedMatch(of: "openelec", in: context.network.groups) else {
      // The fullest: a generated network has groups that nobody is in.
      let sizes = Dictionary(grouping: context.network.memberships, by: \.group).mapValues(\.count)
      let fullest = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ID(0)
      return Figure.card(of: fullest, in: context.network).draw(context)
    }
    return Figure.card(of: id, in: context.network).draw(context)
  }

  private static func place<Entity: NamedEntity>(_ name: String, _ entities: [Entity]) -> ID<Entity> {
    if case .one(let id) = NamedMatch(of: name, in: entities) { id } else { ID(0) }
  }

  private func card(_ name: String, _ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing
  {
    let id = Self.place(name, network.organizations)
    return try #require(ChartTests.draw(.card(of: id, in: network), Fixture.context(network, language)))
  }

  /// A leads G and is a member of H with B and C; B was a member of G until C came.
  private var network: CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C"].map {
      Organization(id: $0.lowercased(), name: $0, classification: "commune")
    }
    network.groups = ["G", "H"].map { Group(id: $0.lowercased(), name: $0) }
    let rows: [(Int, Int, Role, String, String?)] = [
      (0, 0, .lead, "2014", nil), (0, 1, .member, "2015", "2016"), (1, 0, .member, "2014", "2016"),
      (1, 1, .member, "2015", nil), (2, 0, .member, "2017", nil), (2, 1, .supplier, "2015", nil),
    ]
    network.memberships = rows.map { organization, group, role, start, end in
      Membership(
        organization: ID(organization), group: ID(group), role: role, start: PartialDate(start),
        end: end.flatMap { PartialDate($0) })
    }
    return network
  }

  @Test func `tells an organization's numbers, roles and ties`() throws {
    // As of 2017, of the load of G, the one group with a seat, all is A's, and it shares G with C; in H it was until 2016.
    #expect(
      try card("a", network).description == """
        A: commune. 1 working group (of 2; leads 1), 100% of the load (worth 1 group; rank 1 of 3), \
        1 partner (of 2 others, through a shared group). Groups and roles: G (lead, since 2014) and \
        H (member, 2015–2016). Works with (shared groups): C (1).
        """)
  }

  @Test func `tells what becomes of a group`() throws {
    let figure = Figure.card(of: GroupID(0), in: network)
    let drawing = try #require(ChartTests.draw(figure, Fixture.context(network, .english)))
    // In 2017, the last year of the data, C has come and B, a member until 2016, has gone.
    #expect(
      drawing.description == """
        G: working group. 2 participants (67% of the network’s 3\u{A0}organizations), 1 lead or initiator (A), \
        0 neighbouring groups (of 1 others, through a shared participant), +1 −1 in 2017 (1 joined, 1 left). \
        Who takes part: A (lead, since 2014), B (member, 2014–2016) and C (member, since 2017).
        """)
  }

  @Test func `of a person counts persons, whatever the other figures count`() throws {
    let network = try Seeds.vaudraine()
    let drawing = try #require(ChartTests.draw(Self.person, Fixture.context(network)))
    #expect(drawing.title == "Hélène Vauquelot")
    #expect(drawing.description.contains("pour Valombrac"))
  }

  @Test func `has words for roles where nothing is dated`() throws {
    var network = network
    for row in network.memberships.indices {
      (network.memberships[row].start, network.memberships[row].end) = (nil, nil)
    }
    let drawing = try card("a", network)
    #expect(drawing.labels.contains { $0.text == "lead" } && drawing.labels.contains { $0.text == "member" })
    #expect(drawing.problems == [])
  }

  @Test func `parts a bar where someone leads and initiates at a time`() throws {
    var network = network
    network.memberships.append(
      Membership(organization: ID(0), group: ID(0), role: .initiator, start: PartialDate("2014")))
    let bars = try card("a", network).marks.filter { $0.tooltip?.hasPrefix("G (") == true }
    let leads = bars.filter { $0.tooltip?.contains("lead") == true }
    let initiators = bars.filter { $0.tooltip?.contains("initiator") == true }
    #expect(!leads.isEmpty && !initiators.isEmpty)
    for lead in leads { for initiator in initiators { #expect(!lead.frame.overlaps(initiator.frame)) } }
  }

  @Test(arguments: [
    GeneratedNetwork(),
    GeneratedNetwork(organizations: 400, groups: 300, years: 30, software: 60),
    GeneratedNetwork(organizations: 30, groups: 20, software: 30, names: Fixture.hostileNames),
  ])
  func `takes half a page, and says how much of many it shows`(size: GeneratedNetwork) throws {
    let network = size.network()
    for figure in [Self.organization, Self.group] {
      let drawing = try #require(ChartTests.draw(figure, Fixture.context(network, .english)))
      #expect(drawing.problems == [])
      #expect(drawing.size.height <= 350)
      if size.groups == 300, figure.name == "organization-card" {
        #expect(drawing.labels.contains { $0.text.hasSuffix("working groups") && $0.text.contains(" of ") })
      }
    }
  }

  @Test func `of one of whom nothing is known is left out, and says so`() {
    var network = network
    network.organizations.append(Organization(id: "d", name: "D"))
    guard
      case .leftOut(let reason) = Figure.card(of: OrganizationID(3), in: network).draw(
        Fixture.context(network, .english))
    else {
      Issue.record("drawn")
      return
    }
    #expect(reason == "the data says nothing of “D”")
  }
}
