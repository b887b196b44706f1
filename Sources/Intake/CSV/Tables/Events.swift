import Collaboration

extension NetworkBuilder {
  mutating func addEvents(_ table: CodedTable) {
    let entries = declare(\.events, from: table)
    let start = table.dates(.startDate, log: &log)
    let location = table.texts(.location, log: &log)
    let host = references(.host, to: \.organizations, in: table)
    let source = table.texts(.source, log: &log)
    network.events = entries.map { row, entry, _ in
      Event(
        id: entry.id, name: entry.name, startDate: start[row].value, location: location[row].value,
        host: host[row].value.map { ID(Int($0)) }, source: source[row].value, line: table.line(of: row))
    }
  }
}
