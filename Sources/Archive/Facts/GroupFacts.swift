import Collaboration

enum GroupFacts: FactTable {
  static let schema = """
    CREATE TABLE "group" (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      classification TEXT NOT NULL,    -- working group, association, or another word
      founding_date TEXT,              -- YYYY, YYYY-MM or YYYY-MM-DD, as every date
      dissolution_date TEXT,
      description TEXT,
      source TEXT,
      line INTEGER                     -- of groups.csv
    );
    """ + OtherNames.schema(of: "group")
  static let indexes = #"CREATE UNIQUE INDEX group_id ON "group" (id);"# + OtherNames.indexes(of: "group")

  private static let columns = [
    "id", "name", "classification", "founding_date", "dissolution_date", "description", "source", "line",
  ]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.groups.count, into: "group", ["key"] + columns, in: database)
    for (position, group) in network.groups.enumerated() {
      try insert(
        GroupID(position), group.id, group.name, group.classification.word, group.foundingDate, group.dissolutionDate,
        group.description, group.source, stored(line: group.line))
    }
    try OtherNames.write(network.groups.map(\.otherNames), of: "group", to: database)
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    let otherNames = try OtherNames.read(of: reader.groups, from: reader)
    try reader.forEachRow(of: reader.groups, columns) { id, row in
      let group = Group(
        id: row.id(), name: row.text(), classification: Group.Classification(word: row.text()),
        otherNames: otherNames[id.index], foundingDate: row.optionalDate(), dissolutionDate: row.optionalDate(),
        description: row.optionalText(), source: row.optionalText(), line: row.line())
      row.checkOrder(group.foundingDate, group.dissolutionDate)
      network.groups.append(group)
    }
  }
}

extension Group.Classification {
  fileprivate var word: String {
    switch self {
    case .workingGroup: "working group"
    case .association: "association"
    case .other(let word): word
    }
  }

  fileprivate init(word: String) {
    switch word {
    case "working group": self = .workingGroup
    case "association": self = .association
    default: self = .other(word)
    }
  }
}
