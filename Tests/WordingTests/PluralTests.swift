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
    #expect(french.leads([lead(of: 1)], of: 1) == "Arles pilote le seul groupe.")
    #expect(
      french.significantTies(.organizations, 1, of: 1)
        == "La seule paire d’organisations qui partage un groupe le doit à plus que le hasard.")
    #expect(
      french.groupsOfOne(.persons, ["G"], more: 0, of: 3)
        == "Un groupe sur 3 ne compte qu’une seule personne\u{202F}: G.")
    #expect(
      french.chance(.organizations, 0, of: 42, levelPercent: 5)
        == "Sur 42 paires d’organisations qui ont un groupe en commun, aucune n’en a plus que le hasard ne "
        + "l’explique (valeur q inférieure à 5\u{202F}%, corrigée pour toutes les paires possibles).")
    #expect(
      french.attendance(
        .organizations, events: 1, present: 1, invited: 2, ratePercent: 50,
        represented: .one("Brionne", by: "Communauté d’Arles"))
        == "À la réunion, 1 des 2 organisations attendues était présente (50\u{202F}%)\u{202F}; Brionne était excusée, et "
        + "représentée par la Communauté d’Arles.")
    #expect(
      french.attendance(.organizations, events: 1, present: 1, invited: 3, ratePercent: 100 / 3, represented: .times(2))
        == "À la réunion, 1 des 3 organisations attendues était présente (33\u{202F}%)\u{202F}; 2 autres étaient excusées, "
        + "et représentées par celles qui sont venues.")
    #expect(
      french.attendance(.organizations, events: 1, present: 0, invited: 1, ratePercent: 0, represented: nil)
        == "À la réunion, la seule organisation attendue n’était pas présente (0\u{202F}%).")
    #expect(
      french.attendance(.organizations, events: 3, present: 1, invited: 4, ratePercent: 25, represented: .times(2))
        == "Sur 3 réunions, les organisations attendues étaient présentes 1 fois sur 4 (25\u{202F}%)\u{202F}; 2 fois, une "
        + "présente en représentait une autre.")
  }

  @Test func `English findings agree with one`() {
    let english = English()
    #expect(english.leads([lead(of: 1)], of: 1) == "Arles leads the only group.")
    #expect(
      english.attendance(
        .organizations, events: 1, present: 1, invited: 2, ratePercent: 50, represented: .one("Brionne", by: "Arles"))
        == "At the meeting, 1 of the 2 organizations expected was present (50%); Brionne was excused, and represented by "
        + "Arles.")
    #expect(
      english.attendance(.organizations, events: 3, present: 1, invited: 4, ratePercent: 25, represented: .times(2))
        == "Over 3 meetings, organizations attended 1 of the 4 times that they were expected (25%); 2 times, one that came "
        + "represented another.")
    #expect(
      english.significantTies(.persons, 1, of: 5)
        == "Only one of the 5 pairs of persons that share a group shares more than chance explains.")
  }

  private func lead(of groups: Int) -> LeadWords {
    LeadWords(
      name: "Arles", groups: groups, isInitiator: false, isLead: true, isShared: false, loadPercent: 100,
      participationPercent: 50)
  }

  @Test func `numbers are set as each language's printers do`() {
    #expect(French().number(12_345.6) == "12\u{202F}345,6" && English().number(12_345.6) == "12,345.6")
    #expect(French().percent(71.875) == "71,9\u{202F}%" && English().percent(71.875) == "71.9%")
    #expect(French().quote("a") == "«\u{202F}a\u{202F}»" && English().quote("a") == "“a”")
    #expect(French().date(year: 2007, month: 10, day: 1) == "1er\u{A0}octobre 2007")
  }
}
