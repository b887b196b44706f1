import Collaboration
import Intake
import Wording

/// Where a person came from to a meeting, and whose meeting it was.
struct Appearance: Hashable, Sendable {
  /// The organization's place among those that are known; nil where none is named.
  let organization: Int?
  /// The group's; nil where the body is not known.
  let body: Int?
}

extension NetworkExtension {
  /// Finds out whom the names of people mean: a name alone does not tell two people apart who share it.
  ///
  /// Somebody of that name who came from elsewhere to the meetings of another body is another person. One who comes from
  /// elsewhere to the same body is the same, who has moved. Both are asked.
  mutating func resolvePersons() {
    let listed = reading.attendees.compactMap { attendee in attendee.person.map { (name: $0, lines: attendee.lines) } }
    // Two people of one list are two, however alike their names.
    let before = entities.persons.entries.count
    (appearances, lastOrganizations) = seenPeople()
    for attendee in reading.attendees {
      guard let name = attendee.person else { continue }
      if let place = namesake(attendee) {
        personPlaces[NameKey(name)] = place
      } else {
        resolve(.init(name: name, lines: attendee.lines), .person, lines: attendee.lines) { name, register in
          PersonMatcher.match(name, in: register, below: before)
        }
      }
    }
    let leads = reading.groups.flatMap(\.members).filter { isPerson($0) }
    for lead in leads {
      let name = personName(lead)
      defer {
        if let spelling = lead.spelling, spelling != name, let place = place(of: name, .person) {
          note(spelling, of: place, .person, lines: lead.lines)
        }
      }
      resolve(.init(name: name, lines: lead.lines), .person, lines: lead.lines) { PersonMatcher.match($0, in: $1) }
    }
    let chairs = reading.meeting.body == nil ? [] : reading.meeting.chairs.map { (name: $0.fact, lines: [$0.line]) }
    for chair in chairs {
      resolve(.init(name: chair.name, lines: chair.lines), .person, lines: chair.lines) {
        PersonMatcher.match($0, in: $1)
      }
    }
    declareNew(.person, in: listed + leads.map { (personName($0), $0.lines) } + chairs)
  }

  /// The one of several people of a name whom an attendee is; nil where the name alone tells.
  private mutating func namesake(_ attendee: Attendee) -> Int? {
    guard let name = attendee.person else { return nil }
    let places = entities.persons.places(of: NameKey(name))
    guard let first = places.first else { return nil }
    let known = places.map { appearances[$0] ?? [] }
    let body = reading.meeting.body.flatMap { entities.groups.place(of: $0.fact) }
    let organization = attendee.organization.flatMap { entities.organizations.place(of: $0) }
    func one(_ isSuch: (Appearance) -> Bool) -> Int? {
      zip(places, known).first { $0.1.contains(where: isSuch) }?.0
    }
    let only = places.count == 1 ? nil : first
    guard let organization else { return places.count == 1 ? nil : one { $0.body == body } ?? first }
    if let same = one({ $0.organization == organization && $0.body == body })
      ?? one({ $0.organization == organization })
    {
      return places.count == 1 ? nil : same
    }
    if let moved = one({ $0.body == body || $0.body == nil || body == nil }) { return places.count == 1 ? nil : moved }
    // Two spellings of one organization make no two people of who comes from it.
    let isAlike = known.contains { $0.contains { $0.organization.map { areAlike($0, organization) } ?? false } }
    guard !isReadBefore, !isAlike, let there = known[0].compactMap(\.organization).min(),
      known.allSatisfy({ $0.contains { $0.organization != nil } })
    else { return only }
    let place = entities.persons.addNew(name)
    ask(
      lines: attendee.lines,
      phrases.namesakes(
        name, entities.organizations.entries[organization].name,
        entities.organizations.entries[there].name,
        id: entities.persons.entries[place].id, otherNames(of: first, .person)))
    return place
  }

  /// Whether the names of two organizations share a word that says something, or one has become a part of the other.
  private func areAlike(_ a: Int, _ b: Int) -> Bool {
    if whole(of: a) == b || whole(of: b) == a { return true }
    func words(_ place: Int) -> Set<String> {
      Set(OrganizationKey(entities.organizations.entries[place].name).words.filter { $0.count > 2 })
    }
    return !words(a).isDisjoint(with: words(b))
  }

  /// From where each person came to which meetings, and to the last one.
  private func seenPeople() -> ([Int: Set<Appearance>], [Int: Int]) {
    var bodies: [Int: Int] = [:]
    for row in tables[.events]?.rows ?? [] {
      guard let event = entities.events.place(of: row[.id].isEmpty ? row[.name] : row[.id]) else { continue }
      bodies[event] = entities.groups.place(of: row[.group])
    }
    var appearances: [Int: Set<Appearance>] = [:]
    var last: [Int: Int] = [:]
    for row in tables[.attendance]?.rows ?? [] {
      guard let person = entities.persons.place(of: row[.person]) else { continue }
      let organization = entities.organizations.place(of: row[.organization])
      let body = entities.events.place(of: row[.event]).flatMap { bodies[$0] }
      appearances[person, default: []].insert(Appearance(organization: organization, body: body))
      if let organization { last[person] = organization }
    }
    return (appearances, last)
  }

  /// Asks whether someone who came from elsewhere before is the same person.
  mutating func askIfMoved(_ attendee: Attendee) {
    guard !isReadBefore, let name = attendee.person, let person = place(of: name, .person),
      !entities.persons.entries[person].isNew,
      let organization = attendee.organization, let now = entities.organizations.place(of: organization)
    else { return }
    let before = appearances[person] ?? []
    // Once is enough for who comes now for one and now for the other.
    guard let then = lastOrganizations[person],
      !before.compactMap(\.organization).contains(where: { $0 == now || areAlike($0, now) })
    else { return }
    let cell = CellPlace(
      file: tables[.attendance]?.file ?? TableName.attendance.fileName, row: reading.source(attendee.lines),
      column: Column.person.rawValue)
    ask(
      lines: attendee.lines,
      phrases.moved(
        name, from: entities.organizations.entries[then].name, to: entities.organizations.entries[now].name, cell))
  }
}
