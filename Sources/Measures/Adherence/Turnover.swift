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
  private var counts: [Year]

  subscript(year: Int) -> Year { counts[year - years.lowerBound] }

  /// The years alone, in which nobody is a member.
  init(in years: ClosedRange<Int>) {
    self.years = years
    counts = [Year](repeating: Year(), count: years.count)
  }

  /// Counts members by when they were active; one that comes several times counts once.
  init(of spans: [MemberSpan], in years: ClosedRange<Int>) {
    self.init(in: years)
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
        add(open.years)
        pending = span
      }
    }
    if let pending { add(pending.years) }
  }

  /// Counts one member more in the years of a spell; its next spell must not begin before a year has passed without it.
  mutating func add(_ spell: ClosedRange<Int>) {
    guard spell.overlaps(years) || spell.upperBound + 1 == years.lowerBound else { return }
    let start = years.lowerBound
    for year in spell.clamped(to: years) where spell.contains(year) { counts[year - start].active += 1 }
    if spell.lowerBound >= start { counts[spell.lowerBound - start].new += 1 }
    if spell.upperBound < years.upperBound { counts[spell.upperBound + 1 - start].notRenewed += 1 }
  }

  /// Counts other members of the same years too.
  mutating func add(_ other: Turnover) {
    for (place, year) in other.counts.enumerated() where place < counts.count {
      counts[place].active += year.active
      counts[place].new += year.new
      counts[place].notRenewed += year.notRenewed
    }
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
