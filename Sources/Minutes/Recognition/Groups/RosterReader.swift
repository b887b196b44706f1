import Collaboration

/// Finds who is in committees, boards and delegations where lines and sentences say so.
///
/// `Budget Committee – (Lee, Day)`, `Conseil scientifique : Anne Lee, Paul Day`, a heading with a name a line below it,
/// `élit Anne Lee et Paul Day administrateurs du conseil d'administration`, `Paul Day, président de l'APE`.
struct RosterReader {
  let text: OpeningText
  let people: PeopleInText
  /// The body that meets, which officers are of where no other is named.
  let body: String?
  let isEnglish: Bool
  /// The people who are listed as attending or missing.
  private let names: [String]
  private let listed: Set<PersonKey>
  let listedWords: Set<String>
  private var groups: [WorkingGroup] = []
  /// The names of bodies by their abbreviations: `CA` in `conseil d'administration (CA)`.
  var fullNames: [String: String] = [:]
  /// The places of names that are taken.
  var taken: Set<Int> = []
  /// The lines that attendance is read from.
  let attendanceLines: Set<Int>
  /// The groups whose list the text says to be of those elected.
  var elected: [NameKey: Set<Int>] = [:]
  /// The organizations that are known, which are no people and no committees.
  private let organizations: Set<NameKey>

  /// The most words of a document that are looked at.
  private static let most = 40_000

  static func read(
    _ lines: [TextLine], body: String?, attendees: [Attendee], organizations: Set<NameKey> = [], isEnglish: Bool
  ) -> [WorkingGroup] {
    var reader = RosterReader(
      lines, body: body, attendees: attendees, organizations: organizations, isEnglish: isEnglish)
    reader.nameAbbreviations()
    reader.readAnnounced()
    reader.readBodies()
    reader.readSections()
    reader.readOfficers()
    reader.readElected()
    reader.readOffices()
    return reader.groups.map { group in
      var group = group
      group.electedLines = reader.elected[NameKey(group.name)] ?? []
      return group
    }
  }

  private init(
    _ lines: [TextLine], body: String?, attendees: [Attendee], organizations: Set<NameKey>, isEnglish: Bool
  ) {
    self.organizations = organizations
    attendanceLines = Set(attendees.compactMap { $0.lines.min() })
    text = OpeningText(lines, most: Self.most)
    people = PeopleInText(text: text)
    self.body = body
    self.isEnglish = isEnglish
    names = attendees.compactMap(\.person)
    listed = Set(names.map { PersonKey($0) })
    listedWords = Set(names.flatMap { FoldedWords($0).words }.filter { $0.count > 2 })
  }

  var words: [OpeningText.Word] { text.words }

  // MARK: Bodies with their members

  /// Finds what bodies are called in full: `conseil d'administration (CA)`.
  private mutating func nameAbbreviations() {
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

  private mutating func readBodies() {
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
    if isKnownAssociation(phrase) { return end + 1 }
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
      var names = people.names(after: opening.place).filter { !Self.isNobody($0.name) && !isOrganization($0) }
      let sure = names.filter { isPerson($0.name) }
      if !opening.isStrong || sure.count * 2 < names.count { names = sure }
      let isList = names.count > 1 || names.count == 1 && opening.isStrong && isPerson(names[0].name)
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
      isSurelyPerson(first.name), !isOrganization(first)
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
      if isListed(name.name), !found.contains(where: { $0.name == name.name }) { found.append(name) }
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
    return !isOwn(phrase.name) && above.contains(where: Self.isOfElection)
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
      !words[name.last].text.hasSuffix(":"), !isOrganization(name), !isQuoted(name)
    else { return nil }
    let isSure = isSurelyPerson(name.name) || isPerson(name.name) && name.name.split(separator: " ").count < 3
    guard isSure || office && name.name.contains(" "), !Self.isNobody(name.name) else { return nil }
    guard name.first - row.lowerBound <= 5 else { return nil }
    let isLead = words[row].contains { Self.isLead($0, in: words, row: row) }
    return Member(name: name.name, first: name.first, last: row.upperBound - 1, isLead: isLead)
  }

  struct Member {
    var name: String
    var first: Int
    var last: Int
    var isLead: Bool
    /// How the name is written there, where that is a part of it.
    var spelling: String?
  }

  // MARK: Sections of committees

  /// The lines below a heading of committees, each a name and its people: `Cemetery - Cllrs Lee and Day`.
  private mutating func readSections() {
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
        }), mark > range.lowerBound || words[mark].text.hasSuffix(":")
      else { continue }
      let last = words[mark].isMark ? mark - 1 : mark
      guard last >= range.lowerBound else { continue }
      let isOfPresence = words[range.lowerBound...last].contains { word in
        word.folded.contains { PresenceVocabulary.present.contains($0) || Self.presence.contains($0) }
      }
      if isOfPresence { continue }
      let name = words[range.lowerBound...last].map(\.text).joined(separator: " ").trimmedAround
      guard name.first?.isUppercase == true, !isPerson(name), !taken.contains(range.lowerBound) else { continue }
      var start = mark
      // `will be Cllrs Lee …`
      while start + 1 < range.upperBound,
        Self.fillers.contains(words[start + 1].meaning) || ["will", "be"].contains(words[start + 1].meaning)
      {
        start += 1
      }
      let names = people.names(after: start).filter {
        words[$0.first].row <= row + 1 && isPerson($0.name) && !Self.isNobody($0.name)
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

  // MARK: Elections

  static func isElecting(_ word: String) -> Bool { LanguageVocabulary.isOfGroup(word, .elect) }

  /// The people whom a sentence elects or appoints to a body.
  private mutating func readElection(_ phrase: MeetingBodies.Phrase) {
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
    let after = people.names(after: verb).filter { isPerson($0.name) && $0.last < phrase.first && $0.first - verb < 30 }
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
      if isPerson(name.name) { ahead.append(name) }
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
  private mutating func readOfficers() {
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
      name.name.contains(" "), isSurelyPerson(name.name), words[name.last].closes || name.last + 1 == row.upperBound
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
      !Self.isNobody(name.name) && (isPerson(name.name) || name.name.contains(" "))
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
  private mutating func readOffices() {
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
      guard isSet || word.column > 0, let name = people.name(before: place), isPerson(name.name), !isOwn(office.body)
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

  func isOwn(_ name: String) -> Bool {
    guard let body else { return false }
    let (ours, theirs) = (Set(FoldedWords(body).words), Set(FoldedWords(name).words))
    return theirs.subtracting(MeetingVocabulary.joins).isSubset(of: ours)
  }

  // MARK: Who is who

  /// Whether a quotation mark is within a name: `Photo of "Le Télégramme"`.
  func isQuoted(_ name: PeopleInText.Name) -> Bool {
    words[name.first...name.last].contains { $0.text.contains(where: { "\"“«„".contains($0) }) }
  }

  /// Whether a name is the beginning of an organization's: `Alder Rowing` in `Alder Rowing Club`.
  func isOrganization(_ name: PeopleInText.Name) -> Bool {
    if listed.contains(PersonKey(name.name)) { return false }
    if organizations.contains(NameKey(name.name)) { return true }
    let next = name.last + 1
    guard next < words.count, words[next].row == words[name.last].row, !words[name.last].closes,
      words[next].isCapitalized
    else { return false }
    return Self.associations.contains(words[next].meaning) || OrganizationVocabulary.words.contains(words[next].meaning)
  }

  /// Whether a phrase is an organization that people are from, such as a club, rather than a committee.
  private func isKnownAssociation(_ phrase: MeetingBodies.Phrase) -> Bool {
    let noun = FoldedWords(phrase.name).words
    guard noun.contains(where: Self.associations.contains), !isOwn(phrase.name) else { return false }
    return organizations.contains(NameKey(phrase.name)) || words[phrase.first].text.hasPrefix("(")
      || words[phrase.last].text.hasSuffix(")")
  }
  private static let associations = Set(
    vocabulary:
      "association club clubs union society syndicat asociacion associazione associacao vereniging verein spolek")

  /// Whether a name is listed at the meeting, or begins with a given name.
  func isSurelyPerson(_ name: String) -> Bool {
    let words = FoldedWords(name).words.filter { !MeetingVocabulary.beforeNames.contains($0) }
    if listed.contains(PersonKey(name)) || words.contains(where: listedWords.contains) { return true }
    return (PersonName(name)?.likelihood ?? -1) >= 1
  }

  func isPerson(_ name: String) -> Bool {
    if listed.contains(PersonKey(name)) { return true }
    let words = FoldedWords(name).words.filter { !MeetingVocabulary.beforeNames.contains($0) }
    if words.count == 1 { return listedWords.contains(words[0]) || NameVocabulary.givenNames.contains(words[0]) }
    if words.contains(where: listedWords.contains) { return true }
    return (PersonName(name)?.likelihood ?? -1) >= 0.4
  }

  /// The name in the list of those who attend of the only one whom a surname or given name alone can mean.
  private func fullName(_ name: String) -> String {
    let words = FoldedWords(name).words.filter { !MeetingVocabulary.beforeNames.contains($0) }
    guard let first = words.first, first.count > 2, name.split(separator: " ").count == 1 || words.count == 1,
      !listed.contains(PersonKey(name))
    else { return name }
    let same = names.filter { listed in
      let parts = FoldedWords(listed).words
      return words.allSatisfy(parts.contains)
    }
    return same.count == 1 ? same[0] : name
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

  // MARK: Adding

  /// Whether two names are of one board: `bureau` and `bureau exécutif`.
  private static func isSameBoard(_ name: String, _ other: String) -> Bool {
    let (a, b) = (FoldedWords(name).words, FoldedWords(other).words)
    return a.count + b.count == 3 && a.first == b.first && isBoard(name) && isBoard(other)
  }

  private mutating func add(_ phrase: MeetingBodies.Phrase, _ names: [PeopleInText.Name]) {
    add(
      phrase,
      names.map { name in
        // `Anne Lee (chair)`
        var last = name.last
        var isLead = false
        while last + 1 < words.count, last - name.last < 4,
          !words[last].closes || words[last].text.hasSuffix(")") == false
        {
          last += 1
          if words[last].text.hasPrefix("(") || last > name.last + 1 {
            isLead =
              isLead
              || MeetingVocabulary.chairs.contains(words[last].meaning)
                && !MeetingVocabulary.notChairs.contains(words[last].meaning)
          } else {
            break
          }
        }
        // `Cllr Lee to take the lead`
        let behind = words[min(name.last + 1, words.count)..<min(words.count, name.last + 6)].prefix { word in
          word.row == words[name.last].row
        }
        if !words[name.last].closes,
          behind.prefix(5).contains(where: { ["lead", "chair", "convenor"].contains($0.meaning) }),
          !(behind.first?.isCapitalized ?? true)
        {
          isLead = true
        }
        // `Anne Lee to take the lead and Bo Day to write`
        let isBehindJoint = name.first > 0 && ["and", "et", "und", ","].contains(words[name.first - 1].text)
        let before =
          name.first > 0 && !isBehindJoint ? words[max(0, name.first - 2)..<name.first].flatMap(\.folded) : []
        if before.contains(where: MeetingVocabulary.chairs.contains),
          !before.contains(where: MeetingVocabulary.notChairs.contains)
        {
          isLead = true
        }
        return Member(name: name.name, first: name.first, last: name.last, isLead: isLead)
      })
  }

  mutating func add(_ phrase: MeetingBodies.Phrase, _ members: [Member]) {
    let fresh = members.filter { taken.insert($0.first).inserted }.map { member in
      var member = member
      member.spelling = member.name
      member.name = fullName(member.name)
      return member
    }
    guard !fresh.isEmpty else { return }
    let phrase = MeetingBodies.Phrase(
      name: fullNames[phrase.name] ?? phrase.name, first: phrase.first, last: phrase.last)
    let place =
      groups.firstIndex { NameKey($0.name) == NameKey(phrase.name) || Self.isSameBoard($0.name, phrase.name) }
      ?? {
        groups.append(WorkingGroup(name: phrase.name, lines: [words[phrase.first].line]))
        return groups.count - 1
      }()
    for member in fresh {
      let key = PersonKey(member.name)
      if let known = groups[place].members.firstIndex(where: { PersonKey($0.name) == key }) {
        if member.isLead { groups[place].members[known].role = .lead }
        continue
      }
      groups[place].members.append(
        .init(
          name: member.name, role: member.isLead ? .lead : .member, lines: [words[member.first].line], isPerson: true,
          spelling: member.spelling))
    }
  }
}
