/// What all figures say around what they show.
package protocol PagePhrases: Sendable {
  /// The last part of a subtitle: where the facts stand.
  func source(_ documents: [String], more: Int) -> String
  /// What a picture of a big network leaves out: `60 of 100,000 organizations`.
  func shownOf(_ shown: Int, _ total: Int, _ noun: CountedNoun) -> String
  /// What precedes such counts: `The strongest part: 60 of 100,000 organizations, 12 of 300 working groups`.
  func strongestPart(_ counts: [String]) -> String
  /// `1 organization`, `11 organizations`.
  func counted(_ count: Int, _ noun: CountedNoun) -> String
  /// What stands for the rest of a list: `12 others`.
  func others(_ count: Int) -> String
  /// `organizations`, without a number.
  func plural(_ noun: CountedNoun) -> String
  /// The same for the largest groups: `The largest: 20 of 300 working groups`.
  func largest(_ count: String) -> String
  /// Why a figure is left out: it takes two to share something.
  func fewerThanTwo(_ noun: CountedNoun) -> String
  /// Why a figure is left out: the data has none of what it shows.
  func noData(_ noun: CountedNoun) -> String
}

/// What figures count.
package enum CountedNoun: Hashable, CaseIterable, Sendable {
  case organizations, persons, groups, suppliers, ties, events, observations, adoptions, software
}

extension PagePhrases where Self: NumberPhrases {
  /// Names in a row, as many as can be read in one breath.
  package func some(_ names: [String], limit: Int = 8) -> [String] {
    names.count > limit + 1 ? names.prefix(limit) + [others(names.count - limit)] : names
  }
}

extension French: PagePhrases {
  package func largest(_ count: String) -> String { "Les plus grands\u{202F}: \(count)" }

  package func fewerThanTwo(_ noun: CountedNoun) -> String {
    "les données contiennent moins de deux \(plural(noun))"
  }

  package func strongestPart(_ counts: [String]) -> String { "La partie la plus dense\u{202F}: \(list(counts))" }

  package func others(_ count: Int) -> String { counted(count, "autre", "autres") }

  package func source(_ documents: [String], more: Int) -> String {
    let names = more > 0 ? documents + [counted(more, "autre", "autres")] : documents
    return "\(names.count > 1 ? "sources" : "source")\u{202F}: \(list(names))"
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

extension English: PagePhrases {
  package func largest(_ count: String) -> String { "The largest: \(count)" }

  package func fewerThanTwo(_ noun: CountedNoun) -> String {
    "the data has fewer than two \(plural(noun))"
  }

  package func strongestPart(_ counts: [String]) -> String { "The densest part: \(list(counts))" }

  package func others(_ count: Int) -> String { counted(count, "other", "others") }

  package func source(_ documents: [String], more: Int) -> String {
    let names = more > 0 ? documents + ["\(number(more)) more"] : documents
    return "\(names.count > 1 ? "sources" : "source"): \(list(names))"
  }

  package func shownOf(_ shown: Int, _ total: Int, _ noun: CountedNoun) -> String {
    "\(number(shown)) of \(counted(total, noun))"
  }

  package func counted(_ count: Int, _ noun: CountedNoun) -> String {
    let (one, many) = names(of: noun)
    return "\(number(count))\u{A0}\(count == 1 ? one : many)"
  }

  package func noData(_ noun: CountedNoun) -> String {
    "the data has no \(names(of: noun).many)"
  }

  package func plural(_ noun: CountedNoun) -> String { names(of: noun).many }

  private func names(of noun: CountedNoun) -> (one: String, many: String) {
    switch noun {
    case .organizations: ("organization", "organizations")
    case .persons: ("person", "persons")
    case .groups: ("working group", "working groups")
    case .suppliers: ("supplier", "suppliers")
    case .ties: ("tie", "ties")
    case .events: ("meeting", "meetings")
    case .observations: ("dated count", "dated counts")
    case .adoptions: ("use of software", "uses of software")
    case .software: ("piece of software", "pieces of software")
    }
  }
}
