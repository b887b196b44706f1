extension English: FindingPhrases {
  package func participation(
    _ noun: ActorNoun, actors: Int, groups: Int, memberships: Int, densityPercent: Double?
  ) -> String {
    let verb = actors == 1 ? "participates" : "participate"
    let share = densityPercent.map { ": \(percent($0)) of those possible" } ?? ""
    return "\(self.actors(noun, actors)) \(verb) in \(groupsCounted(groups)), by "
      + "\(counted(memberships, "participation", "participations"))\(share)."
  }

  package func carries(_ name: String, load: Double, of groups: Int, ratio: Double?) -> String {
    if groups == 1, load == 1 { return "\(name) carries the only group." }
    let equivalent = load == load.rounded() ? "" : "the equivalent of "
    let times = ratio.map { ", \(number($0)) times its share of the participation" } ?? ""
    return "\(name) carries \(equivalent)\(number(load)) of the \(ofGroups(groups))\(times)."
  }

  package func fewestWithHalf(_ names: [String], load: Double, of groups: Int) -> String {
    let carried = "\(number(load)) of the \(ofGroups(groups)), at least half of the load"
    return names.count == 1 ? "\(names[0]) alone carries \(carried)." : "Together, \(list(names)) carry \(carried)."
  }

  package func concentration(_ noun: ActorNoun, gini: Double, hhi: Double) -> String {
    "The load is spread over the \(noun == .organizations ? "organizations" : "persons") with a Gini index of "
      + "\(number(gini, decimals: 2)) (0: evenly, 1: all on one) and a Herfindahl–Hirschman concentration of "
      + "\(number(hhi, decimals: 2))."
  }

  package func withoutSeat(_ groups: [String], more: Int) -> String {
    let names = listed(groups, more: more)
    return groups.count + more == 1
      ? "The group \(names) has neither lead nor initiator." : "Without lead or initiator: \(names)."
  }

  package func closestGroups(_ a: String, _ b: String, shared: Int, jaccardPercent: Double, noun: ActorNoun) -> String {
    "The groups \(a) and \(b) have the most in common: \(actors(noun, shared)), \(percent(jaccardPercent)) of their "
      + "participants taken together."
  }

  package func closestActors(_ a: String, _ b: String, shared: Int) -> String {
    "\(a) and \(b) meet most often: in \(groupsCounted(shared))."
  }

  package func significantTies(_ count: Int, of pairs: Int, alphaPercent: Double) -> String {
    let threshold = "at the \(percent(alphaPercent)) level"
    if pairs == 1 {
      return "The only tie is \(count > 0 ? "" : "not ")stronger than chance explains (\(threshold))."
    }
    guard count > 0 else {
      return
        "None of the \(counted(pairs, "tie", "ties")) is stronger than chance explains (\(threshold)): the network "
        + "is small, or everybody works with everybody."
    }
    let verb = count == 1 ? "is" : "are"
    return
      "\(number(count)) of the \(counted(pairs, "tie", "ties")) \(verb) stronger than chance explains (\(threshold), "
      + "uncorrected for multiple tests)."
  }

  package func change(
    category: String, subject: String, from: DatedCount, to: DatedCount, percent: Double?
  ) -> String {
    changing(category: category, subject: subject, from: from, to: to, percent: percent) + "."
  }

  package func claim(
    category: String, subject: String, from: DatedCount, to: DatedCount, computed: Double, claimed: Double, agrees: Bool
  ) -> String {
    let change = changing(category: category, subject: subject, from: from, to: to, percent: computed)
    let announced = announced(claimed, beside: computed)
    return agrees
      ? "\(change); the minutes announce \(announced), which the counts confirm."
      : "\(change); the minutes announce \(announced), which the counts do not confirm."
  }

  package func uncheckedClaim(category: String, subject: String, claimed: Double) -> String {
    "The minutes announce \(percent(claimed, decimals: 1, signed: true)) for \(subject), \(members(category)), without counts to "
      + "check it by."
  }

  package func attendance(events: Int, present: Int, invited: Int, ratePercent: Double) -> String {
    guard events > 1 else {
      let verb = present == 1 ? "was" : "were"
      return invited == 1
        ? "At the meeting, the only organization expected was \(present > 0 ? "" : "not ")represented "
          + "(\(percent(ratePercent)))."
        : "At the meeting, \(number(present)) of the \(actors(.organizations, invited)) expected \(verb) represented "
          + "(\(percent(ratePercent)))."
    }
    return "Over \(number(events)) meetings, \(number(present)) of the \(number(invited)) visits expected took place "
      + "(\(percent(ratePercent)))."
  }

  package func mostPresent(_ names: [String], more: Int, ratePercent: Double) -> String {
    "Present most often: \(listed(names, more: more)) (\(percent(ratePercent)))."
  }

  package func mostAdopted(_ software: String, by organizations: Int) -> String {
    "The software that concerns the most of them is \(software): \(actors(.organizations, organizations))."
  }

  package func adoptions(software: Int, organizations: Int) -> String {
    "The data names \(counted(software, "piece of software", "pieces of software")) in "
      + "\(actors(.organizations, organizations))."
  }

  // MARK: Grammar

  func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(number(count)) \(count == 1 ? singular : plural)"
  }

  private func actors(_ noun: ActorNoun, _ count: Int) -> String {
    switch noun {
    case .organizations: counted(count, "organization", "organizations")
    case .persons: counted(count, "person", "persons")
    }
  }

  private func ofGroups(_ count: Int) -> String { count == 1 ? "only group" : groupsCounted(count) }

  private func groupsCounted(_ count: Int) -> String { counted(count, "group", "groups") }

  func listed(_ names: [String], more: Int) -> String {
    more > 0 ? "\(names.joined(separator: ", ")) and \(counted(more, "other", "others"))" : list(names)
  }

  /// The members that a category of the data's vocabulary counts; any other category stands as it is.
  package func members(_ category: String) -> String {
    switch category {
    case "company": "company members"
    case "commune": "member communes"
    case "intercommunality": "member intercommunalities"
    case "association": "member associations"
    case "person": "individual members"
    default: category
    }
  }

  private func changing(
    category: String, subject: String, from: DatedCount, to: DatedCount, percent change: Double?
  ) -> String {
    let part = change.map { " (\(percent($0, decimals: 1, signed: true)))" } ?? ""
    return
      "\(subject), \(members(category)): from \(number(from.value)) in \(from.date) to \(number(to.value)) in \(to.date)\(part)"
  }
}
