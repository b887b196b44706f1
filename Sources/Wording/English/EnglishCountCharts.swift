extension English: ChartPhrases {
  package func labelled(_ name: String, _ what: String) -> String { "\(name): \(what)" }
}

extension English: LoadChartPhrases {
  package var loadTitle: String { "Who leads the working groups" }

  package func loadLead(_ noun: CountedNoun, carrying: Int, of actors: Int, groups: Int) -> String {
    let verb = carrying == 1 ? "leads or initiates" : "lead or initiate"
    let carried = groups == 1 ? "the one group" : "the \(number(groups)) groups"
    let who = carrying < actors ? shownOf(carrying, actors, noun) : counted(carrying, noun)
    return "\(who) \(verb) \(carried). Each group counts as 1, shared equally between those "
      + "who lead or initiate it."
  }

  package func loadShare(_ percent: Double) -> String { "\(self.percent(percent)) of the load" }
  package var loadByParticipation: String { "expected from participation" }

  package func loadTimes(_ ratio: Double) -> String { "\(number(ratio))\u{A0}×" }
  package var loadTimesKey: String { "×: times the load expected" }

  package func loadOfEquals(_ noun: CountedNoun, _ names: [String], count: Int, load: Double) -> String {
    "And \(counted(count, "other", "others")) at \(number(load, decimals: 2)) each: \(list(names))."
  }

  package func carryingNothing(_ noun: CountedNoun, _ names: [(name: String, groups: Int)], more: Int) -> String {
    let count = names.count + more
    let who = "\(counted(count, noun)) \(count == 1 ? "participates" : "participate") without leading or initiating one"
    guard !names.isEmpty else { return "\(who)." }
    let listed = names.map { "\($0.name) (\(number($0.groups)))" } + (more > 0 ? ["\(number(more)) more"] : [])
    return "\(who), with the number of their groups: \(list(listed))."
  }

  package func groupsWithoutSeat(_ count: Int) -> String {
    "\(counted(count, .groups)) \(count == 1 ? "has" : "have") neither lead nor initiator."
  }

  package func loadNotDrawn(_ noun: CountedNoun, _ count: Int, load: Double) -> String {
    return "Not drawn: \(counted(count, noun)) with a load of \(number(load, decimals: 2)) together."
  }

  package func carried(_ bar: CarriedLoad) -> String {
    var roles: [String] = []
    if bar.leadLoad > 0 { roles.append("\(number(bar.leadLoad, decimals: 2)) as lead") }
    if bar.initiatorLoad > 0 { roles.append("\(number(bar.initiatorLoad, decimals: 2)) as initiator") }
    let ratio = bar.ratio.map { "; \(number($0)) times its share of the participation" } ?? ""
    return "\(bar.name): load \(number(bar.load, decimals: 2)), \(loadShare(bar.sharePercent)) (\(list(roles))\(ratio))"
  }

  package func carriedLess(_ bars: [CarriedLoad]) -> String {
    "Then \(list(bars.map { "\($0.name) (\(number($0.load, decimals: 2)))" }))."
  }

  package var noLoad: String { "no group has a lead or an initiator" }
}

extension English: ConcentrationChartPhrases {
  package var concentrationTitle: String { "How concentrated the load of leadership is" }

  package func fewestCarry(_ noun: CountedNoun, _ few: Int, of all: Int, percent: Double) -> String {
    "\(shownOf(few, all, noun)) \(few == 1 ? "holds" : "together hold") \(self.percent(percent)) of the load."
  }

  package func fewestAre(_ names: [String], any: Int, of equals: Int) -> String {
    let some = any > 0 ? ["any \(number(any)) of \(number(equals)) with the same load"] : []
    return "These are \(list(names + some))."
  }

  package var halfOfLoad: String { "half" }

  package func actorsFromLeastLoaded(_ noun: CountedNoun) -> String {
    noun == .persons
      ? "share of the persons, from the least to the most loaded"
      : "share of the organizations, from the least to the most loaded"
  }

  package var shareOfLoad: String { "share of the load" }
  package var evenlySpread: String { "evenly spread" }
  package func othersTogether(_ count: Int) -> String { count == 1 ? "1 other" : "\(number(count)) others" }
  package var giniName: String { "Gini coefficient" }
  package var giniMeaning: String { "0: evenly spread; 1: all on one" }
  package var hhiName: String { "Herfindahl–Hirschman (HHI)" }

  package func hhiMeaning(_ noun: CountedNoun, equivalent: Double) -> String {
    "as if \(number(equivalent)) \(noun == .persons ? "persons" : "organizations") held all of it in equal parts"
  }

  package var elephantName: String { "Holders of half (elephant factor)" }

  package func elephantMeaning(_ noun: CountedNoun) -> String {
    "the fewest \(noun == .persons ? "persons" : "organizations") that together hold half of the load"
  }
}

extension English: AdherenceChartPhrases {
  package func adherenceTitle(subject: String?, category: String?) -> String {
    switch (subject, category) {
    case (let subject?, let category?): "\(subject): \(category)"
    case (let subject?, nil): "\(subject): counts"
    case (nil, _): "Counts over time"
    }
  }

  package func lastCount(_ category: String, _ count: Double) -> String { "\(category): \(number(count))" }

  package func countChange(_ change: Double, percent: Double?) -> String {
    "\(change > 0 ? "+" : "")\(number(change))" + (percent.map { " (\(signedPercent($0)))" } ?? "")
  }

  package func changeSince(_ date: String, percent: Double) -> String { "\(signedPercent(percent)) since \(date)" }
  package func computedChange(_ percent: Double) -> String { "computed: \(signedPercent(percent))" }

  package func claimedChange(_ percent: Double, since date: String?, meaning count: Double) -> String {
    "claimed: \(signedPercent(percent))\(since(date)), that is \(number(count))"
  }

  package func confirmedChange(_ percent: Double, since date: String?) -> String {
    "claimed: \(signedPercent(percent))\(since(date)), confirmed"
  }

  package func claimedBetween(
    _ from: String, _ to: String, _ category: String, claimed: Double, computed: Double
  ) -> String {
    "\(category), \(from) to \(to): claimed \(signedPercent(claimed)) (dashes), computed \(signedPercent(computed))."
  }

  package func categoriesNotDrawn(_ count: Int) -> String {
    count == 1 ? "One smaller category is not drawn." : "\(number(count)) smaller categories are not drawn."
  }

  package func contradictedClaimsNotDrawn(_ count: Int) -> String {
    count == 1
      ? "One more claim that the counts contradict is not drawn."
      : "\(number(count)) more claims that the counts contradict are not drawn."
  }

  package func subjectsNotDrawn(_ count: Int) -> String {
    count == 1 ? "The counts of another one are not drawn." : "The counts of \(number(count)) others are not drawn."
  }

  package func countsInWords(_ name: String, _ counts: [DatedCount], changePercent: Double?) -> String {
    let listed = list(counts.map { "\(number($0.value)) in \($0.date)" })
    return "\(name): \(listed)\(changePercent.map { ", a change of \(signedPercent($0))" } ?? "")."
  }

  package func countsInWords(
    _ name: String, first: DatedCount, last: DatedCount, least: DatedCount, most: DatedCount, changePercent: Double?
  ) -> String {
    let change = changePercent.map { " (\(signedPercent($0)))" } ?? ""
    return "\(name): from \(number(first.value)) in \(first.date) to \(number(last.value)) in \(last.date)\(change); "
      + "at the most \(number(most.value)) in \(most.date), at the least \(number(least.value)) in \(least.date)."
  }

  package func contradictedClaim(
    _ name: String, from: String, to: String, claimed: Double, computed: Double, meaning count: Double
  ) -> String {
    "\(name), \(from) to \(to): claimed \(signedPercent(claimed)), which would have meant \(number(count)); "
      + "computed \(signedPercent(computed))."
  }

  private func since(_ date: String?) -> String { date.map { " since \($0)" } ?? "" }
}

extension English: AdoptionChartPhrases {
  package var adoptionsTitle: String { "Which software, in which organizations" }

  package func adoptionsLead(software: Int, organizations: Int, givenUp: Int) -> String {
    "\(counted(software, .software)) named for \(counted(organizations, .organizations))\(givenUp > 0 ? "; \(number(givenUp)) tried or given up" : "")."
  }

  package func adoptionsDrawn(software: (drawn: Int, all: Int)?, organizations: (drawn: Int, all: Int)?) -> String {
    let parts = [
      software.map { "\(shownOf($0.drawn, $0.all, .software)), the most widespread" },
      organizations.map { "\(shownOf($0.drawn, $0.all, .organizations)), those with the most named" },
    ]
    return "Drawn: \(list(parts.compactMap(\.self)))."
  }

  package var statusNotTold: String { "not stated" }
  package var otherStatuses: String { "other" }

  package func adopted(_ software: String, by organizations: [(name: String, status: String)], more: Int) -> String {
    let listed = organizations.map { "\($0.name) (\($0.status))" } + (more > 0 ? ["\(number(more)) more"] : [])
    return "\(software): \(list(listed))."
  }

  package func adoptedOnce(_ count: Int) -> String {
    "\(counted(count, .software)) \(count == 1 ? "is" : "are") named by one organization only."
  }

  package func adoptionStatuses(_ counts: [(status: String, count: Int)]) -> String {
    "By status: \(list(counts.map { "\($0.status) (\(number($0.count)))" }))."
  }
}

extension English: AttendanceChartPhrases {
  package func attendanceTitle(events: Int) -> String {
    events == 1 ? "Who was at the meeting" : "Attendance at the meetings"
  }

  package func rollCall(
    _ event: String, _ date: String?, present: Int, of listed: Int, percent: Double?, persons: Int, _ noun: CountedNoun
  ) -> String {
    let meeting = [event, date].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    let by = persons > 0 ? ", with \(counted(persons, .persons))" : ""
    let were = "\(present == 1 ? "was" : "were") present"
    return (meeting.isEmpty ? "" : "\(meeting). ")
      + "\(percent == nil ? counted(present, noun) : shownOf(present, listed, noun)) \(were)\(by)"
      + (percent.map { ": \(self.percent($0))." } ?? ".")
  }

  package var mostPresentFirst: String { "Most meetings attended first." }

  package func attendanceLead(events: Int, from first: String?, to last: String?, percent: Double?, _ noun: CountedNoun)
    -> String
  {
    var span = ""
    if let first, let last { span = " (\(first) – \(last))" }
    let meetings = "\(counted(events, .events))\(span)."
    guard let percent else { return meetings + " Who was expected is not known." }
    return meetings + " The \(plural(noun)) expected were present in \(self.percent(percent)) of all cases."
  }

  package func attending(_ status: AttendanceWord, _ organizations: Int) -> String {
    "\(number(organizations)) \(attended(status))"
  }

  package func attendingHeading(_ status: AttendanceWord, persons: Int) -> String {
    let heading = attended(status)
    let capitalized = heading.prefix(1).uppercased() + heading.dropFirst()
    return persons > 0 ? "\(capitalized) (\(counted(persons, .persons)))" : capitalized
  }

  package func attendingMore(_ count: Int) -> String { "and \(number(count)) more" }

  package func personsWithoutOrganization(_ count: Int) -> String {
    "\(counted(count, .persons)) without an organization \(count == 1 ? "is" : "are") not drawn."
  }

  package func attended(_ status: AttendanceWord) -> String {
    switch status {
    case .present: "present"
    case .excused: "excused"
    case .absent: "absent"
    }
  }

  package var attendedShare: String { "share of the meetings attended" }
  package var missedShare: String { "expected, and not there" }
  package var attendanceRate: String { "attended" }

  package func presentPerMeeting(isMean: Bool, _ noun: CountedNoun) -> String {
    "\(plural(noun)) present\(isMean ? ", mean per meeting" : " at each meeting")"
  }

  package func period(_ number: Int, of count: Int, year: Int) -> String {
    switch count {
    case 12: date(year: year, month: number, day: nil)
    case 4: "quarter \(number) of \(year)"
    case 2: "half \(number) of \(year)"
    default: "\(year)"
    }
  }

  package var undated: String { "undated" }

  package func mostPresent(_ rows: [(name: String, present: Int, of: Int?)], isAll: Bool) -> String {
    let listed = rows.map { "\($0.name) (\(number($0.present))\($0.of.map { " of \(number($0))" } ?? ""))" }
    return (isAll ? "Attended: " : "Most present: ") + list(listed) + "."
  }

  package func mostPresentDrawn(_ drawn: Int, of all: Int, _ noun: CountedNoun) -> String {
    "\(shownOf(drawn, all, noun)) are drawn, the most present ones."
  }

  package func noAttendance(_ noun: CountedNoun) -> String {
    "the data tells of no \(noun == .persons ? "person" : "organization") that it was at a meeting"
  }

  package func bestAttended(
    _ event: String, _ present: Int, worst: String, _ fewest: Int, _ noun: CountedNoun
  ) -> String {
    "Most \(plural(noun)): \(event) (\(number(present))); fewest: \(worst) (\(number(fewest)))."
  }
}
