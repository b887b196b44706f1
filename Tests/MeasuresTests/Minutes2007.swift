import Collaboration

/// The nine working groups of the 2007 minutes: 11 participating organizations, 41 memberships.
enum Minutes2007 {
  static let organizations = [
    "Arles", "Atreal", "Berre-l'Étang", "Châteauneuf-les-Martigues", "Fos-sur-Mer", "Gardanne", "Istres", "Martigues",
    "Miramas", "Saint-Martin-de-Crau", "SAN Ouest Provence", "Sète", "Vitrolles",
  ]

  private static let groups: [(name: String, members: [String], leads: [String], initiators: [String])] = [
    (
      "Gestion des délibérations",
      ["SAN Ouest Provence", "Martigues", "Fos-sur-Mer", "Miramas", "Saint-Martin-de-Crau", "Arles", "Vitrolles"], [],
      ["Istres"]
    ),
    ("Gestion des véhicules", ["Istres", "SAN Ouest Provence"], [], ["Berre-l'Étang"]),
    (
      "Gestion du courrier", ["SAN Ouest Provence", "Berre-l'Étang", "Martigues", "Fos-sur-Mer", "Vitrolles"], [],
      ["Arles"]
    ),
    ("Main courante", ["Vitrolles"], [], ["Berre-l'Étang"]),
    ("Messagerie libre", ["Vitrolles", "Arles"], [], ["Berre-l'Étang"]),
    ("OCS Inventory", ["Istres", "SAN Ouest Provence", "Miramas", "Martigues", "Vitrolles"], [], ["Berre-l'Étang"]),
    ("OpenElec", ["Istres", "Fos-sur-Mer", "Miramas"], ["Arles"], []),
    ("OpenFoncier", ["Vitrolles", "Arles"], ["Saint-Martin-de-Crau", "Châteauneuf-les-Martigues"], []),
    ("OpenRésultat", ["Martigues", "Fos-sur-Mer", "Istres", "Gardanne"], ["Arles"], []),
  ]

  static var network: CollaborationNetwork {
    func position(_ name: String) -> Int { organizations.firstIndex(of: name) ?? 0 }
    let memberships = groups.enumerated().flatMap { place, group in
      [(group.members, Role.member), (group.leads, .lead), (group.initiators, .initiator)].flatMap { names, role in
        names.map { (organization: position($0), group: place, role: role) }
      }
    }
    var network = Networks.collaboration(
      organizations: organizations, groups: groups.map(\.name),
      memberships: memberships + [(position("Atreal"), 6, .supplier), (position("Atreal"), 8, .supplier)])
    network.observations = [
      Observation(subject: "ADULLACT", category: "company", date: year(2006), value: 64),
      Observation(subject: "ADULLACT", category: "company", date: year(2007), value: 18),
    ]
    network.claims = [
      Claim(
        subject: "Adullact", category: "company", startDate: year(2006), endDate: year(2007), changePercent: -75)
    ]
    return network
  }
}

/// A year that exists.
func year(_ year: Int) -> PartialDate {
  guard let date = PartialDate(year: year) else { preconditionFailure("\(year) is a year") }
  return date
}
