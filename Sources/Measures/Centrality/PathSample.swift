/// Sources drawn at random, without putting back, from the nodes whose paths are too many to walk.
///
/// Brandes & Pich 2007, “Centrality estimation in large networks”; for closeness, Eppstein & Wang 2004.
struct PathSample: Sendable {
  /// The nodes that were drawn from.
  let population: Int
  let sources: [Int32]

  /// The seed is fixed, so that the same network gives the same numbers.
  init(of nodes: [Int32], count: Int, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    var nodes = nodes
    population = nodes.count
    for place in 0..<min(count, nodes.count) {
      nodes.swapAt(place, place + generator.index(below: nodes.count - place))
    }
    sources = Array(nodes.prefix(count))
  }

  func estimates(in graph: TwoModeGraph, components: Components) -> Estimates {
    var drawn = [Int](repeating: 0, count: components.count)
    var isDrawn = [Bool](repeating: false, count: graph.nodeCount)
    for source in sources.lazy.map(Int.init) {
      isDrawn[source] = true
      drawn[Int(components.ofNode[source])] += 1
    }
    return Estimates(
      sample: self, components: components, sums: PathSums(in: graph, from: sources), drawn: drawn, isDrawn: isDrawn)
  }

  /// What the paths from the drawn sources tell of those from all.
  struct Estimates: Sendable {
    let sample: PathSample
    let components: Components
    let sums: PathSums
    /// For each component the sources in it.
    let drawn: [Int]
    let isDrawn: [Bool]

    /// Each drawn source stands for population / sources nodes.
    func betweenness(of node: Int) -> PathCentrality.Estimate {
      let (n, k) = (Double(sample.population), Double(sample.sources.count))
      let mean = sums.dependency[node] / k
      let spread = k > 1 ? max(0, sums.squaredDependency[node] / k - mean * mean) * k / (k - 1) : 0
      return PathCentrality.Estimate(
        value: n * mean / 2, standardError: n / 2 * (spread / k * (1 - k / n)).squareRoot())
    }

    /// The mean distance of the sources in the component, for all its other nodes; nil without such a source.
    func farness(of node: Int) -> PathCentrality.Estimate? {
      let component = Int(components.ofNode[node])
      let (n, k) = (Double(components.sizes[component] - 1), Double(drawn[component] - (isDrawn[node] ? 1 : 0)))
      guard k > 0 else { return nil }
      let mean = Double(sums.distance[node]) / k
      let spread = k > 1 ? max(0, Double(sums.squaredDistance[node]) / k - mean * mean) * k / (k - 1) : 0
      return PathCentrality.Estimate(
        value: n * mean, standardError: n * (spread / k * max(0, 1 - k / n)).squareRoot())
    }
  }
}

/// How much work the measures of shortest paths may take, in nodes × edges.
///
/// Up to `exact` the paths from every node are walked. Above, they are walked from every node of the small components,
/// and from a sample of the nodes of the others, drawn with a fixed seed.
package struct PathEffort: Hashable, Sendable {
  /// The nodes × edges of all components together, up to which nothing is estimated: one to two seconds on two cores.
  package var exact = 1_000_000_000
  /// The nodes × edges of a component that is not sampled in any case.
  package var small = 100_000
  /// The sources × edges that the sample may take.
  package var sample = 64_000_000
  /// The fewest sources that are drawn.
  package var fewestSources = 16

  package static let standard = PathEffort()

  /// The number of sources to draw from so many nodes of components that have so many edges.
  func sources(nodes: Int, edges: Int) -> Int {
    min(nodes, max(fewestSources, sample / max(1, edges)))
  }
}
