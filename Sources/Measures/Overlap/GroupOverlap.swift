package import Collaboration

/// Which groups share participants, and how many.
package struct GroupOverlap: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let pair: SharedPair
    /// P(X ≥ shared) if the second group drew its participants at random among all: small where that is no chance.
    package let pValue: Double

    package var groupA: GroupID { ID(Int(pair.a)) }
    package var groupB: GroupID { ID(Int(pair.b)) }
  }

  /// The strongest pairs: shared descending, then Jaccard descending, then names.
  package let rows: [Row]
  /// The number of all pairs that share someone.
  package let total: Int

  package init(of network: TwoModeNetwork, limit: PairLimit) {
    let strongest = StrongestPairs(
      of: network.actorsOfGroup, columns: network.groupsOfActor, count: limit.heldCount)
    let population = network.participatingActors.count
    rows = strongest.pairs.map { Row(pair: $0, pValue: $0.pValue(population: population)) }
    total = strongest.total
  }
}

extension SharedPair {
  /// P(X ≥ shared), where B is drawn at random from the population.
  func pValue(population: Int) -> Double {
    Hypergeometric(population: population, marked: Int(sizeA), drawn: Int(sizeB))?.upperTail(Int(shared)) ?? 1
  }
}
