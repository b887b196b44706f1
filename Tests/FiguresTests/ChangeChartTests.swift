import Collaboration
import Measures
import Testing
import Wording

@testable import Figures

@Suite("The picture of before and after")
struct ChangeChartTests {
  /// G is taken over by B, H ends, I begins; from 2014 to 2016.
  private var network: CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C"].map { Organization(id: $0.lowercased(), name: $0) }
    network.groups = ["G", "H", "I"].map { Group(id: $0.lowercased(), name: $0) }
    let rows: [(Int, Int, Role, String, String?)] = [
      (0, 0, .lead, "2014", "2015"), (1, 0, .member, "2014", "2015"), (1, 0, .lead, "2016", nil),
      (2, 0, .member, "2016", nil), (0, 1, .member, "2014", "2014"), (2, 2, .initiator, "2015", nil),
      (0, 2, .supplier, "2015", nil),
    ]
    network.memberships = rows.map { organization, group, role, start, end in
      Membership(
        organization: ID(organization), group: ID(group), role: role, start: PartialDate(start),
        end: end.flatMap { PartialDate($0) })
    }
    return network
  }

  @Test func `tells who joined, left and took over`() throws {
    let drawing = try #require(ChartTests.draw(.change, Fixture.context(network, .english)))
    #expect(
      drawing.description == """
        3\u{A0}working groups in the course of 2014 or 2016: 1 began, 1 ended and 1 changed hands. 2 → 2 organizations (1 joined, 1 left). \
        2 → 2 working groups (1 new, 1 ended). 1 group taken over (by others, of 1 that lasted). \
        G: joined: C; left: A; there in both years: 1; led by A, then by B. H: left: A. I: joined: C.
        """)
    #expect(drawing.labels.contains { $0.text == "→ B" })
    // G has two participants before and after, H had one, I has one.
    for text in ["Other leads", "2 participants", "Groups that ended", "1 participant", "New groups"] {
      #expect(drawing.labels.contains { $0.text == text }, "\(text)")
    }
  }

  private func changes(_ network: CollaborationNetwork, from: Int, to: Int) -> [GroupChange] {
    let measures = NetworkMeasures(of: network)
    return GroupChange.all(of: measures.change(from: from, to: to)) { measures.name(ofGroup: $0) }
  }

  @Test func `compares the years that are asked for`() throws {
    let changes = changes(network, from: 2015, to: 2016)
    #expect(changes.map(\.name) == ["G", "I"])
    #expect(changes[0].stayed == [1] && changes[0].joined == [2] && changes[0].left == [0])
    #expect(changes[1].stayed == [2] && !changes[1].hasOtherSeats)
    let measures = NetworkMeasures(of: network, options: MeasureOptions(period: .years(2015...2016)))
    let drawing = try #require(
      ChartTests.draw(.change, FigureContext(measures: measures, phrases: Language.english.phrases)))
    #expect(drawing.title == "Before and after: 2015 and 2016")
  }

  @Test func `does not say that a group was taken over that some of its leads still lead`() {
    var network = network
    network.memberships.append(Membership(organization: ID(0), group: ID(0), role: .lead, start: PartialDate("2014")))
    let change = changes(network, from: 2014, to: 2016).first { $0.name == "G" }
    #expect(change?.hasOtherSeats == true && change?.isTakenOver == false)
  }

  @Test func `is left out where the data does not reach`() {
    let measures = NetworkMeasures(of: network, options: MeasureOptions(period: .years(2014...2020)))
    guard case .leftOut(let reason) = Figure.change.draw(FigureContext(measures: measures, phrases: English()))
    else {
      Issue.record("drawn")
      return
    }
    #expect(reason == "the data runs from 2014 to 2016")
  }

  @Test func `is left out where there are no two years`() {
    var network = network
    for row in network.memberships.indices {
      (network.memberships[row].start, network.memberships[row].end) = (nil, nil)
    }
    guard case .leftOut(let reason) = Figure.change.draw(Fixture.context(network, .english)) else {
      Issue.record("drawn")
      return
    }
    #expect(reason == "the data has no two years with dated memberships")
  }

  @Test func `begins with what changed hands, then what ended; what began is last`() {
    #expect(changes(network, from: 2014, to: 2016).map(\.name) == ["G", "H", "I"])
  }
}
