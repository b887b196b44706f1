import Collaboration

/// Elections to a body, lists of officers, and who leads a body that is not the one that meets.
extension RosterReader {
  // MARK: Elections

  static func isElecting(_ word: String) -> Bool { LanguageVocabulary.isOfGroup(word, .elect) }

  /// The people whom a sentence elects or appoints to a body.
  mutating func readElection(_ phrase: MeetingBodies.Phrase) {
    // From the end of the sentence before to the phrase.
    var start = phrase.first
    while start > 0, phrase.first - start < 40, words[start - 1].row >= words[phrase.first].row - 2,
      !OpeningText.endsSentence(words[start - 1].text), goesOn(at: start)
    {
      start -= 1
    }
    guard let verb = (start..<phrase.first).last(where: { Self.isElecting(words[$0].meaning) }),
      phrase.first - verb < 36
    else { return }
    let link = words[max(start, phrase.first - 2)..<phrase.first].flatMap(\.folded)
    guard link.contains(where: { LanguageVocabulary.isOfGroup($0, .link) }) else { return }
    let after = people.names(after: verb).filter {
      who.isPerson($0.name) && $0.last < phrase.first && $0.first - verb < 30
    }
    // `elected as technical committee chair`
    let next = phrase.last + 1
    let isChair =
      next < words.count && words[next].row == words[phrase.last].row && !words[phrase.last].closes
      && MeetingVocabulary.chairs.contains(words[next].meaning)
    if !after.isEmpty, let first = after.first, first.first - verb <= 6 {
      add(
        phrase,
        after.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: isChair && after.count == 1) })
      return
    }
    var ahead: [PeopleInText.Name] = []
    var place = start - 1
    while let name = people.name(after: place), name.last < verb, ahead.count < 20 {
      if who.isPerson(name.name) { ahead.append(name) }
      place = name.last
    }
    guard !ahead.isEmpty, let last = ahead.last, verb - last.last <= 6 else { return }
    let isLead =
      words[verb..<phrase.first].contains { MeetingVocabulary.chairs.contains($0.meaning) }
      && !words[verb..<phrase.first].contains { MeetingVocabulary.notChairs.contains($0.meaning) }
    add(phrase, ahead.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: isLead || isChair) })
  }

  /// Whether the text goes on from the word before a place: not over a heading, an item of a list or a blank line.
  private func goesOn(at place: Int) -> Bool {
    let (before, after) = (words[place - 1], words[place])
    guard before.row != after.row else { return true }
    return after.line - before.line <= 1 && text.lines[before.row].heading == nil && text.lines[after.row].mark == nil
      && text.lines[after.row].heading == nil
  }

  // MARK: Officers

  /// Lists of officers: `Présidente : Anne Lee`, `Treasurer – Bo Day`, where an election or a board is spoken of.
  mutating func readOfficers() {
    var run: [Member] = []
    var offices: Set<String> = []
    var last = 0
    for place in words.indices {
      guard let entry = officer(at: place), !taken.contains(entry.names[0].first) else { continue }
      if !run.isEmpty, place - last > 16 {
        addOfficers(run, offices)
        (run, offices) = ([], [])
      }
      run += entry.names
      offices.insert(words[place].meaning)
      last = entry.names.last?.last ?? place
    }
    addOfficers(run, offices)
  }

  /// The holders of the office that a word names, behind a mark.
  private func officer(at place: Int) -> (names: [Member], isLead: Bool)? {
    let word = words[place]
    let row = text.rows[word.row]
    // `constitué comme suit : coprésidents, …; vice-président, …`
    let isBehindMark = place > row.lowerBound && words[place - 1].text.last.map { ":;".contains($0) } ?? false
    guard Self.isOffice(word.meaning), word.isCapitalized || word.column <= 1 || isBehindMark else { return nil }
    var mark = place
    // `Secretary Russ Weekly, Treasurer Richard Steele`
    if !word.closes, word.isCapitalized, place > row.lowerBound, words[place - 1].closes || words[place - 1].isMark,
      let name = people.name(after: place), name.first == place + 1, words[name.first].row == word.row,
      name.name.contains(" "), who.isSurelyPerson(name.name), words[name.last].closes || name.last + 1 == row.upperBound
    {
      return (
        [Member(name: name.name, first: name.first, last: name.last, isLead: isLeadOffice(place))], isLeadOffice(place)
      )
    }
    while mark < min(row.upperBound, place + 4), !":–-,—".contains(words[mark].text.last ?? " ") { mark += 1 }
    guard mark < min(row.upperBound, place + 4), let first = people.name(after: mark), first.first - mark <= 3,
      words[first.first].row == word.row
    else { return nil }
    let isComma = words[mark].text.hasSuffix(",") && !isBehindMark
    let names = (isComma ? [first] : people.names(after: mark)).filter { name in
      !Self.isNobody(name.name) && (who.isPerson(name.name) || name.name.contains(" "))
    }
    guard !names.isEmpty else { return nil }
    let before = place > row.lowerBound && !words[place - 1].closes ? words[place - 1].folded : []
    let isLead =
      (MeetingVocabulary.chairs.contains(word.meaning) || word.meaning == "pres")
      && !(before + word.folded).contains(where: MeetingVocabulary.notChairs.contains)
    return (names.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: isLead) }, isLead)
  }

  private func isLeadOffice(_ place: Int) -> Bool {
    let before = place > 0 && !words[place - 1].closes ? words[place - 1].folded : []
    return MeetingVocabulary.chairs.contains(words[place].meaning)
      && !(before + words[place].folded).contains(where: MeetingVocabulary.notChairs.contains)
  }

  private mutating func addOfficers(_ run: [Member], _ offices: Set<String>) {
    guard offices.count > 2 || offices.count == 2 && run.count > 2, let first = run.first?.first else { return }
    // What is elected is said above: a board, or else the body that meets.
    var start = max(0, first - 60)
    while start > 0, words[start].row == words[start - 1].row, first - start < 80 { start -= 1 }
    let above = Set(words[start..<first].flatMap(\.folded))
    var phrase: MeetingBodies.Phrase?
    for place in start..<first {
      guard let found = MeetingBodies.phrase(at: place, in: text, isEnglish: isEnglish) else { continue }
      // The officers are those of a board, where one is elected beside a council.
      if let phrase, Self.isBoard(phrase.name), !Self.isBoard(found.name) { continue }
      phrase = found
    }
    guard
      above.contains(where: { Self.isOfElection($0) || LanguageVocabulary.isOfGroup($0, .result) })
        || phrase.map({ first - $0.last < 10 && startsLine($0) }) ?? false
    else { return }
    // A word for a body in the text above is not what is elected; `the new committee is as follows` is.
    if let found = phrase, first - found.last > 15, found.name.first?.isLowercase == true, !Self.isBoard(found.name) {
      phrase = nil
    }
    if phrase == nil, let body { phrase = MeetingBodies.Phrase(name: body, first: first, last: first) }
    // `the current executive members are`
    if phrase == nil, let board = (start..<first).last(where: { Self.isBoard(words[$0].text) }) {
      phrase = MeetingBodies.Phrase(name: words[board].text.trimmedAround, first: board, last: board)
    }
    guard let phrase else { return }
    let all = run + besideOfficers(run)
    if above.contains(where: Self.isOfElection), above.isDisjoint(with: PresenceVocabulary.present) {
      noteElected(phrase, all)
    }
    add(phrase, all)
  }

  /// Those in lines between officers whose office is called otherwise: `OCM: Leon Day & Clare Fox`.
  private func besideOfficers(_ run: [Member]) -> [Member] {
    guard let first = run.first, let last = run.last else { return [] }
    let own = Set(run.map { words[$0.first].row })
    let rows = words[first.first].row...min(words[last.last].row + 3, text.rows.count - 1)
    guard rows.count <= 40 else { return [] }
    var found: [Member] = []
    for row in rows where !own.contains(row) {
      let entries = self.entries(in: row)
      if entries.isEmpty, row > words[last.last].row { break }
      found += entries
    }
    return found
  }

  private func startsLine(_ phrase: MeetingBodies.Phrase) -> Bool {
    phrase.first - text.rows[words[phrase.first].row].lowerBound <= 2
  }

  static func isOfElection(_ word: String) -> Bool {
    isElecting(word) || LanguageVocabulary.isOfGroup(word, .election)
  }

  // MARK: Offices of other bodies

  /// `Paul Day, président de l'association X`: who leads a body that is not the one that meets.
  mutating func readOffices() {
    for place in words.indices where MeetingVocabulary.chairs.contains(words[place].meaning) {
      let word = words[place]
      guard !MeetingVocabulary.mildChairs.contains(word.meaning) || ["lead", "leader"].contains(word.meaning) else {
        continue
      }
      let before = place > 0 && words[place - 1].row == word.row ? words[place - 1].folded : []
      guard !before.contains(where: MeetingVocabulary.notChairs.contains),
        !word.folded.contains(where: MeetingVocabulary.notChairs.contains), !before.contains("vice")
      else { continue }
      guard let office = OfficeOfBody(at: place, in: text), Self.isBody(office.body) else { continue }
      let previous = place > 0 ? words[place - 1] : nil
      let isSet =
        previous.map { $0.isMark || $0.closes } ?? false || word.text.hasPrefix("(")
        || previous?.text.hasSuffix("(") ?? false
      guard isSet || word.column > 0, let name = people.name(before: place), who.isPerson(name.name),
        !who.isOwn(office.body)
      else {
        continue
      }
      add(
        MeetingBodies.Phrase(name: office.body, first: place, last: office.last),
        [Member(name: name.name, first: name.first, last: name.last, isLead: true)])
    }
  }

  /// Whether what someone presides is a body: a word for one, or an abbreviation.
  private static func isBody(_ name: String) -> Bool {
    let words = FoldedWords(name).words
    guard let first = words.first, !MeetingVocabulary.meetings.contains(first) else { return false }
    if words.contains(where: {
      MeetingVocabulary.bodies.contains($0) || MeetingVocabulary.bodyEndings.contains(where: $0.hasSuffix)
    }) {
      return true
    }
    guard let word = name.split(separator: " ").first else { return false }
    let letters = word.filter(\.isLetter)
    return letters.count >= 2 && letters.count <= 8 && letters.allSatisfy(\.isUppercase)
  }

  static func isOffice(_ word: String) -> Bool {
    MeetingVocabulary.chairs.contains(word) || MeetingVocabulary.secretaries.contains(word)
      || MeetingVocabulary.notChairs.contains(word) || FunctionVocabulary.words.contains(word)
      || LanguageVocabulary.isOfGroup(word, .office)
  }

  static func isLead(_ word: OpeningText.Word, in words: [OpeningText.Word], row: Range<Int>) -> Bool {
    guard
      MeetingVocabulary.chairs.contains(word.meaning)
        || ["pres", "chef", "responsable", "pilote"].contains(word.meaning)
    else { return false }
    return !words[row].contains { MeetingVocabulary.notChairs.contains($0.meaning) || $0.folded.contains("vice") }
  }
}
