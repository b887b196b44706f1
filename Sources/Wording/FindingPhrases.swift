/// Whom the measures speak of.
package enum ActorNoun: Sendable {
  case organizations, persons
}

/// The plain sentences of the findings, each ending with its full stop.
package protocol FindingPhrases: Sendable {
  /// 11 organizations participate in 9 working groups, by 41 participations: 41.4% of what is possible.
  func participation(_ noun: ActorNoun, actors: Int, groups: Int, memberships: Int, densityPercent: Double?) -> String
  /// Berre-l'Étang carries 4 of the 9 groups, 3.6 times its share of the participation.
  func carries(_ name: String, load: Double, of groups: Int, ratio: Double?) -> String
  /// Together, Berre-l'Étang and Arles carry 7 of the 9 groups: at least half of the load.
  func fewestWithHalf(_ names: [String], load: Double, of groups: Int) -> String
  /// How unequal the load is, by Gini and Herfindahl–Hirschman.
  func concentration(_ noun: ActorNoun, gini: Double, hhi: Double) -> String
  /// Groups that nobody leads or initiates.
  func withoutSeat(_ groups: [String], more: Int) -> String
  /// The two groups that share the most.
  func closestGroups(_ a: String, _ b: String, shared: Int, jaccardPercent: Double, noun: ActorNoun) -> String
  /// The two actors that meet in the most groups.
  func closestActors(_ a: String, _ b: String, shared: Int) -> String
  /// How many of the ties between actors are stronger than chance explains.
  func significantTies(_ count: Int, of pairs: Int, alphaPercent: Double) -> String
  /// The company members of ADULLACT go from 64 (2006) to 18 (2007), −71.9%.
  func change(category: String, subject: String, from: DatedCount, to: DatedCount, percent: Double?) -> String
  /// The same, against a published claim.
  func claim(
    category: String, subject: String, from: DatedCount, to: DatedCount, computed: Double, claimed: Double, agrees: Bool
  ) -> String
  /// A claim that no counts stand beside.
  func uncheckedClaim(category: String, subject: String, claimed: Double) -> String
  /// At the meetings, how many of the organizations invited were there.
  func attendance(events: Int, present: Int, invited: Int, ratePercent: Double) -> String
  /// Who missed most of the meetings or none, over several meetings.
  func mostPresent(_ names: [String], more: Int, ratePercent: Double) -> String
  /// The software that the most organizations use, study or plan.
  func mostAdopted(_ software: String, by organizations: Int) -> String
  func adoptions(software: Int, organizations: Int) -> String
  /// What a category of a count counts, in words: `company` is company members.
  func members(_ category: String) -> String
}

/// A published count and when it was.
package struct DatedCount: Sendable {
  package let value: Double
  /// As it stands in the sentence: `2006`.
  package let date: String

  package init(value: Double, date: String) {
    self.value = value
    self.date = date
  }
}
