import Collaboration
import Measures

/// Who takes part in a group in one year and in another, and who leads or initiates it.
struct GroupChange {
  let group: GroupID
  let name: String
  /// Positions of actors, which are in the order of names.
  let left: [Int32]
  let stayed: [Int32]
  let joined: [Int32]
  /// Those that hold a seat in the first year, and in the last.
  let seats: (before: [Int32], after: [Int32])

  var isBegun: Bool { left.isEmpty && stayed.isEmpty }
  var isEnded: Bool { joined.isEmpty && stayed.isEmpty }
  /// Whether the group went on in the hands of others.
  var isTakenOver: Bool { !isBegun && !isEnded && !seats.after.isEmpty && seats.before != seats.after }
  var size: Int { left.count + stayed.count + joined.count }
  /// How much of it changed, for the choice of what is drawn.
  private var weight: Int { left.count + joined.count + (isTakenOver ? 1 : 0) }

  /// All working groups that someone takes part in in one of the two years: those that changed most first, then by name.
  static func all(of measures: NetworkMeasures, from first: Int, to last: Int) -> [GroupChange] {
    let network = measures.network
    let byPersons = measures.options.actors == .persons
    struct Presence {
      var members: (before: Set<Int32>, after: Set<Int32>) = ([], [])
      var seats: (before: Set<Int32>, after: Set<Int32>) = ([], [])
    }
    var presences: [GroupID: Presence] = [:]
    for membership in network.memberships
    where network[membership.group].classification == .workingGroup && membership.role.participates {
      let (before, after) = (membership.isActive(in: first), membership.isActive(in: last))
      guard before || after, let actor = byPersons ? membership.person?.position : membership.organization?.position
      else { continue }
      if before { presences[membership.group, default: Presence()].members.before.insert(actor) }
      if after { presences[membership.group, default: Presence()].members.after.insert(actor) }
      guard membership.role.isSeat else { continue }
      if before { presences[membership.group, default: Presence()].seats.before.insert(actor) }
      if after { presences[membership.group, default: Presence()].seats.after.insert(actor) }
    }
    return presences.map { group, presence in
      let (before, after) = presence.members
      return GroupChange(
        group: group, name: DisplayText.clean(network[group].name), left: before.subtracting(after).sorted(),
        stayed: before.intersection(after).sorted(), joined: after.subtracting(before).sorted(),
        seats: (presence.seats.before.sorted(), presence.seats.after.sorted()))
    }
    .sorted { ($1.weight, $1.size, $0.group) < ($0.weight, $0.size, $1.group) }
  }
}
