import Support

/// Finds the body that meets: the council, board, committee or assembly whose minutes they are.
///
/// Every phrase around a word for a body is a candidate; the one that most speaks for is taken.
struct MeetingBodies {
  struct Candidate {
    var name: String
    var line: Int
    var score: Double
  }

  /// What speaks for a phrase being the body that meets, set by hand as those of dates are.
  private enum Weight {
    static let inTitle = 3.0
    static let heading = 1.0
    static let ofMeeting = 2.5
    static let beforeMeeting = 2.0
    static let besideMeeting = 2.0
    static let position = 3.0
    static let capitalized = 0.7
    static let perWord = 0.35
    static let perMention = 0.5
    static let part = -1.5
    static let ofItsMembers = -1.5
    static let withinSentence = -0.5
    static let ofSomethingElse = -1.0
  }

  let opening: OpeningText
  /// All lines that are not blank.
  let lines: [TextLine]
  let title: String?
  let documentTitle: String?
  let isEnglish: Bool
  /// How often each word is in the document.
  let counts: [String: Int]

  func best() -> Meeting.Located<String>? {
    var candidates = ofNouns(in: opening, isTitle: false)
    if let documentTitle {
      // What the file calls itself is a title, ahead of the text.
      let line = TextLine(number: 1, words: PlacedWord.words(of: documentTitle), heading: 1)
      candidates += ofNouns(in: OpeningText([line]), isTitle: true)
    }
    candidates += besideMeetings()
    var best: Candidate?
    for candidate in candidates where candidate.score > best?.score ?? Self.least { best = candidate }
    if best == nil { best = mostNamed() }
    return best.map { .init(fact: withAssociation(longest($0, candidates)), line: $0.line) }
  }

  /// The body that the text names most often, where nothing at its head does.
  private func mostNamed() -> Candidate? {
    let text = OpeningText(lines, most: 6_000)
    var found: [[String]: (count: Int, candidate: Candidate)] = [:]
    for candidate in ofNouns(in: text, isTitle: false) {
      let key = Self.key(candidate.name)
      guard let noun = key.first, !MeetingVocabulary.parts.contains(noun) else { continue }
      found[key, default: (0, candidate)].count += 1
    }
    let most = found.max {
      ($0.value.count, $1.key.joined(separator: " ")) < ($1.value.count, $0.key.joined(separator: " "))
    }
    return most.flatMap { key, found in
      found.count > 1 || key.count > 1 && found.candidate.name.first?.isUppercase == true ? found.candidate : nil
    }
  }

  /// The least score that a phrase is taken with.
  private static let least = 2.5

  /// The longest form of the name among the good candidates.
  private func longest(_ best: Candidate, _ all: [Candidate]) -> String {
    let key = Self.key(best.name)
    let longer = all.filter { other in
      other.score > best.score - 2.5 && other.name.count > best.name.count
        && other.name.split(separator: " ").count <= 9
        && FoldedWords(Self.key(other.name).joined(separator: " ")).contains(key)
    }
    return longer.max { ($0.score, $0.name) < ($1.score, $1.name) }?.name ?? best.name
  }

  private static func key(_ name: String) -> [String] {
    FoldedWords(name).words.filter { !MeetingVocabulary.joins.contains($0) }
  }

  // MARK: Words for bodies

  private func ofNouns(in text: OpeningText, isTitle: Bool) -> [Candidate] {
    text.words.indices.compactMap { place in
      candidate(at: place, in: text, isTitle: isTitle)
    }
  }

  /// A word for a body, with the name that it has alone where that is another: a compound, another case.
  private static func noun(_ word: OpeningText.Word) -> (name: String?, isMeeting: Bool)? {
    let meaning = word.meaning
    guard meaning.count > 1 else { return nil }
    let bare = OpeningText.Word.bare(word.text)
    if let nominative = MeetingVocabulary.nominative[meaning] { return (nominative, false) }
    if MeetingVocabulary.bodies.contains(meaning) {
      // Abbreviations are in capitals: `AG`, `CA`, not `ag`.
      if meaning.count <= 3, meaning != "ple", !bare.isInCapitals { return nil }
      return (nil, false)
    }
    if let stem = meetingStem(meaning, bare) { return (stem, true) }
    guard meaning.count > 6, MeetingVocabulary.bodyEndings.contains(where: { meaning.hasSuffix($0) && meaning != $0 })
    else { return nil }
    return (nil, false)
  }

  /// The body in a word for its meeting: `Gemeinderat` in `Gemeinderatssitzung`.
  static func meetingStem(_ meaning: String, _ bare: String) -> String? {
    guard
      let ending = MeetingVocabulary.meetingEndings.filter({ meaning.hasSuffix($0) && meaning.count > $0.count + 3 })
        .max(by: { $0.count < $1.count })
    else { return nil }
    var stem = String(meaning.dropLast(ending.count))
    var name = String(bare.dropLast(ending.count))
    func isBody(_ word: String) -> Bool {
      MeetingVocabulary.bodies.contains(word) || MeetingVocabulary.bodyEndings.contains { word.hasSuffix($0) }
    }
    if !isBody(stem), stem.hasSuffix("s") || stem.hasSuffix("n") {
      stem.removeLast()
      name.removeLast()
    }
    guard isBody(stem) else { return nil }
    return MeetingVocabulary.nominative[stem] ?? name
  }

  /// The name of a body among the words of a text.
  struct Phrase {
    var name: String
    var first: Int
    var last: Int
    /// Whether the word is that for its meeting: `Gemeinderatssitzung`.
    var isMeeting = false
  }

  /// The name around the word at a place; nil where it is no word for a body.
  static func phrase(at place: Int, in text: OpeningText, isEnglish: Bool) -> Phrase? {
    let words = text.words
    let word = words[place]
    let isParty = word.meaning == "party" && place > 0 && words[place - 1].meaning == "working"
    guard let noun = isParty ? (name: nil, isMeeting: false) : noun(word) else { return nil }
    let isBehindName =
      isParty || MeetingVocabulary.isBehindItsName.contains(word.meaning) || isEnglish && word.meaning == "commission"
    let first = isBehindName && noun.name == nil ? start(of: place, words) : place
    var end = word.closes || noun.isMeeting ? place : Self.end(of: place, words)
    // `Planning Committee Update`: nothing but `of …` goes on behind a noun that its name goes ahead of.
    if isBehindName, end > place, !["of", "for", "de", "du", "der", "van"].contains(words[place + 1].meaning) {
      end = place
    }
    var parts = words[first...end].map(\.text)
    parts[0] = OpeningText.Word.bare(parts[0])
    if let name = noun.name { parts[place - first] = name }
    let name = parts.joined(separator: " ").trimmedMarks.trimmedAround
    guard name.count > 1, name.count < 160 else { return nil }
    // `Anne Lee (Acme Rowing Club)`: where somebody is from.
    if let open = name.firstIndex(of: "("), open > name.startIndex,
      (PersonName(String(name[..<open]).trimmed)?.likelihood ?? 0) >= 1
    {
      return nil
    }
    return Phrase(name: name, first: first, last: end, isMeeting: noun.isMeeting)
  }

  private func candidate(at place: Int, in text: OpeningText, isTitle: Bool) -> Candidate? {
    guard let phrase = Self.phrase(at: place, in: text, isEnglish: isEnglish) else { return nil }
    let words = text.words
    let word = words[place]
    let (first, end, name) = (phrase.first, phrase.last, phrase.name)
    let parts = name.split(separator: " ")
    let row = text.rows[word.row]
    let line = text.lines[word.row]
    let lineWords = FoldedWords(line.text).words
    var score = isTitle ? 2 : Weight.position / (1 + Double(first) / 60)
    let isOfTitle =
      lineWords.count <= 30 && (lineWords.contains(where: MeetingVocabulary.titles.contains) || phrase.isMeeting)
    if isTitle || isOfTitle && word.row < 12 || line.heading != nil && word.row < 4 { score += Weight.inTitle }
    if line.heading != nil, word.row < 12 { score += Weight.heading }
    if phrase.isMeeting { score += Weight.ofMeeting }
    score += nearMeeting(first...end, in: text)
    if word.isCapitalized { score += Weight.capitalized }
    let long = parts.filter { !MeetingVocabulary.joins.contains(FoldedWords($0).words.last ?? "") }.count
    score += Weight.perWord * Double(min(4, long - 1))
    score += Weight.perMention * min(4, Double(counts[word.meaning] ?? 0).squareRoot() - 1)
    if MeetingVocabulary.parts.contains(word.meaning) { score += Weight.part }
    let before = first > row.lowerBound ? words[max(row.lowerBound, first - 3)..<first].flatMap(\.folded) : []
    if before.contains(where: Self.memberWords.contains) { score += Weight.ofItsMembers }
    if lineWords.contains(where: MeetingVocabulary.next.contains) { score += Weight.ofSomethingElse }
    if !word.isCapitalized, row.count > 30, line.heading == nil { score += Weight.withinSentence }
    return Candidate(name: name, line: word.line, score: score)
  }

  private static let memberWords = Set(
    vocabulary: """
      membre membres member members president presidente chair secretaire secretary mitglied mitglieder leden lid vice
      directeur director salle room hall conseiller conseillere locaux maison sala salon
      """)

  /// What a word for a meeting near it adds: `séance du conseil`, `board meeting`.
  private func nearMeeting(_ range: ClosedRange<Int>, in text: OpeningText) -> Double {
    let words = text.words
    var score = 0.0
    var place = range.lowerBound - 1
    var skipped = 0
    while place >= 0, skipped < 3, words[place].folded.allSatisfy(Self.betweenWords.contains) {
      place -= 1
      skipped += 1
    }
    if place >= 0, MeetingVocabulary.titles.contains(words[place].meaning), !words[place].text.hasSuffix(".") {
      score += Weight.ofMeeting
    } else if range.lowerBound > 0 {
      // `celebrada por el Pleno`, `se réunit le conseil`
      let before = words[max(0, range.lowerBound - 4)..<range.lowerBound].flatMap(\.folded)
      if before.contains(where: Self.meets.contains) { score += Weight.ofMeeting }
    }
    let after = range.upperBound + 1
    if after < words.count, !words[range.upperBound].closes, words[after].row <= words[range.upperBound].row + 1 {
      let next = words[after].meaning
      if MeetingVocabulary.titles.contains(next) { score += Weight.beforeMeeting }
      let nextWords = words[after..<min(words.count, after + 6)].flatMap(\.folded)
      if nextWords.contains(where: Self.meets.contains) { score += 1 }
    }
    return score
  }

  private static let betweenWords = MeetingVocabulary.joins.union(
    Set(
      vocabulary: """
        ordinaire extraordinaire pleniere ordinaria extraordinaria ordinario regular special annual monthly public publique
        openbare ordentliche offentliche urgente urgent ordinare primera segunda
        """))
  private static let meets = Set(
    vocabulary: """
      reuni reunis reunie reunit reune reunen celebrada celebrado celebro riunito convoque convoques assemble held met
      convened tenue tenu gehouden celebra
      """)

  /// Where the name begins that goes ahead of its noun: `Bytecode Alliance Technical Steering Committee`.
  private static func start(of place: Int, _ words: [OpeningText.Word]) -> Int {
    var first = place
    while first > 0, place - first < 7 {
      let word = words[first - 1]
      guard word.row == words[place].row, !word.closes || word.text.hasSuffix("."), !word.isMark else { break }
      if word.text.hasSuffix("."), word.text.count > 4 { break }
      if word.meaning == "s" || word.text.hasSuffix("'s") || word.text.hasSuffix("’s") {
        first -= 1
        continue
      }
      let isPart = word.isCapitalized || MeetingVocabulary.adjectives.contains(word.meaning)
      guard isPart, !MeetingVocabulary.titles.contains(word.meaning),
        !MeetingVocabulary.joins.contains(word.meaning) || word.meaning == "and", !isDate(word),
        !notOfName.contains(word.meaning)
      else { break }
      first -= 1
    }
    while first < place, ["and", "regular", "special"].contains(words[first].meaning) { first += 1 }
    return first
  }

  /// Where a name ends: behind what says which body it is.
  static func end(of place: Int, _ words: [OpeningText.Word]) -> Int {
    var end = place
    var next = place + 1
    var pendingJoin = false
    var complements = 0
    while next < words.count, next - place <= 14 {
      let word = words[next]
      // A name may go on in the next line where that is short, as titles are.
      if word.row != words[place].row {
        guard word.row == words[next - 1].row || pendingJoin else { break }
      }
      let meaning = word.meaning
      if word.isMark, !"«\"“".contains(word.text.first ?? " ") { break }
      if isDate(word) || notOfName.contains(meaning) || MeetingVocabulary.titles.contains(meaning) { break }
      if MeetingVocabulary.joins.contains(meaning) || meaning.isEmpty {
        // `du 27 mars`, `le lundi`
        if next + 1 < words.count, isDate(words[next + 1]) { break }
        // An article opens what is no part of the name: `Pleno el día`.
        if ["le", "el", "il", "a", "na", "en"].contains(meaning), !pendingJoin, complements > 0 || next == place + 1 {
          break
        }
        if complements >= 3, !pendingJoin, ["la", "y", "e", "w"].contains(meaning) { break }
        pendingJoin = true
        next += 1
        continue
      }
      let isJoined = word.folded.count > 1 && ["d", "l", "dell", "all"].contains(word.folded[0])
      let accepts =
        word.isCapitalized || MeetingVocabulary.adjectives.contains(meaning)
        || (pendingJoin || isJoined) && complements == 0 && meaning.count > 3
      guard accepts else { break }
      end = next
      complements += 1
      pendingJoin = false
      if word.closes { break }
      next += 1
    }
    return end
  }

  /// Words that no name of a body goes on with.
  private static let notOfName = Set(
    vocabulary: """
      held on at in dia dias fecha presents present presente presentes presences absents absent excuses excuse etaient etait sont
      est was were is will tenue tenu qui who se s est ont a monsieur madame mme m mr mm mmes mr mrs ms sous presidence
      date lieu heure time place location members membres attendees participants anwesend aanwezig asistentes president
      chair objet compte legalement dument n no nr num numero page via zoom online celebrada celebrado vom am um siendo
      convocation approved draft next cette cet notre votre esta questa teilnehmer gehouden konaneho sestave slozeni skladzie held this these that il elle nous il from to by with avec
      tel fax www http https and/or liste annexe attendance call
      """)

  static func isDate(_ word: OpeningText.Word) -> Bool {
    guard let first = word.folded.first else { return false }
    return first.first?.isNumber == true || DateVocabulary.weekdays.contains(word.meaning) && word.meaning.count > 3
      || DateVocabulary.months[word.meaning] != nil && word.meaning.count > 2
  }

  // MARK: Names beside words for a meeting

  /// The names beside words for the meeting: `GSA Minutes`, `Réunion YEP`, `SIAEP de Brize Réunion du 3 mars`.
  private func besideMeetings() -> [Candidate] {
    var texts: [(text: OpeningText, line: Int, row: Int)] = []
    if let documentTitle {
      texts.append((OpeningText([TextLine(number: 1, words: PlacedWord.words(of: documentTitle))]), 1, 0))
    }
    for (row, line) in opening.lines.prefix(5).enumerated() {
      texts.append((OpeningText([line], most: 30), line.number, row))
    }
    return texts.flatMap { text, line, row in
      besideMeetings(in: text.words).filter { !$0.isBehind || text.words.count <= 18 }.map { name, isBehind in
        let score =
          Weight.besideMeeting + Weight.position / (1 + Double(row) / 3) - (isBehind ? 0.7 : 0)
          - (text.words.count > 18 ? 1.5 : 0)
          + Weight.perMention * min(4, Double(counts[FoldedWords(name).words.last ?? ""] ?? 0).squareRoot() - 1)
        return Candidate(name: name, line: line, score: score)
      }
    }
  }

  private func besideMeetings(in words: [OpeningText.Word]) -> [(name: String, isBehind: Bool)] {
    var found: [(name: String, isBehind: Bool)] = []
    for place in words.indices where MeetingVocabulary.titles.contains(words[place].meaning) {
      if place < 14, let name = Self.nameAhead(of: place, words) { found.append((name, false)) }
      let end = words[place].closes ? place : Self.end(of: place, words)
      guard end > place else { continue }
      var first = place + 1
      while first < end, MeetingVocabulary.joins.contains(words[first].meaning) { first += 1 }
      var parts = words[first...end].map(\.text)
      parts[0] = OpeningText.Word.bare(parts[0])
      let name = parts.joined(separator: " ").trimmedAround
      if Self.isName(name), parts[0].first?.isUppercase == true { found.append((name, true)) }
    }
    return found
  }

  /// `Bytecode Alliance` before `Meeting`, or all from the start of the line on with its small words.
  private static func nameAhead(of place: Int, _ words: [OpeningText.Word]) -> String? {
    var first = place
    while first > 0 {
      let word = words[first - 1]
      let isSmall = MeetingVocabulary.joins.contains(word.meaning) && word.folded.count == 1
      guard !word.closes, !word.isMark, !isDate(word), !notOfName.contains(word.meaning) || isSmall,
        word.isCapitalized || isSmall, !MeetingVocabulary.titles.contains(word.meaning)
      else { break }
      first -= 1
    }
    // Small words are of a name only where it begins the line.
    let hasSmall = words[first..<place].contains { MeetingVocabulary.joins.contains($0.meaning) }
    if hasSmall, first > 0 || isSmallAt(first, words) { first = start(of: place, words) }
    guard first < place else { return nil }
    let name = words[first..<place].map(\.text).joined(separator: " ").trimmedAround
    return isName(name) ? name : nil
  }

  private static func isSmallAt(_ place: Int, _ words: [OpeningText.Word]) -> Bool {
    MeetingVocabulary.joins.contains(words[place].meaning)
  }

  private static func isName(_ name: String) -> Bool {
    let words = FoldedWords(name).words
    guard let first = name.first, first.isUppercase, name.count > 2, name.count < 80 else { return false }
    return words.contains { word in
      word.count > 1 && !MeetingVocabulary.titles.contains(word) && !notOfName.contains(word)
        && !MeetingVocabulary.adjectives.contains(word) && DateVocabulary.months[word] == nil
        && !Self.notNames.contains(word) && !word.allSatisfy(\.isNumber)
    }
  }

  private static let notNames = Set(
    vocabulary: """
      weekly monthly annual quarterly general the our first second third last next team main public agenda regular interim
      agm aga spring summer autumn fall winter online virtual group sign rapport projet notes ordentliche zeit uhr description
      quick face neste nasta naste felles relecture download transcription extra special ekstraordinart full short
      joint monthly biweekly kick off kickoff hybrid emergency rescheduled
      """)
}
