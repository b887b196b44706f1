import Collaboration
import Support

/// GEXF 1.1 to 1.3, as Gephi, NetworkX and maillage write it, with the times of nodes and edges.
struct GEXFReader {
  private struct Key {
    let name: String
    var standard: String?
  }

  /// A node or an edge whose end has not come yet.
  private struct Open<Element> {
    var element: Element
    var spans: [GEXFSpan] = []
    /// The roles that it has at times of their own.
    var roles: [(role: String, spans: [GEXFSpan])] = []
  }

  private var graph = ForeignGraph()
  private var keys: [String: [String: Key]] = [:]
  /// What keys say of each node, or of each edge, that says nothing itself.
  private var standards: [String: [String: String]] = [:]
  private var keyClass = "node"
  private var openKey: String?
  /// Nodes may be in each other; nil for one that cannot be read.
  private var nodes: [Open<ForeignGraph.Node>?] = []
  private var edge: Open<ForeignGraph.Edge>?
  private var isInEdge = false
  private let file: String
  private var log = ProblemLog()

  private init(file: String) {
    self.file = file
  }

  /// The graph; nil where something of it cannot be read, all of which is in the log.
  ///
  /// - Throws: `XMLPullParser.Fault` where the XML itself ends the reading.
  static func read(_ bytes: [UInt8], in file: String, log: inout ProblemLog) throws -> ForeignGraph? {
    var reader = GEXFReader(file: file)
    reader.graph.makesNodes = false
    defer { log.add(reader.log) }
    let parser = XMLPullParser(bytes)
    var text: [UInt8] = []
    while true {
      switch try parser.next() {
      case .instruction:
        try parser.checkEncoding()
        guard parser.isNamed("maillage") else { continue }
        for (name, value) in [
          ("name", parser.attribute("name")), ("title", parser.attribute("title")), ("lang", parser.attribute("lang")),
          ("licenses", parser.attribute("licenses")), ("description", parser.attribute("description")),
          ("persons", parser.attribute("persons")),
        ] {
          reader.graph.attributes[name] = value
        }
      case .start:
        text.removeAll(keepingCapacity: true)
        do {
          try reader.start(parser)
        } catch let error as TooMany {
          throw error.fault
        } catch let fault as XMLPullParser.Fault {
          // What is wrong with one element is reported, and the next one read.
          reader.log.add(fault, in: file)
        }
      case .text: guard parser.appendText(to: &text) else { throw parser.undeclared }
      case .end: try reader.end(parser, text)
      case .finished:
        reader.graph.makeNodesWhereThereAreNone()
        reader.log.addMissingEnds(of: reader.graph, in: file)
        return reader.log.hasErrors ? nil : reader.graph
      }
    }
  }

  /// What the element that is read has said of itself, without standards and times.
  private var said: [String: String] = [:]

  private mutating func start(_ parser: XMLPullParser) throws {
    if parser.isNamed("attributes") {
      keyClass = parser.attribute("class") ?? "node"
    } else if parser.isNamed("attribute") {
      guard let id = parser.attribute("id") else { throw parser.fault("this attribute has no id; give it one") }
      keys[keyClass, default: [:]][id] = Key(name: parser.attribute("title") ?? id)
      standards = [:]
      openKey = id
    } else if parser.isNamed("node") {
      nodes.append(nil)
      said = [:]
      guard let id = parser.attribute("id") else { throw parser.fault("this node has no id; give it one") }
      var node = ForeignGraph.Node(id: id, attributes: try standards(for: "node", at: parser), line: parser.line)
      if let label = parser.attribute("label") { node.attributes["label"] = label }
      nodes[nodes.count - 1] = Open(element: node)
      nodes[nodes.count - 1]?.spans = try GEXFTimes.spans(of: parser)
    } else if parser.isNamed("edge") {
      isInEdge = true
      said = [:]
      guard let source = parser.attribute("source"), let target = parser.attribute("target") else {
        throw parser.fault("this edge lacks its source or its target; write the ids of both")
      }
      var edge = ForeignGraph.Edge(
        source: source, target: target, attributes: try standards(for: "edge", at: parser), line: parser.line)
      if let label = parser.attribute("label") { edge.attributes["label"] = label }
      if let kind = parser.attribute("kind") { edge.attributes["relation"] = kind }
      if let weight = parser.attribute("weight") { edge.attributes["weight"] = weight }
      self.edge = Open(element: edge)
      self.edge?.spans = try GEXFTimes.spans(of: parser)
    } else if parser.isNamed("spell") {
      let spans = try GEXFTimes.spans(of: parser)
      if isInEdge { edge?.spans += spans } else if !nodes.isEmpty { nodes[nodes.count - 1]?.spans += spans }
    } else if parser.isNamed("attvalue") {
      try readValue(parser)
    }
  }

  /// A value; one of some times only is a role of these times, or something that no column takes.
  private mutating func readValue(_ parser: XMLPullParser) throws {
    let id = parser.attribute("for") ?? parser.attribute("id") ?? ""
    let value = parser.attribute("value") ?? ""
    let name = keys[isInEdge ? "edge" : "node"]?[id]?.name ?? id
    let times = try GEXFTimes.spans(of: parser)
    if times.isEmpty, let first = said.updateValue(value, forKey: name), first != value {
      throw parser.fault(ForeignGraph.message(ofTwice: name, first, value))
    }
    if isInEdge, !times.isEmpty, GraphTables.isRole(name) {
      edge?.roles.append((value, times))
    } else if isInEdge {
      edge?.element.attributes[times.isEmpty ? name : "\(name) over time"] = value
    } else if !nodes.isEmpty {
      nodes[nodes.count - 1]?.element.attributes[times.isEmpty ? name : "\(name) over time"] = value
    }
  }

  private mutating func end(_ parser: XMLPullParser, _ text: [UInt8]) throws {
    if parser.isNamed("default"), let openKey {
      keys[keyClass]?[openKey]?.standard = String(decoding: text, as: UTF8.self).streamSafe
      standards = [:]
    } else if parser.isNamed("node") {
      // What a node says behind one within it is not that one's again.
      said = [:]
      if let node = nodes.popLast() ?? nil { add(node) }
    } else if parser.isNamed("edge") {
      if let edge { try add(edge, at: parser) }
      edge = nil
      isInEdge = false
    }
  }

  private mutating func add(_ open: Open<ForeignGraph.Node>) {
    var node = open.element
    // The dates as maillage wrote them go before the days that stand for them.
    if node.attributes["founding_date"] == nil, node.attributes["dissolution_date"] == nil {
      node.attributes["founding_date"] = open.spans.first?.start
      node.attributes["dissolution_date"] = open.spans.last?.end
      if open.spans.count > 1 { node.attributes["spells between the first and the last"] = "\(open.spans.count)" }
    }
    graph.add(node)
  }

  /// An edge that is there several times, or in several roles, is as many memberships.
  private mutating func add(_ open: Open<ForeignGraph.Edge>, at parser: XMLPullParser) throws {
    // The dates as people wrote them go before the days that stand for them.
    let isWritten = open.element.attributes["start_date"] != nil || open.element.attributes["end_date"] != nil
    let roles: [(role: String?, spans: [GEXFSpan])] =
      open.roles.isEmpty ? [(nil, isWritten ? [] : open.spans)] : open.roles.map { ($0.role, $0.spans) }
    let copies = roles.reduce(0) { $0 + max(1, $1.spans.count) } - 1
    guard graph.takes(standards: copies * open.element.attributes.count) else {
      throw parser.fault(ForeignGraph.tooManyStandards)
    }
    for (role, spans) in roles {
      for span in spans.isEmpty ? [GEXFSpan()] : spans {
        var edge = open.element
        if let role { edge.attributes["role"] = role }
        if let start = span.start { edge.attributes["start_date"] = start }
        if let end = span.end { edge.attributes["end_date"] = end }
        graph.add(edge)
      }
    }
  }

  private mutating func standards(for target: String, at parser: XMLPullParser) throws -> [String: String] {
    if standards[target] == nil {
      var values: [String: String] = [:]
      for (_, key) in keys[target] ?? [:] {
        if let standard = key.standard { values[key.name] = standard }
      }
      standards[target] = values
    }
    let values = standards[target] ?? [:]
    guard graph.takes(standards: values.count) else {
      throw TooMany(fault: parser.fault(ForeignGraph.tooManyStandards))
    }
    return values
  }

  /// What ends the reading, as other faults of an element do not.
  private struct TooMany: Error {
    let fault: XMLPullParser.Fault
  }
}
