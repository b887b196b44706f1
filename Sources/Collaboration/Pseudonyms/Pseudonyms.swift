extension CollaborationNetwork {
  /// The same network without people's names: each person has a label instead, and no other names.
  ///
  /// A label takes the name's place in every text too: titles, names of groups and meetings, sources. What
  /// organizations are called stays. Labels follow the order of ids, which is that of names, and are filled with zeros,
  /// so that they keep that order and are the same in every figure and table, and in every build of the same data.
  package func pseudonymized(_ label: (String) -> String) -> CollaborationNetwork {
    let digits = String(persons.count).count
    let numbers = persons.indices.map { index in
      let number = String(index + 1)
      return String(repeating: "0", count: digits - number.count) + number
    }
    let labels = numbers.map(label)
    let names = NamesInText(of: persons, labels: labels, kept: namesThatStay)
    // Ids and files take no spaces.
    let ids = NamesInText(of: persons, labels: numbers.map { "person-" + $0 }, kept: namesThatStay)
    var network = self
    network.persons = zip(numbers, labels).map { Person(id: "person-" + $0, name: $1) }
    network.conceal(by: names, inIDs: ids)
    return network.sortedByName()
  }

  /// Whose words are no person's where they stand alone: `Martin` is none where there is a Saint-Martin.
  private var namesThatStay: [String] {
    organizations.flatMap { [$0.name] + $0.otherNames } + groups.map(\.name) + Set(adoptions.map(\.software)).sorted()
  }

  private mutating func conceal(by names: NamesInText, inIDs ids: NamesInText) {
    metadata.name = ids.concealed(metadata.name)
    metadata.title = names.concealed(metadata.title)
    metadata.licenses = metadata.licenses.map(names.concealed)
    metadata.membershipsFile = ids.concealed(metadata.membershipsFile)
    metadata.description = metadata.description.map(names.concealed)
    sources = sources.map(names.concealed)
    roleWords = roleWords.map(names.concealed)
    // Organizations keep their names, and persons have got labels.
    for table in TableName.allCases where ![.organizations, .persons, .memberships].contains(table) {
      conceal(table.row, by: names, inIDs: ids)
    }
  }

  /// Puts labels into all that a table's rows say in words of their own.
  private mutating func conceal<Row: FactRow>(_ row: Row.Type, by names: NamesInText, inIDs ids: NamesInText) {
    var taken: Set<String> = []
    for index in self[keyPath: Row.table.rows].indices {
      var row = self[keyPath: Row.table.rows][index]
      for field in Row.table.fields {
        switch (field.type, field.value(row, self)) {
        case (.id, .text(let id)): field.set(&row, .text(ids.concealedID(id, taken: &taken)))
        case (.word(let words), .text(let word)) where words.isClosed || words.known.contains(word): break
        case (_, .text(let text)): field.set(&row, .text(names.concealed(text)))
        case (_, .names(let others)): field.set(&row, .names(others.map(names.concealed)))
        default: break
        }
      }
      self[keyPath: Row.table.rows][index] = row
    }
  }
}
