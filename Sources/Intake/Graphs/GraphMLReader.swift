import Support
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
  private var standards: [String: [String: String]] = [:]
  private var owners: [Owner] = []
  /// Nodes may be in each other; nil for one that cannot be read.
  private var nodes: [ForeignGraph.Node?] = []
  private var edge: ForeignGraph.Edge?
  private let file: String
  private var log = ProblemLog()
  /// What the elements that are open have said of themselves, without standards.
  private var said: [[String: String]] = []

  private init(file: String) {
    self.file = file
  }

  /// The graph; nil where something of it cannot be read, all of which is in the log.
  ///
  /// - Throws: `XMLPullParser.Fault` where the XML itself ends the reading.
  static func read(_ bytes: [UInt8], in file: String, log: inout ProblemLog) throws -> ForeignGraph? {
    var reader = GraphMLReader(file: file)
    reader.graph.makesNodes = false
    defer { log.add(reader.log) }
    let parser = XMLPullParser(bytes)
    while true {
      switch try parser.next() {
      case .start: try reader.start(parser)
      case .end: reader.end(parser)
      case .text: continue
      case .instruction: try parser.checkEncoding()
      case .finished:
        reader.graph.makeNodesWhereThereAreNone()
        reader.log.addMissingEnds(of: reader.graph, in: file)
        return reader.log.hasErrors ? nil : reader.graph
      }
    }
  }

  private mutating func start(_ parser: XMLPullParser) throws {
    if parser.isNamed("key") {
      try readKey(parser)
    } else if parser.isNamed("node") {
      owners.append(.node)
      said.append([:])
      let id = parser.attribute("id")
      if id == nil { log.add(parser.fault("this node has no id; give it one"), in: file) }
      let standards = try standards(for: "node", at: parser)
      nodes.append(id.map { ForeignGraph.Node(id: $0, attributes: standards, line: parser.line) })
    } else if parser.isNamed("edge") {
      owners.append(.edge)
      said.append([:])
      guard let source = parser.attribute("source"), let target = parser.attribute("target") else {
        log.add(parser.fault("this edge lacks its source or its target; write the ids of both"), in: file)
        return
      }
      edge = ForeignGraph.Edge(
        source: source, target: target, attributes: try standards(for: "edge", at: parser), line: parser.line)
    } else if parser.isNamed("hyperedge") {
      log.add(parser.fault("hyperedges are not read; write each membership as an edge"), in: file)
    } else if parser.isNamed("graph") {
      owners.append(.graph)
      said.append([:])
    } else if parser.isNamed("data") {
      try readData(parser)
    }
  }

  private mutating func end(_ parser: XMLPullParser) {
    if parser.isNamed("node") {
      if let node = nodes.popLast() ?? nil { graph.add(node) }
      _ = (owners.popLast(), said.popLast())
    } else if parser.isNamed("edge") {
      if let edge { graph.add(edge) }
      edge = nil
      _ = (owners.popLast(), said.popLast())
    } else if parser.isNamed("graph") {
      _ = (owners.popLast(), said.popLast())
    }
  }

  private mutating func readKey(_ parser: XMLPullParser) throws {
    let id = parser.attribute("id")
    if id == nil { log.add(parser.fault("this key has no id; give it one"), in: file) }
    // yEd has keys without names, for the looks of things.
    var key = Key(name: parser.attribute("attr.name") ?? "", target: parser.attribute("for") ?? "all")
    if let standard = try Self.content(of: parser, upTo: "key", within: "default") { key.standard = standard }
    if let id { keys[id] = key }
    standards = [:]
  }

  private mutating func readData(_ parser: XMLPullParser) throws {
    let key = parser.attribute("key") ?? ""
    let value = try Self.content(of: parser, upTo: "data", within: nil) ?? ""
    let name = keys[key]?.name ?? key
    guard !value.trimmed.isEmpty else { return }
    // What yEd draws as a node's label is its name.
    let attribute = name.isEmpty ? "label" : name
    if !name.isEmpty, let open = said.indices.last, let first = said[open].updateValue(value, forKey: name),
      first != value
    {
      log.add(parser.fault(ForeignGraph.message(ofTwice: name, first, value)), in: file)
    }
    switch owners.last {
    case .node:
      guard let last = nodes.indices.last, !name.isEmpty || nodes[last]?.attributes["label"] == nil else { break }
      nodes[last]?.attributes[attribute] = value
    case .edge: if !name.isEmpty { edge?.attributes[attribute] = value }
    case .graph: graph.attributes[attribute] = value
    case nil: break
    }
  }

  /// What keys say of each node, or of each edge, that says nothing itself.
  private mutating func standards(for target: String, at parser: XMLPullParser) throws -> [String: String] {
    if let known = standards[target] {
      guard graph.takes(standards: known.count) else { throw parser.fault(ForeignGraph.tooManyStandards) }
      return known
    }
    var values: [String: String] = [:]
    for (_, key) in keys where key.target == target || key.target == "all" {
      if let standard = key.standard { values[key.name] = standard }
    }
    standards[target] = values
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
        if parser.isNamed(end) { return hasText ? String(decoding: text, as: UTF8.self).streamSafe : nil }
        if element != nil { isWithin = false }
      case .instruction: continue
      case .finished: return nil
      }
    }
  }
}
