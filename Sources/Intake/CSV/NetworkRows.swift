import Collaboration

/// A network as the rows of its tables, in the columns' order; nil is an empty cell.
struct NetworkRows {
  private let network: CollaborationNetwork
  private let organization: References
  private let person: References
  private let group: References
  private let event: References

  init(_ network: CollaborationNetwork) {
    self.network = network
    organization = References(network.organizations.map { ($0.id, $0.name, $0.otherNames) })
    person = References(network.persons.map { ($0.id, $0.name, $0.otherNames) })
    group = References(network.groups.map { ($0.id, $0.name, $0.otherNames) })
    event = References(network.events.map { ($0.id, $0.name, $0.startDate.map { [$0.description] } ?? []) })
  }

  func rows(of table: TableName) -> [[String?]] {
    switch table {
    case .organizations: organizations
    case .persons: network.persons.map { [$0.id, $0.name, joined($0.otherNames)] }
    case .groups: groups
    case .memberships: memberships
    case .events: events
    case .attendance: attendance
    case .observations:
      network.observations.map {
        [subject($0.subject), $0.category, $0.date.description, plain($0.value), $0.unit, $0.source]
      }
    case .claims:
      network.claims.map {
        [
          subject($0.subject), $0.category, $0.startDate.description, $0.endDate.description, plain($0.changePercent),
          $0.source,
        ]
      }
    case .adoptions:
      network.adoptions.map {
        [organization[$0.organization.index], $0.software, $0.status, $0.startDate?.description, $0.source]
      }
    }
  }

  private var organizations: [[String?]] {
    network.organizations.map {
      [
        $0.id, $0.name, $0.classification, joined($0.otherNames), $0.identifier, $0.location.map { plain($0.latitude) },
        $0.location.map { plain($0.longitude) }, $0.parent.map { organization[$0.index] },
      ]
    }
  }

  private var groups: [[String?]] {
    network.groups.map {
      [
        $0.id, $0.name, word(for: $0.classification), joined($0.otherNames), $0.foundingDate?.description,
        $0.dissolutionDate?.description, $0.description, $0.source,
      ]
    }
  }

  private var memberships: [[String?]] {
    network.memberships.map {
      [
        $0.organization.map { organization[$0.index] }, group[$0.group.index], network.word(for: $0.role),
        $0.person.map { person[$0.index] }, $0.start?.description, $0.end?.description,
        $0.source.map { network.sources[Int($0)] },
      ]
    }
  }

  private var events: [[String?]] {
    network.events.map {
      [$0.id, $0.name, $0.startDate?.description, $0.location, $0.host.map { organization[$0.index] }, $0.source]
    }
  }

  private var attendance: [[String?]] {
    network.attendance.map {
      [
        event[$0.event.index], $0.person.map { person[$0.index] }, $0.organization.map { organization[$0.index] },
        $0.status.rawValue, $0.onBehalfOf.map { organization[$0.index] }, $0.source,
      ]
    }
  }

  /// What a count's row calls its subject, which is a group's name, or else an organization's, or any other text.
  ///
  /// An id where the name would be taken for something else: another group may have it for an id.
  private func subject(_ name: String) -> String {
    guard meaning(ofSubject: name) != name else { return name }
    let ids =
      network.groups.filter { $0.name == name }.map(\.id)
      + network.organizations.filter { $0.name == name }.map(\.id)
    return ids.first { meaning(ofSubject: $0) == name } ?? name
  }

  /// What such a row is read as.
  private func meaning(ofSubject text: String) -> String {
    if let position = group.position(of: text) { return network.groups[position].name }
    if let position = organization.position(of: text) { return network.organizations[position].name }
    return text
  }

  private func word(for classification: Group.Classification) -> String {
    switch classification {
    case .workingGroup: "working group"
    case .association: "association"
    case .other(let word): word
    }
  }

  private func joined(_ names: [String]) -> String { names.joined(separator: "|") }

  private func plain(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// What rows call each entity of a kind: its name where that fits it alone, else its id.
private struct References {
  private let texts: [String]
  private let owners: [NameKey: Set<Int>]
  private let ids: [String: Int]

  init(_ entities: [(id: String, name: String, otherNames: [String])]) {
    var owners: [NameKey: Set<Int>] = [:]
    var ids: [String: Int] = [:]
    for (position, entity) in entities.enumerated() {
      for name in [entity.id, entity.name] + entity.otherNames { owners[NameKey(name), default: []].insert(position) }
      ids[entity.id] = position
    }
    texts = entities.enumerated().map { position, entity in
      // An id as it is written beats every name.
      let isOwn = owners[NameKey(entity.name)]?.count == 1 && ids[entity.name, default: position] == position
      return isOwn ? entity.name : entity.id
    }
    self.owners = owners
    self.ids = ids
  }

  /// The entity that a row means by a text; nil where that is none, or several.
  func position(of text: String) -> Int? {
    if let position = ids[text] { return position }
    let key = NameKey(text)
    guard !key.isEmpty, let owners = owners[key], owners.count == 1 else { return nil }
    return owners.first
  }

  subscript(position: Int) -> String { texts[position] }
}
