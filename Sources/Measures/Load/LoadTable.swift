import Tables

extension PublishedTable {
  static let leadershipLoad = PublishedTable(
    .leadershipLoad, in: .leadership, "Who carries the groups", rows: { $0.leadershipLoad.rows },
    fields: [
      Field(.organization, .name, "the actor") { row, measures in .text(measures.name(ofActor: row.actor)) },
      Field(.groups, .count(from: 1), "groups that it participates in") { row, _ in .integer(row.groups) },
      Field(.lead, .count(), "groups in which it holds the role `lead`") { row, _ in .integer(row.lead) },
      Field(.initiator, .count(), "groups in which it holds the role `initiator`") { row, _ in
        .integer(row.initiator)
      },
      Field(.seats, .count(), "its seats") { row, _ in .integer(row.seats) },
      Field(.load, .number(decimals: 2, from: 0), "Σ 1/k over its seats, k the seats of the group") { row, _ in
        .number(row.load)
      },
      Field(.loadShare, .share, "load / Σ load", empty: "where no group has a seat") { row, _ in Value(row.loadShare) },
      Field(.groupShare, .share, "groups / Σ groups") { row, _ in Value(row.groupShare) },
      Field(
        .loadRatio, .number(decimals: 1, from: 0),
        "load_share / group_share: 1 where it carries as much as it participates", empty: "with load_share"
      ) { row, _ in Value(row.loadRatio) },
    ])
}
