import Graphviz
import Measures
import Testing
import Wording

@testable import Figures

/// What holds for every chart.
@Suite("A chart")
struct ChartTests {
  /// The 2007 minutes have no person in a group, so no card of one; ``CardChartTests`` has.
  static let charts = FigureCatalogue.figures + [CardChartTests.organization, CardChartTests.group]

  @Test(arguments: charts, Language.allCases)
  func `of the 2007 minutes is as it was looked at`(figure: Figure, language: Language) throws {
    guard let drawing = Self.draw(figure, Fixture.context(try Seeds.minutes2007(), language)) else {
      // No two of its organizations are in the same groups, and one year is known.
      let leftOut: [Figure] = [.intersections, .change, .timeline, .yearly]
      #expect(leftOut.map(\.name).contains(figure.name))
      return
    }
    #expect(drawing.problems == [])
    #expect(drawing.dot == (try Golden.text("\(figure.name).\(language.rawValue).dot", recording: drawing.dot)))
  }

  @Test(arguments: charts, Theme.all)
  func `of ten years is legible in every theme, and Graphviz has nothing to say`(figure: Figure, theme: Theme) throws {
    let drawing = try #require(Self.draw(figure, Fixture.context(try Seeds.vaudraine(), theme: theme)))
    #expect(drawing.problems == [])
    let rendering = try Graphviz.render(drawing.dot, formats: [.svg, .pdf])
    #expect(rendering.warnings == [])
    #expect(rendering.text(.svg)?.contains("nan") == false)
  }

  @Test(arguments: charts)
  func `has room for names of any kind`(figure: Figure) throws {
    let network = GeneratedNetwork(organizations: 30, groups: 20, software: 30, names: Fixture.hostileNames).network()
    let drawing = try #require(Self.draw(figure, Fixture.context(network)))
    #expect(drawing.problems == [])
    let rendering = try Graphviz.render(drawing.dot, formats: [.svg])
    #expect(rendering.warnings == [])
    _ = try SVGText.all(in: try #require(rendering.bytes[.svg]))
  }

  @Test(
    arguments: charts,
    [
      GeneratedNetwork(organizations: 1, groups: 1, events: 1, years: 1, categories: 1, software: 1, seed: 4),
      GeneratedNetwork(organizations: 2, groups: 3, events: 2, years: 2, categories: 7, software: 2),
      GeneratedNetwork(organizations: 60, groups: 30, events: 40, years: 30, categories: 9, software: 60),
      GeneratedNetwork(
        organizations: 40, groups: 20, events: 9, years: 5, categories: 5, software: 30,
        names: (0..<30).map {
          "Communauté d'agglomération numéro \($0) " + String(repeating: "du grand pays ", count: 6)
        }),
      GeneratedNetwork(organizations: 900, groups: 40, events: 150, years: 100, categories: 40, software: 40),
    ])
  func `has room for networks of any size, on a page of A4`(figure: Figure, size: GeneratedNetwork) throws {
    guard let drawing = Self.draw(figure, Fixture.context(size.network(), .english)) else { return }
    #expect(drawing.problems == [])
    // 24.7 cm are what an A4 page with margins of 2.5 cm has.
    #expect(drawing.size.height <= 700)
  }

  @Test(
    arguments: charts,
    [
      GeneratedNetwork(organizations: 2, groups: 3, events: 2, years: 2, categories: 7, software: 2),
      GeneratedNetwork(organizations: 60, groups: 30, events: 40, years: 30, categories: 9, software: 60),
      GeneratedNetwork(
        organizations: 30, groups: 20, events: 9, years: 5, categories: 5, software: 30, names: Fixture.hostileNames),
      GeneratedNetwork(
        organizations: 40, groups: 20, events: 9, years: 5, categories: 5, software: 30,
        names: (0..<30).map { "Communauté d'agglomération numéro \($0) du grand pays du lac" }),
    ])
  func `has room on a phone, in letters of the same size`(figure: Figure, size: GeneratedNetwork) throws {
    let context = FigureContext(
      measures: NetworkMeasures(of: size.network()), phrases: Language.french.phrases, width: .phone,
      layoutBudget: 1_000_000)
    guard let drawing = Self.draw(figure, context) else { return }
    #expect(drawing.problems == [])
    #expect(drawing.size.width == 240)
  }

  @Test(arguments: charts)
  func `of nothing is left out, and says why`(figure: Figure) throws {
    let network = GeneratedNetwork(organizations: 0, groups: 0, events: 0, years: 0, categories: 0, software: 0)
    guard case .leftOut(let reason) = figure.draw(Fixture.context(network.network())) else {
      Issue.record("drawn")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: charts)
  func `comes out the same each time`(figure: Figure) throws {
    let network = GeneratedNetwork().network()
    let once = Self.draw(figure, Fixture.context(network))
    #expect(once == Self.draw(figure, Fixture.context(network)))
  }

  static func draw(_ figure: Figure, _ context: FigureContext) -> Drawing? {
    guard case .drawn(let drawing) = figure.draw(context) else { return nil }
    return drawing
  }
}
