import Collaboration
import Measures

/// Which software which organizations have, and how far each is with it.
struct AdoptionMatrix {
  /// One line or column: a piece of software, or an organization.
  struct Entry {
    let name: String
    /// In how many cells it stands.
    let count: Int
  }

  /// By the number of organizations, then name.
  let software: [Entry]
  /// By the number of pieces of software, then name.
  let organizations: [Entry]
  /// For each piece of software and organization that has something to do with it: what, from the first to the last.
  private let cells: [Cell: [AdoptionRow]]

  private struct Cell: Hashable {
    let software: Int
    let organization: Int
  }

  init(_ rows: [AdoptionRow], in network: CollaborationNetwork) {
    var organizationsOfSoftware: [String: Set<OrganizationID>] = [:]
    var softwareOfOrganization: [OrganizationID: Set<String>] = [:]
    for row in rows {
      organizationsOfSoftware[row.software, default: []].insert(row.organization)
      softwareOfOrganization[row.organization, default: []].insert(row.software)
    }
    let software = organizationsOfSoftware.map { (name: $0, key: NameKey($0), count: $1.count) }.sorted {
      ($1.count, $0.key, $0.name) < ($0.count, $1.key, $1.name)
    }
    let organizations = softwareOfOrganization.map { (id: $0, count: $1.count) }.sorted {
      ($1.count, $0.id) < ($0.count, $1.id)
    }
    var places: (software: [String: Int], organizations: [OrganizationID: Int]) = ([:], [:])
    for (place, entry) in software.enumerated() { places.software[entry.name] = place }
    for (place, entry) in organizations.enumerated() { places.organizations[entry.id] = place }
    var cells: [Cell: [AdoptionRow]] = [:]
    for row in rows {
      guard let software = places.software[row.software], let organization = places.organizations[row.organization]
      else { continue }
      cells[Cell(software: software, organization: organization), default: []].append(row)
    }
    self.cells = cells
    self.software = software.map { Entry(name: DisplayText.clean($0.name), count: $0.count) }
    self.organizations = organizations.map {
      Entry(name: DisplayText.clean(network[$0.id].name), count: $0.count)
    }
  }

  /// What an organization has to do with a piece of software, from the first to the last; empty for nothing.
  subscript(software software: Int, organization organization: Int) -> [AdoptionRow] {
    cells[Cell(software: software, organization: organization)] ?? []
  }

  /// How far they are now: the last that is told.
  func status(software: Int, organization: Int) -> AdoptionStatus? {
    self[software: software, organization: organization].last.map { AdoptionStatus($0.status) }
  }
}
