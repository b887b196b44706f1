import Collaboration

extension NetworkBuilder {
  mutating func addAttendance(_ table: CodedTable) {
    let event = references(.event, to: \.events, in: table)
    let person = references(.person, to: \.persons, in: table)
    let organization = references(.organization, to: \.organizations, in: table)
    let onBehalfOf = references(.onBehalfOf, to: \.organizations, in: table)
    let status = table.cells(.status, log: &log, read: Words.readStatus)
    let source = table.texts(.source, log: &log)
    table.require(.event, event, log: &log)
    table.require(.status, status, log: &log)
    requireActor(organization, person, in: table)

    let rows = distinctRows(
      of: table,
      references: [
        .event: event, .person: person, .organization: organization, .onBehalfOf: onBehalfOf,
        .status: status.numbered(),
      ])
    for row in rows {
      guard let event = event[row].value, let status = status[row].value else { continue }
      network.attendance.append(
        Attendance(
          event: ID(Int(event)), person: person[row].value.map { ID(Int($0)) },
          organization: organization[row].value.map { ID(Int($0)) }, status: status,
          onBehalfOf: onBehalfOf[row].value.map { ID(Int($0)) }, source: source[row].value,
          line: table.line(of: row)))
    }
  }
}
