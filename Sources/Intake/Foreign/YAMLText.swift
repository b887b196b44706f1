import Markup
internal import Yams

/// YAML as the values of JSON, with the lines that they begin in.
enum YAMLText {
  struct Fault: Error {
    let message: String
    let line: Int?
  }

  static func read(_ text: String) throws -> JSONNode {
    do {
      // Several documents are a list of them.
      let documents = try Array(Yams.compose_all(yaml: text))
      guard let first = documents.first else { throw Fault(message: "there is nothing in this YAML", line: nil) }
      var budget = 2_000_000
      if documents.count == 1 { return try node(first, &budget) }
      return JSONNode(value: .list(try documents.map { try node($0, &budget) }), line: 1)
    } catch let error as YamlError {
      throw Fault(message: "this is not YAML: \(error)".split(separator: "\n").joined(separator: " "), line: nil)
    }
  }

  /// `budget`: how many values may come, as an alias may repeat what repeats others.
  private static func node(_ node: Node, _ budget: inout Int) throws -> JSONNode {
    budget -= 1
    guard budget > 0 else {
      throw Fault(message: "this YAML repeats itself to more than two million values", line: nil)
    }
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return JSONNode(value: isNull ? .null : .text(scalar.string), line: line)
    case .sequence(let sequence):
      return JSONNode(value: .list(try sequence.map { try self.node($0, &budget) }), line: line)
    case .mapping(let mapping):
      var members: [String: JSONNode] = [:]
      for (key, value) in mapping { members[key.string ?? ""] = try self.node(value, &budget) }
      return JSONNode(value: .object(members), line: line)
    case .alias: return JSONNode(value: .null, line: line)
    }
  }
}
