internal import Collaboration
internal import Intake

/// Tells every problem and doubt in a network's data; writes nothing.
package struct Check: Sendable {
  private let source: NetworkSource

  package init(network: String, strict: Bool) {
    source = NetworkSource(path: network, strict: strict)
  }

  /// - Returns: what the network holds, in a line.
  package func run(_ console: some Console) throws -> String {
    let loaded = try source.load(console)
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

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
