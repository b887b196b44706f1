/// What the timeline says.
package protocol TimelineChartPhrases: Sendable {
  var timelineTitle: String { get }
  /// How many groups, between which years, and how many of them have begun or ended in these.
  func timelineLead(groups: Int, from first: Int, to last: Int, begun: Int, ended: Int) -> String
  /// Of many groups, how many are drawn.
  func largestGroupsDrawn(_ drawn: Int, of all: Int) -> String
  /// Organizations or persons that take part in a group: `8 participants`.
  func participants(_ count: Int) -> String
  /// Those that ever took part, and how many of them do so at the end: `8 participants, 7 still`.
  func participants(_ count: Int, still: Int) -> String
  /// What an area stands for that is as high as many take part.
  var participantsOverTime: String { get }
  /// Why there is no chart.
  var noDates: String { get }
  /// The row of meetings.
  var meetings: String { get }
  /// What a bar means that fades out at its end, and at its start.
  var ongoing: String { get }
  var startUnknown: String { get }
  /// What heads the names of those that lead or initiate in the last year.
  func leadsIn(_ year: Int) -> String
  /// A stretch of time, either end of which may not be known: `2014–2017`, `since 2014`, `until 2017`.
  func span(from start: String?, to end: String?) -> String
  /// A group, how long it has been, how many take part, and who leads or initiates it when.
  func groupInWords(_ name: String, span: String, participants: Int, seats: [String]) -> String
}

/// What the charts of the years say.
package protocol YearlyChartPhrases: Sendable {
  /// How many there were at first and at last; without them, what the charts are of.
  func yearlyTitle(_ noun: CountedNoun, first: (count: Int, year: Int)?, last: (count: Int, year: Int)?) -> String
  func yearlyLead(from first: Int, to last: Int) -> String
  /// What a small chart shows.
  func yearlyPanel(_ panel: YearlyPanel, _ noun: CountedNoun) -> String
  /// How much came and went in all, where the chart shows both, and how many fewer there are by mergers.
  func yearlySums(_ panel: YearlyPanel, came: Int, went: Int, fewer: Int) -> String
  /// The change since a year: a number with its sign, or that there is none.
  func yearlyChange(_ change: String?, since year: Int) -> String
  /// A number of percentage points, with its sign.
  func points(_ difference: Double) -> String
  /// What a grey band means.
  var yearWithoutData: String { get }
  /// What one chart says: its first and last value, and the extremes where these lie between.
  func yearlyInWords(_ name: String, first: ValueOfYear, last: ValueOfYear, most: ValueOfYear?, least: ValueOfYear?)
    -> String
  /// Of years, which have no value.
  func withoutValue(_ years: [String]) -> String
}

/// A small chart among those of the years.
package enum YearlyPanel: Hashable, CaseIterable, Sendable {
  case actors, turnover, renewed, groups, groupTurnover, memberships, elephantFactor, events, attendanceRate
}

/// A value as it is written, and its year.
package struct ValueOfYear: Sendable {
  package let value: String
  package let year: Int

  package init(_ value: String, in year: Int) {
    self.value = value
    self.year = year
  }
}

/// What the picture of before and after says.
package protocol ChangeChartPhrases: Sendable {
  func beforeAndAfterTitle(from first: Int, to last: Int) -> String
  /// What came, went and was taken over, in a sentence.
  func changeLead(from first: Int, to last: Int, groups: Int, begun: Int, ended: Int, takenOver: Int) -> String
  /// What the segments of a row are: those that left, stayed, joined.
  func changeSegment(_ segment: ChangeSegment, from first: Int, to last: Int) -> String
  /// What a large number is called; before and after it stand side by side.
  func changeFact(_ noun: CountedNoun, joined: Int, left: Int, merged: Int) -> (name: String, meaning: String)
  func takenOverFact(_ count: Int, of groups: Int) -> (name: String, meaning: String)
  /// Over the column of those that lead or initiate.
  var changeSeats: String { get }
  /// What the groups of a section of rows have in common.
  func changeSection(_ section: ChangeSection) -> String
  /// How many took part before and after: `5 to 8 participants`.
  func participants(from before: Int, to after: Int) -> String
  /// Those that joined and left, under a row.
  func changeNames(_ segment: ChangeSegment, _ names: [String]) -> String
  /// A group's change in words.
  func changeInWords(
    _ group: String, joined: [String], left: [String], stayed: Int, seats: (before: [String], after: [String])?
  )
    -> String
  /// Why there is no picture.
  var noTwoYears: String { get }
  /// The same, where a year was asked for that the data does not reach.
  func yearOutsideData(_ years: ClosedRange<Int>?) -> String
}

/// What became of a participant.
package enum ChangeSegment: Hashable, CaseIterable, Sendable {
  case left, merged, stayed, joined
}

/// What became of a group.
package enum ChangeSection: Hashable, Sendable {
  case seats, ended, members, begun, same
}

/// What the cards of an organization, a person or a group say.
package protocol CardPhrases: Sendable {
  /// Over the groups of an organization or a person, and what it is in each.
  var cardRoles: String { get }
  /// Over those who take part in a group.
  var cardMembers: String { get }
  /// Over those that it shares groups or participants with; then what the numbers next to them count.
  func cardTies(_ noun: CountedNoun) -> (heading: String, unit: String)
  /// A number in a public register, and what it is part of, under the name.
  func cardIdentifier(_ identifier: String) -> String
  func cardParent(_ name: String) -> String
  /// Whom a person sits for.
  func cardFor(_ organizations: [String]) -> String
  /// What a large number is called, and what it means.
  func cardGroups(_ count: Int, of all: Int, lead: Int, initiator: Int) -> (name: String, meaning: String)
  func cardSupplied(_ count: Int) -> (name: String, meaning: String)
  /// The rank is nil for who carries nothing.
  func cardLoad(_ load: Double, rank: Int?, of all: Int) -> (name: String, meaning: String)
  func cardPartners(_ noun: CountedNoun, _ count: Int, of others: Int) -> (name: String, meaning: String)
  /// The meetings attended by one who is not known to have been expected at any.
  func cardAttended(_ count: Int) -> (name: String, meaning: String)
  func cardAttendance(present: Int, of events: Int) -> (name: String, meaning: String)
  func cardParticipants(_ noun: CountedNoun, _ count: Int, percent: Double?, of all: Int) -> (
    name: String, meaning: String
  )
  func cardSeats(_ names: [String]) -> (name: String, meaning: String)
  func cardChange(in year: Int, joined: Int, left: Int) -> (name: String, meaning: String)
  /// The software that an organization uses or plans.
  func cardSoftware(_ items: [String]) -> String
  /// Why there is no card.
  func cardOfNothing(_ name: String) -> String
}
