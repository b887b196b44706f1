import Measures
import Wording

/// What one of the small charts shows: one series as a line or as bars, or two as bars up and down.
struct YearPanel {
  enum Form {
    case line, bars
  }

  let kind: YearlyPanel
  let name: String
  let form: Form
  let series: YearSeries
  /// What goes down where the series goes up: those that left.
  let opposite: YearSeries?
  /// How many fewer there are in all as some merged into others.
  let fewer: Int

  init(
    _ kind: YearlyPanel, _ context: FigureContext, form: Form = .line, opposite: ((Yearly.Row) -> Double?)? = nil,
    value: (Yearly.Row) -> Double?
  ) {
    self.kind = kind
    self.form = form
    name = context.phrases.yearlyPanel(kind, context.actorNoun)
    // Who takes part is known from a year on; meetings have dates of their own.
    let known = context.measures.knownYears
    let rows = context.measures.yearly.rows.filter { kind.isOfMeetings || known?.contains($0.year) ?? false }
    // The first year that is known has none before it to be compared with.
    func compared(_ row: Yearly.Row, _ value: (Yearly.Row) -> Double?) -> Double? {
      kind.isOfChange && row.year == context.measures.firstKnownYear ? nil : value(row)
    }
    series = YearSeries(rows.map { ($0.year, compared($0, value)) })
    fewer =
      kind == .turnover
      ? rows.reduce(0) { $0 + (compared($1) { Double(($0.merged ?? 0) - ($0.formed ?? 0)) }.map { Int($0) } ?? 0) } : 0
    // Who is not there any more in a year left in the year before.
    self.opposite = opposite.map { opposite in
      YearSeries(rows.dropFirst().map { ($0.year - 1, compared($0, opposite)) })
    }
  }

  /// Those of a network that have a value in some year.
  static func all(of context: FigureContext) -> [YearPanel] {
    func number(_ count: Int?) -> Double? { count.map(Double.init) }
    return [
      YearPanel(.actors, context) { number($0.organizations) },
      YearPanel(.turnover, context, form: .bars, opposite: { number($0.departures) }) { number($0.arrivals) },
      YearPanel(.renewed, context) { number($0.renewed) },
      YearPanel(.groups, context) { number($0.groups) },
      YearPanel(.groupTurnover, context, form: .bars, opposite: { number($0.endedGroups) }) { number($0.newGroups) },
      YearPanel(.memberships, context) { number($0.memberships) },
      YearPanel(.elephantFactor, context) { number($0.elephantFactor) },
      YearPanel(.events, context, form: .bars) { number($0.events) },
      YearPanel(.attendanceRate, context) { $0.attendanceRate },
    ]
    .filter { !$0.series.isEmpty }
  }

  /// From the first year that some panel has a value for to the last; nil where none has one.
  static func years(of panels: [YearPanel]) -> ClosedRange<Int>? {
    let years = panels.flatMap { $0.series.values + ($0.opposite?.values ?? []) }.map(\.year)
    return years.min().flatMap { first in years.max().map { first...$0 } }
  }

  private var isShare: Bool { kind == .attendanceRate }

  func text(_ value: Double, _ phrases: any Phrases) -> String {
    isShare ? phrases.briefPercent(value * 100) : phrases.number(value, decimals: 2)
  }

  /// The change from the first value to the last, or what came and went in all; nil for a single value.
  func trend(_ phrases: any Phrases) -> String? {
    if let opposite {
      return phrases.yearlySums(kind, came: Int(series.sum), went: Int(opposite.sum), fewer: fewer)
    }
    guard let first = series.values.first, let last = series.values.last, first.year < last.year else { return nil }
    let change = last.value - first.value
    func text(_ change: Double) -> String {
      isShare ? phrases.points(change * 100) : phrases.signedNumber(change, decimals: 2)
    }
    return phrases.yearlyChange(text(change) == text(0) ? nil : text(change), since: first.year)
  }

  func inWords(_ phrases: any Phrases) -> String {
    guard let first = series.values.first, let last = series.values.last else { return "" }
    func dated(_ value: YearSeries.Value) -> ValueOfYear { ValueOfYear(text(value.value, phrases), in: value.year) }
    func extreme(_ value: YearSeries.Value?) -> ValueOfYear? {
      value.flatMap { $0.value == first.value || $0.value == last.value ? nil : dated($0) }
    }
    let gaps = series.gaps.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let sentences = [
      phrases.yearlyInWords(
        name, first: dated(first), last: dated(last), most: extreme(series.most), least: extreme(series.least)),
      trend(phrases).map { "\($0)." },
      gaps.isEmpty ? nil : phrases.withoutValue(gaps),
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
}

extension YearlyPanel {
  fileprivate var isOfMeetings: Bool { self == .events || self == .attendanceRate }
  /// Whether it compares a year with the one before.
  fileprivate var isOfChange: Bool { self == .turnover || self == .renewed || self == .groupTurnover }
}

/// A value for each year, where there is one.
struct YearSeries {
  struct Value {
    let year: Int
    let value: Double
  }

  /// The known values by year; a run for each stretch of years without a gap.
  let runs: [[Value]]

  init(_ values: [(year: Int, value: Double?)]) {
    runs = values.split { $0.value?.isFinite != true }.map { run in
      run.compactMap { year, value in value.map { Value(year: year, value: $0) } }
    }
  }

  var values: [Value] { Array(runs.joined()) }
  var isEmpty: Bool { runs.isEmpty }
  var sum: Double { values.reduce(0) { $0 + $1.value } }

  /// The years between its first and its last value that have none: a gap is not zero.
  var gaps: [ClosedRange<Int>] {
    zip(runs, runs.dropFirst()).compactMap { before, after in
      guard let last = before.last, let next = after.first, last.year + 1 < next.year else { return nil }
      return last.year + 1...next.year - 1
    }
  }

  /// The highest, and the first of several.
  var most: Value? { values.max { ($0.value, $1.year) < ($1.value, $0.year) } }
  /// The lowest, and the first of several.
  var least: Value? { values.min { ($0.value, $0.year) < ($1.value, $1.year) } }
}
