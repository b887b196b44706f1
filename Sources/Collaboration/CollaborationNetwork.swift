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
  /// The date at which it is looked at, where that is not the last that it knows of.
  package internal(set) var asOf: PartialDate?

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
  /// Who made the data: the titles of the package's contributors.
  package var contributors: [String] = []
  /// The file that memberships are in: `memberships.csv`, or the one CSV that is the whole network.
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

/// The place of an entity in its table of a ``CollaborationNetwork``, as a type of its own per kind of entity.
///
/// Tables are sorted by name, so the order of ids is the order of names.
package struct ID<Entity>: Hashable, Comparable, Sendable {
  /// The position in the table, from 0.
  ///
  /// Four bytes, because there may be ten million references.
  package let position: Int32

  package init(_ position: Int) {
    self.position = Int32(position)
  }

  /// The position as an array index.
  package var index: Int { Int(position) }

  package static func < (a: Self, b: Self) -> Bool { a.position < b.position }
}

package typealias OrganizationID = ID<Organization>
package typealias PersonID = ID<Person>
package typealias GroupID = ID<Group>
package typealias EventID = ID<Event>

/// A row that names the source of what it says.
package protocol SourcedRow: FactRow {
  var source: String? { get }
}

extension Observation: SourcedRow {}
extension Claim: SourcedRow {}
extension Adoption: SourcedRow {}
extension Attendance: SourcedRow {}
extension Event: SourcedRow {}

extension CollaborationNetwork {
  /// Where a membership is stated: the source that its row names, else the row itself, as `memberships.csv#L57`.
  package func provenance(of membership: Membership) -> String {
    if membership.isFromAttendance { return TableName.attendance.fileName }
    return provenance(
      source: membership.source.map { sources[Int($0)] }, file: metadata.membershipsFile, line: membership.line)
  }

  /// Where a fact is stated: the source that its row names, else the row itself, as `observations.csv#L57`.
  package func provenance<Row: SourcedRow>(of row: Row) -> String {
    provenance(
      source: row.source, file: Row.table.name.fileName, line: Row.table.line.map { row[keyPath: $0] } ?? 0)
  }

  private func provenance(source: String?, file: String, line: Int32) -> String {
    source ?? (line > 0 ? "\(file)#L\(line)" : file)
  }
}
