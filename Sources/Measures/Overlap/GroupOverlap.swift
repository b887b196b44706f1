package import Collaboration
import Support

/// Which groups share participants, and how many.
package struct GroupOverlap: Sendable {
  /// A pair that shares a participant.
  package struct Row: Hashable, Sendable {
    package let pair: SharedPair
    /// How probable it is by chance that they share so many.
    package let chance: PairChance
    /// Since when somebody is in both, and until when; without dates where that is not known, or lasts.
    package let together: Span

    package var groupA: GroupID { ID(Int(pair.a)) }
    package var groupB: GroupID { ID(Int(pair.b)) }
  }

  /// The strongest pairs: shared descending, then Jaccard descending, then names.
  package let rows: [Row]
  /// The number of all pairs that share someone.
  package let total: Int

  init(of network: TwoModeNetwork, limit: PairLimit, tests: PairTests) {
    let strongest = StrongestPairs(
      of: network.actorsOfGroup, columns: network.groupsOfActor, dated: network.datedGroups, count: limit.heldCount)
    rows = Self.rows(strongest.pairs, of: network, tests: tests)
    total = strongest.total
  }

  /// The rows of all pairs, in the same order, made as they are asked for.
  static func allRows(of network: TwoModeNetwork, tests: PairTests) -> AnySequence<Row> {
    AnySequence(
      AllPairs(rows: network.actorsOfGroup, columns: network.groupsOfActor, dated: network.datedGroups).lazy.flatMap {
        rows($0, of: network, tests: tests)
      })
  }

  private static func rows(_ pairs: [SharedPair], of network: TwoModeNetwork, tests: PairTests) -> [Row] {
    parallelMap(pairs) { pair in
      Row(
        pair: pair, chance: tests.chance(of: pair),
        together: .hull(of: network.meetings(ofGroups: pair.a, pair.b).lazy.map(\.time)))
    }
  }
}

/// How likely chance makes what a pair shares.
package struct PairChance: Hashable, Sendable {
  /// P(X ≥ shared) if the second row were drawn at random: small where that is no chance.
  package let pValue: Double
  /// The same, corrected for the number of pairs that are tested.
  package let qValue: Double
  /// Both where each tie comes by its own chance; nil unless that is asked for.
  package let pValueSDSM: Double?
  package let qValueSDSM: Double?
  /// The q-value of the model that was asked for.
  package var testedQValue: Double { qValueSDSM ?? qValue }
  /// Whether the pair shares more than chance explains.
  package var isSignificant: Bool { testedQValue < Significance.level }
}

/// The tests of all pairs of rows that share something.
package struct PairTests: Sendable {
  private let hypergeometric: TestedPairs
  private let sdsm: TestedPairs?

  /// Of rows that are drawn from so many; with the stochastic degree sequence model where that is asked for.
  init(
    of rows: CompressedRows, columns: CompressedRows, dated: DatedRows?, population: Int, model: StochasticDegreeModel?
  ) {
    let classes = PairClasses(of: rows, columns: columns, dated: dated)
    hypergeometric = TestedPairs(classes) { kind in
      Hypergeometric(population: population, marked: Int(kind.smaller), drawn: Int(kind.larger))?
        .upperTail(Int(kind.shared)) ?? 1
    }
    sdsm = model.map { model in
      TestedPairs(classes) { model.pValue(sizes: Int($0.smaller), Int($0.larger), shared: Int($0.shared)) }
    }
  }

  func chance(of pair: SharedPair) -> PairChance {
    PairChance(
      pValue: hypergeometric.pValue(of: pair), qValue: hypergeometric.qValue(of: pair),
      pValueSDSM: sdsm?.pValue(of: pair), qValueSDSM: sdsm?.qValue(of: pair))
  }

  private var tested: TestedPairs { sdsm ?? hypergeometric }
  /// How many pairs share something, and how many of them more than chance explains.
  package var total: Int { tested.total }
  package var significant: Int { tested.significant }
  /// Whether sharing little can count as chance; where it cannot, nothing is known by what does not.
  package var isInformative: Bool { tested.isInformative }
}

extension Span {
  /// From the begin of the first to the end of the last; without dates where there is none.
  static func hull(of spans: some Sequence<Span>) -> Span {
    var hull: Span?
    for span in spans { hull = hull?.hull(with: span) ?? span }
    return hull ?? Span(from: nil, to: nil)
  }
}
