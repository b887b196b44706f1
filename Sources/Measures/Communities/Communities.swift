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

/// Who is tied more closely to each other than to the rest: the best of several seeded searches by Leiden's method.
struct Communities: Sendable {
  /// For each node the number of its community, from 0: by number of nodes descending, then by the first node.
  let ofNode: [Int32]
  let count: Int
  /// Nil without edges.
  let modularity: Double?

  init(of graph: TwoModeGraph) {
    let weighted = WeightedGraph(of: graph)
    // Small networks are searched several times: the best of many tries costs nothing there.
    let tries = max(1, min(20, 200_000 / max(1, graph.edgeCount)))
    var best: Leiden?
    for seed in 0..<tries {
      var search = Leiden(on: weighted, seed: UInt64(seed) + 1)
      search.iterate()
      // Rounds that better nothing end the search; two are enough where they take long.
      for _ in 0..<(tries > 1 ? 10 : 1) {
        let before = search.modularity ?? 0
        let found = search
        search.iterate()
        guard (search.modularity ?? 0) > before + 1e-12 else {
          if (search.modularity ?? 0) < before { search = found }
          break
        }
      }
      if best.map({ ($0.modularity ?? 0) < (search.modularity ?? 0) - 1e-12 }) ?? true { best = search }
    }
    let communities = best?.communities ?? []
    modularity = best?.modularity
    (ofNode, count) = Self.numbered(communities)
  }

  private static func numbered(_ communities: [Int32]) -> ([Int32], Int) {
    let (parts, count) = communities.renumbered()
    var sizes = [Int](repeating: 0, count: count)
    for part in parts { sizes[Int(part)] += 1 }
    // Their numbers are in the order of their first nodes already.
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var number = [Int32](repeating: 0, count: count)
    for (place, part) in order.enumerated() { number[part] = Int32(place) }
    return (parts.map { number[Int($0)] }, count)
  }
}

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
    var ties = TieWeights(count: count)
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
