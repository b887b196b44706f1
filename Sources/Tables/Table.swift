/// A table as it is published: named columns, rows in their stated order.
package struct Table: Hashable, Sendable {
  /// The name that files, JSON keys and the `--table` option use: `leadership-load`.
  package let name: String
  package let columns: [String]
  /// The time that it tells of, as a heading has it: `as of 2007-06-30`; nil where its rows have their own, or none.
  package let time: String?
  /// What each column is, of a table that the catalogue describes; nil for a table made for the terminal alone.
  package let descriptions: [PublishedColumn]?
  package let rows: TableRows

  /// A table for the terminal: what its columns hold shows in their values.
  /// - Precondition: every row has a value for every column.
  package init(name: String, columns: [String], rows: [[Value]]) {
    self.init(name: name, columns: columns, time: nil, descriptions: nil, rows: TableRows(rows, width: columns.count))
  }

  /// A published table.
  /// - Precondition: every row has a value for every column.
  package init(name: PublishedTableName, columns: [PublishedColumn], time: String? = nil, rows: [[Value]]) {
    self.init(name: name, columns: columns, time: time, rows: TableRows(rows, width: columns.count))
  }

  /// A published table whose rows are made as they are asked for.
  /// - Precondition: every row has a value for every column.
  package init(name: PublishedTableName, columns: [PublishedColumn], time: String?, rows: TableRows) {
    self.init(
      name: name.rawValue, columns: columns.map(\.name.rawValue), time: time, descriptions: columns, rows: rows)
  }

  private init(
    name: String, columns: [String], time: String?, descriptions: [PublishedColumn]?, rows: TableRows
  ) {
    self.name = name
    self.columns = columns
    self.time = time
    self.descriptions = descriptions
    self.rows = rows
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The name with the time that it tells of: `leadership-load, as of 2007-06-30`.
  package var heading: String { time.map { "\(name), \($0)" } ?? name }

  /// How a column's first rows are written; nil where its unit is not known.
  package func format(of column: Int, maximumRows: Int = .max) -> ColumnFormat? {
    descriptions.map { ColumnFormat($0[column].unit, values: rows.prefix(max(0, maximumRows)).lazy.map { $0[column] }) }
  }

  /// Whether a column is set to the right: by its unit, or where it holds numbers, and perhaps empty cells, alone.
  package func isNumeric(_ column: Int) -> Bool {
    if let descriptions { return descriptions[column].unit.isNumeric }
    let cells = rows.lazy.map { $0[column] }
    return cells.contains { $0 != .empty } && cells.allSatisfy { $0 == .empty || $0.number != nil }
  }
}

/// The rows of a table, each made when it is asked for: those of a network of a million memberships fill no memory.
package struct TableRows: RandomAccessCollection, Sendable {
  package let count: Int
  private let row: @Sendable (Int) -> [Value]

  /// `row`: the values of the row at a position; the same ones each time.
  package init(count: Int, row: @escaping @Sendable (Int) -> [Value]) {
    self.count = count
    self.row = row
  }

  /// Rows that are there already.
  /// - Precondition: each has as many values as `width` says.
  package init(_ rows: [[Value]], width: Int) {
    precondition(rows.allSatisfy { $0.count == width }, "a value for every column")
    self.init(count: rows.count) { rows[$0] }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package subscript(position: Int) -> [Value] { row(position) }
}

extension TableRows: Hashable {
  package static func == (one: TableRows, other: TableRows) -> Bool { one.elementsEqual(other) }
  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
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
  /// An integer or a number; nil for anything else.
  package var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .empty, .text, .flag: nil
    }
  }
}

extension Double {
  /// The shortest decimal form that reads back as the same number, with a point, and none where it is whole: `4`, `0.5`.
  package var plain: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Value {
  /// The form for files that programs read: a decimal point, `true` and `false`, nothing for empty.
  package var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): number.plain
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
