/// A meeting.
///
/// Popolo's Event.
package struct Event: Hashable, Sendable {
  package enum Status: String, Hashable, CaseIterable, Sendable {
    case held, announced, cancelled
  }

  package var id: String
  package var name: String
  package var startDate: PartialDate?
  package var location: String?
  package var host: OrganizationID?
  /// The group that met.
  package var group: GroupID?
  /// Nil where nothing is said, which is of one that was held.
  package var status: Status?
  package var source: String?
  package var line: Int32

  /// Whether it took place, as far as the data says.
  package var isHeld: Bool { status == nil || status == .held }

  package init(
    id: String, name: String, startDate: PartialDate? = nil, location: String? = nil, host: OrganizationID? = nil,
    group: GroupID? = nil, status: Status? = nil, source: String? = nil, line: Int32 = 0
  ) {
    self.id = id
    self.name = name
    self.startDate = startDate
    self.location = location
    self.host = host
    self.group = group
    self.status = status
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
  /// What someone was in the meeting or the organization, in the data's words; `guest` keeps guests apart.
  package var role: String?
  package var source: String?
  package var line: Int32

  package init(
    event: EventID, person: PersonID?, organization: OrganizationID?, status: Status,
    onBehalfOf: OrganizationID? = nil, role: String? = nil, source: String? = nil, line: Int32 = 0
  ) {
    self.event = event
    self.person = person
    self.organization = organization
    self.status = status
    self.onBehalfOf = onBehalfOf
    self.role = role
    self.source = source
    self.line = line
  }
}

extension Event: FactRow {
  package static let table = FactTable<Event>(
    .events, \.events, noun: "event",
    sheets: ["events", "meetings", "événements", "réunions"],
    blank: Event(id: "", name: ""),
    [
      .id(\.id),
      .name(\.name, aliases: ["event", "événement", "réunion"]),
      .date(.startDate, optional: \.startDate, aliases: ["date"]),
      .text(.location, optional: \.location),
      .reference(.host, .organization, optional: \.host),
      .reference(.group, .group, optional: \.group).rare,
      .word(.status, .eventStatus, optional: \.status).rare,
      .text(.source, optional: \.source),
      // Who wrote the minutes.
    ], notes: [.author], identity: [.name, .id, .startDate]
  ).line(\.line)
}

extension Attendance: FactRow {
  package static let table = FactTable<Attendance>(
    .attendance, \.attendance, noun: "attendance row",
    sheets: ["attendance", "présences", "présence"], key: [[.event], [.person, .organization]],
    blank: Attendance(event: ID(0), person: nil, organization: nil, status: .present),
    [
      .reference(.event, .event, \.event, aliases: ["date"]),
      .reference(.person, .person, optional: \.person),
      .reference(.organization, .organization, optional: \.organization),
      .word(.status, .attendanceStatus, \.status, aliases: ["présence"]),
      .reference(.onBehalfOf, .organization, optional: \.onBehalfOf),
      .text(.role, optional: \.role).rare,
      .text(.source, optional: \.source),
    ], needsActor: true
  ).line(\.line).represented(in: .onBehalfOf)
}

extension Attendance {
  /// Whether someone was there as a guest, who is not expected and no member.
  package var isGuest: Bool {
    role.map { role in NameKey(role).text.split { !$0.isLetter }.contains { Self.guests.contains(String($0)) } }
      ?? false
  }

  private static let guests: Set<String> = [
    "guest", "guests", "invited", "visitor", "invite", "invitee", "invites", "invitees",
  ]
}
