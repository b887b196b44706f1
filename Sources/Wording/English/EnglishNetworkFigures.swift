extension English: FigurePhrases {}

extension English: PagePhrases {
  package func largest(_ count: String) -> String { "The largest: \(count)" }

  package func fewerThanTwo(_ noun: CountedNoun) -> String {
    "the data has fewer than two \(plural(noun))"
  }

  package func densestPart(_ counts: [String]) -> String { "A dense part: \(list(counts))" }

  package func others(_ count: Int) -> String { counted(count, "other", "others") }

  package func source(_ documents: [String], more: Int) -> String {
    let names = more > 0 ? documents + ["\(number(more)) more"] : documents
    return "\(names.count > 1 ? "sources" : "source"): \(list(names))"
  }

  package func fromAttendance(_ groups: Int, of all: Int) -> String {
    groups == all
      ? "members from attendance" : "members of \(number(groups)) of \(counted(all, .groups)) from attendance"
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

extension English: ParticipationFigurePhrases {
  package var participationTitle: String { "Who is what in which working group" }
  package var besideHeading: String { "Suppliers and observers" }

  package func matrixPart(_ noun: CountedNoun, groups: PartOfGroups?, actors: PartOfActors?) -> String {
    let parts = [
      groups.map { part in
        let size = part.leastSize.map { " (\(counted($0, noun)) or more)" } ?? ""
        return "\(shownOf(part.drawn, part.all, .groups)), the largest\(size)"
      },
      actors.map { part in
        let rules = [
          part.hasAllSeats ? "all who lead or initiate one of them" : nil,
          part.leastBreadth.map { "those in \(number($0)) of them or more" },
        ].compactMap(\.self)
        return "\(shownOf(part.drawn, part.all, noun))" + (rules.isEmpty ? "" : ": \(list(rules))")
      },
    ]
    return "Drawn: \(parts.compactMap(\.self).joined(separator: "; "))"
  }

  package func tooLargeForDiagram(_ noun: CountedNoun) -> String {
    "a diagram that can be read would show a small part of the network alone; the matrix of participation shows more"
  }

  package func tooManyAlike(_ noun: CountedNoun) -> String {
    "too many \(plural(noun)) are in equally many groups to draw some of them; the matrix of participation shows them all"
  }

  package func groupOfMatrix(
    _ group: String, size: Int, _ noun: CountedNoun, leads: [String], initiators: [String]
  ) -> String {
    let parts = [
      counted(size, noun), leads.isEmpty ? nil : "led by \(list(leads))",
      initiators.isEmpty ? nil : "initiated by \(list(initiators))",
    ]
    return "\(group): \(parts.compactMap(\.self).joined(separator: ", "))."
  }
}

extension English: CollaborationFigurePhrases {
  package func collaborationTitle(hasSeats: Bool) -> String {
    hasSeats ? "Who leads which working groups, and with whom" : "Who is in which working groups"
  }

  package func participationCounts(_ noun: CountedNoun, actors: Int, groups: Int, participations: Int) -> String {
    "\(counted(actors, noun)), \(counted(groups, .groups)), "
      + "\(number(participations))\u{A0}participation\(participations == 1 ? "" : "s")"
  }

  package func actorKey(_ noun: CountedNoun) -> String { noun == .persons ? "person" : "organization" }
  package var groupKey: String { "working group" }
  package var supplierKey: String { "supplier" }
  package var leadKey: String { "leads the group" }
  package var initiatorKey: String { "initiates the group" }
  package var memberKey: String { "participates" }
  package var supplierTieKey: String { "supplies the group" }
  package var suppliersHeading: String { "Suppliers" }

  package func seatNote(leading: Int, initiating: Int, here: Int) -> String {
    let groups = leading + initiating
    let verb = initiating == 0 ? "leads" : leading == 0 ? "initiates" : "leads or initiates"
    let all = "\(verb) \(number(groups))\u{A0}group\(groups == 1 ? "" : "s")"
    return here == groups ? all : here == 0 ? "\(all), none here" : "\(all), \(number(here)) here"
  }

  package func suppliersNotDrawn(_ count: Int) -> String {
    "\(counted(count, .suppliers)) of these groups \(count == 1 ? "is" : "are") not drawn."
  }

  package func moreParticipants(_ count: Int) -> String { "+\(counted(count, "other", "others"))" }
  package func brokerNote(isCutPoint: Bool) -> String { isCutPoint ? "only link" : "broker" }
  package var pendantNote: String { "one group only" }
  package func brokerKey(isCutPoint: Bool) -> String {
    isCutPoint
      ? "only link: without it others come apart" : "broker: most often between the others"
  }

  package func tie(of organization: String, in group: String, as role: TieRole) -> String {
    switch role {
    case .lead: "\(organization) leads \(group)"
    case .initiator: "\(organization) initiates \(group)"
    case .member: "\(organization) participates in \(group)"
    case .supplier: "\(organization) is a supplier of \(group)"
    }
  }

  package func carries(_ organization: String, leading: [String], initiating: [String]) -> String {
    let parts = [
      leading.isEmpty ? nil : "leads \(list(leading))", initiating.isEmpty ? nil : "initiates \(list(initiating))",
    ].compactMap(\.self)
    return "\(organization) \(parts.joined(separator: " and "))."
  }

  package func othersCarry(_ organizations: [String]) -> String {
    "\(list(organizations)) also \(organizations.count == 1 ? "leads or initiates" : "lead or initiate") groups."
  }

  package func largestGroups(_ groups: [String], size: Int, _ noun: CountedNoun) -> String {
    "The largest \(groups.count == 1 ? "group is" : "groups are") \(list(groups)) "
      + "(\(counted(size, noun)))."
  }

  package func broadest(_ organizations: [String], groups: Int) -> String {
    "\(list(organizations)) \(organizations.count == 1 ? "participates" : "participate") in the most groups "
      + "(\(number(groups)))."
  }

  package func inOneGroup(_ organizations: [String]) -> String {
    "\(list(organizations)) \(organizations.count == 1 ? "participates" : "participate") in one group only."
  }

  package func brokers(_ organizations: [String], areCutPoints: Bool) -> String {
    let names = list(organizations)
    guard areCutPoints else { return "\(names) is on the most shortest paths between the others." }
    return organizations.count == 1
      ? "\(names) is the only link between others: without it they would come apart."
      : "\(names) are each the only link between others: without one of them these would come apart."
  }

  package func notCarried(_ groups: [String]) -> String {
    "Without a lead or an initiator: \(list(groups))."
  }

  package func supplies(_ supplier: String, groups: [String]) -> String {
    "\(supplier) is a supplier of \(list(groups))."
  }
}

extension English: OrganizationsFigurePhrases {
  package var organizationsTitle: String { "Who works with whom: the groups they share" }

  package func pairCounts(_ noun: CountedNoun, actors: Int, pairs: Int) -> String {
    "\(counted(actors, noun)); \(number(pairs)) \(pairs == 1 ? "pair shares" : "pairs share") a working group"
  }

  package func drawnPairs(_ drawn: Int, from shared: Int?, significant: Int, left significantLeft: Int) -> String {
    let which = [
      significantLeft > 0 || significant == 0 ? nil : "all that are significant",
      shared.map { $0 > 1 ? "all of \(number($0)) groups or more" : "all others" },
    ].compactMap(\.self)
    let left =
      significantLeft > 0
      ? " (\(number(significantLeft)) more \(significantLeft == 1 ? "is" : "are") significant, and without room)" : ""
    return "\(number(drawn)) \(drawn == 1 ? "is" : "are") drawn" + (which.isEmpty ? "" : ": \(list(which))") + left
  }

  package func unconnectedToo(_ names: [String]) -> String { "Without a group in common: \(list(names))." }

  package func weakerTies(_ names: [String]) -> String { "With weaker ties only: \(list(names))." }

  package func inTheSame(_ names: [String], groups: Int) -> String {
    "\(list(names)) are in the same \(groups == 1 ? "group" : "\(number(groups)) groups") and no other."
  }

  package var inTheSameKey: String { "in the same groups and no other" }

  package func noTieStandsOut(_ noun: CountedNoun) -> String {
    "too many pairs of \(plural(noun)) share equally many groups for some of them to stand out"
  }

  package func significantTies(_ significant: Int, of drawn: Int) -> String {
    let test = "(hypergeometric, q\u{A0}<\u{A0}.05)"
    return significant == 0
      ? "None of these ties is significant \(test); they do not stand out from chance"
      : "\(number(significant)) of these \(number(drawn)) ties \(significant == 1 ? "is" : "are") significant \(test)"
  }

  package func significantPairs(_ pairs: [String]) -> String {
    "Significant ties: \(pairs.joined(separator: "; "))."
  }

  package var significantKey: String { "significant (q\u{A0}<\u{A0}.05)" }

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
    "\(list(names)) \(names.count == 1 ? "shares" : "each share") a group with the most others (\(counted(others, noun)))."
  }

  package func unconnected(_ names: [String]) -> String {
    "\(list(names)) \(names.count == 1 ? "shares" : "share") no group with any other."
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
    "In each cell, the number of \(plural(noun)) that both groups share; on the diagonal, the size of the group. "
      + "The darker a cell, the more alike the groups: the shared part of all their members (Jaccard)."
  }

  package func actorsDrawn(_ drawn: Int, of all: Int, _ noun: CountedNoun, leastGroups: Int) -> String {
    "\(shownOf(drawn, all, noun)), \(drawn == 1 ? "that" : "those") in \(number(leastGroups)) groups or more"
  }

  package func actorOverlapKey(_ noun: CountedNoun) -> String {
    "In each cell, the number of groups that both are in; on the diagonal, of all that one is in. The darker a cell, the "
      + "larger the shared part of all their groups (Jaccard)."
  }

  package func groupsOf(_ a: String, _ b: String, shared: Int) -> String {
    "\(a) and \(b): \(counted(shared, .groups)) in common"
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

extension English: MapPhrases {
  package var mapTitle: String { "Where people work together" }

  package func mapLead(located: Int, of all: Int) -> String {
    located < all
      ? "\(shownOf(located, all, .organizations)) that participate in a group, at their places."
      : "The organizations that participate in a group, at their places."
  }

  package func mapDetail(ties: Int) -> String {
    ties > 0 ? "The framed part, larger, with all ties within it: \(number(ties))." : "The framed part, larger."
  }

  package var outlinesSource: String { "Coasts and borders: Natural Earth, 1:50 million." }

  package func mapNamed(_ count: Int, leastGroups: Int) -> String {
    count == 0
      ? "None is named: too many are in equally many groups."
      : "\(number(count)) \(count == 1 ? "is named, that" : "are named, those") of \(number(leastGroups)) groups or more."
  }
  package var dotWithoutName: String { "other organization" }

  package func mapTies(_ drawn: Int, of all: Int, from shared: Int) -> String {
    if drawn == all {
      return all == 1 ? "The only tie between them is drawn." : "All \(number(all)) ties between them are drawn."
    }
    return drawn == 0
      ? "The \(number(all)) ties between them are too many of equal strength to be drawn."
      : "\(number(drawn)) of the \(number(all)) ties between them \(drawn == 1 ? "is" : "are") drawn: those of "
        + "\(number(shared)) shared groups or more."
  }

  package func tiesFrom(shared: Int) -> String {
    shared > 1 ? "at least \(number(shared)) groups in common" : "groups in common"
  }

  package var discByGroups: String { "organization, the larger the more groups it has" }
  package var ringWithoutGroup: String { "without a group" }
  package func withoutPlace(_ names: [String], more: Int) -> String { "Without coordinates: \(named(names, more))." }
  package func outsideMap(_ names: [String], more: Int) -> String { "Off the map: \(named(names, more))." }

  package func unnamedOnMap(_ names: [String], more: Int) -> String {
    "Without a name on the map, for want of room: \(named(names, more))."
  }

  package func latitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "S" : "N")"
  }

  package func longitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "W" : "E")"
  }

  package func kilometres(_ distance: Double) -> String { "\(number(distance, decimals: 1))\u{A0}km" }

  package func groupsShared(_ a: String, _ b: String, groups: Int, kilometres: Double) -> String {
    "\(a) and \(b) (\(number(groups)) \(groups == 1 ? "group" : "groups"), \(self.kilometres(kilometres.rounded())))"
  }

  package func strongestTies(_ ties: [String]) -> String {
    "Most groups in common: \(ties.joined(separator: "; "))."
  }

  package func farthest(_ a: String, _ b: String, kilometres: Double) -> String {
    "Farthest apart of those that work together: \(a) and \(b), \(self.kilometres(kilometres.rounded()))."
  }

  package func groupsOf(_ name: String, _ groups: Int) -> String { labelled(name, counted(groups, .groups)) }
  package var noPlaces: String { "of no organization that participates in a group the place is known" }

  private func named(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(number(more)) more"] : []))
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

  package func inOneOfThese(_ noun: CountedNoun, _ count: Int) -> String {
    "\(counted(count, noun)) \(count == 1 ? "is" : "are") in one of these groups alone, and not drawn."
  }

  package func noSharedSets(_ noun: CountedNoun) -> String {
    "no two \(plural(noun)) are in exactly the same groups; the matrix of participation shows who is in which"
  }

  package func alone(_ noun: CountedNoun, _ count: Int) -> String {
    "\(counted(count, noun)) \(count == 1 ? "has" : "each have") a set of groups that no one else has."
  }
}
