/// What the chart of intersections says.
package protocol IntersectionChartPhrases: Sendable {
  func intersectionsTitle(_ noun: CountedNoun) -> String
  /// How many take part in how many groups, and in how many different sets of them.
  func intersectionsLead(_ noun: CountedNoun, _ actors: Int, groups: Int, sets: Int) -> String
  /// Of many groups or sets of groups, how many are drawn; nil for what is drawn whole.
  func intersectionsDrawn(groups: (drawn: Int, all: Int)?, sets: (drawn: Int, all: Int)?) -> String
  /// The row of bars over the groups, and the column of bars behind the sets; nil where these are of all groups.
  func participantsOfGroup(_ noun: CountedNoun) -> String
  func inExactlyThese(_ noun: CountedNoun, ofLargest groups: Int?) -> String
  /// A set of groups, and who takes part in all of these and no other.
  func takingPart(in groups: [String], moreGroups: Int, _ names: [String], more: Int, count: Int) -> String
  /// How many take part in a set of groups that is no one else's.
  func alone(_ noun: CountedNoun, _ count: Int) -> String
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

  package func alone(_ noun: CountedNoun, _ count: Int) -> String {
    let combination = count > 1 ? "ont chacune une combinaison" : "a une combinaison"
    return "\(counted(count, noun)) \(combination) que personne d’autre n’a."
  }
}

extension English: IntersectionChartPhrases {
  package func intersectionsTitle(_ noun: CountedNoun) -> String {
    noun == .persons ? "Which persons are in the same groups" : "Which organizations are in the same groups"
  }

  package func intersectionsLead(_ noun: CountedNoun, _ actors: Int, groups: Int, sets: Int) -> String {
    "\(counted(actors, noun)) in \(counted(groups, .groups)), in \(number(sets)) different "
      + "\(sets == 1 ? "set" : "sets") of groups."
  }

  package func intersectionsDrawn(groups: (drawn: Int, all: Int)?, sets: (drawn: Int, all: Int)?) -> String {
    let parts = [
      groups.map { "\(shownOf($0.drawn, $0.all, .groups)), the largest" },
      sets.map { "\(number($0.drawn)) of \(number($0.all)) sets, the most frequent" },
    ]
    return "Drawn: \(list(parts.compactMap(\.self)))."
  }

  package func participantsOfGroup(_ noun: CountedNoun) -> String {
    noun == .persons ? "persons in each group" : "organizations in each group"
  }

  package func inExactlyThese(_ noun: CountedNoun, ofLargest groups: Int?) -> String {
    let among = groups.map { " of the \(number($0))" } ?? ""
    return "\(noun == .persons ? "persons" : "organizations") in these groups and no other\(among)"
  }

  package func takingPart(
    in groups: [String], moreGroups: Int, _ names: [String], more: Int, count: Int
  ) -> String {
    let sets = groups + (moreGroups > 0 ? ["\(number(moreGroups)) more"] : [])
    let who = names + (more > 0 ? ["\(number(more)) more"] : [])
    return "\(list(sets)): \(number(count)) (\(list(who)))."
  }

  package func alone(_ noun: CountedNoun, _ count: Int) -> String {
    "\(counted(count, noun)) \(count == 1 ? "has" : "each have") a set of groups that no one else has."
  }
}
