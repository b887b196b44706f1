/// An element of Graphviz's SVG.
///
/// Text and attribute values stay escaped, as they are.
struct SVGElement {
  var name: String
  var attributes: [(name: String, value: String)] = []
  var children: [Node] = []

  enum Node {
    case element(SVGElement)
    case text(String)
  }

  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let place = attributes.firstIndex { $0.name == attribute }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append((attribute, value))
      case (nil, nil): break
      }
    }
  }

  var elements: [SVGElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The element as XML: each child element on a line of its own, text untouched.
  func write(to xml: inout String) {
    xml += "<\(name)"
    for (name, value) in attributes { xml += " \(name)=\"\(value)\"" }
    guard !children.isEmpty else {
      xml += "/>"
      return
    }
    xml += ">"
    for child in children {
      switch child {
      case .text(let text): xml += text
      case .element(let element):
        xml += "\n"
        element.write(to: &xml)
      }
    }
    xml += elements.isEmpty ? "</\(name)>" : "\n</\(name)>"
  }
}

extension SVGElement {
  /// Reads the document element; nil for what is no XML of Graphviz's kind.
  ///
  /// Declarations, comments and white space between elements are left out.
  init?(document: [UInt8]) {
    var reader = SVGReader(bytes: document[...])
    guard let root = reader.readDocument() else { return nil }
    self = root
  }
}

private struct SVGReader {
  var bytes: ArraySlice<UInt8>

  mutating func readDocument() -> SVGElement? {
    var open: [SVGElement] = []
    while !bytes.isEmpty {
      if let text = takeText(), let parent = open.indices.last {
        open[parent].children.append(.text(text))
      }
      guard let tag = takeTag() else { return nil }
      if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard let closed = open.popLast() else { return nil }
        guard let parent = open.indices.last else { return closed }
        open[parent].children.append(.element(closed))
      } else if tag.hasSuffix("/") {
        guard let element = Self.element(of: tag.dropLast()), let parent = open.indices.last else { return nil }
        open[parent].children.append(.element(element))
      } else {
        guard let element = Self.element(of: tag[...]) else { return nil }
        open.append(element)
      }
    }
    return nil
  }

  /// The text before the next tag, if there is any but white space.
  private mutating func takeText() -> String? {
    let text = bytes.prefix { $0 != UInt8(ascii: "<") }
    bytes = bytes[text.endIndex...]
    return text.allSatisfy { $0 <= 0x20 } ? nil : String(decoding: text, as: UTF8.self)
  }

  /// What is between `<` and `>`; a comment ends only at `-->`.
  private mutating func takeTag() -> String? {
    guard bytes.first == UInt8(ascii: "<") else { return nil }
    bytes = bytes.dropFirst()
    let isComment = bytes.starts(with: "!--".utf8)
    var end = bytes.startIndex
    while end < bytes.endIndex {
      if bytes[end] == UInt8(ascii: ">"), !isComment || bytes[..<end].suffix(2).elementsEqual("--".utf8) { break }
      end += 1
    }
    guard end < bytes.endIndex else { return nil }
    defer { bytes = bytes[(end + 1)...] }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func element(of tag: Substring) -> SVGElement? {
    let name = tag.prefix { !$0.isWhitespace }
    guard !name.isEmpty else { return nil }
    var element = SVGElement(name: String(name))
    var rest = tag[name.endIndex...].drop { $0.isWhitespace }
    while !rest.isEmpty {
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let quoted = rest[rest.index(after: equals)...]
      guard let quote = quoted.first, quote == "\"" || quote == "'",
        let end = quoted.dropFirst().firstIndex(of: quote)
      else { return nil }
      element.attributes.append((String(rest[..<equals]), String(quoted[..<end].dropFirst())))
      rest = rest[rest.index(after: end)...].drop { $0.isWhitespace }
    }
    return element
  }
}
