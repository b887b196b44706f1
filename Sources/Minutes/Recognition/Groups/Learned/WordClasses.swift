/// What the vocabularies of all languages say of a word that stands near groups and people.
struct WordClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let chair = WordClasses(rawValue: 1 << 0)
  static let notChair = WordClasses(rawValue: 1 << 1)
  static let office = WordClasses(rawValue: 1 << 2)
  static let secretary = WordClasses(rawValue: 1 << 3)
  static let elect = WordClasses(rawValue: 1 << 4)
  static let election = WordClasses(rawValue: 1 << 5)
  static let result = WordClasses(rawValue: 1 << 6)
  static let compose = WordClasses(rawValue: 1 << 7)
  static let link = WordClasses(rawValue: 1 << 8)
  static let member = WordClasses(rawValue: 1 << 9)
  static let lead = WordClasses(rawValue: 1 << 10)
  static let section = WordClasses(rawValue: 1 << 11)
  static let report = WordClasses(rawValue: 1 << 12)
  static let renewed = WordClasses(rawValue: 1 << 13)
  static let presence = WordClasses(rawValue: 1 << 14)
  static let honorific = WordClasses(rawValue: 1 << 15)
  static let body = WordClasses(rawValue: 1 << 16)
  static let meeting = WordClasses(rawValue: 1 << 17)
  static let function = WordClasses(rawValue: 1 << 18)
  static let number = WordClasses(rawValue: 1 << 19)
  static let date = WordClasses(rawValue: 1 << 20)
  static let organization = WordClasses(rawValue: 1 << 21)
  static let join = WordClasses(rawValue: 1 << 22)

  /// The classes of a folded word.
  init(of word: String) {
    var classes: WordClasses = []
    func add(_ added: WordClasses, where holds: Bool) { if holds { classes.insert(added) } }
    add(.chair, where: MeetingVocabulary.chairs.contains(word))
    add(.notChair, where: MeetingVocabulary.notChairs.contains(word))
    add(.secretary, where: MeetingVocabulary.secretaries.contains(word))
    for (cue, added) in Self.cues where LanguageVocabulary.isOfGroup(word, cue) { classes.insert(added) }
    add(.presence, where: PresenceVocabulary.present.contains(word) || Self.missing.contains(word))
    add(.honorific, where: NameVocabulary.honorifics.contains(word))
    add(
      .body,
      where: MeetingVocabulary.bodies.contains(word) || MeetingVocabulary.bodyEndings.contains(where: word.hasSuffix))
    add(.meeting, where: MeetingVocabulary.titles.contains(word))
    add(.function, where: FunctionVocabulary.words.contains(word))
    add(.number, where: word.first?.isNumber ?? false)
    add(.date, where: word.count > 2 && DateVocabulary.months[word] != nil || DateVocabulary.weekdays.contains(word))
    add(.organization, where: OrganizationVocabulary.words.contains(word))
    add(.join, where: MeetingVocabulary.joins.contains(word))
    self = classes
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The numbers of the classes.
  var numbers: [Int] { (0..<23).filter { rawValue & (1 << UInt32($0)) != 0 } }

  private static let cues: [(LanguageVocabulary.GroupCue, WordClasses)] = [
    (.office, .office), (.elect, .elect), (.election, .election), (.result, .result), (.compose, .compose),
    (.link, .link), (.member, .member), (.lead, .lead), (.initiator, .lead), (.section, .section), (.report, .report),
    (.renewed, .renewed),
  ]
  private static let missing = Set(
    vocabulary: """
      excuse excuses excusee excusees absent absents absente absentes invite invites invitee invitees apologies guests
      guest regrets entschuldigt abwesend ausentes assenti aanwezig afwezig afwezigen faltas excused
      """)
}
