import Collaboration

/// A graph whose nodes stand for communities, and whose edges for all edges between two of them.
struct WeightedGraph {
  /// Where the neighbours of each node begin.
  var starts: [Int]
  var neighbors: [Int32]
  /// The number of edges that each stands for.
  var weights: [Double]
  /// For each node the ends of edges in it, those of edges inside it twice.
  var strengths: [Double]
  /// Twice the number of edges.
  var total: Double

  var nodeCount: Int { strengths.count }

  init(of graph: TwoModeGraph) {
    starts = graph.neighbors.offsets
    neighbors = graph.neighbors.values
    weights = [Double](repeating: 1, count: neighbors.count)
    strengths = (0..<graph.nodeCount).map { Double(graph.degree($0)) }
    total = Double(neighbors.count)
  }

  /// The graph of the parts of another one, which are numbered from 0 without a gap.
  init(of graph: WeightedGraph, parts: [Int32], count: Int) {
    let members = CompressedRows(offsets: Array(0...parts.count), values: parts).transposed(columnCount: count)
    starts = [0]
    starts.reserveCapacity(count + 1)
    neighbors = []
    weights = []
    strengths = [Double](repeating: 0, count: count)
    total = graph.total
    var ties = TieWeights(count: count)
    for part in 0..<count {
      for node in members[part].lazy.map(Int.init) {
        strengths[part] += graph.strengths[node]
        for edge in graph.starts[node]..<graph.starts[node + 1] {
          let other = Int(parts[Int(graph.neighbors[edge])])
          if other != part { ties.add(graph.weights[edge], to: other) }
        }
      }
      ties.drain { other, weight in
        neighbors.append(Int32(other))
        weights.append(weight)
      }
      starts.append(neighbors.count)
    }
  }
}

/// How strongly something is tied to each of many things, of which it meets few.
struct TieWeights {
  private var weights: [Double]
  private var met: [Int32] = []

  init(count: Int) {
    weights = [Double](repeating: 0, count: count)
  }

  subscript(thing: Int) -> Double { weights[thing] }

  mutating func add(_ weight: Double, to thing: Int) {
    if weights[thing] == 0 { met.append(Int32(truncatingIfNeeded: thing)) }
    weights[thing] += weight
  }

  /// Tells all ties in the order in which they were met, and forgets them.
  mutating func drain(_ body: (_ thing: Int, _ weight: Double) -> Void) {
    for thing in met.lazy.map(Int.init) {
      body(thing, weights[thing])
      weights[thing] = 0
    }
    met.removeAll(keepingCapacity: true)
  }
}
