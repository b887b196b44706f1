package import Tables

/// How a number of the yearly table changed between two years.
package struct YearlyChange: Hashable, Sendable {
  /// The column of the yearly table.
  package let column: PublishedColumn
  package let before: Double?
  package let after: Double?

  /// The column's name.
  package var measure: String { column.name.rawValue }
  /// Whether it counts whole things.
  package var isCount: Bool { column.unit.jsonType == "integer" }

  /// After − before; nil where one of the two is.
  package var change: Double? { before.flatMap { before in after.map { $0 - before } } }

  /// All numbers of the table in its columns' order, between two of its rows.
  package static func all(from before: Yearly.Row, to after: Yearly.Row) -> [YearlyChange] {
    YearlyNumber.all.dropFirst().map { number in
      YearlyChange(
        column: number.column, before: number.value(before).number, after: number.value(after).number)
    }
  }
}
