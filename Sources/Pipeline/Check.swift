internal import Collaboration
internal import Exchange
internal import Intake
internal import Linkage
internal import Publication

/// The forms that `check` reports problems in.
package enum CheckFormat: String, CaseIterable, Sendable {
  /// A line for each on standard error, as every command reports them.
  case text
  /// One object, for programs.
  case json
  /// SARIF 2.1.0 (OASIS), for editors and code scanning.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines of a change.
  case github
}

/// Reports every problem and warning in a network's data; writes nothing.
package struct Check: Sendable {
  private let source: NetworkSource
  private let format: CheckFormat

  package init(network: String, format: CheckFormat, strict: Bool, columns: ColumnMapping = .none) {
    source = NetworkSource(path: network, strict: strict, columns: columns)
    self.format = format
  }

  /// Tells what is found, and what the network holds in a line; in a form for programs, that form alone.
  ///
  /// - Throws: where the data has an error, after all of it is reported.
  package func run(_ console: some Console) throws {
    guard format != .text else {
      let loaded = try source.load(console)
      try console.result(summary(of: loaded))
      return reportNames(of: loaded.network, console)
    }
    let problems: [Problem]
    do {
      problems = try source.read(console).problems
    } catch let error as Problems {
      problems = error.problems
    } catch let problem as Problem {
      problems = [problem]
    }
    let report = CheckReport(network: source.path, problems: problems, programVersion: Version.current)
    switch format {
    case .text: break
    case .json: try console.result(report.json)
    case .sarif: try console.result(report.sarif)
    case .github: try console.result(report.github)
    }
    let isBad = report.count(of: .error) > 0 || source.strict && report.count(of: .warning) > 0
    // All is reported already.
    if isBad { throw WorkFailed(lines: []) }
  }

  /// Says how many names are probably one's, and where to see them.
  private func reportNames(of network: CollaborationNetwork, _ console: some Console) {
    let names = network.organizations.count + network.persons.count + network.groups.count
    guard names <= NameCandidates.mostInPassing else { return }
    let count = NameCandidates.of(network, atLeast: NameCandidates.sure).count
    guard count > 0 else { return }
    let what =
      count == 1 ? "1 name is probably another spelling of one" : "\(count) names are probably other spellings of ones"
    console.message("\(source.path): note: \(what) that the network has; see maillage names \(source.path)")
  }

  private func summary(of loaded: LoadedNetwork) -> String {
    let network = loaded.network
    let contents = TableName.allCases.map { ($0.outline.count(network), $0.outline.noun) }
    let warnings = loaded.problems.count { $0.severity == .warning }
    let notes = loaded.problems.count { $0.severity == .note }
    return "\(source.path): " + contents.filter { $0.0 > 0 }.map(counted).joined(separator: ", ") + "; no error, "
      + [(warnings, "warning"), (notes, "note")].map(counted).joined(separator: ", ")
  }
}

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
    if try NetworkForm.of(network) == .folder {
      let prefix = network.hasSuffix("/") ? network : network + "/"
      let losses = try WholeFile.write(
        files.map { .init(name: String($0.path.dropFirst(prefix.count)), bytes: $0.contents, over: $0.state) },
        in: network)
      for (path, loss) in losses { console.message("\(path): warning: \(loss)") }
    } else {
      // The file that is named, where a link may lead to it.
      for file in files {
        guard let loss = try WholeFile.write(file.contents, to: file.path, over: file.state) else { continue }
        console.message("\(file.path): warning: \(loss)")
      }
    }
    for file in files { console.message("\(file.path): corrected") }
  }
}
