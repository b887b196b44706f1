extension CollaborationNetwork {
  /// The same network with organizations, persons and groups in the order of their folded names, then of their ids;
  /// events by date, then id. References follow.
  package func sortedByName() -> CollaborationNetwork {
    let organizationOrder = Permutation(sorting: organizations) { ($0.name, $0.id) }
    let personOrder = Permutation(sorting: persons) { ($0.name, $0.id) }
    let groupOrder = Permutation(sorting: groups) { ($0.name, $0.id) }
    let eventOrder = Permutation(sorting: events) { ($0.startDate?.description ?? "9999", $0.id) }
    func moved(_ id: OrganizationID) -> OrganizationID { ID(organizationOrder.newPosition[id.index]) }

    var sorted = self
    sorted.organizations = organizationOrder.apply(to: organizations)
    sorted.persons = personOrder.apply(to: persons)
    sorted.groups = groupOrder.apply(to: groups)
    sorted.events = eventOrder.apply(to: events)
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
    let keys = rows.map { row in
      let (name, id) = key(row)
      return (NameKey(name), name, id)
    }
    let oldPosition = keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    var newPosition = [Int](repeating: 0, count: rows.count)
    for (new, old) in oldPosition.enumerated() { newPosition[old] = new }
    self.newPosition = newPosition
    self.oldPosition = oldPosition
  }

  func apply<Row>(to rows: [Row]) -> [Row] {
    oldPosition.map { rows[$0] }
  }
}
