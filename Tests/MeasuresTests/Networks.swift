import Collaboration

@testable import Measures

/// Networks that the tests know the numbers of.
enum Networks {
  /// Who participates in which groups, by the groups' positions.
  static func twoMode(_ groupsOfActor: [[Int32]], groupCount: Int) -> TwoModeNetwork {
    var offsets = [0]
    for groups in groupsOfActor { offsets.append((offsets.last ?? 0) + groups.count) }
    return TwoModeNetwork(
      groupsOfActor: CompressedRows(offsets: offsets, values: groupsOfActor.flatMap(\.self)), groupCount: groupCount)
  }

  /// The same by rows of an incidence matrix: `X` where an actor participates.
  static func twoMode(rows: [String]) -> TwoModeNetwork {
    twoMode(
      rows.map { row in row.enumerated().compactMap { $0.element == "X" ? Int32($0.offset) : nil } },
      groupCount: rows.first?.count ?? 0)
  }

  /// Organizations and working groups under these names, in this order, and who has which role where.
  static func collaboration(
    organizations: [String], groups: [String], memberships: [(organization: Int, group: Int, role: Role)]
  ) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "test", title: "Test"))
    network.organizations = organizations.map { Organization(id: $0, name: $0) }
    network.groups = groups.map { Group(id: $0, name: $0) }
    network.memberships = memberships.map { Membership(organization: ID($0), group: ID($1), role: $2) }
    return network
  }

  /// Who was in which group as what, from when to when; organizations and groups by name.
  static func dated(_ rows: [(String, String, Role, String?, String?)]) -> CollaborationNetwork {
    let organizations = Set(rows.map(\.0)).sorted()
    let groups = Set(rows.map(\.1)).sorted()
    var network = collaboration(organizations: organizations, groups: groups, memberships: [])
    network.memberships = rows.map { organization, group, role, start, end in
      Membership(
        organization: ID(organizations.firstIndex(of: organization) ?? 0), group: ID(groups.firstIndex(of: group) ?? 0),
        role: role, start: start.flatMap { PartialDate($0) }, end: end.flatMap { PartialDate($0) })
    }
    return network
  }
}

extension GroupOverlap {
  /// With all tests of its own.
  init(of network: TwoModeNetwork, limit: PairLimit) {
    self.init(of: network, limit: limit, tests: .ofGroups(network))
  }
}

extension OrganizationOverlap {
  /// Between actors under these names, with all tests of their own.
  init(of network: TwoModeNetwork, names: [String], limit: PairLimit, model: StochasticDegreeModel? = nil) {
    self.init(
      of: network, in: Networks.collaboration(organizations: names, groups: [], memberships: []), limit: limit,
      tests: .ofActors(network, model: model))
  }
}

extension PairTests {
  static func ofGroups(_ network: TwoModeNetwork) -> PairTests {
    PairTests(
      of: network.actorsOfGroup, columns: network.groupsOfActor, dated: network.datedGroups,
      population: network.participatingActors.count, model: nil)
  }

  static func ofActors(_ network: TwoModeNetwork, model: StochasticDegreeModel? = nil) -> PairTests {
    PairTests(
      of: network.groupsOfActor, columns: network.actorsOfGroup, dated: network.datedActors,
      population: network.populatedGroups.count, model: model)
  }
}
