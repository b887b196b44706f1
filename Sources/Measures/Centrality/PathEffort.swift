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
