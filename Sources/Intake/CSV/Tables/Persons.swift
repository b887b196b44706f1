import Collaboration

extension NetworkBuilder {
  mutating func addPersons(_ table: CodedTable) {
    network.persons = declare(\.persons, from: table).map { _, entry, otherNames in
      Person(id: entry.id, name: entry.name, otherNames: otherNames)
    }
  }
}
