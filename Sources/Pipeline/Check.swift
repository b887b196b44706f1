internal import Collaboration
internal import Intake

/// Tells every problem and doubt in a network's data; writes nothing.
package struct Check: Sendable {
  private let source: NetworkSource
  private let format: CheckFormat

  package init(network: String, format: CheckFormat, strict: Bool) {
    source = NetworkSource(path: network, strict: strict)
    self.format = format
  }

  /// Tells what is found, and what the network holds in a line; in a form for programs, that form alone.
  ///
  /// - Throws: where the data has an error, after all of it is told.
  package func run(_ console: some Console) throws {
    guard format != .text else {
      let loaded = try source.load(console)
      return try console.result(summary(of: loaded))
    }
    let problems: [Problem]
    do {
      problems = try source.read(console).problems
    } catch let error as Problems {
      problems = error.problems
    } catch let problem as Problem {
      problems = [problem]
    }
    let report = CheckReport(network: source.path, problems: problems)
    switch format {
    case .text: break
    case .json: try console.result(report.json)
    case .sarif: try console.result(report.sarif)
    case .github: try console.result(report.github)
    }
    let isBad = report.count(of: .error) > 0 || source.strict && report.count(of: .warning) > 0
    // All is told already.
    if isBad { throw WorkFailed(lines: []) }
  }

  private func summary(of loaded: LoadedNetwork) -> String {
    let network = loaded.network
    let contents = [
      (network.organizations.count, "organization"), (network.persons.count, "person"), (network.groups.count, "group"),
      (network.memberships.count, "membership"), (network.events.count, "event"),
      (network.attendance.count, "attendance row"), (network.observations.count, "observation"),
      (network.claims.count, "claim"), (network.adoptions.count, "adoption"),
    ]
    let warnings = loaded.problems.count { $0.severity == .warning }
    let notes = loaded.problems.count { $0.severity == .note }
    return "\(source.path): " + contents.filter { $0.0 > 0 }.map(counted).joined(separator: ", ") + "; no error, "
      + [(warnings, "warning"), (notes, "note")].map(counted).joined(separator: ", ")
  }
}
