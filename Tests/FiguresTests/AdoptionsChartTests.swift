import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of adoptions")
struct AdoptionsChartTests {
  private func chart(_ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing {
    try #require(ChartTests.draw(.adoptions, Fixture.context(network, language)))
  }

  private func network(
    _ adoptions: [(organization: Int, software: String, status: String?, date: String?)]
  ) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    let count = (adoptions.map(\.organization).max() ?? -1) + 1
    network.organizations = (0..<count).map { Organization(id: "o\($0)", name: "O\($0)") }
    network.adoptions = adoptions.map { adoption in
      Adoption(
        organization: ID(adoption.organization), software: adoption.software, status: adoption.status,
        startDate: adoption.date.flatMap { PartialDate($0) })
    }
    return network.sortedByName()
  }

  @Test func `tells what the towns of 2007 run, and what is widespread`() throws {
    let chart = try chart(try Seeds.minutes2007(), .french)
    #expect(
      chart.description == """
        23\u{A0}logiciels cités pour 5\u{A0}organisations\u{202F}; 2 essayés ou abandonnés, sans suite. OpenOffice\u{202F}: Berre-l'Étang (migration), Vitrolles (prévu) et \
        Istres (formation). Plone\u{202F}: Vitrolles (à l’étude), Istres (formation) et Arles (à l’étude). \
        SPIP\u{202F}: Vitrolles (prévu) et Arles (à l’étude). Typo3\u{202F}: Vitrolles (à l’étude) et Arles (à l’étude). \
        19\u{A0}logiciels ne sont cités que par une organisation. Par état\u{202F}: en usage (7), développement (7), à \
        l’étude (6), prévu (4), formation (2), essayé, sans suite (2) et migration (1).
        """)
  }

  @Test func `has a sign for each cell, which differs in shape or fill for each known word`() throws {
    let words = ["in use", "migration", "development", "training", "test", "planned", "study", "tried", "abandoned"]
    let glyphs = (words + [nil]).map { AdoptionStatus($0).glyph(.print) }
    let looks = glyphs.map { "\($0.form) \($0.fill == nil || $0.fill == .white) \($0.fill == Theme.print.member)" }
    #expect(Set(looks).count == looks.count)
    let chart = try chart(network(words.map { (0, $0, $0, nil) }))
    let signs = chart.marks.filter { $0.tooltip?.contains("O0: ") == true }.count
    // A cross is two strokes, and no mark.
    #expect(signs == 8)
    #expect(chart.paths.count { $0.tooltip == "abandoned, O0: abandoned" } == 2)
  }

  @Test func `shows the last that is told of a cell, and tells all of it`() throws {
    let chart = try chart(
      network([(0, "S", "in use", "2018"), (0, "S", "study", "2015"), (0, "s", "abandoned", "2020-05")]))
    #expect(chart.paths.contains { $0.tooltip == "S, O0: study (2015), in use (2018), abandoned (May 2020)" })
    #expect(chart.description.hasSuffix("By status: abandoned (1)."))
  }

  @Test func `leaves the data's own words as they are, rare ones as others`() throws {
    let own = try chart(network([(0, "A", "en panne", nil), (0, "B", nil, nil)]))
    #expect(own.labels.contains { $0.text == "en panne" })
    #expect(own.labels.contains { $0.text == "not stated" })
    let many = try chart(network((0..<9).map { (0, "S\($0)", "word \($0)", nil) }))
    #expect(many.labels.contains { $0.text == "word 1" })
    #expect(!many.labels.contains { $0.text == "word 2" })
    #expect(many.labels.contains { $0.text == "other" })
  }

  @Test func `sets the longer list in rows, the most widespread first`() throws {
    // Three organizations have B, one has A: organizations are the rows.
    let chart = try chart(
      network([(0, "B", "in use", nil), (1, "B", "in use", nil), (2, "B", "in use", nil), (2, "A", "in use", nil)]))
    let rows = chart.labels.filter { $0.text.hasPrefix("O") }.map(\.text)
    #expect(rows == ["O2", "O0", "O1"])
    let heads = ["B", "A"].compactMap { name in chart.labels.first { $0.text == name } }
    #expect(heads.count == 2 && heads[0].place.x < heads[1].place.x)
  }

  @Test func `says what of much software is drawn`() throws {
    let chart = try chart(
      network((0..<50).map { (organization: $0 % 30, software: "S\($0)", status: "test", date: nil) }))
    #expect(
      chart.labels.map(\.text).joined(separator: " ").contains(
        "Drawn: 22 of 50\u{A0}pieces of software, the most widespread and 16 of 30\u{A0}organizations, those with the most named."
      ))
  }
}
