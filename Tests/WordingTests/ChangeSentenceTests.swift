import Testing

@testable import Wording

@Suite("Sentences of what changes")
struct ChangeSentenceTests {
  @Test func `count two years in the same words, whatever has changed`() {
    #expect(
      French().trend(.organizations, from: 2006, to: 2007, groups: (3, 9), actors: (7, 22))
        == "Au cours de 2006, 7 organisations ont participé à 3 groupes\u{202F}; au cours de 2007, 22 organisations à 9 "
        + "groupes.")
    #expect(
      English().trend(.persons, from: 2006, to: 2007, groups: (1, 1), actors: (1, 2))
        == "In the course of 2006, 1 person took part in 1 group; in the course of 2007, 2 persons in 1 group.")
  }

  @Test func `say of fewer that they are enough`() {
    #expect(
      French().loadTrend(.organizations, from: 2022, to: 2023, fewest: (4, 3))
        == "En 2022, quatre organisations portaient au moins la moitié de la charge de pilotage\u{202F}; en 2023, il n’en "
        + "fallait plus que trois.")
    #expect(
      English().loadTrend(.organizations, from: 2022, to: 2023, fewest: (1, 3))
        == "In 2022, one organization held at least half of the work of leading; in 2023, it took three.")
  }

  @Test func `count who came and went, in the singular and the plural`() {
    let (one, two, none) = ((["A"], 0), (["A", "B"], 3), ([String](), 0))
    #expect(
      French().joinedAndLeft(.organizations, from: 2006, to: 2007, joined: one, left: two)
        == "De 2006 à 2007, une organisation est arrivée\u{202F}: A\u{202F}; cinq organisations sont parties\u{202F}: A, B et "
        + "3 autres.")
    #expect(
      French().joinedAndLeft(.persons, from: 2006, to: 2007, joined: none, left: none)
        == "De 2006 à 2007, aucune personne n’est arrivée ni partie.")
    #expect(
      English().joinedAndLeft(.organizations, from: 2006, to: 2007, joined: one, left: none)
        == "Between 2006 and 2007, one organization joined: A; none left.")
    #expect(
      English().joinedAndLeft(.persons, from: 2006, to: 2007, joined: none, left: one)
        == "Between 2006 and 2007, no person joined; one person left: A.")
  }

  @Test func `say which groups began and ended, or nothing`() {
    #expect(English().begunAndEnded(from: 2006, to: 2007, begun: ([], 0), ended: ([], 0)) == nil)
    #expect(
      French().begunAndEnded(from: 2006, to: 2007, begun: (["G", "H"], 0), ended: (["K"], 0))
        == "De 2006 à 2007, deux groupes sont apparus\u{202F}: G et H\u{202F}; un groupe a pris fin\u{202F}: K.")
  }

  @Test func `tell a hand-over from one more that leads`() {
    #expect(English().handover(of: "G", in: 2020, to: ["A"], from: ["B"]) == "In 2020, A took over G from B.")
    #expect(
      English().handover(of: "G", in: 2020, to: ["A", "C"], from: []) == "In 2020, A and C joined those who lead G.")
    #expect(
      French().handover(of: "G", in: 2020, to: ["A"], from: ["B"])
        == "En 2020, A a repris le pilotage du groupe G, jusque-là assuré par B.")
  }

  @Test func `claim no link with distance where chance explains it`() {
    func words(_ tendency: DistanceWords.Tendency, compared: Int = 10) -> DistanceWords {
      DistanceWords(tendency: tendency, sharing: 27.44, others: 25.9, compared: compared, located: 10)
    }
    #expect(
      French().distance(words(.none))
        == "La distance ne joue pas de rôle visible\u{202F}: deux organisations qui partagent un groupe sont à "
        + "27,4\u{A0}km l’une de l’autre en moyenne, les autres à 25,9\u{A0}km.")
    #expect(
      English().distance(words(.nearShareMore, compared: 5))
        == "The nearer organizations are to each other, the more groups they share: two organizations that share a group "
        + "are 27.4\u{A0}km apart on average, the others 25.9\u{A0}km (estimated from 5 of the 10 organizations).")
    #expect(
      French().distanceTest(correlation: -0.158, pValue: 0.0001)
        == "Distance et groupes communs\u{202F}: corrélation des rangs −0,16, p\u{A0}<\u{A0}0,001 (test de Mantel).")
  }

  @Test func `sign what grows and what shrinks, and not what stays`() {
    #expect(French().signed(2, decimals: 0) == "+2")
    #expect(French().signed(-0.25, decimals: 2) == "−0,25")
    #expect(English().signed(0.0001, decimals: 2) == "0")
  }
}
