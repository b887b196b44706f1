/// Whom the measures speak of.
package enum ActorNoun: Sendable {
  case organizations, persons
}

/// The plain sentences of the findings, each ending with its full stop.
package protocol FindingPhrases: Sendable {
  /// 11 organizations take part in 9 groups: 41 of 99 possible memberships (41%).
  func participation(_ noun: ActorNoun, actors: Int, groups: Int, memberships: Int) -> String
  /// 45 of the 60 communes take part in no group, or never have where groups have a history; of all organizations where their kind has no word.
  func idle(kind: String?, _ count: Int, of all: Int, isDated: Bool) -> String
  /// Pontarlac takes part in 6 of the 9 groups, more than any other.
  func mostGroups(_ noun: ActorNoun, _ names: [String], groups: Int, of all: Int) -> String
  /// 480 of the 528 persons take part in one group only.
  func oneGroupOnly(_ noun: ActorNoun, _ count: Int, of all: Int) -> String
  /// Berre-l'Étang leads 4 of the 9 groups (44% of the load) for 12% of the memberships; of several, who lead alike.
  func leads(_ leads: [LeadWords], of groups: Int) -> String
  /// Together, Berre-l'Étang and Arles lead 7 of the 9 groups (78% of the load).
  func togetherLead(_ names: [String], groups: Int, of all: Int, loadPercent: Double) -> String
  /// 4 organizations are enough to hold half of the load, among them Valombrac.
  func fewestWithHalf(_ noun: ActorNoun, _ count: Int, including names: [String], of actors: Int) -> String
  /// Groups that nobody leads or initiates.
  func withoutSeat(_ groups: [String], more: Int) -> String
  /// Groups with one participant.
  func groupsOfOne(_ noun: ActorNoun, _ groups: [String], more: Int, of all: Int) -> String
  /// The network falls into parts that have nobody in common.
  func components(_ noun: ActorNoun, parts: Int, largest: Int, of actors: Int) -> String
  /// Who holds the network together: without any one of them a part of it would stand alone.
  func cutPoints(_ noun: ActorNoun, _ names: [String], more: Int) -> String
  /// The two groups that share the most.
  func closestGroups(_ a: String, _ b: String, shared: Int, noun: ActorNoun) -> String
  /// The two actors that meet in the most groups.
  func closestActors(_ a: String, _ b: String, shared: Int, of groups: Int) -> String
  /// How many of the ties between actors are stronger than chance explains.
  func significantTies(_ noun: ActorNoun, _ count: Int, of pairs: Int) -> String
  /// How many took part in how many meetings, where meetings are all that there is.
  func meetingsAttended(_ noun: ActorNoun, actors: Int, meetings: Int, visits: Int) -> String
  /// The two that were at the most meetings together.
  func meetMost(_ a: String, _ b: String, meetings: Int, of all: Int) -> String
  /// The company members of ADULLACT go from 64 (2006) to 18 (2007), −71.9%.
  func change(category: String, subject: String, from: DatedCount, to: DatedCount, percent: Double?) -> String
  /// The same, against a published claim.
  func claim(
    category: String, subject: String, from: DatedCount, to: DatedCount, computed: Double, claimed: Double, agrees: Bool
  ) -> String
  /// A claim that there are no counts for.
  func uncheckedClaim(category: String, subject: String, claimed: Double) -> String
  /// At the meetings, how many of those expected were there, and who or how many of the others were represented.
  func attendance(
    _ noun: ActorNoun, events: Int, present: Int, invited: Int, ratePercent: Double, represented: RepresentedWords?
  ) -> String
  /// The same where it is not known who was expected.
  func attendanceOfUnknown(_ noun: ActorNoun, events: Int, visits: Int) -> String
  /// Who missed the fewest of several meetings: present at so many of those at which each was expected.
  func mostPresent(_ names: [String], more: Int, present: Int, of events: Int) -> String
  /// At how many meetings the quorum was reached.
  func quorum(reached: Int, of events: Int) -> String
  /// That nobody was expected at so many meetings yet as a rule speaks of.
  func ruleTooEarly(last count: Int) -> String
  /// Who breaks a rule about attendance; nobody where there are no names.
  func broken(_ rule: AttendanceRuleWords, by names: [String], more: Int) -> String
  /// An actor of a group, where there are several: `Arles (OpenElec)`.
  func of(_ name: String, group: String) -> String
  /// The software that the most organizations use, study or plan.
  func mostAdopted(_ software: String, by organizations: Int) -> String
  func adoptions(software: Int, organizations: Int) -> String
  /// What a category of a count counts, in words: `company` is company members.
  func members(_ category: String) -> String
}

/// What an actor leads.
package struct LeadWords: Sendable {
  package let name: String
  /// The groups in which it is a lead or the initiator.
  package let groups: Int
  package let isInitiator: Bool
  package let isLead: Bool
  /// Whether it shares the lead of some of them.
  package let isShared: Bool
  /// Its part of the load, and its part of all memberships.
  package let loadPercent: Double
  package let participationPercent: Double

  package init(
    name: String, groups: Int, isInitiator: Bool, isLead: Bool, isShared: Bool, loadPercent: Double,
    participationPercent: Double
  ) {
    self.name = name
    self.groups = groups
    self.isInitiator = isInitiator
    self.isLead = isLead
    self.isShared = isShared
    self.loadPercent = loadPercent
    self.participationPercent = participationPercent
  }

  /// What one sentence can say of two.
  package var alike: Alike { Alike(groups: groups, isInitiator: isInitiator, isLead: isLead, isShared: isShared) }

  package struct Alike: Hashable, Sendable {
    let groups: Int
    let isInitiator, isLead, isShared: Bool
  }
}

/// Who did not come to meetings and was represented by another who did.
package enum RepresentedWords: Sendable {
  case one(String, by: String)
  /// So many, two at least.
  case times(Int)
}

/// A rule about attendance.
package enum AttendanceRuleWords: Sendable {
  /// At fewer than these percent of the last meetings: of so many, or all.
  case under(percent: Double, last: Int?)
  /// Absent so many times in a row.
  case absences(Int)
}

extension FindingPhrases {
  package func of(_ name: String, group: String) -> String { "\(name) (\(group))" }
}

/// A published count and when it was.
package struct DatedCount: Sendable {
  package let value: Double
  /// As the sentence writes it: `2006`.
  package let date: String

  package init(value: Double, date: String) {
    self.value = value
    self.date = date
  }
}

/// The words of what changes from one year to another, and of what distance has to do with it.
package protocol ChangePhrases: Sendable {
  /// What a comparison of two years is headed by.
  func changeTitle(from: Int, to: Int) -> String
  var changesInShort: String { get }
  func changesOfActors(_ noun: ActorNoun) -> String
  var changesOfGroups: String { get }
  var changesOfNumbers: String { get }
  /// The columns of the numbers: what is measured, and how much it changed; between the two years.
  var changedMeasure: String { get }
  var changeOfMeasure: String { get }
  /// A change with its sign: `+3`, `−0.25`.
  func signed(_ value: Double, decimals: Int) -> String

  /// From 2014 to 2023, the network goes from 3 to 9 groups and from 7 to 22 organizations.
  func trend(_ noun: ActorNoun, from: Int, to: Int, groups: (Int, Int), actors: (Int, Int)) -> String
  /// In 2014, 1 organization held half of the load; in 2023, it takes 3.
  func loadTrend(_ noun: ActorNoun, from: Int, to: Int, fewest: (Int, Int)) -> String
  /// Who joined and who left between two years.
  func joinedAndLeft(
    _ noun: ActorNoun, from: Int, to: Int, joined: (names: [String], more: Int), left: (names: [String], more: Int)
  ) -> String
  /// Which groups began and ended between two years; nil where none did.
  func begunAndEnded(
    from: Int, to: Int, begun: (names: [String], more: Int), ended: (names: [String], more: Int)
  ) -> String?
  /// In 2020, Montcerval takes over État civil from Valombrac.
  func handover(of group: String, in year: Int, to takers: [String], from givers: [String]) -> String
  /// An organization that goes on in another: Fontbrelle (now in Val-de-Brelle).
  func merged(_ name: String, into other: String) -> String

  /// Those that go on in others, each with which: neither left nor joined.
  func merged(_ names: [String]) -> String
  /// The same between two years.
  func mergers(from: Int, to: Int, _ names: [String], more: Int) -> String

  /// Joined: A and B.
  func joined(_ names: [String]) -> String
  /// Left: A and B.
  func left(_ names: [String]) -> String
  /// Nobody joined or left.
  func nobodyMoved(_ noun: ActorNoun) -> String
  /// One group: what became of it, and of its members and leads.
  func group(_ name: String, _ change: GroupChangeWords) -> String
  /// No group changed.
  var noGroupChanged: String { get }

  /// Whether near organizations work together more than distant ones.
  func distance(_ finding: DistanceWords) -> String
}

/// What became of a group between two years.
package struct GroupChangeWords: Sendable {
  package enum Course: Sendable { case begun, ended, lasted }

  package let course: Course
  package let joined: [String]
  package let left: [String]
  package let tookOver: [String]
  package let gaveUp: [String]

  package init(course: Course, joined: [String], left: [String], tookOver: [String], gaveUp: [String]) {
    self.course = course
    self.joined = joined
    self.left = left
    self.tookOver = tookOver
    self.gaveUp = gaveUp
  }
}

/// What distance and working together have to do with each other.
package struct DistanceWords: Sendable {
  package enum Tendency: Sendable { case nearShareMore, farShareMore, none }

  package let tendency: Tendency
  /// The mean distance of those that share a group, and of those that share none, in kilometres.
  package let sharing: Double?
  package let others: Double?
  /// How many organizations were compared, of how many that have a place.
  package let compared: Int
  package let located: Int

  package init(
    tendency: Tendency, sharing: Double?, others: Double?, compared: Int, located: Int
  ) {
    self.tendency = tendency
    self.sharing = sharing
    self.others = others
    self.compared = compared
    self.located = located
  }
}

extension NumberPhrases {
  package func signed(_ value: Double, decimals: Int) -> String {
    let number = number(value, decimals: decimals)
    return value > 0 && number != self.number(0, decimals: decimals) ? "+" + number : number
  }
}
