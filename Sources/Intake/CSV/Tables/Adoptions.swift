import Collaboration

extension NetworkBuilder {
  mutating func addAdoptions(_ table: CodedTable) {
    let organization = references(.organization, to: \.organizations, in: table)
    let software = table.texts(.software, log: &log)
    let status = table.cells(.status, log: &log, read: Words.readAdoptionStatus)
    let start = table.dates(.startDate, log: &log)
    let source = table.texts(.source, log: &log)
    table.require(.organization, organization, log: &log)
    table.require(.software, software, log: &log)

    for row in distinctRows(of: table, references: [.organization: organization]) {
      guard let organization = organization[row].value, let software = software[row].value else { continue }
      network.adoptions.append(
        Adoption(
          organization: ID(Int(organization)), software: software, status: status[row].value,
          startDate: start[row].value, source: source[row].value, line: table.line(of: row)))
    }
  }
}
