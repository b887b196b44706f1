import Tables

extension PublishedTable {
  static let groupOverlap = PublishedTable(
    "group-overlap",
    rows: { measures in
      switch measures.options.pairs {
      case .strongest: AnySequence(measures.groupOverlap.rows)
      case .all: GroupOverlap.allRows(of: measures.twoMode, model: measures.groupModel)
      }
    },
    absent: { $0.options.significance == .sdsm ? [] : ["p_value_sdsm"] },
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
    rows: { measures in
      switch measures.options.pairs {
      case .strongest: AnySequence(measures.organizationOverlap.rows)
      case .all:
        OrganizationOverlap.allRows(of: measures.twoMode, in: measures.network, model: measures.actorModel)
      }
    },
    absent: { $0.options.significance == .sdsm ? [] : ["p_value_sdsm"] },
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
