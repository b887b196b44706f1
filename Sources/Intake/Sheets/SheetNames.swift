import Collaboration

extension TableName {
  /// What sheets are called that hold the table, in English and in French.
  var sheetNames: [String] {
    switch self {
    case .organizations: ["organizations", "organisations", "organismes", "structures", "collectivités"]
    case .persons: ["persons", "people", "personnes"]
    case .groups: ["groups", "working groups", "groupes", "groupes de travail"]
    case .memberships: ["memberships", "members", "adhésions", "membres", "participations"]
    case .events: ["events", "meetings", "événements", "réunions"]
    case .attendance: ["attendance", "présences", "présence"]
    case .observations: ["observations", "counts", "effectifs"]
    case .claims: ["claims", "affirmations"]
    case .adoptions: ["adoptions", "software", "logiciels"]
    }
  }

  /// The table that a sheet is called by; nil for any other name.
  init?(sheet: String) {
    let key = NameKey(sheet)
    guard let name = Self.allCases.first(where: { $0.sheetNames.contains { NameKey($0) == key } }) else { return nil }
    self = name
  }
}
