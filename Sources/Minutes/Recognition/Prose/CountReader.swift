import Collaboration

/// Finds published counts and how they changed: `242 licenciés`, `from 262 to 277 members`, `90 in 2024, a fall of 30 %`.
///
/// What a count is of is its subject: the organization that the sentence begins with, else the body that meets. The word
/// that is counted is its category.
struct CountReader {
  private let vocabulary: LanguageVocabulary
  /// The organizations whose numbers a sentence may give.
  private let known: Set<NameKey>
  private let subject: String
  private let year: Int
  private var counts: [(count: ReadAdherence.Count, isSaid: Bool)] = []
  private var changes: [ReadAdherence.Change] = []

  /// `subject`: the body that meets, which counts are of where no other is named.
  static func read(
    _ sentences: [Sentence], vocabulary: LanguageVocabulary, subject: String?, known: Set<NameKey>, date: PartialDate?
  ) -> (counts: [ReadAdherence.Count], changes: [ReadAdherence.Change]) {
    guard let date, let subject = subject ?? sentences.lazy.compactMap({ $0.speaker?.fact }).first else {
      return ([], [])
    }
    var reader = CountReader(vocabulary: vocabulary, known: known, subject: subject, year: date.year)
    var clause: Sentence?
    for sentence in sentences {
      var whole = sentence
      // `120 members in 2023; it has 90 in 2024`
      if let before = clause, before.words.count + sentence.words.count < 120, before.lines[1] + 1 >= sentence.lines[0]
      {
        whole.words = before.words + sentence.words
        whole.speaker = before.speaker
      }
      if sentence.words.last?.text.hasSuffix(";") ?? false {
        clause = whole
      } else {
        if whole.words.count < 400 { reader.read(whole) }
        clause = nil
      }
    }
    if let clause { reader.read(clause) }
    return (reader.counts.map(\.count), reader.changes)
  }

  private init(vocabulary: LanguageVocabulary, known: Set<NameKey>, subject: String, year: Int) {
    self.vocabulary = vocabulary
    self.known = known
    self.subject = subject
    self.year = year
  }

  // MARK: Words and numbers

  /// A word of a sentence, and what number it is.
  struct Token {
    let word: Sentence.Word
    let meaning: String
    var value: Double?
    var year: Int?
    /// Whether something ends with it: `2023;`, `members)`.
    var closes: Bool { word.text.last.map { ",.;:)!?".contains($0) } ?? false }
  }

  private func tokens(of sentence: Sentence) -> [Token] {
    let isOfPublic = sentence.folded.contains("public")
    return sentence.words.map { word in
      var token = Token(word: word, meaning: word.folded.last ?? "")
      let bare = word.text.trimmedAround
      if bare.count == 4, bare.allSatisfy(\.isASCII), let number = Int(bare), WrittenDate.isYear(number) {
        token.year = number
      } else if let last = bare.split(separator: "-").last ?? bare.split(whereSeparator: \.isLetter).last,
        last.count == 4,
        bare.first?.isLetter == true, let number = Int(last), WrittenDate.isYear(number)
      {
        // `ICME-2014`
        token.year = number
      } else if let number = Self.number(word.text) {
        token.value = number
      } else if word.folded.count == 1, let number = vocabulary.numbers[word.folded[0]],
        number > (isOfPublic ? 0 : 4), number < 1900,
        word.text.first?.isLowercase == true || sentence.words.first == word
      {
        token.value = Double(number)
      }
      return token
    }
  }

  /// The number that a word is: `1,200`, `1.200`; nil for sums of money, shares, hours and parts of a list.
  private static func number(_ text: String) -> Double? {
    var bare = text[...]
    while let first = bare.first, "(«“\"~:".contains(first) { bare.removeFirst() }
    while let last = bare.last, ",.;:)!?»”\"+".contains(last) { bare.removeLast() }
    guard let first = bare.first, first.isASCII, first.isNumber, bare.count <= 9 else { return nil }
    // `35/36`, `150-200`: at least so many.
    if let mark = bare.firstIndex(where: { "/-–".contains($0) }),
      bare[bare.index(after: mark)...].allSatisfy(\.isNumber)
    {
      bare = bare[..<mark]
    }
    let groups = bare.split(omittingEmptySubsequences: false) { ",.'’\u{202F}\u{A0}".contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Double(groups.joined())
  }

  func says(_ token: Token, _ cue: LanguageVocabulary.CountCue) -> Bool { vocabulary.says(token.meaning, cue) }

  /// Whether a number is of money, a share, a time or a number of something in a list.
  private func isOfSomethingElse(_ place: Int, _ tokens: [Token]) -> Bool {
    let text = tokens[place].word.text
    if text.contains(where: { "%€$£".contains($0) }) { return true }
    if place + 1 < tokens.count {
      let next = tokens[place + 1].word.text
      if let first = next.first, "%€$£/+".contains(first) { return true }
      if !tokens[place].closes, Self.measures.contains(tokens[place + 1].meaning) { return true }
    }
    guard place > 0 else { return false }
    let previous = tokens[place - 1]
    if let last = previous.word.text.last, "€$£#/".contains(last) { return true }
    // `12 April`, `April 12`
    let months = [previous.meaning, place + 1 < tokens.count && !tokens[place].closes ? tokens[place + 1].meaning : ""]
    if months.contains(where: { $0.count > 2 && DateVocabulary.months[$0] != nil && !vocabulary.says($0, .unit) }) {
      return true
    }
    return Self.numbered.contains(previous.meaning)
  }

  /// What numbers things in a list or limits them, in the languages that are read.
  private static let numbered = Set(
    vocabulary: """
      article art n no nr num page p point item section step round plus moins least minimum maximum max min mindestens
      hochstens minst hogst mindst hojst nejmene najmniej for pour fur para per voor dla level grade class division groupe group week day year room salle
      """)
  private static let measures = Set(
    vocabulary: """
      percent pourcent prozent euros euro eur kr km m h heures hours minutes min uhr jours days tage ans years jahre cents
      dollars pounds prozentpunkte
      """)

  // MARK: Counts

  struct Found {
    var place: Int
    var value: Double
    var category: String
    var year: Int?
    /// Whether a verb says so: `we have 437 members`.
    var isSaid = true
  }

  private mutating func read(_ sentence: Sentence) {
    let tokens = tokens(of: sentence)
    guard tokens.contains(where: { $0.value != nil }) || tokens.contains(where: { $0.word.text.contains("%") }) else {
      return
    }
    var found = spans(tokens)
    for place in tokens.indices where tokens[place].value != nil && !found.contains(where: { $0.place == place }) {
      if let count = ofPublic(place, tokens) ?? behindPresent(place, tokens) {
        found.append(count)
        continue
      }
      guard !isOfSomethingElse(place, tokens) else { continue }
      if let count = labelled(place, tokens) ?? counted(place, tokens, isBehindAnother: !found.isEmpty)
        ?? totalled(place, tokens) ?? present(place, tokens) ?? bare(place, tokens)
        ?? presentOf(place, tokens)
      {
        found.append(count)
      }
    }
    found.sort { $0.place < $1.place }
    repeatCounts(tokens, &found)
    let owner = owner(of: sentence)
    for count in found {
      let value = ReadAdherence.Count(
        subject: owner, category: count.category, year: count.year ?? year(of: count.place, tokens) ?? year,
        value: count.value, lines: [tokens[count.place].word.line, tokens[count.place].word.line])
      // Of two numbers of the same, the one that is said outright.
      let same = counts.firstIndex { known in
        known.count.subject == value.subject && known.count.year == value.year
          && (known.count.value == value.value
            || known.count.category.lowercased() == value.category.lowercased())
      }
      if let same {
        if count.isSaid, !counts[same].isSaid { counts[same] = (value, true) }
      } else {
        counts.append((value, count.isSaid))
      }
    }
    readChange(tokens, found, owner)
  }

  /// The organization that a sentence begins with, else the body that meets.
  private func owner(of sentence: Sentence) -> String {
    var names = [sentence.words[0].text.trimmedAround]
    for word in sentence.words.dropFirst().prefix(6) {
      names.append(names[names.count - 1] + " " + word.text.trimmedAround)
    }
    let articles = ["the ", "le ", "la ", "les ", "die ", "der ", "das ", "el ", "il "]
    for name in names.reversed() {
      let bare = articles.first { name.lowercased().hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? name
      if known.contains(NameKey(bare)) { return bare }
    }
    return sentence.speaker?.fact ?? subject
  }

  /// `from 262 to 277`, `64 → 18`, beside what is counted: the number before and the one after.
  private func spans(_ tokens: [Token]) -> [Found] {
    var found: [Found] = []
    for place in tokens.indices.dropLast() where tokens[place].value != nil && !isOfSomethingElse(place, tokens) {
      guard let first = tokens[place].value, !found.contains(where: { $0.place >= place }) else { continue }
      // `from 31 clubs in 2018 to 24`
      guard
        let end = (place + 1...min(tokens.count - 1, place + 6)).first(where: {
          tokens[$0].value != nil && !isOfSomethingElse($0, tokens)
        }), let last = tokens[end].value, first != last
      else { continue }
      let between = tokens[(place + 1)..<end]
      let isArrow = between.contains { ["→", "->", "=>", "⇒"].contains($0.word.text) }
      let isSpan =
        place > 0 && says(tokens[place - 1], .start) && says(tokens[end - 1], .end)
        && !between.contains { $0.word.text.last == ";" || $0.word.text.last == "." }
      guard isArrow || isSpan else { continue }
      let near = tokens[max(0, place - 12)..<min(tokens.count, end + 5)]
      guard let noun = near.last(where: { says($0, .unit) || says($0, .total) }),
        isArrow || near.contains(where: { says($0, .rise) || says($0, .fall) || says($0, .verb) })
      else { continue }
      let years = tokens.compactMap(\.year)
      let since = years.count == 1 && !tokens[place..<end].contains { $0.year != nil } ? years.first : nil
      let own = between.lazy.compactMap(\.year).first
      let next = tokens[end...].prefix(5).lazy.compactMap(\.year).first
      let isSince = tokens.indices.contains { tokens[$0].year != nil && $0 > 0 && says(tokens[$0 - 1], .since) }
      let before = own ?? (years.count > 1 ? years.min() : isSince ? since : nil) ?? year - 1
      let after = own != nil && next != nil ? next : years.count > 1 ? years.max() : nil
      // `Adult members (…) increased`
      let at = tokens[..<end].lastIndex { says($0, .unit) || says($0, .total) }
      let which = at.flatMap { at in
        at > 0 && !tokens[at - 1].closes && tokens[at - 1].value == nil && !says(tokens[at - 1], .verb)
          && !says(tokens[at - 1], .share) && tokens[at - 1].meaning.count > 3 ? tokens[at - 1].word.text + " " : nil
      }
      let category = ((which ?? "") + (at.map { tokens[$0] } ?? noun).word.text).trimmedAround
      found.append(Found(place: place, value: first, category: category, year: before))
      found.append(Found(place: end, value: last, category: category, year: after ?? year))
    }
    return found
  }

  /// `242 licenciés`, `11 new members`, `Sechs der acht Vereinsmitglieder`.
  private func counted(_ place: Int, _ tokens: [Token], isBehindAnother: Bool) -> Found? {
    guard let value = tokens[place].value, value >= 5, !tokens[place].closes else { return nil }
    var noun = place + 1
    var isInBrackets = false
    while noun < tokens.count, noun - place <= 5 {
      let token = tokens[noun]
      if token.word.text.hasPrefix("(") { isInBrackets = true }
      if isInBrackets {
        if token.word.text.contains(")") { isInBrackets = false }
        noun += 1
        continue
      }
      if says(token, .unit) || says(token, .seat) { break }
      // Nothing but what says which: `licensed`, `Full`.
      // `une trentaine de licenciés`
      if noun == place + 1, says(token, .share), tokens[place].word.text.first?.isLetter ?? false {
        noun += 1
        continue
      }
      guard token.value == nil, token.year == nil, !token.closes, !says(token, .verb), !says(token, .share),
        !token.word.folded.isEmpty, !says(token, .rise), !says(token, .fall)
      else { return nil }
      noun += 1
    }
    guard noun < tokens.count, noun - place <= 5 else { return nil }
    let window = tokens[max(0, place - 9)..<min(tokens.count, noun + 9)]
    if place > 0, says(tokens[place - 1], .rise) || says(tokens[place - 1], .fall) { return nil }
    let isPresent = window.contains { says($0, .present) }
    // `Von den 20 Gemeinderäten sind 19 anwesend`: of a council, those who are there are counted.
    if says(tokens[noun], .seat) {
      let near = tokens[max(0, place - 5)..<min(tokens.count, noun + 5)]
      guard near.contains(where: { says($0, .present) }) else { return nil }
      let before = (max(0, place - 4)..<place).last { tokens[$0].value != nil }
      let isOfAll = before.map { tokens[($0 + 1)..<place].contains { says($0, .share) } } ?? false
      let after = (noun..<min(tokens.count, noun + 7)).dropFirst().first { tokens[$0].value != nil }
      let other = isOfAll ? before : after
      let counted = other.flatMap { tokens[$0].value } ?? value
      guard counted >= 2, other == nil || counted <= value else { return nil }
      return Found(place: other ?? place, value: counted, category: tokens[noun].word.text.trimmedAround)
    }
    guard isPresent || !window.contains(where: { says($0, .other) }) else { return nil }
    // A number of people that a table or a sentence gives by the way is no count.
    let hasVerb =
      tokens[max(0, place - 4)..<min(tokens.count, noun + 5)].contains { says($0, .verb) }
      || tokens[max(0, place - 3)..<place].contains { $0.word.text.hasSuffix(":") && says($0, .total) }
    // `a good turnout (140+ participants)`
    let isBracketed = tokens[place].word.text.hasPrefix("(") && tokens[noun].word.text.contains(")")
    let isShort = tokens.count <= 14 || isBracketed || value >= 10 && says(tokens[noun], .unit)
    // `401 members, 339 of them players`
    let isMore =
      isBehindAnother && place > 0
      && (Self.more.contains(tokens[place - 1].meaning) || tokens[place - 1].word.text.hasSuffix(","))
    guard hasVerb || isShort || isPresent || isMore else { return nil }
    let isSaid = place > 0 && says(tokens[place - 1], .verb) || place > 1 && says(tokens[place - 2], .verb)
    guard value >= 10 || isSaid || isPresent else { return nil }
    let category = tokens[(place + 1)...noun].filter { !$0.word.text.hasPrefix("(") }
      .map(\.word.text).joined(separator: " ").trimmedAround
    return Found(place: place, value: value, category: category, isSaid: isSaid)
  }

  /// How many of those counted before were there: `sur nos 25 adhérents, 23 étaient présents`.
  private func present(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, value >= 5, place + 2 < tokens.count, !tokens[place].closes,
      says(tokens[place + 1], .verb), says(tokens[place + 2], .present),
      let noun = tokens[..<place].suffix(8).last(where: { says($0, .unit) || says($0, .seat) })
    else { return nil }
    let category = noun.word.text.trimmedAround + " " + tokens[place + 2].word.text.trimmedAround
    return Found(place: place, value: value, category: category)
  }

  private static let more = Set(vocabulary: "dont davon darunter including waarvan cui and et und y e en")

  /// `members were present (7 of 9)`.
  private func presentOf(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, value >= 2, place + 2 < tokens.count, !tokens[place].closes,
      says(tokens[place + 1], .share), let all = tokens[place + 2].value, all >= value, all <= 2_000,
      tokens[place + 2].word.text.contains(")"), tokens[place].word.text.hasPrefix("(")
    else { return nil }
    let near = tokens[max(0, place - 14)..<place]
    guard near.contains(where: { says($0, .present) }), !near.contains(where: { says($0, .other) && !says($0, .seat) }),
      let noun = near.last(where: { says($0, .unit) || says($0, .seat) })
    else { return nil }
    return Found(place: place, value: value, category: noun.word.text.trimmedAround)
  }

  /// `membership has increased to 159`, `Members: 437`.
  private func totalled(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, value >= 5, place > 0 else { return nil }
    let previous = tokens[place - 1]
    let window = tokens[max(0, place - 9)..<min(tokens.count, place + 5)]
    guard !window.contains(where: { says($0, .other) }) else { return nil }
    let isLabel = isBehindLabel(place, tokens)
    let start = isLabel ? max(0, place - 12) : max(0, place - 6)
    guard
      let noun = tokens[start..<place].last(where: {
        says($0, .total) || isLabel && (says($0, .unit) || says($0, .seat))
      })
    else { return nil }
    let isBehind =
      isLabel || says(previous, .end) || says(previous, .verb) || says(previous, .approx) || says(previous, .share)
      || previous.word.text == "="
    guard isBehind else { return nil }
    return Found(place: place, value: value, category: noun.word.text.trimmedAround)
  }

  /// `Number of members present: 14`: whether a number is all that its line says behind a label.
  private func isBehindLabel(_ place: Int, _ tokens: [Token]) -> Bool {
    let line = tokens[place].word.line
    let first = tokens[..<place].lastIndex { $0.word.line != line }.map { $0 + 1 } ?? 0
    let isLast = tokens.count - place <= 3 || tokens[place + 1].word.line != line
    return tokens[place - 1].word.text.hasSuffix(":") && place - first <= 12 && isLast
  }

  /// `120 members in 2023; it has 90 in 2024`: a number beside a year, behind another of the same.
  private func repeatCounts(_ tokens: [Token], _ found: inout [Found]) {
    guard let first = found.first else { return }
    for place in tokens.indices where place > first.place && tokens[place].value != nil {
      guard !found.contains(where: { $0.place == place }), !isOfSomethingElse(place, tokens), place + 2 < tokens.count,
        !tokens[place].closes, let value = tokens[place].value, tokens[place + 2].year != nil,
        tokens[place + 1].meaning.count <= 3, tokens[place + 1].value == nil
      else { continue }
      let category = found.last { $0.place < place }?.category ?? first.category
      found.append(Found(place: place, value: value, category: category))
    }
    found.sort { $0.place < $1.place }
  }

  /// The year beside a number: `in 2023` up to the next number, `2018 : 20`, or the only one of the sentence.
  private func year(of place: Int, _ tokens: [Token]) -> Int? {
    for next in tokens.indices where next > place {
      if tokens[next].value != nil || next - place > 7 { break }
      if let year = tokens[next].year, !says(tokens[next - 1], .since) { return year }
      if let last = tokens[next].word.text.last, last == ";" || last == "." { break }
    }
    if place > 1, tokens[place - 1].word.text == ":" || tokens[place - 1].word.text.hasSuffix(":"),
      let year = tokens[place - 2].year ?? tokens[place - 1].year
    {
      return year
    }
    for previous in (0..<place).reversed() {
      if tokens[previous].value != nil || place - previous > 8 { break }
      if let year = tokens[previous].year, previous == 0 || !says(tokens[previous - 1], .since), year <= self.year {
        return year
      }
      if let last = tokens[previous].word.text.last, last == ";" { break }
    }
    return nil
  }

  // MARK: Changes

  /// `a fall of 30 %`, `has lost 12 % of its members since 2019`.
  private mutating func readChange(_ tokens: [Token], _ found: [Found], _ owner: String) {
    guard let sign = tokens.firstIndex(where: { $0.word.text.contains("%") || $0.word.folded == ["percent"] }) else {
      return
    }
    let own = tokens[sign].word.text.prefix { $0 != "%" }
    let text = own.contains(where: \.isNumber) ? String(own) : sign > 0 ? tokens[sign - 1].word.text : ""
    guard let percent = Double(text.trimmedAround.replacing(",", with: ".")), percent > 0, percent <= 1_000 else {
      return
    }
    let near = tokens[max(0, sign - 8)..<min(tokens.count, sign + 4)]
    let isFall = near.contains { says($0, .fall) }
    let isRise = near.contains { says($0, .rise) }
    guard isFall != isRise,
      let noun = tokens.first(where: { says($0, .unit) || says($0, .total) }),
      !near.contains(where: { says($0, .other) })
    else { return }
    var years = found.map { $0.year ?? year(of: $0.place, tokens) ?? year } + tokens.compactMap(\.year)
    let isSince = tokens.indices.contains { $0 > 0 && tokens[$0].year != nil && says(tokens[$0 - 1], .since) }
    if isSince || Set(years).count == 1 && (years.first ?? year) < year { years.append(year) }
    guard let first = years.min(), let last = years.max(), first < last else { return }
    let lines = [tokens[sign].word.line, tokens[sign].word.line]
    let category = found.first?.category ?? noun.word.text.trimmedAround
    changes.append(
      .init(
        subject: owner, category: category, startYear: first, endYear: last, percent: isFall ? -percent : percent,
        lines: lines))
  }
}
