package import Collaboration

/// The numbers that describe a network as a whole.
package struct NetworkSummary: Hashable, Sendable {
  /// The actors that participate in some group.
  package let actors: Int
  /// The groups that someone participates in.
  package let groups: Int
  /// The pairs of an actor and a group that it participates in.
  package let memberships: Int
  package let density: Double?
  package let hhi: Double?
  package let gini: Double?
  package let elephantFactor: Int?

  package init(of network: TwoModeNetwork, load: LeadershipLoad) {
    actors = network.participatingActors.count
    groups = network.populatedGroups.count
    memberships = network.membershipCount
    density = Measures.density(of: network)
    let loads = load.rows.map(\.load)
    hhi = Measures.hhi(of: loads)
    gini = Measures.gini(of: loads)
    elephantFactor = Measures.elephantFactor(of: loads)
  }
}
