import Collaboration

/// A network as the rows of its tables, in the columns' order; nil is an empty cell.
struct NetworkRows {
  private let network: CollaborationNetwork
  private let references: [EntityKind: References]

  init(_ network: CollaborationNetwork) {
    self.network = network
    references = [
      .organization: References(network.organizations.map { ($0.id, $0.name, $0.otherNames) }),
      .person: References(network.persons.map { ($0.id, $0.name, $0.otherNames) }),
      .group: References(network.groups.map { ($0.id, $0.name, $0.otherNames) }),
      .event: References(network.events.map { ($0.id, $0.name, $0.startDate.map { [$0.description] } ?? []) }),
    ]
  }

  /// The columns of a table and its rows.
  func table(_ name: TableName) -> (columns: [Column], rows: [[String?]]) { table(of: name.row) }

  private func table<Row: FactRow>(of row: Row.Type) -> (columns: [Column], rows: [[String?]]) {
    let rows = network[keyPath: Row.table.rows]
    let fields = Row.table.fields.filter { field in
      !field.isRare || rows.contains { field.value($0, network) != nil }
    }
    return (
      fields.map(\.column),
      rows.map { row in fields.map { field in field.value(row, network).map { text(of: $0, as: field.type) } } }
    )
  }

  private func text(of value: FactValue, as type: FieldType) -> String {
    switch value {
    case .text(let text): type == .subject ? subject(text) : text
    case .names(let names): names.joined(separator: "|")
    case .date(let date): date.description
    case .number(let number): plain(number)
    case .reference(let position):
      if case .reference(let kind) = type { references[kind]?[Int(position)] ?? "" } else { "" }
    }
  }

  /// What a count's row calls its subject, which is a group's name, or else an organization's, or any other text.
  ///
  /// An id where the name would be taken for something else: another group may have it for an id.
  private func subject(_ name: String) -> String {
    guard meaning(ofSubject: name) != name else { return name }
    let ids =
      network.groups.filter { $0.name == name }.map(\.id)
      + network.organizations.filter { $0.name == name }.map(\.id)
    return ids.first { meaning(ofSubject: $0) == name } ?? name
  }

  /// What such a row is read as.
  private func meaning(ofSubject text: String) -> String {
    if let position = references[.group]?.position(of: text) { return network.groups[position].name }
    if let position = references[.organization]?.position(of: text) { return network.organizations[position].name }
    return text
  }

  private func plain(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// What rows call each entity of a kind: its name where that fits it alone, else its id.
private struct References {
  private let texts: [String]
  private let owners: [NameKey: Set<Int>]
  private let ids: [String: Int]

  init(_ entities: [(id: String, name: String, otherNames: [String])]) {
    var owners: [NameKey: Set<Int>] = [:]
    var ids: [String: Int] = [:]
    for (position, entity) in entities.enumerated() {
      for name in [entity.id, entity.name] + entity.otherNames { owners[NameKey(name), default: []].insert(position) }
      ids[entity.id] = position
    }
    texts = entities.enumerated().map { position, entity in
      // An id as it is written beats every name.
      let isOwn = owners[NameKey(entity.name)]?.count == 1 && ids[entity.name, default: position] == position
      return isOwn ? entity.name : entity.id
    }
    self.owners = owners
    self.ids = ids
  }

  /// The entity that a row means by a text; nil where that is none, or several.
  func position(of text: String) -> Int? {
    if let position = ids[text] { return position }
    let key = NameKey(text)
    guard !key.isEmpty, let owners = owners[key], owners.count == 1 else { return nil }
    return owners.first
  }

  subscript(position: Int) -> String { texts[position] }
}
