import Testing

@testable import Wording

@Suite("Sentences of findings in French")
struct FrenchFindingTests {
  private let french = French()
  private let in2006 = DatedCount(value: 64, date: "2006")
  private let in2007 = DatedCount(value: 18, date: "2007")

  @Test func `set a count against what the minutes announce`() {
    let sentence = french.claim(
      category: "adhérents entreprises", subject: "ADULLACT", from: in2006, to: in2007, computed: -71.875,
      claimed: -75, agrees: false)
    #expect(
      sentence
        == "Les entreprises adhérentes de l’ADULLACT passent de 64 en 2006 à 18 en 2007 (−71,9\u{202F}%)\u{202F}; le compte "
        + "rendu annonce une baisse de 75\u{202F}%, ce que les chiffres ne confirment pas.")
  }

  @Test func `name the members that a category of the vocabulary counts`() {
    let sentence = french.change(category: "company", subject: "Libre", from: in2006, to: in2007, percent: nil)
    #expect(sentence == "Les entreprises adhérentes de Libre passent de 64 en 2006 à 18 en 2007.")
  }

  @Test func `elide before a vowel`() {
    let sentence = french.change(category: "écoles", subject: "Arles", from: in2006, to: in2007, percent: nil)
    #expect(sentence == "Les écoles d’Arles passent de 64 en 2006 à 18 en 2007.")
  }

  private func lead(
    _ name: String, groups: Int, isShared: Bool = false, isInitiator: Bool = false
  ) -> LeadWords {
    LeadWords(
      name: name, groups: groups, isInitiator: isInitiator, isLead: !isInitiator, isShared: isShared, loadPercent: 44.4,
      participationPercent: 12.2)
  }

  @Test func `say of how many groups one leads, and that others do with it`() {
    #expect(
      french.leads([lead("Arles", groups: 2, isShared: true)], of: 9)
        == "Arles pilote 2 groupes sur 9, en partie avec d’autres (44\u{202F}% de la charge de pilotage) pour 12\u{202F}% "
        + "des participations.")
    #expect(
      french.leads([lead("Berre", groups: 4, isInitiator: true)], of: 9)
        == "Berre est à l’initiative de 4 groupes sur 9 (44\u{202F}% de la charge de pilotage) pour 12\u{202F}% des participations."
    )
    #expect(
      french.leads([lead("Arles", groups: 1), lead("Berre", groups: 1)], of: 9)
        == "Arles et Berre pilotent chacune 1 groupe sur 9 (44\u{202F}% de la charge de pilotage chacune).")
    #expect(
      English().leads([lead("Arles", groups: 1, isShared: true)], of: 9)
        == "Arles leads 1 of the 9 groups, with others (44% of the work of leading), with 12% of the memberships.")
    #expect(
      french.togetherLead(["Berre", "Arles"], groups: 7, of: 9, loadPercent: 77.8)
        == "À elles deux, Berre et Arles pilotent ou initient 7 groupes sur 9 (78\u{202F}% de la charge de pilotage).")
  }

  @Test(arguments: [(100.0, "100%"), (99.6, "99.6%"), (41.4, "41%"), (4.24, "4.2%"), (0.04, "<\u{A0}0.1%"), (0, "0%")])
  func `round shares, but neither to nothing nor to all`(percents: Double, expected: String) {
    #expect(English().share(percents) == expected)
  }

  @Test func `say who is in no group, by their kind`() {
    #expect(
      french.idle(kind: "commune", 45, of: 60, isDated: false) == "45 des 60 communes ne participent à aucun groupe.")
    #expect(
      English().idle(kind: nil, 45, of: 60, isDated: true)
        == "45 of the 60 organizations have never taken part in a group.")
  }

  @Test func `say who holds the network together`() {
    #expect(
      french.cutPoints(.organizations, ["Arles", "Berre"], more: 0)
        == "Sans Arles ou sans Berre, une partie du réseau serait coupée du reste.")
    #expect(
      English().cutPoints(.persons, ["A", "B"], more: 4)
        == "6 persons each are all that joins a part of the network to the rest: A, B and 4 others.")
  }

  @Test func `count none and one in the singular`() {
    #expect(
      french.participation(.organizations, actors: 1, groups: 1, memberships: 1)
        == "1 organisation participe à un seul groupe.")
    #expect(
      french.participation(.organizations, actors: 11, groups: 9, memberships: 41)
        == "11 organisations participent à 9 groupes\u{202F}: 41 participations sur 99 possibles (41\u{202F}%).")
  }

  @Test(arguments: [
    (75.0, "annonce une hausse de 75\u{202F}%,", "claim a rise of 75%,"),
    (-75, "annonce une baisse de 75\u{202F}%,", "claim a fall of 75%,"),
    (0, "annonce que rien n’a changé,", "claim that nothing has changed,"),
  ])
  func `a claim says in words which way it goes`(claimed: Double, words: String, english: String) {
    func sentence(_ phrases: any FindingPhrases) -> String {
      phrases.claim(
        category: "members", subject: "Libre", from: in2006, to: in2007, computed: -71.875, claimed: claimed,
        agrees: false)
    }
    #expect(sentence(french).contains(words))
    #expect(sentence(English()).contains(english))
  }

  @Test(arguments: [
    ("Cercle des médiathèques libres", "du Cercle des médiathèques libres"),
    ("Communauté de communes du Pays de Brelle", "de la Communauté de communes du Pays de Brelle"),
    ("Association des maires", "de l’Association des maires"), ("Institut du livre", "de l’Institut du livre"),
    ("Le Havre", "du Havre"), ("Les Ulis", "des Ulis"), ("La Rochelle", "de La Rochelle"), ("Cercle", "de Cercle"),
    ("Villeneuve", "de Villeneuve"), ("ADULLACT", "de l’ADULLACT"),
  ])
  func `a name that begins with a common noun takes its article after de`(name: String, expected: String) {
    let sentence = french.change(category: "members", subject: name, from: in2006, to: in2007, percent: nil)
    #expect(sentence == "Les adhérents \(expected) passent de 64 en 2006 à 18 en 2007.")
  }

  @Test func `a name that begins with a common noun takes its article as a subject`() {
    #expect(
      french.handover(of: "Médiathèques", in: 2022, to: ["Communauté de communes du Val"], from: ["Lussandre"])
        == "En 2022, la Communauté de communes du Val a repris le pilotage du groupe Médiathèques, jusque-là assuré par "
        + "Lussandre.")
    #expect(
      french.leads([lead("Syndicat mixte du Val", groups: 1)], of: 1)
        == "Le Syndicat mixte du Val pilote le seul groupe.")
  }
}
