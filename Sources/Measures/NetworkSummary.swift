package import Collaboration
import Tables

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

/// The share of possible memberships that exist, above 0 and at most 1; nil for a network without any.
///
/// Memberships / (participating actors × groups with a participant). Borgatti & Everett 1997, “Network analysis of
/// 2-mode data”.
package func density(of network: TwoModeNetwork) -> Double? {
  let possible = Double(network.participatingActors.count) * Double(network.populatedGroups.count)
  return possible > 0 ? Double(network.membershipCount) / possible : nil
}

extension PublishedTable {
  /// The network as a whole, in one row: `summary` in statistics.json.
  package static let summary = PublishedTable(
    .summary, in: .collaboration, "The network in a row", rows: { [$0.summary] },
    fields: [
      Field(.actors, .count(), "actors that participate in a group") { row, _ in .integer(row.actors) },
      Field(.groups, .count(), "groups with a participant") { row, _ in .integer(row.groups) },
      Field(.memberships, .count(), "pairs of an actor and a group that it participates in") { row, _ in
        .integer(row.memberships)
      },
      Field(.density, .share, density, empty: "without participation") { row, _ in Value(row.density) },
      Field(
        .hhi, .number(decimals: 2, from: 0, to: 1), "Σ load_share², the Herfindahl–Hirschman index of the load",
        empty: "without a seat"
      ) { row, _ in Value(row.hhi) },
      Field(.gini, .number(decimals: 2, from: 0, to: 1), gini, empty: "without a seat") { row, _ in Value(row.gini) },
      Field(
        .elephantFactor, .count(from: 1), "the fewest actors that together hold at least half of the load (CHAOSS)",
        empty: "without a seat"
      ) { row, _ in Value(row.elephantFactor) },
      Field(
        .attendanceRate, .share, "actors present of those expected, over all meetings",
        empty: "where nobody is known to be expected"
      ) { _, measures in Value(measures.attendance.rate) },
      Field(.groupPairs, .count(), "pairs of groups that share at least one actor, whatever `--pairs` keeps") {
        _, measures in .integer(measures.groupOverlap.total)
      },
      Field(.organizationPairs, .count(), "pairs of actors that share at least one group, whatever `--pairs` keeps") {
        _, measures in .integer(measures.organizationOverlap.total)
      },
      Field(.components, .count(), "parts of the two-mode network that no membership joins") { _, measures in
        .integer(measures.resilience.components)
      },
      Field(.communities, .count(), "how many communities `centrality` numbers") { _, measures in
        .integer(measures.centrality.communityCount)
      },
      Field(.modularity, .number(decimals: 3, from: -0.5, to: 1), modularity, empty: "without participation") {
        _, measures in Value(measures.centrality.modularity)
      },
      Field(.located, .count(from: 2), "participating organizations whose location is known", empty: uncorrelated) {
        _, measures in Value(measures.distanceEffect?.located)
      },
      Field(.distanceCompared, .count(from: 2), compared, empty: uncorrelated) { _, measures in
        Value(measures.distanceEffect?.compared)
      },
      Field(
        .meanKmSharing, .kilometres, "mean great-circle distance of the pairs that share a group",
        empty: "without such a pair"
      ) { _, measures in Value(measures.distanceEffect?.meanOfSharing) },
      Field(
        .meanKmOthers, .kilometres, "mean great-circle distance of the pairs that share none",
        empty: "without such a pair"
      ) { _, measures in Value(measures.distanceEffect?.meanOfOthers) },
      Field(.distanceCorrelation, .number(decimals: 2, from: -1, to: 1), correlation, empty: uncorrelated) {
        _, measures in Value(measures.distanceEffect?.correlation)
      },
      Field(.distancePValue, .probability, mantel, empty: uncorrelated) { _, measures in
        Value(measures.distanceEffect?.pValue)
      },
    ])

  private static let density =
    "memberships / (actors × groups): the share of the possible participations that exist (Borgatti & Everett 1997)"
  private static let gini =
    "Gini index of the load over all participating actors, those with none included: Σ(2i−n−1)·loadᵢ / (n·Σ load), "
    + "loads ascending"
  private static let modularity =
    "Q = Σ over the communities of (edges inside / all edges − (degrees / all degrees)²) (Newman & Girvan 2004)"
  private static let compared =
    "how many of the located ones the next four compare: all, or of more than 1,000 a seeded sample of 1,000, whose "
    + "numbers are estimates"
  private static let correlation =
    "Spearman's ρ between the distance of two organizations and the number of groups that they share, over all pairs, "
    + "those that share none included; ties by their mean rank"
  private static let mantel =
    "(1 + exchanges of locations with |ρ| at least as great) / (1 + exchanges), two-tailed: the Mantel test (Mantel 1967; "
    + "on ranks Dietz 1983), by 9,999 seeded random exchanges, and of very many pairs that share fewer, never under 999"
  private static let uncorrelated =
    "with `--actors persons`; where all pairs share the same number, or are equally far apart"
}
