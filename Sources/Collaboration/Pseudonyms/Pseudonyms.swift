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
    func concealed(_ text: inout String?) { text = text.map(names.concealed) }

    metadata.name = ids.concealed(metadata.name)
    metadata.title = names.concealed(metadata.title)
    metadata.licenses = metadata.licenses.map(names.concealed)
    metadata.membershipsFile = ids.concealed(metadata.membershipsFile)
    concealed(&metadata.description)
    sources = sources.map(names.concealed)
    roleWords = roleWords.map(names.concealed)
    var taken: Set<String> = []
    for index in groups.indices {
      groups[index].id = ids.concealedID(groups[index].id, taken: &taken)
      groups[index].name = names.concealed(groups[index].name)
      groups[index].otherNames = groups[index].otherNames.map(names.concealed)
      if case .other(let word) = groups[index].classification {
        groups[index].classification = .other(names.concealed(word))
      }
      concealed(&groups[index].description)
      concealed(&groups[index].source)
    }
    taken = []
    for index in events.indices {
      events[index].id = ids.concealedID(events[index].id, taken: &taken)
      events[index].name = names.concealed(events[index].name)
      concealed(&events[index].location)
      concealed(&events[index].source)
    }
    for index in attendance.indices { concealed(&attendance[index].source) }
    for index in observations.indices {
      observations[index].subject = names.concealed(observations[index].subject)
      observations[index].category = names.concealed(observations[index].category)
      concealed(&observations[index].unit)
      concealed(&observations[index].source)
    }
    for index in claims.indices {
      claims[index].subject = names.concealed(claims[index].subject)
      claims[index].category = names.concealed(claims[index].category)
      concealed(&claims[index].source)
    }
    for index in adoptions.indices {
      adoptions[index].software = names.concealed(adoptions[index].software)
      concealed(&adoptions[index].status)
      concealed(&adoptions[index].source)
    }
  }
}
