import Labelling

/// The words between two separators of a line, and where they stand beside the people of the line: they may say where
/// somebody is from.
struct AffiliationSegment: Sendable {
  let tokens: Range<Int>
  let line: Int
  /// What is before it: a sign's shape, or one of these.
  let before: Int
  /// The shape of the sign that ends it; 0 for none.
  var behind = 0
  /// How many segments behind the last person of its line it stands; -1 where none is before it.
  let sincePerson: Int
  /// How many people are before it in its line.
  let peopleBefore: Int
  /// Whether a person follows it, with nothing but signs and titles between.
  var isBeforePerson = false

  static let lineBegins = 1
  static let isPerson = 2
  static let isGap = 3

  /// Whether its words say what somebody is, name an organization, or say who was there.
  private(set) var hasFunction = false
  private(set) var hasOrganization = false
  private(set) var hasStatus = false
  /// Whether it has a word in capitals, as abbreviations are.
  private(set) var hasCode = false
  private(set) var beginsWithCapital = false
  /// Whether all its words have capitals, but for those that join names.
  private(set) var isCapitalized = true
  private(set) var hasDigits = false
  /// Whether a word of it has letters and digits, as call signs and plates have.
  private(set) var mixesDigits = false
  /// Whether it is the initials of the person before it.
  private(set) var isInitials = false
  private(set) var words = 0
  private(set) var smallWords = 0
  /// The number of its text.
  private(set) var text = 0
  /// The number of the place that it has in its line: such segments say the same of everyone in a list.
  var slot = 0

  init(
    _ tokens: Range<Int>, line: Int, before: Int, sincePerson: Int, peopleBefore: Int, person: Range<Int>?,
    of text: TokenText
  ) {
    self.tokens = tokens
    self.line = line
    self.before = before
    self.sincePerson = sincePerson
    self.peopleBefore = peopleBefore
    var letters = ""
    var folded = 0
    for token in text.tokens[tokens] {
      switch token.cue {
      case .function, .chair, .secretary: hasFunction = true
      case .group, .organization: hasOrganization = true
      case let cue?: if cue.isOfStatus { hasStatus = true }
      case nil: break
      }
      let hasDigit = token.text.contains(where: \.isNumber)
      if token.text.first?.isNumber ?? false { hasDigits = true }
      let ownLetters = token.text.count(where: \.isLetter)
      if hasDigit, ownLetters > 0 { mixesDigits = true }
      if (2...8).contains(ownLetters), token.text.isInCapitals { hasCode = true }
      if letters.count < 6 { letters += token.text.filter(\.isLetter) }
      guard token.isWord else { continue }
      words += 1
      if token.isInSmallLetters, !token.isParticle { smallWords += 1 }
      if !token.isCapital, !token.isParticle { isCapitalized = false }
      for word in token.folded { folded = folded &* 31 &+ FeatureHash.number(of: word) }
    }
    beginsWithCapital = text.tokens[tokens.lowerBound].isCapital
    self.text = folded
    if let person, (1...4).contains(letters.count), letters.allSatisfy(\.isUppercase) {
      let initials = text.tokens[person].flatMap { $0.text.split { "-'’".contains($0) } }.compactMap(\.first)
        .filter(\.isUppercase)
      isInitials =
        letters.allSatisfy(initials.contains) || (letters.count <= 3 && initials.first == letters.first)
    }
  }

  /// A number for what its words are.
  var content: Int {
    [hasFunction, hasOrganization, hasStatus, hasCode, isCapitalized, beginsWithCapital].reduce(0) {
      $0 * 2 + ($1 ? 1 : 0)
    }
  }
}

/// The segments beside the people of a text, in the lines that are near them.
struct AffiliationSegments: Sendable {
  /// The numbers of the lines, run by run.
  private(set) var runs: [Range<Int>] = []
  private(set) var all: [AffiliationSegment] = []
  /// The segment of each token; nil for people and separators.
  private(set) var at: [Int: Int] = [:]
  /// How many people begin in each line.
  private(set) var people: [Int: Int] = [:]
  /// How many segments have a text.
  private(set) var repetitions: [Int: Int] = [:]

  /// So many lines before and behind one with a person are looked at.
  static let reach = 3

  /// `people`: the tokens of their names, in the order of the text.
  init(_ text: TokenText, people places: [Range<Int>]) {
    var starts: [Int: Range<Int>] = [:]
    for place in places {
      starts[place.lowerBound] = place
      people[text.tokens[place.lowerBound].line, default: 0] += 1
    }
    for line in people.keys.sorted() {
      let near = max(0, line - Self.reach)..<min(text.lines.count, line + Self.reach + 1)
      if let last = runs.last, last.upperBound >= near.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<near.upperBound
      } else {
        runs.append(near)
      }
    }
    for line in runs.joined() { cut(line, of: text, starts) }
    for segment in all where segment.words > 0 { repetitions[segment.text, default: 0] += 1 }
  }

  private mutating func cut(_ line: Int, of text: TokenText, _ starts: [Int: Range<Int>]) {
    let tokens = text.lines[line].tokens
    let first = all.count
    var person: Range<Int>?
    var count = 0
    var since = -1
    var before = AffiliationSegment.lineBegins
    var start: Int?
    func close(_ end: Int, _ segments: inout AffiliationSegments) {
      guard let opened = start, opened < end else { return }
      segments.all.append(
        AffiliationSegment(
          opened..<end, line: line, before: before, sincePerson: since, peopleBefore: count, person: person, of: text))
      for token in opened..<end { segments.at[token] = segments.all.count - 1 }
      if since >= 0 { since += 1 }
      start = nil
    }
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = text.tokens[index]
      if let place = starts[index] {
        close(index, &self)
        person = place
        count += 1
        since = 0
        before = AffiliationSegment.isPerson
        index = max(index + 1, min(place.upperBound, tokens.upperBound))
        continue
      }
      if Self.isSeparator(index, in: tokens, text.tokens) {
        close(index, &self)
        if let last = all.indices.last, last >= first, all[last].tokens.upperBound == index {
          all[last].behind = token.shape
        }
        before = token.shape
      } else {
        if token.hasGap {
          close(index, &self)
          if before != AffiliationSegment.isPerson || since > 0 { before = AffiliationSegment.isGap }
        }
        if start == nil { start = index }
      }
      index += 1
    }
    close(tokens.upperBound, &self)
    for number in first..<all.count {
      var next = all[number].tokens.upperBound
      let end = min(next + 4, tokens.upperBound)
      while next < end, starts[next] == nil, !text.tokens[next].isWord || text.tokens[next].isTitle { next += 1 }
      all[number].isBeforePerson = next < end && starts[next] != nil
      all[number].slot = Self.slot(of: all[number], text)
    }
  }

  private static func slot(of segment: AffiliationSegment, _ text: TokenText) -> Int {
    let cell = text.lines[segment.line].cells > 0 ? 1 + text.tokens[segment.tokens.lowerBound].cell : 0
    let isFirst = segment.sincePerson < 0
    var slot = segment.before &* 31 &+ min(segment.sincePerson, 1)
    slot = slot &* 31 &+ min(segment.peopleBefore, 1)
    slot = slot &* 31 &+ (isFirst ? segment.behind : 0)
    slot = slot &* 31 &+ cell
    return slot &* 31 &+ (isFirst && segment.isBeforePerson ? 1 : 0)
  }

  private static func isSeparator(_ index: Int, in line: Range<Int>, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard !token.isWord else { return false }
    if token.text == "." { return index > line.lowerBound && tokens[index - 1].text.count > 3 }
    guard signs.contains(token.text) else { return false }
    // `DHUP/AD3`, `Ouest-Nord`
    let isWithinWord = token.isGlued && index + 1 < line.upperBound && tokens[index + 1].isGlued
    return !(isWithinWord && (token.text == "-" || token.text == "/"))
  }

  private static let signs: Set<String> = [
    ",", ";", ":", "|", "•", "-", "–", "—", "(", ")", "/", "[", "]", "*", "·", "●", "►", "=", "+", "→",
    ">",
  ]
}
