import Collaboration

/// The groups with the most participants, and those who participate in the most of them: what a page can show.
struct CoreSubgraph: Sendable {
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
    let bySize = allGroups.map { (group: $0, size: network.actorsOfGroup.count(of: $0)) }
      .sorted { ($1.size, $0.group) < ($0.size, $1.group) }.map(\.group)
    var groupCount = min(bySize.count, limits.nodes * 2 / 5)
    var actorCount = limits.nodes - groupCount
    // For each actor, how many of the groups that are drawn it is in.
    var seats = [Int32](repeating: 0, count: network.actorCount)
    for group in bySize.prefix(groupCount) { for actor in network.actorsOfGroup[group] { seats[Int(actor)] += 1 } }
    while true {
      let actors = Self.first(actorCount, by: seats, most: groupCount)
      let ties = actors.reduce(0) { $0 + Int(seats[$1]) }
      if ties <= limits.ties || groupCount + actorCount <= 4 {
        let held = Set(actors.flatMap { network.groupsOfActor[$0].map(Int.init) })
        self.actors = actors.sorted()
        self.groups = bySize.prefix(groupCount).filter(held.contains).sorted()
        return
      }
      if actorCount > groupCount {
        actorCount -= 1
      } else {
        groupCount -= 1
        for actor in network.actorsOfGroup[bySize[groupCount]] { seats[Int(actor)] -= 1 }
      }
    }
  }

  /// The positions with the highest values above 0; of equal ones, the first.
  ///
  /// No value is above `most`.
  private static func first(_ count: Int, by values: [Int32], most: Int) -> [Int] {
    var positions: [[Int]] = Array(repeating: [], count: most + 1)
    for (position, value) in values.enumerated() where value > 0 && positions[Int(value)].count < count {
      positions[Int(value)].append(position)
    }
    return Array(positions.reversed().joined().prefix(count))
  }
}

extension Sociogram {
  /// How much a page can show and still be read.
  struct Limits: Sendable {
    /// Actors and groups together.
    var nodes = 44
    var ties = 90
    var suppliers = 9

    /// The densest part of a network has more crossings than a whole network of that size: so it is a smaller one.
    var ofPart: Limits { Limits(nodes: nodes * 3 / 4, ties: ties * 2 / 3, suppliers: suppliers) }
  }
}
