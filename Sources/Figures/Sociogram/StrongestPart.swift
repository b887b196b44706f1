import Collaboration

/// The groups with the most participants, and those who participate in the most of them: what a page can show.
struct StrongestPart: Sendable {
  /// By position.
  let actors: [Int]
  let groups: [Int]

  init(of network: TwoModeNetwork, limits: Sociogram.Limits) {
    let allActors = network.participatingActors
    let allGroups = network.populatedGroups
    if allActors.count + allGroups.count <= limits.nodes && network.membershipCount <= limits.ties {
      (actors, groups) = (allActors, allGroups)
      return
    }
    let limits = limits.ofPart
    var groupCount = min(allGroups.count, limits.nodes * 2 / 5)
    var actorCount = limits.nodes - groupCount
    while true {
      let groups = Self.first(groupCount, of: allGroups) { network.actorsOfGroup.count(of: $0) }
      var seats = [Int: Int]()
      for group in groups { for actor in network.actorsOfGroup[group] { seats[Int(actor), default: 0] += 1 } }
      let actors = Self.first(actorCount, of: seats.keys.sorted()) { seats[$0] ?? 0 }
      let ties = actors.reduce(0) { $0 + (seats[$1] ?? 0) }
      if ties <= limits.ties || groupCount + actorCount <= 4 {
        let held = Set(actors.flatMap { network.groupsOfActor[$0].map(Int.init) })
        self.actors = actors.sorted()
        self.groups = groups.filter(held.contains).sorted()
        return
      }
      if actorCount > groupCount { actorCount -= 1 } else { groupCount -= 1 }
    }
  }

  /// The positions with the highest values; of equal ones, the first.
  private static func first(_ count: Int, of positions: [Int], by value: (Int) -> Int) -> [Int] {
    let valued = positions.map { (position: $0, value: value($0)) }
    return valued.sorted { ($1.value, $0.position) < ($0.value, $1.position) }.prefix(count).map(\.position)
  }
}

extension Sociogram {
  /// How much a page can show and still be read.
  struct Limits: Sendable {
    /// Actors and groups together.
    var nodes = 44
    var ties = 90
    var suppliers = 12

    /// The densest part of a network has more crossings than a whole network of that size: so it is a smaller one.
    var ofPart: Limits { Limits(nodes: nodes * 3 / 4, ties: ties * 2 / 3, suppliers: suppliers) }
  }
}
