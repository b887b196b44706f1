/// The words of the figure `collaboration`.
package protocol CollaborationFigurePhrases: Sendable {
  var collaborationTitle: String { get }
  /// `11 organizations, 9 working groups, 41 participations`.
  func participationCounts(_ noun: CountedNoun, actors: Int, groups: Int, participations: Int) -> String
  func actorKey(_ noun: CountedNoun) -> String
  var groupKey: String { get }
  var supplierKey: String { get }
  var leadKey: String { get }
  var initiatorKey: String { get }
  var memberKey: String { get }
  var supplierTieKey: String { get }
  /// What the strip of suppliers is headed by.
  var suppliersHeading: String { get }
  /// What stands under the name of one who leads or initiates so many groups.
  func carriedNote(_ groups: Int) -> String
  /// What is written under the name of an actor that holds the network together: a cut point, or the actor on the most
  /// shortest paths.
  func brokerNote(isCutPoint: Bool) -> String
  /// What is written under the name of one who is in one group alone.
  var pendantNote: String { get }
  /// The same in the key, with what makes it one.
  func brokerKey(isCutPoint: Bool) -> String
  /// What an organization is in a group, for the tooltip of a tie.
  func tie(of organization: String, in group: String, as role: TieRole) -> String

  /// Arles leads OpenElec and OpenRésultat and initiates Gestion du courrier.
  func carries(_ organization: String, leading: [String], initiating: [String]) -> String
  /// The group that most belong to.
  func largestGroups(_ groups: [String], size: Int, _ noun: CountedNoun) -> String
  /// Who participates in the most groups.
  func broadest(_ organizations: [String], groups: Int) -> String
  /// Who participates in one group only.
  func inOneGroup(_ organizations: [String]) -> String
  /// Who holds the network together: the cut points, or who lies on the most shortest paths.
  func brokers(_ organizations: [String], areCutPoints: Bool) -> String
  /// Groups that nobody leads or initiates.
  func notCarried(_ groups: [String]) -> String
  /// What a supplier works for.
  func supplies(_ supplier: String, groups: [String]) -> String
}

/// What a tie of an organization and a group stands for, the strongest first.
package enum TieRole: Hashable, Comparable, CaseIterable, Sendable {
  case lead, initiator, member, supplier
}

extension French: CollaborationFigurePhrases {
  package var collaborationTitle: String { "Qui porte quels groupes de travail, et avec qui" }

  package func participationCounts(_ noun: CountedNoun, actors: Int, groups: Int, participations: Int) -> String {
    "\(counted(actors, noun)), \(counted(groups, .groups)), "
      + "\(number(participations))\u{A0}participation\(participations < 2 ? "" : "s")"
  }

  package func actorKey(_ noun: CountedNoun) -> String { noun == .persons ? "personne" : "organisation" }
  package var groupKey: String { "groupe de travail" }
  package var supplierKey: String { "prestataire" }
  package var leadKey: String { "chef de projet du groupe" }
  package var initiatorKey: String { "initiateur du groupe" }
  package var memberKey: String { "participant" }
  package var supplierTieKey: String { "prestataire du groupe" }
  package var suppliersHeading: String { "Prestataires" }

  package func carriedNote(_ groups: Int) -> String { "porte \(number(groups))\u{A0}groupe\(groups < 2 ? "" : "s")" }
  package func brokerNote(isCutPoint: Bool) -> String { isCutPoint ? "point d’articulation" : "intermédiaire" }
  package var pendantNote: String { "un seul groupe" }
  package func brokerKey(isCutPoint: Bool) -> String {
    isCutPoint
      ? "point d’articulation\u{202F}: sans lui, le réseau se couperait"
      : "intermédiaire\u{202F}: sur le plus grand nombre de plus courts chemins"
  }

  package func tie(of organization: String, in group: String, as role: TieRole) -> String {
    switch role {
    case .lead: "\(organization) est chef de projet pour \(group)"
    case .initiator: "\(organization) a lancé \(group)"
    case .member: "\(organization) participe à \(group)"
    case .supplier: "\(organization) est prestataire pour \(group)"
    }
  }

  package func carries(_ organization: String, leading: [String], initiating: [String]) -> String {
    let parts = [
      leading.isEmpty ? nil : "est chef de projet pour \(list(leading))",
      initiating.isEmpty ? nil : "a lancé \(list(initiating))",
    ].compactMap(\.self)
    return capitalized(withArticle(organization)) + " \(parts.joined(separator: " et "))."
  }

  package func largestGroups(_ groups: [String], size: Int, _ noun: CountedNoun) -> String {
    let which = groups.count == 1 ? "Le groupe le plus grand est" : "Les groupes les plus grands sont"
    return "\(which) \(list(groups)) (\(counted(size, noun)))."
  }

  package func broadest(_ organizations: [String], groups: Int) -> String {
    "\(capitalized(list(organizations.map(withArticle)))) "
      + "\(organizations.count == 1 ? "participe" : "participent") au plus grand nombre de groupes "
      + "(\(number(groups)))."
  }

  package func inOneGroup(_ organizations: [String]) -> String {
    "\(capitalized(list(organizations.map(withArticle)))) "
      + "\(organizations.count == 1 ? "ne participe" : "ne participent") qu’à un groupe."
  }

  package func brokers(_ organizations: [String], areCutPoints: Bool) -> String {
    let names = capitalized(list(organizations.map(withArticle)))
    guard areCutPoints else { return "\(names) est sur le plus grand nombre de plus courts chemins entre les autres." }
    return organizations.count == 1
      ? "\(names) est un point d’articulation\u{202F}: sans ce membre, le réseau se couperait."
      : "\(names) sont des points d’articulation\u{202F}: sans l’un d’eux, le réseau se couperait."
  }

  package func notCarried(_ groups: [String]) -> String {
    "Sans chef de projet ni initiateur\u{202F}: \(list(groups))."
  }

  package func supplies(_ supplier: String, groups: [String]) -> String {
    "\(supplier) est prestataire pour \(list(groups))."
  }
}

extension English: CollaborationFigurePhrases {
  package var collaborationTitle: String { "Who carries which working groups, and with whom" }

  package func participationCounts(_ noun: CountedNoun, actors: Int, groups: Int, participations: Int) -> String {
    "\(counted(actors, noun)), \(counted(groups, .groups)), "
      + "\(number(participations))\u{A0}participation\(participations == 1 ? "" : "s")"
  }

  package func actorKey(_ noun: CountedNoun) -> String { noun == .persons ? "person" : "organization" }
  package var groupKey: String { "working group" }
  package var supplierKey: String { "supplier" }
  package var leadKey: String { "leads the group" }
  package var initiatorKey: String { "initiated the group" }
  package var memberKey: String { "participates" }
  package var supplierTieKey: String { "supplies the group" }
  package var suppliersHeading: String { "Suppliers" }

  package func carriedNote(_ groups: Int) -> String { "carries \(number(groups))\u{A0}group\(groups == 1 ? "" : "s")" }
  package func brokerNote(isCutPoint: Bool) -> String { isCutPoint ? "cut point" : "broker" }
  package var pendantNote: String { "one group only" }
  package func brokerKey(isCutPoint: Bool) -> String {
    isCutPoint
      ? "cut point: without it the network would split" : "broker: on the most shortest paths between the others"
  }

  package func tie(of organization: String, in group: String, as role: TieRole) -> String {
    switch role {
    case .lead: "\(organization) leads \(group)"
    case .initiator: "\(organization) initiated \(group)"
    case .member: "\(organization) participates in \(group)"
    case .supplier: "\(organization) is a supplier of \(group)"
    }
  }

  package func carries(_ organization: String, leading: [String], initiating: [String]) -> String {
    let parts = [
      leading.isEmpty ? nil : "leads \(list(leading))", initiating.isEmpty ? nil : "initiated \(list(initiating))",
    ].compactMap(\.self)
    return "\(organization) \(parts.joined(separator: " and "))."
  }

  package func largestGroups(_ groups: [String], size: Int, _ noun: CountedNoun) -> String {
    "The largest \(groups.count == 1 ? "group is" : "groups are") \(list(groups)) "
      + "(\(counted(size, noun)))."
  }

  package func broadest(_ organizations: [String], groups: Int) -> String {
    "\(list(organizations)) \(organizations.count == 1 ? "participates" : "participate") in the most groups "
      + "(\(number(groups)))."
  }

  package func inOneGroup(_ organizations: [String]) -> String {
    "\(list(organizations)) \(organizations.count == 1 ? "participates" : "participate") in one group only."
  }

  package func brokers(_ organizations: [String], areCutPoints: Bool) -> String {
    let names = list(organizations)
    guard areCutPoints else { return "\(names) is on the most shortest paths between the others." }
    return organizations.count == 1
      ? "\(names) is a cut point: without it the network would split."
      : "\(names) are cut points: without any one of them the network would split."
  }

  package func notCarried(_ groups: [String]) -> String {
    "Without a lead or an initiator: \(list(groups))."
  }

  package func supplies(_ supplier: String, groups: [String]) -> String {
    "\(supplier) is a supplier of \(list(groups))."
  }
}
