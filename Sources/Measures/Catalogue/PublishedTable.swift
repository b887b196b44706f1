package import Tables

/// A table of results: its name, its columns, the report's section that shows it, and how its rows are made.
package struct PublishedTable: Sendable {
  package let id: PublishedTableName
  /// The part of the report that it belongs to.
  package let section: ReportSection
  /// What the table tells, in a few words.
  package let meaning: String
  /// Whether it tells of years, whatever the date that the others tell the state at.
  package let isHistory: Bool
  /// All columns that it may have.
  package let descriptions: [PublishedColumn]
  /// The names of those that it always has.
  package let alwaysShown: [ColumnName]
  private let findColumns: @Sendable (NetworkMeasures) -> [PublishedColumn]
  private let makeRows: @Sendable (NetworkMeasures) -> TableRows

  /// One column of a table whose rows are of a type.
  struct Field<Row>: Sendable {
    let column: PublishedColumn
    let isShown: (@Sendable (NetworkMeasures) -> Bool)?
    let value: @Sendable (Row, NetworkMeasures) -> Value
    /// The column of ids beside one of names.
    private(set) var companions: [Field] = []

    /// A column of which `where` says for which measures the table has it; nil for all.
    init(
      _ name: ColumnName, _ unit: Unit, _ meaning: String, empty: String? = nil,
      where isShown: (@Sendable (NetworkMeasures) -> Bool)? = nil,
      _ value: @escaping @Sendable (Row, NetworkMeasures) -> Value
    ) {
      column = PublishedColumn(name, unit, meaning, empty: empty)
      self.isShown = isShown
      self.value = value
    }

    /// A column of names of entities, and beside it one of their ids where names are not unique.
    init(
      _ name: ColumnName, ids: ColumnName, _ meaning: String, empty: String? = nil,
      _ entity: @escaping @Sendable (Row, NetworkMeasures) -> EntityPlace?
    ) {
      self.init(name, .name, meaning, empty: empty) { row, measures in
        // Not `map(measures.name(of:))`: it would copy the measures for each cell.
        entity(row, measures).map { .text(measures.name(of: $0)) } ?? .empty
      }
      companions = [
        Field(
          ids, .word, "its id, where two of the network have the same name", empty: empty,
          where: { $0.homonyms.areThere }
        ) { row, measures in entity(row, measures).map { .text(measures.id(of: $0)) } ?? .empty }
      ]
    }

    /// A column that the table always has.
    init(_ column: PublishedColumn, _ value: @escaping @Sendable (Row, NetworkMeasures) -> Value) {
      self.column = column
      isShown = nil
      self.value = value
    }
  }

  init<Rows: Sequence & SendableMetatype>(
    _ id: PublishedTableName, in section: ReportSection, history: Bool = false, _ meaning: String,
    rows: @escaping @Sendable (NetworkMeasures) -> Rows, fields: [Field<Rows.Element>]
  ) where Rows.Element: Sendable {
    self.id = id
    self.section = section
    self.meaning = meaning
    isHistory = history
    let fields = fields.flatMap { [$0] + $0.companions }
    descriptions = fields.map(\.column)
    alwaysShown = fields.filter { $0.isShown == nil }.map(\.column.name)
    let shown: @Sendable (NetworkMeasures) -> [Field<Rows.Element>] = { measures in
      fields.filter { $0.isShown?(measures) ?? true }
    }
    findColumns = { measures in shown(measures).map(\.column) }
    makeRows = { measures in
      let (shown, rows) = (shown(measures), Array(rows(measures)))
      return TableRows(count: rows.count) { position in shown.map { $0.value(rows[position], measures) } }
    }
  }

  /// The name that files, JSON keys and the `--table` option use.
  package var name: String { id.rawValue }
  /// The names of all columns that it may have.
  package var columns: [String] { descriptions.map(\.name.rawValue) }

  /// The columns that it has for these measures.
  package func descriptions(of measures: NetworkMeasures) -> [PublishedColumn] { findColumns(measures) }

  /// The names of the columns that it has for these measures.
  package func columns(of measures: NetworkMeasures) -> [String] { findColumns(measures).map(\.name.rawValue) }

  /// The time that the table tells of, where it is not all that there is of it.
  package func time(of measures: NetworkMeasures) -> String? {
    guard isHistory else { return measures.frame.extent.label }
    return section == .attendance && id != .attendanceRule ? measures.options.attendance.window.label : nil
  }

  /// The whole table; without rows where the network has no data for it.
  package func table(of measures: NetworkMeasures) -> Table {
    Table(
      name: id, columns: descriptions(of: measures), time: time(of: measures),
      rows: makeRows(measures))
  }
}
