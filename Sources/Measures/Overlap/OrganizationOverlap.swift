package import Collaboration
import Support

/// Which organizations, or persons, meet in groups, and in how many.
package struct OrganizationOverlap: Sendable {
  /// A pair that shares a group.
  package struct Row: Hashable, Sendable {
    package let pair: SharedPair
    /// Σ 1/(size − 1) over the shared groups: a meeting of two weighs more than a crowd.
    ///
    /// Newman 2001, “Scientific collaboration networks II”.
    package let newman: Double
    /// How probable it is by chance that they share so many.
    package let chance: PairChance
    /// The great-circle distance in kilometres; nil where a place is not known, and between persons.
    package let distance: Double?
    /// Since when both are in a group, and until when; without dates where that is not known, or lasts.
    package let together: Span
  }

  /// The strongest pairs: shared descending, then Jaccard descending, then names.
  package let rows: [Row]
  /// The number of all pairs that meet somewhere.
  package let total: Int

  init(of network: TwoModeNetwork, in collaboration: CollaborationNetwork, limit: PairLimit, tests: PairTests) {
    let strongest = StrongestPairs(
      of: network.groupsOfActor, columns: network.actorsOfGroup, dated: network.datedActors, count: limit.heldCount)
    rows = Self.rows(strongest.pairs, of: network, in: collaboration, tests: tests)
    total = strongest.total
  }

  /// The rows of all pairs, in the same order, made as they are asked for.
  static func allRows(
    of network: TwoModeNetwork, in collaboration: CollaborationNetwork, tests: PairTests
  ) -> AnySequence<Row> {
    AnySequence(
      AllPairs(rows: network.groupsOfActor, columns: network.actorsOfGroup, dated: network.datedActors).lazy.flatMap {
        rows($0, of: network, in: collaboration, tests: tests)
      })
  }

  private static func rows(
    _ pairs: [SharedPair], of network: TwoModeNetwork, in collaboration: CollaborationNetwork, tests: PairTests
  ) -> [Row] {
    parallelMap(pairs) { pair in
      let meetings = network.meetings(ofActors: pair.a, pair.b)
      return Row(
        pair: pair,
        // A group that two share has two at least.
        newman: meetings.reduce(0) { $0 + 1 / Double(network.actorsOfGroup.count(of: Int($1.group)) - 1) },
        chance: tests.chance(of: pair),
        distance: network.actors == .organizations ? collaboration.distance(pair.a, pair.b) : nil,
        together: .hull(of: meetings.lazy.map(\.time)))
    }
  }
}

extension NetworkMeasures {
  /// In how many groups two actors meet, and what of that chance explains; nil where they do not meet.
  package func meeting(_ a: Int32, _ b: Int32) -> (shared: Int, chance: PairChance)? {
    let shared = twoMode.meetings(ofActors: a, b).count
    guard shared > 0 else { return nil }
    func size(_ actor: Int32) -> Int32 { Int32(twoMode.groupsOfActor.count(of: Int(actor))) }
    let pair = SharedPair(
      a: min(a, b), b: max(a, b), sizeA: size(min(a, b)), sizeB: size(max(a, b)), shared: Int32(shared))
    return (shared, actorTests.chance(of: pair))
  }
}

extension CollaborationNetwork {
  /// The great-circle distance between two organizations in kilometres; nil where a place is not known.
  func distance(_ a: Int32, _ b: Int32) -> Double? {
    guard let placeA = organizations[Int(a)].location, let placeB = organizations[Int(b)].location else { return nil }
    return placeA.distance(to: placeB)
  }
}
