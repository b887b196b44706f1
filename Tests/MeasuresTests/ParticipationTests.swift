import Collaboration
import Tables
import Testing

@testable import Measures

@Suite("Who is what in which group, and for how long")
struct ParticipationTests {
  private func rows(_ network: CollaborationNetwork, _ table: String, _ period: Period = .reference) throws
    -> [[String]]
  {
    let measures = NetworkMeasures(of: network, options: MeasureOptions(period: period))
    return try #require(TableCatalogue[table]).table(of: measures).rows.map { $0.map(\.plain) }
  }

  private var network: CollaborationNetwork {
    get throws {
      var network = Networks.dated([
        ("A", "G", .lead, "2010", "2015"), ("A", "G", .member, "2016", nil), ("B", "G", .member, nil, nil),
        ("B", "H", .supplier, "2012-03", nil), ("C", "H", .member, "2010", "2011"), ("C", "H", .member, "2014", "2014"),
      ])
      // B is first seen in 2013: when it began is not known.
      network.memberships[2].firstSeen = PartialDate("2013-05")
      network.memberships[2].lastSeen = PartialDate("2016-06")
      network.events = [Event(id: "e", name: "E", startDate: PartialDate("2016-06"), group: ID(0))]
      network.attendance = [Attendance(event: ID(0), person: nil, organization: ID(1), status: .present)]
      return network
    }
  }

  @Test func `is reported with the dates that the data has`() throws {
    // As of June 2016: C is gone, A no lead any more.
    #expect(
      try rows(network, "participation") == [
        ["A", "G", "member", "2016", "", "", "", "0"], ["B", "G", "member", "", "", "2013-05", "2016-06", "1"],
        ["B", "H", "supplier", "2012-03", "", "", "", ""],
      ])
    #expect(
      try rows(network, "participation", .day(PartialDate("2014")!)) == [
        ["A", "G", "lead", "2010", "2015", "", "", ""], ["B", "G", "member", "", "", "2013-05", "2016-06", ""],
        ["B", "H", "supplier", "2012-03", "", "", "", ""], ["C", "H", "member", "2014", "2014", "", "", ""],
      ])
    #expect(try rows(network, "participation", .ever).last == ["C", "H", "member", "2010", "2014", "", "", ""])
  }

  @Test func `lasts from the first stay to the last, in so many years`() throws {
    // A changed its role and stayed; suppliers do not participate. B is there since 2013 at the latest.
    #expect(
      try rows(network, "retention") == [
        ["A", "G", "2010", "", "1", "7"], ["B", "G", "2013-05", "", "1", "4"], ["C", "H", "2010", "2014", "2", "3"],
      ])
  }

  @Test func `comes with ids where names are not unique`() throws {
    var network = Networks.collaboration(
      organizations: ["Courlon", "Courlon", "Alvor"], groups: ["G"],
      memberships: [(0, 0, .member), (1, 0, .member), (2, 0, .lead)])
    func columns(_ table: String) throws -> [String] {
      try #require(TableCatalogue[table]).table(of: NetworkMeasures(of: network)).columns
    }
    network.organizations[0].id = "courlon-21"
    network.organizations[1].id = "courlon-89"
    #expect(
      try rows(network, "organization-overlap").map { $0.prefix(4) } == [
        ["Courlon", "courlon-21", "Courlon", "courlon-89"], ["Courlon", "courlon-21", "Alvor", "Alvor"],
        ["Courlon", "courlon-89", "Alvor", "Alvor"],
      ])
    #expect(try columns("leadership-load").prefix(2) == ["organization", "organization_id"])
    #expect(try columns("centrality").prefix(2) == ["node", "node_id"])
    network.organizations[1].name = "Courlon-sur-Yonne"
    #expect(try columns("leadership-load").prefix(2) == ["organization", "groups"])
  }
}
