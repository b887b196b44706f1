import Labelling

/// The words between two separators of a line, as the name or the function in an entry of a list is.
struct Segment: Sendable {
  /// The indices of its tokens.
  var tokens: Range<Int>
  /// The number of what its words look like, one after the other.
  var pattern = 0
  var isNameLike = false
  /// Whether a word of it is in the lists of names.
  var hasListedName = false
  /// Whether it is one capitalised word, as a surname alone is.
  var isSurnameLike = false

  /// The segments of a line, in order; separators are in none.
  static func all(in line: TokenLine, of text: TokenText) -> [Segment] {
    let tokens = text.tokens
    var segments: [Segment] = []
    var start = line.tokens.lowerBound
    func close(_ end: Int) {
      if start < end { segments.append(Segment(start..<end, tokens)) }
    }
    for index in line.tokens {
      let token = tokens[index]
      if isSeparator(index, line, tokens) {
        close(index)
        start = index + 1
      } else if token.hasGap || (token.isTitle && token.isCapital && index > start && !tokens[index - 1].isTitle) {
        close(index)
        start = index
      }
    }
    close(line.tokens.upperBound)
    return segments
  }

  private static func isSeparator(_ index: Int, _ line: TokenLine, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.isWord {
      guard token.isInSmallLetters, conjunctions.contains(token.text), index > line.tokens.lowerBound,
        index + 1 < line.tokens.upperBound
      else { return false }
      return tokens[index + 1].isCapital
    }
    if signs.contains(token.text) { return true }
    // A full stop behind a word that is no initial and no title.
    return token.text == "." && index > line.tokens.lowerBound && tokens[index - 1].text.count > 3
      && !tokens[index - 1].isTitle
  }

  private static let signs: Set<String> = [
    ",", ";", ":", "|", "•", "-", "–", "—", "(", ")", "/", "[", "]", "*", "·", "●", "►", "=", "\"", "«", "»", "&", "+",
    "→", ">",
  ]
  private static let conjunctions: Set<String> = ["et", "and", "y", "e", "i", "und", "en", "og", "och", "a", "u", "ed"]

  private init(_ range: Range<Int>, _ tokens: [Token]) {
    self.tokens = range
    var capitals = 0
    var initials = 0
    var others = 0
    var hash = 0
    for token in tokens[range] {
      let kind = Self.kind(of: token)
      hash = (hash &* 31 &+ kind) & 0xFFFF_FFFF
      switch kind {
      case 1, 2, 3, 4, 5: capitals += 1
      case 6: initials += 1
      case 7, 8, 9: break
      default: others += 1
      }
      if token.isGivenName || token.isFamilyName { hasListedName = true }
    }
    pattern = range.count > 9 ? 0 : hash
    isNameLike =
      others == 0 && ((2...5).contains(capitals) || (capitals == 1 && initials > 0 && range.count <= 8))
    isSurnameLike = others == 0 && capitals == 1 && initials == 0
  }

  /// What a token looks like within a name.
  static func kind(of token: Token) -> Int {
    if token.isTitle, token.isCapital || token.text.count > 3 { return 8 }
    if let cue = token.cue { return cue == .group || cue == .organization ? 15 : cue == .function ? 16 : 10 }
    if token.isWord {
      if token.isCapital {
        if token.text.count == 1 { return 6 }
        if token.text.isInCapitals { return token.isGivenName ? 5 : 4 }
        return token.isGivenName ? 1 : token.isFamilyName ? 2 : token.isSmallElsewhere ? 11 : 3
      }
      return token.isParticle ? 7 : 12
    }
    return token.text == "." ? 9 : token.text.first?.isNumber ?? false ? 13 : 14
  }
}
