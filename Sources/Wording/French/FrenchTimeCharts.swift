extension French: TimelineChartPhrases {
  package var timelineTitle: String { "Les groupes de travail dans le temps" }

  package func timelineLead(groups: Int, from first: Int, to last: Int, begun: Int, ended: Int) -> String {
    let years = first == last ? "en \(first)" : "de \(first) à \(last)"
    let changes = [
      begun > 0 ? "\(number(begun)) \(begun > 1 ? "sont apparus" : "est apparu") depuis \(first)" : nil,
      ended > 0 ? "\(number(ended)) \(ended > 1 ? "ont pris fin" : "a pris fin")" : nil,
    ]
    .compactMap(\.self)
    return "\(counted(groups, .groups)), \(years)" + (changes.isEmpty ? "." : "\u{202F}: \(list(changes)).")
  }

  package func largestGroupsDrawn(_ drawn: Int, of all: Int) -> String {
    "\(shownOf(drawn, all, .groups)) sont dessinés, ceux qui ont le plus de participants."
  }

  package func participants(_ count: Int) -> String { "\(number(count)) \(count > 1 ? "participants" : "participant")" }

  package func participants(_ count: Int, still: Int) -> String {
    "\(participants(count)), dont \(number(still)) encore"
  }
  package var participantsOverTime: String { "nombre de participants" }

  package var noDates: String { "rien dans les données n’est daté" }
  package var meetings: String { "réunions" }
  package var ongoing: String { "en cours" }
  package var startUnknown: String { "début inconnu" }
  package func leadsIn(_ year: Int) -> String { "pilotage en \(year)" }

  package func span(from start: String?, to end: String?) -> String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start : "\(start)–\(end)"
    case (let start?, nil): "depuis \(start)"
    case (nil, let end?): "jusqu’à \(end)"
    case (nil, nil): "sans dates"
    }
  }

  package func groupInWords(_ name: String, span: String, participants: Int, seats: [String]) -> String {
    let led = seats.isEmpty ? "" : "\u{202F}; \(list(seats))"
    return "\(name) (\(span))\u{202F}: \(self.participants(participants))\(led)."
  }
}

extension French: YearlyChartPhrases {
  package func yearlyTitle(
    _ noun: CountedNoun, first: (count: Int, year: Int)?, last: (count: Int, year: Int)?
  ) -> String {
    guard let first, let last else { return "Le réseau, année par année" }
    return first.count == last.count
      ? "\(counted(last.count, noun)) en \(last.year) comme en \(first.year)"
      : "De \(counted(first.count, noun)) en \(first.year) à \(number(last.count)) en \(last.year)"
  }

  package func yearlyLead(from first: Int, to last: Int) -> String {
    first == last
      ? "Au cours de \(first)."
      : "Au cours de chaque année, de \(first) à \(last). Les échelles partent de zéro."
  }

  package func yearlyPanel(_ panel: YearlyPanel, _ noun: CountedNoun) -> String {
    switch panel {
    case .actors: noun == .persons ? "Personnes" : "Organisations"
    case .turnover: "Arrivées et départs"
    case .renewed: "Restées d’une année à l’autre"
    case .groups: "Groupes de travail"
    case .groupTurnover: "Groupes nouveaux, terminés"
    case .memberships: "Participations"
    case .elephantFactor: "Porteurs de la moitié"
    case .events: "Réunions"
    case .attendanceRate: "Taux de présence"
    }
  }

  package func yearlySums(_ panel: YearlyPanel, came: Int, went: Int, fewer: Int) -> String {
    panel == .groupTurnover
      ? "en tout\u{202F}: \(none(came, "nouveau", "nouveaux")), \(none(went, "terminé", "terminés"))"
      : "en tout\u{202F}: \(none(came, "arrivée", "arrivées", isFeminine: true)), \(none(went, "départ", "départs"))"
        + (fewer > 0 ? ", \(number(fewer)) de moins par fusion" : "")
  }

  package func yearlyChange(_ change: String?, since year: Int) -> String {
    change.map { "\($0) depuis \(year)" } ?? "comme en \(year)"
  }

  package func points(_ difference: Double) -> String {
    "\(signedPoints(difference))\u{A0}\(abs(difference) < 2 ? "point" : "points")"
  }

  package var yearWithoutData: String { "année sans donnée" }

  package func yearlyInWords(
    _ name: String, first: ValueOfYear, last: ValueOfYear, most: ValueOfYear?, least: ValueOfYear?
  ) -> String {
    let ends = first.year == last.year ? written(first) : "\(written(first)), \(written(last))"
    let extremes = [most.map { "au plus haut \(written($0))" }, least.map { "au plus bas \(written($0))" }].compactMap(
      \.self)
    return "\(name)\u{202F}: \(([ends] + extremes).joined(separator: ", "))."
  }

  /// `aucun départ`, `1 départ`, `2 départs`.
  func none(_ count: Int, _ one: String, _ many: String, isFeminine: Bool = false) -> String {
    count == 0 ? "aucun\(isFeminine ? "e" : "") \(one)" : "\(number(count)) \(count > 1 ? many : one)"
  }

  package func withoutValue(_ years: [String]) -> String { "Sans donnée en \(list(years))." }

  private func written(_ value: ValueOfYear) -> String { "\(value.value) en \(value.year)" }
}

extension French: ChangeChartPhrases {
  package func beforeAndAfterTitle(from first: Int, to last: Int) -> String {
    "Avant, après\u{202F}: \(first) et \(last)"
  }

  package func changeLead(from first: Int, to last: Int, groups: Int, begun: Int, ended: Int, takenOver: Int) -> String
  {
    let changes = [
      begun > 0 ? "\(number(begun)) \(begun > 1 ? "sont nouveaux" : "est nouveau")" : nil,
      ended > 0 ? "\(number(ended)) \(ended > 1 ? "ont pris fin" : "a pris fin")" : nil,
      takenOver > 0 ? "\(number(takenOver)) \(takenOver > 1 ? "ont changé" : "a changé") de mains" : nil,
    ]
    .compactMap(\.self)
    let what = changes.isEmpty ? "aucun n’a commencé, fini ni changé de mains" : list(changes)
    return "\(counted(groups, .groups)) au cours de \(first) ou de \(last)\u{202F}: \(what)."
  }

  package func changeSegment(_ segment: ChangeSegment, from first: Int, to last: Int) -> String {
    switch segment {
    case .left: "parties depuis \(first)"
    case .merged: "fusionnées ou renommées"
    case .stayed: "là les deux années"
    case .joined: "arrivées depuis \(first)"
    }
  }

  package func changeFact(
    _ noun: CountedNoun, joined: Int, left: Int, merged: Int
  ) -> (name: String, meaning: String) {
    (
      plural(noun),
      noun == .groups
        ? "\(none(joined, "nouveau", "nouveaux")), \(none(left, "terminé", "terminés"))"
        : "\(none(joined, "arrivée", "arrivées", isFeminine: true)), \(none(left, "départ", "départs"))"
          + (merged > 0
            ? ", \(number(merged)) \(merged > 1 ? "fusions ou changements" : "fusion ou changement") de nom" : "")
    )
  }

  package func takenOverFact(_ count: Int, of groups: Int) -> (name: String, meaning: String) {
    (
      count > 1 ? "groupes repris" : "groupe repris",
      "par d’autres, sur \(number(groups)) qui \(groups > 1 ? "ont" : "a") duré"
    )
  }

  package var changeSeats: String { "pilotage" }

  package func changeSection(_ section: ChangeSection) -> String {
    switch section {
    case .seats: "Autre pilotage"
    case .ended: "Groupes terminés"
    case .members: "Même pilotage, autres membres"
    case .begun: "Nouveaux groupes"
    case .same: "Ni arrivée ni départ"
    }
  }

  package func participants(from before: Int, to after: Int) -> String {
    before == after ? participants(after) : "de \(number(before)) à \(participants(after))"
  }

  package func changeNames(_ segment: ChangeSegment, _ names: [String]) -> String {
    "\(segment == .joined ? "+" : "\u{2212}")\u{A0}\(names.joined(separator: ", "))"
  }

  package func changeInWords(
    _ group: String, joined: [String], left: [String], stayed: Int, seats: (before: [String], after: [String])?
  ) -> String {
    let parts = [
      joined.isEmpty ? nil : "arrivées\u{202F}: \(list(joined))", left.isEmpty ? nil : "départs\u{202F}: \(list(left))",
      stayed > 0 ? "là les deux années\u{202F}: \(number(stayed))" : nil,
      seats.map { "pilotage\u{202F}: \(carriers($0.before)), puis \(carriers($0.after))" },
    ]
    return "\(group)\u{202F}: \(parts.compactMap(\.self).joined(separator: "\u{202F}; "))."
  }

  private func carriers(_ names: [String]) -> String { names.isEmpty ? "personne" : list(names) }

  package var noTwoYears: String { "les données n’ont pas deux années dont les participations soient datées" }

  package func yearOutsideData(_ years: ClosedRange<Int>?) -> String {
    years.map { "les données vont de \($0.lowerBound) à \($0.upperBound)" } ?? noTwoYears
  }
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
      lead > 0 ? "en pilote \(number(lead))" : nil, initiator > 0 ? "en initie \(number(initiator))" : nil,
    ]
    .compactMap(\.self)
    return (
      count > 1 ? "groupes de travail" : "groupe de travail",
      "sur \(number(all))\u{202F}; \(roles.isEmpty ? "n’en pilote aucun" : list(roles))"
    )
  }

  package func cardSupplied(_ count: Int) -> (name: String, meaning: String) {
    (count > 1 ? "groupes servis" : "groupe servi", "comme prestataire")
  }

  package func cardLoad(_ load: Double, rank: Int?, of all: Int) -> (name: String, meaning: String) {
    let meaning = rank.map { rank in
      "soit \(number(load, decimals: 2)) \(load < 2 ? "groupe" : "groupes")\u{202F}; \(rank == 1 ? "1er" : "\(number(rank))e") rang sur \(number(all))"
    }
    return ("de la charge", meaning ?? "ne pilote aucun groupe")
  }

  package func cardPartners(_ noun: CountedNoun, _ count: Int, of others: Int) -> (name: String, meaning: String) {
    noun == .groups
      ? (count > 1 ? "groupes voisins" : "groupe voisin", "sur \(number(others)) autres, par un participant commun")
      : (count > 1 ? "partenaires" : "partenaire", "sur \(number(others)) autres, par un groupe commun")
  }

  package func cardAttended(_ count: Int) -> (name: String, meaning: String) {
    (count > 1 ? "réunions suivies" : "réunion suivie", "")
  }

  package func cardAttendance(present: Int, of events: Int) -> (name: String, meaning: String) {
    ("de présence", "à \(number(present)) \(present > 1 ? "réunions" : "réunion") sur \(number(events))")
  }

  package func cardParticipants(_ noun: CountedNoun, _ count: Int, percent: Double?, of all: Int) -> (
    name: String, meaning: String
  ) {
    let share = percent.map { "\(briefPercent($0)) des \(counted(all, noun)) du réseau" }
    return (count > 1 ? "participants" : "participant", share ?? "")
  }

  package func cardSeats(_ names: [String]) -> (name: String, meaning: String) {
    (names.count > 1 ? "pilotes et initiateurs" : "pilote ou initiateur", names.isEmpty ? "personne" : list(names))
  }

  package func cardChange(in year: Int, joined: Int, left: Int) -> (name: String, meaning: String) {
    (
      "en \(year)",
      "\(none(joined, "arrivée", "arrivées", isFeminine: true)), \(none(left, "départ", "départs"))"
    )
  }

  package func cardSoftware(_ items: [String]) -> String { "Logiciels\u{202F}: \(list(items))." }
  package func cardOfNothing(_ name: String) -> String { "les données ne disent rien de \(quote(name))" }
}
