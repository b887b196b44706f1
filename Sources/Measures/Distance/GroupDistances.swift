package import Collaboration
import Support
import Tables

/// How far apart the members of each group are, along great circles on a sphere of the Earth's mean radius.
package struct GroupDistances: Hashable, Sendable {
  /// The distances within one group.
  package struct Row: Hashable, Sendable {
    /// The position of the group.
    package let group: Int32
    /// The organizations that participate in it and whose place is known.
    package let located: Int
    /// The mean great-circle distance of two of them in kilometres; nil where there are fewer than two.
    package let mean: Double?
    /// The greatest such distance, in kilometres.
    package let max: Double?
    /// The pairs that the mean is taken over: all, or of a large group a sample.
    package let pairs: Int
  }

  /// The groups with a participant: by mean descending, then maximum descending, those without last; then name.
  package let rows: [Row]
  /// Whether some group was too large to measure all its pairs: its mean is then estimated, and its maximum is the
  /// greatest distance that was found.
  package let isEstimate: Bool

  /// Measures all pairs where all groups together have at most so many, else as many of each group as leave so many.
  ///
  /// Without rows where no place is known.
  package init(of network: TwoModeNetwork, in collaboration: CollaborationNetwork, mostPairs: Int = 20_000_000) {
    let located = LocatedActors(of: network, in: collaboration)
    guard !located.actors.isEmpty else {
      (rows, isEstimate) = ([], false)
      return
    }
    var placeOfActor = [Int32](repeating: -1, count: network.actorCount)
    for (place, actor) in located.actors.enumerated() { placeOfActor[Int(actor)] = Int32(place) }
    let members = network.populatedGroups.map { group in
      (group: group, places: network.actorsOfGroup[group].map { placeOfActor[Int($0)] }.filter { $0 >= 0 })
    }
    let limit = PairBudget.limit(of: members.map { pairCount($0.places.count) }, total: mostPairs)
    rows = parallelMap(members, chunk: 8) { group, places in
      Row(group: Int32(group), places: places.map { located.places[Int($0)] }, mostPairs: limit)
    }
    .sorted { ($1.mean ?? -1, $1.max ?? -1, $0.group) < ($0.mean ?? -1, $0.max ?? -1, $1.group) }
    isEstimate = rows.contains { $0.pairs < pairCount($0.located) }
  }
}

/// The number of pairs of so many.
func pairCount(_ count: Int) -> Int { count * (count - 1) / 2 }

extension GroupDistances.Row {
  fileprivate init(group: Int32, places: [LocatedActors.Place], mostPairs: Int) {
    let all = pairCount(places.count)
    let spread: (sum: Double, max: Double)
    if all <= mostPairs {
      spread = Self.spread(ofAll: places)
    } else {
      spread = Self.spread(ofSome: mostPairs, of: places, seed: UInt64(group))
    }
    self.group = group
    located = places.count
    pairs = min(all, mostPairs)
    mean = pairs > 0 ? spread.sum / Double(pairs) : nil
    max = pairs > 0 ? spread.max : nil
  }

  private static func spread(ofAll places: [LocatedActors.Place]) -> (sum: Double, max: Double) {
    var (sum, greatest) = (0.0, 0.0)
    for (number, place) in places.enumerated() {
      for other in places[(number + 1)...] {
        let distance = place.distance(to: other)
        sum += distance
        greatest = Swift.max(greatest, distance)
      }
    }
    return (sum, greatest)
  }

  /// A sample's sum; and the greatest distance met by going, again and again, to the place that is farthest.
  private static func spread(
    ofSome count: Int, of places: [LocatedActors.Place], seed: UInt64
  ) -> (sum: Double, max: Double) {
    var random = SeededGenerator(seed: seed)
    var (sum, greatest) = (0.0, 0.0)
    for _ in 0..<count {
      let a = random.index(below: places.count)
      let b = (a + 1 + random.index(below: places.count - 1)) % places.count
      let distance = places[a].distance(to: places[b])
      sum += distance
      greatest = Swift.max(greatest, distance)
    }
    var start = places[0]
    for _ in 0..<8 {
      guard let farthest = places.max(by: { start.distance(to: $0) < start.distance(to: $1) }) else { break }
      greatest = Swift.max(greatest, start.distance(to: farthest))
      start = farthest
    }
    return (sum, greatest)
  }
}

/// A number of pairs, shared out among groups.
enum PairBudget {
  /// The most pairs that one group may have so that all of them together have no more than the total; no limit where
  /// they have not anyway.
  static func limit(of counts: [Int], total: Int) -> Int {
    var left = total
    let ascending = counts.sorted()
    for (place, count) in ascending.enumerated() {
      let share = left / (ascending.count - place)
      // Those that come are larger still: what is left is shared evenly.
      guard count <= share else { return Swift.max(1, share) }
      left -= count
    }
    return Int.max
  }
}

extension PublishedTable {
  static let distance = PublishedTable(
    .distance, in: .collaboration, "How far apart the members of a group are", rows: { $0.distance.rows },
    fields: [
      Field(.group, ids: .groupID, "a group with a participant") { row, _ in .group(row.group) },
      Field(.located, .count(), "its participating organizations whose location is known") { row, _ in
        .integer(row.located)
      },
      Field(
        .meanKm, .kilometres, "mean great-circle distance of two of them, sphere of radius 6371.0088 km",
        empty: fewer, where: { !$0.samplesDistances }
      ) { row, _ in Value(row.mean) },
      Field(.maxKm, .kilometres, "the greatest of these distances", empty: fewer, where: { !$0.samplesDistances }) {
        row, _ in Value(row.max)
      },
      Field(
        .meanKmEstimate, .kilometres,
        "in place of mean_km where all groups together have more than 20 million pairs: the mean of a large group is "
          + "that of a seeded sample of its pairs", empty: fewer, where: { $0.samplesDistances }
      ) { row, _ in Value(row.mean) },
      Field(
        .maxKmEstimate, .kilometres,
        "in place of max_km, likewise: the greatest distance found by going from a member to the farthest one, again "
          + "and again, at least so much", empty: fewer, where: { $0.samplesDistances }
      ) { row, _ in Value(row.max) },
      Field(
        .pairs, .count(),
        "with estimates: the pairs that the mean is taken over; fewer than located·(located−1)/2 for a sample. Its "
          + "standard error is the deviation of the distances / √pairs", where: { $0.samplesDistances }
      ) { row, _ in .integer(row.pairs) },
    ])

  private static let fewer = "where fewer than two are located"
}

extension NetworkMeasures {
  /// What is estimated has other names than what is measured.
  fileprivate var samplesDistances: Bool { distance.isEstimate }
}
