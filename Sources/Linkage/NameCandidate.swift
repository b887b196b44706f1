package import Collaboration

/// Two names of a network that are probably those of one organization, person or group.
package struct NameCandidate: Hashable, Sendable {
  /// What is named; the order in which candidates are listed.
  package enum Kind: String, CaseIterable, Sendable {
    case organization, person, group

    /// The table that has these entities.
    package var table: TableName {
      switch self {
      case .organization: .organizations
      case .person: .persons
      case .group: .groups
      }
    }
  }

  package let kind: Kind
  /// The place in its table of the entity that more rows are about: its name stays.
  package let kept: Int
  /// The place of the one whose name would be another name of it.
  package let other: Int
  package let resemblance: Resemblance
  /// An estimate, from 0 to 1, of how likely both are one.
  package let certainty: Double
  /// How many persons represent both; for persons, how many organizations both represent; for groups, how many
  /// organizations and persons are in both.
  package let shared: Int
  /// How many of these the one with fewer has in all.
  package let sharedOf: Int
  /// At how many meetings both were, each by somebody of its own.
  package let together: Int
}

extension NameCandidate {
  /// What speaks for and against it, as people read it.
  package var evidence: String {
    var parts = [resemblance.evidence]
    let noun =
      switch kind {
      case .organization: "people"
      case .person: "organizations"
      case .group: "members"
      }
    if sharedOf > 0 { parts.append("\(shared) of \(sharedOf) \(noun) are the same") }
    if together > 0 { parts.append("both at \(together) meeting\(together == 1 ? "" : "s")") }
    return parts.joined(separator: "; ")
  }
}
