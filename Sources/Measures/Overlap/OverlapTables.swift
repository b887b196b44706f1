import Tables

extension PublishedTable {
  static let groupOverlap = PublishedTable(
    .groupOverlap, in: .groups, "Pairs of groups that share actors", rows: { $0.groupPairs },
    fields: [
      Field(.groupA, .name, "of the pair the first by name") { row, measures in
        .text(measures.name(ofGroup: row.pair.a))
      },
      Field(.groupB, .name, "the other group") { row, measures in .text(measures.name(ofGroup: row.pair.b)) },
      Field(.sizeA, .count(from: 1), "participating actors of the first") { row, _ in .integer(Int(row.pair.sizeA)) },
      Field(.sizeB, .count(from: 1), "participating actors of the other") { row, _ in .integer(Int(row.pair.sizeB)) },
      Field(.shared, .count(from: 1), "actors in both: |A∩B|") { row, _ in .integer(Int(row.pair.shared)) },
      Field(.jaccard, .share, "|A∩B| / |A∪B| (Jaccard 1912)") { row, _ in .number(row.pair.jaccard) },
      Field(.overlap, .share, "|A∩B| / min(|A|, |B|) (Szymkiewicz 1934, Simpson 1960)") { row, _ in
        .number(row.pair.overlap)
      },
      Field(.pValue, .probability, hypergeometric + "N all participating actors, K and n the two sizes" + fixedRows) {
        row, _ in .number(row.pValue)
      },
      Field(.pValueSDSM, .probability, stochastic, empty: "never", where: { $0.usesSDSM }) { row, _ in
        Value(row.pValueSDSM)
      },
    ])

  static let organizationOverlap = PublishedTable(
    .organizationOverlap, in: .collaboration, "Pairs of actors that share groups", rows: { $0.actorPairs },
    fields: [
      Field(.organizationA, .name, "of the pair the first by name") { row, measures in
        .text(measures.name(ofActor: row.pair.a))
      },
      Field(.organizationB, .name, "the other actor") { row, measures in .text(measures.name(ofActor: row.pair.b)) },
      Field(.groupsA, .count(from: 1), "groups of the first") { row, _ in .integer(Int(row.pair.sizeA)) },
      Field(.groupsB, .count(from: 1), "groups of the other") { row, _ in .integer(Int(row.pair.sizeB)) },
      Field(.shared, .count(from: 1), "groups in which both participate: |A∩B|") { row, _ in
        .integer(Int(row.pair.shared))
      },
      Field(.jaccard, .share, "|A∩B| / |A∪B| (Jaccard 1912)") { row, _ in .number(row.pair.jaccard) },
      Field(.overlap, .share, "|A∩B| / min(|A|, |B|) (Szymkiewicz 1934, Simpson 1960)") { row, _ in
        .number(row.pair.overlap)
      },
      Field(
        .newman, .number(decimals: 3, from: 0), "Σ over shared groups 1/(size−1): large groups tie less (Newman 2001)"
      ) { row, _ in .number(row.newman) },
      Field(
        .pValue, .probability, hypergeometric + "N all groups with a participant, K and n the two sizes" + fixedRows
      ) { row, _ in .number(row.pValue) },
      Field(.pValueSDSM, .probability, stochastic, empty: "never", where: { $0.usesSDSM }) { row, _ in
        Value(row.pValueSDSM)
      },
      Field(
        .distanceKm, .kilometres, "great-circle distance, sphere of radius 6371.0088 km",
        empty: "where either is not located"
      ) { row, _ in Value(row.distance) },
    ])

  private static let hypergeometric = "P(X ≥ shared), X hypergeometric with "
  private static let fixedRows =
    "; one-tailed, uncorrected: the fixed-row model (Neal 2014; Neal, Domagalski & Sagan 2021)"
  private static let stochastic =
    "with `--significance sdsm` alone: P(X ≥ shared) where each membership comes by its own chance, see "
    + "[Significance](#significance)"
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

  fileprivate var usesSDSM: Bool { options.significance == .sdsm }
}
