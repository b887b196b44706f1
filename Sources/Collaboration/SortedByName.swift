extension CollaborationNetwork {
  /// The same network with its tables in order and all references following.
  ///
  /// Organizations, persons and groups stand in the order of their folded names, then of their ids; events by date,
  /// then id.
  package consuming func sortedByName() -> CollaborationNetwork {
    let organizationOrder = Permutation(sorting: organizations) { ($0.name, $0.id) }
    let personOrder = Permutation(sorting: persons) { ($0.name, $0.id) }
    let groupOrder = Permutation(sorting: groups) { ($0.name, $0.id) }
    let eventOrder = Permutation(sorting: events) { ($0.startDate?.description ?? "9999", $0.id) }
    func moved(_ id: OrganizationID) -> OrganizationID { ID(organizationOrder.newPosition[id.index]) }

    // The rows are changed where they are: there may be ten million of them.
    var sorted = self
    sorted.organizations = organizationOrder.apply(to: sorted.organizations)
    sorted.persons = personOrder.apply(to: sorted.persons)
    sorted.groups = groupOrder.apply(to: sorted.groups)
    sorted.events = eventOrder.apply(to: sorted.events)
    for i in sorted.organizations.indices {
      sorted.organizations[i].parent = sorted.organizations[i].parent.map(moved)
    }
    for i in sorted.memberships.indices {
      sorted.memberships[i].organization = sorted.memberships[i].organization.map(moved)
      sorted.memberships[i].person = sorted.memberships[i].person.map { ID(personOrder.newPosition[$0.index]) }
      sorted.memberships[i].group = ID(groupOrder.newPosition[sorted.memberships[i].group.index])
    }
    for i in sorted.events.indices { sorted.events[i].host = sorted.events[i].host.map(moved) }
    for i in sorted.attendance.indices {
      sorted.attendance[i].event = ID(eventOrder.newPosition[sorted.attendance[i].event.index])
      sorted.attendance[i].person = sorted.attendance[i].person.map { ID(personOrder.newPosition[$0.index]) }
      sorted.attendance[i].organization = sorted.attendance[i].organization.map(moved)
      sorted.attendance[i].onBehalfOf = sorted.attendance[i].onBehalfOf.map(moved)
    }
    for i in sorted.adoptions.indices { sorted.adoptions[i].organization = moved(sorted.adoptions[i].organization) }
    return sorted
  }
}

/// An order of a table's rows, both ways round.
private struct Permutation {
  /// Where each old row goes.
  let newPosition: [Int]
  /// Which old row comes at each new place.
  let oldPosition: [Int]

  init<Row>(sorting rows: [Row], by key: (Row) -> (name: String, id: String)) {
    let entries = rows.enumerated().map { position, row in
      let (name, id) = key(row)
      return Entry(key: NameKey(name), name: name, id: id, position: position)
    }
    oldPosition = entries.sorted().map(\.position)
    var newPosition = [Int](repeating: 0, count: rows.count)
    for (new, old) in oldPosition.enumerated() { newPosition[old] = new }
    self.newPosition = newPosition
  }

  /// A row with what it is sorted by: nearly always the key decides, and the rest is not looked at.
  private struct Entry: Comparable {
    let key: NameKey
    let name: String
    let id: String
    let position: Int

    static func < (a: Entry, b: Entry) -> Bool {
      if a.key != b.key { return a.key < b.key }
      return (a.name, a.id, a.position) < (b.name, b.id, b.position)
    }
  }

  func apply<Row>(to rows: [Row]) -> [Row] {
    oldPosition.map { rows[$0] }
  }
}
