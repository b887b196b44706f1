/// A table as it is published: named columns, rows in their stated order.
package struct Table: Hashable, Sendable {
  /// The name that files, JSON keys and the `--table` option use: `leadership-load`.
  package let name: String
  package let columns: [String]
  package let rows: [[Value]]

  /// - Precondition: every row has a value for every column.
  package init(name: String, columns: [String], rows: [[Value]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a value for every column of \(name)")
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// Whether a column holds numbers, and perhaps empty cells, alone: such a column is set to the right.
  package func isNumeric(_ column: Int) -> Bool {
    let cells = rows.lazy.map { $0[column] }
    return cells.contains { $0 != .empty } && cells.allSatisfy { $0 == .empty || $0.isNumber }
  }
}

/// A cell: it stays a number until a writer formats it.
package enum Value: Hashable, Sendable {
  /// Undefined or not known; never written as 0 or NaN.
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)

  package init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
  package init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .empty }
  package init(_ number: Double?) { self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .empty }
  package init(_ flag: Bool?) { self = flag.map { .flag($0) } ?? .empty }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .number: true
    case .empty, .text, .flag: false
    }
  }
}
