/// The time that a network is looked at.
package enum Period: Hashable, Sendable {
  /// The state at the reference date: the last at which the data says that something was so.
  case reference
  /// The state at another date; of a month or a year, the state at its end.
  case day(PartialDate)
  /// Everything that was active in one of these years.
  case years(ClosedRange<Int>)
  /// Everything that ever was.
  case ever
}

extension PartialDate {
  /// The first day that it may be, as a number that orders days: one that is not known counts as before all that are.
  package var earliest: Int32 { packed }

  /// The last day that it may be, likewise: 2007 is not over before 2007-12-31 is.
  package var latest: Int32 {
    packed + (month == nil ? 9999 : day == nil ? 99 : 0)
  }

  /// The date that has this ``earliest``.
  init?(earliest: Int32) {
    guard earliest > 0 else { return nil }
    self.init(packed: earliest)
  }

  /// The date that has this ``latest``.
  init?(latest: Int32) {
    guard latest > 0, latest < Int32.max else { return nil }
    self.init(packed: latest % 10_000 == 9999 ? latest - 9999 : latest % 100 == 99 ? latest - 99 : latest)
  }

  /// Whether it comes after all of the other, as far as both are known.
  package func isAfter(_ other: PartialDate) -> Bool { earliest > other.latest }

  /// Whether it begins on the day after the other ends.
  func follows(_ other: PartialDate) -> Bool {
    let (year, month) = (other.year, other.month ?? 12)
    let day = other.day ?? Self.days(in: month, of: year)
    let (firstMonth, firstDay) = (self.month ?? 1, self.day ?? 1)
    if day < Self.days(in: month, of: year) {
      return (self.year, firstMonth, firstDay) == (year, month, day + 1)
    }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return (self.year, firstMonth, firstDay) == (next.0, next.1, 1)
  }
}

/// An unbroken stretch of time: what begins in it or before is not known, or not over, where a date is missing.
package struct Span: Hashable, Sendable {
  /// The first day that it may have, 0 where none is known; the last, or the highest number while it lasts.
  package private(set) var lower: Int32
  package private(set) var upper: Int32

  package init(from start: PartialDate?, to end: PartialDate?) {
    lower = start?.earliest ?? 0
    upper = end?.latest ?? .max
  }

  init(lower: Int32, upper: Int32) {
    (self.lower, self.upper) = (lower, upper)
  }

  /// Nil where it is not known.
  package var start: PartialDate? { PartialDate(earliest: lower) }
  /// Nil while it lasts.
  package var end: PartialDate? { PartialDate(latest: upper) }

  /// The time that both have; nil where one was over before the other began.
  package func overlap(with other: Span) -> Span? {
    let shared = Span(lower: max(lower, other.lower), upper: min(upper, other.upper))
    return shared.lower <= shared.upper ? shared : nil
  }

  /// From the begin of the first to the end of the last.
  package func hull(with other: Span) -> Span {
    Span(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// Spans in the order of time, those joined that overlap or follow upon each other.
  package static func joined(_ spans: [Span]) -> [Span] {
    var joined: [Span] = []
    for span in spans.sorted(by: { ($0.lower, $0.upper) < ($1.lower, $1.upper) }) {
      if let last = joined.last, span.lower <= last.upper || last.isFollowed(by: span) {
        joined[joined.count - 1].upper = max(last.upper, span.upper)
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  private func isFollowed(by other: Span) -> Bool {
    guard let end, let start = other.start else { return false }
    return start.follows(end)
  }
}
