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
  package let correlation: Double
  package let pValue: Double
  /// How many organizations were compared, of how many that have a place.
  package let compared: Int
  package let located: Int

  package init(
    tendency: Tendency, sharing: Double?, others: Double?, correlation: Double, pValue: Double, compared: Int,
    located: Int
  ) {
    self.tendency = tendency
    self.sharing = sharing
    self.others = others
    self.correlation = correlation
    self.pValue = pValue
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
