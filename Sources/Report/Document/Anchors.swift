/// The names that places in a document are linked by: valid ones, each once.
struct Anchors {
  /// From the id that the document gives to the one that is written.
  private var written: [String: String] = [:]
  private var taken: Set<String>

  /// Mends the ids of sections and cards so that each can be written as it is, beside the names that the writer needs itself.
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
