import Collaboration
import Tables

extension PublishedTable {
  static let groupOverlap = PublishedTable(
    .groupOverlap, in: .groups, "Pairs of groups that share actors", rows: { $0.groupPairs },
    fields: [
      Field(.groupA, ids: .groupAID, "of the pair the first by name") { row, _ in .group(row.pair.a) },
      Field(.groupB, ids: .groupBID, "the other group") { row, _ in .group(row.pair.b) },
      Field(.sizeA, .count(from: 1), "participating actors of the first") { row, _ in .integer(Int(row.pair.sizeA)) },
      Field(.sizeB, .count(from: 1), "participating actors of the other") { row, _ in .integer(Int(row.pair.sizeB)) },
      Field(.shared, .count(from: 1), "actors in both: |A∩B|") { row, _ in .integer(Int(row.pair.shared)) },
      Field(.jaccard, .share, "|A∩B| / |A∪B| (Jaccard 1912)") { row, _ in .number(row.pair.jaccard) },
      Field(.overlap, .share, "|A∩B| / min(|A|, |B|) (Szymkiewicz 1934, Simpson 1960)") { row, _ in
        .number(row.pair.overlap)
      },
      Field(.pValue, .probability, hypergeometric + "N all participating actors, K and n the two sizes" + fixedRows) {
        row, _ in .number(row.chance.pValue)
      },
      Field(.qValue, .probability, corrected) { row, _ in .number(row.chance.qValue) },
      Field(.pValueSDSM, .probability, stochastic, empty: "never", where: { $0.usesSDSM }) { row, _ in
        Value(row.chance.pValueSDSM)
      },
      Field(.qValueSDSM, .probability, correctedSDSM, empty: "never", where: { $0.usesSDSM }) { row, _ in
        Value(row.chance.qValueSDSM)
      },
      Field(.togetherFrom, .date, sinceGroups, empty: "where that is not known") { row, _ in
        Value(row.together.start?.description)
      },
      Field(.togetherTo, .date, "until when somebody was in both", empty: "while that lasts, or is not known") {
        row, _ in Value(row.together.end?.description)
      },
    ])

  static let organizationOverlap = PublishedTable(
    .organizationOverlap, in: .collaboration, "Pairs of actors that share groups", rows: { $0.actorPairs },
    fields: [
      Field(.organizationA, ids: .organizationAID, "of the pair the first by name") { row, _ in .actor(row.pair.a) },
      Field(.organizationB, ids: .organizationBID, "the other actor") { row, _ in .actor(row.pair.b) },
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
      ) { row, _ in .number(row.chance.pValue) },
      Field(.qValue, .probability, corrected) { row, _ in .number(row.chance.qValue) },
      Field(.pValueSDSM, .probability, stochastic, empty: "never", where: { $0.usesSDSM }) { row, _ in
        Value(row.chance.pValueSDSM)
      },
      Field(.qValueSDSM, .probability, correctedSDSM, empty: "never", where: { $0.usesSDSM }) { row, _ in
        Value(row.chance.qValueSDSM)
      },
      Field(
        .distanceKm, .kilometres, "great-circle distance, sphere of radius 6371.0088 km",
        empty: "where either is not located"
      ) { row, _ in Value(row.distance) },
      Field(.togetherFrom, .date, "since when they were first in a group together", empty: "where that is not known") {
        row, _ in Value(row.together.start?.description)
      },
      Field(
        .togetherTo, .date, "until when they were last in a group together", empty: "while that lasts, or is not known"
      ) { row, _ in Value(row.together.end?.description) },
    ])

  private static let hypergeometric = "P(X ≥ shared), X hypergeometric with "
  private static let fixedRows =
    "; one-tailed, uncorrected: the fixed-row model (Tumminello et al. 2011; Neal 2013)"
  private static let corrected =
    "p_value corrected for all pairs that could share: the false discovery rate (Benjamini & Hochberg 1995)"
  private static let correctedSDSM = "with `--significance sdsm` alone: p_value_sdsm, corrected likewise"
  private static let sinceGroups = "since when somebody was in both"
  private static let stochastic =
    "with `--significance sdsm` alone: P(X ≥ shared) where each membership comes by its own chance, see "
    + "[Significance](#significance)"
}

// Outside the tables, where the compiler would weigh every reading of them against all columns.
extension NetworkMeasures {
  fileprivate var groupPairs: AnySequence<GroupOverlap.Row> {
    switch options.pairs {
    case .strongest: AnySequence(groupOverlap.rows)
    case .all: GroupOverlap.allRows(of: twoMode, tests: groupTests)
    }
  }

  fileprivate var actorPairs: AnySequence<OrganizationOverlap.Row> {
    switch options.pairs {
    case .strongest: AnySequence(organizationOverlap.rows)
    case .all: OrganizationOverlap.allRows(of: twoMode, in: network, tests: actorTests)
    }
  }

  fileprivate var usesSDSM: Bool { options.significance == .sdsm }
}
