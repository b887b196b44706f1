import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of the years")
struct YearlyChartTests {
  /// Memberships of organizations in one group, by their first and last year.
  private func network(_ rows: [(organization: Int, start: String, end: String)]) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = (0...(rows.map(\.organization).max() ?? 0)).map {
      Organization(id: "o\($0)", name: "O\($0)")
    }
    network.groups = [Group(id: "g", name: "G")]
    network.memberships = rows.map { row in
      Membership(
        organization: ID(row.organization), group: ID(0), start: PartialDate(row.start), end: PartialDate(row.end))
    }
    // The data reaches to the last end.
    network.observations =
      rows.map(\.end).max().flatMap { PartialDate($0) }.map {
        [Observation(subject: "S", category: "company", date: $0, value: 1)]
      } ?? []
    return network
  }

  private func chart(_ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing {
    try #require(ChartTests.draw(.yearly, Fixture.context(network, language)))
  }

  @Test func `tells the first, the last and the extreme values, and the change`() throws {
    // 2014: 0 and 1; 2015: 0, 1 and 2; 2016: 0.
    let drawing = try chart(network([(0, "2014", "2016"), (1, "2014", "2015"), (2, "2015", "2015")]))
    #expect(
      drawing.description.contains("Organizations: 2 in 2014, 1 in 2016, at the most 3 in 2015. −1 since 2014."))
    #expect(drawing.description.contains("in all: 1 joined, 2 left."))
    #expect(["2", "3", "1"].allSatisfy { value in drawing.labels.contains { $0.text == value } })
    #expect(drawing.problems == [])
  }

  @Test func `leaves a gap where a year has no data, which is not zero`() throws {
    let drawing = try chart(network([(0, "2014", "2015"), (1, "2018", "2019")]))
    #expect(drawing.description.contains("Without data in 2016–2017."))
    #expect(drawing.labels.contains { $0.text == "year without data" })
    let lines = drawing.paths.filter { $0.tooltip == "Organizations" }
    #expect(lines.count == 2)
    #expect(!drawing.labels.contains { $0.text == "0" })
  }

  @Test func `begins in the first year in which a participant is known to begin`() throws {
    // A count dates 2006; that B came in 2007 does not make A's unknown start a year before.
    var network = network([(0, "2007", "2007"), (1, "2007", "2007")])
    network.memberships[0].start = nil
    network.observations.append(
      Observation(subject: "S", category: "company", date: try #require(PartialDate(year: 2006)), value: 1))
    let drawing = try chart(network)
    #expect(drawing.description.hasPrefix("In the course of 2007."))
    #expect(!drawing.labels.contains { $0.text.contains("2006") || $0.text.contains("joined") })
    guard case .leftOut = Figure.change.draw(Fixture.context(network)) else {
      Issue.record("2006 is compared")
      return
    }
  }

  @Test func `has those who leave in the year in which they do`() throws {
    // The last year of 1 is 2014.
    let measures = Fixture.context(network([(0, "2014", "2016"), (1, "2014", "2014")]))
    let panel = try #require(YearPanel.all(of: measures).first { $0.kind == .turnover })
    #expect(panel.opposite?.values.filter { $0.value > 0 }.map(\.year) == [2014])
  }

  @Test func `has no line for a single year, but its value`() throws {
    let drawing = try chart(network([(0, "2014", "2014")]))
    #expect(drawing.paths.isEmpty)
    #expect(drawing.labels.contains { $0.text.contains("2014") } && drawing.labels.contains { $0.text == "1" })
    #expect(drawing.problems == [])
  }

  @Test func `sets numbers as French printers do`() throws {
    let text = try chart(try Seeds.vaudraine(), .french).description
    #expect(text.contains("Gini de la charge\u{202F}: 0,86 en 2014"))
  }

  @Test func `splits a series into the runs between its gaps`() {
    let series = YearSeries([(2010, nil), (2011, 4), (2012, nil), (2013, nil), (2014, 2), (2015, 4)])
    #expect(series.runs.map(\.count) == [1, 2])
    #expect(series.gaps == [2012...2013])
    #expect(series.most?.year == 2011 && series.least?.year == 2014 && series.sum == 10)
  }
}
