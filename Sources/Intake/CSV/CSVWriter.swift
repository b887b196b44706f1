package import Collaboration
import FoundationEssentials
import Markup

/// Writes a network as the folder that ``NetworkReader`` reads: a data package and its tables.
package enum CSVWriter {
  /// The files of the folder by their names: `datapackage.json`, then the tables that have rows.
  ///
  /// RFC 4180 in UTF-8 with line feeds. Cells are the data's own words, also those that a spreadsheet would take for a
  /// formula: what is written is read back the same. Rows that stand for others refer to them by name, where that fits
  /// one alone, and by id elsewhere.
  package static func files(
    of network: CollaborationNetwork, dialect: CSVDialect = .standard
  ) throws -> [(name: String, text: String)] {
    try files(of: network, dialect: dialect, rows: NetworkRows.init)
  }

  /// `rows`: finds out what rows call what they refer to, which takes long in a large network.
  static func files(
    of network: CollaborationNetwork, dialect: CSVDialect = .standard, rows: (CollaborationNetwork) -> NetworkRows
  ) throws -> [(name: String, text: String)] {
    let rows = rows(network)
    let tables = TableName.allCases.map { (name: $0, table: rows.table($0)) }
      .filter { !$0.table.rows.isEmpty || $0.name == .memberships }
    let package = try Package(
      network.metadata, tables: tables.map { ($0.name, $0.table.columns) }, dialect: dialect
    ).json()
    return [(DataPackage.fileName, package)]
      + tables.map { ($0.name.fileName, text($0.name, $0.table.columns, $0.table.rows, dialect)) }
  }

  private static func text(
    _ table: TableName, _ columns: [Column], _ rows: [[String?]], _ dialect: CSVDialect
  ) -> String {
    let areNumbers = columns.map { dialect.hasDecimalComma && table.isNumber($0) }
    var text =
      (dialect.hasMark ? "\u{FEFF}" : "") + columns.map(\.rawValue).joined(separator: dialect.delimiter)
      + dialect.lineEnd
    for row in rows {
      let cells = zip(row, areNumbers).map { cell, isNumber in
        CSVText.quoted(isNumber ? (cell ?? "").replacing(".", with: ",") : cell ?? "", delimiter: dialect.delimiter)
      }
      text += cells.joined(separator: dialect.delimiter) + dialect.lineEnd
    }
    return text
  }
}

/// What a `datapackage.json` says.
private struct Package: Encodable {
  struct License: Encodable {
    let name: String
  }
  struct Dialect: Encodable {
    let delimiter: String
  }
  struct Resource: Encodable {
    let name: String
    let path: String
    let encoding = "utf-8"
    let dialect: Dialect?
    let schema: TableSchema
  }

  let name: String
  let title: String
  let description: String?
  let lang: String?
  let licenses: [License]?
  let resources: [Resource]

  init(_ metadata: Metadata, tables: [(name: TableName, columns: [Column])], dialect: CSVDialect) {
    name = metadata.name
    title = metadata.title
    description = metadata.description
    lang = metadata.language
    licenses = metadata.licenses.isEmpty ? nil : metadata.licenses.map { License(name: $0) }
    resources = tables.map {
      Resource(
        name: $0.name.rawValue, path: $0.name.fileName,
        dialect: dialect == .standard ? nil : Dialect(delimiter: dialect.delimiter),
        schema: TableSchema(of: $0.name, columns: $0.columns))
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

/// How CSV is written.
package enum CSVDialect: Hashable, Sendable {
  /// RFC 4180 in UTF-8 with line feeds.
  case standard
  /// As Excel opens it by a double click where a comma is before decimals: semicolons, a byte order mark, CRLF.
  case excelFrench

  var delimiter: String { self == .standard ? "," : ";" }
  var hasMark: Bool { self == .excelFrench }
  var hasDecimalComma: Bool { self == .excelFrench }
  var lineEnd: String { self == .standard ? "\n" : "\r\n" }
}

/// A network's tables with what their columns hold, for spreadsheets.
package enum NetworkTables {
  package enum Kind: Hashable, Sendable {
    case text, date, number
  }

  package struct Table: Sendable {
    package let name: String
    package let columns: [(name: String, kind: Kind)]
    /// Nil is an empty cell.
    package let rows: [[String?]]
  }

  /// Those that have rows, the memberships first, as they are what most look for.
  package static func of(_ network: CollaborationNetwork) -> [Table] {
    let rows = NetworkRows(network)
    let names = [TableName.memberships] + TableName.allCases.filter { $0 != .memberships }
    return names.compactMap { name in
      let (columns, rows) = rows.table(name)
      guard !rows.isEmpty || name == .memberships else { return nil }
      return Table(
        name: name.rawValue,
        columns: columns.map { column in
          (column.rawValue, name.isNumber(column) ? .number : name.outline.types[column] == .date ? .date : .text)
        }, rows: rows)
    }
  }
}
