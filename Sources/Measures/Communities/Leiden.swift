/// Communities of high modularity, each of them connected.
///
/// Traag, Waltman & van Eck 2019, “From Louvain to Leiden”: nodes move to the community that they are tied to more
/// than chance would have it; each community is refined into well-connected parts; the parts become the nodes of a
/// smaller graph, until nothing moves. Every sum is one of whole numbers, and every choice is made in a seeded order.
struct Leiden {
  private let graph: WeightedGraph
  private var generator: SeededGenerator
  /// For each node its community, numbered without a gap.
  private(set) var communities: [Int32]

  init(on graph: WeightedGraph, seed: UInt64) {
    self.graph = graph
    generator = SeededGenerator(seed: seed)
    communities = (0..<graph.nodeCount).map(Int32.init)
  }

  /// One round through all levels, from the communities as they are.
  mutating func iterate() {
    var level = graph
    // What each node of the first graph is at this level.
    var nodes = (0..<graph.nodeCount).map(Int32.init)
    var current = communities
    while true {
      var moving = LocalMoving(graph: level, communities: current)
      moving.run(&generator)
      let (moved, count) = moving.communities.renumbered()
      guard count < level.nodeCount else {
        communities = nodes.map { moved[Int($0)] }
        return
      }
      var refinement = Refinement(graph: level, communities: moved, count: count)
      refinement.run(&generator)
      let (parts, partCount) = refinement.parts.renumbered()
      guard partCount < level.nodeCount else {
        communities = nodes.map { moved[Int($0)] }
        return
      }
      var communityOfPart = [Int32](repeating: 0, count: partCount)
      for (node, part) in parts.enumerated() { communityOfPart[Int(part)] = moved[node] }
      for node in nodes.indices { nodes[node] = parts[Int(nodes[node])] }
      level = WeightedGraph(of: level, parts: parts, count: partCount)
      current = communityOfPart
    }
  }

  /// Σ over communities of the share of edges inside less that which chance would have there; nil without edges.
  ///
  /// Newman & Girvan 2004.
  var modularity: Double? { graph.modularity(of: communities) }
}

extension WeightedGraph {
  func modularity(of communities: [Int32]) -> Double? {
    guard total > 0 else { return nil }
    var inside = 0.0
    var strength = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      strength[Int(communities[node])] += strengths[node]
      var tied = strengths[node]
      for edge in starts[node]..<starts[node + 1] {
        tied -= weights[edge]
        if communities[Int(neighbors[edge])] == communities[node] { inside += weights[edge] }
      }
      inside += tied
    }
    return inside / total - strength.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }
}

extension [Int32] {
  /// The same parts, numbered by their first elements, and how many they are.
  func renumbered() -> (parts: [Int32], count: Int) {
    var number = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    let parts = map { part in
      if number[Int(part)] < 0 {
        number[Int(part)] = next
        next += 1
      }
      return number[Int(part)]
    }
    return (parts, Int(next))
  }
}
