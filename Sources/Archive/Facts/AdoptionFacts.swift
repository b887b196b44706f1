import Collaboration

enum AdoptionFacts: FactTable {
  static let schema = """
    CREATE TABLE adoption (
      key INTEGER PRIMARY KEY,
      organization_key INTEGER NOT NULL REFERENCES organization (key),
      software TEXT NOT NULL,
      status TEXT,
      start_date TEXT,
      source TEXT,
      line INTEGER    -- of adoptions.csv
    );
    """

  private static let columns = ["organization_key", "software", "status", "start_date", "source", "line"]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.adoptions.count, into: "adoption", columns, in: database)
    for adoption in network.adoptions {
      try insert(
        adoption.organization, adoption.software, adoption.status, adoption.startDate, adoption.source,
        stored(line: adoption.line))
    }
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: "adoption", columns) { row in
      let organization = row.reference(to: reader.organizations)
      let (software, status, start) = (row.text(), row.optionalText(), row.optionalDate())
      let (source, line) = (row.optionalText(), row.line())
      guard let organization else { return }
      network.adoptions.append(
        Adoption(
          organization: organization, software: software, status: status, startDate: start, source: source,
          line: line))
    }
  }
}
