import Collaboration
import Testing

@testable import Measures

@Suite("Adherence")
struct AdherenceTests {
  @Test func `of ADULLACT's companies falls by 71.9 percent, where the minutes say 75`() throws {
    let measures = NetworkMeasures(of: Minutes2007.network)
    let rows = measures.adherence.rows
    #expect(rows.map(\.value) == [64, 18])
    #expect(rows.map(\.change) == [nil, -46])
    #expect(rows.map(\.changePercent) == [nil, -71.875])
    #expect(rows.map(\.index) == [100, 28.125])
    let claim = try #require(measures.claims.first)
    #expect(claim.computedPercent == -71.875)
    #expect(claim.agrees == false)
  }

  /// A 2005 to 2006, twice in 2006; B from 2006; C until 2006, start not known; D, a company, in 2007.
  private var association: CollaborationNetwork {
    var network = Networks.collaboration(organizations: ["A", "B", "C", "D"], groups: ["Club"], memberships: [])
    network.groups[0].classification = .association
    for place in 0..<3 { network.organizations[place].classification = "commune" }
    network.organizations[3].classification = "company"
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), start: year(2005), end: year(2006)),
      Membership(organization: ID(0), group: ID(0), role: .lead, start: year(2006), end: year(2006)),
      Membership(organization: ID(1), group: ID(0), start: year(2006)),
      Membership(organization: ID(2), group: ID(0), end: year(2006)),
      Membership(organization: ID(3), group: ID(0), start: year(2007), end: year(2007)),
      Membership(organization: ID(3), group: ID(0), role: .observer, start: year(2005)),
    ]
    return network
  }

  @Test func `is counted from dated memberships, each member once`() {
    let series = NetworkMeasures(of: association).adherence.series
    #expect(series.map(\.category) == ["commune", "company"])
    let communes = series[0].rows
    #expect(communes.map(\.date.year) == [2005, 2006, 2007])
    #expect(communes.map(\.value) == [2, 3, 1])
    #expect(communes.map(\.new) == [nil, 1, 0])
    #expect(communes.map(\.renewed) == [nil, 2, 1])
    #expect(communes.map(\.notRenewed) == [nil, 0, 2])
    #expect(series[1].rows.map(\.value) == [0, 0, 1])
  }

  @Test func `of some years is compared with the year before them, its index begins in them`() {
    let rows = NetworkMeasures(of: association, options: MeasureOptions(period: .years(2006...2006))).adherence.series[
      0
    ].rows
    #expect(rows.map(\.value) == [3])
    #expect(rows.map(\.new) == [1] && rows.map(\.renewed) == [2] && rows.map(\.notRenewed) == [0])
    #expect(rows.map(\.index) == [100] && rows.map(\.change) == [nil])
    #expect(
      NetworkMeasures(of: association, options: MeasureOptions(period: .years(2030...2031))).adherence.rows.isEmpty)
  }

  @Test func `of a year without any member is empty, not zero`() {
    var network = association
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), start: year(2004), end: year(2004)),
      Membership(organization: ID(0), group: ID(0), start: year(2006)),
    ]
    let rows = NetworkMeasures(of: network).adherence.rows
    #expect(rows.map(\.value) == [1, nil, 1])
    // What is compared with a year without data is not known either: it may have come or gone in any of the two.
    #expect(rows.map(\.new) == [nil, nil, nil])
    #expect(rows.map(\.notRenewed) == [nil, nil, nil])
    #expect(rows.map(\.change) == [nil, nil, nil])
  }

  @Test func `is not counted where there are observations, nor where no membership is dated`() {
    var network = association
    network.observations = [Observation(subject: "club", category: "all", date: year(2006), value: 3)]
    #expect(NetworkMeasures(of: network).adherence.rows.map(\.value) == [3])
    network.observations = []
    network.memberships = [Membership(organization: ID(0), group: ID(0))]
    #expect(NetworkMeasures(of: network).adherence.rows.isEmpty)
  }

  @Test func `has no percentage of nothing`() {
    var network = association
    network.observations = [
      Observation(subject: "Club", category: "x", date: year(2005), value: 0),
      Observation(subject: "Club", category: "x", date: year(2006), value: 3),
    ]
    let rows = NetworkMeasures(of: network).adherence.rows
    #expect(rows.map(\.change) == [nil, 3])
    #expect(rows.map(\.changePercent) == [nil, nil])
    #expect(rows.map(\.index) == [nil, nil])
  }
}
