import Tables

extension PublishedTable {
  static let distance = PublishedTable(
    "distance", rows: { $0.distance.rows },
    columns: [
      Column("group") { row, measures in .text(measures.name(ofGroup: row.group)) },
      Column("located") { row, _ in .integer(row.located) },
      Column("mean_km", where: { !$0.distance.isEstimate }) { row, _ in Value(row.mean) },
      Column("max_km", where: { !$0.distance.isEstimate }) { row, _ in Value(row.max) },
      Column("mean_km_estimate", where: { $0.distance.isEstimate }) { row, _ in Value(row.mean) },
      Column("max_km_estimate", where: { $0.distance.isEstimate }) { row, _ in Value(row.max) },
      Column("pairs", where: { $0.distance.isEstimate }) { row, _ in .integer(row.pairs) },
    ])
}
