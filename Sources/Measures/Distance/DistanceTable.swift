import Tables

extension PublishedTable {
  static let distance = PublishedTable(
    .distance, in: .collaboration, "How far apart the members of a group are", rows: { $0.distance.rows },
    fields: [
      Field(.group, .name, "a group with a participant") { row, measures in .text(measures.name(ofGroup: row.group)) },
      Field(.located, .count(), "its participating organizations whose location is known") { row, _ in
        .integer(row.located)
      },
      Field(
        .meanKm, .kilometres, "mean great-circle distance of two of them, sphere of radius 6371.0088 km",
        empty: fewer, where: { !$0.samplesDistances }
      ) { row, _ in Value(row.mean) },
      Field(.maxKm, .kilometres, "the greatest of these distances", empty: fewer, where: { !$0.samplesDistances }) {
        row, _ in Value(row.max)
      },
      Field(
        .meanKmEstimate, .kilometres,
        "in place of mean_km where all groups together have more than 20 million pairs: the mean of a large group is "
          + "that of a seeded sample of its pairs", empty: fewer, where: { $0.samplesDistances }
      ) { row, _ in Value(row.mean) },
      Field(
        .maxKmEstimate, .kilometres,
        "in place of max_km, likewise: the greatest distance found by going from a member to the farthest one, again "
          + "and again, at least so much", empty: fewer, where: { $0.samplesDistances }
      ) { row, _ in Value(row.max) },
      Field(
        .pairs, .count(),
        "with estimates: the pairs that the mean is taken over; fewer than located·(located−1)/2 for a sample. Its "
          + "standard error is the deviation of the distances / √pairs", where: { $0.samplesDistances }
      ) { row, _ in .integer(row.pairs) },
    ])

  private static let fewer = "where fewer than two are located"
}

extension NetworkMeasures {
  /// What is estimated has other names than what is measured.
  fileprivate var samplesDistances: Bool { distance.isEstimate }
}
