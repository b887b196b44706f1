import Collaboration

/// The ids of a network's entities where all of them share one space: `arles`, or `group:arles` where two are called so.
struct NodeIDs {
  let organizations: [String]
  let persons: [String]
  let groups: [String]
  private let events: [String]

  init(of network: CollaborationNetwork) {
    var counts: [String: Int] = [:]
    for id in network.organizations.map(\.id) + network.persons.map(\.id) + network.groups.map(\.id) {
      counts[id, default: 0] += 1
    }
    func unique(_ id: String, _ kind: ExchangeGraph.Kind) -> String {
      // One that begins so already would lose its beginning when it is read.
      let needsKind = counts[id] != 1 || Self.kinds.contains { id.hasPrefix($0) } || id.isEmpty
      return needsKind ? "\(kind.rawValue):\(id)" : id
    }
    organizations = network.organizations.map { unique($0.id, .organization) }
    persons = network.persons.map { unique($0.id, .person) }
    groups = network.groups.map { unique($0.id, .group) }
    events = network.events.map(\.id)
  }

  /// The id of an entity at a position.
  subscript(kind: EntityKind, position: Int) -> String {
    switch kind {
    case .organization: organizations[position]
    case .person: persons[position]
    case .group: groups[position]
    case .event: events[position]
    }
  }

  private static let kinds = ["organization:", "person:", "group:"]
}
