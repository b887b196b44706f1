internal import Paths
import Collaboration
import FoundationEssentials

/// Which files a network is in, and what is said of it as a whole.
struct NetworkFiles {
  /// A table's file, and what the data package says of its form.
  struct TableFile {
    let name: TableName
    /// The path, as problems name it.
    let path: String
    var encoding: TextEncoding?
    var delimiter: UInt8?
    /// The sheet of a spreadsheet; nil where its name tells.
    var sheet: String?

    var isSpreadsheet: Bool { FolderWorkbooks.isSpreadsheet(path) }
  }

  var metadata: Metadata
  /// The CSVs, in the order in which tables are read.
  private(set) var tables: [TableFile]
  /// What the data package says of headings and words.
  private(set) var dialect = TableDialect()
  /// The tables that are in spreadsheets.
  private(set) var workbookTables: [Workbook.Table] = []

  /// A lone CSV of memberships, or one on standard input.
  init(table path: String) {
    guard path != "-" else {
      metadata = Self.metadata(of: "", membershipsFile: "standard input")
      tables = [TableFile(name: .memberships, path: path)]
      return
    }
    let fileName = lastComponent(of: path)
    let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    metadata = Self.metadata(of: stem, membershipsFile: fileName)
    tables = [TableFile(name: .memberships, path: path)]
  }

  /// A folder of tables, with or without a data package that describes them; nil where it has no memberships.
  init?(folder: String, context: ReadingContext = ReadingContext(), log: inout ProblemLog) {
    guard let names = SystemPath.names(in: folder) else {
      log.add(.error, Place(file: folder), "the folder may not be read; give yourself the right to read it")
      return nil
    }
    metadata = Self.metadata(of: lastComponent(of: folder), membershipsFile: TableName.memberships.fileName)
    var described: [TableName: TableFile] = [:]
    if names.contains(DataPackage.fileName) {
      guard let package = DataPackage(folder: folder, log: &log) else { return nil }
      package.describe(&metadata, log: &log)
      described = package.tables(log: &log)
      dialect = package.dialect(log: &log)
    }
    tables = TableName.allCases.compactMap { name in
      if let table = described[name] { return table.isSpreadsheet ? nil : table }
      return names.contains(name.fileName) ? TableFile(name: name, path: joined(folder, name.fileName)) : nil
    }
    let workbooks = FolderWorkbooks(
      in: folder, among: names, described: described.values.filter(\.isSpreadsheet), besides: tables,
      context: ReadingContext(dialect: dialect.overridden(by: context.dialect), convert: context.convert),
      title: metadata.title, log: &log)
    workbookTables = workbooks.tables
    warnOfStrangers(among: names, in: folder, log: &log)
    let paths =
      tables.filter { $0.name == .memberships }.map(\.path)
      + workbookTables.filter { $0.name == .memberships }.map(\.text.file)
    guard let path = paths.first else {
      if !workbooks.lacksExplained { log.add(.error, Place(file: folder), Self.lack(of: names)) }
      return nil
    }
    metadata.membershipsFile = String(path.dropFirst(joined(folder, "").count))
  }

  /// The file of memberships, as problems name it.
  var membershipsPath: String? {
    tables.first { $0.name == .memberships }?.path ?? workbookTables.first { $0.name == .memberships }?.text.file
  }

  private static func metadata(of title: String, membershipsFile: String) -> Metadata {
    let slug = Slug.of(NameKey(title))
    return Metadata(
      name: slug.isEmpty ? "network" : slug, title: title.isEmpty ? "network" : title,
      membershipsFile: membershipsFile)
  }

  /// Tells of CSVs that are none of the tables, as a misspelled name would go unseen.
  private func warnOfStrangers(among names: [String], in folder: String, log: inout ProblemLog) {
    let known = Set(tables.map(\.path))
    for name in names where name.lowercased().hasSuffix(".csv") && !known.contains(joined(folder, name)) {
      let tables = listed(TableName.allCases.map(\.rawValue), "and")
      log.add(
        .warning, Place(file: joined(folder, name)), "this is none of the tables and left out; the tables are \(tables)"
      )
    }
  }

  private static func lack(of names: [String]) -> String {
    let wanted = "memberships.csv, with the columns organization and group"
    if names.isEmpty { return "the folder is empty; put into it \(wanted)" }
    if names.contains("network.sqlite") {
      return "there is no memberships.csv in the folder; write \(wanted), or name the folder's network.sqlite"
    }
    return "there is no memberships.csv in the folder; write \(wanted)"
  }
}

/// A file of a folder, as the user would name it.
func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// The name that a folder or file has where it lies, also where it is called `.`.
private func lastComponent(of path: String) -> String {
  let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  return name == "/" ? "" : SystemPath.shown(name)
}
