package import Collaboration
import Intake

/// A row that minutes give rise to, and what makes it the same as one that is there.
struct MinutesRow {
  let table: TableName
  var cells: [Column: String]
  /// The columns that tell rows apart.
  let key: [Column]
  /// The columns in which a row that is there may contradict it.
  var compared: [Column] = []
  /// The columns that are filled in where a row that is there has nothing.
  var filled: [Column] = []
  let lines: [Int]
}

/// A row or cell that a reading adds, for people to look at.
package struct Addition: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// A new row, by its cells; empty ones are left out.
    case row([Column: String])
    /// Something written into a cell of a row that is there.
    case cell(row: String, column: Column, text: String)
  }

  package let table: TableName
  package let change: Change
  package let source: String
}
