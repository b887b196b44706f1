package import Collaboration

/// Which groups share participants, and how many.
package struct GroupOverlap: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let pair: SharedPair
    /// P(X ≥ shared) if the second group drew its participants at random among all: small where that is no chance.
    package let pValue: Double
    /// The same where each tie comes by its own chance; nil unless that is asked for.
    package let pValueSDSM: Double?
    /// The p-value of the model that was asked for.
    package var testedPValue: Double { pValueSDSM ?? pValue }

    package var groupA: GroupID { ID(Int(pair.a)) }
    package var groupB: GroupID { ID(Int(pair.b)) }
  }

  /// The strongest pairs: shared descending, then Jaccard descending, then names.
  package let rows: [Row]
  /// The number of all pairs that share someone.
  package let total: Int

  init(of network: TwoModeNetwork, limit: PairLimit, model: StochasticDegreeModel? = nil) {
    let strongest = StrongestPairs(
      of: network.actorsOfGroup, columns: network.groupsOfActor, count: limit.heldCount)
    rows = Self.rows(strongest.pairs, of: network, model: model)
    total = strongest.total
  }

  /// The rows of all pairs, in the same order, made as they are asked for.
  static func allRows(of network: TwoModeNetwork, model: StochasticDegreeModel? = nil) -> AnySequence<Row> {
    AnySequence(
      AllPairs(rows: network.actorsOfGroup, columns: network.groupsOfActor).lazy.flatMap {
        rows($0, of: network, model: model)
      })
  }

  private static func rows(
    _ pairs: [SharedPair], of network: TwoModeNetwork, model: StochasticDegreeModel?
  ) -> [Row] {
    let population = network.participatingActors.count
    return mapOnAllCores(pairs) { pair in
      Row(pair: pair, pValue: pair.pValue(population: population), pValueSDSM: model?.pValue(of: pair))
    }
  }
}

extension SharedPair {
  /// P(X ≥ shared), where B is drawn at random from the population.
  func pValue(population: Int) -> Double {
    Hypergeometric(population: population, marked: Int(sizeA), drawn: Int(sizeB))?.upperTail(Int(shared)) ?? 1
  }
}
