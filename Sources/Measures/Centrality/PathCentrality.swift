import Collaboration

/// How far each node is from the others, and how many of their shortest paths go through it; not normalised.
struct PathCentrality: Sendable {
  /// A number and how far an estimate of it may be off; the error is 0 where it is counted.
  struct Estimate: Hashable, Sendable {
    var value: Double
    var standardError = 0.0
  }

  /// For each node Σ of the distances to the nodes that it reaches; nil where no drawn source tells.
  let farness: [Estimate?]
  /// For each node Σ over pairs of others of the share of their shortest paths that pass it.
  let betweenness: [Estimate?]
  /// The number of sources that were drawn; nil where all paths were walked.
  let sources: Int?

  init(of graph: TwoModeGraph, components: Components, effort: PathEffort) {
    let work = (0..<components.count).map {
      components.sizes[$0].multipliedReportingOverflow(by: components.edgeCounts[$0])
    }
    let costs = work.map { $0.overflow ? Int.max : $0.partialValue }
    var all = 0
    for cost in costs { all = cost > Int.max - all ? Int.max : all + cost }
    let isSampled = costs.map { all > effort.exact && $0 > effort.small }
    let nodes = (0..<graph.nodeCount).map(Int32.init)
    let counted = nodes.filter { !isSampled[Int(components.ofNode[Int($0)])] }
    let sampled = nodes.filter { isSampled[Int(components.ofNode[Int($0)])] }

    let sums = PathSums(in: graph, from: counted)
    var farness = sums.distance.map { Optional(Estimate(value: Double($0))) }
    var betweenness = sums.dependency.map { Optional(Estimate(value: $0 / 2)) }
    guard !sampled.isEmpty else {
      (self.farness, self.betweenness, sources) = (farness, betweenness, nil)
      return
    }
    let edges = (0..<components.count).reduce(0) { isSampled[$1] ? $0 + components.edgeCounts[$1] : $0 }
    let sample = PathSample(of: sampled, count: effort.sources(nodes: sampled.count, edges: edges))
    let estimates = sample.estimates(in: graph, components: components)
    for node in sampled.lazy.map(Int.init) {
      farness[node] = estimates.farness(of: node)
      betweenness[node] = estimates.betweenness(of: node)
    }
    (self.farness, self.betweenness, sources) = (farness, betweenness, sample.sources.count)
  }
}

/// The greatest values that a node of a two-mode network can have, which its centrality is divided by.
///
/// Borgatti & Halgin 2011, “Analyzing affiliation networks”, as NetworkX's `bipartite` counts.
struct BipartiteNorm: Sendable {
  /// The nodes of the node's own mode, it included.
  let own: Int
  /// The nodes of the other mode.
  let other: Int

  /// One node can be tied to all of the other mode.
  var highestDegree: Double { Double(other) }

  /// At best all of the other mode are one step away, and all of its own two.
  var lowestFarness: Double { Double(other) + 2 * Double(own - 1) }

  /// What a node has that lies between all others, as far as the numbers of both modes allow; 0 where nobody lies between.
  var highestBetweenness: Double {
    guard other > 0 else { return 0 }
    let (quotient, remainder) = (own - 1).quotientAndRemainder(dividingBy: other)
    let (m, s, t) = (Double(other), Double(quotient), Double(remainder))
    let inner: Double = m * (s + 1)
    let turn: Double = 2 * t - s - 1
    let rest: Double = t * (2 * s - t + 3)
    return (inner * inner + inner * turn - rest) / 2
  }
}
