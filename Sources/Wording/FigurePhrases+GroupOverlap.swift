/// The words of the figure `group-overlap`.
package protocol GroupOverlapFigurePhrases: Sendable {
  func groupOverlapTitle(_ noun: CountedNoun) -> String
  /// `9 working groups; 28 of 36 pairs share an organization`.
  func groupPairCounts(groups: Int, sharing: Int, _ noun: CountedNoun) -> String
  /// How the matrix is read: what a cell holds, what the diagonal.
  func overlapKey(_ noun: CountedNoun) -> String
  /// What two groups have in common, for the tooltip of their cell.
  func common(_ a: String, _ b: String, count: Int, _ noun: CountedNoun) -> String
  /// A group and its size, for the tooltip of the diagonal.
  func size(of group: String, _ count: Int, _ noun: CountedNoun) -> String
  /// The pairs of groups that share the most.
  func closestGroups(_ pairs: [String], count: Int, _ noun: CountedNoun) -> String
  /// How many pairs of groups share no one.
  func disjointPairs(_ count: Int) -> String
}

extension French: GroupOverlapFigurePhrases {
  package func groupOverlapTitle(_ noun: CountedNoun) -> String { "Quels groupes réunissent les mêmes \(plural(noun))" }

  package func groupPairCounts(groups: Int, sharing: Int, _ noun: CountedNoun) -> String {
    "\(counted(groups, .groups))\u{202F}; \(number(sharing)) paire\(sharing < 2 ? "" : "s") de groupes sur "
      + "\(number(groups * (groups - 1) / 2)) \(sharing < 2 ? "a" : "ont") des \(plural(noun)) en commun"
  }

  package func overlapKey(_ noun: CountedNoun) -> String {
    "Dans chaque case, le nombre \(noun == .organizations ? "d’" : "de ")\(plural(noun)) communes aux deux groupes\u{202F}; en diagonale, la taille du groupe."
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

extension English: GroupOverlapFigurePhrases {
  package func groupOverlapTitle(_ noun: CountedNoun) -> String {
    "Which groups bring the same \(plural(noun)) together"
  }

  package func groupPairCounts(groups: Int, sharing: Int, _ noun: CountedNoun) -> String {
    "\(counted(groups, .groups)); \(number(sharing)) of \(number(groups * (groups - 1) / 2)) pairs of groups "
      + "\(sharing == 1 ? "has" : "have") \(plural(noun)) in common"
  }

  package func overlapKey(_ noun: CountedNoun) -> String {
    "In each cell, the number of \(plural(noun)) that both groups share; on the diagonal, the size of the group."
  }

  package func common(_ a: String, _ b: String, count: Int, _ noun: CountedNoun) -> String {
    "\(a) and \(b): \(counted(count, noun)) in common"
  }

  package func size(of group: String, _ count: Int, _ noun: CountedNoun) -> String {
    "\(group): \(counted(count, noun))"
  }

  package func closestGroups(_ pairs: [String], count: Int, _ noun: CountedNoun) -> String {
    "The closest, with \(counted(count, noun)) in common: \(pairs.joined(separator: "; "))."
  }

  package func disjointPairs(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "pair shares" : "pairs share") no one."
  }
}
