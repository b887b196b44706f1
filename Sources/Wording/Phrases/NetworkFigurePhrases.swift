/// What is written in and under figures: titles, axes, legends, descriptions.
///
/// Each figure's words are a protocol of their own, listed here.
package protocol FigurePhrases: PagePhrases, ParticipationFigurePhrases, CollaborationFigurePhrases,
  OrganizationsFigurePhrases, GroupOverlapFigurePhrases
{
}

/// What all figures say around what they show.
package protocol PagePhrases: Sendable {
  /// The last part of a subtitle: where the facts are written.
  func source(_ documents: [String], more: Int) -> String
  /// How many of the groups are known from attendance alone.
  func fromAttendance(_ groups: Int, of all: Int) -> String
  /// What a picture of a big network leaves out: `60 of 100,000 organizations`.
  func shownOf(_ shown: Int, _ total: Int, _ noun: CountedNoun) -> String
  /// What precedes such counts: `The strongest part: 60 of 100,000 organizations, 12 of 300 working groups`.
  func densestPart(_ counts: [String]) -> String
  /// `1 organization`, `11 organizations`.
  func counted(_ count: Int, _ noun: CountedNoun) -> String
  /// What stands for the rest of a list: `12 others`.
  func others(_ count: Int) -> String
  /// `organizations`, without a number.
  func plural(_ noun: CountedNoun) -> String
  /// The same for the largest groups: `The largest: 20 of 300 working groups`.
  func largest(_ count: String) -> String
  /// Why a figure is left out: it takes two to share something.
  func fewerThanTwo(_ noun: CountedNoun) -> String
  /// Why a figure is left out: the data has none of what it shows.
  func noData(_ noun: CountedNoun) -> String
}

/// What figures count.
package enum CountedNoun: Hashable, CaseIterable, Sendable {
  case organizations, persons, groups, suppliers, ties, events, observations, adoptions, software
}

extension PagePhrases where Self: NumberPhrases {
  /// Names in a row, as many as can be read in one breath.
  package func some(_ names: some Collection<String>, limit: Int = 8) -> [String] {
    names.count > limit + 1 ? names.prefix(limit) + [others(names.count - limit)] : Array(names)
  }
}

/// The words of the figure `participation`.
package protocol ParticipationFigurePhrases: Sendable {
  var participationTitle: String { get }
  /// What the rows of those who do not participate are headed by: suppliers and observers.
  var besideHeading: String { get }
  /// Which groups and which actors of a network that is too large are drawn; nil for what is drawn whole.
  func matrixPart(_ noun: CountedNoun, groups: PartOfGroups?, actors: PartOfActors?) -> String
  /// Why there is no diagram: so many are in as many groups that some of them would have to stand for the others.
  func tooManyAlike(_ noun: CountedNoun) -> String
  /// Why there is no diagram of a network of which only a small part has room.
  func tooLargeForDiagram(_ noun: CountedNoun) -> String
  /// A group, how many are in it, and who leads or initiated it.
  func groupOfMatrix(
    _ group: String, size: Int, _ noun: CountedNoun, leads: [String], initiators: [String]
  ) -> String
}

/// Which groups of many are drawn.
package struct PartOfGroups: Hashable, Sendable {
  package let drawn: Int
  package let all: Int
  /// The least size of one that is drawn; nil where there is no such rule.
  package let leastSize: Int?

  package init(drawn: Int, all: Int, leastSize: Int?) {
    (self.drawn, self.all, self.leastSize) = (drawn, all, leastSize)
  }
}

/// Which actors of many are drawn.
package struct PartOfActors: Hashable, Sendable {
  package let drawn: Int
  package let all: Int
  /// The least number of drawn groups that one is in that is drawn and leads none; nil where there is no such rule.
  package let leastBreadth: Int?
  /// Whether all who lead or initiated a drawn group are drawn.
  package let hasAllSeats: Bool

  package init(drawn: Int, all: Int, leastBreadth: Int?, hasAllSeats: Bool) {
    (self.drawn, self.all, self.leastBreadth, self.hasAllSeats) = (drawn, all, leastBreadth, hasAllSeats)
  }
}

/// The words of the figure `collaboration`.
package protocol CollaborationFigurePhrases: Sendable {
  /// Where nobody leads or initiates anything, the title does not ask who does.
  func collaborationTitle(hasSeats: Bool) -> String
  /// `11 organizations, 9 working groups, 41 participations`.
  func participationCounts(_ noun: CountedNoun, actors: Int, groups: Int, participations: Int) -> String
  func actorKey(_ noun: CountedNoun) -> String
  var groupKey: String { get }
  var supplierKey: String { get }
  var leadKey: String { get }
  var initiatorKey: String { get }
  var memberKey: String { get }
  var supplierTieKey: String { get }
  /// What the strip of suppliers is headed by.
  var suppliersHeading: String { get }
  /// What is written under the name of one who leads or initiates so many groups, of which so many are drawn.
  func seatNote(leading: Int, initiating: Int, here: Int) -> String
  /// What is written under the name of a group in which so many participate who are not drawn: `+3 others`.
  /// How many suppliers of the drawn groups have no room.
  func suppliersNotDrawn(_ count: Int) -> String
  func moreParticipants(_ count: Int) -> String
  /// What is written under the name of an actor that holds the network together: a cut point, or the actor on the most
  /// shortest paths.
  func brokerNote(isCutPoint: Bool) -> String
  /// What is written under the name of one who is in one group alone.
  var pendantNote: String { get }
  /// The same in the key, with what makes it one.
  func brokerKey(isCutPoint: Bool) -> String
  /// What an organization is in a group, for the tooltip of a tie.
  func tie(of organization: String, in group: String, as role: TieRole) -> String

  /// Arles leads OpenElec and OpenRésultat and initiates Gestion du courrier.
  func carries(_ organization: String, leading: [String], initiating: [String]) -> String
  /// Those who lead or initiate too, after the first.
  func othersCarry(_ organizations: [String]) -> String
  /// The group that most belong to.
  func largestGroups(_ groups: [String], size: Int, _ noun: CountedNoun) -> String
  /// Who participates in the most groups.
  func broadest(_ organizations: [String], groups: Int) -> String
  /// Who participates in one group only.
  func inOneGroup(_ organizations: [String]) -> String
  /// Who holds the network together: the cut points, or who lies on the most shortest paths.
  func brokers(_ organizations: [String], areCutPoints: Bool) -> String
  /// Groups that nobody leads or initiates.
  func notCarried(_ groups: [String]) -> String
  /// What a supplier works for.
  func supplies(_ supplier: String, groups: [String]) -> String
}

/// What a tie of an organization and a group stands for, the strongest first.
package enum TieRole: Hashable, Comparable, CaseIterable, Sendable {
  case lead, initiator, member, supplier
}

/// The words of the figure `organizations`.
package protocol OrganizationsFigurePhrases: Sendable {
  var organizationsTitle: String { get }
  /// `11 organizations, 46 pairs of which share a group`.
  func pairCounts(_ noun: CountedNoun, actors: Int, pairs: Int) -> String
  /// What is left out: `24 ties drawn: those that are significant and all of 2 groups or more`.
  func drawnPairs(_ drawn: Int, from shared: Int?, significant: Int, left: Int) -> String
  /// Who shares groups, but fewer than those that are drawn.
  func weakerTies(_ names: [String]) -> String
  /// Who shares no group and has no place in the picture.
  func unconnectedToo(_ names: [String]) -> String
  /// Those that are in exactly the same groups, and how many these are.
  func inTheSame(_ names: [String], groups: Int) -> String
  /// What a box of several means.
  var inTheSameKey: String { get }
  /// Why a figure is left out: so many pairs share equally many groups that none stands out.
  func noTieStandsOut(_ noun: CountedNoun) -> String
  /// How many of the ties that are drawn are no chance.
  func significantTies(_ significant: Int, of drawn: Int) -> String
  /// The pairs whose tie is no chance.
  func significantPairs(_ pairs: [String]) -> String
  /// What marks a tie that is no chance.
  var significantKey: String { get }
  /// `6 groups`, under a name.
  func groupCount(_ count: Int) -> String
  /// `1 group in common`, in the key.
  func sharedKey(_ shared: Int) -> String
  /// What the size of a name means.
  var nameSizeKey: String { get }
  /// What two have in common, for the tooltip of their tie.
  func share(_ a: String, _ b: String, groups: Int) -> String
  /// The pairs that share the most.
  func closest(_ pairs: [String], groups: Int) -> String
  /// Two names as a pair.
  func pair(_ a: String, _ b: String) -> String
  /// Who shares a group with the most others.
  func mostConnected(_ names: [String], others: Int, _ noun: CountedNoun) -> String
  /// Who shares a group with none.
  func unconnected(_ names: [String]) -> String
}

/// The words of the figure `group-overlap`.
package protocol GroupOverlapFigurePhrases: Sendable {
  func groupOverlapTitle(_ noun: CountedNoun) -> String
  /// `9 working groups; 28 of 36 pairs share an organization`.
  func groupPairCounts(groups: Int, sharing: Int, _ noun: CountedNoun) -> String
  /// How the matrix is read: what a cell holds, what the diagonal.
  func overlapKey(_ noun: CountedNoun) -> String
  /// How many of all actors a matrix shows, and in how many groups these are at least.
  func actorsDrawn(_ drawn: Int, of all: Int, _ noun: CountedNoun, leastGroups: Int) -> String
  /// What the cells of a matrix of actors are.
  func actorOverlapKey(_ noun: CountedNoun) -> String
  /// Two actors, and how many groups they share.
  func groupsOf(_ a: String, _ b: String, shared: Int) -> String
  /// What two groups have in common, for the tooltip of their cell.
  func common(_ a: String, _ b: String, count: Int, _ noun: CountedNoun) -> String
  /// A group and its size, for the tooltip of the diagonal.
  func size(of group: String, _ count: Int, _ noun: CountedNoun) -> String
  /// The pairs of groups that share the most.
  func closestGroups(_ pairs: [String], count: Int, _ noun: CountedNoun) -> String
  /// How many pairs of groups share no one.
  func disjointPairs(_ count: Int) -> String
}

/// What the map says.
package protocol MapPhrases: Sendable {
  var mapTitle: String { get }
  /// How many of all participating organizations are on the map.
  func mapLead(located: Int, of all: Int) -> String
  /// Over a part of the map that is drawn larger.
  func mapDetail(ties: Int) -> String
  /// Where coasts and borders are from.
  var outlinesSource: String { get }
  /// How many of all ties are drawn: those of so many shared groups or more.
  /// How many have a name on the map: those in so many groups or more.
  func mapNamed(_ count: Int, leastGroups: Int) -> String
  var dotWithoutName: String { get }
  func mapTies(_ drawn: Int, of all: Int, from shared: Int) -> String
  /// What a line between two of them means, where lines are drawn for at least so many shared groups.
  func tiesFrom(shared: Int) -> String
  /// What the size of a disc means.
  var discByGroups: String { get }
  /// What a ring means: an organization that takes part in no group.
  var ringWithoutGroup: String { get }
  func withoutPlace(_ names: [String], more: Int) -> String
  func outsideMap(_ names: [String], more: Int) -> String
  /// Names that have no room.
  func unnamedOnMap(_ names: [String], more: Int) -> String
  func latitude(_ degrees: Double) -> String
  func longitude(_ degrees: Double) -> String
  func kilometres(_ distance: Double) -> String
  func groupsShared(_ a: String, _ b: String, groups: Int, kilometres: Double) -> String
  func strongestTies(_ ties: [String]) -> String
  func farthest(_ a: String, _ b: String, kilometres: Double) -> String
  func groupsOf(_ name: String, _ groups: Int) -> String
  /// Why there is no map.
  var noPlaces: String { get }
}

/// What the chart of intersections says.
package protocol IntersectionChartPhrases: Sendable {
  func intersectionsTitle(_ noun: CountedNoun) -> String
  /// How many take part in how many groups, and in how many different sets of them.
  func intersectionsLead(_ noun: CountedNoun, _ actors: Int, groups: Int, sets: Int) -> String
  /// Of many groups or sets of groups, how many are drawn; nil for what is drawn whole.
  func intersectionsDrawn(groups: (drawn: Int, all: Int)?, sets: (drawn: Int, all: Int)?) -> String
  /// The row of bars over the groups, and the column of bars behind the sets; nil where these are of all groups.
  func participantsOfGroup(_ noun: CountedNoun) -> String
  func inExactlyThese(_ noun: CountedNoun, ofLargest groups: Int?) -> String
  /// A set of groups, and who takes part in all of these and no other.
  func takingPart(in groups: [String], moreGroups: Int, _ names: [String], more: Int, count: Int) -> String
  /// How many are in one of the groups that are drawn and no other of them.
  func inOneOfThese(_ noun: CountedNoun, _ count: Int) -> String
  /// Why there is no chart: nobody is in the same groups as another.
  func noSharedSets(_ noun: CountedNoun) -> String
  /// How many take part in a set of groups that is no one else's.
  func alone(_ noun: CountedNoun, _ count: Int) -> String
}
