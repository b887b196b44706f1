package import Tables

extension NetworkChange {
  /// The names of the tables that a comparison makes, in their order.
  package static let tableNames = ["organizations", "groups", "memberships", "yearly"]

  /// The comparison as tables: the actors, the groups, each tie or lead that changed, and the yearly numbers.
  package func tables(names measures: NetworkMeasures, yearly: [YearlyChange]) -> [Table] {
    [actorTable(measures), groupTable(measures), tieTable(measures), Self.yearlyTable(yearly)]
  }

  private func actorTable(_ measures: NetworkMeasures) -> Table {
    let actor = Naming("organization", measures)
    let successor = Naming("merged_into", measures)
    return Table(
      name: "organizations",
      columns: actor.columns + ["change"] + successor.columns + [
        "groups_before", "groups_after", "joined", "left", "leads_before", "leads_after", "taken_over", "given_up",
      ],
      rows: actors.map { row in
        actor.values(.actor(row.actor)) + [.text(row.presence.wordForActor)]
          + successor.values(row.mergedInto.map { .actor($0) }) + Self.counts(of: row.ties)
      })
  }

  private func groupTable(_ measures: NetworkMeasures) -> Table {
    let group = Naming("group", measures)
    return Table(
      name: "groups",
      columns: group.columns + [
        "change", "size_before", "size_after", "joined", "left", "leads_before", "leads_after", "taken_over",
        "given_up",
      ],
      rows: groups.map { row in
        group.values(.group(row.group)) + [.text(row.presence.wordForGroup)] + Self.counts(of: row.ties)
      })
  }

  private func tieTable(_ measures: NetworkMeasures) -> Table {
    let (group, actor) = (Naming("group", measures), Naming("organization", measures))
    return Table(
      name: "memberships", columns: group.columns + actor.columns + ["change"],
      rows: ties.flatMap { tie in
        tie.changes.map { change in
          group.values(.group(tie.group)) + actor.values(.actor(tie.actor)) + [.text(change)]
        }
      })
  }

  /// A column of names, and one of ids beside it where names are not unique.
  private struct Naming {
    let columns: [String]
    private let measures: NetworkMeasures

    init(_ name: String, _ measures: NetworkMeasures) {
      columns = [name] + (measures.homonyms.areThere ? [name + "_id"] : [])
      self.measures = measures
    }

    func values(_ entity: EntityPlace?) -> [Value] {
      let texts = [entity.map { measures.name(of: $0) }, entity.map { measures.id(of: $0) }]
      return texts.prefix(columns.count).map { Value($0) }
    }
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
