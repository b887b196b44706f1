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
}
