/// What stands inside of a line of Markdown.
enum MarkdownInline {
  /// The longest line, in bytes, that is looked into; no longer one is a line of minutes.
  private static let longest = 20_000
  /// The longest label or target of a link, in characters.
  private static let longestLink = 500

  /// The text that a reader sees: no emphasis, no targets of links, no pictures, no tags.
  static func plain(_ line: String) -> String {
    guard line.utf8.count <= longest, line.utf8.contains(where: isMarkup) else { return line }
    var text = ""
    let characters = Array(line)
    var place = 0
    while place < characters.count {
      let character = characters[place]
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      switch character {
      case "\\" where next.isPunctuation || next.isSymbol:
        text.append(next)
        place += 2
      case "!" where next == "[":
        place = link(in: characters, from: place + 1)?.end ?? place + 1
      case "[":
        if let link = link(in: characters, from: place) {
          text += plain(String(characters[link.label]))
          place = link.end
        } else {
          text.append(character)
          place += 1
        }
      case "<":
        place = takeTag(characters, at: place, into: &text)
      case "*", "`":
        place += 1
      case "~" where next == "~":
        place += 2
      case "_" where isEmphasis(characters, at: place):
        place += 1
      case "&":
        let rest = String(characters[place..<min(characters.count, place + 12)])
        if let reference = CharacterReference(rest, dialect: .html) {
          text += reference.text
          place += reference.length
        } else {
          text.append(character)
          place += 1
        }
      default:
        text.append(character)
        place += 1
      }
    }
    return text
  }

  /// The line less what HTML comments hide, which may go over several lines.
  static func withoutComments(_ line: Substring, isInside: inout Bool) -> String {
    guard isInside || line.contains("<!--") else { return String(line) }
    var text = ""
    var rest = line[...]
    while true {
      if isInside {
        guard let end = rest.firstRange(of: "-->") else { return text }
        rest = rest[end.upperBound...]
        isInside = false
      }
      guard let start = rest.firstRange(of: "<!--") else { return text + rest }
      text += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      isInside = true
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// A link that begins at the bracket: where its label stands, and where it ends.
  private static func link(in characters: [Character], from start: Int) -> (label: Range<Int>, end: Int)? {
    guard let close = matching("]", of: "[", in: characters, from: start) else { return nil }
    let after = close + 1
    guard after < characters.count else { return nil }
    let closing: Character
    switch characters[after] {
    case "(": closing = ")"
    case "[": closing = "]"
    default: return nil
    }
    guard let end = matching(closing, of: characters[after], in: characters, from: after) else { return nil }
    return (start + 1..<close, end + 1)
  }

  private static func matching(_ close: Character, of open: Character, in characters: [Character], from start: Int)
    -> Int?
  {
    var depth = 0
    for place in start..<min(characters.count, start + longestLink) {
      if characters[place] == open { depth += 1 }
      if characters[place] == close {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }

  /// Goes over a tag, or takes over the address of an automatic link; a lone `<` stays.
  private static func takeTag(_ characters: [Character], at start: Int, into text: inout String) -> Int {
    let limit = min(characters.count, start + longestLink)
    guard start + 1 < limit, characters[start + 1].isLetter || characters[start + 1] == "/",
      let end = characters[start..<limit].firstIndex(of: ">")
    else {
      text.append("<")
      return start + 1
    }
    let inside = String(characters[start + 1..<end])
    if inside.contains("@") || inside.contains("://") { text += inside }
    if inside.lowercased().hasPrefix("br") || inside.lowercased().hasPrefix("/p") { text.append(" ") }
    return end + 1
  }

  /// Whether an underscore marks emphasis: it does at a word's edge, and not within `snake_case`.
  private static func isEmphasis(_ characters: [Character], at place: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
    }
    return !(isWord(place - 1) && isWord(place + 1))
  }
}
