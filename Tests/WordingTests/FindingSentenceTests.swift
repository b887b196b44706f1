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
        == "Les adhérents entreprises de l’ADULLACT passent de 64 en 2006 à 18 en 2007 (−71,9\u{202F}%)\u{202F}; le compte "
        + "rendu annonce 75\u{202F}%, ce que les chiffres ne confirment pas.")
  }

  @Test func `name the members that a category of the vocabulary counts`() {
    let sentence = french.change(category: "company", subject: "Libre", from: in2006, to: in2007, percent: nil)
    #expect(sentence == "Les adhérents entreprises de Libre passent de 64 en 2006 à 18 en 2007.")
  }

  @Test func `elide before a vowel`() {
    let sentence = french.change(category: "écoles", subject: "Arles", from: in2006, to: in2007, percent: nil)
    #expect(sentence == "Les écoles d’Arles passent de 64 en 2006 à 18 en 2007.")
  }

  @Test func `say that a part of a load is an equivalent`() {
    #expect(french.carries("Arles", load: 2.5, of: 9, ratio: nil) == "Arles porte l’équivalent de 2,5 des 9 groupes.")
    #expect(
      french.carries("Berre", load: 4, of: 9, ratio: 3.644)
        == "Berre porte 4 des 9 groupes, soit 3,6 fois sa part de la participation.")
  }

  @Test func `count none and one in the singular`() {
    #expect(
      french.participation(.organizations, actors: 1, groups: 1, memberships: 1, densityPercent: nil)
        == "1 organisation participe à 1 groupe, par 1 participation.")
  }

  @Test(arguments: [
    (75.0, -71.875, "annonce +75\u{202F}%,"), (-75, 71.875, "annonce \u{2212}75\u{202F}%,"),
    (75, 71.875, "annonce +75\u{202F}%,"), (0, -3, "annonce 0\u{202F}%,"),
  ])
  func `a claimed rise is not written like a fall`(claimed: Double, computed: Double, expected: String) {
    let sentence = french.claim(
      category: "adhérents", subject: "Libre", from: in2006, to: in2007, computed: computed, claimed: claimed,
      agrees: false)
    #expect(sentence.contains(expected))
    let english = English().claim(
      category: "members", subject: "Libre", from: in2006, to: in2007, computed: computed, claimed: claimed,
      agrees: false)
    let words = expected.replacing("annonce", with: "announce").replacing("\u{202F}", with: "")
    #expect(english.contains(words))
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
        == "En 2022, la Communauté de communes du Val reprend le pilotage du groupe Médiathèques, jusque-là assuré par "
        + "Lussandre.")
    #expect(
      french.carries("Syndicat mixte du Val", load: 1, of: 1, ratio: nil)
        == "Le Syndicat mixte du Val porte le seul groupe.")
  }
}
