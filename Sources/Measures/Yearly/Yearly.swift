package import Collaboration
import Tables

/// The network year by year: how large it is, who comes and goes, how the work of leading it is spread.
///
/// A row's participation is that of the two-mode network of what is active in its year alone.
package struct Yearly: Hashable, Sendable {
  /// The measures of one year.
  package struct Row: Hashable, Sendable {
    package let year: Int
    /// The groups that someone participates in; nil, like all numbers of participation, in a year without any.
    package let groups: Int?
    /// The groups of this year and not the year before; nil, like all that is compared, where one of the two years is
    /// without participation, and in the first year of the data.
    package let newGroups: Int?
    /// The groups of the year before and not of this one.
    package let endedGroups: Int?
    /// The actors that participate in some group: organizations, or persons.
    package let organizations: Int?
    /// The pairs of an actor and a group that it participates in.
    package let memberships: Int?
    /// The actors that participate this year and did not the year before.
    package let new: Int?
    /// The actors that participate this year as they did the year before.
    package let renewed: Int?
    /// The actors that participated the year before and do not this year.
    package let notRenewed: Int?
    /// Of those not renewed, how many go on in another one; of those new, how many others merged into.
    package let merged: Int?
    package let formed: Int?
    /// The new ones without those that others merged into: a merger or another name is no arrival.
    package var arrivals: Int? { new.map { $0 - (formed ?? 0) } }
    /// Those not renewed without those that go on in another one.
    package var departures: Int? { notRenewed.map { $0 - (merged ?? 0) } }
    /// Memberships / (actors × groups), above 0 and at most 1.
    package let density: Double?
    /// The concentration of the load: nil also where nobody has a seat.
    package let hhi: Double?
    package let gini: Double?
    package let elephantFactor: Int?
    /// The meetings of the year; nil where the data has none.
    package let events: Int?
    /// The share of the marks of its meetings that are present; nil without any.
    package let attendanceRate: Double?
    /// Whether the data ends within the year.
    package let isUnfinished: Bool
  }

  /// A row for each year from the first date of the data to the last, ascending.
  package let rows: [Row]

  /// All years of the data, or those of them that are asked for: each row is the same in both.
  package init(
    of network: CollaborationNetwork, actors: TwoModeNetwork.Actors = .organizations, years: ClosedRange<Int>? = nil,
    unfinished: Int? = nil
  ) {
    guard let all = network.years, let shown = years.map({ $0.overlaps(all) ? $0.clamped(to: all) : nil }) ?? all
    else {
      rows = []
      return
    }
    let participation = YearlyParticipation(of: network, actors: actors, in: all, concentrationIn: shown)
    let mergers = actors == .organizations ? YearlyMergers(of: network, in: all) : nil
    let meetings = YearlyMeetings(of: network, actors: actors, in: shown)
    rows = shown.map { year in
      let now = participation[year]
      let isCompared = now != nil && all.contains(year - 1) && participation[year - 1] != nil
      let compared = isCompared ? now : nil
      return Row(
        year: year, groups: now?.groups.active, newGroups: compared?.groups.new,
        endedGroups: compared?.groups.notRenewed, organizations: now?.actors.active, memberships: now?.memberships,
        new: compared?.actors.new, renewed: compared?.actors.renewed, notRenewed: compared?.actors.notRenewed,
        merged: compared.flatMap { _ in mergers?.merged(in: year) },
        formed: compared.flatMap { _ in mergers?.formed(in: year) },
        density: now.map { Double($0.memberships) / (Double($0.actors.active) * Double($0.groups.active)) },
        hhi: now?.concentration.hhi, gini: now?.concentration.gini,
        elephantFactor: now?.concentration.elephantFactor, events: meetings[year].events,
        attendanceRate: meetings[year].rate, isUnfinished: year == unfinished)
    }
  }
}

extension PublishedTable {
  static let yearly = PublishedTable(
    .yearly, in: .years, history: true, "The network in each year", rows: { $0.yearly.rows },
    fields: YearlyNumber.all.map { number in Field(number.column) { row, _ in number.value(row) } } + [
      Field(.unfinished, .flag, "whether the data ends within the year, before its December") { row, _ in
        .flag(row.isUnfinished)
      }
    ])
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
    YearlyNumber(
      .merged, .count(), "of not_renewed, organizations that go on in another one: their `parent`", empty: unmerged
    ) { Value($0.merged) },
    YearlyNumber(.formed, .count(), "of new, organizations that others merged into", empty: unmerged) {
      Value($0.formed)
    },
    YearlyNumber(.density, .share, "memberships / (organizations × groups)", empty: without) { Value($0.density) },
    YearlyNumber(.hhi, .number(decimals: 3, from: 0, to: 1), seats, empty: seatless) { Value($0.hhi) },
    YearlyNumber(.gini, .number(decimals: 3, from: 0, to: 1), seats, empty: seatless) { Value($0.gini) },
    YearlyNumber(.elephantFactor, .count(from: 1), seats, empty: seatless) { Value($0.elephantFactor) },
    YearlyNumber(.events, .count(from: 1), "meetings of the year", empty: "where the data has none in the year") {
      Value($0.events)
    },
    YearlyNumber(
      .attendanceRate, .share, "actors present of those expected at them", empty: "where nobody is known to be expected"
    ) { Value($0.attendanceRate) },
  ]

  private static let without = "in a year without participation"
  private static let first = "in the first year of the data, in a year without participation and the one after it"
  private static let unmerged = first + "; with `--actors persons`"
  private static let seats = "as for the network as a whole, of the seats held in the year"
  private static let seatless = "in a year without participation or without a seat"
}
