internal import Support

/// A value of JSON, and the line that it begins in.
package struct JSONNode {
  /// What JSON has for values (RFC 8259, 3).
  package enum Value {
    case object([String: JSONNode])
    case list([JSONNode])
    case text(String)
    /// As it is written.
    case number(String)
    case flag(Bool)
    case null
  }

  package let value: Value
  package let line: Int

  package init(value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// What is wrong with an object, or a mapping of YAML, that has a name twice.
  ///
  /// `name`: as messages cite it.
  package static func repeatedName(_ name: String) -> String {
    "\(name) comes twice in this object, of which one would be lost; join the two"
  }

  /// A member of an object; nil for one that is missing, null, or of another kind of value.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value, let member = members[name] else { return nil }
    if case .null = member.value { return nil }
    return member
  }

  /// A text, or a number as it is written; nil for anything else, and for an empty text.
  package var text: String? {
    switch value {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): number
    case .object, .list, .flag, .null: nil
    }
  }

  /// The names of an object's members that say something, in order.
  package var memberNames: [String] {
    guard case .object(let members) = value else { return [] }
    return members.filter { !$0.value.isEmpty }.keys.sorted()
  }

  private var isEmpty: Bool {
    switch value {
    case .object(let members): members.isEmpty
    case .list(let list): list.isEmpty
    case .text(let text): text.isEmpty
    case .null: true
    case .number, .flag: false
    }
  }

  /// The items of a list; none of any other value.
  package var list: [JSONNode] {
    guard case .list(let list) = value else { return [] }
    return list
  }

  /// Whether it is an object, with members or without.
  package var isObject: Bool {
    if case .object = value { true } else { false }
  }

  /// Whether it is an object with members, also such as say nothing.
  package var hasMembers: Bool {
    guard case .object(let members) = value else { return false }
    return !members.isEmpty
  }

  /// A text, and nothing that is written like one; nil for any other value.
  package var string: String? {
    guard case .text(let text) = value else { return nil }
    return text
  }
}

/// Reads JSON (RFC 8259) with the line of each value.
package struct JSONReader {
  /// What is wrong, as a clause, and where.
  package struct Fault: Error {
    package let message: String
    package let line: Int
    /// The byte at which the reader stopped, from 0.
    package let offset: Int

    package init(message: String, line: Int, offset: Int = 0) {
      self.message = message
      self.line = line
      self.offset = offset
    }
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var depth = 0

  /// The value that a text of JSON is, in UTF-8; of members with one name, the last one.
  ///
  /// - Throws: the first thing that is no JSON, or is nested more than 200 deep.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    let node = try reader.node()
    reader.passSpace()
    guard reader.place == bytes.count else { throw reader.fault("text follows the end of the JSON") }
    return node
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func node() throws(Fault) -> JSONNode {
    passSpace()
    let line = line
    guard place < bytes.count else { throw fault("the JSON ends too soon") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members()), line: line)
    case UInt8(ascii: "["): return JSONNode(value: .list(try items()), line: line)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try string()), line: line)
    default: return JSONNode(value: try word(), line: line)
    }
  }

  private mutating func members() throws(Fault) -> [String: JSONNode] {
    try enter()
    var members: [String: JSONNode] = [:]
    if pass(UInt8(ascii: "}")) { return members }
    repeat {
      passSpace()
      let name = try string()
      try expect(UInt8(ascii: ":"))
      guard members[name] == nil else {
        throw fault(JSONNode.repeatedName("“\(name.prefix(60))”"))
      }
      members[name] = try node()
    } while pass(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    depth -= 1
    return members
  }

  private mutating func items() throws(Fault) -> [JSONNode] {
    try enter()
    var items: [JSONNode] = []
    if pass(UInt8(ascii: "]")) { return items }
    repeat { items.append(try node()) } while pass(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    depth -= 1
    return items
  }

  private mutating func enter() throws(Fault) {
    place += 1
    depth += 1
    guard depth < 200 else { throw fault("the JSON is nested more than 200 deep") }
  }

  private mutating func word() throws(Fault) -> JSONNode.Value {
    let start = place
    while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    case _ where Self.isNumber(word): return .number(word)
    default: throw fault("here stands no value; write a text in quotes, a number, true, false or null", at: start)
    }
  }

  private mutating func string() throws(Fault) -> String {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw fault("here stands no text in quotes") }
    place += 1
    var text: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      if bytes[place] == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    guard place < bytes.count else { throw fault("a text is not closed; add the closing quote") }
    place += 1
    return String(decoding: text, as: UTF8.self).streamSafe
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    guard place + 1 < bytes.count else { throw fault("a text is not closed; add the closing quote") }
    let sign = bytes[place + 1]
    place += 2
    switch sign {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
        bytes[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        units.append(try unit())
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default: return [sign]
    }
  }

  private mutating func unit() throws(Fault) -> UInt16 {
    guard place + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw fault("\\u is followed by four hexadecimal digits") }
    place += 4
    return unit
  }

  private mutating func passSpace() {
    while place < bytes.count, bytes[place] <= 0x20 {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  private mutating func pass(_ sign: UInt8) -> Bool {
    passSpace()
    guard place < bytes.count, bytes[place] == sign else { return false }
    place += 1
    if sign == UInt8(ascii: "}") || sign == UInt8(ascii: "]") { depth -= 1 }
    return true
  }

  private mutating func expect(_ sign: UInt8) throws(Fault) {
    passSpace()
    guard place < bytes.count, bytes[place] == sign else {
      throw fault("here stands no \(String(UnicodeScalar(sign))), where one is wanted")
    }
    place += 1
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Whether a word is written as JSON writes numbers.
  private static func isNumber(_ word: String) -> Bool {
    var digits = word.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    guard let first = digits.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    if first == UInt8(ascii: "0"), let second = digits.dropFirst().first, second >= UInt8(ascii: "0"),
      second <= UInt8(ascii: "9") || second == UInt8(ascii: "x")
    {
      return false
    }
    return Double(word) != nil
  }

  private func fault(_ message: String) -> Fault { fault(message, at: place) }

  private func fault(_ message: String, at offset: Int) -> Fault { Fault(message: message, line: line, offset: offset) }
}
