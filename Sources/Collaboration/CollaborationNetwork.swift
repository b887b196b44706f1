/// All that a network of organizations has written down about itself.
///
/// References are positions in the tables. Whoever makes one calls ``sortedByName()`` last, so that the order of ids
/// is the order of names and the same facts, read from a folder or from an archive, are the same value.
package struct CollaborationNetwork: Hashable, Sendable {
  package var metadata: Metadata
  package var organizations: [Organization] = []
  package var persons: [Person] = []
  package var groups: [Group] = []
  package var memberships: [Membership] = []
  package var events: [Event] = []
  package var attendance: [Attendance] = []
  package var observations: [Observation] = []
  package var claims: [Claim] = []
  package var adoptions: [Adoption] = []
  /// The words of the roles that maillage does not know; ``Role/code`` less the number of ``Role/known`` roles.
  package var roleWords: [String] = []
  /// What the memberships name as their sources.
  package var sources: [String] = []

  package init(metadata: Metadata) {
    self.metadata = metadata
  }

  package subscript(id: OrganizationID) -> Organization { organizations[id.index] }
  package subscript(id: PersonID) -> Person { persons[id.index] }
  package subscript(id: GroupID) -> Group { groups[id.index] }
  package subscript(id: EventID) -> Event { events[id.index] }

  /// The word for a role, as the data has it.
  package func word(for role: Role) -> String {
    let code = Int(role.code)
    return code < Role.known.count ? Role.known[code].word : roleWords[code - Role.known.count]
  }
}

/// What a network's data package says of itself.
///
/// Frictionless Data Package: `name`, `title`, `lang`, `licenses`.
package struct Metadata: Hashable, Sendable {
  /// A short name for files and links.
  package var name: String
  /// The name as people read it.
  package var title: String
  /// The language that is published in: `fr` or `en`; nil where the data says none.
  package var language: String?
  package var licenses: [String]
  /// What the network is, in a sentence or two.
  package var description: String?
  /// The file that memberships stand in: `memberships.csv`, or the one CSV that is the whole network.
  package var membershipsFile: String

  package init(
    name: String, title: String, language: String? = nil, licenses: [String] = [], description: String? = nil,
    membershipsFile: String = "memberships.csv"
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.licenses = licenses
    self.description = description
    self.membershipsFile = membershipsFile
  }
}
