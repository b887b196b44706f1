/// Moves nodes one by one to the community where modularity grows most, until no move helps.
struct LocalMoving {
  let graph: WeightedGraph
  private(set) var communities: [Int32]

  /// Begins with given communities: for each node a number below the number of nodes.
  init(graph: WeightedGraph, communities: [Int32]) {
    self.graph = graph
    self.communities = communities
  }

  mutating func run(_ generator: inout SeededGenerator) {
    let count = graph.nodeCount
    var strength = [Double](repeating: 0, count: count)
    var size = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      strength[Int(communities[node])] += graph.strengths[node]
      size[Int(communities[node])] += 1
    }
    var empty = (0..<count).reversed().filter { size[$0] == 0 }.map(Int32.init)
    var queue = NodeQueue(count: count, generator: &generator)
    var ties = [Double](repeating: 0, count: count)
    var met = [Int32](repeating: 0, count: count)
    let total = graph.total

    graph.starts.withUnsafeBufferPointer { starts in
      graph.neighbors.withUnsafeBufferPointer { neighbors in
        graph.weights.withUnsafeBufferPointer { weights in
          communities.withUnsafeMutableBufferPointer { communities in
            ties.withUnsafeMutableBufferPointer { ties in
              met.withUnsafeMutableBufferPointer { met in
                strength.withUnsafeMutableBufferPointer { strength in
                  while let node = queue.next() {
                    let own = Int(communities[node])
                    let weight = graph.strengths[node]
                    let edges = starts[node]..<starts[node + 1]
                    var found = 0
                    for edge in edges {
                      let community = communities[Int(neighbors[edge])]
                      met[found] = community
                      found += ties[Int(community)] == 0 ? 1 : 0
                      ties[Int(community)] += weights[edge]
                    }
                    strength[own] -= weight
                    size[own] -= 1
                    // Gains times the number of ends are whole numbers: no rounding moves a node to and fro for ever.
                    var best = own
                    var most = ties[own] * total - strength[own] * weight
                    for place in 0..<found {
                      let community = Int(met[place])
                      let gain = ties[community] * total - strength[community] * weight
                      if gain > most { (best, most) = (community, gain) }
                      ties[community] = 0
                    }
                    // Better alone than where chance would tie it more.
                    if most < 0, size[own] > 0, let alone = empty.last { (best, most) = (Int(alone), 0) }
                    if best != own {
                      if empty.last == Int32(best) { empty.removeLast() }
                      if size[own] == 0 { empty.append(Int32(own)) }
                      communities[node] = Int32(best)
                      for edge in edges where communities[Int(neighbors[edge])] != Int32(best) {
                        queue.add(Int(neighbors[edge]))
                      }
                    }
                    strength[best] += weight
                    size[best] += 1
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The nodes that are to be looked at, each at most once at a time; at first all, in a random order.
private struct NodeQueue {
  private var ring: [Int32]
  private var waits: [Bool]
  private var first = 0
  private var length: Int

  init(count: Int, generator: inout SeededGenerator) {
    ring = (0..<count).map(Int32.init)
    ring.shuffle(using: &generator)
    waits = [Bool](repeating: true, count: count)
    length = count
  }

  mutating func next() -> Int? {
    guard length > 0 else { return nil }
    let node = Int(ring[first])
    first = first + 1 == ring.count ? 0 : first + 1
    length -= 1
    waits[node] = false
    return node
  }

  mutating func add(_ node: Int) {
    guard !waits[node] else { return }
    waits[node] = true
    let end = first + length
    ring[end < ring.count ? end : end - ring.count] = Int32(node)
    length += 1
  }
}
