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
