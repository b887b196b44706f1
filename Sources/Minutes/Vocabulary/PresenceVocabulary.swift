import Collaboration

/// The words by which minutes say who was there, in French and English.
enum PresenceVocabulary {
  /// What a heading or label says of the people below it.
  enum Meaning: Hashable, Sendable {
    case status(Attendance.Status)
    /// Present and missing people in one list: each entry says which.
    case mixed
    /// A kind of people, such as guests, that are as present as those before them.
    case kind
  }

  /// What a text says of people's presence, and how many of its words are not of this vocabulary.
  static func meaning(of text: some StringProtocol) -> (meaning: Meaning, strangeWords: Int)? {
    let words = FoldedWords(text).words
    guard !words.isEmpty, words.count <= 24 else { return nil }
    var isPresent = false
    var isExcused = false
    var isAbsent = false
    var isKind = false
    var isNegated = false
    var strange = 0
    for (index, word) in words.enumerated() {
      if present.contains(word) {
        isPresent = true
      } else if excused.contains(word) {
        isExcused = true
      } else if absent.contains(word) {
        isAbsent = true
      } else if kinds.contains(word) {
        isKind = true
      } else if negations.contains(word) {
        // `Non-Orlu present` are there: what is negated is the word behind.
        isNegated = isNegated || index + 1 == words.count || isKnown(words[index + 1])
      } else if !fillers.contains(word), !word.allSatisfy(\.isNumber) {
        strange += 1
      }
    }
    if let place = words.firstIndex(of: "the") ?? words.firstIndex(of: "la"), !isExcused, !isAbsent,
      place > 0, places.contains(words[(place - 1)...].joined(separator: " "))
    {
      isPresent = true
    }
    // “Non-voting attendees” are there; “not present” and “non excusés” are not.
    let isNegatedPresence = isNegated && !words.contains { ["voting", "votants", "votant", "profit"].contains($0) }
    let meaning: Meaning
    switch (isPresent, isExcused, isAbsent) {
    case (_, true, true) where isNegatedPresence: meaning = .status(.absent)
    case (false, true, _): meaning = .status(isNegatedPresence ? .absent : .excused)
    case (false, false, true): meaning = .status(.absent)
    case (true, false, false): meaning = .status(isNegatedPresence ? .absent : .present)
    case (true, _, _): meaning = .mixed
    case (false, false, false):
      guard isKind else { return nil }
      meaning = .kind
    }
    return (meaning, strange)
  }

  private static func isKnown(_ word: String) -> Bool {
    [present, excused, absent, kinds, negations, fillers].contains { $0.contains(word) }
  }

  /// The status that a word beside a name gives: `excusé`, `(regrets)`, `absente`, `P`.
  static func status(of text: some StringProtocol) -> Attendance.Status? {
    let words = FoldedWords(text).words
    guard let first = words.first, words.count <= 6 else { return nil }
    if words.count == 1, let letter = letters[first] { return letter }
    guard case (.status(let status), let strange)? = meaning(of: text), strange == 0 else { return nil }
    return status
  }

  /// Where people are who are there: `On the call: …`.
  private static let places: Set<String> = [
    "on the call", "on the phone", "on the line", "in the room", "around the table", "at the table",
    "autour de la table", "dans la salle",
  ]

  private static let letters: [String: Attendance.Status] = [
    "p": .present, "e": .excused, "exc": .excused, "abs": .absent, "a": .absent, "r": .excused,
  ]

  static let present = Set(
    vocabulary: """
      present presents presente presentes presence presences participant participants participante participantes
      participation participe participes participated attendee attendees attendance attending attended attend
      assistaient assistait assistent participaient participait emargement attendants
      """)
  static let excused = Set(
    vocabulary: """
      excuse excuses excusee excusees excused regret regrets apologies apology apologised apologized pouvoir pouvoirs
      procuration procurations proxy proxies represente representes representee representees leave loa
      declined empeche empeches empechee empechees
      """)
  static let absent = Set(
    vocabulary: "absent absents absente absentes absence absences absentee absentees missing defaillants noshow")
  private static let kinds = Set(
    vocabulary: """
      invite invites invitee invitees invited guest guests observer observers observing observateur observateurs observatrices
      visitor visitors staff assistance
      """)
  private static let negations = Set(vocabulary: "not non no sans without unable")

  /// Words that headings of such lists are made of beside those that say the status.
  static let fillers = Set(
    vocabulary: """
      a an the of in on at by for from with via and or to who were was are is had have has been being sent received
      given le la les l de des du d un une et ou en au aux par pour ce cette ces sont etaient etait est ont avaient
      avait ayant donne donnent donnant y se sur qui e s es ne nes
      list liste lists member members membre membres personne personnes people person persons individuals name names
      nom noms prenom prenoms board council committee comite conseil bureau commission director directors
      administrateur administrateurs trustee trustees officer officers voting votant votants other others autre autres
      additional also egalement aussi seance meeting reunion session call roll appel conference video visio
      visioconference visioconf visios audio phone telephone telephonique tel tele conf distance distanciel presentiel
      physique physiquement remote remotely online virtual virtually teams zoom webex site place salle room
      group groupe groupes groups working travail gt wg tsc tac sc pmc tc copil cotech project projet projects
      representative representatives rep reps representant representants representante representantes elu elus elue
      elues titulaire titulaires suppleant suppleants alternate alternates deputy delegue delegues deleguees premier
      general associate industry organization organizations organisation organisations organisme organismes structure
      structures partenaire partenaires partner partners service services technique techniques mesdames messieurs mmes
      mm mme m mr monsieur madame feuille fiche etat sheet record following suivants suivantes suivant ci apres dont
      n nombre number total conseillers municipaux communautaires adjoints exercice
      """)
}
