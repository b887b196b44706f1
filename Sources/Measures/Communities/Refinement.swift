/// Splits communities into parts that are well connected inside: from single nodes, each joined at most once to the part
/// of its community where modularity grows most.
struct Refinement {
  let graph: WeightedGraph
  let communities: [Int32]
  private let communityCount: Int
  private(set) var parts: [Int32]

  init(graph: WeightedGraph, communities: [Int32], count: Int) {
    self.graph = graph
    self.communities = communities
    communityCount = count
    parts = (0..<graph.nodeCount).map(Int32.init)
  }

  mutating func run(_ generator: inout SeededGenerator) {
    let count = graph.nodeCount
    var communityStrength = [Double](repeating: 0, count: communityCount)
    for node in 0..<count { communityStrength[Int(communities[node])] += graph.strengths[node] }
    var strength = graph.strengths
    // The ties of each part with the rest of its community.
    var outside = [Double](repeating: 0, count: count)
    for node in 0..<count {
      for edge in graph.starts[node]..<graph.starts[node + 1]
      where communities[Int(graph.neighbors[edge])] == communities[node] {
        outside[node] += graph.weights[edge]
      }
    }
    var isSingle = [Bool](repeating: true, count: count)
    var ties = Ties(count: count)
    var order = (0..<count).map(Int32.init)
    order.shuffle(using: &generator)

    func isWellConnected(_ part: Int, in community: Double) -> Bool {
      outside[part] >= strength[part] * (community - strength[part]) / graph.total
    }
    for node in order.lazy.map(Int.init) where isSingle[node] {
      let community = communityStrength[Int(communities[node])]
      guard isWellConnected(node, in: community) else { continue }
      for edge in graph.starts[node]..<graph.starts[node + 1] {
        let neighbor = Int(graph.neighbors[edge])
        if communities[neighbor] == communities[node] { ties.add(graph.weights[edge], to: Int(parts[neighbor])) }
      }
      let expected = graph.strengths[node] / graph.total
      var (best, most, tied) = (node, 0.0, 0.0)
      ties.drain { part, weight in
        let gain = weight - strength[part] * expected
        if gain > most, isWellConnected(part, in: community) { (best, most, tied) = (part, gain, weight) }
      }
      guard best != node else { continue }
      // The part keeps the number of its first node, which can then join no other.
      parts[node] = Int32(best)
      isSingle[best] = false
      isSingle[node] = false
      strength[best] += graph.strengths[node]
      outside[best] += outside[node] - 2 * tied
    }
  }
}
