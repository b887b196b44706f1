/// The words of the figure `organizations`.
package protocol OrganizationsFigurePhrases: Sendable {
  var organizationsTitle: String { get }
  /// `11 organizations, 46 pairs of which share a group`.
  func pairCounts(_ noun: CountedNoun, actors: Int, pairs: Int) -> String
  /// What is left out: `24 ties drawn: those of 2 groups or more, and the strongest of each organization`.
  func drawnTies(_ drawn: Int, from shared: Int, _ noun: CountedNoun) -> String
  /// How many of the ties that are drawn are no chance.
  func significantTies(_ significant: Int, of drawn: Int) -> String
  /// The pairs whose tie is no chance.
  func significantPairs(_ pairs: [String]) -> String
  /// What marks a tie that is no chance.
  var significantKey: String { get }
  /// `6 groups`, under a name.
  func groupCount(_ count: Int) -> String
  /// `1 group in common`, in the key.
  func sharedKey(_ shared: Int) -> String
  /// What the size of a name means.
  var nameSizeKey: String { get }
  /// What two have in common, for the tooltip of their tie.
  func share(_ a: String, _ b: String, groups: Int) -> String
  /// The pairs that share the most.
  func closest(_ pairs: [String], groups: Int) -> String
  /// Two names as a pair.
  func pair(_ a: String, _ b: String) -> String
  /// Who shares a group with the most others.
  func mostConnected(_ names: [String], others: Int, _ noun: CountedNoun) -> String
  /// Who shares a group with none.
  func unconnected(_ names: [String]) -> String
}

extension French: OrganizationsFigurePhrases {
  package var organizationsTitle: String { "Qui travaille avec qui\u{202F}: les groupes en commun" }

  package func pairCounts(_ noun: CountedNoun, actors: Int, pairs: Int) -> String {
    let which = pairs < 2 ? "paire partage" : "paires partagent"
    return "\(counted(actors, noun))\u{202F}; \(number(pairs))\u{A0}\(which) au moins un groupe de travail"
  }

  package func drawnTies(_ drawn: Int, from shared: Int, _ noun: CountedNoun) -> String {
    let which = shared > 1 ? "ceux d’au moins \(number(shared))\u{A0}groupes" : "les plus forts"
    return
      "\(counted(drawn, .ties)) \(drawn > 1 ? "tracés" : "tracé")\u{202F}: \(which), et le plus fort de chaque \(noun == .persons ? "personne" : "organisation")"
  }

  package func significantTies(_ significant: Int, of drawn: Int) -> String {
    let test = "(loi hypergéométrique, p\u{A0}<\u{A0}0,05)"
    return significant == 0
      ? "Aucun de ces liens n’est significatif \(test)\u{202F}: le hasard suffirait à les expliquer"
      : "\(number(significant)) sur \(number(drawn)) \(significant < 2 ? "est significatif" : "sont significatifs") \(test)"
  }

  package func significantPairs(_ pairs: [String]) -> String {
    "Liens significatifs\u{202F}: \(pairs.joined(separator: "\u{202F}; "))."
  }

  package var significantKey: String { "significatif (p\u{A0}<\u{A0}0,05)" }

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
    "\(list(names)) \(names.count == 1 ? "retrouve" : "retrouvent chacune") le plus d’autres "
      + "(\(counted(others, noun)))."
  }

  package func unconnected(_ names: [String]) -> String {
    "\(list(names)) \(names.count == 1 ? "ne partage" : "ne partagent") de groupe avec aucune autre."
  }
}

extension English: OrganizationsFigurePhrases {
  package var organizationsTitle: String { "Who works with whom: the groups they share" }

  package func pairCounts(_ noun: CountedNoun, actors: Int, pairs: Int) -> String {
    "\(counted(actors, noun)); \(number(pairs)) \(pairs == 1 ? "pair shares" : "pairs share") a working group"
  }

  package func drawnTies(_ drawn: Int, from shared: Int, _ noun: CountedNoun) -> String {
    let which = shared > 1 ? "those of \(number(shared)) groups or more" : "the strongest"
    return
      "\(counted(drawn, .ties)) drawn: \(which), and the strongest of each \(noun == .persons ? "person" : "organization")"
  }

  package func significantTies(_ significant: Int, of drawn: Int) -> String {
    let test = "(hypergeometric, p\u{A0}<\u{A0}.05)"
    return significant == 0
      ? "None of these ties is significant \(test): chance would be enough to explain them"
      : "\(number(significant)) of \(number(drawn)) \(significant == 1 ? "is" : "are") significant \(test)"
  }

  package func significantPairs(_ pairs: [String]) -> String {
    "Significant ties: \(pairs.joined(separator: "; "))."
  }

  package var significantKey: String { "significant (p\u{A0}<\u{A0}.05)" }

  package func groupCount(_ count: Int) -> String { "\(number(count))\u{A0}group\(count == 1 ? "" : "s")" }

  package func sharedKey(_ shared: Int) -> String {
    "\(number(shared))\u{A0}shared group\(shared == 1 ? "" : "s")"
  }

  package var nameSizeKey: String { "The larger the name, the more groups." }

  package func share(_ a: String, _ b: String, groups: Int) -> String { "\(a) and \(b): \(sharedKey(groups))" }

  package func closest(_ pairs: [String], groups: Int) -> String {
    "The most groups in common (\(number(groups))): \(pairs.joined(separator: "; "))."
  }

  package func pair(_ a: String, _ b: String) -> String { "\(a) and \(b)" }

  package func mostConnected(_ names: [String], others: Int, _ noun: CountedNoun) -> String {
    "\(list(names)) \(names.count == 1 ? "meets" : "each meet") the most others (\(counted(others, noun)))."
  }

  package func unconnected(_ names: [String]) -> String {
    "\(list(names)) \(names.count == 1 ? "shares" : "share") no group with any other."
  }
}
