package import Tables

/// A table of results: its name, its columns, and how its rows are made from the measures.
package struct PublishedTable: Sendable {
  /// The name that files, JSON keys and the `--table` option use.
  package let name: String
  /// The names of all columns that it may have.
  package let columns: [String]
  private let findColumns: @Sendable (NetworkMeasures) -> [String]
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

  /// A table whose `absent` columns it lacks for some measures: what is estimated has another name than what is counted.
  init<Rows: Sequence & SendableMetatype>(
    _ name: String, rows: @escaping @Sendable (NetworkMeasures) -> Rows,
    absent: @escaping @Sendable (NetworkMeasures) -> Set<String> = { _ in [] }, columns: [Column<Rows.Element>]
  ) {
    self.name = name
    self.columns = columns.map(\.name)
    let shown: @Sendable (NetworkMeasures) -> [Column<Rows.Element>] = { measures in
      let names = absent(measures)
      return columns.filter { !names.contains($0.name) }
    }
    findColumns = { measures in shown(measures).map(\.name) }
    makeRows = { measures in
      let shown = shown(measures)
      return AnySequence(rows(measures).lazy.map { row in shown.map { $0.value(row, measures) } })
    }
  }

  /// The names of the columns that it has for these measures.
  package func columns(of measures: NetworkMeasures) -> [String] { findColumns(measures) }

  /// The rows in the table's order, each made as it is asked for.
  package func rows(of measures: NetworkMeasures) -> AnySequence<[Value]> { makeRows(measures) }

  /// The whole table; without rows where the network has no data for it.
  package func table(of measures: NetworkMeasures) -> Table {
    Table(name: name, columns: columns(of: measures), rows: Array(rows(of: measures)))
  }
}
