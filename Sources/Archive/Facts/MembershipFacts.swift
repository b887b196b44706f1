import Collaboration

/// Who has which role in which group, and the sources that say so.
enum MembershipFacts: FactTable {
  static let schema = """
    CREATE TABLE source (
      key INTEGER PRIMARY KEY,
      text TEXT NOT NULL
    );
    CREATE TABLE membership (
      key INTEGER PRIMARY KEY,
      organization_key INTEGER REFERENCES organization (key),
      person_key INTEGER REFERENCES person (key),
      group_key INTEGER NOT NULL REFERENCES "group" (key),
      role_key INTEGER NOT NULL REFERENCES role (key),
      start_date TEXT,
      end_date TEXT,
      source_key INTEGER REFERENCES source (key),
      line INTEGER    -- of the file that metadata names as memberships_file
    );
    """
  private static let columns = [
    "organization_key", "person_key", "group_key", "role_key", "start_date", "end_date", "source_key", "line",
  ]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insertSource = try Insertion(of: network.sources.count, into: "source", ["text"], in: database)
    for source in network.sources { try insertSource(source) }
    var insert = try Insertion(of: network.memberships.count, into: "membership", columns, in: database)
    for membership in network.memberships {
      try insert(
        membership.organization, membership.person, membership.group, Int(membership.role.code) + 1, membership.start,
        membership.end, membership.source.map { Int($0) + 1 }, stored(line: membership.line))
    }
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: reader.sources, ["text"]) { _, row in network.sources.append(row.text()) }
    try reader.forEachRow(of: "membership", columns) { row in
      let organization = row.optionalReference(to: reader.organizations)
      let person = row.optionalReference(to: reader.persons)
      let group = row.reference(to: reader.groups)
      let role = row.reference(to: reader.roles)
      let (start, end) = (row.optionalDate(), row.optionalDate())
      let (source, line) = (row.optionalReference(to: reader.sources), row.line())
      if organization == nil, person == nil { row.checkActor() }
      row.checkOrder(start, end)
      guard let group, let role else { return }
      network.memberships.append(
        Membership(
          organization: organization, person: person, group: group, role: reader.roleOfRow[role.index], start: start,
          end: end, source: source?.position, line: line))
    }
  }
}
