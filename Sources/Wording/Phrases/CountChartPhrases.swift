/// What the charts of load, adherence, attendance and adoptions say.
package protocol ChartPhrases: LoadChartPhrases, AdherenceChartPhrases, AttendanceChartPhrases,
  AdoptionChartPhrases, ConcentrationChartPhrases, TimelineChartPhrases,
  IntersectionChartPhrases, MapPhrases, CardPhrases, YearlyChartPhrases, ChangeChartPhrases
{
  /// A name and what is known of it: `Arles: present`.
  func labelled(_ name: String, _ what: String) -> String
}

/// What the chart of leadership load says.
package protocol LoadChartPhrases: Sendable {
  var loadTitle: String { get }
  /// Who of how many carries the groups, and what load is.
  func loadLead(_ noun: CountedNoun, carrying: Int, of actors: Int, groups: Int) -> String
  /// The load's share of all load.
  func loadShare(_ percent: Double) -> String
  /// The load that would be an actor's if load followed participation.
  var loadByParticipation: String { get }
  /// Those that carry nothing; each with the number of its groups.
  func carryingNothing(_ noun: CountedNoun, _ names: [(name: String, groups: Int)], more: Int) -> String
  /// Groups that nobody leads or initiates, which are nobody's load.
  func groupsWithoutSeat(_ count: Int) -> String
  /// How many times an actor's load is its share of participation; the first in a chart says of what.
  func loadTimes(_ ratio: Double) -> String
  /// What that number is.
  var loadTimesKey: String { get }
  /// Those that carry equally little, after the others.
  func loadOfEquals(_ noun: CountedNoun, _ names: [String], count: Int, load: Double) -> String
  /// Those with little load that there is no room for.
  func loadNotDrawn(_ noun: CountedNoun, _ count: Int, load: Double) -> String
  /// What one bar says, without a full stop.
  func carried(_ bar: CarriedLoad) -> String
  /// What bars further down say together.
  func carriedLess(_ bars: [CarriedLoad]) -> String
  /// Why there is no chart: no group has a lead or an initiator.
  var noLoad: String { get }
}

/// What an actor carries.
package struct CarriedLoad: Sendable {
  package let name: String
  package let load: Double
  package let leadLoad: Double
  package let sharePercent: Double
  /// Load share / group share.
  package let ratio: Double?

  package init(name: String, load: Double, leadLoad: Double, sharePercent: Double, ratio: Double?) {
    self.name = name
    self.load = load
    self.leadLoad = leadLoad
    self.sharePercent = sharePercent
    self.ratio = ratio
  }

  package var initiatorLoad: Double { max(0, load - leadLoad) }
}

/// What the chart of the load's concentration says.
package protocol ConcentrationChartPhrases: Sendable {
  var concentrationTitle: String { get }
  /// Which these are: names, and so many of those that carry equally much, which no one can distinguish.
  func fewestAre(_ names: [String], any: Int, of equals: Int) -> String
  /// Where half of the load is.
  var halfOfLoad: String { get }
  /// Who of how many carries how much, where these are the fewest with half of the load.
  func fewestCarry(_ noun: CountedNoun, _ few: Int, of all: Int, percent: Double) -> String
  /// What the axes of the curve run along.
  func actorsFromLeastLoaded(_ noun: CountedNoun) -> String
  var shareOfLoad: String { get }
  var evenlySpread: String { get }
  /// Actors with little load, together.
  func othersTogether(_ count: Int) -> String
  /// What a number is called, and what it means.
  var giniName: String { get }
  var giniMeaning: String { get }
  var hhiName: String { get }
  /// As many actors with equal loads would have the same index.
  func hhiMeaning(_ noun: CountedNoun, equivalent: Double) -> String
  var elephantName: String { get }
  func elephantMeaning(_ noun: CountedNoun) -> String
}

/// What the chart of adherence says.
package protocol AdherenceChartPhrases: Sendable {
  /// Of one series, of several of one subject, or of several subjects, where both are nil.
  func adherenceTitle(subject: String?, category: String?) -> String
  /// What a line ends at.
  func lastCount(_ category: String, _ count: Double) -> String
  /// A count on its way to the next: `−46 (−71.9%)`.
  func countChange(_ change: Double, percent: Double?) -> String
  /// The change since the first count.
  func changeSince(_ date: String, percent: Double) -> String
  /// The change as the counts have it, where a claim has another.
  func computedChange(_ percent: Double) -> String
  /// The change as it is claimed, since a date where that is not the first, and the count that it would have meant.
  func claimedChange(_ percent: Double, since date: String?, meaning count: Double) -> String
  /// A claim that the counts bear out.
  func confirmedChange(_ percent: Double, since date: String?) -> String
  /// A claim about years within the chart.
  func claimedBetween(_ from: String, _ to: String, _ category: String, claimed: Double, computed: Double) -> String
  func categoriesNotDrawn(_ count: Int) -> String
  /// Of the claims that the counts contradict, so many.
  func contradictedClaimsNotDrawn(_ count: Int) -> String
  func subjectsNotDrawn(_ count: Int) -> String
  /// The counts of a series, one after the other, or the first, the last and the extremes of many.
  func countsInWords(_ name: String, _ counts: [DatedCount], changePercent: Double?) -> String
  func countsInWords(
    _ name: String, first: DatedCount, last: DatedCount, least: DatedCount, most: DatedCount, changePercent: Double?
  ) -> String
  /// A claim that the counts contradict.
  func contradictedClaim(
    _ name: String, from: String, to: String, claimed: Double, computed: Double, meaning count: Double
  ) -> String
}

/// What the chart of adoptions says.
package protocol AdoptionChartPhrases: Sendable {
  var adoptionsTitle: String { get }
  func adoptionsLead(software: Int, organizations: Int, givenUp: Int) -> String
  /// Of much software or many organizations, how much is drawn; nil for what is drawn whole.
  func adoptionsDrawn(software: (drawn: Int, all: Int)?, organizations: (drawn: Int, all: Int)?) -> String
  /// An adoption whose status the data does not tell.
  var statusNotTold: String { get }
  /// Words for what is rare.
  var otherStatuses: String { get }
  /// A piece of software and those that have it, each with its status.
  func adopted(_ software: String, by organizations: [(name: String, status: String)], more: Int) -> String
  /// The pieces of software that only one organization has.
  func adoptedOnce(_ count: Int) -> String
  /// How often each status occurs.
  func adoptionStatuses(_ counts: [(status: String, count: Int)]) -> String
}

/// What the chart of attendance says.
package protocol AttendanceChartPhrases: Sendable {
  func attendanceTitle(events: Int) -> String
  /// What a single meeting was, how many of those listed were there, the share of those expected, and how many persons.
  func rollCall(
    _ event: String, _ date: String?, present: Int, of listed: Int, percent: Double?, persons: Int, _ noun: CountedNoun
  ) -> String
  /// In which order the rows are.
  var mostPresentFirst: String { get }
  /// How many of those expected at each of several meetings were there; nil where it is not known who was expected.
  func attendanceLead(events: Int, from first: String?, to last: String?, percent: Double?, _ noun: CountedNoun)
    -> String
  /// The organizations of one status: `11 present`.
  func attending(_ status: AttendanceWord, _ organizations: Int) -> String
  /// The heading over the organizations of one status, and the persons of that status.
  func attendingHeading(_ status: AttendanceWord, persons: Int) -> String
  func attendingMore(_ count: Int) -> String
  func personsWithoutOrganization(_ count: Int) -> String
  /// What the sign of a status means, for one person or organization.
  func attended(_ status: AttendanceWord) -> String
  /// What a bar over several meetings means.
  var attendedShare: String { get }
  /// What the rest of such a bar means.
  var missedShare: String { get }
  /// The head of the columns that say how often each was there.
  var attendanceRate: String { get }
  /// How many organizations were at each meeting, or on average in each period.
  func presentPerMeeting(isMean: Bool, _ noun: CountedNoun) -> String
  /// A stretch of a year: its number, of 2, 4 or 12; the year alone where it is of 1.
  func period(_ number: Int, of count: Int, year: Int) -> String
  /// Meetings whose date is not known.
  var undated: String { get }
  /// Organizations with the meetings that they were at, of those invited to.
  func mostPresent(_ rows: [(name: String, present: Int, of: Int?)], isAll: Bool) -> String
  /// Of many organizations, how many are drawn.
  func mostPresentDrawn(_ drawn: Int, of all: Int, _ noun: CountedNoun) -> String
  /// Why there is no chart.
  func noAttendance(_ noun: CountedNoun) -> String
  func bestAttended(_ event: String, _ present: Int, worst: String, _ fewest: Int, _ noun: CountedNoun) -> String
}

package enum AttendanceWord: Hashable, CaseIterable, Sendable {
  case present, excused, absent
}
