import Collaboration

extension NetworkBuilder {
  mutating func addGroups(_ table: CodedTable) {
    let entries = declare(\.groups, from: table)
    let classification = table.cells(.classification, log: &log, read: Words.readClassification)
    let founding = table.dates(.foundingDate, log: &log)
    let dissolution = table.dates(.dissolutionDate, log: &log)
    let description = table.texts(.description, log: &log)
    let source = table.texts(.source, log: &log)
    checkOrder(of: table, (.foundingDate, founding), (.dissolutionDate, dissolution))
    network.groups = entries.map { row, entry, otherNames in
      Group(
        id: entry.id, name: entry.name, classification: classification[row].value ?? .workingGroup,
        otherNames: otherNames, foundingDate: founding[row].value, dissolutionDate: dissolution[row].value,
        description: description[row].value, source: source[row].value, line: table.line(of: row))
    }
  }
}
