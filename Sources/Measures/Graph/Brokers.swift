import Collaboration

/// The actors that hold the two-mode network together: its cut points, or, where no actor is one, the actor that lies on
/// the most shortest paths between the others.
///
/// They are those of the whole network, whatever part of it is shown: the same as `cut_point` in the table `centrality`.
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
    let cutting = (0..<graph.actorCount).filter(cuts.isCutPoint).map { graph.positions[$0] }
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
