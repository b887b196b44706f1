import Collaboration
import Measures
import Testing
import Wording

@testable import Figures

@Suite("The collaboration figure of a part of a network")
struct SociogramTests {
  /// Two blocks of six, of which each has large groups that are drawn; 20 groups of two, that are too many to draw, join
  /// Left 0 and Right 0, so that X, the only one in groups of both blocks that are drawn, is no cut point.
  ///
  /// Left 1 and Loner, who is in no other, are in the group Solo, which is not drawn: so Left 1 is a cut point. Left 0 leads all groups of two. Pair
  /// is in one group that is drawn and in one that is not.
  private static var network: CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "blocks", title: "Blocks"))
    let names = (0..<6).map { "Left \($0)" } + (0..<6).map { "Right \($0)" } + ["X", "Pair", "Loner"]
    network.organizations = names.map { Organization(id: $0, name: $0) }
    func add(_ group: String, _ members: [Int], lead: Int? = nil) {
      network.groups.append(Group(id: group, name: group))
      for member in members {
        network.memberships.append(
          Membership(
            organization: ID(member), group: ID(network.groups.count - 1), role: member == lead ? .lead : .member))
      }
    }
    for number in 0..<6 { add("Left group \(number)", Array(0..<6) + (number == 0 ? [12] : [])) }
    for number in 0..<7 { add("Right group \(number)", Array(6..<12) + (number == 0 ? [12, 13] : [])) }
    for number in 0..<20 { add("Small group \(number)", number == 0 ? [0, 6, 13] : [0, 6], lead: 0) }
    add("Solo", [1, 14])
    return network.sortedByName()
  }

  private func drawing() throws -> Drawing {
    try #require(ChartTests.draw(.collaboration, Fixture.context(Self.network, .english)))
  }

  @Test func `names no cut point of the drawn part that is none of the network`() throws {
    let centrality = NetworkMeasures(of: Self.network).centrality
    let cutPoints = centrality.rows.filter { $0.isActor && $0.isCutPoint }.map {
      Self.network.organizations[Int($0.position)]
    }
    #expect(cutPoints.map(\.name) == ["Left 1"])
    let drawing = try drawing()
    #expect(drawing.description.contains("Left 1 is the only link between others: without it they would come apart."))
    #expect(drawing.labels.count { $0.text.contains("only link") && !$0.text.contains(":") } == 1)
  }

  @Test func `counts the groups that an organization leads in the whole network`() throws {
    let drawing = try drawing()
    #expect(drawing.labels.contains { $0.text.hasPrefix("leads 20\u{A0}groups, ") && $0.text.contains(" here") })
    #expect(drawing.description.contains("Left 0 leads Small group 0, "))
  }

  @Test func `says one group only of whoever is in one group of the whole network`() throws {
    let drawing = try drawing()
    #expect(!drawing.labels.contains { $0.text == "one group only" })
    #expect(!drawing.description.contains("Pair"))
  }

  @Test func `takes nobody for a cut point for a group that nobody else is in`() {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C"].map { Organization(id: $0, name: $0) }
    network.groups = ["G", "H", "I"].map { Group(id: $0, name: $0) }
    // A alone is in H; B joins C's I to the rest.
    for (organization, group) in [(0, 0), (1, 0), (0, 1), (1, 2), (2, 2)] {
      network.memberships.append(Membership(organization: ID(organization), group: ID(group)))
    }
    #expect(NetworkMeasures(of: network).brokers.actors == [1])
  }

  @Test func `counts pairs of the network where several are one box`() {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C", "D"].map { Organization(id: $0, name: $0) }
    network.groups = ["G", "H", "I"].map { Group(id: $0, name: $0) }
    // A, B and C are in G and H, D in all: three pairs within, three with D, one line.
    for organization in 0..<4 {
      for group in 0..<(organization == 3 ? 3 : 2) {
        network.memberships.append(Membership(organization: ID(organization), group: ID(group)))
      }
    }
    let shared = SharedTies(of: NetworkMeasures(of: network), limits: SharedTies.Limits(.paper))
    #expect(shared.nodes.count == 2 && shared.ties.count == 1 && shared.drawnPairs == 6)
  }
}
