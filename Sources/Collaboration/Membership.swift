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
  /// The place in ``CollaborationNetwork/sources``; nil where the row names none.
  package var source: Int32?
  /// The line of memberships.csv that says so.
  package var line: Int32

  package init(
    organization: OrganizationID?, person: PersonID? = nil, group: GroupID, role: Role = .member,
    start: PartialDate? = nil, end: PartialDate? = nil, source: Int32? = nil, line: Int32 = 0
  ) {
    self.organization = organization
    self.person = person
    self.group = group
    self.role = role
    self.start = start
    self.end = end
    self.source = source
    self.line = line
  }

  /// Whether it is held at some time in the year: it starts by then, or at an unknown date, and has not ended before.
  package func isActive(in year: Int) -> Bool {
    (start.map { $0.year <= year } ?? true) && (end.map { $0.year >= year } ?? true)
  }

  /// Whether it is held at some time in the years.
  package func isActive(in years: ClosedRange<Int>) -> Bool {
    (start.map { $0.year <= years.upperBound } ?? true) && (end.map { $0.year >= years.lowerBound } ?? true)
  }
}
