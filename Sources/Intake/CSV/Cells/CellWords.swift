import Collaboration

/// The words of cells that maillage understands, in English and in French.
///
/// Matched as names are: case, accents and hyphens make no difference.
enum CellWords {
  static let roles: [(role: Role, words: [String])] = [
    (.member, ["member", "membre", "participant", "participante"]),
    (
      .lead,
      [
        "lead", "leader", "chair", "co-chair", "chef de projet", "cheffe de projet", "pilote", "copilote", "co-pilote",
        "responsable", "animateur", "animatrice", "coordinateur", "coordinatrice", "coordonnateur", "coordonnatrice",
      ]
    ),
    (.initiator, ["initiator", "initiateur", "initiatrice", "initiation", "initialisation"]),
    (.supplier, ["supplier", "vendor", "contractor", "prestataire", "fournisseur", "SSLL", "SSII", "ESN"]),
    (.observer, ["observer", "observateur", "observatrice"]),
  ]

  static let statuses: [(status: Attendance.Status, words: [String])] = [
    (.present, ["present", "présent", "présente", "présents", "présentes", "p", "x", "oui", "yes", "✓", "✔"]),
    (
      .excused,
      [
        "excused", "excusé", "excusée", "excusés", "excusées", "absent excusé", "absente excusée", "absents excusés",
        "e", "regrets", "apologies",
      ]
    ),
    (
      .absent,
      ["absent", "absente", "absents", "absentes", "absent non excusé", "absente non excusée", "a", "non", "no"]
    ),
  ]

  static let classifications: [(classification: Group.Classification, words: [String])] = [
    (.workingGroup, ["working group", "group", "groupe de travail", "groupe", "GT", "WG"]),
    (.association, ["association", "asso"]),
  ]

  static let adoptionStatuses: [(status: String, words: [String])] = [
    ("in use", ["in use", "used", "utilisé", "en production", "en service", "déployé"]),
    ("migration", ["migration", "migrating", "en migration", "en cours de migration"]),
    ("test", ["test", "testing", "en test", "essai"]),
    ("study", ["study", "étude", "à l'étude", "en étude"]),
  ]

  static let eventStatuses: [(status: Event.Status, words: [String])] = [
    (.held, ["held", "tenue", "tenu", "a eu lieu"]),
    (.announced, ["announced", "planned", "scheduled", "annoncée", "annoncé", "prévue", "prévu"]),
    (.cancelled, ["cancelled", "canceled", "annulée", "annulé"]),
  ]

  /// Those, and the words of other languages.
  static let role = TableWords.shared.roles
  private static let vocabularies: [Vocabulary: [NameKey: String]] = [
    .role: meanings(roles.compactMap { role, words in Role.known.first { $0.role == role }.map { ($0.word, words) } }),
    .attendanceStatus: meanings(statuses.map { ($0.status.rawValue, $0.words) }),
    .groupClassification: meanings(classifications.map { ($0.classification.rawValue, $0.words) }),
    .adoptionStatus: meanings(adoptionStatuses.map { ($0.status, $0.words) }),
    .eventStatus: meanings(eventStatuses.map { ($0.status.rawValue, $0.words) }),
  ]

  /// The word of a vocabulary that a text means; nil where it means none of them.
  static func known(_ text: String, _ vocabulary: Vocabulary) -> String? {
    if let word = vocabularies[vocabulary]?[NameKey(text)] { return word }
    return vocabulary == .attendanceStatus ? TableWords.shared.statuses[NameKey(text)]?.rawValue : nil
  }

  /// The word of a vocabulary that a text means, or, where other words are allowed, the text itself.
  static func read(_ text: String, _ vocabulary: Vocabulary) throws(CellError) -> String? {
    if let word = known(text, vocabulary) { return word }
    guard vocabulary.isClosed else { return text }
    let known = vocabulary.known
    let subject = vocabulary == .attendanceStatus ? "attendance" : "meetings"
    throw CellError(
      message: "\(cited(text)) is no status of \(subject); write \(listed(known, "or"))",
      kind: "statuses of \(subject) that are unknown")
  }

  private static func meanings<Meaning>(_ words: [(Meaning, [String])]) -> [NameKey: Meaning] {
    var meanings: [NameKey: Meaning] = [:]
    for (meaning, words) in words {
      for word in words { meanings[NameKey(word)] = meaning }
    }
    return meanings
  }
}
