import Support

/// Whether the distances of places go with what the pairs at them share, against chance.
///
/// The rank correlation of the two matrices, and how many random exchanges of the places give one at least as strong
/// in either direction: Mantel 1967, “The detection of disease clustering and a generalized regression approach”; with
/// ranks Dietz 1983, “Permutation tests for association between two distance matrices”. Pairs are not independent of
/// each other, so no table of Spearman's ρ would do.
struct MantelTest: Hashable, Sendable {
  /// Spearman's ρ over the pairs, ties by their mean rank; from −1 to 1.
  let correlation: Double
  /// (1 + exchanges as strong) / (1 + exchanges), above 0 and at most 1.
  let pValue: Double
  let permutations: Int

  /// So many exchanges are tried, of very many pairs that share fewer, but never under 999; nil where all pairs are as
  /// far from each other, or share the same.
  init?(distancesOf places: [LocatedActors.Place], shared: SharedGroups, permutations: Int) {
    let pairs = pairCount(places.count)
    guard pairs > 1 else { return nil }
    let distance = DistanceRanks(of: places)
    let weights = SharedRanks(of: shared, pairs: pairs)
    guard distance.variance > 0, weights.variance > 0 else { return nil }

    // Twice the ranks are whole numbers, so that sums are exact and equal ones compare as equal.
    let mean = Double(pairs + 1)
    let constant = Double(pairs) * mean * (weights.ofNone - mean)
    let observed = constant + distance.product(with: weights.aboveNone, of: shared, at: Array(0..<Int32(places.count)))
    let bar = abs(observed) * (1 - 1e-12)
    // A hundred million looks into the table take half a second or so.
    let affordable = 100_000_000 / max(1, shared.partners.count)
    self.permutations = min(permutations, max(999, affordable))
    let isAsStrong = parallelMap(Array(0..<self.permutations), chunk: 16) { number in
      var random = SeededGenerator(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D)
      let order = Self.shuffled(places.count, &random)
      return abs(constant + distance.product(with: weights.aboveNone, of: shared, at: order)) >= bar
    }
    correlation = observed / (distance.variance * weights.variance).squareRoot()
    pValue = Double(1 + isAsStrong.count { $0 }) / Double(1 + self.permutations)
  }

  /// The numbers below a count in random order (Fisher & Yates 1938).
  private static func shuffled(_ count: Int, _ random: inout SeededGenerator) -> [Int32] {
    var order = Array(0..<Int32(count))
    for place in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(place, random.index(below: place + 1))
    }
    return order
  }
}

/// Twice the rank of the distance of each pair of places among all distances, as a square table.
private struct DistanceRanks: Sendable {
  private let count: Int
  private let ranks: [Float]
  /// Σ (rank − mean)² over the pairs.
  let variance: Double

  init(of places: [LocatedActors.Place]) {
    let count = places.count
    var pairs: [(distance: Double, a: Int32, b: Int32)] = []
    pairs.reserveCapacity(pairCount(count))
    for a in 0..<count {
      for b in (a + 1)..<max(a + 1, count) {
        pairs.append((places[a].distance(to: places[b]), Int32(a), Int32(b)))
      }
    }
    pairs.sort { $0.distance < $1.distance }
    var ranks = [Float](repeating: 0, count: count * count)
    var squares = 0.0
    var first = 0
    while first < pairs.count {
      var end = first + 1
      // The same distance, measured from elsewhere, may differ in its last digits.
      while end < pairs.count, pairs[end].distance - pairs[first].distance <= 1e-9 { end += 1 }
      let rank = first + end + 1
      for pair in pairs[first..<end] {
        ranks[Int(pair.a) * count + Int(pair.b)] = Float(rank)
        ranks[Int(pair.b) * count + Int(pair.a)] = Float(rank)
      }
      let deviation = Double(rank - (pairs.count + 1))
      squares += Double(end - first) * deviation * deviation
      first = end
    }
    self.count = count
    self.ranks = ranks
    variance = squares
  }

  /// Σ rank × weight over the pairs that share, when each actor is at the place of another.
  func product(with weights: [Double], of shared: SharedGroups, at places: [Int32]) -> Double {
    // Unsafe buffers, because this is where the time goes.
    ranks.withUnsafeBufferPointer { ranks in
      weights.withUnsafeBufferPointer { weights in
        shared.partners.withUnsafeBufferPointer { partners in
          places.withUnsafeBufferPointer { places in
            var sum = 0.0
            for a in 0..<count {
              let row = Int(places[a]) * count
              for place in shared.offsets[a]..<shared.offsets[a + 1] {
                sum += Double(ranks[row + Int(places[Int(partners[place])])]) * weights[place]
              }
            }
            return sum
          }
        }
      }
    }
  }
}

/// Twice the rank of what each pair shares among all pairs.
private struct SharedRanks: Sendable {
  /// The rank of sharing nothing.
  let ofNone: Double
  /// How much higher each pair that shares ranks.
  let aboveNone: [Double]
  /// Σ (rank − mean)² over the pairs.
  let variance: Double

  init(of shared: SharedGroups, pairs: Int) {
    var histogram: [Int32: Int] = [:]
    for count in shared.counts { histogram[count, default: 0] += 1 }
    let none = pairs - shared.counts.count
    var rank: [Int32: Double] = [:]
    var before = none
    var squares = 0.0
    func add(_ twiceRank: Int, times: Int) {
      let deviation = Double(twiceRank - (pairs + 1))
      squares += Double(times) * deviation * deviation
    }
    if none > 0 { add(none + 1, times: none) }
    for (count, times) in histogram.sorted(by: { $0.key < $1.key }) {
      rank[count] = Double(2 * before + times + 1)
      add(2 * before + times + 1, times: times)
      before += times
    }
    let ofNone = Double(none + 1)
    self.ofNone = ofNone
    aboveNone = shared.counts.map { (rank[$0] ?? ofNone) - ofNone }
    variance = squares
  }
}
