import Collaboration
import Support

/// GML (Himsolt 1997), as NetworkX, igraph, Gephi and yEd write it.
///
/// A list of pairs, each a word and a number, a text or a list. What is nested in a node beside `graphics` becomes
/// attributes with a dot; of words that come again, as NetworkX writes lists, the values are between bars.
struct GMLReader {
  private struct Pair {
    let key: String
    let value: Value
    let line: Int
  }

  private enum Value {
    case text(String)
    case list([Pair])
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var depth = 0
  private var isEscapedTwice = false

  static func read(_ text: [UInt8]) throws -> ForeignGraph {
    var reader = GMLReader(bytes: text)
    // igraph knows no entities by number, and writes those that it has read with an entity for their `&`.
    let start = String(decoding: text.prefix(1 << 10), as: UTF8.self)
    reader.isEscapedTwice = start.contains("Creator \"igraph")
    let pairs = try reader.pairs(until: nil)
    let graphs = pairs.filter { $0.key == "graph" }
    guard let graph = graphs.first, case .list(let members) = graph.value else {
      throw TextGraphLines.Fault(message: "there is no graph [ … ] in this GML", line: 1)
    }
    if graphs.count > 1 {
      throw TextGraphLines.Fault(message: "a second graph begins here; write a file for each", line: graphs[1].line)
    }
    return try Self.graph(members)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static func graph(_ members: [Pair]) throws -> ForeignGraph {
    var graph = ForeignGraph()
    graph.hasNumbersForIDs = true
    graph.makesNodes = false
    for member in members where member.key == "node" {
      guard case .list(let pairs) = member.value else { continue }
      var attributes = try attributes(pairs)
      guard let id = attributes.removeValue(forKey: "id") else {
        throw TextGraphLines.Fault(message: "this node has no id; give it a number", line: member.line)
      }
      graph.add(ForeignGraph.Node(id: id, attributes: attributes, line: member.line))
    }
    for member in members {
      switch member.value {
      case .list(let pairs) where member.key == "edge":
        var attributes = try attributes(pairs)
        guard let source = attributes.removeValue(forKey: "source"),
          let target = attributes.removeValue(forKey: "target")
        else {
          throw TextGraphLines.Fault(
            message: "this edge lacks its source or its target; write the ids of both", line: member.line)
        }
        for key in ["key", "id"] { attributes[key] = nil }
        graph.add(ForeignGraph.Edge(source: source, target: target, attributes: attributes, line: member.line))
      case .text(let text) where member.key != "directed" && member.key != "multigraph":
        graph.attributes[member.key] = text
      default: continue
      }
    }
    return graph
  }

  /// Our names of attributes by the same without their underscores, which igraph leaves out.
  private static let names: [String: String] = {
    let known = Column.allCases.map(\.rawValue) + GraphAttributes.derived
    return Dictionary(
      known.filter { $0.contains("_") }.map { ($0.replacing("_", with: ""), $0) },
      uniquingKeysWith: { first, _ in first })
  }()

  /// What a list may give more than one value of: any other column, and what tells nodes and kinds, has one.
  private static let single: Set<String> = Set(Column.allCases.filter { $0 != .otherNames }.map(\.rawValue))
    .union(["id", "label", "source", "target", "kind", "bipartite", "type", "mode", "shape", "provenance"])

  private static func attributes(_ pairs: [Pair], prefix: String = "") throws -> [String: String] {
    var attributes: [String: String] = [:]
    for pair in pairs where pair.key != "graphics" && pair.key != "LabelGraphics" {
      switch pair.value {
      case .text(let text):
        let key = prefix + (names[pair.key] ?? pair.key)
        if let first = attributes[key], first != text, single.contains(key) {
          throw TextGraphLines.Fault(
            message: ForeignGraph.message(ofTwice: pair.key, first, text), line: pair.line)
        }
        attributes[key] = attributes[key].map { $0 == text && single.contains(key) ? text : "\($0)|\(text)" } ?? text
      case .list(let pairs):
        attributes.merge(try Self.attributes(pairs, prefix: "\(prefix)\(pair.key).")) { first, _ in first }
      }
    }
    return attributes
  }

  // MARK: Text

  private mutating func pairs(until end: UInt8?) throws -> [Pair] {
    var pairs: [Pair] = []
    depth += 1
    guard depth < 100 else { throw fault("lists are nested more than 100 deep") }
    while true {
      passSpace()
      guard place < bytes.count else {
        guard end == nil else { throw fault("a list that is opened with [ is not closed") }
        return pairs
      }
      if bytes[place] == UInt8(ascii: "]") {
        guard end != nil else { throw fault("this ] closes nothing") }
        place += 1
        depth -= 1
        return pairs
      }
      let start = line
      let key = word()
      guard !key.isEmpty else { throw fault("a word is wanted here") }
      passSpace()
      guard place < bytes.count else { throw fault("\(cited(key)) has no value") }
      if bytes[place] == UInt8(ascii: "[") {
        place += 1
        pairs.append(Pair(key: key, value: .list(try self.pairs(until: UInt8(ascii: "]"))), line: start))
      } else if bytes[place] == quote {
        pairs.append(Pair(key: key, value: .text(try text()), line: start))
      } else {
        pairs.append(Pair(key: key, value: .text(word()), line: start))
      }
    }
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place] > 0x20, !"[]\"".utf8.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func text() throws -> String {
    let opened = line
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == lineFeed { line += 1 }
      place += 1
    }
    guard place < bytes.count else { throw TextGraphLines.Fault.openQuote(line: opened) }
    place += 1
    let text = Self.unescaped(String(decoding: bytes[start..<place - 1], as: UTF8.self))
    return isEscapedTwice ? Self.unescaped(text) : text
  }

  private mutating func passSpace() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "#") {
        while place < bytes.count, bytes[place] != lineFeed { place += 1 }
      } else if bytes[place] <= 0x20 {
        if bytes[place] == lineFeed { line += 1 }
        place += 1
      } else {
        return
      }
    }
  }

  private func fault(_ message: String) -> TextGraphLines.Fault { TextGraphLines.Fault(message: message, line: line) }

  /// Characters as GML's ISO 8859-1 entities have them, by name or number.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      plain += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        plain.append("&")
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: start)..<end]
      let scalar: Unicode.Scalar? =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        : name.hasPrefix("#")
          ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
          : [
            "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "nbsp": "\u{A0}", "eacute": "é", "egrave": "è",
          ][String(name)]
      if let scalar {
        plain.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append("&")
        rest = rest.dropFirst()
      }
    }
    return plain + rest
  }
}
