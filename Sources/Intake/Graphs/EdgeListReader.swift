import Collaboration

/// A line for each membership: who, and in what, parted by a tab, or by spaces where each is one word.
///
/// What follows is a weight, or the attributes that NetworkX writes in braces.
struct EdgeListReader {
  typealias Fault = TextGraphLines.Fault

  private var graph = ForeignGraph()
  private var log = ProblemLog()
  private let file: String
  /// Whether each line is two names and a tab, as maillage writes it.
  private var isBare = true

  /// The graph; nil where its text has faults, which are in the log, all of them.
  static func read(_ text: String, in file: String, log: inout ProblemLog) -> ForeignGraph? {
    var reader = EdgeListReader(file: file)
    do {
      for record in try records(of: text) { reader.read(record.text, line: record.line) }
      reader.checkModes()
    } catch {
      reader.log.add(error, in: file)
    }
    log.add(reader.log)
    return reader.log.hasErrors ? nil : reader.graph
  }

  private init(file: String) {
    self.file = file
    graph.hasNodes = false
  }

  private mutating func read(_ record: Substring, line: Int) {
    do {
      let edge = try EdgeListLine(record, line: line)
      if !edge.isTabbed || !edge.attributes.isEmpty { isBare = false }
      // Both sides have names of their own: `Arles` may be a commune and a group.
      let member = node("organization:", edge.member, mode: "0", line: line)
      let group = node("group:", edge.group, mode: "1", line: line)
      graph.add(ForeignGraph.Edge(source: member, target: group, attributes: edge.attributes, line: line))
    } catch {
      log.add(error, in: file)
    }
  }

  /// The id of a node, made where it is new: one text for all its edges.
  private mutating func node(_ kind: String, _ name: String, mode: String, line: Int) -> String {
    let id = kind + name
    if let position = graph.position(of: id) { return graph.nodes[position].id }
    graph.add(ForeignGraph.Node(id: id, attributes: ["label": name, "bipartite": mode], line: line))
    return id
  }

  /// A name on both sides means that nodes are of one kind, or that NetworkX wrote a graph without directions.
  ///
  /// Or else a group is called as an organization is, as it may be in what maillage writes.
  private mutating func checkModes() {
    var both: [(name: String, line: Int)] = []
    for node in graph.nodes {
      guard node.attributes["bipartite"] == "1", let name = node.attributes["label"],
        let other = graph.position(of: "organization:" + name)
      else { continue }
      both.append((name, max(node.line, graph.nodes[other].line)))
    }
    both.sort { ($0.line, $0.name) < ($1.line, $1.name) }
    guard let first = both.first else { return }
    let names = cited(both.map(\.name), atMost: 3) + (both.count == 1 ? " stands" : " stand") + " on both sides"
    let place = Place(file: file, line: first.line)
    if isBare {
      log.add(
        .warning, place,
        "\(names); maillage takes it that a group is called as an organization is, and not that lines run either way")
    } else {
      log.add(
        .error, place,
        "\(names), so that nodes are of one kind or lines run either way; write who before in what, and nothing but a "
          + "tab between them if a group is called as an organization is")
    }
  }

  /// The lines, with those that a quoted line break parts put together again.
  private static func records(of text: String) throws(TextGraphLines.Fault) -> [(text: Substring, line: Int)] {
    var records: [(text: Substring, line: Int)] = []
    var (start, line, startLine) = (text.startIndex, 1, 1)
    var isQuoted = false
    var isFieldStart = true
    var place = text.startIndex
    func add(upTo end: String.Index) {
      let record = text[start..<end]
      let first = record.drop { $0.isWhitespace }.first
      if let first, first != "#", first != "%" { records.append((record, startLine)) }
    }
    while place < text.endIndex {
      let character = text[place]
      let isQuote = character == "\"" && (isQuoted || isFieldStart)
      if isQuote { isQuoted.toggle() }
      // Behind a quote that closes, another one opens the field again: it was written twice.
      isFieldStart = character == "\t" || character.endsLine || isQuote
      if character.endsLine {
        line += 1
        if !isQuoted {
          add(upTo: place)
          (start, startLine) = (text.index(after: place), line)
        }
      }
      place = text.index(after: place)
    }
    guard !isQuoted else {
      throw Fault.openQuote(line: startLine)
    }
    add(upTo: text.endIndex)
    return records
  }
}
