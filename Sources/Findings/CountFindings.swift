internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

extension FindingAuthor {
  /// How published or counted numbers change, each claim against the counts that it speaks of.
  var counts: [Finding] { checkedClaims + changesWithoutClaim }

  private var checkedClaims: [Finding] {
    measures.claims.map { checked in
      let claim = checked.claim
      guard let start = checked.start, let end = checked.end, let from = datedCount(start), let to = datedCount(end),
        let computed = checked.computedPercent, let agrees = checked.agrees
      else {
        return Finding(
          phrases.uncheckedClaim(
            category: shown(claim.category), subject: shown(claim.subject), claimed: claim.changePercent),
          weight: 24, table: .claims, rows: rows(of: .claims, claim.subject, claim.category), sources: [checked.source])
      }
      return Finding(
        phrases.claim(
          category: shown(claim.category), subject: shown(claim.subject), from: from, to: to, computed: computed,
          claimed: claim.changePercent, agrees: agrees),
        weight: agrees ? 56 : 96, table: .claims, rows: rows(of: .claims, claim.subject, claim.category),
        sources: [start.source, end.source, checked.source])
    }
  }

  /// From the first count to the last, for what no claim speaks of: the greatest changes.
  private var changesWithoutClaim: [Finding] {
    let claimed = Set(measures.claims.map { SeriesName(subject: $0.claim.subject, category: $0.claim.category) })
    let changes = measures.adherence.series.compactMap { series -> (size: Double, finding: Finding)? in
      let known = series.rows.filter { $0.value != nil }
      guard let first = known.first, let last = known.last, first.date < last.date, let category = series.category,
        !claimed.contains(SeriesName(subject: series.subject, category: category)),
        let from = datedCount(first), let to = datedCount(last), from.value != to.value
      else { return nil }
      let percent = from.value == 0 ? nil : (to.value - from.value) / from.value * 100
      return (
        abs(to.value - from.value),
        Finding(
          phrases.change(
            category: shown(category), subject: shown(series.subject), from: from, to: to, percent: percent),
          weight: 50, table: .adherence, rows: rows(of: .adherence, series.subject, category),
          sources: [first.source, last.source])
      )
    }
    return changes.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
      .prefix(Self.mostChanges).map(\.element.finding)
  }

  /// The most changes of counts that are reported.
  private static let mostChanges = 3

  private func rows(of table: PublishedTableName, _ subject: String, _ category: String) -> [Finding.Row] {
    [Finding.Row(table: table.rawValue, keys: [("subject", subject), ("category", category)])]
  }

  private func datedCount(_ row: Adherence.Row) -> DatedCount? {
    row.value.map {
      DatedCount(value: $0, date: phrases.date(year: row.date.year, month: row.date.month, day: row.date.day))
    }
  }
}

/// What a claim and a series of counts have in common when they speak of the same.
private struct SeriesName: Hashable {
  let subject: NameKey
  let category: NameKey

  init(subject: String, category: String) {
    self.subject = NameKey(subject)
    self.category = NameKey(category)
  }
}
