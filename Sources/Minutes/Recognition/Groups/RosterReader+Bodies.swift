import Collaboration

/// Bodies with their members: names behind, in brackets or below what a line says of a committee, and sections of committees.
extension RosterReader {
  /// Finds what bodies are called in full: `conseil d'administration (CA)`.
  mutating func nameAbbreviations() {
    for place in words.indices.dropFirst() where words[place].text.hasPrefix("(") {
      let short = words[place].text.trimmedAround
      guard short.isInCapitals, (2...8).contains(short.count), short.allSatisfy(\.isLetter) else { continue }
      var found: MeetingBodies.Phrase?
      for start in max(0, place - 8)..<place {
        guard let phrase = MeetingBodies.phrase(at: start, in: text, isEnglish: isEnglish),
          phrase.last == place - 1 || phrase.last == place
        else { continue }
        found = phrase
      }
      guard let phrase = found else { continue }
      let name = phrase.name.replacing("(\(short))", with: "").replacing("(\(short)", with: "").trimmedAround
      fullNames[short] = fullNames[short] ?? name
    }
    guard !isEnglish else { return }
    for (short, name) in LanguageVocabulary.of(text.lines).abbreviations { fullNames[short] = fullNames[short] ?? name }
  }

  mutating func readBodies() {
    var place = 0
    while place < words.count {
      guard let phrase = MeetingBodies.phrase(at: place, in: text, isEnglish: isEnglish) else {
        place += 1
        continue
      }
      let next = read(phrase)
      place = max(place + 1, next)
    }
  }

  /// - Returns: the place behind what was read.
  private mutating func read(_ phrase: MeetingBodies.Phrase) -> Int {
    let end = phrase.last
    let row = text.rows[words[end].row]
    // `Steering committee members present:` is a list of attendance, `(Acme Group)` an affiliation.
    let label = words[row].prefix(14).prefix { !$0.text.hasSuffix(":") }
    let isOfPresence =
      row.count < 40 && label.contains { word in word.folded.contains(where: PresenceVocabulary.present.contains) }
    if who.isKnownAssociation(phrase) { return end + 1 }
    if isOfPresence || phrase.name.filter({ $0 == "(" }).count != phrase.name.filter({ $0 == ")" }).count {
      return end + 1
    }
    // `Social Committee: a word of its work (Jesse)`
    if startsAsLabel(phrase, row: row), words[end].text.hasSuffix(":"),
      let holders = inBrackets(atEndOf: row, behind: end)
    {
      add(phrase, holders)
      return end + 1
    }
    guard !["equipe", "trustees", "team"].contains(FoldedWords(phrase.name).words.first ?? "") else { return end + 1 }
    // `Finance Committee Report, Anne Lee:`
    if startsAsLabel(phrase, row: row), let reporter = reporter(behind: end, row: row) {
      add(phrase, [reporter])
      return reporter.last + 1
    }
    // The members behind a colon, a dash or in brackets.
    if var opening = separator(behind: end, row: row) {
      // `(Vacant, McRae)`
      while opening.place + 2 < row.upperBound, Self.isNobody(words[opening.place + 1].text) { opening.place += 1 }
      // A colon at the end of the line: one a line below it.
      if opening.place + 1 == row.upperBound, isEarly(phrase, row), startsAsLabel(phrase, row: row) {
        let below = namesBelow(words[end].row)
        if below.count > 1 {
          if isElected(phrase) { noteElected(phrase, below) }
          add(phrase, below)
          return (below.last?.last ?? end) + 1
        }
      }
      var names = people.names(after: opening.place).filter { !Self.isNobody($0.name) && !who.isOrganization($0) }
      let sure = names.filter { who.isPerson($0.name) }
      if !opening.isStrong || sure.count * 2 < names.count { names = sure }
      let isList = names.count > 1 || names.count == 1 && opening.isStrong && who.isPerson(names[0].name)
      // `Recovery Working Party – Cllr Anne Lee to take the lead and Cllr Bo Day to …`
      if !isList || names.count == 1, startsAsLabel(phrase, row: row),
        let active = active(behind: opening.place, row: row)
      {
        add(phrase, active)
        return (active.last?.last ?? end) + 1
      }
      if isList, let first = names.first, first.first - opening.place <= 4,
        startsAsLabel(phrase, row: row) || names.count > 2
      {
        add(phrase, names)
        return (names.last?.last ?? end) + 1
      }
    }
    // The members below it, one a line.
    if isEarly(phrase, row), end + 1 == row.upperBound || end + 2 == row.upperBound && words[end + 1].text == ":",
      startsAsLabel(phrase, row: row)
    {
      let below = namesBelow(words[end].row)
      if below.count > 1 {
        if isElected(phrase) { noteElected(phrase, below) }
        add(phrase, below)
        return (below.last?.last ?? end) + 1
      }
    }
    // `elects A and B to the board`
    readElection(phrase)
    return end + 1
  }

  /// The people who, in the first sentence behind a label, take part in what it names; nil where it begins with nobody.
  private func active(behind place: Int, row: Range<Int>) -> [PeopleInText.Name]? {
    guard let first = people.name(after: place), first.first - place <= 3, first.last < row.upperBound,
      who.isSurelyPerson(first.name), !who.isOrganization(first)
    else { return nil }
    var found = [first]
    var at = first.last
    while at + 1 < row.upperBound, !OpeningText.endsSentence(words[at].text), found.count < 12 {
      at += 1
      // What somebody says of others is no part of it.
      if words[at].folded.contains(where: ["that", "que", "dass", "dat", "che"].contains), found.count > 1 { break }
      guard words[at].isCapitalized, !words[at].isMark, let name = people.name(after: at - 1), name.first >= at,
        name.first - at <= 1, name.last < row.upperBound
      else { continue }
      if who.isListed(name.name), !found.contains(where: { $0.name == name.name }) { found.append(name) }
      at = name.last
    }
    let takesPart = words[place..<min(row.upperBound, first.last + 8)].contains { word in
      word.folded.contains { Self.taking.contains($0) }
    }
    return found.count > 1 || takesPart ? found : nil
  }
  private static let taking = Set(
    vocabulary: """
      lead take join chair convene coordinate agreed volunteered pilote anime conduit coordonne prend leitet ubernimmt
      koordiniert dirige coordina guida trekt leidt coordena leder
      """)

  /// The people in brackets at the end of a line, who report on it.
  private func inBrackets(atEndOf row: Range<Int>, behind place: Int) -> [Member]? {
    guard place + 3 < row.upperBound, words[row.upperBound - 1].text.trimmedMarks.hasSuffix(")"),
      let open = (max(place + 3, row.upperBound - 5)..<row.upperBound).last(where: { words[$0].text.hasPrefix("(") })
    else { return nil }
    let names = people.names(after: open - 1).filter { $0.last < row.upperBound && !Self.isNobody($0.name) }
    guard !names.isEmpty, names.allSatisfy({ $0.name.split(separator: " ").count <= 3 }) else { return nil }
    return names.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: true) }
  }

  /// Whether a phrase begins its line, or is all that a short one says.
  private func isEarly(_ phrase: MeetingBodies.Phrase, _ row: Range<Int>) -> Bool {
    phrase.first - row.lowerBound <= 2 || row.count <= 7
  }

  /// Notes in which lines a list of those elected stands.
  mutating func noteElected(_ phrase: MeetingBodies.Phrase, _ members: [Member]) {
    elected[NameKey(fullNames[phrase.name] ?? phrase.name), default: []].formUnion(members.map { words[$0.first].line })
  }

  /// Whether the text right above a list speaks of an election.
  private func isElected(_ phrase: MeetingBodies.Phrase) -> Bool {
    let above = words[max(0, phrase.first - 60)..<phrase.first].flatMap(\.folded)
    return !who.isOwn(phrase.name) && above.contains(where: Self.isOfElection)
      && !above.contains(where: PresenceVocabulary.present.contains)
  }

  struct Opening {
    var place: Int
    /// Whether it is certain that names follow.
    var isStrong: Bool
  }

  /// Where the names begin behind a phrase: the mark that parts them from it.
  private func separator(behind end: Int, row: Range<Int>) -> Opening? {
    if words[end].text.hasSuffix(":") { return Opening(place: end, isStrong: true) }
    // `the members of the Committee, namely A, B and C`
    if words[end].text.hasSuffix(","), end + 2 < row.upperBound, Self.namely.contains(words[end + 1].meaning) {
      return Opening(place: end + 1, isStrong: true)
    }
    if words[end].text.last.map({ ",.;".contains($0) }) ?? false { return nil }
    var place = end + 1
    while place < min(words.count, end + 8), words[place].row <= words[end].row + 1 {
      let word = words[place]
      if word.text == ":" || word.text.hasSuffix(":") { return Opening(place: place, isStrong: true) }
      if word.text == "–" || word.text == "-" || word.text == "—", place == end + 1 {
        let isBracket = place + 1 < words.count && words[place + 1].text.hasPrefix("(")
        return Opening(place: place, isStrong: isBracket)
      }
      if word.text.hasPrefix("("), place == end + 1 { return Opening(place: place - 1, isStrong: true) }
      guard word.folded.allSatisfy(Self.isFiller), !word.folded.isEmpty else { return nil }
      // `a Budget Committee consisting of Anne Lee, Bo Day and Claire Fox`
      if word.folded.contains(where: Self.composing.contains), place + 2 < words.count,
        words[place + 1].folded.count == 1, Self.isFiller(words[place + 1].meaning), words[place + 2].isCapitalized
      {
        return Opening(place: place + 1, isStrong: true)
      }
      place += 1
    }
    return nil
  }

  private static let namely = Set(
    vocabulary: "namely namlich namelijk soit savoir nempe nemlig nämligen cioe")

  private static func isFiller(_ word: String) -> Bool {
    fillers.contains(word) || LanguageVocabulary.isOfGroup(word, .compose)
  }
  static let composing = Set(
    vocabulary: """
      consisting comprising composed consists compose composee composes bestehend besteht bestaande bestaat compuesta
      compuesto formada integrada composto composta formato bestående består constitue constituee
      """)

  /// Words in the place of a name where there is nobody.
  static func isNobody(_ name: String) -> Bool {
    ["vacant", "vacante", "vacancy", "vakant", "tbd", "tbc", "none", "neant"].contains(
      FoldedWords(name).words.first ?? "")
  }

  private static let fillers = Set(
    vocabulary: """
      who are qui wer members member membres membre composition compose composee de des is are made up of composed consists est sont was were elu elue elected w ve v
      skladzie slozeni sestave in the following as follows suivants suivante titulaires elus nominated appointed
      bestehend aus mitglieder leden miembros membri membros integrantes bestaat uit
      """)

  /// Whether a phrase begins its line, or stands behind a mark or the end of a sentence.
  private func startsAsLabel(_ phrase: MeetingBodies.Phrase, row: Range<Int>) -> Bool {
    var place = phrase.first
    while place > row.lowerBound,
      MeetingVocabulary.joins.contains(words[place - 1].meaning) || words[place - 1].folded == ["new"]
        || Self.fillers.contains(words[place - 1].meaning)
        || LanguageVocabulary.isOfGroup(words[place - 1].meaning, .renewed)
    {
      place -= 1
    }
    if place - row.lowerBound <= 1 { return true }
    let before = words[place - 1]
    return before.closes || before.isMark || before.text.hasSuffix(".")
  }

  /// The names in the lines below a row, until one is none.
  private func namesBelow(_ row: Int) -> [Member] {
    var found: [Member] = []
    var next = row + 1
    while next < text.rows.count, found.count < 60 {
      let range = text.rows[next]
      guard let member = member(in: range) else { break }
      found.append(member)
      next += 1
    }
    return found
  }

  /// The person whose line it is, with the office: `Presidenta, Teresa Barbero`, `Anne Lee (treasurer)`.
  private func member(in row: Range<Int>) -> Member? {
    guard row.count <= 14, text.lines[words[row.lowerBound].row].heading == nil else { return nil }
    let office = words[row].contains { Self.isOffice($0.meaning) }
    guard let name = people.name(after: row.lowerBound - 1), name.last < row.upperBound,
      !words[name.last].text.hasSuffix(":"), !who.isOrganization(name), !who.isQuoted(name)
    else { return nil }
    let isSure = who.isSurelyPerson(name.name) || who.isPerson(name.name) && name.name.split(separator: " ").count < 3
    guard isSure || office && name.name.contains(" "), !Self.isNobody(name.name) else { return nil }
    guard name.first - row.lowerBound <= 5 else { return nil }
    let isLead = words[row].contains { Self.isLead($0, in: words, row: row) }
    return Member(name: name.name, first: name.first, last: row.upperBound - 1, isLead: isLead)
  }

  // MARK: Sections of committees

  /// The lines below a heading of committees, each a name and its people: `Cemetery - Cllrs Lee and Day`.
  mutating func readSections() {
    var isOpen = false
    for row in text.rows.indices {
      let line = text.lines[row]
      let range = text.rows[row]
      if line.heading != nil || range.count <= 8 && words[range].last?.text.hasSuffix(":") ?? false {
        let folded = words[range].flatMap(\.folded)
        isOpen = folded.count <= 10 && folded.contains { LanguageVocabulary.isOfGroup($0, .section) }
        continue
      }
      guard isOpen,
        let mark = (range.lowerBound..<min(range.upperBound, range.lowerBound + 8)).first(where: { place in
          words[place].text.hasSuffix(":") || ["-", "–", "—"].contains(words[place].text)
            || place > range.lowerBound && words[place].text.hasPrefix("[")
        }), mark > range.lowerBound || words[mark].text.hasSuffix(":")
      else { continue }
      // `Finance [Anne Lee]`
      let isBracket = words[mark].text.hasPrefix("[")
      let last = words[mark].isMark || isBracket ? mark - 1 : mark
      guard last >= range.lowerBound else { continue }
      let isOfPresence = words[range.lowerBound...last].contains { word in
        word.folded.contains { PresenceVocabulary.present.contains($0) || Self.presence.contains($0) }
      }
      if isOfPresence { continue }
      let name = words[range.lowerBound...last].map(\.text).joined(separator: " ").trimmedAround
      guard name.first?.isUppercase == true, !who.isPerson(name), !taken.contains(range.lowerBound) else { continue }
      var start = isBracket ? mark - 1 : mark
      // `will be Cllrs Lee …`
      while start + 1 < range.upperBound,
        Self.fillers.contains(words[start + 1].meaning) || ["will", "be"].contains(words[start + 1].meaning)
      {
        start += 1
      }
      let names = people.names(after: start).filter {
        words[$0.first].row <= row + 1 && who.isPerson($0.name) && !Self.isNobody($0.name)
      }
      guard !names.isEmpty else { continue }
      add(MeetingBodies.Phrase(name: name, first: range.lowerBound, last: last), names)
    }
  }

  private static let presence = Set(
    vocabulary: """
      excuse excuses excusee excusees absent absents absente absentes invite invites invitee invitees apologies guests
      guest regrets secretaire
      """)
}
