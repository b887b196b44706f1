import Collaboration

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
