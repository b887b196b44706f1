extension French: FigurePhrases {}

extension French: PagePhrases {
  package func largest(_ count: String) -> String { "Les plus grands\u{202F}: \(count)" }

  package func fewerThanTwo(_ noun: CountedNoun) -> String {
    "les données contiennent moins de deux \(plural(noun))"
  }

  package func densestPart(_ counts: [String]) -> String { "Une partie dense\u{202F}: \(list(counts))" }

  package func others(_ count: Int) -> String { counted(count, "autre", "autres") }

  package func source(_ documents: [String], more: Int) -> String {
    let names = more > 0 ? documents + [counted(more, "autre", "autres")] : documents
    return "\(names.count > 1 ? "sources" : "source")\u{202F}: \(list(names))"
  }

  package func fromAttendance(_ groups: Int, of all: Int) -> String {
    groups == all
      ? "membres d’après les présences"
      : "membres de \(number(groups)) groupe\(groups < 2 ? "" : "s") sur \(number(all)) d’après les présences"
  }

  package func shownOf(_ shown: Int, _ total: Int, _ noun: CountedNoun) -> String {
    "\(number(shown)) sur \(counted(total, noun))"
  }

  package func counted(_ count: Int, _ noun: CountedNoun) -> String {
    let (one, many) = names(of: noun)
    return "\(number(count))\u{A0}\(count < 2 ? one : many)"
  }

  package func noData(_ noun: CountedNoun) -> String {
    let isFeminine = [.organizations, .persons, .events].contains(noun)
    return "les données ne contiennent \(isFeminine ? "aucune" : "aucun") \(names(of: noun).one)"
  }

  package func plural(_ noun: CountedNoun) -> String { names(of: noun).many }

  private func names(of noun: CountedNoun) -> (one: String, many: String) {
    switch noun {
    case .organizations: ("organisation", "organisations")
    case .persons: ("personne", "personnes")
    case .groups: ("groupe de travail", "groupes de travail")
    case .suppliers: ("prestataire", "prestataires")
    case .ties: ("lien", "liens")
    case .events: ("réunion", "réunions")
    case .observations: ("comptage daté", "comptages datés")
    case .adoptions: ("usage de logiciel", "usages de logiciels")
    case .software: ("logiciel", "logiciels")
    }
  }
}

extension French: ParticipationFigurePhrases {
  package var participationTitle: String { "Qui fait quoi dans quel groupe de travail" }
  package var besideHeading: String { "Prestataires et observateurs" }

  package func matrixPart(_ noun: CountedNoun, groups: PartOfGroups?, actors: PartOfActors?) -> String {
    let parts = [
      groups.map { part in
        let size = part.leastSize.map { " (au moins \(counted($0, noun)))" } ?? ""
        return "\(shownOf(part.drawn, part.all, .groups)), les plus grands\(size)"
      },
      actors.map { part in
        let rules = [
          part.hasAllSeats
            ? "toutes celles qui en pilotent ou en initient un" : nil,
          part.leastBreadth.map { "celles qui participent à au moins \(number($0)) d’entre eux" },
        ].compactMap(\.self)
        return shownOf(part.drawn, part.all, noun) + (rules.isEmpty ? "" : "\u{202F}: \(list(rules))")
      },
    ]
    return "Sont dessinés\u{202F}: \(parts.compactMap(\.self).joined(separator: "\u{202F}; "))"
  }

  package func tooLargeForDiagram(_ noun: CountedNoun) -> String {
    "un diagramme lisible ne montrerait qu’une petite partie du réseau\u{202F}; la matrice des participations en montre "
      + "davantage"
  }

  package func tooManyAlike(_ noun: CountedNoun) -> String {
    "trop \(noun == .persons ? "de personnes" : "d’organisations") participent à autant de groupes "
      + "pour n’en dessiner qu’une partie\u{202F}; la matrice des participations les montre toutes"
  }

  package func groupOfMatrix(
    _ group: String, size: Int, _ noun: CountedNoun, leads: [String], initiators: [String]
  ) -> String {
    let parts = [
      counted(size, noun), leads.isEmpty ? nil : "chef de projet\u{202F}: \(list(leads))",
      initiators.isEmpty ? nil : "initiateur\u{202F}: \(list(initiators))",
    ]
    return "\(group)\u{202F}: \(parts.compactMap(\.self).joined(separator: "\u{202F}; "))."
  }
}

extension French: CollaborationFigurePhrases {
  package func collaborationTitle(hasSeats: Bool) -> String {
    hasSeats ? "Qui pilote quels groupes de travail, et avec qui" : "Qui participe à quels groupes de travail"
  }

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

  package func seatNote(leading: Int, initiating: Int, here: Int) -> String {
    let groups = leading + initiating
    let verb = initiating == 0 ? "pilote" : leading == 0 ? "initie" : "pilote ou initie"
    let all = "\(verb) \(number(groups))\u{A0}groupe\(groups < 2 ? "" : "s")"
    return here == groups ? all : here == 0 ? "\(all), aucun ici" : "\(all), dont \(number(here)) ici"
  }

  package func suppliersNotDrawn(_ count: Int) -> String {
    "\(counted(count, .suppliers)) de ces groupes \(count > 1 ? "ne sont pas dessinés" : "n’est pas dessiné")."
  }

  package func moreParticipants(_ count: Int) -> String { "+ \(counted(count, "autre", "autres"))" }
  package func brokerNote(isCutPoint: Bool) -> String { isCutPoint ? "seul lien" : "intermédiaire" }
  package var pendantNote: String { "un seul groupe" }
  package func brokerKey(isCutPoint: Bool) -> String {
    isCutPoint
      ? "seul lien\u{202F}: sans ce membre, d’autres se séparent"
      : "intermédiaire\u{202F}: le plus souvent entre les autres"
  }

  package func tie(of organization: String, in group: String, as role: TieRole) -> String {
    switch role {
    case .lead: "\(organization) est chef de projet pour \(group)"
    case .initiator: "\(organization) est à l’initiative de \(group)"
    case .member: "\(organization) participe à \(group)"
    case .supplier: "\(organization) est prestataire pour \(group)"
    }
  }

  package func carries(_ organization: String, leading: [String], initiating: [String]) -> String {
    let parts = [
      leading.isEmpty ? nil : "est chef de projet pour \(list(leading))",
      initiating.isEmpty ? nil : "est à l’initiative de \(list(initiating))",
    ].compactMap(\.self)
    return capitalized(withArticle(organization)) + " \(parts.joined(separator: " et "))."
  }

  package func othersCarry(_ organizations: [String]) -> String {
    "\(list(organizations)) \(organizations.count == 1 ? "pilote ou initie" : "pilotent ou initient") aussi des groupes."
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
      ? "\(names) est le seul lien entre d’autres\u{202F}: sans ce membre, ils se sépareraient."
      : "\(names) sont chacun le seul lien entre d’autres\u{202F}: sans l’un d’eux, ceux-ci se sépareraient."
  }

  package func notCarried(_ groups: [String]) -> String {
    "Sans chef de projet ni initiateur\u{202F}: \(list(groups))."
  }

  package func supplies(_ supplier: String, groups: [String]) -> String {
    "\(supplier) est prestataire pour \(list(groups))."
  }
}

extension French: OrganizationsFigurePhrases {
  package var organizationsTitle: String { "Qui travaille avec qui\u{202F}: les groupes en commun" }

  package func pairCounts(_ noun: CountedNoun, actors: Int, pairs: Int) -> String {
    let which = pairs < 2 ? "paire partage" : "paires partagent"
    return "\(counted(actors, noun))\u{202F}; \(number(pairs))\u{A0}\(which) au moins un groupe de travail"
  }

  package func drawnPairs(_ drawn: Int, from shared: Int?, significant: Int, left significantLeft: Int) -> String {
    let which = [
      significantLeft > 0 || significant == 0 ? nil : "toutes celles dont le lien est significatif",
      shared.map { $0 > 1 ? "toutes celles d’au moins \(number($0)) groupes" : "toutes les autres" },
    ].compactMap(\.self)
    let left =
      significantLeft > 0
      ? " (faute de place, \(counted(significantLeft, "autre, significative, ne l’est pas", "autres, significatives, ne le sont pas")))"
      : ""
    return "\(number(drawn)) \(drawn < 2 ? "est tracée" : "sont tracées")"
      + (which.isEmpty ? "" : "\u{202F}: \(list(which))") + left
  }

  package func unconnectedToo(_ names: [String]) -> String { "Sans groupe en commun\u{202F}: \(list(names))." }

  package func weakerTies(_ names: [String]) -> String {
    "Avec des liens plus faibles seulement\u{202F}: \(list(names))."
  }

  package func inTheSame(_ names: [String], groups: Int) -> String {
    groups < 2
      ? "\(list(names)) sont dans le même groupe et aucun autre."
      : "\(list(names)) sont dans les mêmes \(number(groups)) groupes et aucun autre."
  }

  package var inTheSameKey: String { "dans les mêmes groupes et aucun autre" }

  package func noTieStandsOut(_ noun: CountedNoun) -> String {
    "trop de paires \(noun == .persons ? "de personnes" : "d’organisations") ont autant de groupes en commun pour que certaines se détachent"
  }

  package func significantTies(_ significant: Int, of drawn: Int) -> String {
    let test = "(loi hypergéométrique, q\u{A0}<\u{A0}0,05)"
    return significant == 0
      ? "Aucun de ces liens n’est significatif \(test)\u{202F}; ils ne se distinguent pas du hasard"
      : "\(number(significant)) de ces \(number(drawn)) liens \(significant < 2 ? "est significatif" : "sont significatifs") \(test)"
  }

  package func significantPairs(_ pairs: [String]) -> String {
    "Liens significatifs\u{202F}: \(pairs.joined(separator: "\u{202F}; "))."
  }

  package var significantKey: String { "significatif (q\u{A0}<\u{A0}0,05)" }

  package func groupCount(_ count: Int) -> String { "\(number(count))\u{A0}groupe\(count < 2 ? "" : "s")" }

  package func sharedKey(_ shared: Int) -> String {
    "\(number(shared))\u{A0}groupe\(shared < 2 ? " commun" : "s communs")"
  }

  package var nameSizeKey: String { "Plus le nom est grand, plus les groupes sont nombreux." }

  package func share(_ a: String, _ b: String, groups: Int) -> String {
    "\(a) et \(b)\u{202F}: \(sharedKey(groups))"
  }

  package func closest(_ pairs: [String], groups: Int) -> String {
    "Le plus de groupes en commun (\(number(groups)))\u{202F}: \(pairs.joined(separator: "\u{202F}; "))."
  }

  package func pair(_ a: String, _ b: String) -> String { "\(a) et \(b)" }

  package func mostConnected(_ names: [String], others: Int, _ noun: CountedNoun) -> String {
    "\(list(names)) \(names.count == 1 ? "partage" : "partagent chacune") un groupe avec le plus d’autres "
      + "(\(counted(others, noun)))."
  }

  package func unconnected(_ names: [String]) -> String {
    "\(list(names)) \(names.count == 1 ? "ne partage" : "ne partagent") de groupe avec aucune autre."
  }
}

extension French: GroupOverlapFigurePhrases {
  package func groupOverlapTitle(_ noun: CountedNoun) -> String { "Quels groupes réunissent les mêmes \(plural(noun))" }

  package func groupPairCounts(groups: Int, sharing: Int, _ noun: CountedNoun) -> String {
    "\(counted(groups, .groups))\u{202F}; \(number(sharing)) paire\(sharing < 2 ? "" : "s") de groupes sur "
      + "\(number(groups * (groups - 1) / 2)) \(sharing < 2 ? "a" : "ont") des \(plural(noun)) en commun"
  }

  package func overlapKey(_ noun: CountedNoun) -> String {
    "Dans chaque case, le nombre \(noun == .organizations ? "d’" : "de ")\(plural(noun)) communes aux deux groupes\u{202F}; en diagonale, la taille du groupe. "
      + "Plus une case est foncée, plus les deux groupes se ressemblent\u{202F}: part commune de leurs membres réunis "
      + "(Jaccard)."
  }

  package func actorsDrawn(_ drawn: Int, of all: Int, _ noun: CountedNoun, leastGroups: Int) -> String {
    "\(shownOf(drawn, all, noun)), \(drawn > 1 ? "celles" : "celle") de \(number(leastGroups)) groupes ou plus"
  }

  package func actorOverlapKey(_ noun: CountedNoun) -> String {
    "Dans chaque case, le nombre de groupes communs aux deux\u{202F}; en diagonale, celui de leurs groupes. Plus une case "
      + "est foncée, plus grande est la part commune de leurs groupes réunis (Jaccard)."
  }

  package func groupsOf(_ a: String, _ b: String, shared: Int) -> String {
    "\(a) et \(b)\u{202F}: \(counted(shared, .groups)) en commun"
  }

  package func common(_ a: String, _ b: String, count: Int, _ noun: CountedNoun) -> String {
    "\(a) et \(b)\u{202F}: \(counted(count, noun)) en commun"
  }

  package func size(of group: String, _ count: Int, _ noun: CountedNoun) -> String {
    "\(group)\u{202F}: \(counted(count, noun))"
  }

  package func closestGroups(_ pairs: [String], count: Int, _ noun: CountedNoun) -> String {
    "Les plus proches, avec \(counted(count, noun)) en commun\u{202F}: \(pairs.joined(separator: "\u{202F}; "))."
  }

  package func disjointPairs(_ count: Int) -> String {
    "\(number(count)) paire\(count < 2 ? " n’a personne" : "s n’ont personne") en commun."
  }
}

extension French: MapPhrases {
  package var mapTitle: String { "Où l’on travaille ensemble" }

  package func mapLead(located: Int, of all: Int) -> String {
    located < all
      ? "\(counted(located, .organizations)) sur les \(number(all)) qui participent à un groupe, à leur place."
      : "Les organisations qui participent à un groupe, à leur place."
  }

  package func mapDetail(ties: Int) -> String {
    ties > 0
      ? "La partie encadrée, agrandie, avec tous les liens entre ses organisations\u{202F}: \(number(ties))."
      : "La partie encadrée, agrandie."
  }

  package var outlinesSource: String { "Côtes et frontières\u{202F}: Natural Earth, au 1/50\u{A0}000\u{A0}000." }

  package func mapNamed(_ count: Int, leastGroups: Int) -> String {
    count == 0
      ? "Aucune n’est nommée\u{202F}: trop participent à autant de groupes."
      : "\(number(count)) \(count > 1 ? "sont nommées, celles" : "est nommée, celle") de \(number(leastGroups)) groupes ou plus."
  }
  package var dotWithoutName: String { "autre organisation" }

  package func mapTies(_ drawn: Int, of all: Int, from shared: Int) -> String {
    if drawn == all {
      return all == 1 ? "Le seul lien entre elles est tracé." : "Les \(number(all)) liens entre elles sont tous tracés."
    }
    return drawn == 0
      ? "Les \(number(all)) liens entre elles sont trop nombreux à force égale pour être tracés."
      : "\(number(drawn)) des \(number(all)) liens entre elles \(drawn > 1 ? "sont tracés" : "est tracé")\u{202F}: ceux d’au moins "
        + "\(number(shared)) groupes communs."
  }

  package func tiesFrom(shared: Int) -> String {
    shared > 1 ? "au moins \(number(shared)) groupes communs" : "groupes communs"
  }

  package var discByGroups: String { "organisation, d’autant plus grande qu’elle a de groupes" }
  package var ringWithoutGroup: String { "sans groupe" }

  package func withoutPlace(_ names: [String], more: Int) -> String {
    "Sans coordonnées\u{202F}: \(named(names, more))."
  }

  package func outsideMap(_ names: [String], more: Int) -> String { "Hors de la carte\u{202F}: \(named(names, more))." }

  package func unnamedOnMap(_ names: [String], more: Int) -> String {
    "Sans nom sur la carte, faute de place\u{202F}: \(named(names, more))."
  }

  package func latitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "S" : "N")"
  }

  package func longitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "O" : "E")"
  }

  package func kilometres(_ distance: Double) -> String { "\(number(distance, decimals: 1))\u{A0}km" }

  package func groupsShared(_ a: String, _ b: String, groups: Int, kilometres: Double) -> String {
    "\(a) et \(b) (\(number(groups)) \(groups > 1 ? "groupes" : "groupe"), "
      + "\(self.kilometres(kilometres.rounded())))"
  }

  package func strongestTies(_ ties: [String]) -> String {
    "Le plus de groupes communs\u{202F}: \(ties.joined(separator: "\u{202F}; "))."
  }

  package func farthest(_ a: String, _ b: String, kilometres: Double) -> String {
    "Les plus éloignées à travailler ensemble\u{202F}: \(a) et \(b), à \(self.kilometres(kilometres.rounded()))."
  }

  package func groupsOf(_ name: String, _ groups: Int) -> String { labelled(name, counted(groups, .groups)) }
  package var noPlaces: String { "on ne connaît la place d’aucune organisation qui participe à un groupe" }

  private func named(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(number(more)) autres"] : []))
  }
}

extension French: IntersectionChartPhrases {
  package func intersectionsTitle(_ noun: CountedNoun) -> String {
    noun == .persons
      ? "Quelles personnes sont dans les mêmes groupes" : "Quelles organisations sont dans les mêmes groupes"
  }

  package func intersectionsLead(_ noun: CountedNoun, _ actors: Int, groups: Int, sets: Int) -> String {
    "\(counted(actors, noun)) dans \(counted(groups, .groups)), selon \(number(sets)) "
      + "\(sets > 1 ? "combinaisons différentes" : "seule combinaison")."
  }

  package func intersectionsDrawn(groups: (drawn: Int, all: Int)?, sets: (drawn: Int, all: Int)?) -> String {
    let parts = [
      groups.map { "\(shownOf($0.drawn, $0.all, .groups)), les plus grands" },
      sets.map { "\(number($0.drawn)) combinaisons sur \(number($0.all)), les plus fréquentes" },
    ]
    return "Sont dessinés\u{202F}: \(list(parts.compactMap(\.self)))."
  }

  package func participantsOfGroup(_ noun: CountedNoun) -> String {
    noun == .persons ? "personnes par groupe" : "organisations par groupe"
  }

  package func inExactlyThese(_ noun: CountedNoun, ofLargest groups: Int?) -> String {
    let among = groups.map { " des \(number($0))" } ?? ""
    return "\(noun == .persons ? "personnes" : "organisations") dans ces groupes et aucun autre\(among)"
  }

  package func takingPart(
    in groups: [String], moreGroups: Int, _ names: [String], more: Int, count: Int
  ) -> String {
    let sets = groups + (moreGroups > 0 ? ["\(number(moreGroups)) autres"] : [])
    let who = names + (more > 0 ? ["\(number(more)) autres"] : [])
    return "\(list(sets))\u{202F}: \(number(count)) (\(list(who)))."
  }

  package func inOneOfThese(_ noun: CountedNoun, _ count: Int) -> String {
    count < 2
      ? "\(counted(count, noun)) n’est que dans un de ces groupes, et n’est pas dessinée."
      : "\(counted(count, noun)) ne sont que dans un de ces groupes, et ne sont pas dessinées."
  }

  package func noSharedSets(_ noun: CountedNoun) -> String {
    "il n’y a pas deux \(plural(noun)) dans exactement les mêmes groupes\u{202F}; "
      + "la matrice des participations montre qui est dans lesquels"
  }

  package func alone(_ noun: CountedNoun, _ count: Int) -> String {
    let combination = count > 1 ? "ont chacune une combinaison" : "a une combinaison"
    return "\(counted(count, noun)) \(combination) que personne d’autre n’a."
  }
}
