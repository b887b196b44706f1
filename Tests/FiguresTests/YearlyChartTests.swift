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
    #expect(["2", "3 (2015)", "1"].allSatisfy { value in drawing.labels.contains { $0.text == value } })
    #expect(drawing.title == "From 2\u{A0}organizations in 2014 to 1 in 2016")
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
    for figure in [Figure.yearly, .change] {
      guard case .leftOut = figure.draw(Fixture.context(network)) else {
        Issue.record("2006 is compared")
        return
      }
    }
  }

  @Test func `has those who leave in the year in which they do`() throws {
    // The last year of 1 is 2014.
    let measures = Fixture.context(network([(0, "2014", "2016"), (1, "2014", "2014")]))
    let panel = try #require(YearPanel.all(of: measures).first { $0.kind == .turnover })
    #expect(panel.opposite?.values.filter { $0.value > 0 }.map(\.year) == [2014])
  }

  @Test func `is left out for a single year`() throws {
    guard case .leftOut = Figure.yearly.draw(Fixture.context(network([(0, "2014", "2014")]))) else {
      Issue.record("drawn")
      return
    }
  }

  @Test func `says by how many mergers make fewer, so that the sum is right`() throws {
    // 2014: 3; 2015: the first two are one new one, and another joins: 3 + 1 − 1 = 3.
    var network = network([
      (0, "2014", "2014"), (1, "2014", "2014"), (2, "2014", "2015"), (3, "2015", "2015"), (4, "2015", "2015"),
    ])
    (network.organizations[0].parent, network.organizations[1].parent) = (ID(3), ID(3))
    let drawing = try chart(network)
    #expect(drawing.description.contains("in all: 1 joined, none left, 1 fewer by mergers."))
    #expect(drawing.title == "3\u{A0}organizations in 2015, as in 2014")
  }

  @Test func `writes how many left in the year in which the most did`() throws {
    // Of 30 who begin in 2000, 18 leave in 2010; of the others one in each later year.
    let rows = (0..<30).map { (organization: $0, start: "2000", end: $0 < 18 ? "2010" : String(2011 + $0 - 18)) }
    #expect(try chart(network(rows)).labels.contains { $0.text == "18" })
  }

  @Test func `sets numbers as French printers do`() throws {
    let text = try chart(try Seeds.vaudraine(), .french).description
    #expect(text.contains("Taux de présence\u{202F}: 90\u{202F}% en 2014"))
  }

  @Test func `splits a series into the runs between its gaps`() {
    let series = YearSeries([(2010, nil), (2011, 4), (2012, nil), (2013, nil), (2014, 2), (2015, 4)])
    #expect(series.runs.map(\.count) == [1, 2])
    #expect(series.gaps == [2012...2013])
    #expect(series.most?.year == 2011 && series.least?.year == 2014 && series.sum == 10)
  }
}
