import Collaboration
import Support

/// The words of a line of a Pajek network: numbers and a name, then what it looks like, attributes and times.
struct PajekLine {
  typealias Word = TextGraphLines.Word
  private typealias Fault = TextGraphLines.Fault

  private(set) var words: [Word]
  let number: Int
  /// As it is written, with its brackets.
  private(set) var times: String?

  init(_ text: Substring, line: Int) throws(TextGraphLines.Fault) {
    words = try TextGraphLines.words(of: text, line: line, hasEscapes: true)
    number = line
    guard let start = words.indices.dropFirst(2).first(where: { !words[$0].isQuoted && words[$0].text.first == "[" })
    else { return }
    // Behind the times, nothing is known to follow; within them there may be spaces.
    let tail = words[start...].map(\.text).joined()
    guard tail.last == "]", tail.dropFirst().allSatisfy({ $0.isNumber || "-,*]".contains($0) }) else { return }
    times = tail
    words.removeSubrange(start...)
  }

  // MARK: Vertices

  /// The name of a vertex, and what follows it; the name is empty where there is none.
  ///
  /// A name of several words that no quotes hold ends where the coordinates begin.
  func label() throws(TextGraphLines.Fault) -> (label: String, attributes: [String: String]) {
    guard words.count > 1 else { return ("", [:]) }
    if words[1].isQuoted {
      if let attributes = attributes(of: words.dropFirst(2)) { return (Self.decoded(words[1].text), attributes) }
      // NetworkX leaves quotes in a name as they are, so that it may end at a later one.
      guard words.count <= Self.mostWordsOfName else { throw stray }
      for end in words.indices.dropFirst(2) {
        guard !words[end].isQuoted else { break }
        guard words[end].text.last == "\"", let attributes = attributes(of: words[(end + 1)...]) else { continue }
        let more = words[2...end].map(\.text).joined(separator: " ").dropLast()
        return (Self.decoded(words[1].text + "\" " + more), attributes)
      }
      throw stray
    }
    let end = words.indices.dropFirst(2).first { isTail(words[$0...]) } ?? words.endIndex
    guard let attributes = attributes(of: words[end...]) else { throw stray }
    return (Self.decoded(words[1..<end].map(\.text).joined(separator: " ")), attributes)
  }

  /// What follows is looked at anew for each quote that a name may end with.
  private static let mostWordsOfName = 200

  private var stray: TextGraphLines.Fault {
    Fault(message: "it is not clear where the name ends; put it in double quotes, and none within it", line: number)
  }

  /// Whether words cannot be more of a name: two coordinates, or a look that is known.
  private func isTail(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    if Double(first.text) != nil { return Double(second.text) != nil }
    return Self.looks.contains(first.text.lowercased()) && words.count % 2 == 0
  }

  /// Coordinates, a shape, then looks and attributes by name; nil where it is something else.
  private func attributes(of words: ArraySlice<Word>) -> [String: String]? {
    let coordinates = words.prefix(3).prefix { !$0.isQuoted && Double($0.text) != nil }
    var rest = words.dropFirst(coordinates.count)
    var attributes: [String: String] = [:]
    if let word = rest.first,
      Self.shapes.contains(word.text.lowercased()) || (coordinates.count > 1 && rest.count % 2 == 1)
    {
      attributes["shape"] = word.text.lowercased()
      rest = rest.dropFirst()
    }
    let isNamed = coordinates.count > 1 || rest.first.map { Self.looks.contains($0.text.lowercased()) } ?? true
    guard isNamed, let pairs = Self.pairs(rest) else { return nil }
    return pairs.merging(attributes) { $1 }
  }

  // MARK: Lines

  /// What follows the two vertices of a line: its weight, its label as its role, attributes by name.
  func edgeAttributes(from position: Int) throws(TextGraphLines.Fault) -> [String: String] {
    var rest = words.dropFirst(position)
    var attributes: [String: String] = [:]
    if rest.count % 2 == 1, let word = rest.first {
      guard Double(word.text) != nil else {
        throw Fault(
          message: "\(cited(word.text)) is no number; a line’s weight stands behind its vertices", line: number)
      }
      attributes["weight"] = word.text
      rest = rest.dropFirst()
    }
    if let label = Self.pair("l", in: rest) { attributes["role"] = Self.decoded(label) }
    return attributes.merging(Self.pairs(rest) ?? [:]) { $1 }
  }

  private static func pair(_ name: String, in words: ArraySlice<Word>) -> String? {
    stride(from: words.startIndex, to: words.endIndex - 1, by: 2).first { words[$0].text == name }
      .map { words[$0 + 1].text }
  }

  // MARK: What both have

  /// Attributes as NetworkX writes them, a name and a value each; nil where one is alone.
  ///
  /// What only looks is left out.
  private static func pairs(_ words: ArraySlice<Word>) -> [String: String]? {
    guard words.count % 2 == 0 else { return nil }
    var attributes: [String: String] = [:]
    for place in stride(from: words.startIndex, to: words.endIndex - 1, by: 2) {
      guard !looks.contains(words[place].text.lowercased()) else { continue }
      attributes[words[place].text] = decoded(words[place + 1].text)
    }
    return attributes
  }

  /// igraph writes a quote as `&#34;`, and Pajek any character that its own code page lacks.
  private static func decoded(_ text: String) -> String {
    guard text.contains("&#") else { return text }
    return text.replacing(/&#([0-9]{1,7});/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
    }
  }

  private static let shapes: Set<String> = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
  ]

  /// Pajek's words for sizes, turns, colours and types, which a value follows each.
  private static let looks: Set<String> = [
    "s_size", "x_fact", "y_fact", "phi", "r", "q", "ic", "bc", "bw", "lc", "la", "lr", "lp", "lphi", "fos", "font", "w",
    "c", "p", "s", "a", "ap", "l", "h1", "h2", "k1", "k2", "a1", "a2", "hook1", "hook2",
  ]
}

/// When a line of a Pajek network is there: `[2006-2007]`, `[1990-*]`, `[2001-2003,2005]`.
struct PajekTimes {
  /// A span of years; nil where an end is open.
  typealias Span = (start: String?, end: String?)

  /// nil where the times are not years, of four digits each.
  let spans: [Span]?

  init(_ text: String) {
    let inner = text.dropFirst().prefix { $0 != "]" }
    var spans: [Span] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
      guard (1...2).contains(ends.count), ends.allSatisfy({ $0 == "*" || Self.isYear($0) }), ends != ["*"] else {
        self.spans = nil
        return
      }
      let (start, end) = (ends[0], ends[ends.count - 1])
      spans.append((start == "*" ? nil : start, end == "*" ? nil : end))
    }
    self.spans = spans.isEmpty ? nil : spans
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.first != 0x30
  }
}
