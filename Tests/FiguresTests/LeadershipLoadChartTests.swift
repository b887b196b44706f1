import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of leadership load")
struct LeadershipLoadChartTests {
  private func chart(_ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing {
    try #require(ChartTests.draw(.leadershipLoad, Fixture.context(network, language)))
  }

  private static func network(
    _ organizations: [String], groups: Int, _ memberships: [(organization: Int, group: Int, role: Role)]
  ) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = organizations.map { Organization(id: $0, name: $0) }
    network.groups = (0..<groups).map { Group(id: "g\($0)", name: "G\($0)") }
    network.memberships = memberships.map {
      Membership(organization: ID($0.organization), group: ID($0.group), role: $0.role)
    }
    return network
  }

  @Test func `says in French what the 2007 minutes tell`() throws {
    let chart = try chart(try Seeds.minutes2007(), .french)
    #expect(chart.title == "Qui pilote les groupes de travail")
    // Berre 4/9 of the load with 5 of 41 participations: 164/45 = 3.64. Arles 3/9 with 6: 41/18 = 2.28.
    // Istres 1/9 with 5: 41/45 = 0.91. Saint-Martin-de-Crau ½ of 9 with 2: 41/36 = 1.14. Châteauneuf with 1: 2.28.
    #expect(
      chart.description == """
        Berre-l'Étang\u{202F}: charge 4, 44,4\u{202F}% de la charge (4 comme initiateur\u{202F}; 3,6 fois sa part de la \
        participation). Arles\u{202F}: charge 3, 33,3\u{202F}% de la charge (2 comme chef de projet et 1 comme \
        initiateur\u{202F}; 2,3 fois sa part de la participation). Istres\u{202F}: charge 1, 11,1\u{202F}% de la charge \
        (1 comme initiateur\u{202F}; 0,9 fois sa part de la participation). Saint-Martin-de-Crau\u{202F}: charge 0,5, \
        5,6\u{202F}% de la charge (0,5 comme chef de projet\u{202F}; 1,1 fois sa part de la participation). \
        Châteauneuf-les-Martigues\u{202F}: charge 0,5, 5,6\u{202F}% de la charge (0,5 comme chef de projet\u{202F}; 2,3 \
        fois sa part de la participation). 6\u{A0}organisations participent sans en piloter ni en initier, avec le nombre de \
        leurs groupes\u{202F}: Vitrolles (6), Fos-sur-Mer (4), Martigues (4), SAN Ouest Provence (4), Miramas (3) et \
        Gardanne (1).
        """)
  }

  @Test func `says in English what is there, and what is not`() throws {
    // A leads one group alone and another with B; C is in all three; nobody leads the third.
    let network = Self.network(
      ["A", "B", "C"], groups: 3,
      [(0, 0, .lead), (0, 1, .lead), (1, 1, .initiator), (2, 0, .member), (2, 1, .member), (2, 2, .member)])
    #expect(
      try chart(network).description == """
        A: load 1.5, 75% of the load (1.5 as lead; 2.3 times its share of the participation). B: load 0.5, 25% of the \
        load (0.5 as initiator; 1.5 times its share of the participation). 1\u{A0}working group has neither lead nor \
        initiator. 1\u{A0}organization participates without leading or initiating one, with the number of their groups: C (3).
        """)
  }

  @Test func `has bars in proportion, and a mark where participation would put their ends`() throws {
    // A leads two groups, B one; each is in three of six: marks at 1.5.
    let network = Self.network(
      ["A", "B"], groups: 3,
      [(0, 0, .lead), (0, 1, .lead), (1, 2, .lead), (1, 0, .member), (1, 1, .member), (0, 2, .member)])
    let marks = try chart(network).marks
    let bars = marks.filter { $0.fill == Theme.print.lead }
    let expected = marks.filter { $0.fill == Theme.print.ink }.map(\.frame.center.x)
    try #require(bars.count == 2 && expected.count == 2)
    #expect(abs(bars[0].frame.width - 2 * bars[1].frame.width) < 1e-9)
    #expect(expected.allSatisfy { abs($0 - bars[0].frame.left - 1.5 * bars[1].frame.width) < 1e-9 })
  }

  @Test func `draws the heaviest and counts the others`() throws {
    let network = Self.network(
      (0..<100).map { "O\($0)" }, groups: 100, (0..<100).map { (organization: $0, group: $0, role: .lead) })
    let chart = try chart(network)
    #expect(chart.marks.count { $0.fill == Theme.print.lead } == 28)
    #expect(chart.description.contains("Not drawn: 72\u{A0}organizations with a load of 72 together."))
  }

  @Test func `says in a sentence what many equal bars would show`() throws {
    // O0 leads three groups, the other twenty one each.
    let network = Self.network(
      (0..<21).map { "O\($0)" }, groups: 23,
      (0..<23).map { (organization: max(0, $0 - 2), group: $0, role: .lead) })
    let chart = try chart(network)
    #expect(chart.marks.count { $0.fill == Theme.print.lead } == 1)
    #expect(chart.description.contains("And 20 others at 1 each: O1, "))
  }

  @Test func `is left out where nobody leads`() throws {
    let outcome = Figure.leadershipLoad.draw(
      Fixture.context(Self.network(["A"], groups: 1, [(0, 0, .member)]), .english))
    guard case .leftOut(let reason) = outcome else {
      Issue.record("drawn")
      return
    }
    #expect(reason == "no group has a lead or an initiator")
  }
}
