/// One role of an organization, and/or of a person on its behalf, in a group.
///
/// Popolo's Membership. Plain bytes without references: there may be ten million of them.
package struct Membership: Hashable, Sendable {
  package var organization: OrganizationID?
  package var person: PersonID?
  package var group: GroupID
  package var role: Role
  /// The first day; nil where it is not known.
  package var start: PartialDate?
  /// The last day; nil while it lasts.
  package var end: PartialDate?
  /// The date of the first source that shows it, and of the last.
  package var firstSeen: PartialDate?
  package var lastSeen: PartialDate?
  /// The place in ``CollaborationNetwork/sources``; nil where the row names none.
  package var source: Int32?
  /// The line of memberships.csv that says so.
  package var line: Int32

  package init(
    organization: OrganizationID?, person: PersonID? = nil, group: GroupID, role: Role = .member,
    start: PartialDate? = nil, end: PartialDate? = nil, firstSeen: PartialDate? = nil, lastSeen: PartialDate? = nil,
    source: Int32? = nil, line: Int32 = 0
  ) {
    self.organization = organization
    self.person = person
    self.group = group
    self.role = role
    self.start = start
    self.end = end
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.source = source
    self.line = line
  }

  /// The member as one number: an organization's position or, as the two do not share their numbers, the complement of a
  /// person's; nil where neither is named.
  package var memberKey: Int32? { organization?.position ?? person.map { ~$0.position } }

  /// Whether it is held at some time in the year: it starts by then, or at an unknown date, and has not ended before.
  package func isActive(in year: Int) -> Bool {
    (start.map { $0.year <= year } ?? true) && (end.map { $0.year >= year } ?? true)
  }

  /// Whether it is held at some time in the years.
  package func isActive(in years: ClosedRange<Int>) -> Bool {
    (start.map { $0.year <= years.upperBound } ?? true) && (end.map { $0.year >= years.lowerBound } ?? true)
  }
}

extension Membership: FactRow {
  package static let table = FactTable<Membership>(
    .memberships, \.memberships, noun: "membership",
    sheets: ["memberships", "members", "adhésions", "membres", "participations"],
    key: [[.organization], [.person], [.group], [.role]],
    blank: Membership(organization: nil, group: ID(0)),
    [
      .reference(.organization, .organization, optional: \.organization),
      .reference(.group, .group, \.group),
      Field(.role, .word(.role), isAlwaysThere: true, value: { .text($1.word(for: $0.role)) }),
      .reference(.person, .person, optional: \.person),
      .date(.startDate, optional: \.start),
      .date(.endDate, optional: \.end),
      .date(.firstSeen, optional: \.firstSeen).rare,
      .date(.lastSeen, optional: \.lastSeen).rare,
      Field(.source, .text, value: { row, network in row.source.map { .text(network.sources[Int($0)]) } }),
    ], spans: [(.startDate, .endDate), (.firstSeen, .lastSeen)], needsActor: true
  ).line(\.line)
}

/// What an organization or a person is in a group.
///
/// Two bytes, because there may be ten million memberships; the words that are not known here are in
/// ``CollaborationNetwork/roleWords``.
package struct Role: Hashable, Comparable, Sendable {
  package let code: UInt16

  package static let member = Role(code: 0)
  package static let lead = Role(code: 1)
  package static let initiator = Role(code: 2)
  package static let supplier = Role(code: 3)
  package static let observer = Role(code: 4)

  /// The roles that maillage knows, with the word that the data uses for each.
  package static let known: [(role: Role, word: String)] = [
    (.member, "member"), (.lead, "lead"), (.initiator, "initiator"), (.supplier, "supplier"), (.observer, "observer"),
  ]

  package init(code: UInt16) {
    self.code = code
  }

  /// Whether its holder participates in the group: everyone but suppliers and observers does.
  package var participates: Bool { self != .supplier && self != .observer }

  /// Whether it is a seat, which carries a share of the group's load.
  package var isSeat: Bool { self == .lead || self == .initiator }

  package static func < (a: Role, b: Role) -> Bool { a.code < b.code }
}
