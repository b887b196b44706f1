import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The timeline")
struct TimelineChartTests {
  private func chart(_ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing {
    try #require(ChartTests.draw(.timeline, Fixture.context(network, language)))
  }

  private func network(
    _ rows: [(organization: Int, role: Role, start: String?, end: String?)], founded: String? = nil,
    dissolved: String? = nil
  ) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    let count = (rows.map(\.organization).max() ?? -1) + 1
    network.organizations = (0..<count).map { Organization(id: "o\($0)", name: "O\($0)") }
    network.groups = [
      Group(
        id: "g", name: "G", foundingDate: founded.flatMap { PartialDate($0) },
        dissolutionDate: dissolved.flatMap { PartialDate($0) })
    ]
    network.memberships = rows.map { row in
      Membership(
        organization: ID(row.organization), group: ID(0), role: row.role,
        start: row.start.flatMap { PartialDate($0) }, end: row.end.flatMap { PartialDate($0) })
    }
    return network
  }

  private func span(_ start: String?, _ end: String?) -> TimeSpan {
    TimeSpan(from: start.flatMap { PartialDate($0) }, to: end.flatMap { PartialDate($0) })
  }

  @Test func `ends after the year, month or day that is the last`() {
    #expect(span("2014", "2017").last == 2018)
    #expect(abs(span("2014", "2017-06").last - 2017.5) < 1e-9)
    #expect(span("2014", "2017-12-31").last < 2018 + 1e-9)
    #expect(span(nil, nil).last == .infinity && span(nil, nil).first == -.infinity)
    #expect(span("2018", "2017").isEmpty)
  }

  @Test func `joins what overlaps or adjoins, and drops what ends before it begins`() {
    let joined = TimeSpan.joined([
      span("2018", "2019"), span("2014", "2015"), span("2016", "2016"), span("2020", "2019"), span("2015", "2015"),
    ])
    #expect(joined == [span("2014", "2016"), span("2018", "2019")])
    #expect(TimeSpan.joined([span(nil, "2015"), span("2014", nil)]) == [span(nil, nil)])
  }

  @Test func `tells who led a group when`() throws {
    let network = network(
      [
        (0, .lead, "2014", "2017"), (1, .lead, "2018", nil), (1, .member, "2014", "2017"), (2, .supplier, "2015", nil),
        (3, .observer, "2023", nil),
      ], founded: "2014", dissolved: "2023")
    #expect(
      try chart(network).description == """
        1\u{A0}working group, 2014 to 2023. G (2014–2023): 2 participants; O0 (lead, \
        2014–2017) and O1 (lead, since 2018).
        """)
  }

  @Test func `sets those who follow each other in one row, and those at a time in two`() throws {
    let following = TimelineLane.all(
      of: Fixture.context(network([(0, .lead, "2014", "2017"), (1, .lead, "2018", nil)])).measures)
    #expect(following.first?.seats.map(\.count) == [2])
    let together = TimelineLane.all(
      of: Fixture.context(network([(0, .lead, "2014", "2018"), (1, .lead, "2018", nil)])).measures)
    #expect(together.first?.seats.map(\.count) == [1, 1])
  }

  @Test func `lets bars fade out where an end is open`() throws {
    // One bar, and two pieces at each open end.
    let ended = network([(0, .lead, "2014", "2017"), (1, .member, "2018", nil)])
    #expect(try chart(ended).marks.count { $0.tooltip?.hasPrefix("O0") == true } == 1)
    let open = network([(0, .lead, "2014", nil), (1, .member, "2015", nil)])
    #expect(try chart(open).marks.count { $0.tooltip?.hasPrefix("O0") == true } == 3)
  }

  @Test func `draws how many of many take part, and names who leads`() throws {
    // 100 from 2014 on, of whom 40 leave in 2015; one leads, then another.
    var rows: [(organization: Int, role: Role, start: String?, end: String?)] = (0..<100).map {
      ($0, .member, "2014", $0 < 40 ? "2015" : nil)
    }
    rows += [(0, .lead, "2014", "2015"), (50, .lead, "2016", nil)]
    let network = network(rows)
    let chart = try chart(network)
    #expect(chart.labels.contains { $0.text == "100 participants, 60 still" })
    #expect(chart.labels.contains { $0.text == "leading in 2016" } && chart.labels.contains { $0.text == "O50" })
    #expect(chart.labels.contains { $0.text == "number of participants" })
    #expect(chart.problems == [])
    let lane = try #require(TimelineLane.all(of: Fixture.context(network).measures).first)
    #expect(lane.sizes.map(\.count) == [100, 60] && lane.largestSize == 100 && lane.tracks.isEmpty)
  }

  @Test func `has a row for each who takes part, so that nobody is taken for another`() throws {
    // B comes when A has left.
    let chart = try chart(
      network([(0, .member, "2014", "2015"), (1, .member, "2016", nil), (2, .lead, "2014", nil)]))
    let rows = ["O0", "O1", "O2"].compactMap { name in chart.labels.first { $0.text == name }?.place.y }
    #expect(rows.count == 3 && Set(rows).count == 3)
    #expect(chart.problems == [])
  }

  @Test func `is left out where all were there the one year`() throws {
    guard
      case .leftOut(let reason) = Figure.timeline.draw(
        Fixture.context(network([(0, .lead, "2014", "2014")]), .english))
    else {
      Issue.record("drawn")
      return
    }
    #expect(reason == "the data has no two years with dated memberships")
    // Of one who comes in June the year tells.
    #expect(throws: Never.self) {
      try chart(network([(0, .lead, "2014", "2014"), (1, .member, "2014-06", "2014")]))
    }
  }

  @Test func `is left out where nothing has a date`() {
    guard case .leftOut(let reason) = Figure.timeline.draw(Fixture.context(network([(0, .lead, nil, nil)]), .english))
    else {
      Issue.record("drawn")
      return
    }
    #expect(reason == "nothing in the data has a date")
  }

  @Test func `names everyone who leads at the end, and says that it goes on`() throws {
    let network = network(
      [(0, .lead, "2014", "2017")] + (1..<6).map { ($0, .lead, "2018", nil) }, founded: "2014")
    let drawing = try chart(network)
    for name in 1..<6 { #expect(drawing.labels.contains { $0.text == "O\(name)" }) }
    #expect(drawing.labels.contains { $0.text == "ongoing" } && !drawing.labels.contains { $0.text == "start unknown" })
  }

  @Test func `sets Group 2 before Group 10`() {
    #expect(NaturalOrder.isAscending("Group 2", "Group 10") == true)
    #expect(NaturalOrder.isAscending("Group 10", "Group 2") == false)
    #expect(NaturalOrder.isAscending("Group 02", "Group 2") == nil)
    #expect(NaturalOrder.isAscending("A 2", "B 1") == nil)
    var network = network([])
    network.organizations = [Organization(id: "o", name: "O")]
    network.groups = ["Group 1", "Group 10", "Group 2"].map { Group(id: $0, name: $0) }
    network.memberships = (0..<3).map {
      Membership(organization: ID(0), group: ID($0), start: PartialDate("2014"))
    }
    let lanes = TimelineLane.all(of: Fixture.context(network).measures)
    #expect(lanes.map(\.name) == ["Group 1", "Group 2", "Group 10"])
  }

  @Test func `does not set a meeting of which the year is known on New Year's Day`() throws {
    var network = network([(0, .member, "2014", "2017")])
    network.events = [Event(id: "e", name: "Meeting", startDate: PartialDate("2015"))]
    let marks = try chart(network).marks.filter { $0.tooltip == "Meeting: 2015" }
    try #require(marks.count == 1)
    // A bar over the whole of its year.
    let context = Fixture.context(network)
    let frame = TimelineFrame(
      years: try #require(context.years), page: Page(title: "", context: context),
      nameWidth: YearPanelPlot.lastFont.width(of: "O0"))
    #expect(marks[0].shape == .rectangle)
    #expect(abs(marks[0].frame.center.x - frame.x(2015.5)) < 1e-9)
    #expect(abs(marks[0].frame.width - (frame.x(2016) - frame.x(2015)) + 1.5) < 1e-9)
  }
}
