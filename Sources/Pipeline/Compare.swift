internal import Collaboration
internal import Composer
internal import Measures
internal import Support
internal import Tables

/// Reports what changed in a network between two years.
package struct Compare: Sendable {
  private let source: NetworkSource
  private let from: Year
  private let to: Year
  private let tables: [String]
  private let format: StatisticsFormat
  private let choices: MeasureChoices

  /// The names of the tables that a comparison has, in their order.
  package static var tableNames: [String] { NetworkChange.tableNames }

  /// Compares two years, the first before the second; with names of tables, prints only these.
  package init(
    network: String, from: Year, to: Year, tables: [String], format: StatisticsFormat, choices: MeasureChoices,
    strict: Bool, columns: ColumnMapping = .none
  ) {
    source = NetworkSource(path: network, strict: strict, columns: columns)
    self.from = from
    self.to = to
    self.tables = tables
    self.format = format
    self.choices = choices
  }

  /// - Returns: the comparison: in words and a table of numbers as text and Markdown, as tables in CSV and JSON.
  package func run(_ console: some Console) throws -> String {
    let analysis = try Analysis(source, choices: choices, console: console)
    console.progress("comparing")
    let yearly = try rows(of: analysis)
    let change = analysis.measures.change(from: from.number, to: to.number)
    let numbers = YearlyChange.all(from: yearly.before, to: yearly.after)
    let all = change.tables(names: analysis.measures, yearly: numbers)
    let wanted = tables.isEmpty ? all : tables.compactMap { name in all.first { $0.name == name } }
    switch format {
    case .csv: return format.write(wanted)
    case .json: return json(change, wanted)
    case .text where tables.isEmpty:
      return ComparisonText(of: change, numbers: numbers, in: analysis).text.harmless
    case .markdown where tables.isEmpty:
      return ComparisonText(of: change, numbers: numbers, in: analysis).markdown
    case .text, .markdown: return format.write(wanted)
    }
  }

  /// The yearly numbers of the two years.
  /// - Throws: where a year is outside the data, or has nobody to compare.
  private func rows(of analysis: Analysis) throws -> (before: Yearly.Row, after: Yearly.Row) {
    guard let first = analysis.measures.yearly.rows.first?.year, let last = analysis.measures.yearly.rows.last?.year
    else { throw WorkFailed(lines: ["\(source.path): nothing in the data is dated, so no two years can be compared"]) }
    let asked = [("--from", from), ("--to", to)]
    let outside = asked.filter { !(first...last).contains($0.1.number) }.map { option, year in
      "\(source.path): \(option) \(year) is outside the data, which runs from \(first) to \(last)"
    }
    guard outside.isEmpty else { throw WorkFailed(lines: outside) }
    let rows = analysis.measures.yearly.rows
    let (before, after) = (rows[from.number - first], rows[to.number - first])
    let known = rows.filter { $0.organizations != nil }.map { String($0.year) }
    let empty = zip(asked, [before, after]).filter { $0.1.organizations == nil }.map { asked, _ in
      "\(source.path): \(asked.0) \(asked.1): nobody is known to participate in a group that year"
        + (known.isEmpty ? "" : "; years with participation are \(known.joined(separator: ", "))")
    }
    guard empty.isEmpty else { throw WorkFailed(lines: empty) }
    return (before, after)
  }

  private func json(_ change: NetworkChange, _ tables: [Table]) -> String {
    let comparison = Table(
      name: "comparison", columns: ["actors", "before", "after"],
      rows: [[.text(change.kind.rawValue), .integer(change.from), .integer(change.to)]])
    let members = [JSONTables.object(comparison, indent: "  "), JSONTables.members(tables, indent: "  ")]
    return "{\n" + members.filter { !$0.isEmpty }.joined(separator: ",\n") + "\n}\n"
  }
}
