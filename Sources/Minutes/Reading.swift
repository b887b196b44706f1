package import Collaboration

/// All that one file of minutes says.
package struct Reading: Sendable {
  /// The file's name, for sources.
  package let file: String
  package let language: DocumentLanguage
  package let meeting: Meeting
  let attendees: [Attendee]
  /// The parts that list people: which of their lines were used, and how sure the reading of each is.
  let attendanceParts: [AttendancePart]
  var groups: [WorkingGroup]
  /// The headings of groups below which nobody was found, by the parts of the minutes that they are in.
  let unreadGroups: [(names: [String], lines: [Int])]
  let adherence: ReadAdherence
  let adoptions: [AdoptionMention]
  let renamings: [Renaming]
  /// The names that are known to be organizations'.
  let organizations: Set<NameKey>
  /// The lines that are not blank, to be shown.
  let lines: [TextLine]
  /// Where the lines of a PDF are on its pages.
  let places: [Int: PagePlace]
  /// The text of each line, to be quoted in questions.
  let lineTexts: [Int: String]
  /// Sums up the text, so that the same minutes are known again.
  let fingerprint: String

  /// Reads a document.
  ///
  /// `known`: the names of organizations that the network has. `isCertain`: whether only attendance that is beyond doubt is
  /// kept, and no memberships, counts and software, whose certainty is not measured.
  package init(of document: TextDocument, known: Set<NameKey> = [], isCertain: Bool = false) {
    self.init(of: document, known: known, isCertain: isCertain, roster: LearnedRoster.shared)
  }

  /// The same with a model of groups that is being measured.
  init(
    of document: TextDocument, known: Set<NameKey> = [], isCertain: Bool = false, roster: LearnedRoster?
  ) {
    file = document.file
    language = DocumentLanguage(document)
    let attendance = AttendanceReader.combined(document, knownOrganizations: known)
    let entries = attendance.entries
    attendanceParts = attendance.parts
    let organizations = OrganizationMentions.keys(in: document, attendance: entries).union(known)
    self.organizations = organizations
    let unresolved = GroupReader.read(document, knownOrganizations: organizations)
    let groupLines = Set(unresolved.flatMap { Array(($0.lines.min() ?? 0)...($0.lines.max() ?? 0)) })
    let hasOthers = entries.contains { !groupLines.contains($0.line) }
    let people = Attendee.merged(entries).filter { attendee in
      !Self.isOfGroups(attendee, groupLines, organizations)
        && !(hasOthers && attendee.lines.allSatisfy(groupLines.contains))
    }
    let affiliations = Set(people.compactMap { $0.organization.map { NameKey($0) } }).union(known)
    let listed = unresolved.map { $0.resolved(people, organizations: affiliations) }
    let guests = Guests.lines(in: document)
    var attendees = people.filter { !isCertain || $0.certainty >= Certainty.beyondDoubt }.map { $0.asGuest(on: guests) }
    var meeting = MeetingReader.read(document, language: language, attendees: attendees)
    // `Groupes de travail` is the heading of a table, and no name of one.
    if let body = meeting.body, Self.headings.contains(FoldedWords(body.fact).words) { meeting.body = nil }
    // A group whose members are told below its name is none that meets, and who leads it presides nothing.
    if let body = meeting.body,
      listed.contains(where: { $0.spans(body.line) && NameKey($0.name) == NameKey(body.fact) })
    {
      meeting.body = nil
    }
    meeting.chairs.removeAll { chair in listed.contains { $0.spans(chair.line) } }
    // Nor does an organization that some of those present are from, unless the title says so.
    if let body = meeting.body, NameKey(meeting.title?.fact ?? "") != NameKey(body.fact),
      !(meeting.title?.fact.contains(body.fact) ?? false), Self.isAssociation(body.fact),
      people.contains(where: { $0.organization.map { NameKey($0) == NameKey(body.fact) } ?? false })
    {
      meeting.body = nil
    }
    // Who invites others is no body that they make up.
    if let body = meeting.body, let host = meeting.host, NameKey(body.fact) == NameKey(host.fact) { meeting.body = nil }
    // `Technical Council (TAC` has lost its end.
    if let name = meeting.body?.fact, name.contains("("), !name.contains(")") { meeting.body?.fact += ")" }
    self.meeting = meeting
    if let body = meeting.body?.fact { for index in attendees.indices { attendees[index].leave(body) } }
    let rosters = RosterReader.read(
      document.lines.filter { !$0.isBlank }, body: meeting.body?.fact, attendees: attendees,
      organizations: organizations, isEnglish: language == .english,
      chairs: meeting.chairs.map(\.fact), learned: roster)
    // Who is elected in a list of the newly elected is not said to be there.
    let elected = Set(rosters.flatMap(\.electedLines))
    attendees.removeAll { $0.lines.allSatisfy(elected.contains) }
    self.attendees = attendees
    // What a table says is not read again out of its text.
    let found =
      listed.map { $0.covering(.whole, from: 1) }
      + rosters.map { $0.covering(.perhapsWhole, from: 3) }.filter { roster in
        !listed.contains { NameKey($0.name) == NameKey(roster.name) || $0.spans(roster.lines[0]) }
          && (roster.isElected || !Self.isAttendance(roster, among: rosters, people, lineCount: document.lines.count))
      }
    groups = isCertain ? [] : found
    unreadGroups = isCertain ? [] : Self.unread(document.lines, groups: found)
    let members = Set(groups.flatMap { $0.members.map { NameKey($0.name) } })
    let sentences = isCertain ? [] : Sentence.all(in: document, known: organizations.union(members))
    var adherence = AdherenceReader.read(sentences, language: language, date: meeting.date?.fact)
    let vocabulary = LanguageVocabulary.of(document.lines)
    let numbers = CountReader.read(
      sentences, vocabulary: vocabulary,
      subject: meeting.body?.fact ?? groups.first?.name ?? meeting.title?.fact ?? meeting.host?.fact
        ?? String(file.prefix { $0 != "." }),
      known: organizations.union(members),
      date: meeting.date?.fact)
    // What is told of an association by name is not told again.
    if adherence.counts.isEmpty { adherence.counts = numbers.counts }
    if adherence.changes.isEmpty { adherence.changes = numbers.changes }
    self.adherence = adherence
    adoptions = AdoptionReader.read(sentences, known: organizations.union(members))
    lines = document.lines.filter { !$0.isBlank }
    renamings = isCertain ? [] : Renaming.all(in: sentences, lines)
    places = document.places
    lineTexts = Dictionary(lines.map { ($0.number, $0.text) }, uniquingKeysWith: { $0 + " | " + $1 })
    fingerprint = Self.fingerprint(of: document)
  }

  /// Sums up a document's text, so that the same minutes are known again.
  package static func fingerprint(of document: TextDocument) -> String {
    Fingerprint.of(document.lines.filter { !$0.isBlank }.map(\.text))
  }

  /// The day of the meeting, by which minutes are ordered before they are read; nil where they do not say.
  package static func date(of document: TextDocument) -> PartialDate? {
    MeetingReader.read(document, language: DocumentLanguage(document)).statedDate
  }

  private static let headings: Set<[String]> = [
    ["groupes", "de", "travail"], ["groupe", "de", "travail"], ["working", "groups"], ["working", "group"],
    ["new", "working", "groups"], ["nouveaux", "groupes", "de", "travail"],
  ]

  private static func isAssociation(_ name: String) -> Bool {
    FoldedWords(name).words.contains { ["association", "club", "society", "union", "verein"].contains($0) }
  }

  /// Whether somebody is an organization, or was read out of a table of groups.
  private static func isOfGroups(_ attendee: Attendee, _ groupLines: Set<Int>, _ organizations: Set<NameKey>) -> Bool {
    guard attendee.organization == nil, let name = attendee.person else { return false }
    return organizations.contains(NameKey(name)) || attendee.lines.allSatisfy(groupLines.contains)
  }

  /// Whether a list of a body's members is that of those who attend: the only one whose lines attendance is read from.
  private static func isAttendance(
    _ roster: WorkingGroup, among rosters: [WorkingGroup], _ attendees: [Attendee], lineCount: Int
  ) -> Bool {
    let lines = Set(attendees.flatMap(\.lines))
    func isListed(_ group: WorkingGroup) -> Bool {
      let listed = group.members.count { $0.lines.allSatisfy(lines.contains) && $0.role == .member }
      return listed > 2 && listed * 5 >= group.members.count * 3
    }
    return lineCount > 8 && isListed(roster) && rosters.count(where: isListed) == 1
  }

  /// The headings of groups below which no members were found: of parts in which others have some, or which are of groups
  /// and nothing else.
  private static func unread(_ lines: [TextLine], groups: [WorkingGroup]) -> [(names: [String], lines: [Int])] {
    let headings = GroupSection.groups(in: lines)
    return Dictionary(grouping: headings, by: \.section).sorted { $0.key < $1.key }.compactMap { section, headings in
      let unread = headings.filter { heading in
        !groups.contains { group in
          NameKey(group.name) == NameKey(heading.name)
            || (group.lines + group.members.flatMap(\.lines)).contains(where: heading.lines.contains)
        }
      }
      let title = lines.first { $0.number == section }.map { FoldedWords($0.text).words } ?? []
      let isOfGroups = title.allSatisfy { word in
        LanguageVocabulary.isOfGroup(word, .section) || MeetingVocabulary.joins.contains(word)
          || MeetingVocabulary.adjectives.contains(word) || word == "travail" || word == "trabajo" || word == "lavoro"
      }
      guard let first = unread.first, isOfGroups || unread.count < headings.count else { return nil }
      return (unread.prefix(8).map(\.name), [first.lines.lowerBound])
    }
  }

  /// How many people who attended and members of groups are named.
  package var nameCount: Int { attendees.count + groups.reduce(0) { $0 + $1.members.count } }

  /// The most that minutes name: each is compared with all that the network has.
  package static let mostNames = 5_000

  /// Where lines stand: `minutes.txt#L57`, `minutes.txt#L57-L60`.
  func source(_ lines: [Int]) -> String {
    guard let first = lines.min(), let last = lines.max(), first > 0 else { return file }
    return first == last ? "\(file)#L\(first)" : "\(file)#L\(first)-L\(last)"
  }
}

/// A short sum of a text, the same on every machine.
enum Fingerprint {
  /// FNV-1a of 64 bits, over the lines.
  static func of(_ lines: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for line in lines {
      for byte in Array(line.utf8) + [0x0A] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return "fnv1a64:" + String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}
