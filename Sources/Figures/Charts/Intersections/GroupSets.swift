import Collaboration

/// The actors of a network by the set of groups that each takes part in.
struct GroupSets {
  /// Those who take part in all of these groups and no other.
  struct Intersection {
    /// Places in ``GroupSets/groups``, ascending.
    let groups: [Int]
    /// Positions in the network, ascending, which is the order of names.
    let actors: [Int32]
  }

  /// The groups that are looked at, as positions in the network: the largest, by size, then name.
  let groups: [Int]
  let sizes: [Int]
  /// The number of groups that someone takes part in.
  let allGroups: Int
  /// By the number of actors, then of groups, then in the order of groups.
  let intersections: [Intersection]

  init(of network: TwoModeNetwork, groups limit: Int) {
    let populated = network.populatedGroups
    let groups = populated.sorted {
      (network.actorsOfGroup.count(of: $1), $0) < (network.actorsOfGroup.count(of: $0), $1)
    }
    .prefix(limit)
    var place = [Int?](repeating: nil, count: network.groupCount)
    for (number, group) in groups.enumerated() { place[group] = number }
    var actors: [[Int]: [Int32]] = [:]
    for actor in network.participatingActors {
      let set = network.groupsOfActor[actor].compactMap { place[Int($0)] }.sorted()
      if !set.isEmpty { actors[set, default: []].append(Int32(actor)) }
    }
    self.groups = Array(groups)
    sizes = groups.map(network.actorsOfGroup.count)
    allGroups = populated.count
    intersections = actors.map { Intersection(groups: $0, actors: $1) }.sorted { a, b in
      if a.actors.count != b.actors.count { return a.actors.count > b.actors.count }
      if a.groups.count != b.groups.count { return a.groups.count > b.groups.count }
      return a.groups.lexicographicallyPrecedes(b.groups)
    }
  }

  var actorCount: Int { intersections.reduce(0) { $0 + $1.actors.count } }
}
