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
