package import Collaboration

/// What is measured, and how much of it is kept.
package struct MeasureOptions: Hashable, Sendable {
  /// Whom the tables of load and pairs speak of.
  package var actors: TwoModeNetwork.Actors
  /// The time that is looked at.
  package var period: Period
  /// How many pairs the pair tables hold.
  package var pairs: PairLimit
  /// How pairs are distinguished from chance.
  package var significance: Significance
  /// What is asked of attendance.
  package var attendance: AttendanceOptions

  package init(
    actors: TwoModeNetwork.Actors = .organizations, period: Period = .reference,
    pairs: PairLimit = .strongest(10_000), significance: Significance = .hypergeometric,
    attendance: AttendanceOptions = AttendanceOptions()
  ) {
    self.actors = actors
    self.period = period
    self.pairs = pairs
    self.significance = significance
    self.attendance = attendance
  }
}

extension MeasureOptions {
  /// The years that are asked for; nil where none are, so that history goes as far as the data.
  package var years: ClosedRange<Int>? {
    if case .years(let years) = period { years } else { nil }
  }
}

/// How many pairs a pair table holds.
package enum PairLimit: Hashable, Sendable {
  /// The first so many in the table's order.
  case strongest(Int)
  case all

  /// The number of pairs that are held in memory; a table of all of them is made as it is written.
  var heldCount: Int {
    switch self {
    case .strongest(let count): max(0, count)
    case .all: 10_000
    }
  }
}
