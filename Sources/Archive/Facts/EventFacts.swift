import Collaboration

enum EventFacts: FactTable {
  static let schema = """
    CREATE TABLE event (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      start_date TEXT,
      location TEXT,
      host_key INTEGER REFERENCES organization (key),
      source TEXT,
      line INTEGER    -- of events.csv
    );
    """
  static let indexes = "CREATE UNIQUE INDEX event_id ON event (id);"

  private static let columns = ["id", "name", "start_date", "location", "host_key", "source", "line"]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.events.count, into: "event", ["key"] + columns, in: database)
    for (position, event) in network.events.enumerated() {
      try insert(
        EventID(position), event.id, event.name, event.startDate, event.location, event.host, event.source,
        stored(line: event.line))
    }
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: reader.events, columns) { _, row in
      network.events.append(
        Event(
          id: row.id(), name: row.text(), startDate: row.optionalDate(), location: row.optionalText(),
          host: row.optionalReference(to: reader.organizations), source: row.optionalText(), line: row.line()))
    }
  }
}
