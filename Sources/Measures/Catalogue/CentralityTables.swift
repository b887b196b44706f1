import Collaboration
import Tables

extension PublishedTable {
  static let centrality = PublishedTable(
    "centrality", rows: { $0.centrality.rows },
    absent: { $0.absentPathColumns },
    columns: [
      Column("node") { row, measures in
        .text(row.isActor ? measures.name(ofActor: row.position) : measures.name(ofGroup: row.position))
      },
      Column("mode") { row, measures in .text(row.isActor ? measures.options.actors.mode : "group") },
      Column("degree") { row, _ in .number(row.degree) },
      Column("closeness") { row, _ in Value(row.closeness) },
      Column("closeness_estimate") { row, _ in Value(row.closeness) },
      Column("betweenness") { row, _ in Value(row.betweenness) },
      Column("betweenness_estimate") { row, _ in Value(row.betweenness) },
      Column("clustering") { row, _ in Value(row.clustering) },
      Column("core") { row, _ in .integer(row.core) },
      Column("community") { row, _ in .integer(row.community) },
      Column("cut_point") { row, _ in .flag(row.isCutPoint) },
    ])

  static let resilience = PublishedTable(
    "resilience", rows: { $0.resilience.rows },
    columns: [
      Column("organization") { row, measures in .text(measures.name(ofActor: row.actor)) },
      Column("groups_without_lead") { row, _ in .integer(row.groupsWithoutLead) },
      Column("groups_with_one_member") { row, _ in .integer(row.groupsWithOneMember) },
      Column("components_after") { row, _ in .integer(row.componentsAfter) },
    ])
}

extension NetworkMeasures {
  /// What is estimated has other names than what is counted.
  fileprivate var absentPathColumns: Set<String> {
    centrality.pathEstimate == nil
      ? ["closeness_estimate", "betweenness_estimate"] : ["closeness", "betweenness"]
  }
}
