/// A meeting.
///
/// Popolo's Event.
package struct Event: Hashable, Sendable {
  package var id: String
  package var name: String
  package var startDate: PartialDate?
  package var location: String?
  package var host: OrganizationID?
  package var source: String?
  package var line: Int32

  package init(
    id: String, name: String, startDate: PartialDate? = nil, location: String? = nil, host: OrganizationID? = nil,
    source: String? = nil, line: Int32 = 0
  ) {
    self.id = id
    self.name = name
    self.startDate = startDate
    self.location = location
    self.host = host
    self.source = source
    self.line = line
  }
}

/// That someone was at a meeting, excused from it, or missed.
package struct Attendance: Hashable, Sendable {
  package enum Status: String, Hashable, CaseIterable, Sendable {
    case present, excused, absent
  }

  package var event: EventID
  package var person: PersonID?
  package var organization: OrganizationID?
  package var status: Status
  /// The organization that the person stood in for, where it is not the own one.
  package var onBehalfOf: OrganizationID?
  package var source: String?
  package var line: Int32

  package init(
    event: EventID, person: PersonID?, organization: OrganizationID?, status: Status,
    onBehalfOf: OrganizationID? = nil, source: String? = nil, line: Int32 = 0
  ) {
    self.event = event
    self.person = person
    self.organization = organization
    self.status = status
    self.onBehalfOf = onBehalfOf
    self.source = source
    self.line = line
  }
}
