package import Collaboration
import Support

/// The centrality of each actor and each group in the two-mode network.
///
/// Degree, closeness and betweenness are normalised for each mode: Borgatti & Halgin 2011, “Analyzing affiliation
/// networks”; the numbers of NetworkX's `bipartite`.
package struct Centrality: Hashable, Sendable {
  /// What is measured of one node.
  package struct Row: Hashable, Sendable {
    /// Whether the node is an actor; else it is a group.
    package let isActor: Bool
    /// The position of the actor or the group.
    package let position: Int32
    /// Its ties / the nodes of the other mode, from 0 to 1.
    package let degree: Double
    /// The least farness that a node of its mode can have / its own, times the share of the others that it reaches, from 0
    /// to 1; nil for a node without a path to another.
    package let closeness: Double?
    /// The share of shortest paths between the others that pass it / the most that a node of its mode can have, from 0 to 1;
    /// nil where none can pass.
    package let betweenness: Double?
    /// The mean Jaccard index with those of its own mode that it shares something with, from 0 to 1; nil where it shares
    /// nothing.
    ///
    /// Latapy, Magnien & Del Vecchio 2008, `cc` with dot.
    package let clustering: Double?
    /// The greatest k of a k-core that it is in: a part in which each node has k edges at least.
    package let core: Int
    /// The number of its community, from 1.
    package let community: Int
    /// Whether its component falls apart without it.
    package let isCutPoint: Bool
  }

  /// What is said of numbers that were estimated from sampled sources.
  package struct PathEstimate: Hashable, Sendable {
    package let sources: Int
    /// The greatest standard error of a normalised betweenness.
    package let betweennessStandardError: Double
    /// The greatest standard error of a normalised closeness.
    package let closenessStandardError: Double
  }

  /// Actors first, then groups; in each mode by degree descending, then name.
  package let rows: [Row]
  /// Nil where all shortest paths were walked.
  package let pathEstimate: PathEstimate?
  /// The modularity of the communities; nil for a network without memberships.
  package let modularity: Double?
  /// The number of communities.
  package let communityCount: Int

  package init(of network: TwoModeNetwork, effort: PathEffort = .standard) {
    let graph = TwoModeGraph(of: network)
    let components = Components(of: graph)
    let (walks, (clustering, paths)) = concurrently {
      (communities: Communities(of: graph), cores: coreNumbers(of: graph), cuts: CutPoints(of: graph))
    } _: {
      (
        Clustering.coefficients(of: network.groupsOfActor, columns: network.actorsOfGroup)
          + Clustering.coefficients(of: network.actorsOfGroup, columns: network.groupsOfActor),
        PathCentrality(of: graph, components: components, effort: effort)
      )
    }
    let (communities, cores, cuts) = walks
    let norms = [
      BipartiteNorm(own: graph.groupCount, other: graph.actorCount),
      BipartiteNorm(own: graph.actorCount, other: graph.groupCount),
    ]
    let highest = norms.map(\.highestBetweenness)
    // How near all others could be is a matter of the component alone: nobody is nearer than that.
    var actorsOfComponent = [Int](repeating: 0, count: components.sizes.count)
    for node in 0..<graph.nodeCount where graph.isActor(node) { actorsOfComponent[Int(components.ofNode[node])] += 1 }
    var (betweennessError, closenessError) = (0.0, 0.0)

    rows = (0..<graph.nodeCount).map { node in
      let isActor = graph.isActor(node)
      let mode = isActor ? 1 : 0
      let component = Int(components.ofNode[node])
      let reached = Double(components.sizes[component] - 1) / Double(graph.nodeCount - 1)
      let (actors, groups) = (
        actorsOfComponent[component], Int(components.sizes[component]) - actorsOfComponent[component]
      )
      let own = isActor ? BipartiteNorm(own: actors, other: groups) : BipartiteNorm(own: groups, other: actors)
      // A node without a way to others has no row, so that nobody is at distance 0 from all.
      let closeness = paths.farness[node].map { own.lowestFarness / $0.value * reached }
      if let farness = paths.farness[node], let closeness {
        closenessError = max(closenessError, closeness * farness.standardError / farness.value)
      }
      let betweenness = paths.betweenness[node].flatMap { highest[mode] > 0 ? $0.value / highest[mode] : nil }
      if let estimate = paths.betweenness[node], highest[mode] > 0 {
        betweennessError = max(betweennessError, estimate.standardError / highest[mode])
      }
      return Row(
        isActor: isActor, position: graph.positions[node],
        degree: Double(graph.degree(node)) / norms[mode].highestDegree, closeness: closeness, betweenness: betweenness,
        clustering: clustering[isActor ? Int(graph.positions[node]) : network.actorCount + Int(graph.positions[node])],
        core: Int(cores[node]), community: Int(communities.ofNode[node]) + 1, isCutPoint: cuts.isCutPoint(node))
    }
    .sorted { (x: Row, y: Row) in
      if x.isActor != y.isActor { return x.isActor }
      return x.degree != y.degree ? x.degree > y.degree : x.position < y.position
    }
    pathEstimate = paths.sources.map {
      PathEstimate(
        sources: $0, betweennessStandardError: betweennessError, closenessStandardError: closenessError)
    }
    modularity = communities.modularity
    communityCount = communities.count
  }
}
