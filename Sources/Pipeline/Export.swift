internal import Archive
internal import Collaboration
internal import Composer
package import Exchange
internal import FoundationEssentials
internal import Intake
internal import Measures
internal import Paths
internal import Publication
internal import Tables

/// Writes a network for other programs.
package struct Export: Sendable {
  private let source: NetworkSource
  private let format: ExchangeFormat
  private let output: String
  private let choices: MeasureChoices
  private let dialect: CSVDialectChoice

  /// Writes a file, a folder for CSV, or to standard output for `-`.
  package init(
    network: String, format: ExchangeFormat, output: String, choices: MeasureChoices, strict: Bool,
    columns: ColumnMapping = .none,
    dialect: CSVDialectChoice = .standard
  ) {
    self.dialect = dialect
    source = NetworkSource(path: network, strict: strict, columns: columns)
    self.format = format
    self.output = output
    self.choices = choices
  }

  package func run(_ console: some Console) throws {
    // What a form cannot hold would be lost for good.
    guard output == "-" || !isOfTheNetwork else {
      throw WorkFailed(lines: ["\(output): is the network itself, which export does not replace; name another file"])
    }
    if isFolder { try Publication.refuse(output, holding: source.path) }
    let analysis = try Analysis(source, choices: choices, console: console)
    console.progress("writing \(format.rawValue)")
    switch format.form {
    case .text(let write):
      let file = write(analysis.network, NodeAdditions(of: analysis))
      report(file.losses, console)
      if output == "-" {
        try console.result(file.text)
      } else {
        try WholeFile.writeResult(Array(file.text.utf8), to: output)
      }
    case .tables: try writeTables(of: analysis.network.stated, console)
    case .spreadsheet(let write): try writeSheets(of: analysis.network.stated, by: write, console)
    case .database: try writeArchive(of: analysis)
    }
  }

  /// Whether the output is a file that the network is read from.
  private var isOfTheNetwork: Bool {
    guard !isFolder else { return false }
    if WholeFile.isSame(output, source.path) { return true }
    // Tables may have other names and be in folders below: `datapackage.json` says where.
    let endings = [".csv", ".tsv", ".xlsx", ".xlsm", ".ods", "datapackage.json"]
    return SystemPath.exists(output) && WholeFile.isWithin(output, source.path)
      && endings.contains { output.lowercased().hasSuffix($0) }
  }

  /// Whether the output is a folder of tables.
  private var isFolder: Bool { format == .csv && !output.lowercased().hasSuffix(".csv") }

  /// A data package in a folder, or the memberships alone in a file that is named as one.
  private func writeTables(of network: CollaborationNetwork, _ console: some Console) throws {
    let files = try CSVWriter.files(of: network, dialect: dialect.dialect)
    guard isFolder else {
      guard let memberships = files.first(where: { $0.name == "memberships.csv" }) else { return }
      report(ExchangeFormat.lossesOfMembershipsAlone(network), console)
      try WholeFile.writeResult(Array(memberships.text.utf8), to: output)
      return
    }
    // A table that is there is somebody's, and what is exported is distinguished from a network by its list of files alone.
    let publication = try Publication(
      to: output, from: source.path, removesOld: false, isOurs: PublishedFiles.isOfExport)
    let interruption = Interruption { publication.abandon() }
    defer { withExtendedLifetime(interruption) {} }
    do {
      for file in files { try publication.write(file.text, to: file.name) }
      for line in try publication.publish() { console.message(line) }
    } catch {
      publication.abandon()
      throw error
    }
  }

  /// A spreadsheet with a sheet for each table of the network.
  private func writeSheets(
    of network: CollaborationNetwork, by write: ([Sheet], String, String?) throws -> [UInt8], _ console: some Console
  ) throws {
    report(format.lossesOfSheets(network), console)
    let sheets = NetworkTables.of(network).map { table in
      Sheet(
        name: table.name, columns: table.columns.map { ($0.name, $0.kind.sheet) },
        rows: table.rows.map { row in
          zip(row, table.columns).map { text, column in
            guard let text else { return .empty }
            return column.kind.isNumber ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
          }
        })
    }
    do {
      try WholeFile.write(try write(sheets, network.metadata.title, network.metadata.language), to: output)
    } catch let fault as SheetFault {
      throw WorkFailed(lines: ["\(output): \(fault)"])
    }
  }

  private func writeArchive(of analysis: Analysis) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maillage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("network.sqlite").path
    let tables = TableCatalogue.tables.map { $0.table(of: analysis.measures) }
    try Archive.write(analysis.network.stated, to: path) { tables }
    try WholeFile.refuse(output)
    try WholeFile.write(try FileContents.read(path), to: output)
  }

  private func report(_ losses: [String], _ console: some Console) {
    for loss in losses { console.message("\(output == "-" ? format.rawValue : output): warning: \(loss)") }
  }
}

/// For whom CSV is written: programs, or Excel where it wants semicolons and decimal commas.
package enum CSVDialectChoice: String, CaseIterable, Sendable {
  case standard
  case excelFrench = "excel-fr"

  var dialect: CSVDialect { self == .standard ? .standard : .excelFrench }
}

extension NetworkTables.Kind {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }

  fileprivate var sheet: Sheet.Kind {
    switch self {
    case .text: .text
    case .date: .date
    case .number: .number(decimals: nil)
    }
  }
}
