package import Collaboration

/// A published statement about counts, held against the counts themselves.
package struct CheckedClaim: Hashable, Sendable {
  package let claim: Claim
  /// The counts at the claim's two dates; nil where the data has none.
  package let start: Adherence.Row?
  package let end: Adherence.Row?
  /// The change between the two in percent; nil where one is not known or the first is 0.
  package let computedPercent: Double?
  /// Whether claim and counts differ by 1 percentage point at most; nil where there is nothing to compare with.
  package let agrees: Bool?
  package let source: String

  /// The claims in the data's order; of given years, those whose both dates lie in them.
  package static func all(
    of network: CollaborationNetwork, against adherence: Adherence, years: ClosedRange<Int>? = nil
  ) -> [CheckedClaim] {
    network.claims.filter { claim in
      years.map { $0.contains(claim.startDate.year) && $0.contains(claim.endDate.year) } ?? true
    }
    .map { CheckedClaim($0, against: adherence, source: network.provenance(of: $0)) }
  }

  private init(_ claim: Claim, against adherence: Adherence, source: String) {
    let (subject, category) = (NameKey(claim.subject), NameKey(claim.category))
    let rows = adherence.series.filter { NameKey($0.subject) == subject && NameKey($0.category ?? "") == category }
      .flatMap(\.rows)
    let start = rows.count(at: claim.startDate)
    let end = rows.count(at: claim.endDate)
    var computed: Double?
    if let before = start?.value, let after = end?.value, before != 0 { computed = (after - before) / before * 100 }
    self.claim = claim
    self.start = start
    self.end = end
    computedPercent = computed
    // A hair more than 1, so that a point is not lost to rounding.
    agrees = computed.map { abs($0 - claim.changePercent) <= 1 + 1e-9 }
    self.source = source
  }
}

extension [Adherence.Row] {
  /// The count of that date, else the last within it: for 2007, one of 2007-10.
  fileprivate func count(at date: PartialDate) -> Adherence.Row? {
    let known = filter { $0.value != nil }
    return known.last { $0.date == date } ?? known.last { $0.date.lies(within: date) }
  }
}

extension PartialDate {
  /// Whether it is the other date, or a month or day of it.
  fileprivate func lies(within other: PartialDate) -> Bool {
    year == other.year && (other.month == nil || other.month == month) && (other.day == nil || other.day == day)
  }
}
