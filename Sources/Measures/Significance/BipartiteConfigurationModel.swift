import Collaboration
import Foundation

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
    self.rows = DegreeClasses(of: rows)
    self.columns = DegreeClasses(of: columns)
    fixed = FixedTies(rows: self.rows, columns: self.columns)
    var fit = LogisticFit(
      rows: fixed.openRows.map { (Double(fixed.rowDegrees[$0]), Double(self.rows.counts[$0])) },
      columns: fixed.openColumns.map { (Double(fixed.columnDegrees[$0]), Double(self.columns.counts[$0])) })
    fit.solve()
    var (rowStrength, columnStrength) = (
      [Double](repeating: 0, count: self.rows.counts.count), [Double](repeating: 0, count: self.columns.counts.count)
    )
    for (place, row) in fixed.openRows.enumerated() { rowStrength[row] = fit.rowStrength[place] }
    for (place, column) in fixed.openColumns.enumerated() { columnStrength[column] = fit.columnStrength[place] }
    (self.rowStrength, self.columnStrength) = (rowStrength, columnStrength)
  }

  /// The probability that a row of one class is tied to a column of another, from 0 to 1.
  func probability(row: Int, column: Int) -> Double {
    fixed.probability(row: row, column: column) ?? 1 / (1 + exp(-rowStrength[row] - columnStrength[column]))
  }
}
