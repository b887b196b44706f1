package import Paths
package import Collaboration
import FoundationEssentials
import Platform

/// The tables of a network folder, to be added to, and what they mean as a network.
package struct EditableNetwork: Sendable {
  /// The network as it is read; nil where the folder holds none yet.
  package let network: CollaborationNetwork?
  package var tables: [TableName: EditableTable]
  /// The text of `datapackage.json`; nil where there is none.
  package var package: String?
  /// Warnings and notes of reading it.
  package let problems: [Problem]
  /// What the files were before they were read, by their names in the folder.
  private var states: [String: FileState] = [:]

  /// What a file of the folder was before it was read.
  package func state(of file: String) -> FileState { states[file] ?? .absent }

  /// Reads a folder; one that is not there, or is empty of tables, is a network to come.
  ///
  /// - Throws: every problem found where one is an error, or where the path is no folder.
  package init(folder: String) throws(Problems) {
    var status = stat()
    guard stat(SystemPath.bytes(of: folder), &status) == 0 else {
      guard errno == ENOENT else {
        throw Problems([Problem(.error, folder, "this cannot be opened: \(String(cString: strerror(errno)))")])
      }
      self.init()
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Problems([Problem(.error, folder, "this is a file; name a network folder, or one to be made")])
    }
    let names = SystemPath.names(in: folder) ?? []
    guard names.contains(where: { $0.hasSuffix(".csv") || $0 == DataPackage.fileName }) else {
      var log = ProblemLog()
      let workbooks = FolderWorkbooks(
        in: folder, among: names.sorted(), described: [], besides: [], context: ReadingContext(), title: "", log: &log)
      try Self.refuse(workbooks.tables)
      self.init()
      return
    }
    let loaded = try NetworkReader.read(folder, parts: 1, allowsEmpty: true)
    var log = ProblemLog()
    var tables: [TableName: EditableTable] = [:]
    var states = [DataPackage.fileName: FileState(of: joined(folder, DataPackage.fileName))]
    let prefix = joined(folder, "")
    let files = NetworkFiles(folder: folder, log: &log)
    try Self.refuse(files?.workbookTables ?? [])
    for table in files?.tables ?? [] {
      let file = table.path.hasPrefix(prefix) ? String(table.path.dropFirst(prefix.count)) : table.path
      states[file] = FileState(of: table.path)
      tables[table.name] = EditableTable(table, file: file, log: &log)
    }
    let description =
      names.contains(DataPackage.fileName) ? try? FileContents.read(joined(folder, DataPackage.fileName)) : nil
    self.init(
      network: loaded.network, tables: tables,
      package: description.map { String(decoding: DecodedText($0).bytes, as: UTF8.self) },
      problems: loaded.problems, states: states)
  }

  /// Says what to do with tables in spreadsheets, to which nothing is added.
  private static func refuse(_ tables: [Workbook.Table]) throws(Problems) {
    guard let sheet = tables.first else { return }
    let advice = "save this as \(sheet.name.fileName) (UTF-8), and move the spreadsheet away"
    throw Problems([
      Problem(.error, sheet.text.file, sheet: sheet.sheet, "nothing is added to a spreadsheet; \(advice)")
    ])
  }

  /// A network to come, with its description if there is one.
  package init(package: String? = nil) {
    self.init(network: nil, tables: [:], package: package, problems: [])
  }

  private init(
    network: CollaborationNetwork?, tables: [TableName: EditableTable], package: String?, problems: [Problem],
    states: [String: FileState] = [:]
  ) {
    self.states = states
    self.network = network
    self.tables = tables
    self.package = package
    self.problems = problems
  }
}

extension EditableNetwork {
  /// The names that the network's organizations have.
  package var organizationNames: Set<NameKey> {
    Set((network?.organizations ?? []).flatMap { [$0.name] + $0.otherNames }.map { NameKey($0) })
  }
}

extension NameKey {
  /// The id that an entity of this name gets; empty for a name without letters or digits.
  package var slug: String { Slug.of(self) }
}
