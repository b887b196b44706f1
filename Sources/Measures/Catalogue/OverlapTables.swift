import Tables

extension PublishedTable {
  static let groupOverlap = PublishedTable(
    "group-overlap",
    rows: { $0.groupPairs },
    absent: { $0.absentPValues },
    columns: [
      Column("group_a") { row, measures in .text(measures.name(ofGroup: row.pair.a)) },
      Column("group_b") { row, measures in .text(measures.name(ofGroup: row.pair.b)) },
      Column("size_a") { row, _ in .integer(Int(row.pair.sizeA)) },
      Column("size_b") { row, _ in .integer(Int(row.pair.sizeB)) },
      Column("shared") { row, _ in .integer(Int(row.pair.shared)) },
      Column("jaccard") { row, _ in .number(row.pair.jaccard) },
      Column("overlap") { row, _ in .number(row.pair.overlap) },
      Column("p_value") { row, _ in .number(row.pValue) },
      Column("p_value_sdsm") { row, _ in Value(row.pValueSDSM) },
    ])

  static let organizationOverlap = PublishedTable(
    "organization-overlap",
    rows: { $0.actorPairs },
    absent: { $0.absentPValues },
    columns: [
      Column("organization_a") { row, measures in .text(measures.name(ofActor: row.pair.a)) },
      Column("organization_b") { row, measures in .text(measures.name(ofActor: row.pair.b)) },
      Column("groups_a") { row, _ in .integer(Int(row.pair.sizeA)) },
      Column("groups_b") { row, _ in .integer(Int(row.pair.sizeB)) },
      Column("shared") { row, _ in .integer(Int(row.pair.shared)) },
      Column("jaccard") { row, _ in .number(row.pair.jaccard) },
      Column("overlap") { row, _ in .number(row.pair.overlap) },
      Column("newman") { row, _ in .number(row.newman) },
      Column("p_value") { row, _ in .number(row.pValue) },
      Column("p_value_sdsm") { row, _ in Value(row.pValueSDSM) },
      Column("distance_km") { row, _ in Value(row.distance) },
    ])
}

// Outside the tables, where the compiler would weigh every reading of them against all columns.
extension NetworkMeasures {
  fileprivate var groupPairs: AnySequence<GroupOverlap.Row> {
    switch options.pairs {
    case .strongest: AnySequence(groupOverlap.rows)
    case .all: GroupOverlap.allRows(of: twoMode, model: groupModel)
    }
  }

  fileprivate var actorPairs: AnySequence<OrganizationOverlap.Row> {
    switch options.pairs {
    case .strongest: AnySequence(organizationOverlap.rows)
    case .all: OrganizationOverlap.allRows(of: twoMode, in: network, model: actorModel)
    }
  }

  /// The p-values of the model that was not asked for.
  fileprivate var absentPValues: Set<String> { options.significance == .sdsm ? [] : ["p_value_sdsm"] }
}
