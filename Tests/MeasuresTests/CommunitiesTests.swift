import Collaboration
import Testing

@testable import Measures

@Suite("Communities")
struct CommunitiesTests {
  @Test func `are the parts that hang together where nothing ties those`() {
    // Two actors in one group; three in another two.
    let graph = TwoModeGraph(of: Networks.twoMode(rows: ["X..", ".XX", ".XX", "X..", ".XX"]))
    let communities = Communities(of: graph)
    #expect(communities.count == 2)
    // The larger one is the first; nodes are the five actors, then the three groups.
    #expect(communities.ofNode == [1, 0, 0, 1, 0, 1, 0, 0])
    // 2 of 8 edges are in the one and 6 in the other: 1 − (¼² + ¾²).
    #expect(abs((communities.modularity ?? 0) - 0.375) < 1e-12)
  }

  @Test func `of a network without edges are none`() {
    let communities = Communities(of: TwoModeGraph(of: Networks.twoMode([[], []], groupCount: 3)))
    #expect(communities.count == 0)
    #expect(communities.modularity == nil)
  }

  @Test func `hang together`() {
    let graph = TwoModeGraph(of: Davis.network)
    let communities = Communities(of: graph)
    for community in 0..<communities.count {
      let members = (0..<graph.nodeCount).filter { communities.ofNode[$0] == Int32(community) }
      var reached: Set<Int> = [members[0]]
      var stack = [members[0]]
      while let node = stack.popLast() {
        for neighbor in graph.neighbors[node].map(Int.init)
        where communities.ofNode[neighbor] == Int32(community) && reached.insert(neighbor).inserted {
          stack.append(neighbor)
        }
      }
      #expect(reached.count == members.count)
    }
  }

  @Test func `of Davis's women and events have a modularity that igraph's Leiden finds too`() {
    // igraph 1.0.0, community_leiden("modularity") with 100 iterations, the best of 100 seeds.
    #expect((Communities(of: TwoModeGraph(of: Davis.network)).modularity ?? 0) > 0.336005 - 0.005)
  }
}
