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
  }

  /// How many groups an actor leads or initiates, each counted once.
  func seatCount(of actor: Int) -> Int { (led[actor]?.count ?? 0) + (initiated[actor]?.count ?? 0) }
}
