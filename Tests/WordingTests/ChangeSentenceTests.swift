import Testing

@testable import Wording

@Suite("Sentences of what changes")
struct ChangeSentenceTests {
  @Test func `say of what stays the same that it does`() {
    let french = French()
    #expect(
      french.trend(.organizations, from: 2006, to: 2007, groups: (3, 9), actors: (7, 22))
        == "De 2006 à 2007, le réseau passe de 3 à 9 groupes et de 7 à 22 organisations.")
    #expect(
      french.trend(.organizations, from: 2006, to: 2007, groups: (9, 9), actors: (23, 22))
        == "De 2006 à 2007, le réseau passe de 23 à 22 organisations, toujours dans 9 groupes.")
    #expect(
      English().trend(.persons, from: 2006, to: 2007, groups: (1, 1), actors: (2, 2))
        == "In 2006 as in 2007, the network has 1 group and 2 persons.")
  }

  @Test func `count who came and went, in the singular and the plural`() {
    let (one, two, none) = ((["A"], 0), (["A", "B"], 3), ([String](), 0))
    #expect(
      French().joinedAndLeft(.organizations, from: 2006, to: 2007, joined: one, left: two)
        == "De 2006 à 2007, 1 organisation est arrivée\u{202F}: A\u{202F}; 5 organisations sont parties\u{202F}: A, B et "
        + "3 autres.")
    #expect(
      French().joinedAndLeft(.persons, from: 2006, to: 2007, joined: none, left: none)
        == "De 2006 à 2007, aucune personne n’est arrivée ni partie.")
    #expect(
      English().joinedAndLeft(.organizations, from: 2006, to: 2007, joined: one, left: none)
        == "Between 2006 and 2007, 1 organization joined: A; none left.")
    #expect(
      English().joinedAndLeft(.persons, from: 2006, to: 2007, joined: none, left: one)
        == "Between 2006 and 2007, no person joined; 1 person left: A.")
  }

  @Test func `say which groups began and ended, or nothing`() {
    #expect(English().begunAndEnded(from: 2006, to: 2007, begun: ([], 0), ended: ([], 0)) == nil)
    #expect(
      French().begunAndEnded(from: 2006, to: 2007, begun: (["G", "H"], 0), ended: (["K"], 0))
        == "De 2006 à 2007, 2 groupes ont commencé\u{202F}: G et H\u{202F}; 1 groupe a pris fin\u{202F}: K.")
  }

  @Test func `tell a hand-over from one more that leads`() {
    #expect(English().handover(of: "G", in: 2020, to: ["A"], from: ["B"]) == "In 2020, A takes over G from B.")
    #expect(
      English().handover(of: "G", in: 2020, to: ["A", "C"], from: []) == "In 2020, A and C join those who lead G.")
    #expect(
      French().handover(of: "G", in: 2020, to: ["A"], from: ["B"])
        == "En 2020, A reprend le pilotage du groupe G, jusque-là assuré par B.")
  }

  @Test func `claim no link with distance where chance explains it`() {
    func words(_ tendency: DistanceWords.Tendency, _ pValue: Double, compared: Int = 10) -> DistanceWords {
      DistanceWords(
        tendency: tendency, sharing: 27.44, others: 25.9, correlation: -0.158, pValue: pValue, compared: compared,
        located: 10)
    }
    #expect(
      French().distance(words(.none, 0.497))
        == "Les données ne montrent aucun lien entre la distance et le travail en commun\u{202F}: celles qui partagent un "
        + "groupe sont à 27,4\u{A0}km l’une de l’autre en moyenne, les autres à 25,9\u{A0}km, un écart que le hasard "
        + "explique (corrélation des rangs −0,16, p = 0,497).")
    #expect(
      English().distance(words(.nearShareMore, 0.0001, compared: 5))
        == "Organizations that are near each other share more groups: pairs that share a group are 27.4 km apart on "
        + "average, the others 25.9 km (rank correlation −0.16, p < 0.001), estimated from 5 of the 10 organizations.")
  }

  @Test func `sign what grows and what shrinks, and not what stays`() {
    #expect(French().signed(2, decimals: 0) == "+2")
    #expect(French().signed(-0.25, decimals: 2) == "−0,25")
    #expect(English().signed(0.0001, decimals: 2) == "0")
  }
}
