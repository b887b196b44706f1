import Collaboration

/// Finds who presides a meeting and who writes its minutes.
struct MeetingOfficers {
  struct Candidate {
    var name: String
    var line: Int
    var score: Double
    /// Whether several have the office together.
    var isShared = false
  }

  /// What speaks for a name being that of the officer, set by hand as those of dates are.
  private enum Weight {
    static let behindPhrase = 6.0
    static let aheadOfPhrase = 5.5
    static let word = 2.0
    static let mildWord = 0.5
    static let position = 1.5
    static let labelAtStart = 3.0
    static let label = 1.5
    static let apposition = 1.5
    static let title = 0.7
    static let ofOtherBody = -3.0
    static let listed = 1.2
    static let unlikely = -1.5
    static let late = -1.5
    static let least = 2.4
  }

  let opening: OpeningText
  let attendees: [Attendee]
  let body: String?
  private let people: PeopleInText
  private let listed: Set<PersonKey>

  init(opening: OpeningText, attendees: [Attendee], body: String?) {
    self.opening = opening
    self.attendees = attendees
    self.body = body
    people = PeopleInText(text: opening)
    listed = Set(attendees.compactMap { $0.person.map { PersonKey($0) } })
  }

  func chairs() -> [Meeting.Located<String>] {
    best(
      labels: MeetingVocabulary.chairs, mild: MeetingVocabulary.mildChairs, behind: MeetingVocabulary.presidedBy,
      ahead: MeetingVocabulary.presides)
  }

  func secretaries() -> [Meeting.Located<String>] {
    best(
      labels: MeetingVocabulary.secretaries, mild: [], behind: MeetingVocabulary.writtenBy,
      ahead: MeetingVocabulary.writes)
  }

  private func best(labels: Set<String>, mild: Set<String>, behind: [[String]], ahead: [[String]])
    -> [Meeting.Located<String>]
  {
    var candidates = labelled(labels, mild: mild)
    for phrase in behind {
      for range in opening.places(of: phrase) {
        // `Plinio Durán, quien preside, Jaime Bustos`
        let isRelative = range.lowerBound > 1 && Self.relatives.contains(opening.words[range.lowerBound - 1].meaning)
        if isRelative, let name = people.name(before: range.lowerBound - 1) {
          candidates.append(
            Candidate(name: name.name, line: opening.words[name.first].line, score: Weight.behindPhrase))
          continue
        }
        guard var name = name(behind: range.upperBound), name.first - range.upperBound < 12 else { continue }
        // `du maire de Brize, Monsieur Paul Durand`
        let next = name.last + 1
        if next < opening.words.count, opening.words[name.last].closes,
          NameVocabulary.honorifics.contains(opening.words[next].meaning), let better = people.name(after: name.last)
        {
          name = better
        }
        candidates.append(
          Candidate(name: name.name, line: opening.words[name.first].line, score: Weight.behindPhrase))
      }
    }
    for phrase in ahead {
      for range in opening.places(of: phrase) {
        guard let name = people.name(before: behindOffice(range.lowerBound)) else { continue }
        candidates.append(
          Candidate(name: name.name, line: opening.words[name.first].line, score: Weight.aheadOfPhrase))
      }
    }
    for index in candidates.indices {
      let name = asListed(candidates[index].name)
      candidates[index].name = name
      if listed.contains(PersonKey(name)) {
        candidates[index].score += Weight.listed
      } else if (PersonName(name)?.likelihood ?? -1) < 0.5 {
        candidates[index].score += Weight.unlikely
      }
    }
    candidates += ofAttendees(labels, mild: mild)
    guard let best = candidates.max(by: { $0.score < $1.score || $0.score == $1.score && $0.line > $1.line }),
      best.score >= Weight.least
    else { return [] }
    // Two who preside together have one label: `Chairs: Ann Lee, Bo Day`.
    var found: [Meeting.Located<String>] = [.init(fact: best.name, line: best.line)]
    for candidate in candidates where candidate.isShared && candidate.line == best.line && found.count < 3 {
      if best.isShared, !found.contains(where: { PersonKey($0.fact) == PersonKey(candidate.name) }) {
        found.append(.init(fact: candidate.name, line: candidate.line))
      }
    }
    return found
  }

  private static let relatives = Set(vocabulary: "quien qui who chi quem")

  /// The name behind a phrase, or behind an office and a title: `presidido por el Sr. Rector, Dr. Jorge Litvak`.
  private func name(behind place: Int) -> PeopleInText.Name? {
    let words = opening.words
    let direct = people.name(after: place - 1).flatMap { $0.first - place < 6 ? $0 : nil }
    if let direct,
      listed.contains(PersonKey(asListed(direct.name))) || (PersonName(direct.name)?.likelihood ?? -1) >= 0.5
    {
      return direct
    }
    for next in place..<min(words.count, place + 10) {
      if OpeningText.endsSentence(words[next].text), words[next].text.count > 6 { break }
      guard NameVocabulary.honorifics.contains(words[next].meaning), let name = people.name(after: next),
        name.first - next <= 2, (PersonName(name.name)?.likelihood ?? -1) > -0.6
      else { continue }
      return name
    }
    return direct
  }

  /// The place behind a name, ahead of an office that stands between: `Anne Lee, Council Chair called …`.
  private func behindOffice(_ place: Int) -> Int {
    let words = opening.words
    guard place > 2,
      MeetingVocabulary.chairs.contains(words[place - 1].meaning) || words[place - 1].folded.contains("chair")
    else { return place }
    var at = place - 1
    while at > 0, place - at < 5, words[at - 1].row >= words[place].row - 1 {
      let word = words[at - 1]
      let isOfOffice =
        MeetingVocabulary.chairs.contains(word.meaning) || FunctionVocabulary.words.contains(word.meaning)
        || MeetingVocabulary.bodies.contains(word.meaning) || MeetingVocabulary.notChairs.contains(word.meaning)
        || word.folded.contains { $0.first?.isNumber == true } || word.text == "the"
      guard isOfOffice else { break }
      at -= 1
    }
    return at
  }

  /// The name of the one in the list whose initials or surname it is.
  private func asListed(_ name: String) -> String {
    let words = FoldedWords(name).words
    let people = attendees.compactMap(\.person)
    if words.count == 1, name.isInCapitals, name.count <= 4 {
      let same = people.filter { person in
        String(FoldedWords(person).words.compactMap(\.first)) == words[0]
      }
      if same.count == 1 { return same[0] }
    }
    let key = PersonKey(name)
    if let same = people.first(where: { PersonKey($0) == key }) { return same }
    if let same = SameName.only(of: words, among: people) { return same }
    // A surname alone: `sous la présidence de M. BRARD`.
    let bare = words.filter { !NameVocabulary.honorifics.contains($0) }
    if bare.count == 1, bare[0].count > 2 {
      let same = people.filter { FoldedWords($0).words.contains(bare[0]) }
      if same.count == 1 { return same[0] }
    }
    return name
  }

  // MARK: In the text

  private func labelled(_ labels: Set<String>, mild: Set<String>) -> [Candidate] {
    let words = opening.words
    var candidates: [Candidate] = []
    for place in words.indices where words[place].folded.contains(where: labels.contains) {
      let word = words[place]
      let beside =
        (place > 0 && words[place - 1].row == word.row && !words[place - 1].closes ? words[place - 1].folded : [])
        + word.folded
        + (place + 1 < words.count && words[place + 1].row == word.row && !word.closes ? words[place + 1].folded : [])
      if beside.contains(where: MeetingVocabulary.notChairs.contains) { continue }
      if place > 0, OpeningText.Word.isVice(words[place - 1].text) { continue }
      let isMild = word.folded.filter(labels.contains).allSatisfy(mild.contains)
      let isLate = isMild && place > 150
      let base =
        (isMild ? Weight.mildWord : Weight.word) + Weight.position / (1 + Double(place) / 150)
        + (isLate ? Weight.late : 0)
      let row = opening.rows[word.row]
      // `Présidence : Mme Lee`
      if let labelEnd = labelEnd(from: place, row: row) {
        let starts = word.column <= 2 || place > 0 && words[place - 1].closes || word.isSetApart
        // `Chair: brentz`: a name in small letters, which the list has.
        if labelEnd + 1 < words.count, let first = words[labelEnd + 1].text.first, first.isLowercase,
          let same = attendees.lazy.compactMap(\.person).first(where: {
            PersonKey($0) == PersonKey(words[labelEnd + 1].text.trimmedAround)
          })
        {
          candidates.append(
            Candidate(
              name: same, line: words[labelEnd + 1].line, score: base + (starts ? Weight.labelAtStart : Weight.label)))
          continue
        }
        let isPlural = word.folded.contains { $0.hasPrefix("co") || $0.hasSuffix("s") }
        for name in people.names(after: labelEnd).prefix(isPlural ? 3 : 1) {
          candidates.append(
            Candidate(
              name: name.name, line: words[name.first].line,
              score: base + (starts ? Weight.labelAtStart : Weight.label), isShared: isPlural))
        }
        continue
      }
      let other = isOfOtherBody(place) ? Weight.ofOtherBody : 0
      // `Ann Lee, Chair`, `Ann Lee (Mayor)`, `Ann Lee – présidente`
      if place > row.lowerBound {
        // `Anne Lee, Bourgmestre, Présidente`: several offices of one.
        var place = place
        while place - 1 > row.lowerBound, words[place - 1].text.hasSuffix(","), words[place - 1].folded.count == 1,
          FunctionVocabulary.words.contains(words[place - 1].meaning)
            || MeetingVocabulary.chairs.contains(words[place - 1].meaning)
        {
          place -= 1
        }
        // `(Decano Presidente)`
        if word.text.contains(")"), place - 1 > row.lowerBound, words[place - 1].text.hasPrefix("(") { place -= 1 }
        let previous = words[place - 1]
        let isSet =
          previous.isMark || previous.closes || word.text.first == "(" || word.text.first == "["
          || words[place].text.first == "("
        if isSet, let name = people.name(before: place),
          !words[name.first].isSetApart || name.last > name.first,
          name.first == row.lowerBound || !Self.isWithinName(words[max(0, name.first - 1)])
        {
          candidates.append(
            Candidate(name: name.name, line: words[name.first].line, score: base + Weight.apposition + other))
          continue
        }
        // `Ann Lee, member of the PTA, chair of the board`: the line is hers.
        if isSet, row.count < 50, place - row.lowerBound > 3, let name = people.name(after: row.lowerBound - 1),
          name.first - row.lowerBound <= 2, name.last < place
        {
          candidates.append(
            Candidate(name: name.name, line: word.line, score: base + Weight.apposition - 0.4 + other))
          continue
        }
      }
      // `désigne Anne Lee en qualité de présidente de séance`, `wählt Anne Lee zur Versammlungsleiterin`
      if place - row.lowerBound > 2, Self.asWords.contains(words[place - 1].meaning) {
        var ahead = place - 1
        while ahead > row.lowerBound, place - ahead < 4, words[ahead - 1].text.first?.isLowercase == true { ahead -= 1 }
        // The verb is ahead of the name or behind it: `Anne re-elected as chair`.
        let isElected = words[max(row.lowerBound, ahead - 8)..<place].contains {
          $0.folded.contains { RosterReader.isElecting($0) || Self.keepsOffice.contains($0) }
        }
        if isElected, let name = people.name(before: ahead) {
          candidates.append(
            Candidate(name: name.name, line: words[name.first].line, score: base + Weight.apposition + 1.5 + other))
          continue
        }
      }
      // `Le président M. Lee`, `President Nelson`
      if !word.text.contains(")"), !word.closes || word.text.hasSuffix(","), let name = people.name(after: place),
        name.first - place <= 4
      {
        candidates.append(Candidate(name: name.name, line: words[name.first].line, score: base + Weight.title + other))
      }
    }
    return candidates
  }

  private static let asWords = Set(vocabulary: "de as comme zum zur als como come tot til till jako presidente")

  /// `continues as chair`, `acted as chair`.
  private static let keepsOffice = Set(
    vocabulary: "continue continues continued remain remains serve serves act acts acted reste demeure bleibt blijft")

  /// Whether a name goes on ahead of a word: `Journées des Enfants`.
  private static func isWithinName(_ word: OpeningText.Word) -> Bool {
    word.folded.count == 1 && NameVocabulary.particles.contains(word.folded[0]) && !word.closes
  }

  /// Whether an office is said to be that of another body: `Présidente du CPAS`.
  private func isOfOtherBody(_ place: Int) -> Bool {
    guard let office = OfficeOfBody(at: place, in: opening) else { return false }
    guard let body else { return true }
    let (ours, theirs) = (Set(FoldedWords(body).words), Set(FoldedWords(office.body).words))
    return ours.intersection(theirs).subtracting(MeetingVocabulary.joins).isEmpty
  }

  /// Where a label ends with its colon, from a word of it on: `Président de séance :`.
  private func labelEnd(from place: Int, row: Range<Int>) -> Int? {
    let words = opening.words
    for end in place..<min(row.upperBound, place + 6) {
      let text = words[end].text
      if text.hasSuffix(":") { return end }
      if end > place, words[end].isMark {
        return text == ":" || end == place + 1 && ["-", "–", "—", "=", "|"].contains(text) ? end : nil
      }
      if end > place, words[end].isCapitalized, !MeetingVocabulary.chairs.contains(words[end].meaning),
        !FunctionVocabulary.words.contains(words[end].meaning), end + 1 < row.upperBound, words[end + 1].text != ":"
      {
        return nil
      }
      if words[end].closes { return nil }
    }
    return nil
  }

  // MARK: In the list

  /// Those whose function in the list is the office.
  private func ofAttendees(_ labels: Set<String>, mild: Set<String>) -> [Candidate] {
    attendees.compactMap { attendee in
      guard let person = attendee.person, let function = attendee.function, attendee.status == .present else {
        return nil
      }
      let words = FoldedWords(function).words
      guard let word = words.first(where: labels.contains), !words.contains(where: MeetingVocabulary.notChairs.contains)
      else { return nil }
      let isShort = words.first == word && words.count <= 3
      let isOther = attendee.organization != nil && !isShort ? -0.8 : 0
      return Candidate(
        name: person, line: attendee.lines.min() ?? 0,
        score: (mild.contains(word) ? 2.4 : 3.9) + (isShort ? 0.6 : 0) + isOther)
    }
  }
}

/// An office and the body that it is said to be of: `président de l'association « Les Ateliers »`, `chair of the PTA`.
struct OfficeOfBody {
  let body: String
  /// The place of the last word.
  let last: Int

  /// `place`: that of the word for the office.
  init?(at place: Int, in text: OpeningText) {
    let words = text.words
    guard !words[place].closes else { return nil }
    var next = place + 1
    while next < words.count, next - place <= 3, words[next].row <= words[place].row + 1,
      words[next].folded.allSatisfy({ Self.links.contains($0) }), !words[next].folded.isEmpty
    {
      next += 1
    }
    guard next < words.count, words[next].row <= words[place].row + 1 else { return nil }
    // `d'Orvault`, `l'association`: the link is joined to the name.
    let isJoined = words[next].folded.count > 1 && Self.links.contains(words[next].folded[0])
    guard next > place + 1 || isJoined else { return nil }
    let first = words[next]
    guard first.isCapitalized || MeetingVocabulary.bodies.contains(first.meaning), !MeetingBodies.isDate(first),
      !MeetingVocabulary.meetings.contains(first.meaning)
    else { return nil }
    let end = first.closes ? next : MeetingBodies.end(of: next, words)
    var parts = words[next...end].map(\.text)
    parts[0] = OpeningText.Word.bare(parts[0])
    let name = parts.joined(separator: " ").trimmedAround
    guard name.count > 1 else { return nil }
    body = name
    last = end
  }

  private static let links = Set(
    vocabulary: "de du des d la le l les of the del da do della dell der des van het af for pour")
}
