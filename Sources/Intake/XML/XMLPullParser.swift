import Collaboration
import Platform
import Support

/// Goes over XML piece by piece: tags, and the text between them.
///
/// It reads a file of any size in a buffer of a quarter of a megabyte, keeps no tree, and resolves no entities but the
/// five of XML itself and numbers: a document that declares its own is refused, so that there is nothing to blow up.
/// Names are compared without their namespace's prefix.
final class XMLPullParser {
  enum Event {
    case start, end, text
    /// A processing instruction; its attributes are read as a tag's are.
    case instruction
    case finished
  }

  /// Why the text is no XML that is read, and the line.
  struct Fault: Error {
    let message: String
    let line: Int
  }

  /// Puts the next bytes into a buffer, and says how many; 0 at the end.
  typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  /// A tag or a text that is longer is none that a table or a graph has.
  private static let longestToken = 1 << 25

  private let source: Source
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var end = 0
  private var isAtEnd = false
  private var tokenStart = 0
  private var tokenEnd = 0
  private var isEmptyElement = false
  private var isRawText = false
  private var nameRange = 0..<0
  private var textRange = 0..<0
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  /// The names of the open elements; nil where nobody asks for them.
  private var open: [[UInt8]]?
  /// What is wrong with an attribute that was asked for.
  private var attributeFault: Fault?
  private var lineBase = 1
  private var countedTo = 0

  /// `checksNesting`: whether tags that do not match are faults, which costs a little time.
  init(checksNesting: Bool, source: @escaping Source) {
    self.source = source
    capacity = 1 << 18
    buffer = .allocate(capacity: capacity)
    open = checksNesting ? [] : nil
  }

  /// Reads text that is in memory already.
  convenience init(_ bytes: [UInt8]) {
    var place = 0
    self.init(checksNesting: true) { room in
      let count = min(room.count, bytes.count - place)
      room.copyBytes(from: bytes[place..<place + count])
      place += count
      return count
    }
  }

  deinit { buffer.deallocate() }

  /// Goes to the next tag or text.
  ///
  /// - Throws: `Fault`, and one of the last tag's attributes as well, when it has been asked for.
  func next() throws -> Event {
    if let attributeFault { throw attributeFault }
    if isEmptyElement {
      isEmptyElement = false
      open?.removeLast()
      return .end
    }
    while true {
      tokenStart = tokenEnd
      guard try has(1) else { return try finished() }
      if byte(0) != UInt8(ascii: "<") { return try text() }
      guard try has(2) else { throw fault("the file ends within a tag") }
      switch byte(1) {
      case UInt8(ascii: "/"): return try endTag()
      case UInt8(ascii: "?"):
        let length = try find("?>", from: 2)
        readTag(from: 2, to: length)
        tokenEnd = tokenStart + length + 2
        return .instruction
      case UInt8(ascii: "!"):
        if try passDeclaration() { return .text }
      default: return try startTag()
      }
    }
  }

  // MARK: What was found

  /// The line that the tag or text begins in, from 1.
  var line: Int {
    count(to: tokenStart)
    return lineBase
  }

  /// Whether the element, or the instruction, has this name, whatever its prefix.
  func isNamed(_ name: StaticString) -> Bool { matches(nameRange, name) }

  var name: String { String(decoding: bytes(nameRange), as: UTF8.self).streamSafe }

  /// An attribute's text; nil where the element does not have it.
  func attribute(_ name: StaticString) -> String? {
    rawAttribute(name).map { range in
      var text: [UInt8] = []
      if !appendResolved(range, to: &text) { attributeFault = undeclared }
      return String(decoding: text, as: UTF8.self).streamSafe
    }
  }

  /// An attribute's bytes as they are in the file.
  func withAttribute<Result>(_ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    rawAttribute(name).map { body(bytes($0)) }
  }

  /// Adds the text that was found; false where it refers to something that is not declared.
  @discardableResult
  func appendText(to text: inout [UInt8]) -> Bool {
    guard !isRawText else {
      text.append(contentsOf: bytes(textRange))
      return true
    }
    return appendResolved(textRange, to: &text)
  }

  /// A fault at the line of what was found.
  func fault(_ message: String) -> Fault { Fault(message: message, line: line) }

  // MARK: Tokens

  private func text() throws -> Event {
    var length = 1
    while true {
      if let found = memchr(buffer + tokenStart + length, 0x3C, end - tokenStart - length) {
        length = UnsafeRawPointer(found) - UnsafeRawPointer(buffer + tokenStart)
        break
      }
      length = end - tokenStart
      guard try fill() else { break }
    }
    textRange = tokenStart..<tokenStart + length
    isRawText = false
    tokenEnd = tokenStart + length
    return .text
  }

  private func endTag() throws -> Event {
    let length = try find(">", from: 2)
    var last = length
    while last > 2, byte(last - 1) <= 0x20 { last -= 1 }
    nameRange = tokenStart + 2..<tokenStart + last
    tokenEnd = tokenStart + length + 1
    if open != nil {
      guard let opened = open?.popLast(), opened.elementsEqual(bytes(nameRange)) else {
        throw fault("</\(name)> closes what is not open; the file is damaged")
      }
    }
    return .end
  }

  private func startTag() throws -> Event {
    // The end of the tag is the first > outside of quotes.
    var length = 1
    var quote: UInt8 = 0
    while true {
      guard try has(length + 1) else { throw fault("the file ends within a tag") }
      let byte = byte(length)
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      length += 1
    }
    isEmptyElement = byte(length - 1) == UInt8(ascii: "/")
    readTag(from: 1, to: isEmptyElement ? length - 1 : length)
    tokenEnd = tokenStart + length + 1
    open?.append(Array(bytes(nameRange)))
    return .start
  }

  private func readTag(from first: Int, to last: Int) {
    let (start, last) = (tokenStart + first, tokenStart + last)
    var place = start
    while place < last, buffer[place] > 0x20 { place += 1 }
    nameRange = start..<place
    attributes.removeAll(keepingCapacity: true)
    while true {
      while place < last, buffer[place] <= 0x20 { place += 1 }
      guard place < last else { return }
      let nameStart = place
      while place < last, buffer[place] != UInt8(ascii: "="), buffer[place] > 0x20 { place += 1 }
      let name = nameStart..<place
      while place < last, buffer[place] <= 0x20 || buffer[place] == UInt8(ascii: "=") { place += 1 }
      guard place < last else { return }
      let quote = buffer[place]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        place += 1
        continue
      }
      let valueStart = place + 1
      place = valueStart
      while place < last, buffer[place] != quote { place += 1 }
      attributes.append((name, valueStart..<place))
      place = min(last, place + 1)
    }
  }

  /// Passes over a comment or a document type; true for a section of text, which is then found.
  private func passDeclaration() throws -> Bool {
    if try starts(with: "<!--") {
      tokenEnd = tokenStart + (try find("-->", from: 4)) + 3
    } else if try starts(with: "<![CDATA[") {
      let length = try find("]]>", from: 9)
      textRange = tokenStart + 9..<tokenStart + length
      isRawText = true
      tokenEnd = tokenStart + length + 3
      return true
    } else {
      let length = try find(">", from: 2)
      if bytes(tokenStart..<tokenStart + length).contains(UInt8(ascii: "[")) {
        throw fault("the document declares entities of its own, which are not read; save it without them")
      }
      tokenEnd = tokenStart + length + 1
    }
    return false
  }

  private func finished() throws -> Event {
    if let name = open?.last { throw fault("the file ends before </\(String(decoding: name, as: UTF8.self))>") }
    return .finished
  }

  // MARK: Bytes

  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { buffer[tokenStart + offset] }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffer + range.lowerBound, count: range.count)
  }

  /// Whether the token has so many bytes; reads on where the buffer has fewer.
  @inline(__always)
  private func has(_ count: Int) throws -> Bool {
    while tokenStart + count > end { guard try fill() else { return false } }
    return true
  }

  /// Reads more bytes behind those of the token, which moves to the begin of the buffer; false at the end.
  private func fill() throws -> Bool {
    guard !isAtEnd else { return false }
    count(to: tokenStart)
    let length = end - tokenStart
    guard length < Self.longestToken else { throw fault("this tag or text is longer than 32 MB") }
    if length * 2 > capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 4)
      larger.update(from: buffer + tokenStart, count: length)
      buffer.deallocate()
      buffer = larger
      capacity *= 4
    } else if tokenStart > 0 {
      memmove(buffer, buffer + tokenStart, length)
    }
    (tokenStart, end, countedTo) = (0, length, 0)
    let count = try source(UnsafeMutableRawBufferPointer(start: buffer + length, count: capacity - length))
    isAtEnd = count == 0
    end += count
    return count > 0
  }

  private func find(_ text: StaticString, from first: Int) throws -> Int {
    var offset = first
    let length = text.utf8CodeUnitCount
    while true {
      guard try has(offset + length) else { throw fault("the file ends within a tag") }
      if (0..<length).allSatisfy({ byte(offset + $0) == text.utf8Start[$0] }) { return offset }
      offset += 1
    }
  }

  private func starts(with text: StaticString) throws -> Bool {
    guard try has(text.utf8CodeUnitCount) else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { byte($0) == text.utf8Start[$0] }
  }

  /// Counts the line breaks before a place of the buffer.
  private func count(to place: Int) {
    while countedTo < place {
      if buffer[countedTo] == 0x0A { lineBase += 1 }
      countedTo += 1
    }
  }

  @inline(__always)
  private func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    let start = range.upperBound - count
    guard start >= range.lowerBound, start == range.lowerBound || buffer[start - 1] == UInt8(ascii: ":") else {
      return false
    }
    return memcmp(buffer + start, name.utf8Start, count) == 0
  }

  private func rawAttribute(_ name: StaticString) -> Range<Int>? {
    attributes.first { matches($0.name, name) }?.value
  }

  private func appendResolved(_ range: Range<Int>, to text: inout [UInt8]) -> Bool {
    let bytes = bytes(range)
    guard memchr(buffer + range.lowerBound, 0x26, range.count) != nil else {
      text.append(contentsOf: bytes)
      return true
    }
    var isResolved = true
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "&") else {
        text.append(bytes[place])
        place += 1
        continue
      }
      let rest = UnsafeBufferPointer(rebasing: bytes[place..<min(bytes.count, place + 12)])
      if let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: rest[1..<end], as: UTF8.self))
      {
        text.append(contentsOf: String(Character(scalar)).utf8)
        place += end + 1
      } else {
        isResolved = false
        text.append(bytes[place])
        place += 1
      }
    }
    return isResolved
  }

  static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}

extension XMLPullParser {
  var undeclared: Fault { fault("this text refers to an entity that is not XML's own; write the character itself") }

  /// Whether the instruction that was found is the XML declaration with an encoding that is read.
  ///
  /// - Throws: `Fault` where it names another one, in which letters would be mistaken.
  func checkEncoding() throws {
    guard isNamed("xml"), let encoding = attribute("encoding") else { return }
    guard Self.encodings.contains(encoding.lowercased()) else {
      throw fault("the encoding \(cited(encoding)) is not read; save the file as UTF-8")
    }
  }

  /// Those that ``DecodedText`` tells apart by the bytes; ISO 8859-1 is Windows-1252 but for signs that nobody writes.
  private static let encodings: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "latin1", "windows-1252",
    "cp1252",
  ]
}
