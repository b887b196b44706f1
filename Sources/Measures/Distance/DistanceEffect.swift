package import Collaboration

/// Whether near organizations work together more than distant ones.
///
/// Over all pairs of organizations that participate somewhere and whose place is known, those that share nothing
/// included: the rank correlation of their distance with the number of groups that they share.
package struct DistanceEffect: Hashable, Sendable {
  /// The organizations that participate and whose place is known.
  package let located: Int
  /// How many of them were compared: all, or of very many a sample, whose numbers are estimates.
  package let compared: Int
  /// The pairs of these that share a group.
  package let sharingPairs: Int
  /// The mean distance of the pairs that share a group, in kilometres; nil where none does.
  package let meanOfSharing: Double?
  /// The mean distance of the pairs that share none; nil where all share one.
  package let meanOfOthers: Double?
  /// Spearman's ρ of distance and shared groups, from −1 to 1: below 0 where near ones share more.
  package let correlation: Double
  /// The share of random exchanges of places that give a correlation at least as strong, in either direction.
  package let pValue: Double
  /// How many exchanges were tried.
  package let permutations: Int

  package var isEstimate: Bool { compared < located }
  package var pairs: Int { pairCount(compared) }

  /// - Returns: nil where there is nothing to compare: all pairs share the same number, or are as far from each other.
  package init?(
    of network: TwoModeNetwork, in collaboration: CollaborationNetwork, mostCompared: Int = 1000,
    permutations: Int = 9999
  ) {
    let located = LocatedActors(of: network, in: collaboration)
    let sample = Self.sample(located.actors.count, limit: mostCompared)
    let places = sample.map { located.places[$0] }
    let shared = SharedGroups(of: sample.map { located.actors[$0] }, in: network)
    guard let test = MantelTest(distancesOf: places, shared: shared, permutations: permutations) else { return nil }
    self.located = located.actors.count
    compared = places.count
    sharingPairs = shared.partners.count
    let (ofSharing, ofOthers) = Self.totals(places, shared)
    meanOfSharing = sharingPairs > 0 ? ofSharing / Double(sharingPairs) : nil
    let others = pairCount(places.count) - sharingPairs
    meanOfOthers = others > 0 ? ofOthers / Double(others) : nil
    correlation = test.correlation
    pValue = test.pValue
    self.permutations = test.permutations
  }

  /// All numbers below a count, or so many of them at random: ascending.
  private static func sample(_ count: Int, limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    var random = SeededGenerator(seed: UInt64(count))
    var left = limit
    return (0..<count).filter { number in
      // Each with the probability that fills the sample (Fan, Muller & Rezucha 1962).
      guard random.index(below: count - number) < left else { return false }
      left -= 1
      return true
    }
  }

  private static func totals(
    _ places: [LocatedActors.Place], _ shared: SharedGroups
  ) -> (sharing: Double, others: Double) {
    var (sharing, others) = (0.0, 0.0)
    for a in places.indices {
      var next = shared.offsets[a]
      for b in (a + 1)..<max(a + 1, places.count) {
        let distance = places[a].distance(to: places[b])
        if next < shared.offsets[a + 1], Int(shared.partners[next]) == b {
          sharing += distance
          next += 1
        } else {
          others += distance
        }
      }
    }
    return (sharing, others)
  }
}

/// How many groups each pair of some actors shares, in compressed rows; pairs that share none are left out.
struct SharedGroups: Sendable {
  /// Where the partners of each begin, and at last their number.
  let offsets: [Int]
  /// For each actor those after it that it shares a group with, ascending.
  let partners: [Int32]
  /// How many groups it shares with each.
  let counts: [Int32]

  /// The actors are numbered in their order.
  init(of actors: [Int32], in network: TwoModeNetwork) {
    let pairs = actors.enumerated().flatMap { number, actor in
      network.groupsOfActor[Int(actor)].map { (row: Int32(number), value: $0) }
    }
    let groups = CompressedRows.from(pairs: pairs, rowCount: actors.count)
    let members = groups.transposed(columnCount: network.groupCount)
    var (offsets, partners, counts): ([Int], [Int32], [Int32]) = ([0], [], [])
    var count = [Int32](repeating: 0, count: actors.count)
    for number in actors.indices {
      for group in groups[number] {
        for member in members[Int(group)] where Int(member) > number {
          if network.meet(actors[number], actors[Int(member)], in: group) { count[Int(member)] += 1 }
        }
      }
      for partner in (number + 1)..<max(number + 1, actors.count) where count[partner] > 0 {
        partners.append(Int32(partner))
        counts.append(count[partner])
        count[partner] = 0
      }
      offsets.append(partners.count)
    }
    (self.offsets, self.partners, self.counts) = (offsets, partners, counts)
  }
}
