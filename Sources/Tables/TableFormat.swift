/// The forms that `stats` prints tables in, and the output folder keeps them in.
package enum TableFormat: String, CaseIterable, Sendable {
  case text, csv, json, markdown

  /// The tables in this form, ending with a line break.
  package func write(_ tables: [Table]) -> String {
    switch self {
    case .text: tables.map(TextTable.write).joined(separator: "\n")
    case .csv: tables.map(CSVTable.write).joined(separator: "\n")
    case .json: JSONTables.write(tables)
    case .markdown: tables.map { "## \($0.name)\n\n" + MarkdownTable.write($0) }.joined(separator: "\n")
    }
  }
}
