import Collaboration

/// The largest groups with all who lead them, and those who participate in the most of them: what a page can show.
struct CoreSubgraph: Sendable {
  /// By position.
  let actors: [Int]
  let groups: [Int]
  /// Whether some had to stand for others that are in as many groups.
  let isArbitrary: Bool

  init(of network: TwoModeNetwork, limits: Sociogram.Limits) {
    let allActors = network.participatingActors
    let allGroups = network.populatedGroups
    if allActors.count + allGroups.count <= limits.nodes && network.membershipCount <= limits.ties {
      (actors, groups, isArbitrary) = (allActors, allGroups, false)
      return
    }
    let limits = limits.ofPart
    // Many groups with few of their members say less than fewer groups with more of them.
    let most = limits.nodes * 2 / 5
    let parts = [most, most * 3 / 4, most / 2, most / 3].map { count in
      var part = Part(network: network)
      part.add(largest: count, of: allGroups, limits: limits)
      part.fill(to: limits)
      return part
    }
    let part = parts.reduce(parts[0]) { $1.size > $0.size ? $1 : $0 }
    actors = part.actors.sorted()
    let held = Set(actors.flatMap { network.groupsOfActor[$0].map(Int.init) })
    groups = part.groups.filter(held.contains).sorted()
    isArbitrary = part.isArbitrary
  }

  /// Groups, and actors without whom they would not be shown true.
  private struct Part {
    let network: TwoModeNetwork
    private let seatHolders: [Int: Set<Int>]
    private(set) var groups: [Int] = []
    private(set) var actors: Set<Int> = []
    private(set) var isArbitrary = false

    init(network: TwoModeNetwork) {
      self.network = network
      seatHolders = network.seats.reduce(into: [:]) { $0[$1.group.index, default: []].insert(Int($1.actor)) }
    }

    /// Adds the largest groups that have room with all who lead them, so many at most.
    mutating func add(largest most: Int, of groups: [Int], limits: Sociogram.Limits) {
      // One that has too many leads for any picture is passed over.
      let fitting = groups.filter { (seatHolders[$0]?.count ?? 0) <= min(limits.nodes - 1, limits.ties) }
      // Of equal groups the next is the one that brings the fewest new leads: names decide last.
      let classes = Dictionary(grouping: fitting) { network.actorsOfGroup.count(of: $0) }
      for size in classes.keys.sorted(by: >) {
        var rest = classes[size] ?? []
        while !rest.isEmpty {
          guard self.groups.count < most else { return }
          let (ownGroups, ownActors) = (self.groups, actors)
          add(rest.remove(at: cheapest(of: rest)))
          if self.groups.count + actors.count > limits.nodes || ties > limits.ties {
            // After some that had room, it is full.
            (self.groups, actors) = (ownGroups, ownActors)
            return
          }
        }
      }
    }

    /// The place of the group that adds the fewest actors, the first of equal ones; that of one without any at once, as
    /// there may be a million.
    private func cheapest(of groups: [Int]) -> Int {
      var (best, least) = (0, Int.max)
      for (place, group) in groups.enumerated() where least > 0 {
        let cost = cost(of: group)
        if cost < least { (best, least) = (place, cost) }
      }
      return best
    }

    /// How much it shows.
    var size: Int { isArbitrary ? 0 : groups.count + actors.count }

    /// How many actors a group adds.
    private func cost(of group: Int) -> Int { seatHolders[group]?.count { !actors.contains($0) } ?? 0 }

    private mutating func add(_ group: Int) {
      groups.append(group)
      actors.formUnion(seatHolders[group] ?? [])
    }

    var ties: Int {
      let isDrawn = Set(groups)
      return actors.reduce(0) { $0 + network.groupsOfActor[$1].count { isDrawn.contains(Int($0)) } }
    }

    /// Adds those who participate in the most of the groups, of equal ones all or none, as far as there is room.
    mutating func fill(to limits: Sociogram.Limits) {
      defer { isArbitrary = isArbitrary || actors.isEmpty }
      // For each actor, how many of the groups it is in.
      var breadth = [Int](repeating: 0, count: network.actorCount)
      for group in groups { for actor in network.actorsOfGroup[group] { breadth[Int(actor)] += 1 } }
      var classes: [Int: [Int]] = [:]
      for (actor, value) in breadth.enumerated() where value > 0 && !actors.contains(actor) {
        classes[value, default: []].append(actor)
      }
      var (tieCount, isFirst) = (ties, true)
      for value in classes.keys.sorted(by: >) {
        let equals = classes[value] ?? []
        let room = min(limits.nodes - groups.count - actors.count, (limits.ties - tieCount) / value)
        guard room >= equals.count else {
          isArbitrary = isFirst && actors.count < 4
          return
        }
        actors.formUnion(equals)
        tieCount += equals.count * value
        isFirst = false
      }
    }
  }
}

extension Sociogram {
  /// How much a page can show and still be read.
  struct Limits: Sendable {
    /// Actors and groups together.
    var nodes: Int
    /// More lines than these are not followed.
    var ties: Int
    var suppliers: Int

    init(nodes: Int = 44, ties: Int = 60, suppliers: Int = 9) {
      (self.nodes, self.ties, self.suppliers) = (nodes, ties, suppliers)
    }

    init(_ width: PageWidth) {
      self = width.isNarrow ? Limits(nodes: 18, ties: 26, suppliers: 3) : Limits()
    }

    /// The densest part of a network has more crossings than a whole network of that size: so it is a smaller one.
    var ofPart: Limits { Limits(nodes: nodes * 3 / 4, ties: ties * 5 / 6, suppliers: suppliers) }
  }
}
