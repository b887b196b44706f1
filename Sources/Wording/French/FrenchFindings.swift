extension French: FindingPhrases {
  package func participation(_ noun: ActorNoun, actors: Int, groups: Int, memberships: Int) -> String {
    let verb = actors > 1 ? "participent" : "participe"
    guard groups > 1 else { return "\(self.actors(noun, actors)) \(verb) à un seul groupe." }
    let possible = actors * groups
    return "\(self.actors(noun, actors)) \(verb) à \(workingGroups(groups))\u{202F}: "
      + "\(counted(memberships, "participation", "participations")) sur \(number(possible)) possibles "
      + "(\(share(memberships, of: possible)))."
  }

  package func idle(kind: String?, _ count: Int, of all: Int, isDated: Bool) -> String {
    "\(number(count)) des \(number(all)) \(kinds(kind)) \(isDated ? "n’ont jamais participé à un groupe" : "ne participent à aucun groupe")."
  }

  package func mostGroups(_ noun: ActorNoun, _ names: [String], groups: Int, of all: Int) -> String {
    let subject = capitalized(list(names.map(withArticle)))
    let most = groups == all ? "aux \(number(all)) groupes" : "à \(number(groups)) groupes sur \(number(all))"
    return names.count == 1
      ? "\(subject) participe \(most), plus que \(noun == .organizations ? "toute autre" : "quiconque")."
      : "\(subject) participent chacune \(most), plus que toutes les autres."
  }

  package func oneGroupOnly(_ noun: ActorNoun, _ count: Int, of all: Int) -> String {
    "\(number(count)) des \(actors(noun, all)) ne participent qu’à un groupe."
  }

  package func leads(_ leads: [LeadWords], of groups: Int) -> String {
    guard let first = leads.first else { return "" }
    let isOne = leads.count == 1
    let subject = capitalized(list(leads.map { withArticle($0.name) }))
    let verb =
      switch (first.isLead, first.isInitiator) {
      case (true, false): isOne ? "pilote" : "pilotent chacune"
      case (false, true): isOne ? "est à l’initiative de" : "sont chacune à l’initiative de"
      default: isOne ? "pilote ou initie" : "pilotent ou initient chacune"
      }
    guard groups > 1 else {
      return first.isLead
        ? "\(subject) \(verb) le seul groupe." : "\(subject) \(verb.dropLast(3)) du seul groupe."
    }
    let count = "\(number(first.groups)) \(first.groups > 1 ? "groupes" : "groupe") sur \(number(groups))"
    let shared = first.isShared ? first.groups > 1 ? ", en partie avec d’autres" : ", avec d’autres" : ""
    let load = "\(share(first.loadPercent)) de la charge de pilotage\(isOne ? "" : " chacune")"
    let part = isOne ? " pour \(share(first.participationPercent)) des participations" : ""
    return "\(subject) \(verb) \(count)\(shared) (\(load))\(part)."
  }

  package func togetherLead(_ names: [String], groups: Int, of all: Int, loadPercent: Double) -> String {
    let counts = [2: "À elles deux", 3: "À elles trois", 4: "À elles quatre", 5: "À elles cinq"]
    return "\(counts[names.count] ?? "Ensemble"), \(list(names.map(withArticle))) pilotent ou initient "
      + "\(number(groups)) groupes sur \(number(all)) (\(share(loadPercent)) de la charge de pilotage)."
  }

  package func fewestWithHalf(_ noun: ActorNoun, _ count: Int, including names: [String], of all: Int) -> String {
    let among = names.isEmpty ? "" : ", dont \(list(names.map(withArticle)))"
    return "\(number(count)) des \(actors(noun, all)) suffisent à porter la moitié de la charge de pilotage\(among)."
  }

  package func withoutSeat(_ groups: [String], more: Int) -> String {
    let names = listed(groups, more: more)
    return groups.count + more == 1
      ? "Le groupe \(names) n’a pas de pilote."
      : "\(capitalized(inLetters(groups.count + more))) groupes n’ont pas de pilote\u{202F}: \(names)."
  }

  package func groupsOfOne(_ noun: ActorNoun, _ groups: [String], more: Int, of all: Int) -> String {
    let (count, names) = (groups.count + more, listed(groups, more: more))
    let who = noun == .organizations ? "qu’une seule organisation" : "qu’une seule personne"
    return count == 1
      ? "Un groupe sur \(number(all)) ne compte \(who)\u{202F}: \(names)."
      : "\(capitalized(inLetters(count))) groupes sur \(number(all)) ne comptent \(who)\u{202F}: \(names)."
  }

  package func components(_ noun: ActorNoun, parts: Int, largest: Int, of all: Int) -> String {
    let who = noun == .organizations ? "organisation" : "personne"
    return
      "Le réseau se compose de \(inLetters(parts)) ensembles séparés, sans \(who) en commun\u{202F}; le plus grand réunit "
      + "\(number(largest)) des \(actors(noun, all))."
  }

  package func cutPoints(_ noun: ActorNoun, _ names: [String], more: Int) -> String {
    guard more == 0 else {
      return "\(actors(noun, names.count + more)) relient chacune à elle seule une partie du réseau au reste\u{202F}: "
        + "\(listed(names.map(withArticle), more: more))."
    }
    let all = list(names.map(withArticle)).replacingLast(" et ", with: " ou sans ")
    return "Sans \(names.count == 1 ? withArticle(names[0]) : all), une partie du réseau serait coupée du reste."
  }

  package func closestGroups(_ a: String, _ b: String, shared: Int, noun: ActorNoun) -> String {
    "Les groupes \(a) et \(b) sont les plus proches\u{202F}: \(actors(noun, shared)) en commun."
  }

  package func closestActors(_ a: String, _ b: String, shared: Int, of groups: Int) -> String {
    "C’est \(withArticle(a)) et \(withArticle(b)) qui partagent le plus de groupes\u{202F}: \(number(shared)) sur "
      + "\(number(groups))."
  }

  package func significantTies(_ noun: ActorNoun, _ count: Int, of pairs: Int) -> String {
    let pair = noun == .organizations ? "d’organisations" : "de personnes"
    guard pairs > 1 else {
      return "La seule paire \(pair) qui partage un groupe le doit à plus que le hasard."
    }
    return count == 1
      ? "Une seule des \(number(pairs)) paires \(pair) qui partagent un groupe en partage plus que le hasard ne l’explique."
      : "\(number(count)) des \(number(pairs)) paires \(pair) qui partagent un groupe en partagent plus que le hasard ne l’explique."
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
    return "\(change)\u{202F}; le compte rendu annonce \(announced(claimed)), ce que les chiffres "
      + "\(agrees ? "confirment" : "ne confirment pas")."
  }

  package func uncheckedClaim(category: String, subject: String, claimed: Double) -> String {
    "Le compte rendu annonce \(announced(claimed)) pour \(those(category, of: subject)), sans chiffres pour le vérifier."
  }

  /// What is claimed, with its direction in words: `une baisse de 75 %`.
  private func announced(_ claimed: Double) -> String {
    guard claimed != 0 else { return "que rien n’a changé" }
    return "une \(claimed < 0 ? "baisse" : "hausse") de \(percent(abs(claimed)))"
  }

  package func attendanceOfUnknown(_ noun: ActorNoun, events: Int, visits: Int) -> String {
    let meetings = events == 1 ? "À la réunion" : "Sur \(number(events)) réunions"
    return
      "\(meetings), on compte \(counted(visits, "présence", "présences"))\u{202F}; les listes ne disent pas qui était "
      + "attendu."
  }

  package func quorum(reached: Int, of events: Int) -> String {
    "Le quorum a été atteint à \(counted(reached, "réunion", "réunions")) sur \(number(events))."
  }

  package func ruleTooEarly(last count: Int) -> String {
    "La règle porte sur les \(number(count)) dernières réunions\u{202F}; personne n’était encore attendu à autant de réunions."
  }

  package func broken(_ rule: AttendanceRuleWords, by names: [String], more: Int) -> String {
    let (some, none): (String, String)
    switch rule {
    case .under(let percent, let last):
      let meetings = last.map { "des \(number($0)) dernières réunions" } ?? "des réunions"
      let few = "moins de \(self.percent(percent)) \(meetings)"
      (some, none) = ("Présences à \(few)", "Aucune présence à \(few).")
    case .absences(let count):
      (some, none) = (
        "Absences \(number(count)) fois de suite", "Aucune absence \(number(count)) fois de suite."
      )
    }
    return names.isEmpty ? none : "\(some)\u{202F}: \(listed(names, more: more))."
  }

  package func attendance(
    _ noun: ActorNoun, events: Int, present: Int, invited: Int, ratePercent: Double, represented: RepresentedWords?
  ) -> String {
    let rate = "(\(share(ratePercent)))"
    guard events > 1 else {
      let others: String =
        switch represented {
        case .one(let absent, let by):
          "\u{202F}; \(withArticle(absent)) était excusée, et représentée par \(withArticle(by))."
        case .times(let count):
          "\u{202F}; \(number(count)) autres étaient excusées, et représentées par celles qui sont venues."
        case nil: "."
        }
      let verb = present > 1 ? "étaient présentes" : "était présente"
      return invited == 1
        ? "À la réunion, la seule \(noun == .persons ? "personne" : "organisation") attendue "
          + "\(present > 0 ? "était" : "n’était pas") présente \(rate)\(others)"
        : "À la réunion, \(number(present)) des \(actors(noun, invited)) attendues \(verb) \(rate)\(others)"
    }
    let others: String =
      switch represented {
      case .one(let absent, let by):
        "\u{202F}; une fois, \(withArticle(by)) représentait \(withArticle(absent))."
      case .times(let count): "\u{202F}; \(number(count)) fois, une présente en représentait une autre."
      case nil: "."
      }
    let them = noun == .persons ? "personnes" : "organisations"
    return "Sur \(number(events)) réunions, les \(them) attendues étaient présentes \(number(present)) fois sur "
      + "\(number(invited)) \(rate)\(others)"
  }

  package func mostPresent(_ names: [String], more: Int, present: Int, of events: Int) -> String {
    let count = "\(number(present)) réunions sur \(number(events))"
    return names.count + more == 1
      ? "La plus assidue est \(withArticle(names[0])), présente à \(count)."
      : "Les plus assidues sont \(listed(names.map(withArticle), more: more)), présentes chacune à \(count)."
  }

  package func mostAdopted(_ software: String, by organizations: Int) -> String {
    "Le logiciel le plus répandu ou le plus étudié est \(software)\u{202F}: \(actors(.organizations, organizations))."
  }

  package func adoptions(software: Int, organizations: Int) -> String {
    "\(actors(.organizations, organizations)) \(organizations > 1 ? "utilisent, essaient ou prévoient" : "utilise, essaie ou prévoit") "
      + "\(counted(software, "logiciel", "logiciels"))."
  }

  package func meetingsAttended(_ noun: ActorNoun, actors: Int, meetings: Int, visits: Int) -> String {
    "\(self.actors(noun, actors)) \(actors > 1 ? "ont" : "a") pris part à \(counted(meetings, "réunion", "réunions"))\u{202F}: "
      + "\(counted(visits, "présence", "présences")) sur \(number(actors * meetings)) possibles "
      + "(\(share(visits, of: actors * meetings)))."
  }

  package func meetMost(_ a: String, _ b: String, meetings: Int, of all: Int) -> String {
    "C’est \(withArticle(a)) et \(withArticle(b)) qui se retrouvent le plus souvent\u{202F}: à "
      + "\(counted(meetings, "réunion", "réunions")) sur \(number(all))."
  }

  // MARK: Grammar

  /// A number as it is written in a sentence: in letters up to nine.
  func inLetters(_ count: Int, isFeminine: Bool = false) -> String {
    let words = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
    guard words.indices.contains(count) else { return number(count) }
    return count < 2 && isFeminine ? words[count] + "e" : words[count]
  }

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

  private func workingGroups(_ count: Int) -> String { counted(count, "groupe", "groupes") }

  func listed(_ names: [String], more: Int) -> String {
    more > 0 ? "\(names.joined(separator: ", ")) et \(counted(more, "autre", "autres"))" : list(names)
  }

  private func changing(
    category: String, subject: String, from: DatedCount, to: DatedCount, percent change: Double?
  ) -> String {
    let part = change.map { " (\(signedPercent($0)))" } ?? ""
    let verb = isPlural(members(category)) ? "passent" : "passe"
    return "\(those(category, of: subject)) \(verb) de \(number(from.value)) en \(from.date) à \(number(to.value)) en "
      + "\(to.date)\(part)"
  }

  /// The members that a category of the data's vocabulary counts; any other category is kept as it is.
  package func members(_ category: String) -> String {
    switch MemberKind(category) {
    case .company: "entreprises adhérentes"
    case .commune: "communes adhérentes"
    case .intercommunality: "intercommunalités adhérentes"
    case .association: "associations adhérentes"
    case .person: "adhérents individuels"
    case .all: "adhérents"
    case nil: category
    }
  }

  /// `communes`, `entreprises`: a classification in the plural.
  private func kinds(_ classification: String?) -> String {
    switch classification {
    case "commune": "communes"
    case "intercommunality": "intercommunalités"
    case "company": "entreprises"
    case "association": "associations"
    case "department": "départements"
    case "region": "régions"
    case "public body": "organismes publics"
    case "university": "universités"
    default: "organisations"
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
    func took(_ count: Int) -> String { count > 1 ? "ont participé" : "a participé" }
    return "Au cours de \(from), \(actorsCounted(noun, actors.0)) \(took(actors.0)) à "
      + "\(counted(groups.0, "groupe", "groupes"))\u{202F}; au cours de \(to), \(actorsCounted(noun, actors.1)) à "
      + "\(counted(groups.1, "groupe", "groupes"))."
  }

  package func loadTrend(_ noun: ActorNoun, from: Int, to: Int, fewest: (Int, Int)) -> String {
    let who = one(noun)
    let held = fewest.0 > 1 ? "\(inLetters(fewest.0)) \(who)s portaient" : "une seule \(who) portait"
    let now = fewest.1 < fewest.0 ? "il n’en fallait plus que" : "il en fallait"
    return "En \(from), \(held) au moins la moitié de la charge de pilotage\u{202F}; en \(to), "
      + "\(now) \(inLetters(fewest.1, isFeminine: true))."
  }

  package func joinedAndLeft(
    _ noun: ActorNoun, from: Int, to: Int, joined: (names: [String], more: Int), left: (names: [String], more: Int)
  ) -> String {
    let (came, went) = (joined.names.count + joined.more, left.names.count + left.more)
    let span = "De \(from) à \(to),"
    func moved(_ count: Int, _ participle: String) -> String {
      "\(inLetters(count, isFeminine: true)) \(one(noun))\(count > 1 ? "s sont \(participle)s" : " est \(participle)")\u{202F}:"
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
    let parts = [("est apparu", "sont apparus", begun), ("a pris fin", "ont pris fin", ended)]
      .filter { !$0.2.names.isEmpty }.map { singular, plural, groups in
        let count = groups.names.count + groups.more
        return "\(inLetters(count)) groupe\(count > 1 ? "s \(plural)" : " \(singular)")\u{202F}: \(named(groups))"
      }
    return parts.isEmpty ? nil : "De \(from) à \(to), \(parts.joined(separator: "\u{202F}; "))."
  }

  package func handover(of group: String, in year: Int, to takers: [String], from givers: [String]) -> String {
    let (isOne, takersInWords) = (takers.count == 1, list(takers.map(withArticle)))
    return givers.isEmpty
      ? "En \(year), \(takersInWords) \(isOne ? "a rejoint" : "ont rejoint") le pilotage du groupe \(group)."
      : "En \(year), \(takersInWords) \(isOne ? "a repris" : "ont repris") le pilotage du groupe \(group), "
        + "jusque-là assuré par \(list(givers.map(withArticle)))."
  }

  package func merged(_ name: String, into other: String) -> String { "\(name) (dans \(other))" }
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
    var means = ""
    if let sharing = finding.sharing, let others = finding.others {
      means =
        "\u{202F}: deux organisations qui partagent un groupe sont à \(number(sharing))\u{A0}km l’une de l’autre en "
        + "moyenne, les autres à \(number(others))\u{A0}km"
    }
    let sample =
      finding.compared < finding.located
      ? " (estimation sur \(number(finding.compared)) des \(number(finding.located)) organisations)" : ""
    let statement =
      switch finding.tendency {
      case .nearShareMore: "Plus les organisations sont proches, plus elles ont de groupes en commun"
      case .farShareMore: "Plus les organisations sont éloignées, plus elles ont de groupes en commun"
      case .none: "La distance ne joue pas de rôle visible"
      }
    return statement + means + sample + "."
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
