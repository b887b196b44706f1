internal import Paths
package import Collaboration
import FoundationEssentials
import Platform

/// Reads a network from its folder of tables, or from one file.
package enum NetworkReader {
  /// What is told while a large table is read: its file, and the share of it that is done, from 0 to 1.
  package typealias Progress = @Sendable (_ file: String, _ fraction: Double) -> Void

  /// The network at the path, sorted by name, with the warnings and notes that its data gives rise to.
  ///
  /// - Throws: every problem found, by file, line and column, where one of them is an error.
  package static func read(_ path: String, progress: Progress? = nil) throws(Problems) -> LoadedNetwork {
    try read(path, parts: min(4, ProcessInfo.processInfo.activeProcessorCount), progress: progress)
  }

  /// The same with a number of parts that a table is read in at a time; the network is the same with any.
  ///
  /// One that is to be extended may be empty so far.
  static func read(
    _ path: String, parts: Int, allowsEmpty: Bool = false, progress: Progress? = nil
  ) throws(Problems) -> LoadedNetwork {
    var log = ProblemLog()
    let form = try NetworkForm.of(path)
    if case .foreign(let format) = form {
      return try read(path, format: format, parts: parts, progress: progress)
    }
    let stream = form == .table ? try contents(ofStream: path) : nil
    if let stream, let format = ForeignFormat(path: path, head: Array(stream.prefix(1 << 12))) {
      return try read(path, format: format, contents: stream, parts: parts, progress: progress)
    }
    let isFolder = form == .folder
    guard let files = isFolder ? NetworkFiles(folder: path, log: &log) : NetworkFiles(table: path) else {
      throw Problems(log.sorted())
    }
    var builder = NetworkBuilder(
      network: CollaborationNetwork(metadata: files.metadata), log: log, tellsNewNames: isFolder)
    for name in TableName.allCases {
      let table: (text: TableText, header: TableHeader)
      if let sheet = files.workbookTables.first(where: { $0.name == name }) {
        table = (sheet.text, sheet.header)
      } else if let file = files.tables.first(where: { $0.name == name }) {
        guard let text = TableText(file: file.path, encoding: file.encoding, contents: stream, log: &builder.log),
          let header = TableHeader(of: text, table: name, delimiter: file.delimiter, log: &builder.log)
        else { continue }
        table = (text, header)
      } else {
        continue
      }
      builder.add(
        CodedTable(name, text: table.text, header: table.header, parts: parts, log: &builder.log, progress: progress))
    }
    if !allowsEmpty { builder.checkForEmptiness(in: files) }
    let problems = builder.log.sorted()
    guard !builder.log.hasErrors else { throw Problems(problems) }
    return LoadedNetwork(network: builder.finish(), problems: problems)
  }

  /// What stands in a pipe, or comes from standard input, which can be read but once; nil for a file.
  private static func contents(ofStream path: String) throws(Problems) -> [UInt8]? {
    var status = stat()
    let isFile = path != "-" && stat(SystemPath.bytes(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    guard !isFile else { return nil }
    do {
      return try FileContents.read(path)
    } catch {
      throw Problems([error])
    }
  }

  /// Reads a graph, Popolo or a spreadsheet: its tables are read as those of a folder are.
  private static func read(
    _ path: String, format: ForeignFormat, contents: [UInt8]? = nil, parts: Int, progress: Progress?
  ) throws(Problems) -> LoadedNetwork {
    var log = ProblemLog()
    let files = NetworkFiles(table: path)
    guard let foreign = ForeignNetwork(path, format: format, contents: contents, metadata: files.metadata, log: &log)
    else {
      throw Problems(log.sorted())
    }
    var builder = NetworkBuilder(
      network: CollaborationNetwork(metadata: foreign.metadata), log: log, tellsNewNames: foreign.tellsNewNames)
    for name in TableName.allCases {
      guard let table = foreign.tables.first(where: { $0.name == name }) else { continue }
      builder.add(
        CodedTable(
          name, text: table.text, header: table.header, parts: parts, log: &builder.log, progress: progress))
    }
    builder.checkForEmptiness(in: files)
    let problems = builder.log.sorted()
    guard !builder.log.hasErrors else { throw Problems(problems) }
    return LoadedNetwork(network: builder.finish(), problems: problems)
  }
}

/// A network without errors, and what is doubtful or worth knowing in its data.
package struct LoadedNetwork: Sendable {
  package let network: CollaborationNetwork
  /// Warnings and notes, by file, line and column.
  package let problems: [Problem]

  package init(network: CollaborationNetwork, problems: [Problem] = []) {
    self.network = network
    self.problems = problems
  }
}
