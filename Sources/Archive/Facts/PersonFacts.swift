import Collaboration

enum PersonFacts: FactTable {
  static let schema = """
    CREATE TABLE person (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL
    );
    """ + OtherNames.schema(of: "person")
  static let indexes = "CREATE UNIQUE INDEX person_id ON person (id);" + OtherNames.indexes(of: "person")

  private static let columns = ["id", "name"]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.persons.count, into: "person", ["key"] + columns, in: database)
    for (position, person) in network.persons.enumerated() {
      try insert(PersonID(position), person.id, person.name)
    }
    try OtherNames.write(network.persons.map(\.otherNames), of: "person", to: database)
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    let otherNames = try OtherNames.read(of: reader.persons, from: reader)
    try reader.forEachRow(of: reader.persons, columns) { id, row in
      network.persons.append(Person(id: row.id(), name: row.text(), otherNames: otherNames[id.index]))
    }
  }
}
