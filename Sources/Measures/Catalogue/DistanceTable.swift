import Tables

extension PublishedTable {
  static let distance = PublishedTable(
    "distance", rows: { $0.distance.rows },
    absent: { $0.absentDistanceColumns },
    columns: [
      Column("group") { row, measures in .text(measures.name(ofGroup: row.group)) },
      Column("located") { row, _ in .integer(row.located) },
      Column("mean_km") { row, _ in Value(row.mean) },
      Column("max_km") { row, _ in Value(row.max) },
      Column("mean_km_estimate") { row, _ in Value(row.mean) },
      Column("max_km_estimate") { row, _ in Value(row.max) },
      Column("pairs") { row, _ in .integer(row.pairs) },
    ])
}

extension NetworkMeasures {
  /// What is estimated has other names than what is measured.
  fileprivate var absentDistanceColumns: Set<String> {
    distance.isEstimate ? ["mean_km", "max_km"] : ["mean_km_estimate", "max_km_estimate", "pairs"]
  }
}
