import Collaboration
import Tables

extension PublishedTable {
  static let centrality = PublishedTable(
    .centrality, in: .collaboration, "Where organizations and groups are in the network", rows: { $0.centrality.rows },
    fields: [
      Field(.node, ids: .nodeID, "the actor, or the group") { row, _ in
        row.isActor ? .actor(row.position) : .group(row.position)
      },
      Field(.mode, .word, "`organization` (with `--actors persons`: `person`) or `group`") { row, measures in
        .text(row.isActor ? measures.options.actors.mode : "group")
      },
      Field(.degree, .number(decimals: 3, from: 0, to: 1), "ties / m") { row, _ in .number(row.degree) },
      Field(.closeness, .number(decimals: 3, from: 0, to: 1), closeness, empty: "never", where: { !$0.samplesPaths }) {
        row, _ in Value(row.closeness)
      },
      Field(
        .closenessEstimate, .number(decimals: 3, from: 0),
        "in place of closeness in networks that are too large to count, see below",
        empty: "where no sampled source reaches it", where: { $0.samplesPaths }
      ) { row, _ in Value(row.closeness) },
      Field(
        .betweenness, .number(decimals: 3, from: 0, to: 1), betweenness, empty: "where that most is 0",
        where: { !$0.samplesPaths }
      ) { row, _ in Value(row.betweenness) },
      Field(
        .betweennessEstimate, .number(decimals: 3, from: 0),
        "in place of betweenness in networks that are too large to count, see below",
        empty: "where no sampled source reaches it", where: { $0.samplesPaths }
      ) { row, _ in Value(row.betweenness) },
      Field(
        .clustering, .number(decimals: 3, from: 0, to: 1), clustering,
        empty: "where it shares nothing with another; where there is too much to count"
      ) { row, _ in Value(row.clustering) },
      Field(
        .core, .count(from: 1),
        "the greatest k such that it is in a part of the network where all have k ties (Seidman 1983)"
      ) { row, _ in .integer(row.core) },
      Field(.community, .count(from: 1), community) { row, _ in .integer(row.community) },
      Field(
        .cutPoint, .flag, "whether its component falls into several without it (Hopcroft & Tarjan 1973)"
      ) { row, _ in .flag(row.isCutPoint) },
    ])

  private static let closeness =
    "(m + 2(n−1)) / Σ of the distances to all that it reaches, m and n those of its component, times the share of the "
    + "other nodes that it reaches (Borgatti & Everett 1997)"
  private static let betweenness =
    "Σ over pairs of others of the share of their shortest paths that pass it / the most that a node of its mode can "
    + "have: ½[m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3)], s and t quotient and remainder of (n−1) : m (Freeman 1977; "
    + "Brandes 2001)"
  private static let clustering =
    "the mean of |A∩B| / |A∪B| over all of its own mode that it shares something with: `cc•` (Latapy, Magnien & Del "
    + "Vecchio 2008), NetworkX's `dot`"
  private static let community =
    "the number of its community: those of high modularity, found by Leiden's method (Traag, Waltman & van Eck 2019) "
    + "with fixed seeds, the best of up to 20 searches; numbered by nodes descending, then by their first node, actors "
    + "before groups"

  /// How good the estimates are, where shortest paths were sampled: one row, or none.
  package static let estimates = PublishedTable(
    .estimates, in: .collaboration, "How good estimated numbers are",
    rows: { [$0.centrality.pathEstimate].compactMap { $0 } },
    fields: [
      Field(.pathSources, .count(from: 1), "sources that shortest paths were walked from") { row, _ in
        .integer(row.sources)
      },
      Field(
        .closenessStandardError, .number(decimals: 4, from: 0), "the greatest standard error of closeness_estimate"
      ) { row, _ in .number(row.closenessStandardError) },
      Field(
        .betweennessStandardError, .number(decimals: 4, from: 0),
        "the greatest standard error of betweenness_estimate"
      ) { row, _ in .number(row.betweennessStandardError) },
    ])
}

extension NetworkMeasures {
  /// What is estimated has other names than what is counted.
  fileprivate var samplesPaths: Bool { centrality.pathEstimate != nil }
}
