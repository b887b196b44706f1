import Collaboration
import Measures

/// Who shares groups with whom: as much of the one-mode network as a page can show.
///
/// No name decides what is drawn: of equally strong ties all are or none, and those that are in the same groups are one
/// node, as nothing distinguishes them.
struct SharedTies: Sendable {
  /// One actor, or several that are in the same groups.
  struct Node: Hashable, Sendable {
    /// By position.
    let actors: [Int]
    let groups: Int
    /// Whether chance does not explain that these meet each other.
    var isSignificant = false
  }

  /// Two nodes, by their place in ``nodes``, and the groups that they share.
  struct Tie: Hashable, Sendable {
    let a: Int
    let b: Int
    let shared: Int
    let isSignificant: Bool
  }

  let nodes: [Node]
  /// From the strongest on.
  let ties: [Tie]
  /// All ties of so many shared groups or more between nodes are drawn; nil where that is true of no number.
  let threshold: Int?
  /// How many pairs of actors are drawn, as a line between two nodes or as two of one node.
  let drawnPairs: Int
  /// How many of them are significant, and how many others are.
  let significantPairs: Int
  let significantLeft: Int
  /// Those that share a group with someone, but have no tie that is drawn.
  let weaker: [Int]
  /// Those that share no group with anyone and are not drawn.
  let alone: [Int]

  /// Of more nodes not each two are compared, but the pairs taken that the measures hold.
  private static let mostCompared = 300

  /// How much a page can show and still be read.
  struct Limits {
    let nodes: Int
    let ties: Int

    init(_ width: PageWidth) {
      (nodes, ties) = width.isNarrow ? (11, 18) : (30, 45)
    }
  }

  init(of measures: NetworkMeasures, limits: Limits) {
    let network = measures.twoMode
    var all = Self.alike(in: network)
    var place = [Int](repeating: -1, count: network.actorCount)
    for (number, node) in all.enumerated() { for actor in node.actors { place[actor] = number } }

    let overlaps = measures.organizationOverlap
    var ties: [Tie] = []
    if all.count <= Self.mostCompared {
      for a in all.indices {
        let members = all[a].actors.map(Int32.init)
        if members.count > 1, let meeting = measures.meeting(members[0], members[1]) {
          all[a].isSignificant = meeting.chance.isSignificant
        }
        for b in all.indices.dropFirst(a + 1) {
          guard let meeting = measures.meeting(members[0], Int32(all[b].actors[0])) else { continue }
          ties.append(Tie(a: a, b: b, shared: meeting.shared, isSignificant: meeting.chance.isSignificant))
        }
      }
    } else {
      var known: Set<[Int]> = []
      for row in overlaps.rows {
        let (a, b) = (place[Int(row.pair.a)], place[Int(row.pair.b)])
        if a == b {
          if row.chance.isSignificant { all[a].isSignificant = true }
        } else if known.insert([min(a, b), max(a, b)]).inserted {
          ties.append(
            Tie(a: a, b: b, shared: Int(row.pair.shared), isSignificant: row.chance.isSignificant))
        }
      }
      // Of the weakest pairs that the measures hold there may be more.
      if overlaps.rows.count < overlaps.total, let weakest = ties.last?.shared {
        ties.removeAll { $0.shared == weakest }
      }
    }

    let choice = Choice(among: ties, limits: limits)
    threshold = choice.threshold
    // Those of one node share groups with each other, as many as others that are tied.
    let joint = all.indices.filter { all[$0].actors.count > 1 && all[$0].groups >= choice.threshold ?? .max }
    let tied = Set(choice.ties.flatMap { [$0.a, $0.b] } + joint)
    let connected = Set(ties.flatMap { [$0.a, $0.b] })
    // Those that are alone, and those that have but each other, where there is room for all of them.
    let apart = all.indices.filter { !connected.contains($0) }
    let isRoom = tied.count + apart.count <= limits.nodes
    let kept = all.indices.filter { tied.contains($0) || isRoom && apart.contains($0) }
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    nodes = kept.map { all[$0] }
    func pairs(_ tie: Tie) -> Int { all[tie.a].actors.count * all[tie.b].actors.count }
    func pairs(_ node: Node) -> Int { node.actors.count * (node.actors.count - 1) / 2 }
    // A node of less than what is drawn of others is no line that is told of.
    let within = kept.map { all[$0] }.filter { $0.groups >= choice.threshold ?? 0 || $0.isSignificant }
    drawnPairs = choice.ties.reduce(0) { $0 + pairs($1) } + within.reduce(0) { $0 + pairs($1) }
    significantPairs =
      choice.ties.lazy.filter(\.isSignificant).reduce(0) { $0 + pairs($1) }
      + within.lazy.filter(\.isSignificant).reduce(0) { $0 + pairs($1) }
    significantLeft =
      ties.lazy.filter(\.isSignificant).reduce(0) { $0 + pairs($1) }
      + all.lazy.filter(\.isSignificant).reduce(0) { $0 + pairs($1) } - significantPairs
    self.ties = choice.ties.compactMap { tie in
      guard let a = numbers[tie.a], let b = numbers[tie.b] else { return nil }
      return Tie(a: a, b: b, shared: tie.shared, isSignificant: tie.isSignificant)
    }
    let left = all.indices.filter { numbers[$0] == nil }
    weaker = left.filter { connected.contains($0) || all[$0].actors.count > 1 }.flatMap { all[$0].actors }.sorted()
    alone = left.filter { !connected.contains($0) && all[$0].actors.count == 1 }.flatMap { all[$0].actors }
  }

  /// Those who participate, those in the same groups together; by position of the first.
  private static func alike(in network: TwoModeNetwork) -> [Node] {
    let actors = network.participatingActors
    // Where time parts who was in the same group, the same groups are not the same meetings.
    guard network.times?.allMeet ?? true else {
      return actors.map { Node(actors: [$0], groups: network.groupsOfActor.count(of: $0)) }
    }
    var places: [ArraySlice<Int32>: Int] = [:]
    var alike: [[Int]] = []
    for actor in actors {
      let groups = network.groupsOfActor[actor]
      if let place = places[groups] {
        alike[place].append(actor)
      } else {
        places[groups] = alike.count
        alike.append([actor])
      }
    }
    return alike.map { Node(actors: $0, groups: network.groupsOfActor.count(of: $0[0])) }
  }

  /// The ties that are drawn: all that are significant, then the strongest, of equal ones all or none.
  private struct Choice {
    private(set) var ties: [Tie] = []
    private(set) var threshold: Int?
    private var nodes: Set<Int> = []
    private let limits: Limits

    init(among all: [Tie], limits: Limits) {
      self.limits = limits
      for strength in Set(all.map(\.shared)).sorted(by: >) {
        guard add(all.filter { $0.isSignificant && $0.shared == strength }) else { break }
      }
      for strength in Set(all.map(\.shared)).sorted(by: >) {
        guard add(all.filter { !$0.isSignificant && $0.shared == strength }) else { break }
        threshold = strength
      }
      ties.sort { ($1.shared, $0.a, $0.b) < ($0.shared, $1.a, $1.b) }
    }

    /// Adds all of these where there is room; the first may take more.
    private mutating func add(_ equals: [Tie]) -> Bool {
      let added = nodes.union(equals.flatMap { [$0.a, $0.b] })
      let share = ties.isEmpty ? 1.5 : 1
      guard Double(ties.count + equals.count) <= share * Double(limits.ties),
        Double(added.count) <= share * Double(limits.nodes)
      else { return false }
      ties += equals
      nodes = added
      return true
    }
  }
}
