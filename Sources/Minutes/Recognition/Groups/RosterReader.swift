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
  let who: RosterNames
  /// Who presides the meeting.
  var chairs: [String] = []
  private(set) var groups: [WorkingGroup] = []
  /// The names of bodies by their abbreviations: `CA` in `conseil d'administration (CA)`.
  var fullNames: [String: String] = [:]
  /// The places of names that are taken.
  var taken: Set<Int> = []
  /// The groups of those that rules have read, by the places of their names.
  var ruled: [Int: String] = [:]
  /// The lines that attendance is read from.
  let attendanceLines: Set<Int>
  /// The groups whose list the text says to be of those elected.
  var elected: [NameKey: Set<Int>] = [:]
  /// The most words of a document that are looked at.
  private static let most = 40_000

  static func read(
    _ lines: [TextLine], body: String?, attendees: [Attendee], organizations: Set<NameKey> = [], isEnglish: Bool,
    chairs: [String] = [], learned: LearnedRoster? = nil
  ) -> [WorkingGroup] {
    var reader = RosterReader(
      lines, body: body, attendees: attendees, organizations: organizations, isEnglish: isEnglish)
    reader.chairs = chairs
    reader.readByRules()
    if let learned { reader.readLearned(learned) }
    return reader.groups.map { group in
      var group = group
      group.electedLines = reader.elected[NameKey(group.name)] ?? []
      return group
    }
  }

  mutating func readByRules() {
    nameAbbreviations()
    readAnnounced()
    readOfficeLines()
    readElectedBehindColon()
    readBodies()
    readSections()
    readOfficers()
    readElected()
    readOffices()
    readHeaded()
  }

  init(
    _ lines: [TextLine], body: String?, attendees: [Attendee], organizations: Set<NameKey>, isEnglish: Bool
  ) {
    attendanceLines = Set(attendees.compactMap { $0.lines.min() })
    text = OpeningText(lines, most: Self.most)
    people = PeopleInText(text: text)
    self.body = body
    self.isEnglish = isEnglish
    who = RosterNames(text: text, body: body, attendees: attendees, organizations: organizations)
  }

  var words: [OpeningText.Word] { text.words }

  /// The groups and people of the text, as the trained chain sees them.
  var roster: RosterText {
    RosterText(
      text, people: people, who: who, attendanceLines: attendanceLines, ruled: ruled, isEnglish: isEnglish)
  }

  struct Member {
    var name: String
    var first: Int
    var last: Int
    var isLead: Bool
    /// How the name is written there, where that is a part of it.
    var spelling: String?
  }

  // MARK: Adding

  /// Whether two names are of one board: `bureau` and `bureau exécutif`.
  private static func isSameBoard(_ name: String, _ other: String) -> Bool {
    let (a, b) = (FoldedWords(name).words, FoldedWords(other).words)
    return a.count + b.count == 3 && a.first == b.first && isBoard(name) && isBoard(other)
  }

  mutating func add(_ phrase: MeetingBodies.Phrase, _ names: [PeopleInText.Name]) {
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
        // `Anne Lee to take the lead and Bo Day to write`, `Bo Day (chair), Anne Lee`
        let isBehindJoint =
          name.first > 0
          && (["and", "et", "und", ","].contains(words[name.first - 1].text)
            || words[name.first - 1].text.contains(")"))
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
      if let isLead = isLeadByOffice(behind: member) { member.isLead = isLead }
      member.name = who.fullName(member.name)
      return member
    }
    guard !fresh.isEmpty else { return }
    for member in fresh { ruled[member.first] = phrase.name }
    let short = fullNames[phrase.name].flatMap { $0 == phrase.name ? nil : phrase.name }
    let phrase = MeetingBodies.Phrase(
      name: fullNames[phrase.name] ?? phrase.name, first: phrase.first, last: phrase.last)
    let place =
      groups.firstIndex { NameKey($0.name) == NameKey(phrase.name) || Self.isSameBoard($0.name, phrase.name) }
      ?? {
        groups.append(
          WorkingGroup(name: phrase.name, shortName: short, lines: [words[phrase.first].line]))
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
