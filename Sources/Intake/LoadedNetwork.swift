package import Collaboration

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
