package import Collaboration

/// How the work of leading the groups is spread over those that participate.
///
/// A seat is a row with the role of lead or initiator; a group with k seats gives 1/k load to each seat's actor.
package struct LeadershipLoad: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// The position of an organization, or of a person.
    package let actor: Int32
    /// The groups that it participates in.
    package let groups: Int
    /// The groups that it leads.
    package let lead: Int
    /// The groups that it initiates.
    package let initiator: Int
    package let seats: Int
    package let load: Double
    /// What its seats as lead give of the load; those as initiator give the rest.
    package let leadLoad: Double
    /// Its load / the load of all, from 0 to 1; nil where no group has a seat.
    package let loadShare: Double?
    /// Its groups / the groups of all, from 0 to 1.
    package let groupShare: Double?
    /// Load share / group share: above 1 for those that carry more than their part.
    package let loadRatio: Double?
  }

  /// All that participate, by load descending, then groups descending, then name.
  package let rows: [Row]

  package init(of network: TwoModeNetwork) {
    let held = HeldSeats.byActor(of: network)
    let totalLoad = held.reduce(0) { $0 + $1.load }
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
    .sorted { ($1.load, $1.groups, $0.actor) < ($0.load, $0.groups, $1.actor) }
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
      // Seats come by group, so whoever holds the role twice there stood last in the same group.
      var lastGroup = [GroupID?](repeating: nil, count: network.actorCount)
      for seat in network.seats where seat.role == role && lastGroup[Int(seat.actor)] != seat.group {
        lastGroup[Int(seat.actor)] = seat.group
        held[Int(seat.actor)][keyPath: groups] += 1
      }
    }
    return held
  }
}
