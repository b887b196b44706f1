import Labelling

/// What can be seen of each line of minutes, and what the lines above it open.
struct LineFacts: Sendable {
  /// What is seen of a line alone, as features.
  var own: [FeatureHash] = []
  /// Those of them that say something of lines two places away.
  var far: [FeatureHash] = []
  /// Those of them that say something of the words in it.
  var forWords: [FeatureHash] = []
  /// The phrase of status that opens a list here.
  var opening: Lexicon.Cue?
  /// The last phrase that opened a list, and how many lines above; a heading of another part ends it.
  var lastOpening: Lexicon.Cue?
  var linesSinceOpening = 99
  var isBehindHeading = false
  /// How many lines above an election or who was elected is spoken of.
  var linesSinceElection = 99
  /// Whether it looks as if it had a name in it.
  var isNameLike = false
  /// The phrase above a column with a mark in this row.
  var markedColumn: Lexicon.Cue?
  var capitalShare = 0.0
  /// The parts of the line between separators.
  var segments: [Segment] = []
  /// How many of them look like names, as a bucket.
  var names = 0
  /// How much of the line they are, as a bucket.
  var nameShare = 0
  /// How many names, as a bucket, are in the lines above.
  var namesAbove = 0

  /// Which of the bounds, in rising order, a number has reached.
  static func bucket(_ number: Double, _ bounds: [Double]) -> Int { bounds.reduce(0) { $0 + (number >= $1 ? 1 : 0) } }
  static func bucket(_ number: Int, _ bounds: [Int]) -> Int { bounds.reduce(0) { $0 + (number >= $1 ? 1 : 0) } }

  /// Marks that stand in columns of presence.
  static func isMark(_ text: String) -> Bool { marks.contains(text) }
  private static let marks: Set<String> = [
    "x", "X", "✓", "✔", "☒", "☑", "🗹", "✗", "●", "■", "√", "✅", "☐", "□",
  ]

  /// Whether more speaks for a list of those who were elected than for one of those who were there.
  var isOfElected: Bool {
    linesSinceElection < min(linesSinceOpening, Self.farthestElection)
      || lastOpening == nil && linesSinceElection < Self.farthestElection
  }
  private static let farthestElection = 25

  /// Whether a word is one for electing or for an election, in any language.
  static func isOfElection(_ token: Token) -> Bool {
    token.folded.contains(where: elections.contains)
  }
  private static let elections = Set(
    vocabulary: """
      elected election elections elects elu elue elus elues elit elire reelu reelue reelus reelues wahl wahlen gewahlt
      neuwahl neuwahlen wiedergewahlt elegido elegida elegidos elegidas eleccion elecciones eletto eletta eletti elette
      elezione elezioni verkiezing verkiezingen gekozen verkozen herkozen valda omval valgt valg genvalgt eleito eleita
      eleitos eleitas eleicao eleicoes zvolen zvolena zvoleni volba volby wybrany wybrana wybrani wybory
      """)

  /// The facts of all lines.
  static func all(of text: TokenText) -> [LineFacts] {
    var facts = text.lines.map { LineFacts($0, of: text) }
    var last: Lexicon.Cue?
    var since = 99
    var sinceElection = 99
    var isBehindHeading = false
    for (index, line) in text.lines.enumerated() {
      let tokens = text.tokens[line.tokens]
      let isAgenda = tokens.count <= 10 && tokens.contains { $0.beginsCue && $0.cue == .agenda }
      if let opening = facts[index].opening {
        (last, since, isBehindHeading) = (opening, 0, false)
      } else if line.heading > 0 || (index > 0 && isAgenda) {
        (last, since, isBehindHeading) = (nil, 0, true)
      } else {
        since += 1
      }
      sinceElection = tokens.contains { Self.isOfElection($0) } ? 0 : line.heading > 0 ? 99 : sinceElection + 1
      // `Ont été élus :` is nearer to an election than to a list of members; `Élus : …` is one.
      let first = tokens.firstIndex { $0.beginsCue && ($0.cue?.isOfStatus ?? false) } ?? tokens.startIndex
      if sinceElection == 0, facts[index].opening == .member, first - tokens.startIndex > 1 { sinceElection = -1 }
      facts[index].linesSinceElection = sinceElection
      facts[index].lastOpening = last
      facts[index].linesSinceOpening = since
      facts[index].isBehindHeading = isBehindHeading
    }
    var namesAbove = 0
    for index in facts.indices {
      facts[index].namesAbove = bucket(namesAbove, [1, 3, 8, 20])
      namesAbove += facts[index].segments.count { $0.isNameLike && $0.hasListedName }
    }
    addBlocks(to: &facts)
    addColumns(to: &facts, text)
    return facts
  }

  private init(_ line: TokenLine, of text: TokenText) {
    let tokens = text.tokens[line.tokens]
    let words = tokens.filter(\.isWord)
    let count = max(1, words.count)
    capitalShare = Double(words.count { $0.isCapital || $0.isParticle }) / Double(count)
    let cues = tokens.filter(\.beginsCue).compactMap(\.cue)
    let statuses = cues.filter(\.isOfStatus)
    let colons = tokens.filter { $0.text == ":" }
    let hasColon = !colons.isEmpty
    let firstWord = tokens.firstIndex(where: \.isWord) ?? tokens.startIndex
    let opensEarly = tokens[firstWord...].prefix(4).contains { $0.beginsCue && ($0.cue?.isOfStatus ?? false) }
    if opensEarly, hasColon || words.count <= 6 || line.heading > 0 { opening = statuses.first }
    let endsWithColon = tokens.last?.text == ":"
    let given = tokens.count(where: \.isGivenName)
    let family = tokens.count(where: \.isFamilyName)
    let commas = tokens.count { $0.text == "," || $0.text == ";" }
    let digits = tokens.count { $0.text.first?.isNumber ?? false }
    let small = words.count { $0.isSmallElsewhere }
    let rules = tokens.count { $0.rule == .begins }
    let isAllCapitals = !words.isEmpty && words.allSatisfy { $0.text.isInCapitals || $0.text.count == 1 }

    segments = Segment.all(in: line, of: text)
    let nameLike = segments.count(where: \.isNameLike)
    let listed = segments.count { $0.isNameLike && $0.hasListedName }
    let surnames = segments.count(where: \.isSurnameLike)
    names = Self.bucket(nameLike, [1, 2, 3, 5, 9, 17])
    let inNames = segments.reduce(0) { $0 + ($1.isNameLike ? $1.tokens.count : 0) }
    nameShare = Self.bucket(Double(inNames) / Double(max(1, tokens.count)), [0.01, 0.2, 0.4, 0.6, 0.8])
    forWords.append(FeatureHash("names", names))
    forWords.append(FeatureHash("name share", nameShare))
    forWords.append(FeatureHash("listed", Self.bucket(listed, [1, 2, 3, 5, 9, 17])))
    forWords.append(FeatureHash("surnames", Self.bucket(surnames, [1, 2, 3, 5, 9])))
    forWords.append(FeatureHash("names and share", names, nameShare))
    forWords.append(FeatureHash("capitals", Self.bucket(capitalShare, [0.01, 0.3, 0.5, 0.7, 0.9, 1])))
    forWords.append(FeatureHash("length", Self.bucket(tokens.count, [2, 3, 5, 8, 13, 20, 40, 80])))
    forWords.append(FeatureHash("commas", Self.bucket(commas, [1, 2, 4, 8])))
    forWords.append(FeatureHash("given share", Self.bucket(Double(given) / Double(count), [0.01, 0.15, 0.3, 0.45])))
    forWords.append(FeatureHash("cells", min(line.cells, 5)))
    forWords.append(FeatureHash("starts", tokens.first?.shape ?? 0))
    if endsWithColon { forWords.append(FeatureHash("ends with colon")) }
    if tokens.contains(where: { $0.isTitle && $0.isCapital }) { forWords.append(FeatureHash("has title")) }
    if tokens.contains(where: \.hasGap) { forWords.append(FeatureHash("has gap")) }
    if isAllCapitals { forWords.append(FeatureHash("all capitals")) }
    if tokens.contains(where: { $0.text == "(" }) { forWords.append(FeatureHash("has parenthesis")) }
    if let mark = line.mark { forWords.append(FeatureHash("list mark", mark.kind == .bullet ? 1 : 2)) }
    forWords.append(FeatureHash("rules", min(rules, 3)))

    own = forWords
    own.append(FeatureHash("words", Self.bucket(words.count, [1, 2, 3, 4, 6, 10, 20])))
    own.append(FeatureHash("digits", Self.bucket(Double(digits) / Double(tokens.count), [0.01, 0.1, 0.3])))
    own.append(FeatureHash("ends", tokens.last?.shape ?? 0))
    own.append(FeatureHash("family share", Self.bucket(Double(family) / Double(count), [0.01, 0.15, 0.3])))
    own.append(FeatureHash("indent", Self.bucket(line.indent, [1, 3, 8, 20, 40])))
    let before = min(3, tokens.count(where: \.pairCameBefore))
    let later = min(3, tokens.count(where: \.pairRecurs))
    own.append(FeatureHash("pairs before", before))
    own.append(FeatureHash("pairs later", later))
    own.append(FeatureHash("pairs", before, later))
    own.append(FeatureHash("first pattern", segments.first?.pattern ?? 0))
    own.append(FeatureHash("patterns", segments.first?.pattern ?? 0, segments.dropFirst().first?.pattern ?? 0))
    own.append(FeatureHash("names and status", names, statuses.first?.number ?? 0))
    own.append(FeatureHash("names and mark", names, line.mark.map { $0.kind == .bullet ? 1 : 2 } ?? 0))
    own.append(
      FeatureHash(
        "share and small", nameShare, Self.bucket(words.count { $0.isInSmallLetters && !$0.isParticle }, [1, 2, 4, 8])))
    if opening != nil { own.append(FeatureHash("opens")) }
    if hasColon { own.append(FeatureHash("has colon")) }
    if line.isBehindBlank { own.append(FeatureHash("behind blank")) }
    if line.heading > 0 { own.append(FeatureHash("heading", min(line.heading, 4))) }
    if tokens.contains(where: \.isMonth) { own.append(FeatureHash("has month")) }
    if tokens.last?.text == "." { own.append(FeatureHash("ends with stop")) }
    if small * 2 > count { own.append(FeatureHash("small elsewhere")) }
    if tokens.contains(where: { $0.text.contains("@") }) { own.append(FeatureHash("has address")) }
    if tokens.contains(where: { $0.text.contains("://") }) { own.append(FeatureHash("has link")) }
    if given >= 2 { own.append(FeatureHash("two given names")) }
    if let isTicked = line.mark?.isTicked { own.append(FeatureHash("box", isTicked ? 1 : 0)) }
    if tokens.contains(where: { Self.isMark($0.text) }) { own.append(FeatureHash("has mark")) }
    for cue in Set(cues.map(\.number)).sorted() { own.append(FeatureHash("cue", cue)) }
    if let first = statuses.first { own.append(FeatureHash("first status", first.number)) }

    far = [
      FeatureHash("names", names), FeatureHash("name share", nameShare),
      FeatureHash("capitals", Self.bucket(capitalShare, [0.01, 0.3, 0.5, 0.7, 0.9, 1])),
      FeatureHash("commas", Self.bucket(commas, [1, 2, 4, 8])),
      FeatureHash("words", Self.bucket(words.count, [1, 2, 3, 4, 6, 10, 20])),
      FeatureHash("given share", Self.bucket(Double(given) / Double(count), [0.01, 0.15, 0.3, 0.45])),
      FeatureHash("rules", min(rules, 3)),
    ]
    if opening != nil { far.append(FeatureHash("opens")) }
    if line.heading > 0 { far.append(FeatureHash("heading", min(line.heading, 4))) }
    for cue in Set(cues.map(\.number)).sorted() { far.append(FeatureHash("cue", cue)) }

    // The longest row of capitalised words may be a name.
    var run = 0
    var longest = 0
    for token in tokens {
      if token.isCapital, token.cue == nil {
        run += 1
      } else if !token.isParticle, token.text != "." {
        run = 0
      }
      longest = max(longest, run)
    }
    let plain = words.count { $0.isInSmallLetters && !$0.isParticle && $0.cue == nil }
    isNameLike =
      ((2...5).contains(longest) && (plain <= 2 || capitalShare > 0.6))
      || (!words.isEmpty && words.count <= 3 && capitalShare == 1 && opening == nil)
  }

  /// Lines in a row that look like names are a block.
  private static func addBlocks(to facts: inout [LineFacts]) {
    var number = 0
    var start = 0
    while start < facts.count {
      var end = start
      while end < facts.count, facts[end].isNameLike == facts[start].isNameLike { end += 1 }
      if facts[start].isNameLike {
        number += 1
        let above = start > 0 && facts[start - 1].linesSinceOpening < 2 ? facts[start - 1].lastOpening?.number ?? 0 : 0
        let length = bucket(end - start, [2, 3, 5, 8, 15])
        let features = [
          FeatureHash("name-like"), FeatureHash("block", min(number, 4)), FeatureHash("block length", length),
          FeatureHash("block and length", min(number, 4), bucket(end - start, [2, 4, 8])),
          FeatureHash("block below", above),
        ]
        for index in start..<end {
          facts[index].own += features
          facts[index].far.append(features[0])
        }
      }
      start = end
    }
  }

  /// Marks stand below the words that say what they mean: `Présent | Excusé`.
  private static func addColumns(to facts: inout [LineFacts], _ text: TokenText) {
    struct Title {
      let cue: Lexicon.Cue
      let line: Int
      let cell: Int?
      let start: Double
      let end: Double
    }
    var titles: [Title] = []
    for (index, line) in text.lines.enumerated() {
      let tokens = text.tokens[line.tokens]
      titles.removeAll { index - $0.line > 60 }
      if !titles.isEmpty, let mark = tokens.dropFirst().first(where: { isMark($0.text) }) {
        let above = titles.last { title in
          title.cell.map { line.cells > 0 && $0 == mark.cell }
            ?? (line.cells == 0 && title.start - 6 <= mark.column && mark.column <= title.end + 14)
        }
        facts[index].markedColumn = above?.cue
        if let above { facts[index].own.append(FeatureHash("marked", above.cue.number)) }
      }
      let hasGaps = tokens.contains(where: \.hasGap)
      guard line.cells > 0 || hasGaps else { continue }
      titles.removeAll { title in
        tokens.contains { $0.beginsCue && ($0.cue?.isOfStatus ?? false) } && (title.cell != nil) == (line.cells > 0)
          && index - title.line > 1
      }
      for token in tokens where token.beginsCue {
        guard let cue = token.cue, cue.isOfStatus else { continue }
        titles.append(
          Title(
            cue: cue, line: index, cell: line.cells > 0 ? token.cell : nil, start: token.column, end: token.end))
      }
    }
  }
}
