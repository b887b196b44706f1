import Collaboration

/// The two-mode network as one graph without a mode: its nodes are the actors that participate, then the groups that
/// have a participant, both in their order; its edges are the memberships.
struct TwoModeGraph: Sendable {
  /// The actor or group that each node is.
  let positions: [Int32]
  /// How many of the nodes, the first ones, are actors.
  let actorCount: Int
  /// For each node its neighbours, ascending.
  let neighbors: CompressedRows

  init(of network: TwoModeNetwork) {
    let (actors, groups) = (network.participatingActors, network.populatedGroups)
    positions = actors.map(Int32.init) + groups.map(Int32.init)
    actorCount = actors.count
    var node = [Int32](repeating: 0, count: max(network.actorCount, network.groupCount))
    var offsets = [0]
    var values: [Int32] = []
    offsets.reserveCapacity(positions.count + 1)
    values.reserveCapacity(2 * network.membershipCount)
    for (place, group) in groups.enumerated() { node[group] = Int32(actors.count + place) }
    for actor in actors {
      for group in network.groupsOfActor[actor] { values.append(node[Int(group)]) }
      offsets.append(values.count)
    }
    for (place, actor) in actors.enumerated() { node[actor] = Int32(place) }
    for group in groups {
      for actor in network.actorsOfGroup[group] { values.append(node[Int(actor)]) }
      offsets.append(values.count)
    }
    neighbors = CompressedRows(offsets: offsets, values: values)
  }

  var nodeCount: Int { positions.count }
  var groupCount: Int { nodeCount - actorCount }
  var edgeCount: Int { neighbors.values.count / 2 }

  func isActor(_ node: Int) -> Bool { node < actorCount }
  func degree(_ node: Int) -> Int { neighbors.count(of: node) }
}
