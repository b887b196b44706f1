/// Goes over the tags of an XML text and tells where in its bytes each is.
///
/// It is for texts that are to be changed in one place and to keep every byte elsewhere. Text, comments and processing
/// instructions are passed over.
struct XMLScanner {
  let bytes: [UInt8]
  private(set) var position = 0
  /// Prefixes that the root has in the place of the usual ones: XML leaves them free (`ns0:document`).
  private var prefixes: [String: String]?

  /// The prefixes that Word has for namespaces, and that all code goes by.
  private static let usual = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  struct Tag {
    enum Kind { case start, end, empty }

    let kind: Kind
    /// With its prefix: `text:section`.
    let name: String
    /// From `<` to behind `>`.
    let range: Range<Int>
  }

  /// The first tag and the last, which are those of the root; nil where there is none.
  static func outermost(of part: [UInt8]) throws(AnnexError) -> (first: Tag, last: Tag)? {
    var tags = XMLScanner(part)
    guard let first = try tags.next() else { return nil }
    var last = first
    while let tag = try tags.next() { last = tag }
    return (first, last)
  }

  /// The next tag; nil at the end.
  mutating func next() throws(AnnexError) -> Tag? {
    while let start = find(UInt8(ascii: "<"), from: position) {
      if starts(with: "<!--", at: start) {
        position = try end(of: "-->", from: start + 4)
      } else if starts(with: "<![CDATA[", at: start) {
        position = try end(of: "]]>", from: start + 9)
      } else if starts(with: "<?", at: start) {
        position = try end(of: "?>", from: start + 2)
      } else if starts(with: "<!", at: start) {
        throw AnnexError.damaged("its XML declares a document type of its own")
      } else {
        return try tag(from: start)
      }
    }
    return nil
  }

  private mutating func tag(from start: Int) throws(AnnexError) -> Tag {
    var quote: UInt8?
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    guard index < bytes.count else { throw AnnexError.damaged("its XML ends within a tag") }
    position = index + 1
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let isEmpty = bytes[index - 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < index, !Self.endsName(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart else { throw AnnexError.damaged("its XML has a tag without a name") }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
    let kind = isEnd ? Tag.Kind.end : isEmpty ? .empty : .start
    if prefixes == nil, !isEnd { prefixes = otherPrefixes(of: Tag(kind: kind, name: name, range: start..<position)) }
    return Tag(kind: kind, name: usual(name), range: start..<position)
  }

  /// The prefixes of a root that stand for other ones usually.
  private func otherPrefixes(of root: Tag) -> [String: String] {
    attributes(of: root).reduce(into: [:]) { prefixes, attribute in
      guard let usual = Self.usual[attribute.value] else { return }
      let own =
        attribute.key == "xmlns" ? "" : attribute.key.hasPrefix("xmlns:") ? String(attribute.key.dropFirst(6)) : usual
      if own != usual { prefixes[own] = usual }
    }
  }

  /// A name with the usual prefix.
  private func usual(_ name: String) -> String {
    guard let prefixes, !prefixes.isEmpty, !name.hasPrefix("xmlns") else { return name }
    let colon = name.firstIndex(of: ":")
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    guard let usual = prefixes[prefix] else { return name }
    return usual + ":" + (colon.map { String(name[name.index(after: $0)...]) } ?? name)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The attributes of a tag, with the five entities of XML and numeric ones resolved.
  func attributes(of tag: Tag) -> [String: String] {
    var attributes: [String: String] = [:]
    var index = tag.range.lowerBound + 1
    while index < tag.range.upperBound, !Self.endsName(bytes[index]) { index += 1 }
    let end = tag.range.upperBound - 1
    while index < end {
      while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
      let start = index
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") { index += 1 }
      // An attribute without a prefix is in no namespace.
      let own = String(decoding: bytes[start..<index], as: UTF8.self)
      let name = own.contains(":") ? usual(own) : own
      while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
        return attributes
      }
      let quote = bytes[index]
      index += 1
      let value = index
      while index < end, bytes[index] != quote { index += 1 }
      attributes[name] = Self.resolved(String(decoding: bytes[value..<index], as: UTF8.self))
      index += 1
    }
    return attributes
  }

  func attribute(_ name: String, of tag: Tag) -> String? { attributes(of: tag)[name] }

  /// The text with its references resolved.
  static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var resolved = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";") else { break }
      let name = rest[rest.index(after: start)..<end]
      switch name {
      case "amp": resolved += "&"
      case "lt": resolved += "<"
      case "gt": resolved += ">"
      case "quot": resolved += "\""
      case "apos": resolved += "'"
      default:
        let isHex = name.hasPrefix("#x")
        let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
        resolved.unicodeScalars.append(
          name.hasPrefix("#") ? number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}" : "\u{FFFD}")
      }
      rest = rest[rest.index(after: end)...]
    }
    return resolved + rest
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[index..<index + $0.count].elementsEqual($0) }
  }

  private func end(of text: StaticString, from start: Int) throws(AnnexError) -> Int {
    var index = start
    while index + text.utf8CodeUnitCount <= bytes.count {
      if starts(with: text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    throw AnnexError.damaged("its XML ends within a comment or the like")
  }
}
