import Collaboration

/// GraphML as igraph, NetworkX, Gephi, yEd and maillage write it.
struct GraphMLReader {
  private struct Key {
    let name: String
    var standard: String?
    let target: String
  }

  private enum Owner {
    case node, edge, graph
  }

  private var graph = ForeignGraph()
  private var keys: [String: Key] = [:]
  private var owners: [Owner] = []
  private var node: ForeignGraph.Node?
  private var edge: ForeignGraph.Edge?

  /// - Throws: `XMLPullParser.Fault`.
  static func read(_ bytes: [UInt8]) throws -> ForeignGraph {
    var reader = GraphMLReader()
    let parser = XMLPullParser(bytes)
    while true {
      switch try parser.next() {
      case .start: try reader.start(parser)
      case .end: reader.end(parser)
      case .text, .instruction: continue
      case .finished: return reader.graph
      }
    }
  }

  private mutating func start(_ parser: XMLPullParser) throws {
    if parser.isNamed("key") {
      try readKey(parser)
    } else if parser.isNamed("node") {
      guard let id = parser.attribute("id") else { throw parser.fault("this node has no id; give it one") }
      finishNode()
      node = ForeignGraph.Node(id: id, attributes: standards(for: "node"), line: parser.line)
      owners.append(.node)
    } else if parser.isNamed("edge") {
      guard let source = parser.attribute("source"), let target = parser.attribute("target") else {
        throw parser.fault("this edge lacks its source or its target; write the ids of both")
      }
      edge = ForeignGraph.Edge(
        source: source, target: target, attributes: standards(for: "edge"), line: parser.line)
      owners.append(.edge)
    } else if parser.isNamed("hyperedge") {
      throw parser.fault("hyperedges are not read; write each membership as an edge")
    } else if parser.isNamed("graph") {
      owners.append(.graph)
    } else if parser.isNamed("data") {
      try readData(parser)
    }
  }

  private mutating func end(_ parser: XMLPullParser) {
    if parser.isNamed("node") {
      finishNode()
      _ = owners.popLast()
    } else if parser.isNamed("edge") {
      if let edge { graph.add(edge) }
      edge = nil
      _ = owners.popLast()
    } else if parser.isNamed("graph") {
      _ = owners.popLast()
    }
  }

  /// A node is taken in where its content, which may be a graph, begins or ends.
  private mutating func finishNode() {
    if let node { graph.add(node) }
    node = nil
  }

  private mutating func readKey(_ parser: XMLPullParser) throws {
    guard let id = parser.attribute("id") else { throw parser.fault("this key has no id; give it one") }
    // yEd has keys without names, for the looks of things.
    var key = Key(name: parser.attribute("attr.name") ?? "", target: parser.attribute("for") ?? "all")
    if let standard = try Self.content(of: parser, upTo: "key", within: "default") { key.standard = standard }
    keys[id] = key
  }

  private mutating func readData(_ parser: XMLPullParser) throws {
    let key = parser.attribute("key") ?? ""
    let value = try Self.content(of: parser, upTo: "data", within: nil) ?? ""
    let name = keys[key]?.name ?? key
    guard !value.trimmed.isEmpty else { return }
    // What yEd draws as a node's label is its name.
    let attribute = name.isEmpty ? "label" : name
    switch owners.last {
    case .node: if !name.isEmpty || node?.attributes["label"] == nil { node?.attributes[attribute] = value }
    case .edge: if !name.isEmpty { edge?.attributes[attribute] = value }
    case .graph: graph.attributes[attribute] = value
    case nil: break
    }
  }

  private func standards(for target: String) -> [String: String] {
    var values: [String: String] = [:]
    for (_, key) in keys where key.target == target || key.target == "all" {
      if let standard = key.standard { values[key.name] = standard }
    }
    return values
  }

  /// The text up to an end tag, or that of one element before it alone; nil where there is none.
  private static func content(
    of parser: XMLPullParser, upTo end: StaticString, within element: StaticString?
  ) throws -> String? {
    var text: [UInt8] = []
    var isWithin = element == nil
    var hasText = false
    while true {
      switch try parser.next() {
      case .start: if let element, parser.isNamed(element) { isWithin = true }
      case .text:
        guard isWithin else { continue }
        hasText = true
        guard parser.appendText(to: &text) else { throw parser.undeclared }
      case .end:
        if parser.isNamed(end) { return hasText ? String(decoding: text, as: UTF8.self) : nil }
        if element != nil { isWithin = false }
      case .instruction: continue
      case .finished: return nil
      }
    }
  }
}

extension XMLPullParser {
  var undeclared: Fault { fault("this text refers to an entity that is not XML's own; write the character itself") }
}
