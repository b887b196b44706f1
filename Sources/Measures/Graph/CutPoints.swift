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

/// The actors that hold the two-mode network together: its cut points, or, where no actor is one, the actor that lies on
/// the most shortest paths between the others.
///
/// They are those of the whole network, whatever part of it is shown: of the `cut_point`s in the table `centrality` those that
/// part others, and not only a group that they alone are in.
package struct Brokers: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Without any one of them its component splits (articulation points, Hopcroft & Tarjan 1973).
    case cutPoint
    /// No actor is a cut point, and this one has the highest betweenness, alone (Brandes 2001).
    case betweenness
  }

  /// The positions of the actors, ascending; none where the highest betweenness is shared, 0 or only estimated.
  package let actors: [Int32]
  package let reason: Reason

  /// Betweenness is asked for only where no actor is a cut point.
  init(of network: TwoModeNetwork, centrality: () -> Centrality) {
    let graph = TwoModeGraph(of: network)
    let cuts = CutPoints(of: graph)
    // A group that nobody else is in falls off with its one member, and splits nothing.
    let cutting = (0..<graph.actorCount).filter { actor in
      cuts.isCutPoint(actor)
        && Int(cuts.parts[actor]) - graph.neighbors[actor].count { graph.degree(Int($0)) == 1 } > 1
    }
    .map { graph.positions[$0] }
    guard cutting.isEmpty else {
      (actors, reason) = (cutting, .cutPoint)
      return
    }
    reason = .betweenness
    let centrality = centrality()
    let ranked = centrality.rows.lazy.filter(\.isActor).map { (actor: $0.position, betweenness: $0.betweenness ?? 0) }
      .sorted { ($1.betweenness, $0.actor) < ($0.betweenness, $1.actor) }
    guard centrality.pathEstimate == nil, let first = ranked.first, first.betweenness > 0,
      // Sums of the same shares in another order differ in their last digits.
      first.betweenness > (ranked.dropFirst().first?.betweenness ?? 0) * 1.0001
    else {
      actors = []
      return
    }
    actors = [first.actor]
  }
}
