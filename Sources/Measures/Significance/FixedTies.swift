/// The ties that the degrees leave no choice about: who has all that there is, or nothing, round by round of what is left.
struct FixedTies: Sendable {
  /// When a class was fixed, and whether to ties or to none, with those that were left then.
  private struct Step: Sendable {
    let round: Int
    let isTied: Bool
  }

  private var rowSteps: [Step?]
  private var columnSteps: [Step?]
  /// The degrees among what is left at the end.
  private(set) var rowDegrees: [Int]
  private(set) var columnDegrees: [Int]

  var openRows: [Int] { rowSteps.indices.filter { rowSteps[$0] == nil } }
  var openColumns: [Int] { columnSteps.indices.filter { columnSteps[$0] == nil } }

  init(rows: DegreeClasses, columns: DegreeClasses) {
    rowSteps = [Step?](repeating: nil, count: rows.counts.count)
    columnSteps = [Step?](repeating: nil, count: columns.counts.count)
    (rowDegrees, columnDegrees) = (rows.degrees, columns.degrees)
    var rowsLeft = rows.counts.reduce(0, +)
    var columnsLeft = columns.counts.reduce(0, +)
    var round = 0
    while true {
      round += 1
      let fixedRows = Self.fix(&rowSteps, degrees: rowDegrees, most: columnsLeft, round: round)
      let (tiedRows, goneRows) = Self.numbers(fixedRows, of: rowSteps, counts: rows.counts)
      rowsLeft -= goneRows
      for column in columnDegrees.indices where columnSteps[column] == nil { columnDegrees[column] -= tiedRows }
      round += 1
      let fixedColumns = Self.fix(&columnSteps, degrees: columnDegrees, most: rowsLeft, round: round)
      let (tiedColumns, goneColumns) = Self.numbers(fixedColumns, of: columnSteps, counts: columns.counts)
      columnsLeft -= goneColumns
      for row in rowDegrees.indices where rowSteps[row] == nil { rowDegrees[row] -= tiedColumns }
      if fixedRows.isEmpty && fixedColumns.isEmpty { return }
    }
  }

  /// 0 or 1 where the degrees decide; else nil.
  func probability(row: Int, column: Int) -> Double? {
    switch (rowSteps[row], columnSteps[column]) {
    case (nil, nil): nil
    case (let step?, nil), (nil, let step?): step.isTied ? 1 : 0
    case (let row?, let column?): (row.round < column.round ? row : column).isTied ? 1 : 0
    }
  }

  private static func fix(_ steps: inout [Step?], degrees: [Int], most: Int, round: Int) -> [Int] {
    let fixed = steps.indices.filter { steps[$0] == nil && (degrees[$0] <= 0 || degrees[$0] >= most) }
    for place in fixed { steps[place] = Step(round: round, isTied: degrees[place] > 0) }
    return fixed
  }

  private static func numbers(_ fixed: [Int], of steps: [Step?], counts: [Int]) -> (tied: Int, gone: Int) {
    fixed.reduce(into: (0, 0)) { numbers, place in
      numbers.1 += counts[place]
      if steps[place]?.isTied == true { numbers.0 += counts[place] }
    }
  }
}
