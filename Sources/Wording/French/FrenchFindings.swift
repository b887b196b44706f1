extension French: FindingPhrases {
  package func participation(
    _ noun: ActorNoun, actors: Int, groups: Int, memberships: Int, densityPercent: Double?
  ) -> String {
    let verb = actors > 1 ? "participent" : "participe"
    let share = densityPercent.map { ", soit \(percent($0)) des participations possibles" } ?? ""
    return "\(self.actors(noun, actors)) \(verb) à \(workingGroups(groups)), par "
      + "\(counted(memberships, "participation", "participations"))\(share)."
  }

  package func carries(_ name: String, load: Double, of groups: Int, ratio: Double?) -> String {
    if groups == 1, load == 1 { return "\(capitalized(withArticle(name))) porte le seul groupe." }
    let equivalent = load == load.rounded() ? "" : "l’équivalent de "
    let times = ratio.map { ", soit \(number($0)) fois sa part de la participation" } ?? ""
    return "\(capitalized(withArticle(name))) porte \(equivalent)\(number(load)) \(ofGroups(groups))\(times)."
  }

  package func fewestWithHalf(_ names: [String], load: Double, of groups: Int) -> String {
    let carried = "\(number(load)) \(ofGroups(groups)), au moins la moitié de la charge"
    return names.count == 1
      ? "À elle seule, \(withArticle(names[0])) porte \(carried)."
      : "Ensemble, \(list(names.map(withArticle))) portent \(carried)."
  }

  package func concentration(_ noun: ActorNoun, gini: Double, hhi: Double) -> String {
    "La charge est répartie entre \(noun == .organizations ? "les organisations" : "les personnes") avec un indice "
      + "de Gini de \(number(gini, decimals: 2)) (0\u{202F}: également, 1\u{202F}: tout sur une seule) et une "
      + "concentration de Herfindahl-Hirschman de \(number(hhi, decimals: 2))."
  }

  package func withoutSeat(_ groups: [String], more: Int) -> String {
    let names = listed(groups, more: more)
    return groups.count + more == 1
      ? "Le groupe \(names) n’a ni chef de projet ni initiateur."
      : "Sans chef de projet ni initiateur\u{202F}: \(names)."
  }

  package func closestGroups(_ a: String, _ b: String, shared: Int, jaccardPercent: Double, noun: ActorNoun) -> String {
    "Les groupes \(a) et \(b) ont le plus en commun\u{202F}: \(actors(noun, shared)), soit \(percent(jaccardPercent)) de "
      + "leurs participants réunis."
  }

  package func closestActors(_ a: String, _ b: String, shared: Int) -> String {
    "\(capitalized(withArticle(a))) et \(withArticle(b)) se retrouvent le plus souvent\u{202F}: dans \(workingGroups(shared))."
  }

  package func significantTies(_ count: Int, of pairs: Int, alphaPercent: Double) -> String {
    let threshold = "au seuil de \(percent(alphaPercent)), corrigé pour tests multiples"
    if pairs == 1 {
      return "Le seul lien \(count > 0 ? "est" : "n’est pas") plus fort que ce que le hasard explique (\(threshold))."
    }
    guard count > 0 else {
      return
        "Aucun des \(number(pairs)) liens n’est plus fort que ce que le hasard explique (\(threshold))\u{202F}: le "
        + "réseau est petit, ou chacun y travaille avec tous."
    }
    let verb = count == 1 ? "est plus fort" : "sont plus forts"
    return "\(number(count)) des \(number(pairs)) liens \(verb) que ce que le hasard explique (\(threshold))."
  }

  package func change(
    category: String, subject: String, from: DatedCount, to: DatedCount, percent: Double?
  ) -> String {
    capitalized(changing(category: category, subject: subject, from: from, to: to, percent: percent)) + "."
  }

  package func claim(
    category: String, subject: String, from: DatedCount, to: DatedCount, computed: Double, claimed: Double, agrees: Bool
  ) -> String {
    let change = capitalized(changing(category: category, subject: subject, from: from, to: to, percent: computed))
    let announced = announced(claimed, comparedWith: computed)
    return agrees
      ? "\(change)\u{202F}; le compte rendu annonce \(announced), ce que les chiffres confirment."
      : "\(change)\u{202F}; le compte rendu annonce \(announced), ce que les chiffres ne confirment pas."
  }

  package func uncheckedClaim(category: String, subject: String, claimed: Double) -> String {
    "Le compte rendu annonce \(percent(claimed, decimals: 1, signed: true)) pour \(those(category, of: subject)), sans "
      + "chiffres pour le vérifier."
  }

  package func attendanceOfUnknown(_ noun: ActorNoun, events: Int, visits: Int) -> String {
    let meetings = events == 1 ? "La liste de la réunion nomme" : "Les listes de \(number(events)) réunions nomment"
    return "\(meetings) \(counted(visits, "venue", "venues"))\u{202F}; on ne sait pas qui était attendu."
  }

  package func quorum(reached: Int, of events: Int) -> String {
    "Le quorum a été atteint à \(counted(reached, "réunion", "réunions")) sur \(number(events))."
  }

  package func broken(_ rule: AttendanceRuleWords, by names: [String], more: Int) -> String {
    let (some, none): (String, String)
    switch rule {
    case .under(let percent, let last):
      let meetings = last.map { "des \(number($0)) dernières réunions" } ?? "des réunions"
      let few = "moins de \(self.percent(percent)) \(meetings)"
      (some, none) = ("À \(few)", "Personne n’était à \(few).")
    case .absences(let count):
      (some, none) = (
        "Absences, \(number(count)) de suite", "Personne n’a été absent \(number(count)) fois de suite."
      )
    }
    return names.isEmpty ? none : "\(some)\u{202F}: \(listed(names, more: more))."
  }

  package func attendance(_ noun: ActorNoun, events: Int, present: Int, invited: Int, ratePercent: Double) -> String {
    let rate = "(\(percent(ratePercent)))"
    guard events > 1 else {
      let there = noun == .persons ? "présente" : "représentée"
      let verb = present > 1 ? "étaient \(there)s" : "était \(there)"
      return invited == 1
        ? "À la réunion, la seule \(noun == .persons ? "personne" : "organisation") attendue "
          + "\(present > 0 ? "était" : "n’était pas") \(there) \(rate)."
        : "À la réunion, \(number(present)) des \(actors(noun, invited)) attendues \(verb) \(rate)."
    }
    return "Sur \(number(events)) réunions, \(number(present)) des \(number(invited)) venues attendues "
      + "\(present > 1 ? "ont" : "a") eu lieu \(rate)."
  }

  package func mostPresent(_ names: [String], more: Int, ratePercent: Double, present: Int, of events: Int) -> String {
    "La présence la plus assidue\u{202F}: \(listed(names, more: more)) (\(number(present)) réunions sur "
      + "\(number(events)), \(percent(ratePercent)))."
  }

  package func mostAdopted(_ software: String, by organizations: Int) -> String {
    "Le logiciel qui en concerne le plus est \(software)\u{202F}: \(actors(.organizations, organizations))."
  }

  package func adoptions(software: Int, organizations: Int) -> String {
    "Il est question de \(counted(software, "logiciel", "logiciels")) dans \(actors(.organizations, organizations))."
  }

  // MARK: Grammar

  func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    // French: 0 and 1 are singular.
    "\(number(count)) \(count > 1 ? plural : singular)"
  }

  private func actors(_ noun: ActorNoun, _ count: Int) -> String {
    switch noun {
    case .organizations: counted(count, "organisation", "organisations")
    case .persons: counted(count, "personne", "personnes")
    }
  }

  /// `des 9 groupes`, `du seul groupe`.
  private func ofGroups(_ count: Int) -> String { count == 1 ? "du seul groupe" : "des \(workingGroups(count))" }

  private func workingGroups(_ count: Int) -> String { counted(count, "groupe", "groupes") }

  func listed(_ names: [String], more: Int) -> String {
    more > 0 ? "\(names.joined(separator: ", ")) et \(counted(more, "autre", "autres"))" : list(names)
  }

  private func changing(
    category: String, subject: String, from: DatedCount, to: DatedCount, percent change: Double?
  ) -> String {
    let part = change.map { " (\(percent($0, decimals: 1, signed: true)))" } ?? ""
    let verb = isPlural(members(category)) ? "passent" : "passe"
    return "\(those(category, of: subject)) \(verb) de \(number(from.value)) en \(from.date) à \(number(to.value)) en "
      + "\(to.date)\(part)"
  }

  /// The members that a category of the data's vocabulary counts; any other category is kept as it is.
  package func members(_ category: String) -> String {
    switch category {
    case "company": "adhérents entreprises"
    case "commune": "adhérents communes"
    case "intercommunality": "adhérents intercommunalités"
    case "association": "adhérents associations"
    case "person": "adhérents individuels"
    case "member", "members": "adhérents"
    default: category
    }
  }

  private func isPlural(_ category: String) -> Bool {
    category.split(separator: " ").first.map { $0.hasSuffix("s") || $0.hasSuffix("x") } ?? false
  }

  /// `les adhérents entreprises de l’ADULLACT`.
  private func those(_ category: String, of subject: String) -> String {
    let members = members(category)
    return (isPlural(members) ? "les \(members)" : quote(members)) + " " + of(subject)
  }
}

extension French: ChangePhrases {
  package func changeTitle(from: Int, to: Int) -> String { "Ce qui change de \(from) à \(to)" }
  package var changesInShort: String { "En bref" }
  package func changesOfActors(_ noun: ActorNoun) -> String { noun == .organizations ? "Organisations" : "Personnes" }
  package var changesOfGroups: String { "Groupe par groupe" }
  package var changesOfNumbers: String { "Chiffres" }
  package var changedMeasure: String { "Mesure" }
  package var changeOfMeasure: String { "Évolution" }

  package func trend(_ noun: ActorNoun, from: Int, to: Int, groups: (Int, Int), actors: (Int, Int)) -> String {
    let (inGroups, ofActors) = (counted(groups.1, "groupe", "groupes"), actorsCounted(noun, actors.1))
    switch (groups.0 == groups.1, actors.0 == actors.1) {
    case (true, true): return "En \(from) comme en \(to), le réseau compte \(inGroups) et \(ofActors)."
    case (true, false):
      return "De \(from) à \(to), le réseau passe de \(number(actors.0)) à \(ofActors), toujours dans \(inGroups)."
    case (false, true):
      return "De \(from) à \(to), le réseau passe de \(number(groups.0)) à \(inGroups), toujours avec \(ofActors)."
    case (false, false):
      return "De \(from) à \(to), le réseau passe de \(number(groups.0)) à \(inGroups) et de \(number(actors.0)) à "
        + "\(ofActors)."
    }
  }

  package func loadTrend(_ noun: ActorNoun, from: Int, to: Int, fewest: (Int, Int)) -> String {
    let verb = fewest.0 > 1 ? "portaient" : "portait"
    return "En \(from), \(actorsCounted(noun, fewest.0)) \(verb) au moins la moitié de la charge\u{202F}; en \(to), il "
      + "en faut \(number(fewest.1))."
  }

  package func joinedAndLeft(
    _ noun: ActorNoun, from: Int, to: Int, joined: (names: [String], more: Int), left: (names: [String], more: Int)
  ) -> String {
    let (came, went) = (joined.names.count + joined.more, left.names.count + left.more)
    let span = "De \(from) à \(to),"
    func moved(_ count: Int, _ participle: String) -> String {
      "\(actorsCounted(noun, count)) \(count > 1 ? "sont \(participle)s" : "est \(participle)")\u{202F}:"
    }
    switch (came > 0, went > 0) {
    case (true, true):
      return "\(span) \(moved(came, "arrivée")) \(named(joined))\u{202F}; \(moved(went, "partie")) \(named(left))."
    case (true, false): return "\(span) \(moved(came, "arrivée")) \(named(joined))\u{202F}; aucune n’est partie."
    case (false, true):
      return "\(span) aucune \(one(noun)) n’est arrivée\u{202F}; \(moved(went, "partie")) \(named(left))."
    case (false, false): return "\(span) aucune \(one(noun)) n’est arrivée ni partie."
    }
  }

  package func begunAndEnded(
    from: Int, to: Int, begun: (names: [String], more: Int), ended: (names: [String], more: Int)
  ) -> String? {
    let parts = [("a commencé", "ont commencé", begun), ("a pris fin", "ont pris fin", ended)]
      .filter { !$0.2.names.isEmpty }.map { singular, plural, groups in
        let count = groups.names.count + groups.more
        return "\(counted(count, "groupe", "groupes")) \(count > 1 ? plural : singular)\u{202F}: \(named(groups))"
      }
    return parts.isEmpty ? nil : "De \(from) à \(to), \(parts.joined(separator: "\u{202F}; "))."
  }

  package func handover(of group: String, in year: Int, to takers: [String], from givers: [String]) -> String {
    let (isOne, takersInWords) = (takers.count == 1, list(takers.map(withArticle)))
    return givers.isEmpty
      ? "En \(year), \(takersInWords) \(isOne ? "rejoint" : "rejoignent") le pilotage du groupe \(group)."
      : "En \(year), \(takersInWords) \(isOne ? "reprend" : "reprennent") le pilotage du groupe \(group), "
        + "jusque-là assuré par \(list(givers.map(withArticle)))."
  }

  package func merged(_ name: String, into other: String) -> String { "\(name) (désormais dans \(other))" }
  package func merged(_ names: [String]) -> String {
    "Fusions et changements de nom, qui ne sont pas des départs\u{202F}: \(list(names))."
  }
  package func mergers(from: Int, to: Int, _ names: [String], more: Int) -> String {
    "Fusions et changements de nom entre \(from) et \(to), qui ne sont pas des départs\u{202F}: "
      + "\(listed(names, more: more))."
  }
  package func joined(_ names: [String]) -> String { "Arrivées\u{202F}: \(list(names))." }
  package func left(_ names: [String]) -> String { "Départs\u{202F}: \(list(names))." }
  package func nobodyMoved(_ noun: ActorNoun) -> String { "Aucune \(one(noun)) n’est arrivée ni partie." }

  package func group(_ name: String, _ change: GroupChangeWords) -> String {
    var parts: [String] = []
    switch change.course {
    case .begun:
      parts.append("groupe nouveau, avec \(list(change.joined))")
      if !change.tookOver.isEmpty { parts.append("piloté par \(list(change.tookOver))") }
    case .ended:
      parts.append("groupe terminé\u{202F}; en étaient membres \(list(change.left))")
      if !change.gaveUp.isEmpty { parts.append("il était piloté par \(list(change.gaveUp))") }
    case .lasted:
      switch (change.tookOver.isEmpty, change.gaveUp.isEmpty) {
      case (false, false):
        parts.append(
          "pilotage repris par \(list(change.tookOver)), laissé par \(list(change.gaveUp))"
        )
      case (false, true): parts.append("pilotage pris par \(list(change.tookOver))")
      case (true, false): parts.append("pilotage laissé par \(list(change.gaveUp))")
      case (true, true): break
      }
      if !change.joined.isEmpty { parts.append("arrivées\u{202F}: \(list(change.joined))") }
      if !change.left.isEmpty { parts.append("départs\u{202F}: \(list(change.left))") }
    }
    return "\(name)\u{202F}: \(parts.joined(separator: "\u{202F}; "))."
  }

  package var noGroupChanged: String { "Aucun groupe n’a changé de membres ni de pilotage." }

  package func distance(_ finding: DistanceWords) -> String {
    let chance = finding.tendency == .none
    var means: String?
    if let sharing = finding.sharing, let others = finding.others {
      means =
        "celles qui partagent un groupe sont à \(number(sharing))\u{A0}km l’une de l’autre en moyenne, les autres à "
        + "\(number(others))\u{A0}km" + (chance ? ", un écart que le hasard explique" : "")
    }
    let p = finding.pValue < 0.001 ? "p < 0,001" : "p = \(number(finding.pValue, decimals: 3))"
    let test = "(corrélation des rangs \(number(finding.correlation, decimals: 2)), \(p))"
    let sample =
      finding.compared < finding.located
      ? ", estimation sur \(number(finding.compared)) des \(number(finding.located)) organisations" : ""
    let statement =
      switch finding.tendency {
      case .nearShareMore: "Les organisations proches l’une de l’autre ont davantage de groupes en commun"
      case .farShareMore: "Les organisations éloignées l’une de l’autre ont davantage de groupes en commun"
      case .none: "Les données ne montrent aucun lien entre la distance et le travail en commun"
      }
    return statement + (means.map { "\u{202F}: \($0) " } ?? " ") + test + sample + "."
  }

  private func actorsCounted(_ noun: ActorNoun, _ count: Int) -> String {
    noun == .organizations
      ? counted(count, "organisation", "organisations") : counted(count, "personne", "personnes")
  }

  private func one(_ noun: ActorNoun) -> String { noun == .organizations ? "organisation" : "personne" }

  private func named(_ names: (names: [String], more: Int)) -> String {
    names.more > 0
      ? "\(names.names.joined(separator: ", ")) et \(counted(names.more, "autre", "autres"))" : list(names.names)
  }
}
