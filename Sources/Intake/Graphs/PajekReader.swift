import Support
import Collaboration

/// Pajek's .net, of one mode or two, as Pajek, igraph, NetworkX and maillage write it.
struct PajekReader {
  private typealias Fault = TextGraphLines.Fault

  private var graph = ForeignGraph()
  private var lines: TextGraphLines
  private var log = ProblemLog()
  private let file: String
  private var count = 0
  /// The number of the first mode's vertices, where the header says it.
  private var firstMode: Int?
  /// The names of relations by number.
  private var relations: [String: String] = [:]
  /// What has been reported to be left out.
  private var leftOut: Set<String> = []

  /// The graph; nil where its text has faults, which are in the log, all of them.
  static func read(_ text: String, in file: String, log: inout ProblemLog) -> ForeignGraph? {
    var reader = PajekReader(lines: TextGraphLines(text, comments: ["%", "/*"]), file: file)
    reader.graph.hasNumbersForIDs = true
    do {
      try reader.read()
    } catch {
      reader.log.add(error, in: file)
    }
    log.add(reader.log)
    return reader.log.hasErrors ? nil : reader.graph
  }

  private init(lines: TextGraphLines, file: String) {
    self.lines = lines
    self.file = file
  }

  /// - Throws: a fault that leaves nothing to read behind it.
  private mutating func read() throws(TextGraphLines.Fault) {
    var isStray = false
    while let line = lines.read() {
      let words = try TextGraphLines.words(of: line.text, line: line.number)
      let section = words.first?.text.lowercased() ?? ""
      switch section {
      case "*network":
        guard count == 0 else { throw Self.second(line.number) }
        let name = line.text.drop { !$0.isWhitespace }.trimmed
        if !name.isEmpty { graph.attributes["name"] = name }
      case "*vertices":
        guard count == 0 else { throw Self.second(line.number) }
        try readVertices(words.map(\.text), line: line.number)
      case "*edges", "*arcs", "*edgeslist", "*arcslist", "*matrix":
        guard count > 0 else {
          throw Fault(
            message: "the vertices are missing; write *Vertices and them before \(section)", line: line.number)
        }
        let relation = relation(words)
        switch section {
        case "*matrix": readMatrix(relation, line: line.number)
        case "*edges", "*arcs": readLines(relation)
        default: readLists(relation)
        }
      case "*partition", "*vector", "*permutation", "*cluster", "*hierarchy":
        // What may follow a network in a project.
        log.add(
          .warning, Place(file: file, line: line.number),
          "\(words.first?.text ?? "") and what follows it is left out; maillage reads the network alone")
        return
      default:
        // What follows what is unknown belongs to it.
        if section.first == "*" || !isStray {
          log.add(
            Fault(
              message: "\(cited(words.first?.text ?? "")) is none of *Vertices, *Edges, *Arcs and *Matrix",
              line: line.number),
            in: file)
        }
        isStray = true
      }
    }
    if count == 0 { throw Fault(message: "there is no *Vertices; a network begins with it", line: 1) }
  }

  private static let mostUnnamed = 1_000_000

  private static func second(_ line: Int) -> TextGraphLines.Fault {
    Fault(message: "a second network begins here; write a file for each", line: line)
  }

  /// The name in `*Arcs :1 "lead"`, which is the role of its lines; nil where there is none.
  private mutating func relation(_ header: [TextGraphLines.Word]) -> String? {
    guard header.count > 2, header[1].text.first == ":" else { return nil }
    let name = header[2].isQuoted ? header[2].text : header[2...].map(\.text).joined(separator: " ")
    relations[String(header[1].text.dropFirst())] = name
    return name
  }

  // MARK: Vertices

  private mutating func readVertices(_ header: [String], line: Int) throws(TextGraphLines.Fault) {
    guard header.count > 1, let count = Int(header[1]), count > 0 else {
      throw Fault(
        message: "*Vertices is followed by the number of vertices, and in networks of two modes by that of the first",
        line: line)
    }
    // Each has a line of its own, or is one of those that no line need tell of.
    guard count <= max(Self.mostUnnamed, lines.count), count <= lines.greatestCount else {
      throw Fault(message: "the file is too short for \(count) vertices; write how many there are", line: line)
    }
    self.count = count
    if header.count > 2 {
      guard let first = Int(header[2]), first > 0, first < count else {
        throw Fault(
          message: count < 2
            ? "the file has \(counted(count, "vertex").replacing("vertexs", with: "vertices")), and a network of two modes at least two; write *Vertices, how many there are, and how many of them are organizations"
            : "of \(count) vertices the first mode cannot have \(cited(header[2])); write a number from 1 to \(count - 1)",
          line: line)
      }
      firstMode = first
    }
    var vertices = [ForeignGraph.Node?](repeating: nil, count: count)
    readSection { reader, words throws(TextGraphLines.Fault) in
      let number = try reader.vertex(words.words.first?.text ?? "", line: words.number)
      if let other = vertices[number - 1] {
        throw Fault(
          message: "the vertex \(number) stands in line \(other.line) too; number them anew", line: words.number)
      }
      let (label, attributes) = try words.label()
      var node = ForeignGraph.Node(id: String(number), attributes: attributes, line: words.number)
      node.attributes["label"] = label
      vertices[number - 1] = node
      if let times = words.times { reader.leaveOut("the times of vertices", times, "lines have times", words.number) }
    }
    for (position, vertex) in vertices.enumerated() {
      var node = vertex ?? ForeignGraph.Node(id: String(position + 1), line: line)
      if node.attributes["label"]?.isEmpty ?? true { node.attributes["label"] = node.id }
      if let firstMode { node.attributes["bipartite"] = position < firstMode ? "0" : "1" }
      graph.add(node)
    }
    reportPersons()
  }

  /// What maillage draws as a diamond is a person, so that kinds tell the modes.
  private mutating func reportPersons() {
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

  private func vertex(_ word: String, line: Int) throws(TextGraphLines.Fault) -> Int {
    guard let number = Int(word), (1...max(1, count)).contains(number) else {
      throw Fault(message: "\(cited(word)) is no vertex; write a number from 1 to \(count)", line: line)
    }
    return number
  }

  // MARK: Lines

  /// Reads the lines up to the next section, each by itself, so that a fault in one keeps no other from being read.
  private mutating func readSection(
    _ read: (inout PajekReader, PajekLine) throws(TextGraphLines.Fault) -> Void
  ) {
    while let next = lines.read() {
      guard next.text.first(where: { !$0.isWhitespace }) != "*" else { return lines.unread() }
      do {
        try read(&self, PajekLine(next.text, line: next.number))
      } catch {
        log.add(error, in: file)
      }
    }
  }

  private mutating func readLines(_ relation: String?) {
    readSection { reader, line throws(TextGraphLines.Fault) in
      var (role, words) = (relation, line.words[...])
      if let first = words.first?.text, first.last == ":" {
        role = reader.relations[String(first.dropLast())] ?? relation
        words = words.dropFirst()
      }
      guard let source = words.first?.text, let target = words.dropFirst().first?.text else {
        throw Fault(message: "a line names two vertices by their numbers", line: line.number)
      }
      var attributes = try line.edgeAttributes(from: words.startIndex + 2)
      if let role, attributes["role"] == nil { attributes["role"] = role }
      let ends = (
        String(try reader.vertex(source, line: line.number)), String(try reader.vertex(target, line: line.number))
      )
      try reader.add(ends.0, ends.1, attributes, line)
    }
  }

  private mutating func add(
    _ source: String, _ target: String, _ attributes: [String: String], _ line: PajekLine
  ) throws(TextGraphLines.Fault) {
    let spans = spans(of: line)
    guard graph.takes(standards: (spans.count - 1) * attributes.count) else {
      throw Fault(message: ForeignGraph.tooManyStandards, line: line.number)
    }
    for span in spans {
      var edge = ForeignGraph.Edge(source: source, target: target, attributes: attributes, line: line.number)
      if let start = span.start { edge.attributes["start_date"] = start }
      if let end = span.end { edge.attributes["end_date"] = end }
      graph.add(edge)
    }
  }

  /// The spans of years in which a line is there, each of which is a membership.
  private mutating func spans(of line: PajekLine) -> [PajekTimes.Span] {
    guard let times = line.times else { return [(nil, nil)] }
    if let spans = PajekTimes(times).spans { return spans }
    leaveOut("times that are not years", times, "years have four digits", line.number)
    return [(nil, nil)]
  }

  private mutating func readLists(_ relation: String?) {
    readSection { reader, line throws(TextGraphLines.Fault) in
      let numbers = try line.words.map { word throws(TextGraphLines.Fault) in
        String(try reader.vertex(word.text, line: line.number))
      }
      for target in numbers.dropFirst() {
        try reader.add(numbers[0], target, relation.map { ["role": $0] } ?? [:], line)
      }
    }
  }

  /// A matrix of rows; in a network of two modes its rows are the first mode, its columns the second.
  private mutating func readMatrix(_ relation: String?, line: Int) {
    let (rows, offset) = (firstMode ?? count, firstMode ?? 0)
    var row = 0
    readSection { reader, line throws(TextGraphLines.Fault) in
      row += 1
      guard row <= rows else {
        if row > rows + 1 { return }
        throw Fault(message: "there are more rows than the matrix has: \(rows)", line: line.number)
      }
      guard line.words.count == reader.count - offset else {
        throw Fault(
          message: "this row has \(counted(line.words.count, "number")), where \(reader.count - offset) are wanted",
          line: line.number)
      }
      for (column, word) in line.words.enumerated() {
        guard let weight = Double(word.text), weight.isFinite else {
          throw Fault(message: "\(cited(word.text)) is not a number", line: line.number)
        }
        guard weight != 0 else { continue }
        var attributes = ["weight": word.text]
        attributes["role"] = relation
        try reader.add(String(row), String(offset + column + 1), attributes, line)
      }
    }
    if row < rows {
      log.add(
        Fault(message: "the matrix ends after \(counted(row, "row")), where \(rows) are wanted", line: line), in: file)
    }
  }

  /// Tells what is left out, once for all lines that have it.
  private mutating func leaveOut(_ what: String, _ example: String, _ advice: String, _ line: Int) {
    guard leftOut.insert(what).inserted else { return }
    log.add(.warning, Place(file: file, line: line), "\(what), as \(cited(example)), are left out; \(advice)")
  }
}
