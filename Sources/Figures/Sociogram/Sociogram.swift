import Collaboration
import Measures
import Wording

/// Who is tied to which working group, and as what: as much of the two-mode network as a page can show.
struct Sociogram: Sendable {
  /// An actor and a group, with the strongest of its roles there.
  struct Tie: Hashable, Sendable {
    let actor: Int
    let group: Int
    let role: TieRole
  }

  /// Who participates, by position.
  let actors: [Int]
  /// Who is a supplier and nothing else, by position.
  let suppliers: [Int]
  /// How many suppliers of the groups have no room.
  let suppliersLeft: Int
  let groups: [Int]
  /// By actor, then by group.
  let ties: [Tie]
  /// Whether no part of the network is denser than others that there would be no room for.
  let isArbitrary: Bool

  init(of measures: NetworkMeasures, limits: Limits = Limits()) {
    let part = CoreSubgraph(of: measures.twoMode, limits: limits)
    var isActor = [Bool](repeating: false, count: measures.twoMode.actorCount)
    for actor in part.actors { isActor[actor] = true }
    var roles: [Pair: TieRole] = [:]
    for membership in part.groups.lazy.flatMap({ measures.memberships(of: GroupID($0)) }) {
      let actor =
        measures.options.actors == .organizations ? membership.organization?.index : membership.person?.index
      guard let actor, let role = TieRole(membership.role), isActor[actor] || role == .supplier else { continue }
      let pair = Pair(actor: actor, group: membership.group.index)
      roles[pair] = min(roles[pair] ?? role, role)
    }
    let suppliers = Set(roles.lazy.filter { $0.value == .supplier && !isActor[$0.key.actor] }.map(\.key.actor))
    // All or none: names would choose among them. Of a part, few: their lines lead across all others.
    let isPart = part.actors.count < measures.twoMode.participatingActors.count
    let room = isPart ? limits.suppliers / 2 : limits.suppliers
    let shownSuppliers = suppliers.count > room ? [] : suppliers.sorted()
    suppliersLeft = suppliers.count - shownSuppliers.count
    let isShown = Set(shownSuppliers).union(part.actors)
    ties = roles.filter { isShown.contains($0.key.actor) }
      .map { Tie(actor: $0.key.actor, group: $0.key.group, role: $0.value) }
      .sorted { ($0.actor, $0.group) < ($1.actor, $1.group) }
    actors = part.actors
    isArbitrary = part.isArbitrary
    self.suppliers = shownSuppliers
    groups = part.groups
  }

  func groups(of actor: Int, as role: TieRole) -> [Int] {
    ties.filter { $0.actor == actor && $0.role == role }.map(\.group)
  }

  private struct Pair: Hashable {
    let actor: Int
    let group: Int
  }
}

extension TieRole {
  /// What a role is drawn as; nil for observers, who do not participate.
  init?(_ role: Role) {
    switch role {
    case .lead: self = .lead
    case .initiator: self = .initiator
    case .supplier: self = .supplier
    case .observer: return nil
    default: self = .member
    }
  }
}
