import Collaboration

/// How many members there are in each year, and how many come and go.
///
/// With A(Y) the members active in year Y: new |A(Y)∖A(Y−1)|, renewed |A(Y)∩A(Y−1)|, not renewed |A(Y−1)∖A(Y)|.
struct Turnover: Hashable, Sendable {
  struct Year: Hashable, Sendable {
    var active = 0
    var new = 0
    var notRenewed = 0
    var renewed: Int { active - new }
  }

  let years: ClosedRange<Int>
  private let counts: [Year]

  subscript(year: Int) -> Year { counts[year - years.lowerBound] }

  /// Counts members by when they were active; one that comes several times counts once.
  init(of spans: [MemberSpan], in years: ClosedRange<Int>) {
    var counts = [Year](repeating: Year(), count: years.count)
    func count(_ span: MemberSpan) {
      for year in span.years.clamped(to: years) where span.years.contains(year) {
        counts[year - years.lowerBound].active += 1
      }
      if years.contains(span.years.lowerBound) { counts[span.years.lowerBound - years.lowerBound].new += 1 }
      if years.contains(span.years.upperBound + 1) {
        counts[span.years.upperBound + 1 - years.lowerBound].notRenewed += 1
      }
    }
    var pending: MemberSpan?
    for span in spans.sorted(by: { ($0.member, $0.years.lowerBound) < ($1.member, $1.years.lowerBound) }) {
      guard let open = pending else {
        pending = span
        continue
      }
      if span.member == open.member, span.years.lowerBound <= open.years.upperBound + 1 {
        let end = max(open.years.upperBound, span.years.upperBound)
        pending = MemberSpan(member: open.member, years: open.years.lowerBound...end)
      } else {
        count(open)
        pending = span
      }
    }
    if let pending { count(pending) }
    self.years = years
    self.counts = counts
  }
}

/// The years in which someone is a member.
struct MemberSpan: Hashable, Sendable {
  let member: Int
  let years: ClosedRange<Int>
}

extension Membership {
  /// The years from its start to its end; from before all dates where the start is not known, to after all while it
  /// lasts; nil where it ends before it starts.
  var years: ClosedRange<Int>? {
    let (first, last) = (start?.year ?? 0, end?.year ?? 10_000)
    return first <= last ? first...last : nil
  }
}
