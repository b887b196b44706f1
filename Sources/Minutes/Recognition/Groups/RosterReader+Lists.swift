import Collaboration

/// Lists of people that the text above them announces as those of a body, and elections told in sentences.
extension RosterReader {
  // MARK: Announced lists

  /// `sont désignés membres du conseil :`, `Wahl des Vorstands`, `consisting of the following members:` with a list below.
  mutating func readAnnounced() {
    var section = GroupSection()
    for row in text.rows.indices.dropLast() {
      let line = text.lines[row]
      let range = text.rows[row]
      let isHeading = line.heading != nil
      section.pass(line)
      // `Mapping` below `Working groups`, with its people below it.
      if section.isWithin(line), let name = GroupSection.name(in: line) {
        let entries = self.entries(below: row)
        if !entries.isEmpty, entries.allSatisfy({ who.isSurelyPerson($0.name) }), !isOfAttendance(entries) {
          add(MeetingBodies.Phrase(name: name, first: range.lowerBound, last: range.upperBound - 1), entries)
        }
        continue
      }
      guard isHeading || words[range.upperBound - 1].text.hasSuffix(":"), range.count <= 70 else { continue }
      let sentence = isHeading ? range : self.sentence(endingIn: row)
      let folded = words[sentence].flatMap(\.folded)
      // `Élus des étudiants : présents :` says who is there.
      if words[range].contains(where: { $0.folded.contains(where: PresenceVocabulary.present.contains) }) { continue }
      let isOfElection = folded.contains(where: Self.isOfElection)
      let isBoard = Self.isBoard(words[sentence].map(\.text).joined(separator: " ")) && range.count <= 6
      // `The team includes:`
      let isOfTeam =
        !isHeading && folded.contains(where: Self.includes.contains)
        && folded.contains { MeetingVocabulary.bodies.contains($0) || Self.teams.contains($0) }
      guard
        isOfElection || isBoard || isOfTeam || folded.contains(where: { LanguageVocabulary.isOfGroup($0, .member) })
      else { continue }
      if !isOfElection, folded.contains(where: PresenceVocabulary.present.contains) { continue }
      var entries = self.entries(below: row)
      // `Présentation du bureau :` with the officers below it.
      if isBoard, !isOfElection, !hasOffices(entries) { continue }
      if entries.count < 2, isHeading, isOfElection { entries = onlyList(below: row) }
      guard entries.count > 1,
        let phrase = inFull(
          announced(in: sentence, hasOffices: hasOffices(entries))
            ?? (isOfElection && isElected(below: row, behind: entries) || isOfTeam ? headingAbove(row) : nil)
              ?? ownBody(folded, at: row),
          at: row)
      else { continue }
      // `Members:` below the name of the body that meets is of who is there.
      let isSaid =
        folded.contains { Self.isElecting($0) || Self.composing.contains($0) } || isHeading && isOfElection
        || row > 30 && folded.contains(where: Self.are.contains)
      if who.isOwn(phrase.name), !isSaid { continue }
      if isOfAttendance(entries), !isSaid { continue }
      add(phrase, entries)
      if isSaid { noteElected(phrase, entries) }
    }
    readNamedHeadings()
  }

  private static let includes = Set(
    vocabulary: "includes include comprises inclut comprend umfasst omvat comprende inclui incluye omfattar omfatter")
  static let teams = Set(vocabulary: "team teams group groupe gruppe groep grupo gruppo equipe project projet")

  /// The heading above a line, where it can be the name of a group.
  func headingAbove(_ row: Int) -> MeetingBodies.Phrase? {
    guard let above = (max(0, row - 40)..<row).last(where: { text.lines[$0].heading != nil }),
      let name = GroupSection.name(in: text.lines[above]), !who.isPerson(name)
    else { return nil }
    return MeetingBodies.Phrase(name: name, first: text.rows[above].lowerBound, last: text.rows[above].upperBound - 1)
  }

  /// `team`, `the group`: what is called so is named by the heading above.
  private func inFull(_ phrase: MeetingBodies.Phrase?, at row: Int) -> MeetingBodies.Phrase? {
    guard let phrase, Self.teams.contains(phrase.name.lowercased()), phrase.name.first?.isLowercase ?? false else {
      return phrase
    }
    return headingAbove(row) ?? phrase
  }

  /// Whether those in a list of nominees were elected, by what is said behind it.
  private func isElected(below row: Int, behind entries: [Member]) -> Bool {
    guard let last = entries.last.map({ words[$0.last].row }) else { return false }
    let end = min(text.rows.count - 1, last + 3)
    return last < end
      && ((last + 1)...end).contains { next in
        text.lines[next].heading == nil
          && words[text.rows[next]].contains { $0.folded.contains(where: Self.isElecting) }
      }
  }

  private static let are = Set(vocabulary: "are sont sind son sono sao zijn er ar jsou")

  /// Whether most of the names stand where attendance is read from.
  private func isOfAttendance(_ entries: [Member]) -> Bool {
    entries.count(where: { attendanceLines.contains(words[$0.first].line) }) * 2 > entries.count
  }

  /// From the start of the sentence that a line ends, over two lines above at most.
  private func sentence(endingIn row: Int) -> Range<Int> {
    let end = text.rows[row].upperBound
    var start = end - 1
    while start > 0, end - start < 50, words[start - 1].row >= row - 2,
      text.lines[words[start - 1].row].heading == nil, !OpeningText.endsSentence(words[start - 1].text)
    {
      start -= 1
    }
    return start..<end
  }

  /// The body that meets, where `the following members were renewed :` names none.
  private func ownBody(_ folded: [String], at row: Int) -> MeetingBodies.Phrase? {
    guard let body, folded.contains(where: Self.isElecting),
      folded.contains(where: {
        ["members", "membres", "mitglieder", "miembros", "membri", "membros", "leden"].contains($0)
      })
    else { return nil }
    return MeetingBodies.Phrase(name: body, first: text.rows[row].lowerBound, last: text.rows[row].lowerBound)
  }

  /// The body that is elected: the one that officers are of, else the last that is named.
  private func announced(in range: Range<Int>, hasOffices: Bool) -> MeetingBodies.Phrase? {
    var found: [MeetingBodies.Phrase] = []
    for place in range {
      if let phrase = MeetingBodies.phrase(at: place, in: text, isEnglish: isEnglish), phrase.last < range.upperBound {
        found.append(renewed(phrase))
      }
    }
    if hasOffices,
      let board = found.last(where: { phrase in
        FoldedWords(phrase.name).words.contains(where: Self.boards.contains)
      })
    {
      return board
    }
    // Who elects goes ahead of the verb: `L'assemblée générale désigne … membres du conseil`.
    return found.last { !FoldedWords($0.name).words.contains(where: Self.assemblies.contains) } ?? nil
  }

  static func isBoard(_ name: String) -> Bool { FoldedWords(name).words.contains(where: boards.contains) }

  private static let boards = Set(
    vocabulary:
      "bureau board vorstand bestuur junta directiva direttivo diretoria styrelse styre bestyrelse zarzad executive")
  private static let assemblies = Set(
    vocabulary: """
      assemblee ag agm assembly meeting mitgliederversammlung hauptversammlung generalversammlung asamblea assemblea
      assembleia ledenvergadering generalforsamling arsmote zgromadzenie
      """)

  /// A body without what says that it is a new one: `New Committee`.
  func renewed(_ phrase: MeetingBodies.Phrase) -> MeetingBodies.Phrase {
    var phrase = phrase
    phrase.name = Self.renewed(phrase.name)
    return phrase
  }

  /// A group's name in full, without what says that it is a new one.
  func groupName(_ name: String) -> String {
    let name = Self.renewed(name)
    return fullNames[name] ?? name
  }

  private static func renewed(_ name: String) -> String {
    var parts = name.split(separator: " ")
    while parts.count > 1, let word = FoldedWords(parts[0]).words.last,
      LanguageVocabulary.isOfGroup(word, .renewed) || isElecting(word)
    {
      parts.removeFirst()
    }
    // `CA/bureau`: the first of two.
    if parts.count == 1, let slash = parts[0].firstIndex(of: "/") { parts[0] = parts[0][..<slash] }
    return parts.joined(separator: " ")
  }

  private func hasOffices(_ entries: [Member]) -> Bool {
    let offices = entries.filter { entry in
      let row = text.rows[words[entry.first].row]
      return words[row].contains { Self.isOffice($0.meaning) }
    }
    return offices.count > 1
  }

  /// The people of the list below a line; a picture or two odd lines may stand before it.
  private func entries(below row: Int) -> [Member] {
    var found: [Member] = []
    var odd = 0
    for next in (row + 1)..<text.rows.count where found.count < 80 {
      let line = text.lines[next]
      if line.heading != nil { break }
      let entries = self.entries(in: next)
      if !entries.isEmpty {
        found += entries
      } else if found.isEmpty, odd < 2, line.mark == nil, text.rows[next].count < 14 {
        odd += 1
      } else if !found.isEmpty, text.rows[next].count <= 3,
        words[text.rows[next]].allSatisfy({
          $0.isMark || $0.text.count == 1 || Self.isOffice($0.meaning) || $0.text == ":"
        })
      {
        // An office that is vacant.
        continue
      } else if !found.isEmpty, line.mark == nil, line.text.first?.isLowercase ?? true {
        // An item that goes on below.
        continue
      } else {
        break
      }
    }
    // In a list with marks, a line without one is none of it.
    let marked = found.filter { text.lines[words[$0.first].row].mark != nil }
    if marked.count * 2 > found.count { found = marked }
    let sure = found.count { who.isSurelyPerson($0.name) }
    // In a list with marks, half of them will do.
    return marked.count == found.count && sure * 2 >= found.count || sure * 3 >= found.count * 2
      || hasOffices(found) && sure * 3 >= found.count ? found : []
  }

  /// The only list of people in the part below a heading, where its text says that they were elected.
  private func onlyList(below row: Int) -> [Member] {
    let rank = text.lines[row].heading ?? 0
    var lists: [[Member]] = []
    var isElected = false
    var next = row + 1
    while next < text.rows.count {
      if let heading = text.lines[next].heading, heading <= rank { break }
      isElected = isElected || words[text.rows[next]].contains { $0.folded.contains(where: Self.isElecting) }
      let list = entries(below: next - 1)
      if list.count > 1, let last = list.last {
        lists.append(list)
        next = max(next, words[last.first].row) + 1
      } else {
        next += 1
      }
    }
    return isElected && lists.count == 1 ? lists[0] : []
  }

  /// The people whose line it is: `Anne Lee (treasurer)`, `Présidente : Anne Lee`, `Discipline : Anne Lee + Bo Day`.
  func entries(in row: Int) -> [Member] {
    let range = text.rows[row]
    let line = text.lines[row]
    guard line.heading == nil, range.count <= (line.mark == nil ? 14 : 34) else { return [] }
    func isLead(_ name: PeopleInText.Name) -> Bool {
      let near = words[range].prefix(12)
      return near.contains { Self.isLead($0, in: words, row: range) }
    }
    // The name first, with nothing or a mark behind it.
    if let name = people.name(after: range.lowerBound - 1), name.first - range.lowerBound <= 1,
      name.last < range.upperBound,
      !Self.isNobody(name.name), !who.isOrganization(name), !who.isQuoted(name)
    {
      let next = name.last + 1
      let isAlone =
        next >= range.upperBound || words[name.last].closes || words[next].isMark
        || words[next].text.first.map { "([@{".contains($0) } ?? false
      if isAlone, who.isPerson(name.name) || name.name.contains(" ") && line.mark != nil,
        !words[name.last].text.hasSuffix(":"), !words[name.last].text.hasSuffix(".") || next >= range.upperBound,
        who.isListed(name.name) || !hasListedBehindDash(range)
      {
        return [Member(name: name.name, first: name.first, last: name.last, isLead: isLead(name))]
      }
    }
    // A label of a few words, then names.
    let mark = (range.lowerBound..<min(range.upperBound, range.lowerBound + 6)).first { place in
      [":", ","].contains(words[place].text.last.map(String.init) ?? "")
        || ["-", "–", "—", "="].contains(words[place].text) && place > range.lowerBound
    }
    guard let mark, mark + 1 < range.upperBound else { return [] }
    let label = words[range.lowerBound...mark].flatMap(\.folded)
    let isOffice = words[range.lowerBound...mark].contains { Self.isOffice($0.meaning) }
    guard !label.contains(where: PresenceVocabulary.present.contains), !label.isEmpty else { return [] }
    let names = people.names(after: mark).filter {
      words[$0.first].row == words[range.lowerBound].row && !Self.isNobody($0.name) && !who.isOrganization($0)
    }
    guard let first = names.first, first.first - mark <= 3, let last = names.last else { return [] }
    // Nothing but names and what is in brackets behind the label.
    let rest = words[min(range.upperBound, last.last + 1)..<range.upperBound]
    guard
      rest.isEmpty || words[last.last].closes || rest.first?.isMark == true
        || rest.first?.text.first.map({ "([@{".contains($0) }) ?? false, rest.count <= 8
    else { return [] }
    guard names.allSatisfy({ who.isPerson($0.name) || isOffice && $0.name.contains(" ") }) else { return [] }
    return names.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: names.count == 1 && isLead($0)) }
  }

  /// `Webmaster - Anne`: whether somebody who is listed stands behind a dash.
  private func hasListedBehindDash(_ range: Range<Int>) -> Bool {
    guard let mark = range.prefix(6).first(where: { ["-", "–", "—"].contains(words[$0].text) }),
      let name = people.name(after: mark), name.first == mark + 1
    else { return false }
    return who.isListed(name.name)
  }

  /// `Finance Committee Report, Anne Lee:`: who gives account of a body, in a line of its own.
  func reporter(behind end: Int, row: Range<Int>) -> Member? {
    let next = end + 1
    guard row.count <= 12, next + 1 < row.upperBound,
      words[next].folded.contains(where: { LanguageVocabulary.isOfGroup($0, .report) })
    else { return nil }
    let mark = words[next].closes || words[next + 1].isMark || words[next + 1].text.hasPrefix("(")
    guard mark, let name = people.name(after: next), name.first - next <= 3, name.last < row.upperBound,
      who.isPerson(name.name), name.last + 1 >= row.upperBound || words[name.last].closes
    else { return nil }
    return Member(name: name.name, first: name.first, last: name.last, isLead: true)
  }

  /// `Webscraping (Anne, Bo)`: a heading that names a group and nobody but people of the meeting.
  private mutating func readNamedHeadings() {
    for row in text.rows.indices where text.lines[row].heading != nil {
      let range = text.rows[row]
      guard let open = range.first(where: { words[$0].text.hasPrefix("(") }), open > range.lowerBound,
        words[range.upperBound - 1].text.hasSuffix(")"), range.upperBound - open <= 16
      else { continue }
      let names = people.names(after: open - 1).filter { $0.last < range.upperBound }
      let commas = words[open..<range.upperBound].count { $0.text.hasSuffix(",") }
      guard names.count > 1, names.count >= commas + 1, names.allSatisfy({ who.isListed($0.name) }) else { continue }
      let name = words[range.lowerBound..<open].filter { !$0.folded.isEmpty }.map(\.text).joined(separator: " ")
        .trimmedAround
      guard name.first?.isUppercase ?? false, !who.isListed(name) else { continue }
      add(
        MeetingBodies.Phrase(name: name, first: range.lowerBound, last: open - 1),
        names.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: false) })
    }
  }

  // MARK: Elections in sentences

  /// `Anne Lee is duly elected Treasurer`, `Anne Lee wurde als Vorsitzende bestätigt`: those elected to the offices of a
  /// board, which a line above names; two offices at least are filled.
  mutating func readElected() {
    var found: [(member: Member, office: String)] = []
    for row in text.rows.indices {
      let range = text.rows[row]
      for verb in range where Self.isElecting(words[verb].meaning) {
        let all = electedBehind(verb, in: range)
        for (member, office) in all.isEmpty ? elected(by: verb, in: range).map({ [$0] }) ?? [] : all
        where !found.contains(where: { $0.member.first == member.first }) {
          found.append((member, office))
        }
      }
    }
    guard Set(found.map(\.office)).count > 1 else { return }
    for (member, _) in found {
      guard let phrase = electedBody(above: words[member.first].row) else { continue }
      add(phrase, [member])
    }
  }

  /// Those behind a verb, each with the office: `We elected Anne Lee as President and Bo Day as Treasurer`.
  private func electedBehind(_ verb: Int, in row: Range<Int>) -> [(Member, String)] {
    var found: [(Member, String)] = []
    var at = verb
    while let name = people.name(after: at), name.first - at <= 2, name.last + 2 < row.upperBound,
      who.isPerson(name.name),
      Self.asWords.contains(words[name.last + 1].meaning),
      let office = (name.last + 2..<min(row.upperBound, name.last + 6)).first(where: {
        Self.isOffice(words[$0].meaning)
      })
    {
      found.append(
        (
          Member(name: name.name, first: name.first, last: name.last, isLead: isPlainLead(office)),
          words[office].meaning
        ))
      guard !OpeningText.endsSentence(words[office].text) else { break }
      at = office
    }
    return found
  }
  private static let asWords = Set(vocabulary: "as als zum zur comme como come tot til till jako")

  /// Whether an office is that of who leads the whole: `President`, and not `Contest Chair`.
  private func isPlainLead(_ office: Int) -> Bool {
    let before = words[office - 1].folded
    return MeetingVocabulary.chairs.contains(words[office].meaning)
      && !before.contains(where: MeetingVocabulary.notChairs.contains)
      && !(words[office - 1].isCapitalized && !words[office - 1].closes)
  }

  private func elected(by verb: Int, in row: Range<Int>) -> (Member, String)? {
    let near = max(row.lowerBound, verb - 8)..<min(row.upperBound, verb + 7)
    guard
      let office = near.filter({ $0 != verb && Self.isOffice(words[$0].meaning) && !Self.isElecting(words[$0].meaning) }
      )
      .min(by: { abs($0 - verb) < abs($1 - verb) })
    else { return nil }
    // The name ahead of the verb, auxiliaries left out.
    var place = min(verb, office)
    while place > row.lowerBound, verb - place < 9,
      words[place - 1].text.first?.isLowercase == true
        || MeetingVocabulary.notChairs.contains(words[place - 1].meaning)
    {
      place -= 1
    }
    guard let name = people.name(before: place) ?? people.name(before: min(verb, office)), name.first >= row.lowerBound,
      who.isPerson(name.name), !who.isOrganization(name),
      name.first == row.lowerBound || words[name.first - 1].isMark
        || words[name.first - 1].closes || words[name.first - 1].text.hasSuffix(".")
        || NameVocabulary.honorifics.contains(words[name.first - 1].meaning)
        || ["and", "et", "und", "y", "e", "en", "og", "och"].contains(words[name.first - 1].text)
    else { return nil }
    let beside = words[max(row.lowerBound, office - 1)...office].flatMap(\.folded)
    let isLead =
      MeetingVocabulary.chairs.contains(words[office].meaning)
      && !beside.contains(where: MeetingVocabulary.notChairs.contains)
    // Who presides the meeting alone is elected to nothing.
    let after = words[office..<min(row.upperBound, office + 4)].flatMap(\.folded)
    if after.contains(where: { ["seance", "reunion", "meeting", "sesion", "sessione", "seduta"].contains($0) }) {
      return nil
    }
    return (Member(name: name.name, first: name.first, last: name.last, isLead: isLead), words[office].meaning)
  }

  /// The body whose election a short line above is of, else the one that meets.
  private func electedBody(above row: Int) -> MeetingBodies.Phrase? {
    for above in (max(0, row - 400)...row).reversed() where text.rows[above].count <= 12 {
      let range = text.rows[above]
      guard words[range].contains(where: { $0.folded.contains { LanguageVocabulary.isOfGroup($0, .election) } }) else {
        continue
      }
      let phrases = range.compactMap { MeetingBodies.phrase(at: $0, in: text, isEnglish: isEnglish) }
      if let phrase = phrases.last(where: { !FoldedWords($0.name).words.contains(where: Self.assemblies.contains) }) {
        return renewed(phrase)
      }
    }
    return body.map {
      MeetingBodies.Phrase(name: $0, first: text.rows[row].lowerBound, last: text.rows[row].lowerBound)
    }
  }
}
