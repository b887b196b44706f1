/// A word, a number or a sign in minutes, with what can be seen of it.
struct Token: Sendable {
  /// As it is written.
  let text: String
  /// Its folded words: one as a rule, none for signs, several for `l'Église`.
  let folded: [String]
  /// Where it stands in its line, in characters from the left margin.
  let column: Double
  let end: Double
  /// The index of its line in the text.
  var line = 0
  /// The number of its cell in its row, from 0.
  var cell = 0
  /// Whether a wide gap, or the end of a cell's line, is before it.
  var hasGap = false
  /// Whether nothing is between it and the one before.
  var isGlued = false
  /// What the phrase says that it is part of.
  var cue: Lexicon.Cue?
  /// Whether that phrase begins here.
  var beginsCue = false
  /// How often the document has this word: 1 to 4, and 4 for more.
  var frequency = 1
  /// Whether the document writes the word in small letters elsewhere.
  var isSmallElsewhere = false
  /// Whether its next word follows it elsewhere in the document too.
  var pairRecurs = false
  /// Whether it has done so before.
  var pairCameBefore = false
  /// What today's rules for lists and tables find here.
  var rule: RuleMark?
  /// Whether they take it for somebody's organization.
  var isRuleOrganization = false

  let isWord: Bool
  let isCapital: Bool
  var isTitle: Bool
  let isParticle: Bool
  let isMonth: Bool
  let isGivenName: Bool
  let isFamilyName: Bool
  /// The number of its shape, of which `Xx`, `XX`, `0` and signs are some.
  let shape: Int

  /// Whether the rules have a name beginning or going on here.
  enum RuleMark: Int, Sendable {
    case begins = 1
    case goesOn
  }

  init(_ text: String, column: Double, end: Double, lexicon: Lexicon = .shared) {
    self.text = text
    folded = FoldedWords(text).words
    self.column = column
    self.end = end
    let first = text.first ?? " "
    isWord = first.isLetter
    isCapital = first.isUppercase
    let word = folded.count == 1 ? folded[0] : ""
    // `Dean` and `Pastor` are called so more often than they are addressed so.
    isTitle =
      lexicon.titles.contains(word) && (text.count > 1 || lexicon.letterTitles.contains(first))
      && !(text.count > 3 && NameLists.given.contains(word[...]))
    isParticle = lexicon.particles.contains(word)
    isMonth = lexicon.months.contains(word)
    // Of `Marie-Claude` and `D'Arco` the parts are looked up.
    let parts = folded.map { Substring($0) }
    isGivenName = isCapital && parts.contains { $0.count > 1 && NameLists.given.contains($0) }
    isFamilyName = isCapital && parts.contains { $0.count > 1 && NameLists.family.contains($0) }
    shape = Self.shape(of: text)
  }

  var isInSmallLetters: Bool { isWord && !isCapital }

  /// A number for how a word is written: capitals, small letters, digits, each run as one; signs are themselves.
  private static func shape(of text: String) -> Int {
    if text.count == 1 {
      let first = text.first ?? " "
      return first.isUppercase
        ? 1 : first.isLetter ? 2 : first.isNumber ? 3 : 16 + Int(first.unicodeScalars.first?.value ?? 0)
    }
    var shape = 0
    var last = 0
    var length = 0
    for character in text {
      let kind = character.isUppercase ? 1 : character.isLetter ? 2 : character.isNumber ? 3 : 4
      if kind == last {
        if kind == 1, length > 0, shape % 8 == 1 { shape += 4 }
        continue
      }
      guard length < 5 else { break }
      shape = shape * 8 + kind
      last = kind
      length += 1
    }
    return shape << 24
  }
}

/// A line of minutes as tokens; a row of a table is one line.
struct TokenLine: Sendable {
  /// The indices of its tokens.
  var tokens: Range<Int>
  /// Its number in the document, for sources.
  let number: Int
  let indent: Double
  let isBehindBlank: Bool
  /// The rank of a heading; 0 for other lines.
  let heading: Int
  let mark: ListMark?
  /// How many cells it has; 0 outside of tables.
  let cells: Int
}
