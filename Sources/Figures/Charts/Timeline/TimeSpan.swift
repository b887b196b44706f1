import Collaboration
import Wording

/// A stretch of time; an end that is not known is open.
struct TimeSpan: Hashable {
  let start: PartialDate?
  let end: PartialDate?

  init(from start: PartialDate?, to end: PartialDate?) {
    self.start = start
    self.end = end
  }

  /// On a time axis in years: before all others where the start is not known.
  var first: Double { start?.yearsSinceZero ?? -.infinity }

  /// After its last year, month or day; after all others where the end is open.
  var last: Double {
    guard let end else { return .infinity }
    return end.yearsSinceZero + (end.month == nil ? 1 : end.day == nil ? 1.0 / 12 : 1.0 / 372)
  }

  /// Whether it ends before it begins, as bad data may have it.
  var isEmpty: Bool { first >= last }

  func inWords(_ phrases: any Phrases) -> String {
    phrases.span(from: start.map { String($0.year) }, to: end.map { String($0.year) })
  }

  /// Overlapping and adjoining spans joined, in the order of time.
  static func joined(_ spans: [TimeSpan]) -> [TimeSpan] {
    var joined: [TimeSpan] = []
    for span in spans.filter({ !$0.isEmpty }).sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      guard let open = joined.last, span.first <= open.last + 1e-6 else {
        joined.append(span)
        continue
      }
      if span.last > open.last { joined[joined.count - 1] = TimeSpan(from: open.start, to: span.end) }
    }
    return joined
  }
}
