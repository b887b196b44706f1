package import Collaboration
import Foundation

/// Reads a network from its folder of CSV tables, or from one CSV of memberships.
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
    let isFolder = try NetworkForm.of(path) == .folder
    guard let files = isFolder ? NetworkFiles(folder: path, log: &log) : NetworkFiles(table: path) else {
      throw Problems(log.sorted())
    }
    var builder = NetworkBuilder(
      network: CollaborationNetwork(metadata: files.metadata), log: log, tellsNewNames: isFolder)
    for file in files.tables {
      guard let text = TableText(file: file.path, encoding: file.encoding, log: &builder.log),
        let header = TableHeader(of: text, table: file.name, delimiter: file.delimiter, log: &builder.log)
      else { continue }
      builder.add(
        CodedTable(file.name, text: text, header: header, parts: parts, log: &builder.log, progress: progress))
    }
    if !allowsEmpty { builder.checkForEmptiness(in: files) }
    let problems = builder.log.sorted()
    guard !builder.log.hasErrors else { throw Problems(problems) }
    return LoadedNetwork(network: builder.finish(), problems: problems)
  }
}
