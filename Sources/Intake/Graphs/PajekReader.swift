import Collaboration

/// Pajek's .net, of one mode or two, as Pajek, igraph, NetworkX and maillage write it.
struct PajekReader {
  private var graph = ForeignGraph()
  private var lines: TextGraphLines
  private var count = 0
  /// The number of the first mode's vertices, where the header says it.
  private var firstMode: Int?

  /// The graph; nil where its text has faults, which are in the log, all of them.
  static func read(_ text: String, in file: String, log: inout ProblemLog) -> ForeignGraph? {
    var reader = PajekReader(lines: TextGraphLines(text, comments: ["%", "/*"]))
    reader.graph.hasNumbersForIDs = true
    do {
      try reader.read()
    } catch {
      log.add(error, in: file)
      return nil
    }
    return reader.graph
  }

  private init(lines: TextGraphLines) {
    self.lines = lines
  }

  private mutating func read() throws(TextGraphLines.Fault) {
    while let line = lines.read() {
      let words = TextGraphLines.words(of: line.text)
      switch words[0].lowercased() {
      case "*network":
        let name = line.text.drop { !$0.isWhitespace }.trimmed
        if !name.isEmpty { graph.attributes["name"] = name }
      case "*vertices": try readVertices(words, line: line.number)
      case "*edges", "*arcs": try readLines()
      case "*edgeslist", "*arcslist": try readLists()
      case "*matrix": try readMatrix()
      case "*partition", "*vector", "*permutation", "*cluster", "*hierarchy":
        // What may follow a network in a project.
        return
      default:
        throw TextGraphLines.Fault(
          message: "\(cited(words[0])) is none of *Vertices, *Edges, *Arcs and *Matrix", line: line.number)
      }
    }
    if count == 0 { throw TextGraphLines.Fault(message: "there is no *Vertices; a network begins with it", line: 1) }
  }

  private mutating func readVertices(_ header: [String], line: Int) throws(TextGraphLines.Fault) {
    guard count == 0, header.count > 1, let count = Int(header[1]), count > 0 else {
      throw TextGraphLines.Fault(
        message: "*Vertices is followed by the number of vertices, and in networks of two modes by that of the first",
        line: line)
    }
    guard count <= lines.greatestCount else {
      throw TextGraphLines.Fault(
        message: "the file is too short for \(count) vertices; write how many there are", line: line)
    }
    self.count = count
    if header.count > 2 {
      guard let first = Int(header[2]), first > 0, first < count else {
        throw TextGraphLines.Fault(message: "the first mode has between 1 and \(count - 1) vertices", line: line)
      }
      firstMode = first
    }
    var labels = [(label: String, shape: String?, line: Int)](repeating: ("", nil, line), count: count)
    while let next = lines.read() {
      guard !next.text.drop(while: \.isWhitespace).hasPrefix("*") else {
        lines.unread()
        break
      }
      let words = TextGraphLines.words(of: next.text)
      let number = try vertex(words[0], line: next.number)
      let shape = words.dropFirst(2).first { Self.shapes.contains($0.lowercased()) }
      labels[number - 1] = (words.count > 1 ? words[1] : "", shape?.lowercased(), next.number)
    }
    for (position, vertex) in labels.enumerated() {
      var node = ForeignGraph.Node(id: String(position + 1), line: vertex.line)
      node.attributes["label"] = vertex.label.isEmpty ? String(position + 1) : vertex.label
      if let firstMode { node.attributes["bipartite"] = position < firstMode ? "0" : "1" }
      node.attributes["shape"] = vertex.shape
      graph.add(node)
    }
    tellPersons()
  }

  /// What maillage draws as a diamond is a person, so that kinds tell the modes.
  private mutating func tellPersons() {
    let shapes = Set(graph.nodes.compactMap { $0.attributes["shape"] })
    guard shapes.contains("diamond"), firstMode != nil || shapes.isSubset(of: ["ellipse", "diamond", "box"]) else {
      return
    }
    for position in graph.nodes.indices {
      let shape = graph.nodes[position].attributes["shape"]
      let isGroup = firstMode.map { position >= $0 } ?? (shape == "box")
      graph.nodes[position].attributes["kind"] = isGroup ? "group" : shape == "diamond" ? "person" : "organization"
    }
  }

  private mutating func readLines() throws(TextGraphLines.Fault) {
    while let next = lines.read() {
      guard !next.text.drop(while: \.isWhitespace).hasPrefix("*") else { return lines.unread() }
      let words = TextGraphLines.words(of: next.text)
      guard words.count > 1 else {
        throw TextGraphLines.Fault(message: "a line names two vertices by their numbers", line: next.number)
      }
      var edge = ForeignGraph.Edge(
        source: String(try vertex(words[0], line: next.number)),
        target: String(try vertex(words[1], line: next.number)),
        line: next.number)
      if words.count > 2 { edge.attributes["weight"] = words[2] }
      if let label = words.dropFirst(3).firstIndex(of: "l"), label + 1 < words.count {
        edge.attributes["role"] = words[label + 1]
      }
      graph.add(edge)
    }
  }

  private mutating func readLists() throws(TextGraphLines.Fault) {
    while let next = lines.read() {
      guard !next.text.drop(while: \.isWhitespace).hasPrefix("*") else { return lines.unread() }
      let words = TextGraphLines.words(of: next.text)
      let source = String(try vertex(words[0], line: next.number))
      for word in words.dropFirst() {
        graph.add(
          ForeignGraph.Edge(source: source, target: String(try vertex(word, line: next.number)), line: next.number))
      }
    }
  }

  /// A matrix of rows; in a network of two modes its rows are the first mode, its columns the second.
  private mutating func readMatrix() throws(TextGraphLines.Fault) {
    let (rows, offset) = (firstMode ?? count, firstMode ?? 0)
    for row in 0..<rows {
      guard let next = lines.read() else {
        throw TextGraphLines.Fault(message: "the matrix ends before its \(rows) rows", line: 1)
      }
      let words = TextGraphLines.words(of: next.text)
      guard words.count == count - offset else {
        throw TextGraphLines.Fault(
          message: "this row has \(words.count) numbers, where \(count - offset) are wanted", line: next.number)
      }
      for (column, word) in words.enumerated() {
        guard let weight = Double(word) else {
          throw TextGraphLines.Fault(message: "\(cited(word)) is not a number", line: next.number)
        }
        guard weight != 0 else { continue }
        graph.add(
          ForeignGraph.Edge(
            source: String(row + 1), target: String(offset + column + 1), attributes: ["weight": word],
            line: next.number))
      }
    }
  }

  private func vertex(_ word: String, line: Int) throws(TextGraphLines.Fault) -> Int {
    guard let number = Int(word), (1...max(1, count)).contains(number) else {
      throw TextGraphLines.Fault(
        message: "\(cited(word)) is no vertex; write a number from 1 to \(count)", line: line)
    }
    return number
  }

  private static let shapes: Set<String> = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
  ]
}
