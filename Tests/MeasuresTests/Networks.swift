import Collaboration

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
}
