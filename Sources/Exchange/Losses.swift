package import Collaboration

/// What a network has that a form may have no place for.
enum NetworkPart: Hashable {
  case metadata, ids, otherNames, classifications, identifiers, locations, parents, descriptions, lives
  case persons, roles, dates, sources, repeatedTies, loneNodes
  /// The rows of a table.
  case rows(TableName)

  static let all: [NetworkPart] =
    [
      .metadata, .ids, .otherNames, .classifications, .identifiers, .locations, .parents, .descriptions, .lives,
      .persons,
      .roles, .dates, .sources, .repeatedTies, .loneNodes,
    ] + ofMeetings

  /// What graphs with attributes hold: everything about nodes and ties.
  static let ofGraphs: Set<NetworkPart> = Set(all).subtracting(ofMeetings)
  private static let ofMeetings: [NetworkPart] =
    TableName.allCases.filter { $0 == .events || $0.outline.isOfFacts }.map(NetworkPart.rows)
}

/// The facts of a network that a form leaves out.
enum Losses {
  /// One sentence for all of them; none where there is nothing to tell.
  static func of(_ network: CollaborationNetwork, in format: ExchangeFormat, keeping kept: Set<NetworkPart>) -> [String]
  {
    let lost = NetworkPart.all.filter { !kept.contains($0) }.compactMap { words(for: $0, in: network) }
    guard let last = lost.last else { return [] }
    let list = lost.count == 1 ? last : lost.dropLast().joined(separator: ", ") + " and " + last
    return ["\(format.title) has no place for \(list); popolo, a csv folder and sqlite keep them"]
  }

  /// What is said of characters that a form cannot hold.
  static func ofCharacters(_ count: Int, in format: ExchangeFormat) -> [String] {
    guard count > 0 else { return [] }
    let characters = count == 1 ? "1 control character is" : "\(count) control characters are"
    return ["\(characters) written as U+FFFD, since \(format.title) cannot hold them; csv and sqlite keep them"]
  }

  private static func words(for fact: NetworkPart, in network: CollaborationNetwork) -> String? {
    let count = count(of: fact, in: network)
    guard count > 0 else { return nil }
    let (one, many) = nouns(for: fact)
    if fact == .metadata { return many }
    return "\(count) \(count == 1 ? one : many)"
  }

  private static func nouns(for fact: NetworkPart) -> (String, String) {
    switch fact {
    case .metadata: ("", "the title, language and licenses")
    case .ids: ("id", "ids")
    case .otherNames: ("other name", "other names")
    case .classifications: ("classification", "classifications")
    case .identifiers: ("identifier", "identifiers")
    case .locations: ("latitude and longitude", "latitudes and longitudes")
    case .parents: ("parent", "parents")
    case .descriptions: ("description or source of a group", "descriptions and sources of groups")
    case .lives: ("group's beginning or end", "groups' beginnings and ends")
    case .persons: ("person who acts for an organization", "persons who act for organizations")
    case .roles: ("role", "roles")
    case .dates: ("dated membership", "dated memberships")
    case .sources: ("source of a membership", "sources of memberships")
    case .repeatedTies: ("second role in one group", "second roles in one group")
    case .loneNodes: ("entity without a membership", "entities without a membership")
    case .rows(let table): (table.outline.noun, table.outline.noun + "s")
    }
  }

  private static func count(of fact: NetworkPart, in network: CollaborationNetwork) -> Int {
    let (organizations, groups) = (network.organizations, network.groups)
    switch fact {
    case .metadata:
      let metadata = network.metadata
      let saysMore = metadata.title != metadata.name || metadata.language != nil || metadata.description != nil
      return saysMore || !metadata.licenses.isEmpty ? 1 : 0
    // An id says something where the name does not lead to it.
    case .ids:
      return organizations.count { !isPlain($0.id, $0.name) } + network.persons.count { !isPlain($0.id, $0.name) }
        + groups.count { !isPlain($0.id, $0.name) }
    case .otherNames:
      return organizations.reduce(0) { $0 + $1.otherNames.count } + groups.reduce(0) { $0 + $1.otherNames.count }
        + network.persons.reduce(0) { $0 + $1.otherNames.count }
    case .classifications:
      return organizations.count { $0.classification != nil } + groups.count { $0.classification != .workingGroup }
    case .identifiers: return organizations.count { $0.identifier != nil }
    case .locations: return organizations.count { $0.location != nil }
    case .parents: return organizations.count { $0.parent != nil }
    case .descriptions: return groups.count { $0.description != nil || $0.source != nil }
    case .lives: return groups.count { $0.foundingDate != nil || $0.dissolutionDate != nil }
    case .persons: return network.memberships.count { $0.person != nil }
    case .roles: return network.memberships.count { $0.role != .member }
    case .dates: return network.memberships.count { $0.start != nil || $0.end != nil }
    case .sources: return network.memberships.count { $0.source != nil }
    case .repeatedTies:
      var seen: Set<[Int32]> = []
      return network.memberships.count {
        !seen.insert([$0.organization?.position ?? -1, $0.person?.position ?? -1, $0.group.position]).inserted
      }
    case .loneNodes: return loneNodes(of: network)
    case .rows(let table): return table.outline.count(network)
    }
  }

  private static func isPlain(_ id: String, _ name: String) -> Bool {
    id == name || NameKey(id.replacing("-", with: " ")) == NameKey(name)
  }

  private static func loneNodes(of network: CollaborationNetwork) -> Int {
    let organizations = Set(network.memberships.compactMap(\.organization))
    let persons = Set(network.memberships.compactMap(\.person))
    let groups = Set(network.memberships.map(\.group))
    return network.organizations.count - organizations.count + network.persons.count - persons.count
      + network.groups.count - groups.count
  }
}

extension ExchangeFormat {
  /// What a spreadsheet leaves out of a network.
  package func lossesOfSheets(_ network: CollaborationNetwork) -> [String] {
    Losses.of(network, in: self, keeping: Set(NetworkPart.all).subtracting([.metadata]))
  }

  /// What a lone CSV of memberships leaves out of a network.
  package static func lossesOfMembershipsAlone(_ network: CollaborationNetwork) -> [String] {
    Losses.of(network, in: .csv, keeping: [.persons, .roles, .dates, .sources, .repeatedTies])
      .map { $0.replacing("CSV has", with: "one CSV of memberships has") }
  }
}
