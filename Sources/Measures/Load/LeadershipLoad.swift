package import Collaboration
import Tables

/// How the work of leading the groups is spread over those that participate.
///
/// A seat is a row with the role of lead or initiator; a group with k seats gives 1/k load to each seat's actor.
package struct LeadershipLoad: Hashable, Sendable {
  /// What one actor carries.
  package struct Row: Hashable, Sendable {
    /// The position of an organization, or of a person.
    package let actor: Int32
    /// The groups that it participates in.
    package let groups: Int
    /// The groups that it leads.
    package let lead: Int
    /// The groups that it initiates.
    package let initiator: Int
    /// Its roles as lead or initiator, each counted once in a group.
    package let seats: Int
    /// Σ 1/k over its seats, k being the seats of the group: the loads of all add up to the groups that have a seat.
    package let load: Double
    /// What its seats as lead give of the load; those as initiator give the rest.
    package let leadLoad: Double
    /// Its load / the load of all, from 0 to 1; nil where no group has a seat.
    package let loadShare: Double?
    /// Its groups / the groups of all, from 0 to 1.
    package let groupShare: Double?
    /// Load share / group share: above 1 for those that carry more than their part.
    package let loadRatio: Double?

    /// A half, a third and a sixth are one, though their sum lacks its last digit.
    fileprivate var comparedLoad: Double { (load * 1e9).rounded() }
  }

  /// All that participate, by load descending, then groups descending, then name.
  package let rows: [Row]
  /// The load of all, which is as many groups as have a seat.
  package let totalLoad: Double

  package init(of network: TwoModeNetwork) {
    let held = HeldSeats.byActor(of: network)
    let totalLoad = held.reduce(0) { $0 + $1.load }
    self.totalLoad = totalLoad
    let totalGroups = Double(network.membershipCount)
    rows = network.participatingActors.map { actor in
      let seats = held[actor]
      let groups = network.groupsOfActor.count(of: actor)
      let loadShare = totalLoad > 0 ? seats.load / totalLoad : nil
      let groupShare = Double(groups) / totalGroups
      return Row(
        actor: Int32(actor), groups: groups, lead: seats.leadGroups, initiator: seats.initiatorGroups,
        seats: seats.count, load: seats.load, leadLoad: seats.leadLoad, loadShare: loadShare, groupShare: groupShare,
        loadRatio: loadShare.map { $0 / groupShare })
    }
    .sorted { ($1.comparedLoad, $1.groups, $0.actor) < ($0.comparedLoad, $0.groups, $1.actor) }
  }
}

/// The seats of one actor.
private struct HeldSeats {
  var count = 0
  var load = 0.0
  var leadLoad = 0.0
  var leadGroups = 0
  var initiatorGroups = 0

  static func byActor(of network: TwoModeNetwork) -> [HeldSeats] {
    var seatCount = [Int](repeating: 0, count: network.groupCount)
    for seat in network.seats { seatCount[seat.group.index] += 1 }
    var held = [HeldSeats](repeating: HeldSeats(), count: network.actorCount)

    // Seats that weigh the same are counted before they are divided, and light ones come last: so the sum does not
    // depend on the order of groups, and ten tenths are one.
    var run: (actor: Int32, weight: Int, count: Int, leads: Int) = (-1, 1, 0, 0)
    func endRun() {
      guard run.count > 0 else { return }
      held[Int(run.actor)].count += run.count
      held[Int(run.actor)].load += Double(run.count) / Double(run.weight)
      held[Int(run.actor)].leadLoad += Double(run.leads) / Double(run.weight)
    }
    let weights = network.seats.map {
      (actor: $0.actor, weight: seatCount[$0.group.index], leads: $0.role == .lead ? 1 : 0)
    }
    for seat in weights.sorted(by: { ($0.actor, $0.weight) < ($1.actor, $1.weight) }) {
      if (seat.actor, seat.weight) == (run.actor, run.weight) {
        run.count += 1
        run.leads += seat.leads
      } else {
        endRun()
        run = (seat.actor, seat.weight, 1, seat.leads)
      }
    }
    endRun()

    for (role, groups) in [(Role.lead, \HeldSeats.leadGroups), (.initiator, \.initiatorGroups)] {
      // Seats come by group, so whoever holds the role twice there was last in the same group.
      var lastGroup = [GroupID?](repeating: nil, count: network.actorCount)
      for seat in network.seats where seat.role == role && lastGroup[Int(seat.actor)] != seat.group {
        lastGroup[Int(seat.actor)] = seat.group
        held[Int(seat.actor)][keyPath: groups] += 1
      }
    }
    return held
  }
}

/// The Herfindahl–Hirschman index: Σ share², from 1/n where all carry the same to 1 where one carries all.
///
/// Nil where nothing is carried. Hirschman 1964, “The paternity of an index”.
package func hhi(of loads: [Double]) -> Double? {
  let total = loads.reduce(0, +)
  guard total > 0 else { return nil }
  return loads.reduce(0) { $0 + ($1 / total) * ($1 / total) }
}

/// The Gini coefficient: from 0 where all carry the same towards 1 − 1/n where one of n carries all.
///
/// Σ(2i − n − 1)xᵢ / (n Σx) over the loads in ascending order, without correction for small n, as the difference of
/// means has it; those that carry nothing belong to `loads`. Nil where nothing is carried. Gini 1912.
package func gini(of loads: [Double]) -> Double? {
  let total = loads.reduce(0, +)
  guard total > 0 else { return nil }
  let n = Double(loads.count)
  let weighted = loads.sorted().enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - n - 1) * $1.element }
  return weighted / (n * total)
}

/// The fewest actors that together carry at least half of the load; nil where nothing is carried.
///
/// CHAOSS, “Elephant Factor”.
package func elephantFactor(of loads: [Double]) -> Int? {
  let total = loads.reduce(0, +)
  guard total > 0 else { return nil }
  var carried = 0.0
  let count = loads.sorted(by: >).prefix { load in
    // Thirds that add up to half may lack its last digits.
    guard carried < total / 2 * (1 - 1e-12) else { return false }
    carried += load
    return true
  }
  .count
  return count
}

extension PublishedTable {
  static let leadershipLoad = PublishedTable(
    .leadershipLoad, in: .leadership, "Who carries the groups", rows: { $0.leadershipLoad.rows },
    fields: [
      Field(.organization, ids: .organizationID, "the actor") { row, _ in .actor(row.actor) },
      Field(.groups, .count(from: 1), "groups that it participates in") { row, _ in .integer(row.groups) },
      Field(.lead, .count(), "groups in which it holds the role `lead`") { row, _ in .integer(row.lead) },
      Field(.initiator, .count(), "groups in which it holds the role `initiator`") { row, _ in
        .integer(row.initiator)
      },
      Field(.seats, .count(), "its seats") { row, _ in .integer(row.seats) },
      Field(.load, .number(decimals: 2, from: 0), "Σ 1/k over its seats, k the seats of the group") { row, _ in
        .number(row.load)
      },
      Field(.loadShare, .share, "load / Σ load", empty: "where no group has a seat") { row, _ in Value(row.loadShare) },
      Field(.groupShare, .share, "groups / Σ groups") { row, _ in Value(row.groupShare) },
      Field(
        .loadRatio, .number(decimals: 1, from: 0),
        "load_share / group_share: 1 where it carries as much as it participates", empty: "with load_share"
      ) { row, _ in Value(row.loadRatio) },
    ])
}
