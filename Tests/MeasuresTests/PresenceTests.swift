import Collaboration
import Testing

@testable import Measures

@Suite("Presence at meetings and use of software")
struct PresenceTests {
  private var network: CollaborationNetwork {
    var network = Networks.collaboration(organizations: ["A", "B"], groups: [], memberships: [])
    network.events = [
      Event(id: "1", name: "First", startDate: year(2006)), Event(id: "2", name: "Second", startDate: year(2007)),
    ]
    network.attendance = [
      Attendance(event: ID(0), person: nil, organization: ID(0), status: .absent),
      Attendance(event: ID(0), person: nil, organization: ID(0), status: .present),
      Attendance(event: ID(1), person: nil, organization: ID(0), status: .absent),
      Attendance(event: ID(1), person: nil, organization: ID(0), status: .excused),
      Attendance(event: ID(1), person: nil, organization: ID(1), status: .absent, onBehalfOf: ID(0)),
      Attendance(event: ID(1), person: nil, organization: nil, status: .present),
    ]
    return network
  }

  @Test func `is that of anyone of the organization, once an event`() {
    let rows = NetworkMeasures(of: network).attendance.rows
    #expect(rows.map(\.events) == [2, 1])
    #expect(rows.map(\.present) == [1, 0])
    #expect(rows.map(\.excused) == [1, 0])
    #expect(rows.map(\.absent) == [0, 1])
    #expect(rows.map(\.rate) == [0.5, 0])
  }

  @Test func `is limited to the years asked for`() {
    let attendance = NetworkMeasures(of: network, options: MeasureOptions(period: .years(2007...2007))).attendance
    #expect(attendance.events == [ID(1)])
    #expect(attendance.rate == 0)
  }

  @Test func `of software is listed by software, then organization, under its first spelling`() {
    var network = network
    network.adoptions = [
      Adoption(organization: ID(1), software: "Spip", status: "in use"),
      Adoption(organization: ID(0), software: "Plone"),
      Adoption(organization: ID(0), software: "SPIP"),
    ]
    let rows = NetworkMeasures(of: network).adoptions
    #expect(rows.map(\.software) == ["Plone", "Spip", "Spip"])
    #expect(rows.map(\.organization) == [ID(0), ID(0), ID(1)])
  }
}
