package import Collaboration

/// How many adhere to an association, or any other published count, from date to date.
package struct Adherence: Hashable, Sendable {
  /// One count, and how it changed.
  package struct Row: Hashable, Sendable {
    /// What is counted: the name of an association, or any text of the data.
    package let subject: String
    /// Which of its members are counted; nil where the data does not say.
    package let category: String?
    package let date: PartialDate
    /// The count; nil in a year without data.
    package let value: Double?
    /// Against the date before; nil at the first, and next to a year without data.
    package let change: Double?
    /// The same in percent; nil also where the count before was 0.
    package let changePercent: Double?
    /// 100 at the first date that has a count; nil where that is 0.
    package let index: Double?
    /// Members now and not the year before; nil for published counts, which do not tell who, in the first year of the
    /// data, and next to a year without data.
    package let new: Int?
    /// Members now and the year before.
    package let renewed: Int?
    /// Members the year before and not now.
    package let notRenewed: Int?
    package let unit: String?
    package let source: String
  }

  /// The counts of one category of one subject, by date.
  package struct Series: Hashable, Sendable {
    package let subject: String
    package let category: String?
    package let rows: [Row]
  }

  /// By subject, then category.
  package let series: [Series]

  /// The rows of all series: by subject, category, date.
  package var rows: [Row] { series.flatMap(\.rows) }

  /// From observations where there are some on a subject, else counted from an association's dated memberships.
  ///
  /// Of given years, only what is dated in them; the index then begins there.
  package init(of network: CollaborationNetwork, years: ClosedRange<Int>? = nil) {
    let observed = network.observedCounts(years: years)
    let isObserved = Set(network.observations.map { NameKey($0.subject) })
    let counted = network.countedAdherence(years: years) { group in
      !([group.name, group.id] + group.otherNames).contains { isObserved.contains(NameKey($0)) }
    }
    series = (observed + counted).map(Series.init).sorted {
      ($0.order.subject, $0.order.category) < ($1.order.subject, $1.order.category)
    }
  }
}

/// The bare counts of one category of one subject, by date.
struct DatedCounts {
  struct Count {
    var date: PartialDate
    var value: Double?
    var turnover: Turnover.Year?
    var unit: String?
    var source: String
  }

  var subject: String
  var category: String?
  var counts: [Count]
}

extension Adherence.Series {
  fileprivate var order: (subject: NameKey, category: NameKey) { (NameKey(subject), NameKey(category ?? "")) }

  /// The counts, each with its change against the date before.
  fileprivate init(_ dated: DatedCounts) {
    let first = dated.counts.lazy.compactMap(\.value).first
    subject = dated.subject
    category = dated.category
    var before: Double?
    var last: DatedCounts.Count?
    rows = dated.counts.map { count in
      // Of two counts for one date, neither is the date before of the other.
      if let last, last.date < count.date { before = last.value }
      last = count
      let change = count.value.flatMap { value in before.map { value - $0 } }
      return Adherence.Row(
        subject: dated.subject, category: dated.category, date: count.date, value: count.value, change: change,
        changePercent: change.flatMap { change in before.flatMap { $0 == 0 ? nil : change / $0 * 100 } },
        index: count.value.flatMap { value in first.flatMap { $0 == 0 ? nil : value / $0 * 100 } },
        new: count.turnover?.new, renewed: count.turnover?.renewed, notRenewed: count.turnover?.notRenewed,
        unit: count.unit, source: count.source)
    }
  }
}
