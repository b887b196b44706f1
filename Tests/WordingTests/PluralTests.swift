import Testing

@testable import Wording

@Suite("None, one and two")
struct PluralTests {
  @Test func `French counts none and one in the singular`() {
    let french = French()
    #expect(
      [0, 1, 2].map { french.counted($0, .organizations) } == [
        "0\u{A0}organisation", "1\u{A0}organisation", "2\u{A0}organisations",
      ])
    #expect([0, 1, 2].map(french.rows) == ["0 ligne", "1 ligne", "2 lignes"])
    #expect([1, 2].map(french.others) == ["1 autre", "2 autres"])
    #expect([0, 1, 2].map { french.counted($0, .groups) }.last == "2\u{A0}groupes de travail")
    #expect(french.source(["a", "b"], more: 1) == "sources\u{202F}: a, b et 1 autre")
    #expect(french.arrivals(["Arles"], more: 0) == "Arrivées\u{202F}: Arles.")
    #expect(french.departures(["Arles", "Istres"], more: 2) == "Départs\u{202F}: Arles, Istres et 2 autres.")
  }

  @Test func `English counts one alone in the singular`() {
    let english = English()
    #expect(
      [0, 1, 2].map { english.counted($0, .organizations) } == [
        "0\u{A0}organizations", "1\u{A0}organization", "2\u{A0}organizations",
      ])
    #expect([0, 1, 2].map(english.rows) == ["0 rows", "1 row", "2 rows"])
    #expect([1, 2].map(english.others) == ["1 other", "2 others"])
    #expect(english.arrivals(["Arles", "Istres"], more: 0) == "Joined: Arles and Istres.")
  }

  @Test func `French findings agree with one`() {
    let french = French()
    #expect(french.carries("Arles", load: 1, of: 1, ratio: nil) == "Arles porte le seul groupe.")
    #expect(
      french.significantTies(0, of: 1, alphaPercent: 5)
        == "Le seul lien n’est pas plus fort que ce que le hasard explique (au seuil de 5\u{202F}%, "
        + "corrigé pour tests multiples).")
    #expect(
      french.attendance(.organizations, events: 1, present: 1, invited: 2, ratePercent: 50)
        == "À la réunion, 1 des 2 organisations attendues était représentée (50\u{202F}%).")
    #expect(
      french.attendance(.organizations, events: 1, present: 0, invited: 1, ratePercent: 0)
        == "À la réunion, la seule organisation attendue n’était pas représentée (0\u{202F}%).")
    #expect(
      french.attendance(.organizations, events: 3, present: 1, invited: 4, ratePercent: 25)
        == "Sur 3 réunions, 1 des 4 venues attendues a eu lieu (25\u{202F}%).")
  }

  @Test func `English findings agree with one`() {
    let english = English()
    #expect(english.carries("Arles", load: 1, of: 1, ratio: nil) == "Arles carries the only group.")
    #expect(
      english.attendance(.organizations, events: 1, present: 1, invited: 2, ratePercent: 50)
        == "At the meeting, 1 of the 2 organizations expected was represented (50%).")
    #expect(
      english.significantTies(1, of: 1, alphaPercent: 5)
        == "The only tie is stronger than chance explains (at the 5% level, corrected for multiple tests).")
  }

  @Test func `numbers are set as each language's printers do`() {
    #expect(French().number(12_345.6) == "12\u{202F}345,6" && English().number(12_345.6) == "12,345.6")
    #expect(French().percent(71.875) == "71,9\u{202F}%" && English().percent(71.875) == "71.9%")
    #expect(French().quote("a") == "«\u{202F}a\u{202F}»" && English().quote("a") == "“a”")
    #expect(French().date(year: 2007, month: 10, day: 1) == "1er\u{A0}octobre 2007")
  }
}
