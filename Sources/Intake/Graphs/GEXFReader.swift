import Collaboration

/// GEXF 1.1 to 1.3, as Gephi, NetworkX and maillage write it, with the times of nodes and edges.
struct GEXFReader {
  private struct Key {
    let name: String
    var standard: String?
  }

  /// When a node or an edge is there.
  private struct Span {
    var start: String?
    var end: String?
  }

  private var graph = ForeignGraph()
  private var keys: [String: [String: Key]] = [:]
  private var keyClass = "node"
  private var openKey: String?
  private var format = "double"
  private var node: ForeignGraph.Node?
  private var edge: ForeignGraph.Edge?
  private var spans: [Span] = []

  /// - Throws: `XMLPullParser.Fault`.
  static func read(_ bytes: [UInt8]) throws -> ForeignGraph {
    var reader = GEXFReader()
    let parser = XMLPullParser(bytes)
    var text: [UInt8] = []
    while true {
      switch try parser.next() {
      case .instruction:
        guard parser.isNamed("maillage") else { continue }
        for (name, value) in [
          ("name", parser.attribute("name")), ("title", parser.attribute("title")), ("lang", parser.attribute("lang")),
          ("licenses", parser.attribute("licenses")), ("description", parser.attribute("description")),
        ] {
          reader.graph.attributes[name] = value
        }
      case .start:
        text.removeAll(keepingCapacity: true)
        try reader.start(parser)
      case .text: parser.appendText(to: &text)
      case .end: reader.end(parser, text)
      case .finished: return reader.graph
      }
    }
  }

  private mutating func start(_ parser: XMLPullParser) throws {
    if parser.isNamed("graph") {
      format = parser.attribute("timeformat") ?? parser.attribute("timetype") ?? parser.attribute("datetype") ?? format
    } else if parser.isNamed("attributes") {
      keyClass = parser.attribute("class") ?? "node"
    } else if parser.isNamed("attribute") {
      guard let id = parser.attribute("id") else { throw parser.fault("this attribute has no id; give it one") }
      keys[keyClass, default: [:]][id] = Key(name: parser.attribute("title") ?? id)
      openKey = id
    } else if parser.isNamed("node") {
      finishNode()
      guard let id = parser.attribute("id") else { throw parser.fault("this node has no id; give it one") }
      var node = ForeignGraph.Node(id: id, attributes: standards(for: "node"), line: parser.line)
      if let label = parser.attribute("label") { node.attributes["label"] = label }
      spans = try ownSpan(parser)
      self.node = node
    } else if parser.isNamed("edge") {
      finishNode()
      guard let source = parser.attribute("source"), let target = parser.attribute("target") else {
        throw parser.fault("this edge lacks its source or its target; write the ids of both")
      }
      var edge = ForeignGraph.Edge(
        source: source, target: target, attributes: standards(for: "edge"), line: parser.line)
      if let label = parser.attribute("label") { edge.attributes["label"] = label }
      if let kind = parser.attribute("kind") { edge.attributes["relation"] = kind }
      if let weight = parser.attribute("weight") { edge.attributes["weight"] = weight }
      spans = try ownSpan(parser)
      self.edge = edge
    } else if parser.isNamed("spell") {
      spans += try ownSpan(parser)
    } else if parser.isNamed("attvalue") {
      let id = parser.attribute("for") ?? parser.attribute("id") ?? ""
      let value = parser.attribute("value") ?? ""
      if edge != nil {
        edge?.attributes[keys["edge"]?[id]?.name ?? id] = value
      } else {
        node?.attributes[keys["node"]?[id]?.name ?? id] = value
      }
    }
  }

  private mutating func end(_ parser: XMLPullParser, _ text: [UInt8]) {
    if parser.isNamed("default"), let openKey {
      keys[keyClass]?[openKey]?.standard = String(decoding: text, as: UTF8.self)
    } else if parser.isNamed("node") {
      finishNode()
    } else if parser.isNamed("edge") {
      finishEdge()
    }
  }

  /// A node is taken in where it ends, or where a node within it begins.
  private mutating func finishNode() {
    guard var node else { return }
    let isWritten = isWritten(node)
    for (attribute, date) in [("founding_date", spans.first?.start), ("dissolution_date", spans.last?.end)] {
      if let date, node.attributes[attribute] == nil, !isWritten { node.attributes[attribute] = date }
    }
    graph.add(node)
    self.node = nil
    spans = []
  }

  /// Whether maillage wrote the node, whose dates are attributes too.
  private func isWritten(_ node: ForeignGraph.Node) -> Bool {
    node.attributes["founding_date"] != nil || node.attributes["dissolution_date"] != nil
  }

  /// An edge that is there several times is as many memberships.
  private mutating func finishEdge() {
    guard let edge else { return }
    // The dates as people wrote them go before the days that stand for them.
    let isWritten = edge.attributes["start_date"] != nil || edge.attributes["end_date"] != nil
    for span in isWritten || spans.isEmpty ? [Span()] : spans {
      var copy = edge
      if let start = span.start { copy.attributes["start_date"] = start }
      if let end = span.end { copy.attributes["end_date"] = end }
      graph.add(copy)
    }
    self.edge = nil
    spans = []
  }

  private func standards(for target: String) -> [String: String] {
    var values: [String: String] = [:]
    for (_, key) in keys[target] ?? [:] {
      if let standard = key.standard { values[key.name] = standard }
    }
    return values
  }

  // MARK: Time

  /// The span that an element's own attributes name; none where they name none.
  private func ownSpan(_ parser: XMLPullParser) throws -> [Span] {
    let start = parser.attribute("start") ?? parser.attribute("datefrom")
    let end = parser.attribute("end") ?? parser.attribute("dateto")
    var span = Span(start: try start.flatMap { try date($0, parser) }, end: try end.flatMap { try date($0, parser) })
    // Open ends: the day itself is not among those that are meant.
    if let open = parser.attribute("startopen") { span.start = Self.moved(try date(open, parser), by: 1) }
    if let open = parser.attribute("endopen") { span.end = Self.moved(try date(open, parser), by: -1) }
    return span.start == nil && span.end == nil ? [] : [span]
  }

  /// A time as a date: days as they are, of moments the day, and whole numbers as years.
  private func date(_ text: String, _ parser: XMLPullParser) throws -> String? {
    let text = text.trimmed
    // What has no begin or no end.
    if text.isEmpty || text.lowercased().hasSuffix("infinity") || text.lowercased().hasSuffix("inf") { return nil }
    if PartialDate(text) != nil { return text }
    let day = String(text.prefix(10))
    if text.count > 10, text.dropFirst(10).first == "T" || text.dropFirst(10).first == "Z", PartialDate(day) != nil {
      return day
    }
    if let number = Double(text), let year = Int(exactly: number), (1...9999).contains(year) {
      return PartialDate(year: year)?.description
    }
    throw parser.fault(
      "\(cited(text)) is no date; write times as YYYY-MM-DD with timeformat=\"date\", or as years")
  }

  private static func moved(_ text: String?, by days: Int) -> String? {
    guard let text, let date = PartialDate(text), let month = date.month, let day = date.day else { return text }
    if let near = PartialDate(year: date.year, month: month, day: day + days) { return near.description }
    if days > 0 {
      let (year, next) = month == 12 ? (date.year + 1, 1) : (date.year, month + 1)
      return PartialDate(year: year, month: next, day: 1)?.description
    }
    let (year, previous) = month == 1 ? (date.year - 1, 12) : (date.year, month - 1)
    return (28...31).reversed().lazy.compactMap { PartialDate(year: year, month: previous, day: $0) }.first?.description
  }
}
