internal import CYAML
import Collaboration
import Markup
import Support

/// YAML as the values of JSON, with the lines that they begin in; read by libyaml.
enum YAMLText {
  struct Fault: Error {
    let message: String
    let line: Int?
  }

  /// How many values may come, as an alias may repeat what repeats others, and how deep they may be in each other.
  private static let mostValues = 2_000_000
  private static let deepest = 500

  /// The one document of a text; several documents are a list of them.
  static func read(_ text: String) throws -> JSONNode {
    if let line = lineTooDeep(in: text) { throw tooDeep(line) }
    var documents: [JSONNode] = []
    var budget = mostValues
    var text = text
    try text.withUTF8 { bytes in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { throw Fault(message: "there is no memory for YAML", line: nil) }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      while true {
        var document = yaml_document_t()
        guard yaml_parser_load(&parser, &document) == 1 else { throw fault(of: parser) }
        defer { yaml_document_delete(&document) }
        guard let root = yaml_document_get_root_node(&document) else { break }
        documents.append(try node(root, in: &document, depth: 0, &budget))
      }
    }
    guard let first = documents.first else { throw Fault(message: "there is nothing in this YAML", line: nil) }
    return documents.count == 1 ? first : JSONNode(value: .list(documents), line: 1)
  }

  private static func tooDeep(_ line: Int) -> Fault {
    Fault(message: "values stand more than \(deepest) deep within each other", line: line)
  }

  /// The first line in which lists within lists are opened more deeply than any may stand.
  ///
  /// libyaml looks at all that is open again for each, and this before it says anything of them.
  private static func lineTooDeep(in text: String) -> Int? {
    var (line, depth, quote) = (1, 0, UInt8(0))
    // Dashes at the beginning of a line, each of which opens a list in the one before.
    var (dashes, isBeginning) = (0, true)
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): (line, dashes, isBeginning) = (line + 1, 0, true)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quote within a word is an apostrophe.
        if quote == byte, last != UInt8(ascii: "\\") { quote = 0 } else if quote == 0, !isWord(last) { quote = byte }
      case _ where quote != 0: break
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): if isBeginning { dashes += 1 }
      case UInt8(ascii: " "): break
      default: isBeginning = false
      }
      guard depth <= deepest, dashes <= deepest else { return line }
      last = byte
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }

  private static func fault(of parser: yaml_parser_t) -> Fault {
    let problem = parser.problem.map { String(cString: $0) } ?? "it ends in the middle"
    return Fault(message: "this is not YAML: \(problem)", line: Int(parser.problem_mark.line) + 1)
  }

  private static func node(
    _ node: UnsafeMutablePointer<yaml_node_t>, in document: inout yaml_document_t, depth: Int, _ budget: inout Int
  ) throws -> JSONNode {
    budget -= 1
    guard budget > 0 else {
      throw Fault(message: "this YAML repeats itself to more than two million values", line: nil)
    }
    let line = Int(node.pointee.start_mark.line) + 1
    guard depth < deepest else { throw tooDeep(line) }
    func child(_ place: Int32) throws -> JSONNode {
      guard let child = yaml_document_get_node(&document, place) else { return JSONNode(value: .null, line: line) }
      return try self.node(child, in: &document, depth: depth + 1, &budget)
    }
    switch node.pointee.type {
    case YAML_SCALAR_NODE:
      let text = self.text(of: node)
      let isNull =
        node.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
        && ["", "~", "null", "Null", "NULL", ".nan", ".NaN", ".NAN"].contains(text)
      return JSONNode(value: isNull ? .null : .text(text), line: line)
    case YAML_SEQUENCE_NODE:
      let items = node.pointee.data.sequence.items
      let places = Array(UnsafeBufferPointer(start: items.start, count: items.top - items.start))
      return JSONNode(value: .list(try places.map(child)), line: line)
    case YAML_MAPPING_NODE:
      let pairs = node.pointee.data.mapping.pairs
      var members: [String: JSONNode] = [:]
      for pair in UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start) {
        let key = yaml_document_get_node(&document, pair.key)
        let name = key.map(text) ?? ""
        guard members[name] == nil else {
          throw Fault(
            message: JSONNode.repeatedName(cited(name)),
            line: key.map { Int($0.pointee.start_mark.line) + 1 })
        }
        members[name] = try child(pair.value)
      }
      return JSONNode(value: .object(members), line: line)
    default: return JSONNode(value: .null, line: line)
    }
  }

  /// The text of a scalar; nothing for anything else.
  private static func text(of node: UnsafeMutablePointer<yaml_node_t>) -> String {
    guard node.pointee.type == YAML_SCALAR_NODE else { return "" }
    let scalar = node.pointee.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }
}
