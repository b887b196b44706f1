import Collaboration
import Support

/// The DOT language, as people, Graphviz, igraph, NetworkX and maillage write it.
struct DOTReader {
  /// Why a file is no graph in DOT, and the line.
  struct Fault: Error {
    let message: String
    let line: Int
  }

  private typealias Attributes = [String: String]

  private var scanner: DOTScanner
  private var token = DOTScanner.Token.end
  private var graph = ForeignGraph()
  private var depth = 0
  private var blockEdges = 0

  /// How many edges may come of subgraphs, where few words make many.
  private static let mostBlockEdges = 1_000_000

  static func read(_ bytes: [UInt8]) throws(Fault) -> ForeignGraph {
    var reader = DOTReader(scanner: DOTScanner(bytes))
    try reader.readGraph()
    return reader.graph
  }

  private init(scanner: DOTScanner) {
    self.scanner = scanner
  }

  private mutating func readGraph() throws(Fault) {
    try advance()
    if isWord("strict") { try advance() }
    guard isWord("graph") || isWord("digraph") else { throw fault("a graph begins with graph or digraph") }
    try advance()
    if let name = plainText {
      graph.attributes["name"] = name
      try advance()
    }
    try expect("{")
    var nodeStandards: Attributes = [:]
    var edgeStandards: Attributes = [:]
    _ = try statements(&nodeStandards, &edgeStandards)
    try expect("}")
    guard token == .end else {
      throw fault("the graph has ended here, and maillage reads one; put what follows into a file of its own")
    }
    drawLabels()
  }

  // MARK: Statements

  /// The statements up to a closing brace; gives the nodes that they name.
  private mutating func statements(
    _ nodeStandards: inout Attributes, _ edgeStandards: inout Attributes
  ) throws(Fault) -> [String] {
    var named: [String] = []
    while token != .sign("}") {
      guard token != .end else { throw fault("the file ends before the closing brace") }
      if token == .sign(";") {
        try advance()
      } else if isWord("node"), try isStandard() {
        nodeStandards.merge(try attributes()) { $1 }
      } else if isWord("edge"), try isStandard() {
        edgeStandards.merge(try attributes()) { $1 }
      } else if isWord("graph"), try isStandard() {
        let attributes = try attributes()
        if depth == 0 { graph.attributes.merge(attributes) { $1 } }
      } else {
        named += try statement(nodeStandards, edgeStandards)
      }
    }
    return named
  }

  /// Goes past the word of a statement that sets attributes for what follows.
  private mutating func isStandard() throws(Fault) -> Bool {
    try advance()
    return true
  }

  /// A node, a chain of edges, a subgraph, or an attribute of the graph.
  private mutating func statement(_ nodeStandards: Attributes, _ edgeStandards: Attributes) throws(Fault) -> [String] {
    let line = scanner.line
    var ends: [[String]] = []
    var isNode = true
    repeat {
      if isWord("subgraph") || token == .sign("{") {
        ends.append(try subgraph(nodeStandards, edgeStandards))
        isNode = false
      } else {
        let id = try text()
        if token == .sign("="), ends.isEmpty {
          try advance()
          let value = try text()
          if depth == 0 { graph.attributes[id] = value }
          return []
        }
        try passPort()
        // What a node has by standard counts from its first mention on.
        if graph.position(of: id) == nil {
          guard graph.takes(standards: nodeStandards.count) else { throw fault(ForeignGraph.tooManyStandards) }
          graph.add(ForeignGraph.Node(id: id, attributes: nodeStandards, line: line))
        }
        ends.append([id])
      }
    } while try passEdgeSign()

    let attributes = try attributes()
    if ends.count == 1 {
      if isNode, !attributes.isEmpty, let id = ends.first?.first {
        graph.add(ForeignGraph.Node(id: id, attributes: attributes, line: line))
      }
      return ends[0]
    }
    let edgeAttributes = edgeStandards.isEmpty ? attributes : edgeStandards.merging(attributes) { $1 }
    let edgeCount = zip(ends, ends.dropFirst()).reduce(0) { $0 + $1.0.count * $1.1.count }
    guard graph.takes(standards: max(0, edgeCount * edgeAttributes.count - attributes.count)) else {
      throw fault(ForeignGraph.tooManyStandards)
    }
    for (sources, targets) in zip(ends, ends.dropFirst()) {
      if sources.count * targets.count > 1 { blockEdges += sources.count * targets.count }
      guard blockEdges <= Self.mostBlockEdges else {
        throw fault("up to here, the edges between subgraphs are over a million; write fewer, or a list of edges")
      }
      for source in sources {
        for target in targets {
          graph.add(ForeignGraph.Edge(source: source, target: target, attributes: edgeAttributes, line: line))
        }
      }
    }
    return ends.flatMap(\.self)
  }

  private mutating func subgraph(_ nodeStandards: Attributes, _ edgeStandards: Attributes) throws(Fault) -> [String] {
    if isWord("subgraph") {
      try advance()
      if plainText != nil { try advance() }
    }
    guard token == .sign("{") else { return [] }
    guard depth < 100 else { throw fault("subgraphs stand in each other more than a hundred deep") }
    try advance()
    depth += 1
    var (nodes, edges) = (nodeStandards, edgeStandards)
    let named = try statements(&nodes, &edges)
    depth -= 1
    try expect("}")
    return named
  }

  private mutating func passEdgeSign() throws(Fault) -> Bool {
    guard token == .sign("--") || token == .sign("->") else { return false }
    try advance()
    return true
  }

  /// Goes past `:port:compass`.
  private mutating func passPort() throws(Fault) {
    while token == .sign(":") {
      try advance()
      _ = try text()
    }
  }

  /// The lists of attributes that are here.
  private mutating func attributes() throws(Fault) -> Attributes {
    var attributes: Attributes = [:]
    while token == .sign("[") {
      try advance()
      while token != .sign("]") {
        if token == .sign(";") || token == .sign(",") {
          try advance()
          continue
        }
        let name = try text()
        guard token == .sign("=") else { continue }
        try advance()
        attributes[name] = try text()
      }
      try advance()
    }
    return attributes
  }

  // MARK: Labels

  /// Makes of labels what Graphviz draws, when it is known what each is a label of.
  private mutating func drawLabels() {
    let name = graph.attributes["name"] ?? ""
    for position in graph.nodes.indices {
      let id = graph.nodes[position].id
      Self.drawLabels(of: &graph.nodes[position].attributes) { $0 == "N" ? id : $0 == "G" ? name : nil }
    }
    for position in graph.edges.indices {
      let (tail, head) = (graph.edges[position].source, graph.edges[position].target)
      Self.drawLabels(of: &graph.edges[position].attributes) { escape in
        switch escape {
        case "T": tail
        case "H": head
        case "E": "\(tail)--\(head)"
        case "G": name
        default: nil
        }
      }
    }
  }

  private static func drawLabels(of attributes: inout Attributes, named: (Character) -> String?) {
    for label in ["label", "xlabel"] {
      if let text = attributes[label] { attributes[label] = drawn(text, named: named) }
    }
  }

  /// A label as Graphviz draws it: `\n`, `\l` and `\r` end a line, and other letters name what it is a label of.
  private static func drawn(_ text: String, named: (Character) -> String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var drawn = ""
    var isEscape = false
    for character in text {
      if isEscape {
        drawn += named(character) ?? (["n", "l", "r"].contains(character) ? "\n" : String(character))
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        drawn.append(character)
      }
    }
    return drawn
  }

  // MARK: Tokens

  private mutating func advance() throws(Fault) { token = try scanner.next() }

  private var plainText: String? {
    switch token {
    case .word(let text), .text(let text): text
    case .html, .sign, .end: nil
    }
  }

  /// Whether a word of the language is here; in quotes it is a name as any other.
  private func isWord(_ word: String) -> Bool {
    guard case .word(let text) = token else { return false }
    return text.lowercased() == word
  }

  private mutating func expect(_ sign: String) throws(Fault) {
    guard token == .sign(sign) else { throw fault("here stands no \(sign), where one is wanted") }
    try advance()
  }

  /// A name, number or string, or several joined by `+`, with references to characters resolved.
  private mutating func text() throws(Fault) -> String {
    var whole = ""
    while true {
      switch token {
      case .word(let text), .text(let text): whole += text
      case .html(let html): whole += Self.plain(html)
      case .sign, .end: throw fault("here stands no name, where one is wanted")
      }
      try advance()
      guard token == .sign("+") else { break }
      try advance()
    }
    return CharacterReferences.resolved(whole).streamSafe
  }

  /// HTML without its tags, of which some part words.
  private static func plain(_ html: String) -> String {
    var plain = ""
    var tag: String?
    for character in html {
      if character == "<" {
        tag = ""
      } else if character == ">", let name = tag?.lowercased() {
        if name.hasPrefix("br") { plain.append("\n") }
        if name.hasPrefix("/td") || name.hasPrefix("/tr") { plain.append(" ") }
        tag = nil
      } else if tag != nil {
        tag?.append(character)
      } else {
        plain.append(character)
      }
    }
    return plain
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, line: scanner.line) }
}

/// References to characters by number or XML's names, as Graphviz reads them in strings.
enum CharacterReferences {
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var resolved = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(12).firstIndex(of: ";"),
        let scalar = XMLPullParser.scalar(String(rest[rest.index(after: start)..<end]))
      {
        resolved.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        resolved += "&"
        rest = rest.dropFirst()
      }
    }
    return resolved + rest
  }
}
