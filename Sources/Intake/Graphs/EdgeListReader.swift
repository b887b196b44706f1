import Collaboration

/// A line for each membership: who, and in what, parted by a tab, or by spaces where each is one word.
///
/// What follows is a weight, or the attributes that NetworkX writes in braces.
enum EdgeListReader {
  /// The graph; nil where its text has faults, which are in the log, all of them.
  static func read(_ text: String, in file: String, log: inout ProblemLog) -> ForeignGraph? {
    do {
      return try read(text)
    } catch {
      log.add(error, in: file)
      return nil
    }
  }

  private static func read(_ text: String) throws(TextGraphLines.Fault) -> ForeignGraph {
    var graph = ForeignGraph()
    graph.hasNodes = false
    for (line, number) in try records(of: text) {
      var (words, isTabbed) = (fields(of: line, at: "\t"), true)
      if words.count < 2 {
        isTabbed = false
        words = fields(of: line, at: ",")
        if words.count < 2 { words = TextGraphLines.words(of: line) }
      }
      var weight: String?
      if words.count > 2 { words = Array(words.prefix { !$0.hasPrefix("{") }) }
      if words.count == 3, Double(words[2]) != nil { weight = words.removeLast() }
      guard words.count == 2 else {
        throw TextGraphLines.Fault(
          message: isTabbed || words.count < 2
            ? "this line has \(words.count) names, where two are wanted: who, a tab, and in what"
            : "nothing tells where the first of these \(words.count) words’ names ends; put a tab between the two names",
          line: number)
      }
      // Both sides have names of their own: `Arles` may be a commune and a group.
      let (member, group) = ("organization:" + words[0], "group:" + words[1])
      graph.add(
        ForeignGraph.Node(id: member, attributes: ["label": words[0], "bipartite": "0"], line: number))
      graph.add(ForeignGraph.Node(id: group, attributes: ["label": words[1], "bipartite": "1"], line: number))
      graph.add(
        ForeignGraph.Edge(
          source: member, target: group, attributes: weight.map { ["weight": $0] } ?? [:], line: number))
    }
    return graph
  }

  /// The lines, with those that a quoted line break parts put together again.
  private static func records(of text: String) throws(TextGraphLines.Fault) -> [(Substring, Int)] {
    var records: [(Substring, Int)] = []
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
      throw TextGraphLines.Fault(message: "the quote that opens here is not closed", line: startLine)
    }
    add(upTo: text.endIndex)
    return records
  }

  /// The fields of a line; one in quotes may hold the separator, and quotes written twice.
  private static func fields(of line: Substring, at separator: Character) -> [String] {
    var fields: [String] = []
    var rest = line
    while !rest.isEmpty {
      var field = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let end = rest.firstIndex(of: "\"") {
          field += rest[..<end]
          rest = rest[rest.index(after: end)...]
          guard rest.first == "\"" else { break }
          field.append("\"")
          rest = rest.dropFirst()
        }
      }
      let end = rest.firstIndex(of: separator) ?? rest.endIndex
      field += rest[..<end]
      fields.append(field.trimmed)
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    }
    return fields
  }
}
