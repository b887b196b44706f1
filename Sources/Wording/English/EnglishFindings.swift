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
    let threshold = "at the \(percent(alphaPercent)) level, corrected for multiple tests"
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
      "\(number(count)) of the \(counted(pairs, "tie", "ties")) \(verb) stronger than chance explains (\(threshold))."
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
    let announced = announced(claimed, comparedWith: computed)
    return agrees
      ? "\(change); the minutes announce \(announced), which the counts confirm."
      : "\(change); the minutes announce \(announced), which the counts do not confirm."
  }

  package func uncheckedClaim(category: String, subject: String, claimed: Double) -> String {
    "The minutes announce \(percent(claimed, decimals: 1, signed: true)) for \(subject), \(members(category)), without counts to "
      + "check it by."
  }

  package func attendanceOfUnknown(_ noun: ActorNoun, events: Int, visits: Int) -> String {
    let meetings = events == 1 ? "The list of the meeting" : "The lists of \(number(events)) meetings"
    return
      "\(meetings) name\(events == 1 ? "s" : "") \(counted(visits, "visit", "visits")); who was expected is not known."
  }

  package func quorum(reached: Int, of events: Int) -> String {
    "The quorum was reached at \(number(reached)) of \(counted(events, "meeting", "meetings"))."
  }

  package func broken(_ rule: AttendanceRuleWords, by names: [String], more: Int) -> String {
    let (some, none): (String, String)
    switch rule {
    case .under(let percent, let last):
      let meetings = "\(self.percent(percent)) of the \(last.map { "last \(number($0)) " } ?? "")meetings"
      (some, none) = ("Present at less than \(meetings)", "Nobody was at less than \(meetings).")
    case .absences(let count):
      (some, none) = (
        "Absent \(number(count)) times in a row", "Nobody was absent \(number(count)) times in a row."
      )
    }
    return names.isEmpty ? none : "\(some): \(listed(names, more: more))."
  }

  package func attendance(_ noun: ActorNoun, events: Int, present: Int, invited: Int, ratePercent: Double) -> String {
    guard events > 1 else {
      let verb = present == 1 ? "was" : "were"
      return invited == 1
        ? "At the meeting, the only \(noun == .persons ? "person" : "organization") expected was "
          + "\(present > 0 ? "" : "not ")\(noun == .persons ? "present" : "represented") (\(percent(ratePercent)))."
        : "At the meeting, \(number(present)) of the \(actors(noun, invited)) expected \(verb) "
          + "\(noun == .persons ? "present" : "represented") (\(percent(ratePercent)))."
    }
    return "Over \(number(events)) meetings, \(number(present)) of the \(number(invited)) visits expected took place "
      + "(\(percent(ratePercent)))."
  }

  package func mostPresent(_ names: [String], more: Int, ratePercent: Double, present: Int, of events: Int) -> String {
    "Present most often: \(listed(names, more: more)) (\(number(present)) of \(number(events)) meetings, "
      + "\(percent(ratePercent)))."
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

  /// The members that a category of the data's vocabulary counts; any other category is kept as it is.
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

extension English: ChangePhrases {
  package func changeTitle(from: Int, to: Int) -> String { "What changed from \(from) to \(to)" }
  package var changesInShort: String { "In short" }
  package func changesOfActors(_ noun: ActorNoun) -> String { noun == .organizations ? "Organizations" : "Persons" }
  package var changesOfGroups: String { "Group by group" }
  package var changesOfNumbers: String { "Numbers" }
  package var changedMeasure: String { "Measure" }
  package var changeOfMeasure: String { "Change" }

  package func trend(_ noun: ActorNoun, from: Int, to: Int, groups: (Int, Int), actors: (Int, Int)) -> String {
    let (inGroups, ofActors) = (counted(groups.1, "group", "groups"), actorsCounted(noun, actors.1))
    switch (groups.0 == groups.1, actors.0 == actors.1) {
    case (true, true): return "In \(from) as in \(to), the network has \(inGroups) and \(ofActors)."
    case (true, false):
      return "From \(from) to \(to), the network goes from \(number(actors.0)) to \(ofActors), still in \(inGroups)."
    case (false, true):
      return "From \(from) to \(to), the network goes from \(number(groups.0)) to \(inGroups), still with \(ofActors)."
    case (false, false):
      return "From \(from) to \(to), the network goes from \(number(groups.0)) to \(inGroups) and from "
        + "\(number(actors.0)) to \(ofActors)."
    }
  }

  package func loadTrend(_ noun: ActorNoun, from: Int, to: Int, fewest: (Int, Int)) -> String {
    "In \(from), \(actorsCounted(noun, fewest.0)) carried at least half of the load; in \(to), it takes "
      + "\(number(fewest.1))."
  }

  package func joinedAndLeft(
    _ noun: ActorNoun, from: Int, to: Int, joined: (names: [String], more: Int), left: (names: [String], more: Int)
  ) -> String {
    let (came, went) = (joined.names.count + joined.more, left.names.count + left.more)
    let span = "Between \(from) and \(to),"
    let joining = "\(actorsCounted(noun, came)) joined: \(named(joined))"
    let leaving = "\(actorsCounted(noun, went)) left: \(named(left))"
    switch (came > 0, went > 0) {
    case (true, true): return "\(span) \(joining); \(leaving)."
    case (true, false): return "\(span) \(joining); none left."
    case (false, true): return "\(span) no \(one(noun)) joined; \(leaving)."
    case (false, false): return "\(span) no \(one(noun)) joined or left."
    }
  }

  package func begunAndEnded(
    from: Int, to: Int, begun: (names: [String], more: Int), ended: (names: [String], more: Int)
  ) -> String? {
    let parts = [("began", begun), ("ended", ended)].filter { !$0.1.names.isEmpty }.map { verb, groups in
      "\(counted(groups.names.count + groups.more, "group", "groups")) \(verb): \(named(groups))"
    }
    return parts.isEmpty ? nil : "Between \(from) and \(to), \(parts.joined(separator: "; "))."
  }

  package func handover(of group: String, in year: Int, to takers: [String], from givers: [String]) -> String {
    let verb = takers.count == 1 ? "takes" : "take"
    return givers.isEmpty
      ? "In \(year), \(list(takers)) \(takers.count == 1 ? "joins" : "join") those who lead \(group)."
      : "In \(year), \(list(takers)) \(verb) over \(group) from \(list(givers))."
  }

  package func merged(_ name: String, into other: String) -> String { "\(name) (now in \(other))" }
  package func merged(_ names: [String]) -> String { "Merged or renamed, and not left: \(list(names))." }
  package func mergers(from: Int, to: Int, _ names: [String], more: Int) -> String {
    "Merged or renamed between \(from) and \(to), and not left: \(listed(names, more: more))."
  }
  package func joined(_ names: [String]) -> String { "Joined: \(list(names))." }
  package func left(_ names: [String]) -> String { "Left: \(list(names))." }
  package func nobodyMoved(_ noun: ActorNoun) -> String { "No \(one(noun)) joined or left the network." }

  package func group(_ name: String, _ change: GroupChangeWords) -> String {
    var parts: [String] = []
    switch change.course {
    case .begun:
      parts.append("begun with \(list(change.joined))")
      if !change.tookOver.isEmpty { parts.append("led by \(list(change.tookOver))") }
    case .ended:
      parts.append("ended; members were \(list(change.left))")
      if !change.gaveUp.isEmpty { parts.append("it was led by \(list(change.gaveUp))") }
    case .lasted:
      switch (change.tookOver.isEmpty, change.gaveUp.isEmpty) {
      case (false, false): parts.append("lead taken over by \(list(change.tookOver)) from \(list(change.gaveUp))")
      case (false, true): parts.append("lead taken up by \(list(change.tookOver))")
      case (true, false): parts.append("lead given up by \(list(change.gaveUp))")
      case (true, true): break
      }
      if !change.joined.isEmpty { parts.append("joined: \(list(change.joined))") }
      if !change.left.isEmpty { parts.append("left: \(list(change.left))") }
    }
    return "\(name): \(parts.joined(separator: "; "))."
  }

  package var noGroupChanged: String { "No group changed its members or its leads." }

  package func distance(_ finding: DistanceWords) -> String {
    let chance = finding.tendency == .none
    var means: String?
    if let sharing = finding.sharing, let others = finding.others {
      means =
        "pairs that share a group are \(number(sharing)) km apart on average, the others \(number(others)) km"
        + (chance ? ", which chance explains" : "")
    }
    let p = finding.pValue < 0.001 ? "p < 0.001" : "p = \(number(finding.pValue, decimals: 3))"
    let test = "(rank correlation \(number(finding.correlation, decimals: 2)), \(p))"
    let sample =
      finding.compared < finding.located
      ? ", estimated from \(number(finding.compared)) of the \(number(finding.located)) organizations" : ""
    let statement =
      switch finding.tendency {
      case .nearShareMore: "Organizations that are near each other share more groups"
      case .farShareMore: "Organizations that are far from each other share more groups"
      case .none: "The data shows no link between distance and working together"
      }
    return statement + (means.map { ": \($0) " } ?? " ") + test + sample + "."
  }

  private func actorsCounted(_ noun: ActorNoun, _ count: Int) -> String {
    noun == .organizations
      ? counted(count, "organization", "organizations") : counted(count, "person", "persons")
  }

  private func one(_ noun: ActorNoun) -> String { noun == .organizations ? "organization" : "person" }

  private func named(_ names: (names: [String], more: Int)) -> String {
    names.more > 0
      ? "\(names.names.joined(separator: ", ")) and \(counted(names.more, "other", "others"))" : list(names.names)
  }
}
