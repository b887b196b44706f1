package import Tables

extension NetworkChange {
  /// The names of the tables that a comparison makes, in their order.
  package static let tableNames = ["organizations", "groups", "memberships", "yearly"]

  /// The comparison as tables: the actors, the groups, each tie or lead that changed, and the yearly numbers.
  package func tables(names measures: NetworkMeasures, yearly: [YearlyChange]) -> [Table] {
    [actorTable(measures), groupTable(measures), tieTable(measures), Self.yearlyTable(yearly)]
  }

  private func actorTable(_ measures: NetworkMeasures) -> Table {
    Table(
      name: "organizations",
      columns: [
        "organization", "change", "merged_into", "groups_before", "groups_after", "joined", "left", "leads_before",
        "leads_after", "taken_over", "given_up",
      ],
      rows: actors.map { actor in
        [
          .text(measures.name(ofActor: actor.actor)), .text(actor.presence.wordForActor),
          Value(actor.mergedInto.map(measures.name(ofActor:))),
        ] + Self.counts(of: actor.ties)
      })
  }

  private func groupTable(_ measures: NetworkMeasures) -> Table {
    Table(
      name: "groups",
      columns: [
        "group", "change", "size_before", "size_after", "joined", "left", "leads_before", "leads_after", "taken_over",
        "given_up",
      ],
      rows: groups.map { group in
        [.text(measures.name(ofGroup: group.group)), .text(group.presence.wordForGroup)] + Self.counts(of: group.ties)
      })
  }

  private func tieTable(_ measures: NetworkMeasures) -> Table {
    Table(
      name: "memberships", columns: ["group", "organization", "change"],
      rows: ties.flatMap { tie in
        tie.changes.map { change in
          [.text(measures.name(ofGroup: tie.group)), .text(measures.name(ofActor: tie.actor)), .text(change)]
        }
      })
  }

  private static func yearlyTable(_ changes: [YearlyChange]) -> Table {
    func cell(_ value: Double?, of change: YearlyChange) -> Value {
      change.isCount ? Value(value.map { Int($0) }) : Value(value)
    }
    return Table(
      name: "yearly", columns: ["measure", "before", "after", "change"],
      rows: changes.map { change in
        [.text(change.measure)] + [change.before, change.after, change.change].map { cell($0, of: change) }
      })
  }

  private static func counts(of ties: [Tie]) -> [Value] {
    [
      ties.count(in: .beforeOnly), ties.count(in: .afterOnly), ties.actors(.afterOnly).count,
      ties.actors(.beforeOnly).count, ties.leads(in: .beforeOnly), ties.leads(in: .afterOnly),
      ties.actors(lead: .afterOnly).count, ties.actors(lead: .beforeOnly).count,
    ]
    .map(Value.integer)
  }
}

extension NetworkChange.Presence {
  fileprivate var wordForActor: String {
    switch self {
    case .beforeOnly: "left"
    case .both: "stayed"
    case .afterOnly: "joined"
    }
  }

  fileprivate var wordForGroup: String {
    switch self {
    case .beforeOnly: "ended"
    case .both: "lasted"
    case .afterOnly: "begun"
    }
  }
}

extension NetworkChange.Tie {
  /// What changed in it, in words of the data.
  fileprivate var changes: [String] {
    var changes: [String] = []
    if presence == .beforeOnly { changes.append("left") }
    if presence == .afterOnly { changes.append("joined") }
    if lead == .beforeOnly { changes.append("gave up") }
    if lead == .afterOnly { changes.append("took over") }
    return changes
  }
}
