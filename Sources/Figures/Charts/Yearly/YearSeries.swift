/// A value for each year, where there is one.
struct YearSeries {
  struct Value {
    let year: Int
    let value: Double
  }

  /// The known values by year; a run for each stretch of years without a gap.
  let runs: [[Value]]

  init(_ values: [(year: Int, value: Double?)]) {
    runs = values.split { $0.value?.isFinite != true }.map { run in
      run.compactMap { year, value in value.map { Value(year: year, value: $0) } }
    }
  }

  var values: [Value] { Array(runs.joined()) }
  var isEmpty: Bool { runs.isEmpty }
  var sum: Double { values.reduce(0) { $0 + $1.value } }

  /// The years between its first and its last value that have none: a gap is not zero.
  var gaps: [ClosedRange<Int>] {
    zip(runs, runs.dropFirst()).compactMap { before, after in
      guard let last = before.last, let next = after.first, last.year + 1 < next.year else { return nil }
      return last.year + 1...next.year - 1
    }
  }

  /// The highest, and the first of several.
  var most: Value? { values.max { ($0.value, $1.year) < ($1.value, $0.year) } }
  /// The lowest, and the first of several.
  var least: Value? { values.min { ($0.value, $0.year) < ($1.value, $1.year) } }
}
