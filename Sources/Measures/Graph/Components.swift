import Collaboration

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
