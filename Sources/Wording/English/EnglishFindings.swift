extension English: FindingPhrases {
  package func participation(_ noun: ActorNoun, actors: Int, groups: Int, memberships: Int) -> String {
    let verb = actors == 1 ? "takes" : "take"
    guard groups > 1 else { return "\(self.actors(noun, actors)) \(verb) part in a single group." }
    let possible = actors * groups
    return "\(self.actors(noun, actors)) \(verb) part in \(groupsCounted(groups)): \(number(memberships)) of "
      + "\(counted(possible, "possible membership", "possible memberships")) (\(share(memberships, of: possible)))."
  }

  package func idle(kind: String?, _ count: Int, of all: Int, isDated: Bool) -> String {
    "\(number(count)) of the \(number(all)) \(kinds(kind)) \(isDated ? "have never taken part in a group" : "take part in no group")."
  }

  package func mostGroups(_ noun: ActorNoun, _ names: [String], groups: Int, of all: Int) -> String {
    let most =
      groups == all
      ? all == 2 ? "both groups" : "all \(groupsCounted(all))" : "\(number(groups)) of the \(groupsCounted(all))"
    return names.count == 1
      ? "\(names[0]) takes part in \(most), more than any other."
      : "\(list(names)) each take part in \(most), more than any other."
  }

  package func oneGroupOnly(_ noun: ActorNoun, _ count: Int, of all: Int) -> String {
    "\(number(count)) of the \(actors(noun, all)) take part in one group only."
  }

  package func leads(_ leads: [LeadWords], of groups: Int) -> String {
    guard let first = leads.first else { return "" }
    let isOne = leads.count == 1
    let verb =
      switch (first.isLead, first.isInitiator) {
      case (true, false): isOne ? "leads" : "each lead"
      case (false, true): isOne ? "initiates" : "each initiate"
      default: isOne ? "leads or initiates" : "each lead or initiate"
      }
    let names = list(leads.map(\.name))
    guard groups > 1 else { return "\(names) \(verb) the only group." }
    let shared = first.isShared ? first.groups > 1 ? ", some of them with others" : ", with others" : ""
    let part = isOne ? ", with \(share(first.participationPercent)) of the memberships" : ""
    return "\(names) \(verb) \(number(first.groups)) of the \(groupsCounted(groups))\(shared) "
      + "(\(share(first.loadPercent)) of the work of leading\(isOne ? "" : " each"))\(part)."
  }

  package func togetherLead(_ names: [String], groups: Int, of all: Int, loadPercent: Double) -> String {
    "Together, \(list(names)) lead or initiate \(number(groups)) of the \(groupsCounted(all)) "
      + "(\(share(loadPercent)) of the work of leading)."
  }

  package func fewestWithHalf(_ noun: ActorNoun, _ count: Int, including names: [String], of all: Int) -> String {
    let among = names.isEmpty ? "" : ", among them \(list(names))"
    return "\(number(count)) of the \(actors(noun, all)) are enough to hold half of the work of leading\(among)."
  }

  package func withoutSeat(_ groups: [String], more: Int) -> String {
    let names = listed(groups, more: more)
    return groups.count + more == 1
      ? "The group \(names) has no lead."
      : "\(inLetters(groups.count + more, isFirst: true)) groups have no lead: \(names)."
  }

  package func groupsOfOne(_ noun: ActorNoun, _ groups: [String], more: Int, of all: Int) -> String {
    let (count, names) = (groups.count + more, listed(groups, more: more))
    let who = noun == .organizations ? "organization" : "person"
    return "\(inLetters(count, isFirst: true)) of the \(groupsCounted(all)) \(count == 1 ? "has" : "have") only one "
      + "\(who): \(names)."
  }

  package func components(_ noun: ActorNoun, parts: Int, largest: Int, of all: Int) -> String {
    "The network is in \(inLetters(parts)) separate parts, with no \(noun == .organizations ? "organization" : "person") in common; "
      + "the largest brings together \(number(largest)) of the \(actors(noun, all))."
  }

  package func cutPoints(_ noun: ActorNoun, _ names: [String], more: Int) -> String {
    guard more == 0 else {
      return "\(actors(noun, names.count + more)) each are all that joins a part of the network to the rest: "
        + "\(listed(names, more: more))."
    }
    let all = list(names).replacingLast(" and ", with: " or without ")
    return "Without \(all), a part of the network would be cut off from the rest."
  }

  package func closestGroups(_ a: String, _ b: String, shared: Int, noun: ActorNoun) -> String {
    "The groups \(a) and \(b) have the most in common: \(actors(noun, shared))."
  }

  package func closestActors(_ a: String, _ b: String, shared: Int, of groups: Int) -> String {
    "\(a) and \(b) share the most groups: \(number(shared)) of the \(number(groups))."
  }

  package func significantTies(_ noun: ActorNoun, _ count: Int, of pairs: Int) -> String {
    let who = noun == .organizations ? "organizations" : "persons"
    guard pairs > 1 else { return "The only two \(who) that share a group do so more than chance explains." }
    return count == 1
      ? "Only one of the \(number(pairs)) pairs of \(who) that share a group shares more than chance explains."
      : "\(number(count)) of the \(number(pairs)) pairs of \(who) that share a group share more than chance explains."
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
    return agrees
      ? "\(change), and the minutes agree: they claim \(claim(of: claimed))."
      : "\(change); the minutes claim \(claim(of: claimed)), which the counts do not bear out."
  }

  package func uncheckedClaim(category: String, subject: String, claimed: Double) -> String {
    "The minutes claim \(claim(of: claimed)) for the \(members(category)) of \(subject); there are no counts to check it by."
  }

  /// What is claimed, with its direction in words: `a fall of 75%`.
  private func claim(of claimed: Double) -> String {
    guard claimed != 0 else { return "that nothing has changed" }
    return "a \(claimed < 0 ? "fall" : "rise") of \(percent(abs(claimed)))"
  }

  package func attendanceOfUnknown(_ noun: ActorNoun, events: Int, visits: Int) -> String {
    let meetings = events == 1 ? "At the meeting" : "At \(number(events)) meetings"
    let who = noun == .persons ? "person" : "organization"
    let were =
      events == 1
      ? counted(visits, "\(who) was present", "\(who)s were present")
      : "\(who)s were present \(visits == 1 ? "once" : "\(number(visits)) times") in all"
    return "\(meetings), \(were); the lists do not say who was expected."
  }

  package func quorum(reached: Int, of events: Int) -> String {
    "The quorum was reached at \(number(reached)) of \(counted(events, "meeting", "meetings"))."
  }

  package func ruleTooEarly(last count: Int) -> String {
    "The rule speaks of the last \(number(count)) meetings; nobody was expected at so many yet."
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

  package func attendance(
    _ noun: ActorNoun, events: Int, present: Int, invited: Int, ratePercent: Double, represented: RepresentedWords?
  ) -> String {
    let rate = "(\(share(ratePercent)))"
    guard events > 1 else {
      let others: String =
        switch represented {
        case .one(let absent, let by): "; \(absent) was excused, and represented by \(by)."
        case .times(let count): "; \(number(count)) others were excused, and represented by those that came."
        case nil: "."
        }
      return invited == 1
        ? "At the meeting, the only \(noun == .persons ? "person" : "organization") expected was "
          + "\(present > 0 ? "" : "not ")present \(rate)\(others)"
        : "At the meeting, \(number(present)) of the \(actors(noun, invited)) expected "
          + "\(present == 1 ? "was" : "were") present \(rate)\(others)"
    }
    let others: String =
      switch represented {
      case .one(let absent, let by): "; once, \(by) represented \(absent)."
      case .times(let count): "; \(number(count)) times, one that came represented another."
      case nil: "."
      }
    return "Over \(number(events)) meetings, \(noun == .persons ? "persons" : "organizations") attended "
      + "\(number(present)) of the \(number(invited)) times that they were expected \(rate)\(others)"
  }

  package func mostPresent(_ names: [String], more: Int, present: Int, of events: Int) -> String {
    let count = "\(number(present)) of \(number(events)) meetings"
    return names.count + more == 1
      ? "\(names[0]) was present most often: at \(count)."
      : "\(listed(names, more: more)) were present most often: each at \(count)."
  }

  package func mostAdopted(_ software: String, by organizations: Int) -> String {
    "The software that most use, try or plan is \(software): \(actors(.organizations, organizations))."
  }

  package func adoptions(software: Int, organizations: Int) -> String {
    "\(actors(.organizations, organizations)) \(organizations == 1 ? "uses, tries or plans" : "use, try or plan") "
      + "\(counted(software, "piece of software", "pieces of software"))."
  }

  package func meetingsAttended(_ noun: ActorNoun, actors: Int, meetings: Int, visits: Int) -> String {
    "\(self.actors(noun, actors)) took part in \(counted(meetings, "meeting", "meetings")): \(number(visits)) of "
      + "\(number(actors * meetings)) possible visits (\(share(visits, of: actors * meetings)))."
  }

  package func meetMost(_ a: String, _ b: String, meetings: Int, of all: Int) -> String {
    "\(a) and \(b) meet most often: at \(number(meetings)) of \(counted(all, "meeting", "meetings"))."
  }

  // MARK: Grammar

  /// A number as it is written in a sentence: in letters up to nine.
  func inLetters(_ count: Int, isFirst: Bool = false) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    guard words.indices.contains(count) else { return number(count) }
    return isFirst ? words[count].prefix(1).uppercased() + words[count].dropFirst() : words[count]
  }

  func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(number(count)) \(count == 1 ? singular : plural)"
  }

  private func actors(_ noun: ActorNoun, _ count: Int) -> String {
    switch noun {
    case .organizations: counted(count, "organization", "organizations")
    case .persons: counted(count, "person", "persons")
    }
  }

  private func groupsCounted(_ count: Int) -> String { counted(count, "group", "groups") }

  func listed(_ names: [String], more: Int) -> String {
    more > 0 ? "\(names.joined(separator: ", ")) and \(counted(more, "other", "others"))" : list(names)
  }

  /// The members that a category of the data's vocabulary counts; any other category is kept as it is.
  package func members(_ category: String) -> String {
    switch MemberKind(category) {
    case .company: "member companies"
    case .commune: "member communes"
    case .intercommunality: "member intercommunalities"
    case .association: "member associations"
    case .person: "individual members"
    case .all: "members"
    case nil: category
    }
  }

  /// `communes`, `companies`: a classification in the plural.
  private func kinds(_ classification: String?) -> String {
    switch classification {
    case "commune": "communes"
    case "intercommunality": "intercommunalities"
    case "company": "companies"
    case "association": "associations"
    case "department": "departments"
    case "region": "regions"
    case "public body": "public bodies"
    case "university": "universities"
    default: "organizations"
    }
  }

  private func changing(
    category: String, subject: String, from: DatedCount, to: DatedCount, percent change: Double?
  ) -> String {
    let part = change.map { " (\(signedPercent($0)))" } ?? ""
    let verb = to.value < from.value ? "fell" : to.value > from.value ? "rose" : "stayed"
    let named =
      MemberKind(category) == nil
      ? "\(quote(members(category))) of \(subject)" : "The \(members(category)) of \(subject)"
    return verb == "stayed"
      ? "\(named) are \(number(to.value)) in \(to.date) as in \(from.date)\(part)"
      : "\(named) \(verb) from \(number(from.value)) in \(from.date) to \(number(to.value)) in \(to.date)\(part)"
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
    "In the course of \(from), \(actorsCounted(noun, actors.0)) took part in \(counted(groups.0, "group", "groups")); in the "
      + "course of \(to), \(actorsCounted(noun, actors.1)) in \(counted(groups.1, "group", "groups"))."
  }

  package func loadTrend(_ noun: ActorNoun, from: Int, to: Int, fewest: (Int, Int)) -> String {
    let now =
      fewest.1 < fewest.0
      ? "\(inLetters(fewest.1)) \(fewest.1 == 1 ? "was" : "were") enough" : "it took \(inLetters(fewest.1))"
    return
      "In \(from), \(inLetters(fewest.0)) \(one(noun))\(fewest.0 == 1 ? "" : "s") held at least half of the work of leading; in \(to), \(now)."
  }

  package func joinedAndLeft(
    _ noun: ActorNoun, from: Int, to: Int, joined: (names: [String], more: Int), left: (names: [String], more: Int)
  ) -> String {
    let (came, went) = (joined.names.count + joined.more, left.names.count + left.more)
    let span = "Between \(from) and \(to),"
    let joining = "\(inLetters(came)) \(one(noun))\(came == 1 ? "" : "s") joined: \(named(joined))"
    let leaving = "\(inLetters(went)) \(one(noun))\(went == 1 ? "" : "s") left: \(named(left))"
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
      let count = groups.names.count + groups.more
      return "\(inLetters(count)) group\(count == 1 ? "" : "s") \(verb): \(named(groups))"
    }
    return parts.isEmpty ? nil : "Between \(from) and \(to), \(parts.joined(separator: "; "))."
  }

  package func handover(of group: String, in year: Int, to takers: [String], from givers: [String]) -> String {
    return givers.isEmpty
      ? "In \(year), \(list(takers)) joined those who lead \(group)."
      : "In \(year), \(list(takers)) took over \(group) from \(list(givers))."
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
    var means = ""
    if let sharing = finding.sharing, let others = finding.others {
      means =
        ": two organizations that share a group are \(number(sharing))\u{A0}km apart on average, the others "
        + "\(number(others))\u{A0}km"
    }
    let sample =
      finding.compared < finding.located
      ? " (estimated from \(number(finding.compared)) of the \(number(finding.located)) organizations)" : ""
    let statement =
      switch finding.tendency {
      case .nearShareMore: "The nearer organizations are to each other, the more groups they share"
      case .farShareMore: "The farther organizations are from each other, the more groups they share"
      case .none: "Distance plays no visible part"
      }
    return statement + means + sample + "."
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
