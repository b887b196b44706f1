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
    var counts: [Counted: CountsByDate] = [:]
    for series in adherence.series where !network.claims.isEmpty {
      let key = Counted(subject: NameKey(series.subject), category: NameKey(series.category ?? ""))
      for row in series.rows { counts[key, default: CountsByDate()].add(row) }
    }
    return network.claims.filter { claim in
      years.map { $0.contains(claim.startDate.year) && $0.contains(claim.endDate.year) } ?? true
    }
    .map { claim in
      let key = Counted(subject: NameKey(claim.subject), category: NameKey(claim.category))
      return CheckedClaim(claim, against: counts[key] ?? CountsByDate(), source: network.provenance(of: claim))
    }
  }

  private struct Counted: Hashable {
    let subject: NameKey
    let category: NameKey
  }

  private init(_ claim: Claim, against counts: CountsByDate, source: String) {
    let start = counts.count(at: claim.startDate)
    let end = counts.count(at: claim.endDate)
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

/// The known counts of one category of a subject, by the dates that a claim may name.
private struct CountsByDate {
  private struct Day: Hashable {
    let year: Int
    let month: Int?
    let day: Int?
  }

  private var dated: [PartialDate: Adherence.Row] = [:]
  /// The last count within a year, a month or a day.
  private var within: [Day: Adherence.Row] = [:]

  /// Takes a count; of several for one date the last one counts.
  mutating func add(_ row: Adherence.Row) {
    guard row.value != nil else { return }
    dated[row.date] = row
    within[Day(year: row.date.year, month: nil, day: nil)] = row
    guard let month = row.date.month else { return }
    within[Day(year: row.date.year, month: month, day: nil)] = row
    guard let day = row.date.day else { return }
    within[Day(year: row.date.year, month: month, day: day)] = row
  }

  /// The count of that date, else the last within it: for 2007, one of 2007-10.
  func count(at date: PartialDate) -> Adherence.Row? {
    dated[date] ?? within[Day(year: date.year, month: date.month, day: date.day)]
  }
}
