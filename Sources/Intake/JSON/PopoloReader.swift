import Collaboration
import Markup
import Support

/// Popolo JSON as the tables of a network, from maillage or from elsewhere.
///
/// An organization that memberships name as theirs is a group; persons, and the organizations on whose behalf they sit,
/// are its members. Memberships are in a list of their own, or within the organization or person that they are of.
struct PopoloReader {
  private let root: JSONNode
  private let file: String
  private let memberships: [PopoloMembership]
  private var groups: Set<String> = []
  private var members: Set<String> = []
  private(set) var tables: [ForeignTable] = []

  /// Whether it is Popolo at all.
  static func recognizes(_ root: JSONNode) -> Bool {
    !(root["memberships"]?.list ?? []).isEmpty || !(root["organizations"]?.list ?? []).isEmpty
      || (root["persons"]?.list ?? []).contains { $0["memberships"] != nil }
  }

  init(_ root: JSONNode, file: String, log: inout ProblemLog) {
    self.root = root
    self.file = file
    memberships = PopoloMembership.all(of: root)
    groups = Set(memberships.compactMap(\.group))
    members = Set(memberships.compactMap(\.organization))
    addOrganizations()
    addPersons()
    addMemberships(log: &log)
    addEvents()
    addFacts()
    PopoloProperties.reportLeftOut(of: root, memberships.map(\.node), in: file, &log)
  }

  /// What the document says of the whole.
  func describe(_ metadata: inout Metadata) {
    if let name = text("name") { metadata.name = name }
    if let title = text("title") { metadata.title = title }
    if let language = root["lang"]?.text, ["fr", "en"].contains(language) { metadata.language = language }
    metadata.description = text("description")
    metadata.licenses = list("licenses").compactMap { $0["name"]?.text ?? $0.text }
  }

  private func list(_ name: String) -> [JSONNode] { root[name]?.list ?? [] }

  /// A text of the whole document; nil where it says nothing.
  private func text(_ name: String) -> String? {
    guard let text = root[name]?.text?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  // MARK: Tables

  private mutating func addOrganizations() {
    var organizations = ForeignTable(.organizations, columns: TableName.organizations.columns)
    var groups = ForeignTable(.groups, columns: TableName.groups.columns)
    for node in list("organizations") {
      let id = node["id"]?.text ?? ""
      let kind = node["kind"]?.text
      let common: [Column: String] = [
        .id: plain(id), .name: node["name"]?.text ?? "", .classification: node["classification"]?.text ?? "",
        .otherNames: names(of: node),
      ]
      let isGroup = kind == "group" || (kind != "organization" && self.groups.contains(id))
      if isGroup {
        groups.append(
          common.merging([
            .foundingDate: date(node["founding_date"]), .dissolutionDate: date(node["dissolution_date"]),
            .description: node["description"]?.text ?? "", .source: source(of: node),
          ]) { $1 }, line: node.line)
      }
      // A party may be what a parliament's members sit for, and have members of its own.
      if !isGroup || (kind == nil && members.contains(id)) {
        let place = (node["area"]?["geometry"]?["coordinates"]?.list ?? []).compactMap(\.text)
        organizations.append(
          common.merging([
            .identifier: node["identifiers"]?.list.first?["identifier"]?.text ?? "",
            .longitude: place.count >= 2 ? place[0] : "", .latitude: place.count >= 2 ? place[1] : "",
            .parent: (node["parent_id"]?.text ?? node["parent"]?["id"]?.text).map(plain) ?? "",
          ]) { $1 }, line: node.line)
      }
    }
    for table in [organizations, groups] where table.rowCount > 0 { tables.append(table) }
  }

  private mutating func addPersons() {
    var table = ForeignTable(.persons, columns: TableName.persons.columns)
    for node in list("persons") {
      let name =
        node["name"]?.text
        ?? [node["given_name"]?.text, node["family_name"]?.text].compactMap(\.self).joined(separator: " ")
      table.append(
        [.id: plain(node["id"]?.text ?? ""), .name: name, .otherNames: names(of: node)], line: node.line)
    }
    if table.rowCount > 0 { tables.append(table) }
  }

  private mutating func addMemberships(log: inout ProblemLog) {
    var table = ForeignTable(.memberships, columns: TableName.memberships.columns)
    for membership in memberships {
      let node = membership.node
      guard let group = membership.group else {
        log.add(
          .error, in: file, kind: "memberships without an organization_id", at: Place(file: file, line: node.line),
          "this membership has no organization_id; write the id of the group")
        continue
      }
      table.append(
        [
          .organization: plain(membership.organization ?? ""), .group: plain(group),
          .role: node["role"]?.text ?? node["label"]?.text ?? "", .person: plain(membership.person ?? ""),
          .startDate: date(node["start_date"]), .endDate: date(node["end_date"]),
          .firstSeen: date(node["first_seen"]), .lastSeen: date(node["last_seen"]), .source: source(of: node),
        ], line: node.line)
    }
    tables.append(table)
  }

  private mutating func addEvents() {
    var events = ForeignTable(.events, columns: TableName.events.columns)
    var attendance = ForeignTable(.attendance, columns: TableName.attendance.columns)
    let hasAttendance = !list("attendance").isEmpty
    for node in list("events") {
      events.append(
        [
          .id: node["id"]?.text ?? "", .name: node["name"]?.text ?? "", .startDate: date(node["start_date"]),
          .location: node["location"]?.text ?? "", .host: plain(node["organization_id"]?.text ?? ""),
          .group: plain(node["group_id"]?.text ?? ""), .status: node["status"]?.text ?? "", .source: source(of: node),
        ], line: node.line)
      // Popolo knows who attended; who was excused is in a list of maillage's own.
      guard !hasAttendance else { continue }
      for attendee in node["attendees"]?.list ?? [] {
        attendance.append(
          [
            .event: node["id"]?.text ?? node["name"]?.text ?? "",
            .person: plain(attendee["id"]?.text ?? attendee["name"]?.text ?? ""), .status: "present",
          ], line: attendee.line)
      }
    }
    addRows(to: &attendance)
    for table in [events, attendance] where table.rowCount > 0 { tables.append(table) }
  }

  /// The lists that Popolo has no class for, by the columns of their tables.
  private mutating func addFacts() {
    for name in TableName.allCases where name.outline.isOfFacts && name != .attendance {
      var table = ForeignTable(name, columns: name.columns)
      addRows(to: &table)
      if table.rowCount > 0 { tables.append(table) }
    }
  }

  /// Adds the rows of a list with the columns of its table; what they refer to, they refer to by ids.
  private func addRows(to table: inout ForeignTable) {
    let types = table.name.outline.types
    for node in list(table.name.rawValue) {
      var cells: [Column: String] = [:]
      for column in table.columns {
        switch types[column] {
        case .reference(.event): cells[column] = node[column.rawValue + "_id"]?.text
        case .reference:
          cells[column] = node[column.rawValue + "_id"]?.text.map(plain) ?? node[column.rawValue]?.text
        default: cells[column] = node[column.rawValue]?.text
        }
      }
      table.append(cells, line: node.line)
    }
  }

  // MARK: Parts

  /// An id without the kind that maillage puts before one that organizations and groups share.
  private func plain(_ id: String) -> String {
    guard root["organizations"]?.list.first?["kind"] != nil else { return id }
    for kind in ["organization:", "person:", "group:"] where id.hasPrefix(kind) {
      return String(id.dropFirst(kind.count))
    }
    return id
  }

  private func names(of node: JSONNode) -> String {
    (node["other_names"]?.list ?? []).compactMap { $0["name"]?.text }.joined(separator: "|")
  }

  private func source(of node: JSONNode) -> String {
    let source = node["sources"]?.list.first
    return source?["note"]?.text ?? source?["url"]?.text ?? ""
  }

  /// The day of a moment; dates as they are.
  private func date(_ node: JSONNode?) -> String {
    let text = node?.text ?? ""
    return text.dropFirst(10).first == "T" ? String(text.prefix(10)) : text
  }
}

/// A membership of Popolo's, wherever it is, with the ids of who is in what.
struct PopoloMembership {
  let node: JSONNode
  /// The organization that it is a membership of.
  let group: String?
  /// The organization on whose behalf, or which itself is the member.
  let organization: String?
  let person: String?

  /// Those of the document's list, then those within organizations, then those within persons.
  static func all(of root: JSONNode) -> [PopoloMembership] {
    let ofOrganizations = (root["organizations"]?.list ?? []).flatMap { owner in
      (owner["memberships"]?.list ?? []).map { PopoloMembership($0, group: owner["id"]?.text) }
    }
    let ofPersons = (root["persons"]?.list ?? []).flatMap { owner in
      (owner["memberships"]?.list ?? []).map { PopoloMembership($0, person: owner["id"]?.text) }
    }
    return (root["memberships"]?.list ?? []).map { PopoloMembership($0) } + ofOrganizations + ofPersons
  }

  private init(_ node: JSONNode, group: String? = nil, person: String? = nil) {
    self.node = node
    self.group = node["organization_id"]?.text ?? node["organization"]?["id"]?.text ?? group
    self.person = node["person_id"]?.text ?? node["person"]?["id"]?.text ?? person
    organization = node["on_behalf_of_id"]?.text ?? node["on_behalf_of"]?["id"]?.text ?? node["member"]?["id"]?.text
  }
}

/// The properties of Popolo's classes that the tables have columns for.
enum PopoloProperties {
  /// Says which others something is lost with.
  static func reportLeftOut(
    of root: JSONNode, _ memberships: [JSONNode], in file: String, _ log: inout ProblemLog
  ) {
    let classes: [(name: String, nodes: [JSONNode], read: Set<String>)] = [
      ("organizations", root["organizations"]?.list ?? [], organization),
      ("persons", root["persons"]?.list ?? [], person),
      ("memberships", memberships, membership), ("events", root["events"]?.list ?? [], event),
    ]
    for (name, nodes, read) in classes {
      let leftOut = Set(nodes.flatMap(\.memberNames)).subtracting(read).subtracting(formal)
      for property in leftOut.sorted() {
        log.add(
          .warning, in: file, kind: "properties that are left out", at: Place(file: file),
          "\(name)’ \(cited(property)) is left out; no table has a column for it")
      }
    }
  }

  /// What tells of the record rather than of what is recorded, and what is measured anew.
  private static let formal: Set<String> = ["@type", "@context", "@id", "created_at", "updated_at", "measures"]

  private static let organization: Set<String> = [
    "id", "kind", "name", "other_names", "classification", "identifiers", "area", "parent_id", "parent",
    "founding_date", "dissolution_date", "description", "sources", "memberships",
  ]
  private static let person: Set<String> = [
    "id", "name", "given_name", "family_name", "other_names", "memberships",
  ]
  private static let membership: Set<String> = [
    "id", "label", "role", "organization_id", "organization", "person_id", "person", "on_behalf_of_id", "on_behalf_of",
    "member", "start_date", "end_date", "first_seen", "last_seen", "sources",
  ]
  private static let event: Set<String> = [
    "id", "name", "start_date", "location", "organization_id", "organization", "attendees", "group_id", "status",
    "sources",
  ]
}
