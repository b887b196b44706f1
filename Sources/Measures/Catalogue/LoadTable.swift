import Tables

extension PublishedTable {
  static let leadershipLoad = PublishedTable(
    "leadership-load", rows: { $0.leadershipLoad.rows },
    columns: [
      Column("organization") { row, measures in .text(measures.name(ofActor: row.actor)) },
      Column("groups") { row, _ in .integer(row.groups) },
      Column("lead") { row, _ in .integer(row.lead) },
      Column("initiator") { row, _ in .integer(row.initiator) },
      Column("seats") { row, _ in .integer(row.seats) },
      Column("load") { row, _ in .number(row.load) },
      Column("load_share") { row, _ in Value(row.loadShare) },
      Column("group_share") { row, _ in Value(row.groupShare) },
      Column("load_ratio") { row, _ in Value(row.loadRatio) },
    ])
}
