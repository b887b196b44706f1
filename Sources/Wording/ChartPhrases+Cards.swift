/// What the cards of an organization, a person or a group say.
package protocol CardPhrases: Sendable {
  /// Over the groups of an organization or a person, and what it is in each.
  var cardRoles: String { get }
  /// Over those who take part in a group.
  var cardMembers: String { get }
  /// Over those that it shares groups or participants with; then what the numbers beside them count.
  func cardTies(_ noun: CountedNoun) -> (heading: String, unit: String)
  /// A number in a public register, and what it is part of, under the name.
  func cardIdentifier(_ identifier: String) -> String
  func cardParent(_ name: String) -> String
  /// Whom a person sits for.
  func cardFor(_ organizations: [String]) -> String
  /// What a large number is called, and what it means.
  func cardGroups(_ count: Int, of all: Int, lead: Int, initiator: Int) -> (name: String, meaning: String)
  func cardSupplied(_ count: Int) -> (name: String, meaning: String)
  /// The rank is nil for who carries nothing.
  func cardLoad(_ load: Double, rank: Int?, of all: Int) -> (name: String, meaning: String)
  func cardPartners(_ noun: CountedNoun, _ count: Int, of others: Int) -> (name: String, meaning: String)
  func cardAttendance(present: Int, of events: Int) -> (name: String, meaning: String)
  func cardParticipants(_ noun: CountedNoun, _ count: Int, percent: Double?, of all: Int) -> (
    name: String, meaning: String
  )
  func cardSeats(_ names: [String]) -> (name: String, meaning: String)
  func cardChange(in year: Int, joined: Int, left: Int) -> (name: String, meaning: String)
  /// The software that an organization uses or plans.
  func cardSoftware(_ items: [String]) -> String
  /// Why there is no card.
  func cardOfNothing(_ name: String) -> String
}

extension French: CardPhrases {
  package var cardRoles: String { "Groupes et rôles" }
  package var cardMembers: String { "Qui y prend part" }

  package func cardTies(_ noun: CountedNoun) -> (heading: String, unit: String) {
    noun == .groups ? ("Groupes voisins", "participants communs") : ("Travaille avec", "groupes communs")
  }

  package func cardIdentifier(_ identifier: String) -> String { "n°\u{A0}\(identifier)" }
  package func cardParent(_ name: String) -> String { "rattachée à \(name)" }
  package func cardFor(_ organizations: [String]) -> String { "pour \(list(organizations))" }

  package func cardGroups(_ count: Int, of all: Int, lead: Int, initiator: Int) -> (name: String, meaning: String) {
    let roles = [
      lead > 0 ? "en pilote \(number(lead))" : nil, initiator > 0 ? "en a lancé \(number(initiator))" : nil,
    ]
    .compactMap(\.self)
    return (
      count > 1 ? "groupes de travail" : "groupe de travail",
      "sur \(number(all))\u{202F}; \(roles.isEmpty ? "n’en porte aucun" : list(roles))"
    )
  }

  package func cardSupplied(_ count: Int) -> (name: String, meaning: String) {
    (count > 1 ? "groupes servis" : "groupe servi", "comme prestataire")
  }

  package func cardLoad(_ load: Double, rank: Int?, of all: Int) -> (name: String, meaning: String) {
    let meaning = rank.map { rank in
      "soit \(number(load, decimals: 2)) \(load < 2 ? "groupe" : "groupes")\u{202F}; \(rank == 1 ? "1er" : "\(number(rank))e") rang sur \(number(all))"
    }
    return ("de la charge", meaning ?? "ne porte aucun groupe")
  }

  package func cardPartners(_ noun: CountedNoun, _ count: Int, of others: Int) -> (name: String, meaning: String) {
    noun == .groups
      ? (count > 1 ? "groupes voisins" : "groupe voisin", "sur \(number(others)) autres, par un participant commun")
      : (count > 1 ? "partenaires" : "partenaire", "sur \(number(others)) autres, par un groupe commun")
  }

  package func cardAttendance(present: Int, of events: Int) -> (name: String, meaning: String) {
    ("de présence", "à \(number(present)) \(present > 1 ? "réunions" : "réunion") sur \(number(events))")
  }

  package func cardParticipants(_ noun: CountedNoun, _ count: Int, percent: Double?, of all: Int) -> (
    name: String, meaning: String
  ) {
    let share = percent.map { "\(self.percent($0, decimals: 0, signed: false)) des \(counted(all, noun)) du réseau" }
    return (count > 1 ? "participants" : "participant", share ?? "")
  }

  package func cardSeats(_ names: [String]) -> (name: String, meaning: String) {
    (names.count > 1 ? "pilotes et initiateurs" : "pilote ou initiateur", names.isEmpty ? "personne" : list(names))
  }

  package func cardChange(in year: Int, joined: Int, left: Int) -> (name: String, meaning: String) {
    (
      "en \(year)",
      "\(number(joined)) \(joined > 1 ? "arrivées" : "arrivée"), \(number(left)) \(left > 1 ? "départs" : "départ")"
    )
  }

  package func cardSoftware(_ items: [String]) -> String { "Logiciels\u{202F}: \(list(items))." }
  package func cardOfNothing(_ name: String) -> String { "les données ne disent rien de \(quote(name))" }
}

extension English: CardPhrases {
  package var cardRoles: String { "Groups and roles" }
  package var cardMembers: String { "Who takes part" }

  package func cardTies(_ noun: CountedNoun) -> (heading: String, unit: String) {
    noun == .groups ? ("Neighbouring groups", "shared participants") : ("Works with", "shared groups")
  }

  package func cardIdentifier(_ identifier: String) -> String { "no.\u{A0}\(identifier)" }
  package func cardParent(_ name: String) -> String { "part of \(name)" }
  package func cardFor(_ organizations: [String]) -> String { "for \(list(organizations))" }

  package func cardGroups(_ count: Int, of all: Int, lead: Int, initiator: Int) -> (name: String, meaning: String) {
    let roles = [
      lead > 0 ? "leads \(number(lead))" : nil, initiator > 0 ? "initiated \(number(initiator))" : nil,
    ]
    .compactMap(\.self)
    return (
      count == 1 ? "working group" : "working groups",
      "of \(number(all)); \(roles.isEmpty ? "carries none" : list(roles))"
    )
  }

  package func cardSupplied(_ count: Int) -> (name: String, meaning: String) {
    (count == 1 ? "group supplied" : "groups supplied", "as a supplier")
  }

  package func cardLoad(_ load: Double, rank: Int?, of all: Int) -> (name: String, meaning: String) {
    let meaning = rank.map {
      "worth \(number(load, decimals: 2)) \(load == 1 ? "group" : "groups"); rank \(number($0)) of \(number(all))"
    }
    return ("of the load", meaning ?? "carries no group")
  }

  package func cardPartners(_ noun: CountedNoun, _ count: Int, of others: Int) -> (name: String, meaning: String) {
    noun == .groups
      ? (
        count == 1 ? "neighbouring group" : "neighbouring groups",
        "of \(number(others)) others, through a shared participant"
      )
      : (count == 1 ? "partner" : "partners", "of \(number(others)) others, through a shared group")
  }

  package func cardAttendance(present: Int, of events: Int) -> (name: String, meaning: String) {
    ("attendance", "at \(number(present)) of \(counted(events, .events))")
  }

  package func cardParticipants(_ noun: CountedNoun, _ count: Int, percent: Double?, of all: Int) -> (
    name: String, meaning: String
  ) {
    let share = percent.map {
      "\(self.percent($0, decimals: 0, signed: false)) of the network’s \(counted(all, noun))"
    }
    return (count == 1 ? "participant" : "participants", share ?? "")
  }

  package func cardSeats(_ names: [String]) -> (name: String, meaning: String) {
    (names.count == 1 ? "lead or initiator" : "leads and initiators", names.isEmpty ? "nobody" : list(names))
  }

  package func cardChange(in year: Int, joined: Int, left: Int) -> (name: String, meaning: String) {
    ("in \(year)", "\(number(joined)) joined, \(number(left)) left")
  }

  package func cardSoftware(_ items: [String]) -> String { "Software: \(list(items))." }
  package func cardOfNothing(_ name: String) -> String { "the data says nothing of \(quote(name))" }
}
