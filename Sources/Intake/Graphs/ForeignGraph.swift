/// A graph as another program wrote it: nodes and edges with attributes by name.
struct ForeignGraph {
  struct Node {
    let id: String
    var attributes: [String: String] = [:]
    /// Where it is in the file.
    let line: Int
  }

  struct Edge {
    let source: String
    let target: String
    var attributes: [String: String] = [:]
    let line: Int
  }

  var nodes: [Node] = []
  var edges: [Edge] = []
  /// What is said of the whole: `name`, `title`, `lang`, `licenses`, `description`.
  var attributes: [String: String] = [:]
  /// Whether nodes are in the file by themselves, and not only as the ends of edges.
  var hasNodes = true
  /// Whether the ids are but the file's way of counting.
  var hasNumbersForIDs = false
  /// Whether an edge makes the nodes that it names, as where nodes are said of by edges alone.
  var makesNodes = true
  private var positions: [String: Int] = [:]
  private var standardCount = 0

  /// How many values may be given to nodes and edges that say nothing themselves, where few words make many.
  static let mostStandards = 4_000_000
  /// What is said of an attribute with two values, of which one would be lost.
  static func message(ofTwice name: String, _ first: String, _ second: String) -> String {
    "\(cited(name)) comes twice here, as \(cited(first)) and \(cited(second)); write it once"
  }

  static let tooManyStandards =
    "up to here, defaults come to over \(mostStandards) values; write them where they hold"

  /// Counts values that a node or an edge has by a default, or as a copy; false where they are too many.
  mutating func takes(standards count: Int) -> Bool {
    standardCount += count
    return standardCount <= Self.mostStandards
  }

  /// The position of the node that is called so; nil where there is none.
  func position(of id: String) -> Int? { positions[id] }

  /// Takes in a node; one that is known already gets the attributes that it lacks.
  mutating func add(_ node: Node) {
    if let position = positions[node.id] {
      nodes[position].attributes.merge(node.attributes) { $1 }
    } else {
      positions[node.id] = nodes.count
      nodes.append(node)
    }
  }

  /// Takes in an edge between nodes that need not be known yet.
  mutating func add(_ edge: Edge) {
    if makesNodes { makeNodes(of: edge) }
    edges.append(edge)
  }

  private mutating func makeNodes(of edge: Edge) {
    for id in [edge.source, edge.target] where positions[id] == nil { add(Node(id: id, line: edge.line)) }
  }

  /// Makes the nodes that edges name, of a file that has none.
  mutating func makeNodesWhereThereAreNone() {
    guard nodes.isEmpty else { return }
    for edge in edges { makeNodes(of: edge) }
  }

  /// The same graph with the ids that its nodes keep as an attribute, as igraph keeps those of the file that it read.
  var withOwnIDs: ForeignGraph {
    for name in ["node_id", "nodeid", "id", "_nx_name"] {
      let own = nodes.compactMap { $0.attributes[name] }.filter { !$0.isEmpty }
      guard own.count == nodes.count, Set(own).count == own.count, !own.isEmpty else { continue }
      var graph = self
      (graph.nodes, graph.edges, graph.positions) = ([], [], [:])
      let names = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), own))
      for node in nodes {
        var attributes = node.attributes
        attributes[name] = nil
        graph.add(Node(id: names[node.id] ?? node.id, attributes: attributes, line: node.line))
      }
      for edge in edges {
        graph.edges.append(
          Edge(
            source: names[edge.source] ?? edge.source, target: names[edge.target] ?? edge.target,
            attributes: edge.attributes, line: edge.line))
      }
      // Numbers are the file's way of counting, whoever wrote them.
      graph.hasNumbersForIDs = own.allSatisfy { Double($0) != nil }
      return graph
    }
    return self
  }

  /// The same graph with the persons who are no node's, as they only sit for an organization: the graph lists them.
  var withPersonsOfEdges: ForeignGraph {
    guard let list = attributes["persons"] else { return self }
    var graph = self
    for line in list.split(whereSeparator: { $0 == "\n" }) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
      guard parts.count >= 2, position(of: parts[0]) == nil else { continue }
      var node = Node(id: parts[0], attributes: ["kind": "person", "name": parts[1]], line: 1)
      if parts.count > 2 { node.attributes["other_names"] = parts[2] }
      for (mode, value) in [("bipartite", "0"), ("type", "false")] where nodes.first?.attributes[mode] != nil {
        node.attributes[mode] = value
      }
      graph.add(node)
    }
    return graph
  }

  /// A text whose tabs and line breaks are behind backslashes.
  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("\\") else { return String(text) }
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        plain.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The ends of edges that are no nodes, with the lines of the edges.
  var missingEnds: [(id: String, line: Int)] {
    edges.flatMap { edge in
      [edge.source, edge.target].filter { positions[$0] == nil }.map { ($0, edge.line) }
    }
  }
}
