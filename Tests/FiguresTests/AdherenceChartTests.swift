import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of adherence")
struct AdherenceChartTests {
  private func chart(_ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing {
    try #require(ChartTests.draw(.adherence, Fixture.context(network, language)))
  }

  private func network(
    _ counts: [(category: String, year: Int, value: Double)], claims: [(from: Int, to: Int, percent: Double)] = []
  ) throws -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.observations = try counts.map { count in
      Observation(
        subject: "S", category: count.category, date: try #require(PartialDate(year: count.year)), value: count.value)
    }
    network.claims = try claims.map { claim in
      Claim(
        subject: "S", category: counts[0].category, startDate: try #require(PartialDate(year: claim.from)),
        endDate: try #require(PartialDate(year: claim.to)), changePercent: claim.percent)
    }
    return network
  }

  @Test func `holds the claim of the 2007 minutes against their counts`() throws {
    let french = try chart(try Seeds.minutes2007(), .french)
    #expect(french.title == "ADULLACT\u{202F}: adhérents entreprises")
    #expect(
      french.description == """
        ADULLACT, adhérents entreprises\u{202F}: 64 en 2006 et 18 en 2007, soit −71,9\u{202F}%. ADULLACT, adhérents \
        entreprises, de 2006 à 2007\u{202F}: annoncé −75\u{202F}%, ce qui aurait donné 16\u{202F}; calculé \
        −71,9\u{202F}%.
        """)
    let texts = french.labels.map(\.text)
    for text in [
      "64", "adhérents entreprises\u{202F}: 18", "−46 (−71,9\u{202F}%)", "calculé\u{202F}: −71,9\u{202F}%",
      "annoncé\u{202F}: −75\u{202F}%, soit 16",
    ] {
      #expect(texts.contains(text))
    }
  }

  @Test func `draws what a claim would have meant as a dashed line`() throws {
    // 80 − 50% = 40, where the count is 60; half the height of the first.
    let chart = try chart(try network([("c", 2000, 80), ("c", 2010, 60)], claims: [(2000, 2010, -50)]))
    let claimed = try #require(chart.paths.first { $0.stroke.dash == .dashed })
    let counted = try #require(chart.paths.first { $0.stroke.dash == .solid })
    let zero = try #require(chart.backdrop.first { $0.stroke?.color == Theme.print.quiet }).points[0].y
    let (start, end) = (try #require(claimed.points.first), try #require(claimed.points.last))
    #expect(start == counted.points.first)
    #expect(abs((zero - end.y) - (zero - start.y) / 2) < 1e-9)
    #expect(claimed.stroke.color == Theme.print.alarm)
  }

  @Test func `names a claim that the counts bear out, and draws nothing for it`() throws {
    let chart = try chart(try network([("c", 2000, 80), ("c", 2010, 60)], claims: [(2000, 2010, -25.5)]))
    #expect(chart.paths.allSatisfy { $0.stroke.dash == .solid })
    #expect(chart.labels.contains { $0.text == "claimed: −25.5%, confirmed" })
  }

  @Test func `sums up long series by their ends and extremes`() throws {
    let values = [10.0, 12, 9, 15, 20, 18, 8, 5]
    let counts = values.enumerated().map { (category: "c", year: 2000 + $0, value: $1) }
    #expect(
      try chart(try network(counts)).description
        == "S, c: from 10 in 2000 to 5 in 2007 (−50%); at the most 20 in 2004, at the least 5 in 2007.")
  }

  @Test func `says of a claim about earlier years what it was about`() throws {
    let counts = [("c", 2000, 80.0), ("c", 2005, 60), ("c", 2010, 70)]
    let chart = try chart(try network(counts, claims: [(2000, 2005, -50)]))
    #expect(
      chart.labels.contains { $0.text == "c, 2000 to 2005: claimed −50% (dashes), computed −25%." })
  }

  @Test func `of a single count is a point`() throws {
    let chart = try chart(try network([("c", 2000, 7)]))
    #expect(chart.paths.isEmpty)
    #expect(chart.marks.count == 1)
    #expect(chart.description == "S, c: 7 in 2000.")
  }

  @Test(arguments: [0, -5, 1e300, .greatestFiniteMagnitude])
  func `stays on the page with any number`(value: Double) throws {
    let chart = try chart(
      try network([("c", 2000, value), ("c", 2001, 3), ("d", 2001, value)], claims: [(2000, 2001, 1e12)]))
    #expect(chart.problems == [])
  }

  @Test func `has its dates in order of time, months and days with them`() throws {
    var network = try network([("c", 2000, 7)])
    for (date, value) in [("2000-07", 9.0), ("2001-01-15", 4.0)] {
      network.observations.append(
        Observation(subject: "S", category: "c", date: try #require(PartialDate(date)), value: value))
    }
    let chart = try chart(network)
    #expect(chart.problems == [])
    #expect(chart.description == "S, c: 7 in 2000, 9 in July 2000 and 4 in 15\u{A0}January 2001, a change of −42.9%.")
  }
}
