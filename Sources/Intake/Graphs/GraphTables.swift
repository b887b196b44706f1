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

  /// - Throws: where the modes of the graph cannot be told.
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
    tell(to: &log)
  }

  /// Whether an attribute of edges is their role.
  static func isRole(_ attribute: String) -> Bool {
    AttributeColumns(of: .memberships, without: nil)[attribute] == .role
  }

  // MARK: Nodes

  private mutating func addNodes(_ kind: GraphModes.Kind, to name: TableName, _ names: NodeNames) {
    guard modes.kinds.contains(kind) else { return }
    let columns = AttributeColumns(of: name, without: modes.attribute)
    var table = ForeignTable(name, columns: name.columns)
    for (position, node) in graph.nodes.enumerated() where modes.kinds[position] == kind {
      var cells = cells(of: node.attributes, columns, "nodes’")
      cells[.id] = names.ids[position]
      cells[.name] = names.names[position]
      if let parent = cells[.parent], let other = graph.position(of: parent) {
        cells[.parent] = names.reference(to: other)
      }
      table.append(cells, line: node.line)
    }
    tables.append(table)
  }

  // MARK: Edges

  private mutating func addMemberships(_ names: NodeNames) {
    let columns = AttributeColumns(of: .memberships, without: nil)
    var table = ForeignTable(.memberships, columns: TableName.memberships.columns)
    for edge in graph.edges {
      guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target) else { continue }
      let (member, group) = modes.kinds[source] == .group ? (target, source) : (source, target)
      var cells = cells(of: edge.attributes, columns, "edges’")
      if let person = cells[.person], let other = graph.position(of: person) {
        cells[.person] = names.reference(to: other)
      }
      cells[modes.kinds[member] == .person ? .person : .organization] = names.reference(to: member)
      cells[.group] = names.reference(to: group)
      table.append(cells, line: edge.line)
    }
    tables.append(table)
  }

  // MARK: Attributes

  /// The columns that attributes fill.
  ///
  /// Two may mean one column, as name and label do: the one that is called as the column goes before, then the first by
  /// name.
  private mutating func cells(
    of attributes: [String: String], _ columns: AttributeColumns, _ owners: String
  ) -> [Column: String] {
    var cells: [Column: String] = [:]
    let ordered = attributes.lazy.map { (column: columns[$0.key], attribute: $0.key, value: $0.value) }
      .sorted { a, b in
        let (isOwn, other) = (a.attribute == a.column?.rawValue, b.attribute == b.column?.rawValue)
        return isOwn != other ? isOwn : a.attribute < b.attribute
      }
    for (column, attribute, value) in ordered where !value.isEmpty {
      guard let column else {
        // That an edge counts once is what a membership does.
        if !columns.isPassedOver(attribute), attribute != "weight" || Double(value) != 1 {
          leftOut.insert("\(owners) \(attribute)")
        }
        continue
      }
      // A mode that another attribute tells already.
      if column == .classification, attribute.lowercased() != column.rawValue,
        ["0", "1", "true", "false"].contains(value.lowercased())
      {
        continue
      }
      if let first = cells[column] {
        if first.trimmed != value.trimmed { outdone.insert("\(owners) \(attribute)") }
      } else {
        cells[column] = value
      }
    }
    return cells
  }

  private func tell(to log: inout ProblemLog) {
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

/// Which columns the attributes of nodes or edges are.
private struct AttributeColumns {
  private let columns: [NameKey: Column]
  private let passedOver: Set<String>

  init(of table: TableName, without mode: String?) {
    var columns: [NameKey: Column] = [:]
    for column in table.columns {
      for name in table.headerNames(of: column) { columns[NameKey(name)] = column }
    }
    if table == .memberships {
      // Graphs call the begin of an edge its source; an edge's label or relation is what it is.
      columns[NameKey("source")] = nil
      for name in ["label", "relation", "type"] { columns[NameKey(name)] = .role }
      // The ends of an edge say who.
      for column in [Column.organization, .group] {
        for name in table.headerNames(of: column) { columns[NameKey(name)] = nil }
      }
    } else {
      columns[NameKey("label")] = .name
      columns[NameKey("source")] = nil
    }
    columns[NameKey("provenance")] = table.columns.contains(.source) ? .source : nil
    columns[NameKey("id")] = nil
    var passedOver = Self.derived
    if let mode { passedOver.insert(mode) }
    if mode == "kind" { passedOver.insert("type") }
    if table != .memberships, let mode { columns[NameKey(mode)] = nil }
    self.columns = columns
    self.passedOver = passedOver
  }

  subscript(attribute: String) -> Column? { passedOver.contains(attribute) ? nil : columns[NameKey(attribute)] }

  /// Whether nothing is lost with it: modes, places, looks, and measures, which are worked out anew.
  func isPassedOver(_ attribute: String) -> Bool { passedOver.contains(attribute) }

  private static let derived: Set<String> = [
    "id", "key", "bipartite", "x", "y", "z", "size", "color", "r", "g", "b", "shape", "pos", "width", "height",
    "fontname", "fontsize", "style", "fillcolor", "penwidth", "degree", "lead", "initiator", "seats", "load",
    "load_share", "load_ratio", "degree_centrality", "closeness", "betweenness", "clustering", "core", "community",
    "cut_point", "thickness", "interval",
  ]
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
