import Collaboration
import Measures
import Wording

/// What each actor and group of a sociogram is in the whole network: which groups it leads, whether it holds the network
/// together, whether it hangs by one tie.
///
/// A picture of a part states nothing of the part alone: who is in one group of those that are drawn may be in ten.
struct NodeRoles: Sendable {
  /// The groups that each drawn actor leads, and those that it only initiates, ascending; by the actor's position.
  let led: [Int: [Int]]
  let initiated: [Int: [Int]]
  let brokers: Set<Int>
  let brokering: Brokers.Reason
  /// Those that participate in one group and no more, where others participate in several.
  let pendants: Set<Int>
  /// The drawn groups that nobody leads or initiates.
  let groupsWithoutSeat: [Int]
  /// For each drawn group how many participate who are not drawn.
  let othersInGroup: [Int: Int]
  /// Whether those who lead or initiate are few enough for it to tell them from the others.
  let areSeatsRare: Bool
  private let drawnGroups: Set<Int>

  init(of sociogram: Sociogram, in measures: NetworkMeasures) {
    let network = measures.twoMode
    let isDrawn = Set(sociogram.actors)
    var led: [Int: Set<Int>] = [:]
    var initiated = led
    var hasSeat: Set<Int> = []
    for seat in network.seats {
      hasSeat.insert(seat.group.index)
      guard isDrawn.contains(Int(seat.actor)) else { continue }
      if seat.role == .lead {
        led[Int(seat.actor), default: []].insert(seat.group.index)
      } else {
        initiated[Int(seat.actor), default: []].insert(seat.group.index)
      }
    }
    self.led = led.mapValues { $0.sorted() }
    self.initiated = Dictionary(
      uniqueKeysWithValues: initiated.map { ($0, $1.subtracting(led[$0] ?? []).sorted()) })
    brokers = Set(measures.brokers.actors.map(Int.init)).intersection(isDrawn)
    brokering = measures.brokers.reason
    let isAnyBroad = network.participatingActors.contains { network.groupsOfActor.count(of: $0) > 1 }
    pendants = isAnyBroad ? isDrawn.filter { network.groupsOfActor.count(of: $0) == 1 } : []
    groupsWithoutSeat = sociogram.groups.filter { !hasSeat.contains($0) }
    othersInGroup = Dictionary(
      uniqueKeysWithValues: sociogram.groups.map { group in
        (group, network.actorsOfGroup[group].count { !isDrawn.contains(Int($0)) })
      })
    areSeatsRare = Set(led.keys).union(initiated.keys).count * 3 <= isDrawn.count * 2
    drawnGroups = Set(sociogram.groups)
  }

  /// How many of the groups that are drawn it leads or initiates.
  func seatCountHere(of actor: Int) -> Int {
    ((led[actor] ?? []) + (initiated[actor] ?? [])).count(where: drawnGroups.contains)
  }

  /// How many groups an actor leads or initiates, each counted once.
  func seatCount(of actor: Int) -> Int { (led[actor]?.count ?? 0) + (initiated[actor]?.count ?? 0) }
}
