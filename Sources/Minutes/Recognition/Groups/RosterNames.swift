import Collaboration

/// Who is who in minutes: which names are people's, which organizations', and whom a part of a name means.
struct RosterNames {
  let text: OpeningText
  /// The body that meets.
  let body: String?
  /// The people who are listed as attending or missing.
  private let names: [String]
  private let listed: Set<PersonKey>
  private let listedWords: Set<String>
  /// The organizations that are known, which are no people and no committees.
  private let organizations: Set<NameKey>

  init(text: OpeningText, body: String?, attendees: [Attendee], organizations: Set<NameKey>) {
    self.text = text
    self.body = body
    self.organizations = organizations
    names = attendees.compactMap(\.person)
    listed = Set(names.map { PersonKey($0) })
    listedWords = Set(names.flatMap { FoldedWords($0).words }.filter { $0.count > 2 })
  }

  private var words: [OpeningText.Word] { text.words }

  /// Whether a name is that of the body that meets, or a part of it.
  func isOwn(_ name: String) -> Bool {
    guard let body else { return false }
    let (ours, theirs) = (Set(FoldedWords(body).words), Set(FoldedWords(name).words))
    return theirs.subtracting(MeetingVocabulary.joins).isSubset(of: ours)
  }

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
  func isKnownAssociation(_ phrase: MeetingBodies.Phrase) -> Bool {
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

  /// Whether a name begins as one does: with a given name, an initial or a word of a name that is listed.
  func beginsAsName(_ name: String) -> Bool {
    guard let first = FoldedWords(name).words.first(where: { !MeetingVocabulary.beforeNames.contains($0) }) else {
      return false
    }
    return first.count == 1 || listedWords.contains(first) || NameVocabulary.givenNames.contains(first)
      || NameVocabulary.particles.contains(first)
  }

  /// The name in the list of those who attend of the only one whom a surname or given name alone can mean.
  func fullName(_ name: String) -> String {
    let words = FoldedWords(name).words.filter { !MeetingVocabulary.beforeNames.contains($0) }
    if !listed.contains(PersonKey(name)), let same = SameName.only(of: words, among: names) { return same }
    guard let first = words.first, first.count > 2, name.split(separator: " ").count == 1 || words.count == 1,
      !listed.contains(PersonKey(name))
    else { return name }
    let same = names.filter { listed in
      let parts = FoldedWords(listed).words
      return words.allSatisfy(parts.contains)
    }
    return same.count == 1 ? same[0] : name
  }

  /// Whether somebody of that name, or a part of it, is listed at the meeting.
  func isListed(_ name: String) -> Bool {
    let folded = FoldedWords(name).words
    return !folded.isEmpty && folded.allSatisfy { listedWords.contains($0) || $0.count < 3 }
  }

  /// Somebody of the meeting whose name is written small: `dylan and romain`.
  func listedSmall(at place: Int) -> PeopleInText.Name? {
    let word = words[place]
    guard word.folded.count == 1, word.meaning.count > 3, word.text.first?.isLowercase ?? false,
      listedWords.contains(word.meaning), NameVocabulary.givenNames.contains(word.meaning)
    else { return nil }
    return PeopleInText.Name(name: word.text.trimmedAround, first: place, last: place)
  }
}
