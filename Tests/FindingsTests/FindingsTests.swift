import Collaboration
import Measures
import Testing
import Wording

@testable import Findings

@Suite("Findings")
struct FindingsTests {
  /// Two towns and two groups: A leads both, B is in one; the count falls from 4 to 3.
  private var network: CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "two", title: "Two towns"))
    network.organizations = [Organization(id: "a", name: "A"), Organization(id: "b", name: "B")]
    network.groups = [Group(id: "g", name: "G"), Group(id: "h", name: "H")]
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), role: .lead, line: 2),
      Membership(organization: ID(0), group: ID(1), role: .lead, line: 3),
      Membership(organization: ID(1), group: ID(0), line: 4),
    ]
    return network
  }

  private func findings(on network: CollaborationNetwork) -> [Finding] {
    Findings(on: NetworkMeasures(of: network), in: English()).findings
  }

  @Test func `say who carries the groups, and where that stands`() throws {
    // A holds both seats: load share 1, group share 2/3, ratio 1.5.
    let finding = try #require(findings(on: network).first { $0.sentence.hasPrefix("A carries") })
    #expect(finding.sentence == "A carries 2 of the 2 groups, 1.5 times its share of the participation.")
    #expect(finding.sources == ["memberships.csv#L2", "memberships.csv#L3"])
  }

  @Test func `count the participation`() {
    #expect(
      findings(on: network).first?.sentence
        == "2 organizations participate in 2 groups, by 3 participations: 75% of those possible.")
  }

  @Test func `set a claim against its counts`() {
    var network = network
    for (year, value) in [(2006, 4.0), (2007, 3.0)] {
      guard let date = PartialDate(year: year) else { continue }
      network.observations.append(Observation(subject: "G", category: "members", date: date, value: value))
    }
    if let from = PartialDate(year: 2006), let to = PartialDate(year: 2007) {
      network.claims = [Claim(subject: "G", category: "members", startDate: from, endDate: to, changePercent: -25)]
    }
    #expect(
      findings(on: network).map(\.sentence).contains(
        "G, members: from 4 in 2006 to 3 in 2007 (\u{2212}25%); the minutes announce 25%, which the counts confirm."))
  }

  @Test func `are none on a network of nothing`() {
    #expect(findings(on: CollaborationNetwork(metadata: Metadata(name: "none", title: "None"))).isEmpty)
  }
}
