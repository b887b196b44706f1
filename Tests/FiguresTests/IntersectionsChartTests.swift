import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of intersections")
struct IntersectionsChartTests {
  /// Groups G0, G1, … and who takes part in each; O0, O1, ….
  private func network(_ groups: [[Int]]) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    let count = (groups.joined().max() ?? -1) + 1
    network.organizations = (0..<count).map { Organization(id: "o\($0)", name: "O\($0)") }
    network.groups = groups.indices.map { Group(id: "g\($0)", name: "G\($0)") }
    network.memberships = groups.enumerated().flatMap { group, actors in
      actors.map { Membership(organization: ID($0), group: ID(group)) }
    }
    return network
  }

  @Test func `parts those who take part by the exact set of their groups`() {
    // O0 and O1 are in both, O2 in the second alone, O3 in the third.
    let sets = GroupSets(of: TwoModeNetwork(of: network([[0, 1], [0, 1, 2], [3]])), groups: [1, 0, 2])
    #expect(sets.groups == [1, 0, 2])
    #expect(sets.sizes == [3, 2, 1])
    #expect(sets.intersections.map(\.groups) == [[0, 1], [0], [2]])
    #expect(sets.intersections.map(\.actors) == [[0, 1], [2], [3]])
  }

  @Test func `looks at the largest groups where there are many`() {
    let network = TwoModeNetwork(of: network([[0], [0, 1], [2]]))
    let sets = GroupSets(of: network, groups: GroupOrder.groups(1, of: network, budget: 1000))
    #expect(sets.groups == [1] && sets.allGroups == 3)
    #expect(sets.intersections.map(\.actors) == [[0, 1]])
  }

  @Test func `says which sets of groups share whom`() throws {
    let chart = try #require(
      ChartTests.draw(.intersections, Fixture.context(network([[0, 1], [0, 1, 2], [3]]), .english)))
    #expect(
      chart.description == """
        4\u{A0}organizations in 3\u{A0}working groups, in 3 different sets of groups. G0 and G1: 2 (O0 and O1). \
        2\u{A0}organizations each have a set of groups that no one else has.
        """)
    // Four dots, and the line that joins the two of the one set of two groups; sets of one are dots alone.
    #expect(chart.marks.count { $0.fill == Theme.print.ink } == 5)
  }

  @Test func `counts those who have groups of their own, where these are many, and is left out where all have`() throws
  {
    // O0 and O1 are in G0 and G1; O2 to O8 are each in a pair of groups of their own.
    let pairs = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3)]
    var groups = [[Int]](repeating: [], count: 5)
    for (number, pair) in pairs.enumerated() {
      groups[pair.0].append(number + 1)
      groups[pair.1].append(number + 1)
    }
    guard case .leftOut(let reason) = Figure.intersections.draw(Fixture.context(network(groups), .english)) else {
      Issue.record("drawn")
      return
    }
    #expect(reason.hasPrefix("no two organizations are in exactly the same groups"))
    groups[0].append(0)
    groups[1].append(0)
    let chart = try #require(ChartTests.draw(.intersections, Fixture.context(network(groups), .english)))
    #expect(
      chart.labels.contains { $0.text == "7\u{A0}organizations each have a set of groups that no one else has." })
    #expect(!chart.labels.contains { $0.text.contains("O3") })
  }
}
