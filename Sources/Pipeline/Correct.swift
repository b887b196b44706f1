internal import Collaboration
internal import Intake
internal import Publication

/// Shows what can be corrected in a network's files without a doubt, and writes it.
package struct Correct: Sendable {
  private let network: String
  private let isDryRun: Bool

  /// A dry run shows, and writes nothing.
  package init(network: String, dryRun: Bool) {
    self.network = network
    isDryRun = dryRun
  }

  /// Shows every change before the first one is written; each file is written whole or not at all.
  package func run(_ console: some Console) throws {
    guard try NetworkForm.of(network) != .archive else {
      return console.message("\(network): is an archive that maillage wrote; there is nothing to correct")
    }
    // From reading to having written; a single file of memberships is locked with its folder.
    let lock = isDryRun ? nil : try FolderLock(onFolderOf: network)
    defer { lock?.release() }
    let files = try NetworkCorrections.of(network)
    guard !files.isEmpty else { return console.message("\(network): nothing to correct") }
    for file in files { try console.result(file.difference) }
    guard !isDryRun else { return console.message("\(network): nothing was written, as this is a dry run") }
    for file in files {
      if let loss = try WholeFile.write(file.contents, to: file.path) {
        console.message("\(file.path): warning: \(loss)")
      }
      console.message("\(file.path): corrected")
    }
  }
}
