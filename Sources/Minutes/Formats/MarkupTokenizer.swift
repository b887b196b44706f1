import Support

/// Goes over HTML or XML: tags, and the text between them.
///
/// It takes tag soup as it comes and keeps no tree, so that no input is too deep for it. References to entities that a
/// document declares for itself stay as they are written: there is nothing to blow up.
struct MarkupTokenizer {
  enum Dialect {
    /// Names in lower case, attributes without quotes, scripts and styles that are no markup.
    case html
    case xml
  }

  enum Token: Hashable {
    case start(name: String, attributes: [String: String], isEmpty: Bool)
    case end(name: String)
    case text(String)
    /// A document type that declares something of its own, entities mostly.
    case declarations
  }

  private let bytes: [UInt8]
  private let dialect: Dialect
  private var place = 0
  /// Where the element ends whose content is no markup, such as `script`.
  private var rawName: String?
  /// The line that the next token begins in, from 1.
  private(set) var line = 1

  /// `bytes`: UTF-8.
  init(_ bytes: [UInt8], dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while place < bytes.count {
      if let rawName {
        self.rawName = nil
        let end = find("</" + rawName, from: place, ignoringCase: true) ?? bytes.count
        move(to: end)
        continue
      }
      guard bytes[place] == UInt8(ascii: "<"), isMarkup(at: place + 1) else { return text() }
      if let token = markup() { return token }
    }
    return nil
  }

  /// The text up to the next markup.
  private mutating func text() -> Token {
    var end = place + 1
    while end < bytes.count, !(bytes[end] == UInt8(ascii: "<") && isMarkup(at: end + 1)) { end += 1 }
    let text = Self.resolve(bytes[place..<end], dialect: dialect)
    move(to: end)
    return .text(text)
  }

  private mutating func markup() -> Token? {
    if starts(with: "<!--") {
      skip(past: "-->")
    } else if starts(with: "<![CDATA[") {
      let end = find("]]>", from: place) ?? bytes.count
      let text = String(decoding: bytes[min(place + 9, end)..<end], as: UTF8.self)
      move(to: min(bytes.count, end + 3))
      return .text(text)
    } else if starts(with: "<!") {
      return declaration()
    } else if starts(with: "<?") {
      skip(past: dialect == .xml ? "?>" : ">")
    } else if bytes[place + 1] == UInt8(ascii: "/") {
      return endTag()
    } else {
      return startTag()
    }
    return nil
  }

  private mutating func declaration() -> Token? {
    let end = find(">", from: place) ?? bytes.count
    let declares = bytes[place..<end].contains(UInt8(ascii: "["))
    move(to: min(bytes.count, end + 1))
    guard declares else { return nil }
    move(to: find("]>", from: place).map { $0 + 2 } ?? place)
    return .declarations
  }

  private mutating func endTag() -> Token {
    let end = find(">", from: place) ?? bytes.count
    let name = name(from: place + 2, to: end)
    move(to: min(bytes.count, end + 1))
    return .end(name: name)
  }

  private mutating func startTag() -> Token {
    var end = place + 1
    while end < bytes.count, !isNameEnd(bytes[end]) { end += 1 }
    let name = name(from: place + 1, to: end)
    var attributes: [String: String] = [:]
    var isEmpty = false
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
      if bytes[end] == UInt8(ascii: "/") || isSpace(bytes[end]) {
        isEmpty = bytes[end] == UInt8(ascii: "/")
        end += 1
      } else if let attribute = attribute(from: &end) {
        attributes[attribute.name] = attributes[attribute.name] ?? attribute.value
        isEmpty = false
      }
    }
    move(to: min(bytes.count, end + 1))
    if dialect == .html, !isEmpty, Self.rawElements.contains(name) { rawName = name }
    return .start(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private func attribute(from end: inout Int) -> (name: String, value: String)? {
    let start = end
    while end < bytes.count, bytes[end] != UInt8(ascii: "="), !isNameEnd(bytes[end]) { end += 1 }
    if end == start { end += 1 }
    let name = name(from: start, to: end)
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return (name, "") }
    end += 1
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    guard end < bytes.count else { return (name, "") }
    let value: ArraySlice<UInt8>
    if bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
      let close = bytes[(end + 1)...].firstIndex(of: bytes[end]) ?? bytes.count
      value = bytes[min(end + 1, close)..<close]
      end = min(bytes.count, close + 1)
    } else {
      let first = end
      while end < bytes.count, bytes[end] != UInt8(ascii: ">"), !isSpace(bytes[end]) { end += 1 }
      value = bytes[first..<end]
    }
    return (name, Self.resolve(value, dialect: dialect))
  }

  // MARK: Bytes

  private static let rawElements: Set<String> = ["script", "style", "textarea", "template", "noscript", "svg"]

  private func isMarkup(at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      return true
    default: return dialect == .xml && bytes[place] >= 0x80
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func name(from start: Int, to end: Int) -> String {
    guard start < end else { return "" }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
    return dialect == .html ? name.lowercased() : name
  }

  private func starts(with text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  private func find(_ text: String, from start: Int, ignoringCase: Bool = false) -> Int? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, start <= bytes.count - pattern.count else { return nil }
    for place in start...(bytes.count - pattern.count) where bytes[place] == first {
      let matches = pattern.indices.allSatisfy { index in
        let byte = bytes[place + index]
        return byte == pattern[index]
          || (ignoringCase && byte | 0x20 == pattern[index] && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
      }
      if matches { return place }
    }
    return nil
  }

  private mutating func skip(past text: String) {
    move(to: find(text, from: place + 2).map { $0 + text.utf8.count } ?? bytes.count)
  }

  private mutating func move(to end: Int) {
    while place < end {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  /// The text with its character references resolved.
  private static func resolve(_ bytes: ArraySlice<UInt8>, dialect: Dialect) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self).streamSafe }
    var text = ""
    var rest = bytes
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<ampersand], as: UTF8.self)
      rest = rest[ampersand...]
      let head = String(decoding: rest.prefix(34), as: UTF8.self)
      if let reference = CharacterReference(head, dialect: dialect) {
        text += reference.text
        rest = rest.dropFirst(reference.length)
      } else {
        text += "&"
        rest = rest.dropFirst()
      }
    }
    return (text + String(decoding: rest, as: UTF8.self)).streamSafe
  }
}
