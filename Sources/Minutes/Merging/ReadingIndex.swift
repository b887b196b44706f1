import Collaboration
import Intake

/// What is looked up of a reading for each of its names, so that many names take no more than their number.
struct ReadingIndex: Sendable {
  /// The people who attended, and the organizations that they are from.
  let persons: Set<PersonKey>
  let organizations: Set<NameKey>
  /// The organization of each person, as the minutes write both; nil where none is named.
  let organizationsOfPersons: [String: String?]
  let organizationsByKey: [PersonKey: String?]
  /// By who has a missing person's vote, that person's organization.
  let givers: [PersonKey: String]
  /// The organizations that the groups' texts let take for suppliers.
  let suppliers: Set<NameKey>

  init(of reading: Reading) {
    persons = Set(reading.attendees.compactMap { $0.person.map { PersonKey($0) } })
    organizations = Set(reading.attendees.compactMap { $0.organization.map { NameKey($0) } })
    organizationsOfPersons = Dictionary(
      reading.attendees.compactMap { attendee in attendee.person.map { ($0, attendee.organization) } },
      uniquingKeysWith: { first, _ in first })
    organizationsByKey = Dictionary(
      reading.attendees.compactMap { attendee in attendee.person.map { (PersonKey($0), attendee.organization) } },
      uniquingKeysWith: { first, _ in first })
    givers = Dictionary(
      reading.attendees.compactMap { attendee in
        attendee.proxy.flatMap { proxy in attendee.organization.map { (PersonKey(proxy), $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let known = organizations.union(reading.adherence.memberships.map { NameKey($0.organization) })
      .union(reading.adoptions.map { NameKey($0.organization) })
    let seats = Set(reading.groups.flatMap { $0.members.filter { $0.role.isSeat } }.map { NameKey($0.name) })
    let plain = Set(reading.groups.filter { !$0.mentionsSuppliers }.flatMap(\.members).map { NameKey($0.name) })
    let named = reading.groups.filter(\.mentionsSuppliers).flatMap(\.members).map { NameKey($0.name) }
    suppliers = Set(named).subtracting(known).subtracting(seats).subtracting(plain)
  }
}

/// Where the rows of entities are in their own table: by id, or by name where they have none.
struct EntityRows: Sendable {
  private var byID: [String: Int] = [:]
  private var byName: [NameKey: Int] = [:]

  init() {}

  init(of table: EditableTable) {
    for (place, row) in table.rows.enumerated() { add(row, at: place) }
  }

  /// Of two rows with one id, or one name, the first counts.
  mutating func add(_ row: EditableTable.Row, at place: Int) {
    let id = row[.id]
    if id.isEmpty {
      let key = NameKey(row[.name])
      if byName[key] == nil { byName[key] = place }
    } else if byID[id] == nil {
      byID[id] = place
    }
  }

  func has(id: String) -> Bool { byID[id] != nil }

  func row(ofID id: String, name: String) -> Int? {
    let places = [id.isEmpty ? nil : byID[id], byName.isEmpty ? nil : byName[NameKey(name)]]
    return places.compactMap(\.self).min()
  }
}
