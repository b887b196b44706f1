package import Collaboration
import Tables

/// What becomes of groups and of the network when one actor leaves.
package struct Resilience: Hashable, Sendable {
  /// What would be without one actor.
  package struct Row: Hashable, Sendable {
    /// The position of an organization, or of a person.
    package let actor: Int32
    /// The groups whose seats are all its own: they have a lead or initiator now, and none after.
    package let groupsWithoutLead: Int
    /// The groups of two that it participates in: one participant is left to each.
    package let groupsWithOneMember: Int
    /// The components of the two-mode network without it; a group that it alone was in stays, a component by itself.
    package let componentsAfter: Int
  }

  /// All that participate: by groups without lead descending, components descending, groups with one member descending,
  /// then name.
  package let rows: [Row]
  /// The components of the network as it is.
  package let components: Int

  package init(of network: TwoModeNetwork) {
    let graph = TwoModeGraph(of: network)
    let (components, cuts) = (Components(of: graph), CutPoints(of: graph))
    let ledAlone = network.groupsLedAlone
    rows = (0..<graph.actorCount).map { node in
      let actor = graph.positions[node]
      let pairs = network.groupsOfActor[Int(actor)].count { network.actorsOfGroup.count(of: Int($0)) == 2 }
      return Row(
        actor: actor, groupsWithoutLead: ledAlone[Int(actor)], groupsWithOneMember: pairs,
        componentsAfter: components.count - 1 + Int(cuts.parts[node]))
    }
    .sorted { (x: Row, y: Row) in x.rank == y.rank ? x.actor < y.actor : x.rank > y.rank }
    self.components = components.count
  }
}

extension Resilience.Row {
  fileprivate var rank: (Int, Int, Int) { (groupsWithoutLead, componentsAfter, groupsWithOneMember) }
}

extension TwoModeNetwork {
  /// For each actor the groups whose seats are all its own.
  fileprivate var groupsLedAlone: [Int] {
    var count = [Int](repeating: 0, count: actorCount)
    var place = seats.startIndex
    while place < seats.endIndex {
      // Seats come by group.
      var (end, isAlone) = (place, true)
      while end < seats.endIndex, seats[end].group == seats[place].group {
        isAlone = isAlone && seats[end].actor == seats[place].actor
        end += 1
      }
      if isAlone { count[Int(seats[place].actor)] += 1 }
      place = end
    }
    return count
  }
}

extension PublishedTable {
  static let resilience = PublishedTable(
    .resilience, in: .collaboration, "What would be missing without an organization", rows: { $0.resilience.rows },
    fields: [
      Field(.organization, ids: .organizationID, "the actor") { row, _ in .actor(row.actor) },
      Field(.groupsWithoutLead, .count(), "groups that have seats now and none after: all are its own") { row, _ in
        .integer(row.groupsWithoutLead)
      },
      Field(
        .groupsWithOneMember, .count(),
        "groups that are left with exactly one participant by its leaving: groups of two that it is in"
      ) { row, _ in .integer(row.groupsWithOneMember) },
      Field(
        .componentsAfter, .count(),
        "components of the two-mode network without it; a group that it alone was in remains, as a component by itself"
      ) { row, _ in .integer(row.componentsAfter) },
    ])
}
