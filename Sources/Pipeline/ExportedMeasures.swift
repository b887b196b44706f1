internal import Collaboration
internal import Composer
internal import Exchange
internal import Figures
internal import Measures
internal import Tables

extension NodeAdditions {
  /// What other programs get with the nodes: load and degree, the table of centralities where there is one, and a
  /// layout.
  init(of analysis: Analysis) {
    let measures = analysis.measures
    var columns = MeasureColumns(of: measures)
    columns.addLoad(of: measures)
    columns.addTable("centrality", of: measures)
    let isOfPersons = measures.options.actors == .persons
    self.init(
      measures: columns.names,
      organizations: isOfPersons ? [] : columns.actors, persons: isOfPersons ? columns.actors : [],
      groups: columns.groups, places: Places(of: analysis.network))
  }
}

/// The measures of the nodes of a two-mode network, column by column.
private struct MeasureColumns {
  private(set) var names: [String] = ["degree"]
  private(set) var actors: [[Value]?]
  private(set) var groups: [[Value]?]

  /// The degree: the groups of an actor, the actors of a group.
  init(of measures: NetworkMeasures) {
    let network = measures.twoMode
    actors = (0..<network.actorCount).map {
      let count = network.groupsOfActor.count(of: $0)
      return count > 0 ? [.integer(count)] : nil
    }
    groups = (0..<network.groupCount).map {
      let count = network.actorsOfGroup.count(of: $0)
      return count > 0 ? [.integer(count)] : nil
    }
  }

  mutating func addLoad(of measures: NetworkMeasures) {
    var rows: [Int: [Value]] = [:]
    for row in measures.leadershipLoad.rows {
      rows[Int(row.actor)] = [
        .integer(row.lead), .integer(row.initiator), .integer(row.seats), .number(row.load), Value(row.loadShare),
        Value(row.loadRatio),
      ]
    }
    add(["lead", "initiator", "seats", "load", "load_share", "load_ratio"], actors: rows, groups: [:])
  }

  /// Adds the columns of a table whose rows are nodes, by `node` and `mode`; nothing where there is no such table.
  ///
  /// Nodes of one name cannot be distinguished in a table, and get none of it.
  mutating func addTable(_ name: String, of measures: NetworkMeasures) {
    // The table as it is made, since columns may depend on the network.
    guard let table = TableCatalogue[name]?.table(of: measures), let node = table.columns.firstIndex(of: "node"),
      let mode = table.columns.firstIndex(of: "mode")
    else { return }
    let columns = table.columns.indices.filter { $0 != node && $0 != mode }
    let actorsByName = positions(of: actors.indices.map { measures.name(ofActor: Int32($0)) })
    let groupsByName = positions(of: groups.indices.map { measures.name(ofGroup: Int32($0)) })
    var rows: (actors: [Int: [Value]], groups: [Int: [Value]]) = ([:], [:])
    for row in table.rows {
      let values = columns.map { row[$0] }
      if row[mode].plain == "group" {
        if let position = groupsByName[row[node].plain] { rows.groups[position] = values }
      } else if let position = actorsByName[row[node].plain] {
        rows.actors[position] = values
      }
    }
    let names = columns.map { table.columns[$0] == "degree" ? "degree_centrality" : table.columns[$0] }
    add(names, actors: rows.actors, groups: rows.groups)
  }

  private func positions(of names: [String]) -> [String: Int] {
    var positions: [String: Int?] = [:]
    for (position, name) in names.enumerated() {
      positions.updateValue(positions[name] == nil ? position : nil, forKey: name)
    }
    return positions.compactMapValues { $0 }
  }

  private mutating func add(_ names: [String], actors rows: [Int: [Value]], groups groupRows: [Int: [Value]]) {
    self.names += names
    let none = [Value](repeating: .empty, count: names.count)
    for position in actors.indices { actors[position]? += rows[position] ?? none }
    for position in groups.indices { groups[position]? += groupRows[position] ?? none }
  }
}

extension NodeAdditions.Places {
  /// A layout of all nodes; nil for a network that is too large for one.
  fileprivate init?(of network: CollaborationNetwork) {
    let (organizations, persons) = (network.organizations.count, network.persons.count)
    let count = organizations + persons + network.groups.count
    guard count <= NetworkLayout.limit else { return nil }
    let ties = network.memberships.map { membership in
      (
        membership.organization?.index ?? membership.person.map { organizations + $0.index } ?? 0,
        organizations + persons + membership.group.index
      )
    }
    let places = NetworkLayout.places(nodeCount: count, ties: ties)
    self.init(
      organizations: Array(places.prefix(organizations)),
      persons: Array(places.dropFirst(organizations).prefix(persons)),
      groups: Array(places.dropFirst(organizations + persons)))
  }
}
