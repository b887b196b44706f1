package import Collaboration
import FoundationEssentials

/// Writes a network as the folder that ``NetworkReader`` reads: a data package and its tables.
package enum CSVWriter {
  /// The files of the folder by their names: `datapackage.json`, then the tables that have rows.
  ///
  /// RFC 4180 in UTF-8 with line feeds. Cells are the data's own words, also those that a spreadsheet would take for a
  /// formula: what is written is read back the same. Rows that stand for others refer to them by name, where that fits
  /// one alone, and by id elsewhere.
  package static func files(of network: CollaborationNetwork) throws -> [(name: String, text: String)] {
    try files(of: network, rows: NetworkRows.init)
  }

  /// `rows`: finds out what rows call what they refer to, which takes long in a large network.
  static func files(
    of network: CollaborationNetwork, rows: (CollaborationNetwork) -> NetworkRows
  ) throws -> [(name: String, text: String)] {
    let rows = rows(network)
    let tables = TableName.allCases.map { (name: $0, table: rows.table($0)) }
      .filter { !$0.table.rows.isEmpty || $0.name == .memberships }
    let package = try Package(network.metadata, tables: tables.map { ($0.name, $0.table.columns) }).json()
    return [(DataPackage.fileName, package)] + tables.map { ($0.name.fileName, text($0.table.columns, $0.table.rows)) }
  }

  private static func text(_ columns: [Column], _ rows: [[String?]]) -> String {
    var text = columns.map(\.rawValue).joined(separator: ",") + "\n"
    for row in rows { text += row.map { quoted($0 ?? "") }.joined(separator: ",") + "\n" }
    return text
  }

  /// A cell, in quotes where it needs them.
  static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [quote, lineFeed, carriageReturn, UInt8(ascii: ",")].contains($0) }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

/// What a `datapackage.json` says.
private struct Package: Encodable {
  struct License: Encodable {
    let name: String
  }
  struct Resource: Encodable {
    let name: String
    let path: String
    let encoding = "utf-8"
    let schema: TableSchema
  }

  let name: String
  let title: String
  let description: String?
  let lang: String?
  let licenses: [License]?
  let resources: [Resource]

  init(_ metadata: Metadata, tables: [(name: TableName, columns: [Column])]) {
    name = metadata.name
    title = metadata.title
    description = metadata.description
    lang = metadata.language
    licenses = metadata.licenses.isEmpty ? nil : metadata.licenses.map { License(name: $0) }
    resources = tables.map {
      Resource(
        name: $0.name.rawValue, path: $0.name.fileName, schema: TableSchema(of: $0.name, columns: $0.columns))
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
