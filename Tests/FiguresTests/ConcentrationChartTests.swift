import Collaboration
import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of the load's concentration")
struct ConcentrationChartTests {
  @Test func `follows Lorenz's curve`() throws {
    let curve = try #require(LorenzCurve(of: [4, 0, 0.5, 0.5]))
    #expect(curve.places.map(\.actors) == [0, 0.25, 0.5, 0.75, 1])
    #expect(curve.places.map(\.load) == [0, 0, 0.1, 0.2, 1])
    #expect(LorenzCurve(of: []) == nil)
    #expect(LorenzCurve(of: [0, 0]) == nil)
  }

  @Test func `encloses half of the Gini coefficient with the diagonal`() throws {
    let curve = try #require(LorenzCurve(of: [4, 3, 1, 0.5, 0.5, 0, 0, 0, 0, 0, 0]))
    let under = zip(curve.places, curve.places.dropFirst()).reduce(0) { area, pair in
      area + (pair.1.actors - pair.0.actors) * (pair.0.load + pair.1.load) / 2
    }
    #expect(abs(1 - 2 * under - 0.73737) < 5e-6)
  }

  @Test func `keeps the ends of a curve of many`() throws {
    let curve = try #require(LorenzCurve(of: (0..<100_000).map { Double($0) }))
    let thinned = curve.thinned(to: 200)
    #expect(thinned.count == 200)
    #expect(thinned.first?.load == 0 && thinned.last?.load == 1 && thinned.last?.actors == 1)
  }

  @Test func `says what the 2007 minutes come to`() throws {
    let chart = try #require(
      ChartTests.draw(.leadershipConcentration, Fixture.context(try Seeds.minutes2007(), .english)))
    // 7 of 9 groups; 1/.32716 = 3.06.
    #expect(
      chart.description == """
        2 of 11\u{A0}organizations together hold 77.8% of the load. These are Berre-l'Étang and Arles. Berre-l'Étang: 44.4%. Arles: 33.3%. Gini \
        coefficient: 0.74 (0: evenly spread; 1: all on one). Herfindahl–Hirschman (HHI): 0.33 (as if 3.1 organizations \
        held all of it in equal parts). Holders of half (elephant factor): 2 (the fewest organizations that together hold half of the \
        load).
        """)
    #expect(chart.labels.contains { $0.text == "Berre-l'Étang 44.4%" })
  }

  @Test func `picks none of those that carry equally much`() throws {
    // A leads two of six groups, the others one each: A and any one other have half.
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C", "D", "E"].map { Organization(id: $0, name: $0) }
    network.groups = (0..<6).map { Group(id: "g\($0)", name: "G\($0)") }
    network.memberships = [0, 0, 1, 2, 3, 4].enumerated().map {
      Membership(organization: ID($1), group: ID($0), role: .lead)
    }
    let chart = try #require(ChartTests.draw(.leadershipConcentration, Fixture.context(network, .english)))
    #expect(
      chart.description.hasPrefix(
        "2 of 5\u{A0}organizations together hold 50% of the load. These are A and any 1 of 4 with the same load.")
    )
    #expect(chart.labels.filter { $0.font == .strong && $0.text.hasSuffix("%") }.map(\.text) == ["A 33.3%"])
  }
}
