import Collaboration

/// Who has which role in which group, and the sources that say so.
struct MembershipFacts: StoredFacts {
  let schema = """
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
      first_seen TEXT,
      last_seen TEXT,
      source_key INTEGER REFERENCES source (key),
      line INTEGER    -- of the file that metadata names as memberships_file
    );
    """
  private let columns = [
    "organization_key", "person_key", "group_key", "role_key", "start_date", "end_date", "first_seen",
    "last_seen", "source_key", "line",
  ]

  func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insertSource = try Insertion(of: network.sources.count, into: "source", ["text"], in: database)
    for source in network.sources { try insertSource(source) }
    var insert = try Insertion(of: network.memberships.count, into: "membership", columns, in: database)
    for membership in network.memberships {
      try insert(
        membership.organization, membership.person, membership.group, Int(membership.role.code) + 1, membership.start,
        membership.end, membership.firstSeen, membership.lastSeen, membership.source.map { Int($0) + 1 },
        stored(line: membership.line))
    }
  }

  func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    let (organizations, persons) = (try reader.keys(of: "organization"), try reader.keys(of: "person"))
    let (groups, roles) = (try reader.keys(of: "group"), try reader.keys(of: "role"))
    let sources = try reader.keys(of: "source")
    try reader.forEachRow(of: sources, ["text"]) { _, row in network.sources.append(row.text()) }
    try reader.forEachRow(of: "membership", columns) { row in
      let organization = row.optionalReference(to: organizations)
      let person = row.optionalReference(to: persons)
      let group = row.reference(to: groups)
      let role = row.reference(to: roles)
      let (start, end) = (row.optionalDate(), row.optionalDate())
      let (firstSeen, lastSeen) = (row.optionalDate(), row.optionalDate())
      let (source, line) = (row.optionalReference(to: sources), row.line())
      if organization == nil, person == nil { row.checkActor() }
      row.checkOrder(start, end)
      row.checkOrder(firstSeen, lastSeen)
      guard let group, let role else { return }
      network.memberships.append(
        Membership(
          organization: organization.map { ID(Int($0)) }, person: person.map { ID(Int($0)) }, group: ID(Int(group)),
          role: reader.roleOfRow[Int(role)], start: start, end: end, firstSeen: firstSeen, lastSeen: lastSeen,
          source: source, line: line))
    }
  }
}

/// The roles that maillage knows, and then those that are the network's own.
struct RoleFacts: StoredFacts {
  let schema = """
    CREATE TABLE role (
      key INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE,
      participates INTEGER NOT NULL,    -- 1 for all but suppliers and observers
      is_seat INTEGER NOT NULL          -- 1 for those that carry a share of the group's load
    );
    """

  func write(_ network: CollaborationNetwork, to database: Database) throws {
    let count = Role.known.count + network.roleWords.count
    var insert = try Insertion(of: count, into: "role", ["word", "participates", "is_seat"], in: database)
    for (role, word) in Role.known { try insert(word, role.participates, role.isSeat) }
    for word in network.roleWords { try insert(word, true, false) }
  }

  func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: reader.keys(of: "role"), ["word"]) { _, row in
      let word = row.text()
      if let known = Role.known.first(where: { $0.word == word }) {
        reader.roleOfRow.append(known.role)
      } else if let code = UInt16(exactly: Role.known.count + network.roleWords.count) {
        reader.roleOfRow.append(Role(code: code))
        network.roleWords.append(word)
      } else {
        reader.roleOfRow.append(.member)
        row.note("there are more roles than \(UInt16.max); fewer would be right")
      }
    }
  }
}
