import Support
import Collaboration

/// A graph as the tables of a network: its nodes in those of organizations, persons and groups, its edges as memberships.
struct GraphTables {
  private(set) var tables: [ForeignTable] = []
  private let graph: ForeignGraph
  private let modes: GraphModes
  private let file: String
  /// What of nodes or edges no column takes.
  private var leftOut: Set<String> = []
  /// What of nodes or edges differs from another attribute, which has the column.
  private var outdone: Set<String> = []

  /// - Throws: where the modes of the graph cannot be known.
  init(of graph: ForeignGraph, in file: String, log: inout ProblemLog) throws(GraphModes.Failure) {
    self.graph = graph
    self.file = file
    modes = try GraphModes(of: graph)
    if let guess = modes.guess { log.add(.warning, Place(file: file), guess) }
    let isOwn = modes.attribute == "kind" && !graph.hasNumbersForIDs
    let names = NodeNames(of: graph, modes.kinds, isOwn: isOwn)
    if graph.hasNodes {
      for (kind, table) in [
        (GraphModes.Kind.organization, TableName.organizations), (.person, .persons), (.group, .groups),
      ] {
        addNodes(kind, to: table, names)
      }
    }
    addMemberships(names)
    report(to: &log)
  }

  /// Whether an attribute of edges is their role.
  static func isRole(_ attribute: String) -> Bool { edgeAttributes.column(of: attribute) == .role }

  private static let edgeAttributes = GraphAttributes(of: .memberships, without: nil)

  // MARK: Nodes

  private mutating func addNodes(_ kind: GraphModes.Kind, to name: TableName, _ names: NodeNames) {
    guard modes.kinds.contains(kind) else { return }
    var attributes = GraphAttributes(of: name, without: modes.attribute)
    var table = ForeignTable(name, columns: name.columns)
    for (position, node) in graph.nodes.enumerated() where modes.kinds[position] == kind {
      var cells = attributes.cells(of: node.attributes)
      cells[.id] = names.ids[position]
      cells[.name] = names.names[position]
      if let parent = cells[.parent], let other = graph.position(of: parent) {
        cells[.parent] = names.reference(to: other)
      }
      table.append(cells, line: node.line)
    }
    tables.append(table)
    note(attributes, of: "nodes’")
  }

  // MARK: Edges

  private mutating func addMemberships(_ names: NodeNames) {
    var attributes = Self.edgeAttributes
    var table = ForeignTable(.memberships, columns: TableName.memberships.columns)
    for edge in graph.edges {
      guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target) else { continue }
      let (member, group) = modes.kinds[source] == .group ? (target, source) : (source, target)
      var cells = attributes.cells(of: edge.attributes)
      if let person = cells[.person], let other = graph.position(of: person) {
        cells[.person] = names.reference(to: other)
      }
      cells[modes.kinds[member] == .person ? .person : .organization] = names.reference(to: member)
      cells[.group] = names.reference(to: group)
      table.append(cells, line: edge.line)
    }
    tables.append(table)
    note(attributes, of: "edges’")
  }

  // MARK: What is left out

  private mutating func note(_ attributes: GraphAttributes, of owners: String) {
    leftOut.formUnion(attributes.leftOut.map { "\(owners) \($0)" })
    outdone.formUnion(attributes.outdone.map { "\(owners) \($0)" })
  }

  private func report(to log: inout ProblemLog) {
    for attribute in leftOut.sorted() {
      let table = attribute.hasPrefix("edges") ? TableName.memberships : .organizations
      let known = listed(table.columns.map(\.rawValue), "and")
      log.add(
        .warning, in: file, kind: "attributes that are left out", at: Place(file: file),
        "\(attribute) is left out; maillage reads \(known)")
    }
    for attribute in outdone.sorted() {
      log.add(
        .warning, in: file, kind: "attributes that are left out", at: Place(file: file),
        "\(attribute) is left out where another attribute says the same otherwise; keep one of the two")
    }
  }
}

/// What the tables call each node of a graph.
private struct NodeNames {
  let names: [String]
  /// nil where the name is all that is known.
  let ids: [String?]

  /// `isOwn`: whether maillage wrote the graph, so that its ids are the entities' own.
  init(of graph: ForeignGraph, _ kinds: [GraphModes.Kind], isOwn: Bool) {
    let names = graph.nodes.map { node in
      let name = (node.attributes["name"] ?? node.attributes["label"] ?? "").trimmed
      return name.isEmpty ? node.id : name
    }
    self.names = names
    guard !isOwn else {
      ids = zip(graph.nodes, kinds).map { node, kind in
        node.id.hasPrefix(kind.rawValue + ":") ? String(node.id.dropFirst(kind.rawValue.count + 1)) : node.id
      }
      return
    }
    guard graph.hasNodes else {
      ids = names.map { _ in nil }
      return
    }
    // An id as it is written goes before all names, so that homonyms and names like ids cannot be mistaken.
    var taken: [String: Int] = [:]
    ids = zip(names, kinds).map { name, kind in
      let slug = Slug.of(NameKey(name))
      let stem = slug.isEmpty ? kind.rawValue : slug
      while true {
        let number = taken[kind.rawValue + " " + stem, default: 0] + 1
        taken[kind.rawValue + " " + stem] = number
        let id = number == 1 ? stem : "\(stem)-\(number)"
        if number == 1 || taken.updateValue(1, forKey: kind.rawValue + " " + id) == nil { return id }
      }
    }
  }

  func reference(to position: Int) -> String { ids[position] ?? names[position] }
}
