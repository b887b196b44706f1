import Collaboration

/// Who was at which meeting; its table is no `attendance`, for that is the name of a published table.
enum AttendanceFacts: FactTable {
  static let schema = """
    CREATE TABLE attendance_record (
      key INTEGER PRIMARY KEY,
      event_key INTEGER NOT NULL REFERENCES event (key),
      person_key INTEGER REFERENCES person (key),
      organization_key INTEGER REFERENCES organization (key),
      status TEXT NOT NULL CHECK (status IN ('present', 'excused', 'absent')),
      on_behalf_of_key INTEGER REFERENCES organization (key),
      source TEXT,
      line INTEGER    -- of attendance.csv
    );
    """

  private static let table = "attendance_record"
  private static let columns = [
    "event_key", "person_key", "organization_key", "status", "on_behalf_of_key", "source", "line",
  ]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.attendance.count, into: table, columns, in: database)
    for record in network.attendance {
      try insert(
        record.event, record.person, record.organization, record.status.rawValue, record.onBehalfOf, record.source,
        stored(line: record.line))
    }
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: table, columns) { row in
      let event = row.reference(to: reader.events)
      let person = row.optionalReference(to: reader.persons)
      let organization = row.optionalReference(to: reader.organizations)
      let status = row.status()
      let onBehalfOf = row.optionalReference(to: reader.organizations)
      let (source, line) = (row.optionalText(), row.line())
      if organization == nil, person == nil { row.checkActor() }
      guard let event, let status else { return }
      network.attendance.append(
        Attendance(
          event: event, person: person, organization: organization, status: status, onBehalfOf: onBehalfOf,
          source: source, line: line))
    }
  }
}

extension FactRow {
  fileprivate mutating func status() -> Attendance.Status? {
    let word = text()
    if let status = Attendance.Status(rawValue: word) { return status }
    let words = Attendance.Status.allCases.map(\.rawValue).joined(separator: ", ")
    note("status is \(word.excerpt); one of \(words) would be right")
    return nil
  }
}
