import Tables

extension PublishedTable {
  static let yearly = PublishedTable(
    .yearly, in: .years, "The network in each year", rows: { $0.yearly.rows },
    fields: YearlyNumber.all.map { number in Field(number.column) { row, _ in number.value(row) } })
}

/// One column of the yearly table, and its value for a year.
struct YearlyNumber: Sendable {
  let column: PublishedColumn
  let value: @Sendable (Yearly.Row) -> Value

  private init(
    _ name: ColumnName, _ unit: Unit, _ meaning: String, empty: String? = nil,
    _ value: @escaping @Sendable (Yearly.Row) -> Value
  ) {
    column = PublishedColumn(name, unit, meaning, empty: empty)
    self.value = value
  }

  /// In the table's order.
  static let all: [YearlyNumber] = [
    YearlyNumber(.year, .year, "Y") { .integer($0.year) },
    YearlyNumber(.groups, .count(from: 1), "|G(Y)|, the groups that an actor participates in", empty: without) {
      Value($0.groups)
    },
    YearlyNumber(.newGroups, .count(), "|G(Y)∖G(Y−1)|", empty: first) { Value($0.newGroups) },
    YearlyNumber(.endedGroups, .count(), "|G(Y−1)∖G(Y)|", empty: first) { Value($0.endedGroups) },
    YearlyNumber(.organizations, .count(from: 1), "|A(Y)|", empty: without) { Value($0.organizations) },
    YearlyNumber(
      .memberships, .count(from: 1), "pairs of an actor and a group that it participates in", empty: without
    ) { Value($0.memberships) },
    YearlyNumber(.new, .count(), "|A(Y)∖A(Y−1)|, each actor once", empty: first) { Value($0.new) },
    YearlyNumber(.renewed, .count(), "|A(Y)∩A(Y−1)|, each actor once", empty: first) { Value($0.renewed) },
    YearlyNumber(.notRenewed, .count(), "|A(Y−1)∖A(Y)|, each actor once", empty: first) { Value($0.notRenewed) },
    YearlyNumber(.density, .share, "memberships / (organizations × groups)", empty: without) { Value($0.density) },
    YearlyNumber(.hhi, .number(decimals: 3, from: 0, to: 1), seats, empty: seatless) { Value($0.hhi) },
    YearlyNumber(.gini, .number(decimals: 3, from: 0, to: 1), seats, empty: seatless) { Value($0.gini) },
    YearlyNumber(.elephantFactor, .count(from: 1), seats, empty: seatless) { Value($0.elephantFactor) },
    YearlyNumber(.events, .count(from: 1), "meetings of the year", empty: "where the data has none in the year") {
      Value($0.events)
    },
    YearlyNumber(
      .attendanceRate, .share, "marks `present` / all marks at them", empty: "without attendance in the year"
    ) { Value($0.attendanceRate) },
  ]

  private static let without = "in a year without participation"
  private static let first = "in the first year of the data, in a year without participation and the one after it"
  private static let seats = "as for the network as a whole, of the seats held in the year"
  private static let seatless = "in a year without participation or without a seat"
}
