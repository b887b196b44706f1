extension English: TimelineChartPhrases {
  package var timelineTitle: String { "The working groups over time" }

  package func timelineLead(groups: Int, from first: Int, to last: Int, begun: Int, ended: Int) -> String {
    let years = first == last ? "in \(first)" : "\(first) to \(last)"
    let changes = [
      begun > 0 ? "\(number(begun)) began after \(first)" : nil,
      ended > 0 ? "\(number(ended)) ended" : nil,
    ]
    .compactMap(\.self)
    return "\(counted(groups, .groups)), \(years)" + (changes.isEmpty ? "." : ": \(list(changes)).")
  }

  package func largestGroupsDrawn(_ drawn: Int, of all: Int) -> String {
    "\(shownOf(drawn, all, .groups)) are drawn, those with the most participants."
  }

  package func participants(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "participant" : "participants")"
  }
  package func participants(_ count: Int, still: Int) -> String { "\(participants(count)), \(number(still)) still" }
  package var participantsOverTime: String { "number of participants" }
  package var noDates: String { "nothing in the data has a date" }
  package var meetings: String { "meetings" }
  package var ongoing: String { "ongoing" }
  package var startUnknown: String { "start unknown" }
  package func leadsIn(_ year: Int) -> String { "leading in \(year)" }

  package func span(from start: String?, to end: String?) -> String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start : "\(start)–\(end)"
    case (let start?, nil): "since \(start)"
    case (nil, let end?): "until \(end)"
    case (nil, nil): "undated"
    }
  }

  package func groupInWords(_ name: String, span: String, participants: Int, seats: [String]) -> String {
    let led = seats.isEmpty ? "" : "; \(list(seats))"
    return "\(name) (\(span)): \(self.participants(participants))\(led)."
  }
}

extension English: YearlyChartPhrases {
  package func yearlyTitle(
    _ noun: CountedNoun, first: (count: Int, year: Int)?, last: (count: Int, year: Int)?
  ) -> String {
    guard let first, let last else { return "The network, year by year" }
    return first.count == last.count
      ? "\(counted(last.count, noun)) in \(last.year), as in \(first.year)"
      : "From \(counted(first.count, noun)) in \(first.year) to \(number(last.count)) in \(last.year)"
  }

  package func yearlyLead(from first: Int, to last: Int) -> String {
    first == last
      ? "In the course of \(first)."
      : "In the course of each year, \(first) to \(last). Scales start at zero."
  }

  package func yearlyPanel(_ panel: YearlyPanel, _ noun: CountedNoun) -> String {
    switch panel {
    case .actors: noun == .persons ? "Persons" : "Organizations"
    case .turnover: "Joining and leaving"
    case .renewed: "Stayed from the year before"
    case .groups: "Working groups"
    case .groupTurnover: "Groups begun, ended"
    case .memberships: "Memberships"
    case .elephantFactor: "Holders of half"
    case .events: "Meetings"
    case .attendanceRate: "Attendance rate"
    }
  }

  package func yearlySums(_ panel: YearlyPanel, came: Int, went: Int, fewer: Int) -> String {
    panel == .groupTurnover
      ? "in all: \(none(came)) begun, \(none(went)) ended"
      : "in all: \(none(came)) joined, \(none(went)) left"
        + (fewer > 0 ? ", \(number(fewer)) fewer by mergers" : "")
  }

  package func yearlyChange(_ change: String?, since year: Int) -> String {
    change.map { "\($0) since \(year)" } ?? "as in \(year)"
  }

  package func points(_ difference: Double) -> String {
    "\(signedPoints(difference))\u{A0}\(abs(difference) == 1 ? "point" : "points")"
  }

  package var yearWithoutData: String { "year without data" }

  package func yearlyInWords(
    _ name: String, first: ValueOfYear, last: ValueOfYear, most: ValueOfYear?, least: ValueOfYear?
  ) -> String {
    let ends = first.year == last.year ? written(first) : "\(written(first)), \(written(last))"
    let extremes = [most.map { "at the most \(written($0))" }, least.map { "at the least \(written($0))" }].compactMap(
      \.self)
    return "\(name): \(([ends] + extremes).joined(separator: ", "))."
  }

  func none(_ count: Int) -> String { count == 0 ? "none" : number(count) }

  package func withoutValue(_ years: [String]) -> String { "Without data in \(list(years))." }

  private func written(_ value: ValueOfYear) -> String { "\(value.value) in \(value.year)" }
}

extension English: ChangeChartPhrases {
  package func beforeAndAfterTitle(from first: Int, to last: Int) -> String { "Before and after: \(first) and \(last)" }

  package func changeLead(from first: Int, to last: Int, groups: Int, begun: Int, ended: Int, takenOver: Int) -> String
  {
    let changes = [
      begun > 0 ? "\(number(begun)) began" : nil, ended > 0 ? "\(number(ended)) ended" : nil,
      takenOver > 0 ? "\(number(takenOver)) changed hands" : nil,
    ]
    .compactMap(\.self)
    let what = changes.isEmpty ? "none began, ended or changed hands" : list(changes)
    return "\(counted(groups, .groups)) in the course of \(first) or \(last): \(what)."
  }

  package func changeSegment(_ segment: ChangeSegment, from first: Int, to last: Int) -> String {
    switch segment {
    case .left: "left since \(first)"
    case .merged: "merged or renamed"
    case .stayed: "there in both years"
    case .joined: "joined since \(first)"
    }
  }

  package func changeFact(
    _ noun: CountedNoun, joined: Int, left: Int, merged: Int
  ) -> (name: String, meaning: String) {
    (
      plural(noun),
      "\(none(joined)) \(noun == .groups ? "new" : "joined"), \(none(left)) \(noun == .groups ? "ended" : "left")"
        + (merged > 0 ? ", \(number(merged)) merged or renamed" : "")
    )
  }

  package func takenOverFact(_ count: Int, of groups: Int) -> (name: String, meaning: String) {
    (count == 1 ? "group taken over" : "groups taken over", "by others, of \(number(groups)) that lasted")
  }

  package var changeSeats: String { "leadership" }

  package func changeSection(_ section: ChangeSection) -> String {
    switch section {
    case .seats: "Other leads"
    case .ended: "Groups that ended"
    case .members: "Same leads, other members"
    case .begun: "New groups"
    case .same: "Nobody joined or left"
    }
  }

  package func participants(from before: Int, to after: Int) -> String {
    before == after ? participants(after) : "\(number(before)) to \(participants(after))"
  }

  package func changeNames(_ segment: ChangeSegment, _ names: [String]) -> String {
    "\(segment == .joined ? "+" : "\u{2212}")\u{A0}\(names.joined(separator: ", "))"
  }

  package func changeInWords(
    _ group: String, joined: [String], left: [String], stayed: Int, seats: (before: [String], after: [String])?
  ) -> String {
    let parts = [
      joined.isEmpty ? nil : "joined: \(list(joined))", left.isEmpty ? nil : "left: \(list(left))",
      stayed > 0 ? "there in both years: \(number(stayed))" : nil,
      seats.map { "led by \(carriers($0.before)), then by \(carriers($0.after))" },
    ]
    return "\(group): \(parts.compactMap(\.self).joined(separator: "; "))."
  }

  private func carriers(_ names: [String]) -> String { names.isEmpty ? "nobody" : list(names) }

  package var noTwoYears: String { "the data has no two years with dated memberships" }

  package func yearOutsideData(_ years: ClosedRange<Int>?) -> String {
    years.map { "the data runs from \($0.lowerBound) to \($0.upperBound)" } ?? noTwoYears
  }
}

extension English: CardPhrases {
  package var cardRoles: String { "Groups and roles" }
  package var cardMembers: String { "Who takes part" }

  package func cardTies(_ noun: CountedNoun) -> (heading: String, unit: String) {
    noun == .groups ? ("Neighbouring groups", "shared participants") : ("Works with", "shared groups")
  }

  package func cardIdentifier(_ identifier: String) -> String { "no.\u{A0}\(identifier)" }
  package func cardParent(_ name: String) -> String { "part of \(name)" }
  package func cardFor(_ organizations: [String]) -> String { "for \(list(organizations))" }

  package func cardGroups(_ count: Int, of all: Int, lead: Int, initiator: Int) -> (name: String, meaning: String) {
    let roles = [
      lead > 0 ? "leads \(number(lead))" : nil, initiator > 0 ? "initiates \(number(initiator))" : nil,
    ]
    .compactMap(\.self)
    return (
      count == 1 ? "working group" : "working groups",
      "of \(number(all)); \(roles.isEmpty ? "leads none" : list(roles))"
    )
  }

  package func cardSupplied(_ count: Int) -> (name: String, meaning: String) {
    (count == 1 ? "group supplied" : "groups supplied", "as a supplier")
  }

  package func cardLoad(_ load: Double, rank: Int?, of all: Int) -> (name: String, meaning: String) {
    let meaning = rank.map {
      "worth \(number(load, decimals: 2)) \(load == 1 ? "group" : "groups"); rank \(number($0)) of \(number(all))"
    }
    return ("of the load", meaning ?? "leads no group")
  }

  package func cardPartners(_ noun: CountedNoun, _ count: Int, of others: Int) -> (name: String, meaning: String) {
    noun == .groups
      ? (
        count == 1 ? "neighbouring group" : "neighbouring groups",
        "of \(number(others)) others, through a shared participant"
      )
      : (count == 1 ? "partner" : "partners", "of \(number(others)) others, through a shared group")
  }

  package func cardAttended(_ count: Int) -> (name: String, meaning: String) {
    (count == 1 ? "meeting attended" : "meetings attended", "")
  }

  package func cardAttendance(present: Int, of events: Int) -> (name: String, meaning: String) {
    ("attendance", "at \(number(present)) of \(counted(events, .events))")
  }

  package func cardParticipants(_ noun: CountedNoun, _ count: Int, percent: Double?, of all: Int) -> (
    name: String, meaning: String
  ) {
    let share = percent.map {
      "\(briefPercent($0)) of the network’s \(counted(all, noun))"
    }
    return (count == 1 ? "participant" : "participants", share ?? "")
  }

  package func cardSeats(_ names: [String]) -> (name: String, meaning: String) {
    (names.count == 1 ? "lead or initiator" : "leads and initiators", names.isEmpty ? "nobody" : list(names))
  }

  package func cardChange(in year: Int, joined: Int, left: Int) -> (name: String, meaning: String) {
    ("in \(year)", "\(none(joined)) joined, \(none(left)) left")
  }

  package func cardSoftware(_ items: [String]) -> String { "Software: \(list(items))." }
  package func cardOfNothing(_ name: String) -> String { "the data says nothing of \(quote(name))" }
}
