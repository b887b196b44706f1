import Collaboration
import Measures
import Wording

/// The counts of one category, as a line is drawn through them.
struct CountLine {
  struct Count {
    let date: PartialDate
    let value: Double
  }

  /// The category, or the subject where the data names no category.
  let name: String
  /// The known counts by date; a run for each stretch of time without one that is not known.
  let runs: [[Count]]
  let claims: [CheckedClaim]
  let rows: [Adherence.Row]

  /// - Returns: nil where no count is known.
  init?(_ series: Adherence.Series, claims: [CheckedClaim], phrases: any Phrases) {
    let category = series.category.map { phrases.vocabulary($0) ?? $0 }
    name = DisplayText.clean(category ?? series.subject)
    rows = series.rows
    runs = series.rows.split { $0.value?.isFinite != true }.map { run in
      run.compactMap { row in row.value.map { Count(date: row.date, value: $0) } }
    }
    let dates = Set(series.rows.map(\.date))
    self.claims = claims.filter { claim in
      guard let start = claim.start, let end = claim.end else { return false }
      return NameKey(start.subject) == NameKey(series.subject)
        && NameKey(start.category ?? "") == NameKey(series.category ?? "") && dates.contains(end.date)
        && claim.computedPercent != nil
    }
    guard !runs.isEmpty else { return nil }
  }

  var counts: [Count] { runs.flatMap(\.self) }
  var last: Count { runs[runs.count - 1][runs[runs.count - 1].count - 1] }
  var first: Count { runs[0][0] }
  /// From the first known count to the last, in percent; nil where the first is 0 or the only one.
  var changePercent: Double? {
    counts.count > 1 && first.value != 0 ? (last.value - first.value) / first.value * 100 : nil
  }
}

extension CheckedClaim {
  /// The count that it would have meant at its end.
  var claimedCount: Double? { start?.value.map { $0 * (1 + claim.changePercent / 100) } }
}
