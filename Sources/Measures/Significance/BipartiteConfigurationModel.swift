import Collaboration
import Platform

/// The most random two-mode network whose rows and columns have, on average, as many ties as they have here.
///
/// A tie of row i and column j has the probability xᵢyⱼ / (1 + xᵢyⱼ); x and y are such that the expected degrees are the
/// observed ones, which makes them the most likely (Saracco, Di Clemente, Gabrielli & Squartini 2015). Rows of one degree
/// have one x. What is tied to all or to nothing that is left has no finite x, and is taken out first.
struct BipartiteConfigurationModel: Sendable {
  let rows: DegreeClasses
  let columns: DegreeClasses
  private let fixed: FixedTies
  /// ln x for each class of rows and ln y for each class of columns; of no meaning for those that are fixed.
  private let rowStrength: [Double]
  private let columnStrength: [Double]

  /// `columns` are the rows transposed.
  init(of rows: CompressedRows, columns: CompressedRows) {
    let (rows, columns) = (DegreeClasses(of: rows), DegreeClasses(of: columns))
    let fixed = FixedTies(rows: rows, columns: columns)
    let (openRows, openColumns) = (fixed.openRows, fixed.openColumns)
    var fit = LogisticFit(
      rows: openRows.map { (Double(fixed.rowDegrees[$0]), Double(rows.counts[$0])) },
      columns: openColumns.map { (Double(fixed.columnDegrees[$0]), Double(columns.counts[$0])) })
    fit.solve()
    var rowStrength = [Double](repeating: 0, count: rows.counts.count)
    for (row, strength) in zip(openRows, fit.rowStrength) { rowStrength[row] = strength }
    var columnStrength = [Double](repeating: 0, count: columns.counts.count)
    for (column, strength) in zip(openColumns, fit.columnStrength) { columnStrength[column] = strength }
    (self.rows, self.columns, self.fixed) = (rows, columns, fixed)
    (self.rowStrength, self.columnStrength) = (rowStrength, columnStrength)
  }

  /// The probability that a row of one class is tied to a column of another, from 0 to 1.
  func probability(row: Int, column: Int) -> Double {
    fixed.probability(row: row, column: column) ?? 1 / (1 + exp(-rowStrength[row] - columnStrength[column]))
  }
}
