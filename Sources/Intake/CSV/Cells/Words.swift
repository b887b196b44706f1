import Collaboration

/// The words of cells that maillage understands, in English and in French.
///
/// Matched as names are: case, accents and hyphens make no difference.
enum Words {
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

  static let role = meanings(roles.map { ($0.role, $0.words) })
  static let status = meanings(statuses.map { ($0.status, $0.words) })
  static let classification = meanings(classifications.map { ($0.classification, $0.words) })
  static let adoptionStatus = meanings(adoptionStatuses.map { ($0.status, $0.words) })

  /// Whether a person attended; there is no other word than these.
  static func readStatus(_ text: String) throws(Complaint) -> Attendance.Status? {
    if let status = status[NameKey(text)] { return status }
    throw Complaint(
      message: "\(cited(text)) is no status of attendance; write present, excused or absent",
      kind: "statuses of attendance that are unknown")
  }

  static func readClassification(_ text: String) throws(Complaint) -> Group.Classification? {
    classification[NameKey(text)] ?? .other(text)
  }

  static func readAdoptionStatus(_ text: String) throws(Complaint) -> String? {
    adoptionStatus[NameKey(text)] ?? text
  }

  private static func meanings<Meaning>(_ words: [(Meaning, [String])]) -> [NameKey: Meaning] {
    var meanings: [NameKey: Meaning] = [:]
    for (meaning, words) in words {
      for word in words { meanings[NameKey(word)] = meaning }
    }
    return meanings
  }
}
