package import Collaboration

/// Reads a network from its folder of CSV tables, or from one CSV of memberships.
package enum NetworkReader {
  /// What is told while a large table is read: its file, and the share of it that is done, from 0 to 1.
  package typealias Progress = @Sendable (_ file: String, _ fraction: Double) -> Void

  /// The network at the path, sorted by name, with the warnings and notes that its data gives rise to.
  ///
  /// - Throws: every problem found, by file, line and column, where one of them is an error.
  package static func read(_ path: String, progress: Progress? = nil) throws(Problems) -> LoadedNetwork {
    throw Problems([Problem(.error, path, "the reader is not built yet")])
  }
}
