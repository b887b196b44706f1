extension French: ChartPhrases {
  package func labelled(_ name: String, _ what: String) -> String { "\(name)\u{202F}: \(what)" }
}

extension French: LoadChartPhrases {
  package var loadTitle: String { "Qui pilote les groupes de travail" }

  package func loadLead(_ noun: CountedNoun, carrying: Int, of actors: Int, groups: Int) -> String {
    let verb = carrying > 1 ? "pilotent ou initient" : "pilote ou initie"
    let carried = groups > 1 ? "les \(number(groups)) groupes" : "le groupe"
    let who = carrying < actors ? "\(counted(carrying, noun)) sur \(number(actors))" : counted(carrying, noun)
    return "\(who) \(verb) \(carried). Chaque groupe compte pour 1, partagé à parts égales "
      + "entre ceux qui le pilotent ou l’initient."
  }

  package func loadShare(_ percent: Double) -> String { "\(self.percent(percent)) de la charge" }
  package func loadTimes(_ ratio: Double) -> String { "\(number(ratio))\u{A0}×" }
  package var loadTimesKey: String { "×\u{202F}: nombre de fois la charge attendue" }

  package func loadOfEquals(_ noun: CountedNoun, _ names: [String], count: Int, load: Double) -> String {
    "Et \(counted(count, "autre", "autres")) à \(number(load, decimals: 2)) chacune\u{202F}: \(list(names))."
  }

  package var loadByParticipation: String { "charge attendue selon la participation" }

  package func carryingNothing(_ noun: CountedNoun, _ names: [(name: String, groups: Int)], more: Int) -> String {
    let count = names.count + more
    let who = "\(counted(count, noun)) \(count > 1 ? "participent" : "participe") sans en piloter ni en initier"
    guard !names.isEmpty else { return "\(who)." }
    let listed = names.map { "\($0.name) (\(number($0.groups)))" } + (more > 0 ? ["\(number(more)) autres"] : [])
    return "\(who), avec le nombre de leurs groupes\u{202F}: \(list(listed))."
  }

  package func groupsWithoutSeat(_ count: Int) -> String {
    "\(counted(count, .groups)) \(count > 1 ? "n’ont" : "n’a") ni chef de projet ni initiateur."
  }

  package func loadNotDrawn(_ noun: CountedNoun, _ count: Int, load: Double) -> String {
    return "Non dessinées\u{202F}: \(counted(count, noun)), dont la charge réunie est de \(number(load, decimals: 2))."
  }

  package func carried(_ bar: CarriedLoad) -> String {
    var roles: [String] = []
    if bar.leadLoad > 0 { roles.append("\(number(bar.leadLoad, decimals: 2)) comme chef de projet") }
    if bar.initiatorLoad > 0 { roles.append("\(number(bar.initiatorLoad, decimals: 2)) comme initiateur") }
    let ratio = bar.ratio.map { "\u{202F}; \(number($0)) fois sa part de la participation" } ?? ""
    return "\(bar.name)\u{202F}: charge \(number(bar.load, decimals: 2)), \(loadShare(bar.sharePercent)) "
      + "(\(list(roles))\(ratio))"
  }

  package func carriedLess(_ bars: [CarriedLoad]) -> String {
    "Puis \(list(bars.map { "\($0.name) (\(number($0.load, decimals: 2)))" }))."
  }

  package var noLoad: String { "aucun groupe n’a de chef de projet ni d’initiateur" }
}

extension French: ConcentrationChartPhrases {
  package var concentrationTitle: String { "La concentration de la charge de pilotage" }

  package func fewestCarry(_ noun: CountedNoun, _ few: Int, of all: Int, percent: Double) -> String {
    "\(counted(few, noun)) sur \(number(all)) \(few > 1 ? "portent ensemble" : "porte") \(self.percent(percent)) de la "
      + "charge."
  }

  package func fewestAre(_ names: [String], any: Int, of equals: Int) -> String {
    let some = any > 0 ? ["\(number(any)) parmi \(number(equals)) à égalité de charge"] : []
    return "Ce sont \(list(names + some))."
  }

  package var halfOfLoad: String { "moitié" }

  package func actorsFromLeastLoaded(_ noun: CountedNoun) -> String {
    noun == .persons
      ? "part des personnes, de la moins chargée à la plus chargée"
      : "part des organisations, de la moins chargée à la plus chargée"
  }

  package var shareOfLoad: String { "part de la charge" }
  package var evenlySpread: String { "répartie également" }
  package func othersTogether(_ count: Int) -> String { count > 1 ? "\(number(count)) autres" : "1 autre" }
  package var giniName: String { "Indice de Gini" }
  package var giniMeaning: String { "0\u{202F}: répartie également\u{202F}; 1\u{202F}: toute sur une seule" }
  package var hhiName: String { "Herfindahl-Hirschman (HHI)" }

  package func hhiMeaning(_ noun: CountedNoun, equivalent: Double) -> String {
    "autant que si \(number(equivalent)) \(noun == .persons ? "personnes" : "organisations") portaient tout à parts égales"
  }

  package var elephantName: String { "Porteurs de la moitié" }

  package func elephantMeaning(_ noun: CountedNoun) -> String {
    "le moins \(noun == .persons ? "de personnes" : "d’organisations") qui portent ensemble la moitié de la charge"
  }
}

extension French: AdherenceChartPhrases {
  package func adherenceTitle(subject: String?, category: String?) -> String {
    switch (subject, category) {
    case (let subject?, let category?): "\(subject)\u{202F}: \(category)"
    case (let subject?, nil): "\(subject)\u{202F}: les effectifs"
    case (nil, _): "Les effectifs dans le temps"
    }
  }

  package func lastCount(_ category: String, _ count: Double) -> String { "\(category)\u{202F}: \(number(count))" }

  package func countChange(_ change: Double, percent: Double?) -> String {
    "\(change > 0 ? "+" : "")\(number(change))" + (percent.map { " (\(signedPercent($0)))" } ?? "")
  }

  package func changeSince(_ date: String, percent: Double) -> String { "\(signedPercent(percent)) depuis \(date)" }
  package func computedChange(_ percent: Double) -> String { "calculé\u{202F}: \(signedPercent(percent))" }

  package func claimedChange(_ percent: Double, since date: String?, meaning count: Double) -> String {
    "annoncé\u{202F}: \(signedPercent(percent))\(since(date)), soit \(number(count))"
  }

  package func confirmedChange(_ percent: Double, since date: String?) -> String {
    "annoncé\u{202F}: \(signedPercent(percent))\(since(date)), confirmé"
  }

  package func claimedBetween(
    _ from: String, _ to: String, _ category: String, claimed: Double, computed: Double
  ) -> String {
    "\(category)\u{202F}: de \(from) à \(to), annoncé \(signedPercent(claimed)) (tirets), calculé \(signedPercent(computed))."
  }

  package func categoriesNotDrawn(_ count: Int) -> String {
    count > 1
      ? "\(number(count)) catégories plus petites ne sont pas dessinées."
      : "Une catégorie plus petite n’est pas dessinée."
  }

  package func contradictedClaimsNotDrawn(_ count: Int) -> String {
    count > 1
      ? "\(number(count)) autres annonces que les chiffres contredisent ne sont pas dessinées."
      : "Une autre annonce que les chiffres contredisent n’est pas dessinée."
  }

  package func subjectsNotDrawn(_ count: Int) -> String {
    count > 1
      ? "Les effectifs de \(number(count)) autres ne sont pas dessinés."
      : "Les effectifs d’un autre ne sont pas dessinés."
  }

  package func countsInWords(_ name: String, _ counts: [DatedCount], changePercent: Double?) -> String {
    let listed = list(counts.map { "\(number($0.value)) en \($0.date)" })
    return "\(name)\u{202F}: \(listed)\(changePercent.map { ", soit \(signedPercent($0))" } ?? "")."
  }

  package func countsInWords(
    _ name: String, first: DatedCount, last: DatedCount, least: DatedCount, most: DatedCount, changePercent: Double?
  ) -> String {
    let change = changePercent.map { " (\(signedPercent($0)))" } ?? ""
    return
      "\(name)\u{202F}: de \(number(first.value)) en \(first.date) à \(number(last.value)) en \(last.date)\(change)"
      + "\u{202F}; au plus haut \(number(most.value)) en \(most.date), au plus bas \(number(least.value)) en \(least.date)."
  }

  package func contradictedClaim(
    _ name: String, from: String, to: String, claimed: Double, computed: Double, meaning count: Double
  ) -> String {
    "\(name), de \(from) à \(to)\u{202F}: annoncé \(signedPercent(claimed)), ce qui aurait donné \(number(count))\u{202F}; "
      + "calculé \(signedPercent(computed))."
  }

  private func since(_ date: String?) -> String { date.map { " depuis \($0)" } ?? "" }
}

extension French: AdoptionChartPhrases {
  package var adoptionsTitle: String { "Quels logiciels, dans quelles organisations" }

  package func adoptionsLead(software: Int, organizations: Int, givenUp: Int) -> String {
    "\(counted(software, .software)) \(software > 1 ? "cités" : "cité") pour \(counted(organizations, .organizations))\(givenUp > 0 ? "\u{202F}; \(number(givenUp)) \(givenUp > 1 ? "essayés ou abandonnés" : "essayé ou abandonné"), sans suite" : "")."
  }

  package func adoptionsDrawn(software: (drawn: Int, all: Int)?, organizations: (drawn: Int, all: Int)?) -> String {
    let parts = [
      software.map { "\(shownOf($0.drawn, $0.all, .software)), les plus répandus" },
      organizations.map { "\(shownOf($0.drawn, $0.all, .organizations)), celles qui en ont le plus de cités" },
    ]
    return "Sont dessinés\u{202F}: \(list(parts.compactMap(\.self)))."
  }

  package var statusNotTold: String { "sans précision" }
  package var otherStatuses: String { "autre" }

  package func adopted(_ software: String, by organizations: [(name: String, status: String)], more: Int) -> String {
    let listed = organizations.map { "\($0.name) (\($0.status))" } + (more > 0 ? ["\(number(more)) autres"] : [])
    return "\(software)\u{202F}: \(list(listed))."
  }

  package func adoptedOnce(_ count: Int) -> String {
    "\(counted(count, .software)) \(count > 1 ? "ne sont cités" : "n’est cité") que par une organisation."
  }

  package func adoptionStatuses(_ counts: [(status: String, count: Int)]) -> String {
    "Par état\u{202F}: \(list(counts.map { "\($0.status) (\(number($0.count)))" }))."
  }
}

extension French: AttendanceChartPhrases {
  package func attendanceTitle(events: Int) -> String {
    events == 1 ? "Qui était à la réunion" : "La présence aux réunions"
  }

  package func rollCall(
    _ event: String, _ date: String?, present: Int, of listed: Int, percent: Double?, persons: Int, _ noun: CountedNoun
  ) -> String {
    let meeting = [event, date].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    let by = persons > 0 ? ", avec \(counted(persons, .persons))" : ""
    let were = present > 1 ? "étaient présentes" : "était présente"
    return (meeting.isEmpty ? "" : "\(meeting). ")
      + "\(counted(present, noun))\(percent == nil ? "" : " sur \(number(listed))") \(were)\(by)"
      + (percent.map { "\u{202F}: \(self.percent($0))." } ?? ".")
  }

  package var mostPresentFirst: String { "D’abord celles qui sont venues le plus souvent." }

  package func attendanceLead(events: Int, from first: String?, to last: String?, percent: Double?, _ noun: CountedNoun)
    -> String
  {
    var span = ""
    if let first, let last { span = " (\(first) – \(last))" }
    let meetings = "\(counted(events, .events))\(span)."
    guard let percent else { return meetings + " On ne sait pas qui était attendu." }
    return meetings + " Les \(plural(noun)) attendues étaient présentes dans \(self.percent(percent)) des cas."
  }

  package func attending(_ status: AttendanceWord, _ organizations: Int) -> String {
    "\(number(organizations)) \(word(status, isPlural: organizations > 1))"
  }

  package func attendingHeading(_ status: AttendanceWord, persons: Int) -> String {
    let heading = word(status, isPlural: true)
    let capitalized = heading.prefix(1).uppercased() + heading.dropFirst()
    return persons > 0 ? "\(capitalized) (\(counted(persons, .persons)))" : capitalized
  }

  package func attendingMore(_ count: Int) -> String { "et \(number(count)) \(count > 1 ? "autres" : "autre")" }

  package func personsWithoutOrganization(_ count: Int) -> String {
    "\(counted(count, .persons)) sans organisation \(count > 1 ? "ne sont pas dessinées" : "n’est pas dessinée")."
  }

  package func attended(_ status: AttendanceWord) -> String { word(status, isPlural: false) }
  package var attendedShare: String { "part des réunions suivies" }
  package var missedShare: String { "attendue, et pas venue" }
  package var attendanceRate: String { "présences" }

  package func presentPerMeeting(isMean: Bool, _ noun: CountedNoun) -> String {
    "\(plural(noun)) présentes\(isMean ? ", en moyenne par réunion" : " à chaque réunion")"
  }

  package func period(_ number: Int, of count: Int, year: Int) -> String {
    switch count {
    case 12: date(year: year, month: number, day: nil)
    case 4: "\(number)\(number == 1 ? "er" : "e") trimestre \(year)"
    case 2: "\(number)\(number == 1 ? "er" : "e") semestre \(year)"
    default: "\(year)"
    }
  }

  package var undated: String { "sans date" }

  package func mostPresent(_ rows: [(name: String, present: Int, of: Int?)], isAll: Bool) -> String {
    let listed = rows.map { "\($0.name) (\(number($0.present))\($0.of.map { " sur \(number($0))" } ?? ""))" }
    return (isAll ? "Présences\u{202F}: " : "Les plus présentes\u{202F}: ") + list(listed) + "."
  }

  package func mostPresentDrawn(_ drawn: Int, of all: Int, _ noun: CountedNoun) -> String {
    "\(shownOf(drawn, all, noun)) sont dessinées, les plus présentes."
  }

  package func noAttendance(_ noun: CountedNoun) -> String {
    "les données ne disent d’aucune \(noun == .persons ? "personne" : "organisation") qu’elle était à une réunion"
  }

  package func bestAttended(
    _ event: String, _ present: Int, worst: String, _ fewest: Int, _ noun: CountedNoun
  ) -> String {
    "Le plus \(noun == .persons ? "de personnes" : "d’organisations")\u{202F}: \(event) (\(number(present)))\u{202F}; le moins\u{202F}: \(worst) "
      + "(\(number(fewest)))."
  }

  private func word(_ status: AttendanceWord, isPlural: Bool) -> String {
    switch status {
    case .present: isPlural ? "présentes" : "présente"
    case .excused: isPlural ? "excusées" : "excusée"
    case .absent: isPlural ? "absentes" : "absente"
    }
  }
}
