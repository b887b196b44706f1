internal import Collaboration
internal import Composer
internal import Measures
internal import Tables

/// Prints a network's tables.
package struct Statistics: Sendable {
  private let source: NetworkSource
  private let tables: [String]
  private let format: StatisticsFormat
  private let choices: MeasureChoices

  /// The names of all tables, in their order.
  package static var tableNames: [String] { TableCatalogue.tables.map(\.name) }

  /// Prints those tables whose names are given, or all where none is.
  package init(
    network: String, tables: [String], format: StatisticsFormat, choices: MeasureChoices, strict: Bool,
    columns: ColumnMapping = .none
  ) {
    source = NetworkSource(path: network, strict: strict, columns: columns)
    self.tables = tables
    self.format = format
    self.choices = choices
  }

  /// Prints the tables; those that the network has no data for are left out unless they were asked for.
  package func run(_ console: some Console) throws {
    let analysis = try Analysis(source, choices: choices, console: console)
    console.progress("measuring")
    let wanted = tables.isEmpty ? TableCatalogue.tables : tables.compactMap { TableCatalogue[$0] }
    let made = wanted.map { $0.table(of: analysis.measures) }
    var text = ConsoleText(console)
    format.write(tables.isEmpty ? made.filter { !$0.isEmpty } : made, to: &text)
    try text.end()
  }
}

extension StatisticsFormat {
  /// What tables are printed as where nothing is asked for.
  package static let standard = StatisticsFormat.text
}
