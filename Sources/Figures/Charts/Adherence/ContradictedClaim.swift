import Collaboration
import Measures
import Wording

/// A claim that the counts contradict, and the counts that it would have meant.
struct ContradictedClaim {
  let start: CountLine.Count
  /// The date of its end, and the count that it would have meant then.
  let end: CountLine.Count
  let claimedPercent: Double
  let computedPercent: Double

  /// Nil for a claim that the counts bear out, or have nothing to say of.
  init?(_ claim: CheckedClaim) {
    guard claim.agrees == false, let computed = claim.computedPercent, let start = claim.start, let end = claim.end,
      let value = start.value
    else { return nil }
    // Fewer than none there cannot be.
    let claimed = max(0, value * (1 + claim.claim.changePercent / 100))
    guard claimed.isFinite else { return nil }
    self.start = CountLine.Count(date: start.date, value: value)
    self.end = CountLine.Count(date: end.date, value: claimed)
    claimedPercent = claim.claim.changePercent
    computedPercent = computed
  }

  func inWords(_ name: String, _ phrases: any Phrases) -> String {
    phrases.contradictedClaim(
      name, from: phrases.date(start.date), to: phrases.date(end.date), claimed: claimedPercent,
      computed: computedPercent, meaning: end.value)
  }
}

extension CountLine {
  /// More lines of claims would hide each other.
  private static let mostContradicted = 20

  /// The first of them.
  var contradicted: [ContradictedClaim] {
    Array(claims.lazy.compactMap(ContradictedClaim.init).prefix(Self.mostContradicted))
  }

  var contradictedCount: Int { claims.count { ContradictedClaim($0) != nil } }

  func contradictions(_ name: String, _ phrases: any Phrases) -> [String] {
    contradicted.map { $0.inWords(name, phrases) }
  }

  /// All counts of a short line, the first, the last and the extremes of a long one.
  func inWords(_ name: String, _ phrases: any Phrases) -> String {
    func dated(_ count: Count) -> DatedCount { DatedCount(value: count.value, date: phrases.date(count.date)) }
    let counts = self.counts
    guard counts.count > 6 else {
      return phrases.countsInWords(name, counts.map(dated), changePercent: changePercent)
    }
    let most = counts.max { $0.value < $1.value } ?? first
    let least = counts.min { $0.value < $1.value } ?? first
    return phrases.countsInWords(
      name, first: dated(first), last: dated(last), least: dated(least), most: dated(most), changePercent: changePercent
    )
  }
}
