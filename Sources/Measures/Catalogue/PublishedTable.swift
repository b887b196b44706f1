package import Tables

/// A table of results: its name, its columns, and how its rows are made from the measures.
package struct PublishedTable: Sendable {
  /// The name that files, JSON keys and the `--table` option use.
  package let name: String
  package let columns: [String]
  private let makeRows: @Sendable (NetworkMeasures) -> AnySequence<[Value]>

  /// One column of a table whose rows are of a type.
  struct Column<Row>: Sendable {
    let name: String
    let value: @Sendable (Row, NetworkMeasures) -> Value

    init(_ name: String, _ value: @escaping @Sendable (Row, NetworkMeasures) -> Value) {
      self.name = name
      self.value = value
    }
  }

  init<Rows: Sequence & SendableMetatype>(
    _ name: String, rows: @escaping @Sendable (NetworkMeasures) -> Rows, columns: [Column<Rows.Element>]
  ) {
    self.name = name
    self.columns = columns.map(\.name)
    makeRows = { measures in
      AnySequence(rows(measures).lazy.map { row in columns.map { $0.value(row, measures) } })
    }
  }

  /// The rows in the table's order, each made as it is asked for.
  package func rows(of measures: NetworkMeasures) -> AnySequence<[Value]> { makeRows(measures) }

  /// The whole table; without rows where the network has no data for it.
  package func table(of measures: NetworkMeasures) -> Table {
    Table(name: name, columns: columns, rows: Array(rows(of: measures)))
  }
}
