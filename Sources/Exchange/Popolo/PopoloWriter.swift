import Collaboration
import Tables

/// Popolo JSON (popoloproject.com), a list for each of its classes.
///
/// Organizations and groups are both organizations there, distinguished by `kind`; a membership names its group as
/// `organization_id`, and whose it is as `person_id` with `on_behalf_of_id`, or as `member` where an organization is
/// member itself. What Popolo has no class for is in lists of maillage's own, with the columns of its tables.
enum PopoloWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let ids = NodeIDs(of: network)
    var json = JSONObject()
    let metadata = network.metadata
    json["name"] = .text(metadata.name)
    json["title"] = .text(metadata.title)
    json["lang"] = .init(metadata.language)
    json["licenses"] = .list(metadata.licenses.map { .object(["name": .text($0)]) })
    json["description"] = .init(metadata.description)
    json["organizations"] = .list(
      network.organizations.enumerated().map { organization($1, at: $0, ids, additions) }
        + network.groups.enumerated().map { group($1, at: $0, ids, additions) })
    json["persons"] = .list(
      network.persons.enumerated().map { position, person in
        .object([
          "id": .text(ids.persons[position]), "name": .text(person.name), "other_names": names(person.otherNames),
          "measures": measures(additions.persons.at(position), additions),
        ])
      })
    json["memberships"] = .list(
      network.memberships.enumerated().map { membership($1, number: $0 + 1, of: network, ids) })
    json["events"] = .list(network.events.indices.map { event(at: $0, of: network, ids) })
    for table in TableName.allCases where table.outline.isOfFacts {
      json[table.rawValue] = .list(facts(of: table.row, in: network, ids))
    }
    return ExchangedFile(text: json.text, losses: [])
  }

  // MARK: Popolo's classes

  private static func organization(
    _ organization: Organization, at position: Int, _ ids: NodeIDs, _ additions: NodeAdditions
  ) -> JSONValue {
    .object([
      "id": .text(ids.organizations[position]), "kind": .text("organization"), "name": .text(organization.name),
      "classification": .init(organization.classification), "other_names": names(organization.otherNames),
      "identifiers": .list(organization.identifier.map { [.object(["identifier": .text($0)])] } ?? []),
      "parent_id": .init(organization.parent.map { ids.organizations[$0.index] }),
      "area": organization.location.map { location in
        .object([
          "geometry": .object([
            "type": .text("Point"), "coordinates": .list([.number(location.longitude), .number(location.latitude)]),
          ])
        ])
      } ?? .absent,
      "measures": measures(additions.organizations.at(position), additions),
    ])
  }

  private static func group(
    _ group: Group, at position: Int, _ ids: NodeIDs, _ additions: NodeAdditions
  ) -> JSONValue {
    .object([
      "id": .text(ids.groups[position]), "kind": .text("group"), "name": .text(group.name),
      "classification": .text(group.classification.rawValue), "other_names": names(group.otherNames),
      "founding_date": .init(group.foundingDate?.description),
      "dissolution_date": .init(group.dissolutionDate?.description), "description": .init(group.description),
      "sources": sources(group.source), "measures": measures(additions.groups.at(position), additions),
    ])
  }

  private static func membership(
    _ membership: Membership, number: Int, of network: CollaborationNetwork, _ ids: NodeIDs
  ) -> JSONValue {
    let organization = membership.organization.map { ids.organizations[$0.index] }
    let person = membership.person.map { ids.persons[$0.index] }
    let member: JSONValue =
      person == nil
      ? organization.map { .object(["@type": .text("Organization"), "id": .text($0)]) } ?? .absent : .absent
    return .object([
      "id": .text("membership-\(number)"), "role": .text(network.word(for: membership.role)), "member": member,
      "person_id": .init(person), "on_behalf_of_id": person == nil ? .absent : .init(organization),
      "organization_id": .text(ids.groups[membership.group.index]),
      "start_date": .init(membership.start?.description), "end_date": .init(membership.end?.description),
      "first_seen": .init(membership.firstSeen?.description), "last_seen": .init(membership.lastSeen?.description),
      "sources": sources(membership.source.map { network.sources[Int($0)] }),
    ])
  }

  private static func event(at position: Int, of network: CollaborationNetwork, _ ids: NodeIDs) -> JSONValue {
    let event = network.events[position]
    let attendees = network.attendance.filter { $0.event.index == position && $0.status == .present }
      .compactMap(\.person)
    return .object([
      "id": .text(event.id), "name": .text(event.name), "start_date": .init(event.startDate?.description),
      "location": .init(event.location), "organization_id": .init(event.host.map { ids.organizations[$0.index] }),
      "group_id": .init(event.group.map { ids.groups[$0.index] }), "status": .init(event.status?.rawValue),
      "attendees": .list(
        attendees.map { .object(["id": .text(ids.persons[$0.index]), "name": .text(network[$0].name)]) }),
      "sources": sources(event.source),
    ])
  }

  // MARK: Maillage's own

  /// The rows of a table, each with its columns; references are ids.
  private static func facts<Row: FactRow>(
    of row: Row.Type, in network: CollaborationNetwork, _ ids: NodeIDs
  ) -> [JSONValue] {
    network[keyPath: Row.table.rows].map { row in
      .members(
        Row.table.fields.map { field in
          guard let value = field.value(row, network) else { return (field.column.rawValue, .absent) }
          switch value {
          case .text(let text): return (field.column.rawValue, .text(text))
          case .names(let names): return (field.column.rawValue, .list(names.map { .text($0) }))
          case .date(let date): return (field.column.rawValue, .text(date.description))
          case .number(let number): return (field.column.rawValue, .number(number))
          case .reference(let position):
            guard case .reference(let kind) = field.type else { return (field.column.rawValue, .absent) }
            return (field.column.rawValue + "_id", .text(ids[kind, Int(position)]))
          }
        })
    }
  }

  // MARK: Parts

  private static func names(_ names: [String]) -> JSONValue { .list(names.map { .object(["name": .text($0)]) }) }

  /// Popolo's links have an address, so a source in words is a note to one made of it.
  private static func sources(_ source: String?) -> JSONValue {
    guard let source else { return .list([]) }
    let address = source.utf8.map { byte in
      addressBytes.contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + String(byte >> 4, radix: 16, uppercase: true)
          + String(byte & 15, radix: 16, uppercase: true)
    }.joined()
    return .list([.object(["url": .text(address), "note": address == source ? .absent : .text(source)])])
  }

  /// What stands for itself in an address (RFC 3986); `%` does not.
  private static let addressBytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=".utf8)

  private static func measures(_ values: [Value]?, _ additions: NodeAdditions) -> JSONValue {
    guard let values else { return .absent }
    let known = zip(additions.measures, values).filter { $0.1 != .empty }
    return known.isEmpty ? .absent : .members(known.map { ($0, .value($1)) })
  }
}
