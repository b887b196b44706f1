import Collaboration
package import Tables

/// A network as other programs see one: nodes and edges with attributes.
///
/// Organizations, persons and groups are nodes; a membership is an edge from the organization, or from the person where
/// there is none, to the group. Several roles are several edges, in the data's order.
struct ExchangeGraph {
  enum Kind: String {
    case organization, person, group
  }

  /// What nodes or edges have a value of, and of which type it is.
  struct Attribute {
    enum Kind {
      case text, integer, number, flag
    }

    let name: String
    let kind: Kind
  }

  struct Node {
    let id: String
    let label: String
    let kind: Kind
    /// When it exists; nil where that is not known, or for ever.
    var start: PartialDate?
    var end: PartialDate?
    var place: (x: Double, y: Double)?
    /// In the order of ``ExchangeGraph/nodeAttributes``.
    let values: [Value]
  }

  struct Edge {
    let id: String
    /// Positions among the nodes.
    let source: Int
    let target: Int
    let start: PartialDate?
    let end: PartialDate?
    /// In the order of ``ExchangeGraph/edgeAttributes``.
    let values: [Value]
  }

  let nodeAttributes: [Attribute]
  let edgeAttributes: [Attribute]
  let nodes: [Node]
  let edges: [Edge]
  /// What the graph says of itself beside the network's own: the persons who are no nodes.
  let metadata: [(name: String, value: String)]

  init(of network: CollaborationNetwork, _ additions: NodeAdditions) {
    let ids = NodeIDs(of: network)
    nodeAttributes = Self.nodeAttributes(additions)
    edgeAttributes = Self.edgeAttributes
    // Who sits for an organization alone has no tie of their own: as a node they would be in the organizations' mode,
    // and lie about in its projection. The ties name them, and the graph lists them.
    let actors = Set(network.memberships.filter { $0.organization == nil }.compactMap(\.person))
    let represented = Set(network.memberships.filter { $0.organization != nil }.compactMap(\.person))
    var places: [PersonID: Int] = [:]
    var hidden: Set<Int> = []
    for position in network.persons.indices {
      let person = PersonID(position)
      if represented.contains(person), !actors.contains(person) {
        hidden.insert(position)
      } else {
        places[person] = network.organizations.count + places.count
      }
    }
    let persons = hidden.sorted().map { position in
      let person = network.persons[position]
      return
        ([ids.persons[position], person.name]
        + (person.otherNames.isEmpty ? [] : [person.otherNames.joined(separator: "|")]))
        .map(Self.escaped).joined(separator: "\t")
    }
    metadata = persons.isEmpty ? [] : [("persons", persons.joined(separator: "\n"))]
    nodes = Self.nodes(of: network, ids, additions, without: hidden)
    let firstGroup = network.organizations.count + places.count
    edges = network.memberships.enumerated().map { number, membership in
      let actor = membership.organization?.index ?? membership.person.flatMap { places[$0] } ?? 0
      let person = membership.organization == nil ? nil : membership.person
      return Edge(
        id: "m\(number + 1)", source: actor, target: firstGroup + membership.group.index, start: membership.start,
        end: membership.end,
        values: [
          .text(network.word(for: membership.role)), Value(membership.start?.description),
          Value(membership.end?.description), Value(person.map { ids.persons[$0.index] }),
          Value(membership.source.map { network.sources[Int($0)] }), .integer(1),
        ])
    }
  }

  /// A text without tabs and line breaks, which are between texts.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  // MARK: Attributes

  /// `provenance` is the column `source`: graph programs call the begin of an edge by that word.
  private static let edgeAttributes = [
    Attribute(name: "role", kind: .text), Attribute(name: "start_date", kind: .text),
    Attribute(name: "end_date", kind: .text), Attribute(name: "person", kind: .text),
    Attribute(name: "provenance", kind: .text), Attribute(name: "weight", kind: .integer),
  ]

  private static func nodeAttributes(_ additions: NodeAdditions) -> [Attribute] {
    // igraph tells the modes by `type`, NetworkX by `bipartite`, people by `kind`.
    let known = [
      Attribute(name: "name", kind: .text), Attribute(name: "kind", kind: .text),
      Attribute(name: "bipartite", kind: .integer), Attribute(name: "type", kind: .flag),
      Attribute(name: "classification", kind: .text), Attribute(name: "other_names", kind: .text),
      Attribute(name: "identifier", kind: .text), Attribute(name: "latitude", kind: .number),
      Attribute(name: "longitude", kind: .number), Attribute(name: "parent", kind: .text),
      Attribute(name: "founding_date", kind: .text), Attribute(name: "dissolution_date", kind: .text),
      Attribute(name: "description", kind: .text), Attribute(name: "provenance", kind: .text),
    ]
    let rows = (additions.organizations + additions.persons + additions.groups).compactMap(\.self)
    return known
      + additions.measures.enumerated().map { column, name in
        Attribute(name: name, kind: kind(of: rows.lazy.map { $0[column] }))
      }
  }

  private static func kind(of values: some Sequence<Value>) -> Attribute.Kind {
    var kind = Attribute.Kind.integer
    for value in values {
      switch value {
      case .empty, .integer: continue
      case .number: kind = .number
      case .text: return .text
      case .flag: return .flag
      }
    }
    return kind
  }

  // MARK: Nodes

  private static func nodes(
    of network: CollaborationNetwork, _ ids: NodeIDs, _ additions: NodeAdditions, without hidden: Set<Int>
  ) -> [Node] {
    func node(
      _ kind: Kind, _ id: String, _ name: String, _ facts: [Value], _ measures: [Value]?, start: PartialDate? = nil,
      end: PartialDate? = nil, place: NodeAdditions.Places.Place?
    ) -> Node {
      let mode: [Value] = [.text(kind.rawValue), .integer(kind == .group ? 1 : 0), .flag(kind == .group)]
      let measured = measures ?? additions.measures.map { _ in .empty }
      return Node(
        id: id, label: name, kind: kind, start: start, end: end, place: place,
        values: [.text(name)] + mode + facts + measured)
    }
    func joined(_ names: [String]) -> Value { names.isEmpty ? .empty : .text(names.joined(separator: "|")) }

    let organizations = network.organizations.enumerated().map { position, organization in
      node(
        .organization, ids.organizations[position], organization.name,
        [
          Value(organization.classification), joined(organization.otherNames), Value(organization.identifier),
          Value(organization.location?.latitude), Value(organization.location?.longitude),
          Value(organization.parent.map { ids.organizations[$0.index] }), .empty, .empty, .empty, .empty,
        ],
        additions.organizations.at(position), place: additions.places?.organizations.at(position))
    }
    let persons = network.persons.enumerated().filter { !hidden.contains($0.offset) }.map { position, person in
      node(
        .person, ids.persons[position], person.name,
        [.empty, joined(person.otherNames), .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty],
        additions.persons.at(position), place: additions.places?.persons.at(position))
    }
    let groups = network.groups.enumerated().map { position, group in
      node(
        .group, ids.groups[position], group.name,
        [
          .text(group.classification.rawValue), joined(group.otherNames), .empty, .empty, .empty, .empty,
          Value(group.foundingDate?.description), Value(group.dissolutionDate?.description), Value(group.description),
          Value(group.source),
        ],
        additions.groups.at(position), start: group.foundingDate, end: group.dissolutionDate,
        place: additions.places?.groups.at(position))
    }
    return organizations + persons + groups
  }
}

extension Array {
  /// The element at a position; nil where the array ends before.
  func at<Wrapped>(_ position: Int) -> Wrapped? where Element == Wrapped? {
    position < count ? self[position] : nil
  }

  func at(_ position: Int) -> Element? {
    position < count ? self[position] : nil
  }
}

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

/// What is worked out of a network and handed on with its nodes: measures, and places in a layout.
///
/// Nobody reads it back: whoever loads the file measures and lays out anew.
package struct NodeAdditions: Sendable {
  /// The measures' names, in the order of their values.
  package var measures: [String]
  /// By position of the organization; nil for one that was not measured.
  package var organizations: [[Value]?]
  package var persons: [[Value]?]
  package var groups: [[Value]?]
  /// Places in a layout, in points; nil where there is none.
  package var places: Places?

  package struct Places: Sendable {
    package typealias Place = (x: Double, y: Double)
    package let organizations: [Place]
    package let persons: [Place]
    package let groups: [Place]

    package init(organizations: [Place], persons: [Place], groups: [Place]) {
      self.organizations = organizations
      self.persons = persons
      self.groups = groups
    }
  }

  package init(
    measures: [String] = [], organizations: [[Value]?] = [], persons: [[Value]?] = [], groups: [[Value]?] = [],
    places: Places? = nil
  ) {
    self.measures = measures
    self.organizations = organizations
    self.persons = persons
    self.groups = groups
    self.places = places
  }
}
