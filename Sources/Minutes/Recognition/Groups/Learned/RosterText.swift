/// The groups and the people that a text names, in their order: for each group the chain of those who may be in it.
struct RosterText {
  /// Where a text names a group.
  struct Group {
    enum Kind: Int {
      /// A word for a body and what it is of.
      case body
      /// A heading of something else.
      case heading
      /// A few words that begin a line, with people behind a mark.
      case label
      /// The body that meets, where a line speaks of an election and names none.
      case own
    }

    var name: String
    var first: Int
    var last: Int
    var kind: Kind
    /// The people who may be in it, by their places in `mentions`: those of the sentence before it, then those behind.
    var chain: [Int] = []
  }

  let text: OpeningText
  let who: RosterNames
  let attendanceLines: Set<Int>
  /// The groups that rules have read, by the places of their members' names.
  let ruled: [Int: String]
  /// What the vocabularies say of each word.
  let classes: [WordClasses]
  /// What they say of the words of each row together.
  let rowClasses: [WordClasses]
  private(set) var mentions: [PeopleInText.Name] = []
  private(set) var groups: [Group] = []
  /// The place in `mentions` of the first person of each row, or of a later row where it has none; one more at the end.
  private(set) var firstOfRow: [Int] = []

  /// The most groups of a document, and people of a chain.
  private static let (mostGroups, mostPeople) = (1_200, 30)

  var words: [OpeningText.Word] { text.words }

  init(
    _ text: OpeningText, people: PeopleInText, who: RosterNames, attendanceLines: Set<Int>, ruled: [Int: String],
    isEnglish: Bool
  ) {
    self.text = text
    self.who = who
    self.attendanceLines = attendanceLines
    self.ruled = ruled
    var known: [String: WordClasses] = [:]
    let classes = text.words.map { word in
      word.folded.reduce(into: WordClasses()) { classes, folded in
        let own = known[folded] ?? WordClasses(of: folded)
        known[folded] = own
        classes.formUnion(own)
      }
    }
    self.classes = classes
    rowClasses = text.rows.map { row in classes[row].reduce(into: WordClasses()) { $0.formUnion($1) } }
    findMentions(people)
    findGroups(isEnglish: isEnglish)
    for index in groups.indices { groups[index].chain = chain(of: groups[index]) }
    groups.removeAll { $0.chain.isEmpty }
  }

  private mutating func findMentions(_ people: PeopleInText) {
    var place = 0
    var row = 0
    while place < words.count {
      while row <= words[place].row {
        firstOfRow.append(mentions.count)
        row += 1
      }
      if let name = who.listedSmall(at: place) {
        mentions.append(name)
        place += 1
        continue
      }
      guard words[place].isCapitalized || words[place].text.first.map({ "([".contains($0) }) ?? false,
        let name = people.name(after: place - 1), name.first == place, name.last >= place,
        words[name.first].row == words[name.last].row || name.last - name.first < 4
      else {
        place += 1
        continue
      }
      guard !RosterReader.isNobody(name.name), who.isPerson(name.name) || isAddressed(name), !who.isOrganization(name),
        !who.isQuoted(name)
      else {
        place += 1
        continue
      }
      mentions.append(name)
      place = name.last + 1
    }
    while firstOfRow.count <= text.rows.count { firstOfRow.append(mentions.count) }
  }

  /// Whether a title goes ahead of a name: `Frau Jahnke`.
  private func isAddressed(_ name: PeopleInText.Name) -> Bool {
    name.first > 0 && classes[name.first - 1].contains(.honorific) && words[name.first - 1].row == words[name.first].row
  }

  private mutating func findGroups(isEnglish: Bool) {
    for row in text.rows.indices where groups.count < Self.mostGroups {
      let range = text.rows[row]
      let before = groups.count
      var place = range.lowerBound
      while place < range.upperBound {
        if let name = Self.body(in: words[place]) {
          groups.append(Group(name: name, first: place, last: place, kind: .body))
          place += 1
          continue
        }
        guard let phrase = MeetingBodies.phrase(at: place, in: text, isEnglish: isEnglish),
          phrase.name.filter({ $0 == "(" }).count == phrase.name.filter({ $0 == ")" }).count,
          !who.isPerson(phrase.name) || phrase.first == phrase.last
        else {
          place += 1
          continue
        }
        groups.append(Group(name: phrase.name, first: phrase.first, last: phrase.last, kind: .body))
        place = max(place, phrase.last) + 1
      }
      guard groups.count == before else { continue }
      let line = text.lines[row]
      if line.heading != nil {
        if let name = GroupSection.name(in: line), !who.isPerson(name) {
          groups.append(Group(name: name, first: range.lowerBound, last: range.upperBound - 1, kind: .heading))
        }
      } else if let label = label(of: row) {
        groups.append(label)
      }
      if groups.count == before, range.count <= 14, let body = who.body,
        !rowClasses[row].isDisjoint(with: [.elect, .election, .result]), !rowClasses[row].contains(.presence)
      {
        groups.append(Group(name: body, first: range.lowerBound, last: range.upperBound - 1, kind: .own))
      }
    }
  }

  /// The body in a word for it, for its members or for their election: `executive`, `bestuursleden`, `Vorstandswahl`.
  private static func body(in word: OpeningText.Word) -> String? {
    let meaning = word.meaning
    if bodies.contains(meaning) { return OpeningText.Word.bare(word.text) }
    guard meaning.count > 8,
      let ending = endings.filter({ meaning.hasSuffix($0) && meaning.count > $0.count + 4 }).max(by: {
        $0.count < $1.count
      })
    else { return nil }
    var stem = String(OpeningText.Word.bare(word.text).dropLast(ending.count))
    func isBody(_ word: String) -> Bool {
      MeetingVocabulary.bodies.contains(word) || MeetingVocabulary.bodyEndings.contains(where: word.hasSuffix)
    }
    let folded = FoldedWords(stem).words
    guard folded.count == 1 else { return nil }
    if !isBody(folded[0]), folded[0].hasSuffix("s") {
      stem.removeLast()
      guard isBody(String(folded[0].dropLast())) else { return nil }
    } else if !isBody(folded[0]) {
      return nil
    }
    return stem
  }
  private static let bodies = Set(
    vocabulary: "executive politburo presidium prasidium comitee commitee committe komite team")
  private static let endings = Set(
    vocabulary: """
      leden lid lids medlem medlemmer medlemmar medlemmerne mitglied mitglieder mitgliedern valg wahl wahlen verkiezing
      verkiezingen samenstelling val
      """)

  /// The words before a mark or a wide gap that begins a list of people.
  private func label(of row: Int) -> Group? {
    let range = text.rows[row]
    guard range.lowerBound < range.upperBound, words[range.lowerBound].isCapitalized else { return nil }
    var last = range.lowerBound
    var mark: Int?
    while last < min(range.upperBound, range.lowerBound + 9) {
      let word = words[last]
      if word.text.hasSuffix(":") {
        mark = last
        break
      }
      let next = last + 1
      if next < range.upperBound,
        ["-", "–", "—", "=", "|"].contains(words[next].text) || words[next].text.hasPrefix("(")
          || words[next].isSetApart
      {
        mark = words[next].isMark ? next : last
        break
      }
      if word.text.last.map({ ".;".contains($0) }) ?? false { return nil }
      last = next
    }
    guard let mark, last < range.upperBound else { return nil }
    let classes = self.classes[range.lowerBound...last].reduce(into: WordClasses()) { $0.formUnion($1) }
    guard classes.isDisjoint(with: [.presence, .date, .meeting]) else { return nil }
    let name = words[range.lowerBound...last].map(\.text).joined(separator: " ").trimmedAround
    guard name.count > 2, name.count < 80, !who.isPerson(name), !name.allSatisfy({ !$0.isLetter }) else { return nil }
    // Somebody has to follow.
    let next = firstOfRow[row]
    guard let mention = mentions[next...].first(where: { $0.first > mark }), mention.first - mark <= 6 else {
      return nil
    }
    return Group(name: name, first: range.lowerBound, last: last, kind: .label)
  }

  /// The people who may be in a group.
  private func chain(of group: Group) -> [Int] {
    var chain: [Int] = []
    let row = words[group.first].row
    // Those ahead of it in its sentence.
    if group.kind == .body || group.kind == .own {
      var index = firstMention(from: group.first) - 1
      var place = group.first
      while index >= 0, chain.count < 8 {
        let mention = mentions[index]
        guard mention.last < group.first, words[mention.last].row >= row - 1, group.first - mention.last < 40,
          text.lines[words[mention.last].row].heading == nil || words[mention.last].row == row,
          !words[mention.last..<place].dropLast().contains(where: { OpeningText.endsSentence($0.text) })
        else { break }
        chain.insert(index, at: 0)
        place = mention.first
        index -= 1
      }
    }
    let heading = text.lines[row].heading
    var index = firstMention(from: group.kind == .own ? group.first : group.last + 1)
    var last = words[group.last].row
    var crossed = 0
    while index < mentions.count, chain.count < Self.mostPeople {
      let mention = mentions[index]
      let own = words[mention.first].row
      guard own - last <= 10 else { break }
      var ends = false
      if own > last {
        for between in (last + 1)...own {
          if let rank = text.lines[between].heading {
            if let heading, rank > heading { crossed += 1 } else { ends = true }
          }
        }
      }
      if ends || crossed > 4 { break }
      chain.append(index)
      last = own
      index += 1
    }
    return chain
  }

  /// The first person named at a place or behind it.
  func firstMention(from place: Int) -> Int {
    guard place < words.count else { return mentions.count }
    var index = firstOfRow[words[place].row]
    while index < mentions.count, mentions[index].first < place { index += 1 }
    return index
  }
}
