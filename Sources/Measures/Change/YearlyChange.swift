/// How a number of the yearly table changed between two years.
package struct YearlyChange: Hashable, Sendable {
  /// The column of the yearly table.
  package let measure: String
  /// Whether it counts whole things.
  package let isCount: Bool
  package let before: Double?
  package let after: Double?

  /// After − before; nil where one of the two is.
  package var change: Double? { before.flatMap { before in after.map { $0 - before } } }

  /// All numbers of the table in its columns' order, between two of its rows.
  package static func all(from before: Yearly.Row, to after: Yearly.Row) -> [YearlyChange] {
    func count(_ measure: String, _ number: KeyPath<Yearly.Row, Int?>) -> YearlyChange {
      YearlyChange(
        measure: measure, isCount: true, before: before[keyPath: number].map(Double.init),
        after: after[keyPath: number].map(Double.init))
    }
    func number(_ measure: String, _ number: KeyPath<Yearly.Row, Double?>) -> YearlyChange {
      YearlyChange(measure: measure, isCount: false, before: before[keyPath: number], after: after[keyPath: number])
    }
    return [
      count("groups", \.groups), count("new_groups", \.newGroups), count("ended_groups", \.endedGroups),
      count("organizations", \.organizations), count("memberships", \.memberships), count("new", \.new),
      count("renewed", \.renewed), count("not_renewed", \.notRenewed), number("density", \.density),
      number("hhi", \.hhi), number("gini", \.gini), count("elephant_factor", \.elephantFactor),
      count("events", \.events), number("attendance_rate", \.attendanceRate),
    ]
  }
}
