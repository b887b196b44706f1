import Collaboration
import Support

/// Graphs that are lists of neighbours: NetworkX's adjacency lists, LGL, and LEDA's native form.
enum ListGraphReader {
  typealias Fault = TextGraphLines.Fault

  /// A line for each node: its name, and those of its neighbours, between spaces, or between tabs where there are tabs.
  static func adjacencyList(_ text: String) throws -> ForeignGraph {
    var graph = ForeignGraph()
    graph.hasNodes = false
    var lines = TextGraphLines(text, comments: ["#"])
    while let (line, number) = lines.read() {
      let words =
        line.contains("\t")
        ? line.split(separator: "\t").map(\.trimmed)
        : try TextGraphLines.words(of: line, line: number).map(\.text)
      guard let first = words.first else { continue }
      if graph.position(of: first) == nil { graph.add(ForeignGraph.Node(id: first, line: number)) }
      for other in words.dropFirst() { graph.add(ForeignGraph.Edge(source: first, target: other, line: number)) }
    }
    return graph
  }

  /// `# name` begins a node's list; its neighbours are below it, a line each, with a weight or without.
  static func lgl(_ text: String) throws -> ForeignGraph {
    var graph = ForeignGraph()
    graph.hasNodes = false
    var lines = TextGraphLines(text, comments: [])
    var node: String?
    while let (line, number) = lines.read() {
      if line.trimmed.hasPrefix("#") {
        let name = line.trimmed.dropFirst().trimmed
        guard !name.isEmpty else { throw Fault(message: "no name stands behind this #", line: number) }
        if graph.position(of: name) == nil { graph.add(ForeignGraph.Node(id: name, line: number)) }
        node = name
      } else {
        guard let node else {
          throw Fault(message: "a line “# name” is wanted before the first neighbour", line: number)
        }
        var words = try TextGraphLines.words(of: line, line: number).map(\.text)
        var attributes: [String: String] = [:]
        if words.count > 1, Double(words[words.count - 1]) != nil { attributes["weight"] = words.removeLast() }
        graph.add(
          ForeignGraph.Edge(source: node, target: words.joined(separator: " "), attributes: attributes, line: number))
      }
    }
    return graph
  }

  /// `LEDA.GRAPH`, the types, a line with the number of nodes, a label each, the number of edges, a line each.
  static func leda(_ text: String) throws -> ForeignGraph {
    var graph = ForeignGraph()
    graph.hasNumbersForIDs = true
    var lines = TextGraphLines(text, comments: ["#"])
    func label(_ text: Substring) -> String {
      guard let start = text.firstRange(of: "|{"), let end = text.lastIndex(of: "}"), start.upperBound <= end else {
        return ""
      }
      return String(text[start.upperBound..<end]).trimmed
    }
    func count(_ what: String) throws -> Int {
      guard let (line, number) = lines.read(), let count = Int(line.trimmed), count >= 0, count <= lines.greatestCount
      else {
        throw Fault(message: "the number of \(what) is wanted here", line: lines.lastNumber)
      }
      _ = number
      return count
    }
    for _ in 0..<3 { _ = lines.read() }
    // Newer files say in a line of its own whether edges have directions.
    if let (line, _) = lines.read() { if Int(line.trimmed) ?? 0 >= 0 { lines.unread() } }
    for number in 0..<(try count("nodes")) {
      guard let (line, place) = lines.read() else {
        throw Fault(message: "the nodes end too soon", line: lines.lastNumber)
      }
      graph.add(ForeignGraph.Node(id: String(number + 1), attributes: ["label": label(line)], line: place))
    }
    for _ in 0..<(try count("edges")) {
      guard let (line, place) = lines.read() else {
        throw Fault(message: "the edges end too soon", line: lines.lastNumber)
      }
      let words = try TextGraphLines.words(of: line.prefix { $0 != "|" }, line: place).map(\.text)
      guard words.count >= 2 else { throw Fault(message: "an edge has the numbers of two nodes", line: place) }
      let role = label(line)
      graph.add(
        ForeignGraph.Edge(
          source: words[0], target: words[1], attributes: role.isEmpty || Double(role) != nil ? [:] : ["role": role],
          line: place))
    }
    return graph
  }
}
