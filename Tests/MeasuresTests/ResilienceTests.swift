import Collaboration
import Testing

@testable import Measures

@Suite("What happens when one leaves")
struct ResilienceTests {
  private func rows(_ network: CollaborationNetwork) -> [[Int]] {
    Resilience(of: TwoModeNetwork(of: network)).rows.map {
      [Int($0.actor), $0.groupsWithoutLead, $0.groupsWithOneMember, $0.componentsAfter]
    }
  }

  @Test func `is told of leads, pairs and components`() {
    let network = Networks.collaboration(
      organizations: ["A", "B", "C", "D"], groups: ["G", "H", "I", "J"],
      memberships: [
        // G: A leads alone; H: A and B lead; I: C alone, no lead; J: B's and D's, none leads.
        (0, 0, .lead), (1, 0, .member), (0, 1, .lead), (1, 1, .initiator), (2, 2, .member), (1, 3, .member),
        (3, 3, .member),
      ])
    // Without A: B, D, G, H, J hang together and C with I: 2. Without B: A with G and H, D with J, C with I: 3.
    // Without C: the group I stays by itself: 2. Without D: 2.
    #expect(rows(network) == [[0, 1, 2, 2], [1, 0, 3, 3], [3, 0, 1, 2], [2, 0, 0, 2]])
  }

  @Test func `leaves a group its lead where the same organization does not hold all seats`() {
    let network = Networks.collaboration(
      organizations: ["A", "B"], groups: ["G"],
      memberships: [(0, 0, .lead), (0, 0, .initiator), (1, 0, .member)])
    #expect(rows(network) == [[0, 1, 1, 1], [1, 0, 1, 1]])
  }

  @Test func `is the same as taking each actor away in turn`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let (actors, groups) = (1 + generator.index(below: 12), 1 + generator.index(below: 12))
      let groupsOfActor = (0..<actors).map { _ in
        (0..<groups).filter { _ in generator.index(below: 6) == 0 }.map(Int32.init)
      }
      let network = Networks.twoMode(groupsOfActor, groupCount: groups)
      let populated = network.populatedGroups
      for row in Resilience(of: network).rows {
        var parent = Array(0..<actors + groups)
        func root(_ node: Int) -> Int { parent[node] == node ? node : root(parent[node]) }
        for (actor, groups) in groupsOfActor.enumerated() where actor != Int(row.actor) {
          for group in groups { parent[root(actors + Int(group))] = root(actor) }
        }
        let others = network.participatingActors.filter { $0 != Int(row.actor) } + populated.map { actors + $0 }
        #expect(row.componentsAfter == Set(others.map(root)).count)
      }
    }
  }
}
