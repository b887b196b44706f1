import Collaboration

/// The two-mode network as one graph without a mode: its nodes are the actors that participate, then the groups that
/// have a participant, both in their order; its edges are the memberships.
struct TwoModeGraph: Sendable {
  /// The actor or group that each node is.
  let positions: [Int32]
  /// How many of the nodes, the first ones, are actors.
  let actorCount: Int
  /// For each node its neighbours, ascending.
  let neighbors: CompressedRows

  init(of network: TwoModeNetwork) {
    let (actors, groups) = (network.participatingActors, network.populatedGroups)
    positions = actors.map(Int32.init) + groups.map(Int32.init)
    actorCount = actors.count
    var node = [Int32](repeating: 0, count: max(network.actorCount, network.groupCount))
    var offsets = [0]
    var values: [Int32] = []
    offsets.reserveCapacity(positions.count + 1)
    values.reserveCapacity(2 * network.membershipCount)
    for (place, group) in groups.enumerated() { node[group] = Int32(actors.count + place) }
    for actor in actors {
      for group in network.groupsOfActor[actor] { values.append(node[Int(group)]) }
      offsets.append(values.count)
    }
    for (place, actor) in actors.enumerated() { node[actor] = Int32(place) }
    for group in groups {
      for actor in network.actorsOfGroup[group] { values.append(node[Int(actor)]) }
      offsets.append(values.count)
    }
    neighbors = CompressedRows(offsets: offsets, values: values)
  }

  var nodeCount: Int { positions.count }
  var groupCount: Int { nodeCount - actorCount }
  var edgeCount: Int { neighbors.values.count / 2 }

  func isActor(_ node: Int) -> Bool { node < actorCount }
  func degree(_ node: Int) -> Int { neighbors.count(of: node) }
}

/// The parts of a graph that no edge joins.
struct Components: Sendable {
  /// For each node the number of its component; numbered by their first nodes, from 0.
  let ofNode: [Int32]
  /// For each component how many nodes it has.
  let sizes: [Int]
  /// For each component how many edges it has.
  let edgeCounts: [Int]

  var count: Int { sizes.count }

  init(of graph: TwoModeGraph) {
    var component = [Int32](repeating: -1, count: graph.nodeCount)
    var sizes: [Int] = []
    var ends: [Int] = []
    var stack: [Int32] = []
    for first in 0..<graph.nodeCount where component[first] < 0 {
      let number = Int32(sizes.count)
      var (size, degrees) = (0, 0)
      component[first] = number
      stack.append(Int32(first))
      while let node = stack.popLast() {
        size += 1
        degrees += graph.degree(Int(node))
        for neighbor in graph.neighbors[Int(node)] where component[Int(neighbor)] < 0 {
          component[Int(neighbor)] = number
          stack.append(neighbor)
        }
      }
      sizes.append(size)
      ends.append(degrees)
    }
    ofNode = component
    self.sizes = sizes
    edgeCounts = ends.map { $0 / 2 }
  }
}

/// For each node the greatest k such that it is in a part of the graph where all have k neighbours.
///
/// Seidman 1983; nodes taken away by degree, sorted into bins (Batagelj & Zaveršnik 2003).
func coreNumbers(of graph: TwoModeGraph) -> [Int32] {
  let count = graph.nodeCount
  var degree = (0..<count).map { Int32(graph.degree($0)) }
  let highest = Int(degree.max() ?? 0)
  // Where the nodes of each degree begin in the order.
  var start = [Int](repeating: 0, count: highest + 2)
  for degree in degree { start[Int(degree) + 1] += 1 }
  for degree in 0...highest { start[degree + 1] += start[degree] }
  var next = start
  var order = [Int32](repeating: 0, count: count)
  var placeOf = [Int](repeating: 0, count: count)
  for node in 0..<count {
    placeOf[node] = next[Int(degree[node])]
    order[placeOf[node]] = Int32(node)
    next[Int(degree[node])] += 1
  }
  for place in 0..<count {
    let node = Int(order[place])
    for neighbor in graph.neighbors[node].lazy.map(Int.init) where degree[neighbor] > degree[node] {
      // It changes places with the first of its degree, and the bin of that degree begins one later.
      let first = start[Int(degree[neighbor])]
      let other = Int(order[first])
      order.swapAt(first, placeOf[neighbor])
      placeOf[other] = placeOf[neighbor]
      placeOf[neighbor] = first
      start[Int(degree[neighbor])] += 1
      degree[neighbor] -= 1
    }
  }
  return degree
}
