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
