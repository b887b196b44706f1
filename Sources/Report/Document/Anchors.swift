/// The names that places in a document are linked by: valid ones, each once.
struct Anchors {
  /// From the id that the document gives to the one that is written.
  private var written: [String: String] = [:]
  private var taken: Set<String>

  /// Mends the ids of sections and cards so that each can be written as it is, next to the names that the writer needs itself.
  init(mending document: inout Document, reserved: Set<String>) {
    taken = reserved
    mend(&document.sections)
  }

  private mutating func mend(_ sections: inout [Section]) {
    for index in sections.indices {
      sections[index].id = claim(sections[index].id)
      for block in sections[index].blocks.indices {
        guard case .cards(var cards) = sections[index].blocks[block] else { continue }
        for card in cards.cards.indices { cards.cards[card].id = claim(cards.cards[card].id) }
        sections[index].blocks[block] = .cards(cards)
      }
      mend(&sections[index].sections)
    }
  }

  /// The name that an id gets; another one when it is taken already.
  mutating func claim(_ id: String) -> String {
    let valid = Self.valid(id)
    var name = valid
    var count = 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(valid)-\(count)"
    }
    if written[id] == nil { written[id] = name }
    return name
  }

  /// The name that a link to an id leads to.
  subscript(id: String) -> String { written[id] ?? Self.valid(id) }

  /// Letters, digits, hyphens and underscores, beginning with a letter: what XML, HTML and CSS all take.
  private static func valid(_ id: String) -> String {
    let name = id.unicodeScalars.reduce(into: "") { name, scalar in
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
      if isKept { name.unicodeScalars.append(scalar) } else if name.last != "-" { name += "-" }
    }
    return name.first?.isLetter == true ? name : "s" + name
  }
}

/// Where a link may lead: a place in the document, a file next to it, a page or an address.
struct LinkTarget: Hashable, Sendable {
  /// A URL reference of ASCII letters, as RFC 3986 has it.
  let reference: String

  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// Whether it leads to a file next to the document.
  let isRelative: Bool

  /// Nil for a target that would run something or hides what it is.
  init?(_ target: String) {
    guard !target.isEmpty, !target.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return nil
    }
    let beforePath = target.prefix { !"/?#".contains($0) }
    let colon = beforePath.firstIndex(of: ":")
    if let colon {
      guard Self.schemes.contains(beforePath[..<colon].lowercased()) else { return nil }
    }
    // Two slashes at the front would name a computer.
    guard !target.hasPrefix("//"), !target.contains("\\") else { return nil }
    isRelative = colon == nil
    reference = Self.percentEncoded(target)
  }

  /// Bytes that a URL cannot hold as they are, as `%20`.
  private static func percentEncoded(_ target: String) -> String {
    let plain = Set("-._~:/?#@!$&'()*+,;=%".utf8)
    return target.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      if plain.contains(byte) || scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
