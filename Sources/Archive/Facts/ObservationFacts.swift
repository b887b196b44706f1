import Collaboration

enum ObservationFacts: FactTable {
  static let schema = """
    CREATE TABLE observation (
      key INTEGER PRIMARY KEY,
      subject TEXT NOT NULL,    -- what is counted: of a group, an organization, or something else
      category TEXT NOT NULL,
      date TEXT NOT NULL,
      value REAL NOT NULL,
      unit TEXT,
      source TEXT,
      line INTEGER              -- of observations.csv
    );
    """

  private static let columns = ["subject", "category", "date", "value", "unit", "source", "line"]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.observations.count, into: "observation", columns, in: database)
    for observation in network.observations {
      try insert(
        observation.subject, observation.category, observation.date, observation.value, observation.unit,
        observation.source, stored(line: observation.line))
    }
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: "observation", columns) { row in
      let (subject, category, date, value) = (row.text(), row.text(), row.date(), row.number())
      let (unit, source, line) = (row.optionalText(), row.optionalText(), row.line())
      guard let date else { return }
      network.observations.append(
        Observation(
          subject: subject, category: category, date: date, value: value, unit: unit, source: source,
          line: line))
    }
  }
}
