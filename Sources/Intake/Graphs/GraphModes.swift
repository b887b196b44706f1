import Collaboration

/// Which nodes of a graph are groups, and which are what belongs to them.
struct GraphModes {
  enum Kind: String {
    case organization, person, group
  }

  /// By position of the node.
  let kinds: [Kind]
  /// The attribute that says so; nil where the edges do.
  let attribute: String?
  /// How it was found out, where that was a guess.
  let guess: String?

  /// Why the modes of a graph cannot be known, and what would be right.
  struct Failure: Error {
    let message: String
    let line: Int?
  }

  init(of graph: ForeignGraph) throws(Failure) {
    if let kinds = Self.namedKinds(of: graph) {
      (self.kinds, attribute, guess) = (kinds, "kind", nil)
      try check(graph)
      return
    }
    for name in Self.candidates(of: graph) {
      guard let kinds = Self.kinds(of: graph, by: name) else { continue }
      (self.kinds, attribute, guess) = (kinds, name, nil)
      return
    }
    if let failure = Self.edgeWithinAMode(of: graph) { throw failure }
    kinds = try Self.kindsByEdges(of: graph)
    attribute = nil
    guess =
      "no attribute tells organizations from groups; what edges start from was taken for organizations, where they end "
      + "for groups. Give nodes the attribute bipartite, 0 or 1, to be sure"
  }

  // MARK: By attributes

  /// The kinds that maillage itself writes.
  private static func namedKinds(of graph: ForeignGraph) -> [Kind]? {
    let kinds = graph.nodes.map { $0.attributes["kind"].flatMap(Kind.init(rawValue:)) }
    let known = kinds.compactMap(\.self)
    return known.count == kinds.count && !kinds.isEmpty ? known : nil
  }

  private func check(_ graph: ForeignGraph) throws(Failure) {
    for edge in graph.edges {
      guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target) else { continue }
      if (kinds[source] == .group) == (kinds[target] == .group) {
        throw Failure(
          message: "this edge joins \(cited(edge.source)) and \(cited(edge.target)), which are both "
            + (kinds[source] == .group ? "groups" : "members") + "; join a group and a member of it",
          line: edge.line)
      }
    }
  }

  /// The attributes that may tell the modes: those that programs use for it, then a hundred others by name.
  private static func candidates(of graph: ForeignGraph) -> [String] {
    let usual = ["bipartite", "type", "kind", "mode", "part", "partition", "side", "node_type", "category", "shape"]
    let names = Set(graph.nodes.flatMap(\.attributes.keys))
    return usual.filter(names.contains) + names.subtracting(usual).sorted().prefix(100)
  }

  /// The kinds by an attribute with two values, of which every edge joins one with the other; nil for any other.
  private static func kinds(of graph: ForeignGraph, by name: String) -> [Kind]? {
    var folded: [String: String] = [:]
    var distinct: Set<String> = []
    for node in graph.nodes {
      guard let value = node.attributes[name] else { return nil }
      if folded[value] != nil { continue }
      let key = NameKey(value).text
      folded[value] = key
      distinct.insert(key)
      if distinct.count > 2 { return nil }
    }
    guard distinct.count == 2 else { return nil }
    let values = graph.nodes.map { $0.attributes[name].flatMap { folded[$0] } }
    let ordered = distinct.sorted()
    var fromFirst = 0
    for edge in graph.edges {
      guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target),
        values[source] != values[target]
      else { return nil }
      if values[source] == ordered[0] { fromFirst += 1 }
    }
    guard let groups = groupValue(of: ordered, fromFirst: fromFirst, of: graph.edges.count) else { return nil }
    return values.map { $0 == groups ? .group : .organization }
  }

  /// What is wrong with a graph whose nodes say their modes, and of which a few edges join two of one mode.
  private static func edgeWithinAMode(of graph: ForeignGraph) -> Failure? {
    for name in ["bipartite", "type", "mode"] {
      let values = graph.nodes.map { $0.attributes[name].map { NameKey($0).text } }
      guard Set(values).count == 2, !values.contains(nil) else { continue }
      let inner = graph.edges.filter { edge in
        guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target) else {
          return false
        }
        return values[source] == values[target]
      }
      guard let first = inner.first, inner.count * 2 < graph.edges.count else { continue }
      func called(_ id: String) -> String {
        let attributes = graph.position(of: id).map { graph.nodes[$0].attributes } ?? [:]
        return cited(attributes["name"] ?? attributes["label"] ?? id)
      }
      let value = graph.position(of: first.source).flatMap { graph.nodes[$0].attributes[name] } ?? ""
      return Failure(
        message:
          "this edge joins \(called(first.source)) and \(called(first.target)), which both have \(name) \(value); "
          + "join a group and a member of it", line: first.line)
    }
    return nil
  }

  /// Which of two values means groups: a word that does, or else where all edges end.
  private static func groupValue(of values: [String], fromFirst: Int, of count: Int) -> String? {
    if let known = values.first(where: { groupWords.contains($0) }) { return known }
    if fromFirst == count { return values[1] }
    return fromFirst == 0 ? values[0] : nil
  }

  /// igraph's and NetworkX's values, shapes, and what people call groups.
  private static let groupWords: Set<String> = Set(
    [
      "1", "true", "group", "groupe", "working group", "groupe de travail", "event", "événement", "team", "équipe",
      "committee", "comité", "commission", "project", "projet", "association", "board", "conseil", "club",
      "affiliation",
      "box", "rect", "rectangle", "square", "bottom",
    ].map { NameKey($0).text })

  // MARK: By edges

  private static func kindsByEdges(of graph: ForeignGraph) throws(Failure) -> [Kind] {
    var isSource = [Bool](repeating: false, count: graph.nodes.count)
    var isTarget = isSource
    for edge in graph.edges {
      guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target) else { continue }
      isSource[source] = true
      isTarget[target] = true
    }
    guard let both = graph.nodes.indices.first(where: { isSource[$0] && isTarget[$0] }) else {
      return isTarget.map { $0 ? .group : .organization }
    }
    let advice = "give each node the attribute bipartite, 0 for organizations and 1 for groups"
    if let edge = oddEdge(of: graph) {
      throw Failure(
        message:
          "\(cited(edge.source)) and \(cited(edge.target)) are joined, and by another way too, so that nodes are "
          + "of one kind; maillage reads networks of two, organizations and the groups that they belong to",
        line: edge.line)
    }
    throw Failure(
      message: "edges start from \(cited(graph.nodes[both].id)) and end there too, so that nothing tells organizations "
        + "from groups; \(advice), or let all edges start from organizations", line: graph.nodes[both].line)
  }

  /// An edge that closes a ring of odd length, which no network of two modes has; nil where there is none.
  private static func oddEdge(of graph: ForeignGraph) -> ForeignGraph.Edge? {
    var neighbours = [[(node: Int, edge: Int)]](repeating: [], count: graph.nodes.count)
    for (number, edge) in graph.edges.enumerated() {
      guard let source = graph.position(of: edge.source), let target = graph.position(of: edge.target) else { continue }
      neighbours[source].append((target, number))
      neighbours[target].append((source, number))
    }
    var sides = [Bool?](repeating: nil, count: graph.nodes.count)
    for start in graph.nodes.indices where sides[start] == nil {
      sides[start] = false
      var waiting = [start]
      while let node = waiting.popLast() {
        for (other, edge) in neighbours[node] {
          if sides[other] == nil {
            sides[other] = !(sides[node] ?? false)
            waiting.append(other)
          } else if sides[other] == sides[node] {
            return graph.edges[edge]
          }
        }
      }
    }
    return nil
  }
}
