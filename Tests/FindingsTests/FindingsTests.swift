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

  @Test func `say who carries the groups, and where that is`() throws {
    // A holds both seats, all of the load, by 2 of 3 memberships.
    let finding = try #require(findings(on: network).first { $0.sentence.hasPrefix("A leads") })
    #expect(
      finding.sentence == "A leads 2 of the 2 groups (100% of the work of leading), with 67% of the memberships.")
    #expect(finding.sources == ["memberships.csv#L2", "memberships.csv#L3"])
  }

  @Test func `count the participation`() {
    #expect(
      findings(on: network).first?.sentence
        == "2 organizations take part in 2 groups: 3 of 4 possible memberships (75%).")
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
        "The members of G fell from 4 in 2006 to 3 in 2007 (\u{2212}25%), and the minutes agree: they claim a fall of 25%."
      ))
  }

  @Test func `tell who came and went last, and who leads after whom`() {
    var network = network
    func year(_ year: Int) -> PartialDate? { PartialDate(year: year) }
    network.organizations.append(Organization(id: "c", name: "C"))
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), role: .lead, start: year(2005), end: year(2006), line: 2),
      Membership(organization: ID(1), group: ID(0), start: year(2005), end: year(2006), line: 3),
      Membership(organization: ID(1), group: ID(0), role: .lead, start: year(2007), line: 4),
      Membership(organization: ID(2), group: ID(1), role: .lead, start: year(2007), line: 5),
    ]
    let findings = findings(on: network)
    let sentences = findings.map(\.sentence)
    #expect(
      sentences.contains(
        "In the course of 2005, 2 organizations took part in 1 group; in the course of 2007, 2 organizations in 2 groups."
      ))
    #expect(
      sentences.contains("Between 2006 and 2007, one organization joined: C; one organization left: A."))
    #expect(sentences.contains("Between 2006 and 2007, one group began: H."))
    #expect(
      findings.first { $0.sentence == "In 2007, B took over G from A." }?.sources == ["memberships.csv#L4"])
  }

  @Test func `tell no change where it is not known when anyone came`() {
    var network = network
    network.events = [Event(id: "e", name: "E", startDate: PartialDate(year: 2006))]
    network.memberships[0].start = PartialDate(year: 2007)
    let sentences = findings(on: network).map(\.sentence)
    #expect(!sentences.contains { $0.contains("2006") || $0.contains("joined") })
  }

  @Test func `are none on a network of nothing`() {
    #expect(findings(on: CollaborationNetwork(metadata: Metadata(name: "none", title: "None"))).isEmpty)
  }

  @Test func `tell persons of the same name apart by their ids`() {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.persons = [
      Person(id: "p1", name: "Ann Hill"), Person(id: "p2", name: "Ann Hill"), Person(id: "p3", name: "Bo Lee"),
      Person(id: "p4", name: "Cy Ray"),
    ]
    network.groups = [Group(id: "g", name: "G"), Group(id: "h", name: "H")]
    for (person, group) in [(0, 0), (1, 0), (1, 1), (2, 0), (3, 1)] {
      network.memberships.append(Membership(organization: nil, person: ID(person), group: ID(group)))
    }
    var options = MeasureOptions()
    options.actors = .persons
    let sentences = Findings(on: NetworkMeasures(of: network, options: options), in: English()).findings.map(\.sentence)
    #expect(sentences.contains("Ann Hill (p2) takes part in both groups, more than any other."))
  }

  @Test func `speak of meetings where there are no groups but these`() {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C"].map { Organization(id: $0, name: $0) }
    network.events = [1, 2, 3].map {
      Event(id: "e\($0)", name: "Meeting \($0)", startDate: PartialDate("2020-0\($0)-01"))
    }
    // A and B at the first two, A and C at the third: 6 of 9.
    for (event, organization) in [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 2)] {
      network.attendance.append(
        Attendance(event: ID(event), person: nil, organization: ID(organization), status: .present))
    }
    let findings = findings(on: network.completedByAttendance()).map(\.sentence)
    #expect(findings.contains("3 organizations took part in 3 meetings: 6 of 9 possible visits (67%)."))
    #expect(!findings.contains { $0.contains("group") })
  }

  @Test func `count no software as used that was given up`() {
    var network = network
    func row(_ organization: Int, _ software: String, _ status: String, _ date: String) -> Adoption {
      Adoption(organization: ID(organization), software: software, status: status, startDate: PartialDate(date))
    }
    // A has left the first, B uses it again; the second is planned.
    network.adoptions = [
      row(0, "Writer", "in use", "2004"), row(0, "Writer", "abandoned", "2006"), row(1, "Writer", "tried", "2004"),
      row(1, "Writer", "in use", "2006"), row(1, "Mail", "planned", "2006"),
    ]
    #expect(
      findings(on: network).map(\.sentence).contains("1 organization uses, tries or plans 2 pieces of software."))
  }
}
