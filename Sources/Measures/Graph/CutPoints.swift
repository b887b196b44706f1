import Collaboration

/// Into how many parts the component of each node falls when the node is taken away.
///
/// Depth-first numbers and the lowest ones that can be reached (Hopcroft & Tarjan 1973), in one walk without recursion,
/// as a path may be as long as the network.
struct CutPoints: Sendable {
  /// For each node the parts that are left of its component: 0 for a node alone, above 1 for a cut point.
  let parts: [Int32]

  func isCutPoint(_ node: Int) -> Bool { parts[node] > 1 }

  init(of graph: TwoModeGraph) {
    var walk = Walk(graph)
    for root in 0..<graph.nodeCount where walk.number[root] == 0 { walk.visit(from: root) }
    parts = walk.parts
  }

  private struct Walk {
    let neighbors: CompressedRows
    /// When a node was first met, from 1; 0 before.
    var number: [Int32]
    /// The lowest number that a node's subtree reaches by one more edge.
    private var lowest: [Int32]
    private var next: [Int]
    var parts: [Int32]
    private var path: [Int32] = []
    private var met: Int32 = 0

    init(_ graph: TwoModeGraph) {
      neighbors = graph.neighbors
      number = [Int32](repeating: 0, count: graph.nodeCount)
      lowest = number
      parts = number
      next = neighbors.offsets
    }

    mutating func visit(from root: Int) {
      enter(root)
      while let last = path.last {
        let node = Int(last)
        guard next[node] < neighbors.offsets[node + 1] else {
          leave(node)
          continue
        }
        let neighbor = Int(neighbors.values[next[node]])
        next[node] += 1
        if number[neighbor] == 0 {
          enter(neighbor)
        } else {
          // The way back to the parent changes nothing: the parent's own number does not lie below it.
          lowest[node] = min(lowest[node], number[neighbor])
        }
      }
    }

    private mutating func enter(_ node: Int) {
      met += 1
      number[node] = met
      lowest[node] = met
      path.append(Int32(node))
    }

    private mutating func leave(_ node: Int) {
      path.removeLast()
      guard let last = path.last else { return }
      let parent = Int(last)
      lowest[parent] = min(lowest[parent], lowest[node])
      // What is above a node is a part; only the root has nothing above it.
      parts[node] += 1
      if lowest[node] >= number[parent] { parts[parent] += 1 }
    }
  }
}
