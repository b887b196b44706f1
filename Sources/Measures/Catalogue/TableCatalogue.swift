/// The tables that are published, in the order in which they are shown.
package enum TableCatalogue {
  /// A new measure stands here, and in docs/measures.md.
  package static let tables: [PublishedTable] = [
    .leadershipLoad, .groupOverlap, .organizationOverlap, .centrality, .resilience, .distance, .adherence, .claims,
    .attendance, .yearly, .adoptions,
  ]

  package static subscript(name: String) -> PublishedTable? { tables.first { $0.name == name } }
}
