import Collaboration

/// Which organizations, or persons, meet in groups, and in how many.
package struct OrganizationOverlap: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let pair: SharedPair
    /// Σ 1/(size − 1) over the shared groups: a meeting of two weighs more than a crowd.
    ///
    /// Newman 2001, “Scientific collaboration networks II”.
    package let newman: Double
    /// P(X ≥ shared) if the second one drew its groups at random among all: small where that is no chance.
    package let pValue: Double
    /// The same where each tie comes by its own chance; nil unless that is asked for.
    package let pValueSDSM: Double?
    /// The great-circle distance; nil where a place is not known, and between persons.
    package let distance: Double?
    /// The p-value of the model that was asked for.
    package var testedPValue: Double { pValueSDSM ?? pValue }
  }

  /// The strongest pairs: shared descending, then Jaccard descending, then names.
  package let rows: [Row]
  /// The number of all pairs that meet somewhere.
  package let total: Int

  init(
    of network: TwoModeNetwork, in collaboration: CollaborationNetwork, limit: PairLimit,
    model: StochasticDegreeModel? = nil
  ) {
    let strongest = StrongestPairs(
      of: network.groupsOfActor, columns: network.actorsOfGroup, count: limit.heldCount)
    rows = Self.rows(strongest.pairs, of: network, in: collaboration, model: model)
    total = strongest.total
  }

  /// The rows of all pairs, in the same order, made as they are asked for.
  static func allRows(
    of network: TwoModeNetwork, in collaboration: CollaborationNetwork, model: StochasticDegreeModel? = nil
  ) -> AnySequence<Row> {
    AnySequence(
      AllPairs(rows: network.groupsOfActor, columns: network.actorsOfGroup).lazy.flatMap {
        rows($0, of: network, in: collaboration, model: model)
      })
  }

  private static func rows(
    _ pairs: [SharedPair], of network: TwoModeNetwork, in collaboration: CollaborationNetwork,
    model: StochasticDegreeModel?
  ) -> [Row] {
    let population = network.populatedGroups.count
    return mapOnAllCores(pairs) { pair in
      Row(
        pair: pair, newman: network.newmanWeight(pair.a, pair.b), pValue: pair.pValue(population: population),
        pValueSDSM: model?.pValue(of: pair),
        distance: network.actors == .organizations ? collaboration.distance(pair.a, pair.b) : nil)
    }
  }
}

extension TwoModeNetwork {
  /// Σ 1/(size − 1) over the groups that two actors share.
  func newmanWeight(_ a: Int32, _ b: Int32) -> Double {
    let (groupsOfA, groupsOfB) = (groupsOfActor[Int(a)], groupsOfActor[Int(b)])
    var (i, j) = (groupsOfA.startIndex, groupsOfB.startIndex)
    var weight = 0.0
    while i < groupsOfA.endIndex, j < groupsOfB.endIndex {
      if groupsOfA[i] < groupsOfB[j] {
        i += 1
      } else if groupsOfA[i] > groupsOfB[j] {
        j += 1
      } else {
        // A group that two share has two at least.
        weight += 1 / Double(actorsOfGroup.count(of: Int(groupsOfA[i])) - 1)
        i += 1
        j += 1
      }
    }
    return weight
  }
}

extension CollaborationNetwork {
  /// The great-circle distance between two organizations in kilometres; nil where a place is not known.
  func distance(_ a: Int32, _ b: Int32) -> Double? {
    guard let placeA = organizations[Int(a)].location, let placeB = organizations[Int(b)].location else { return nil }
    return placeA.distance(to: placeB)
  }
}
