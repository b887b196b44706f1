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
