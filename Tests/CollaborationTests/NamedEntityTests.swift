import Testing

@testable import Collaboration

@Suite("What someone is called by")
struct NamedEntityTests {
  private let organizations = [
    Organization(id: "arles", name: "Arles"),
    Organization(id: "berre", name: "Berre-l'Étang", otherNames: ["Berre"]),
    Organization(id: "saint-martin", name: "Saint-Martin-de-Crau"),
    Organization(id: "saint-martin-2", name: "St Martin de Crau"),
    Organization(id: "x", name: "arles bis"),
  ]

  @Test(arguments: [("arles", 0), ("ARLES", 0), ("berre l etang", 1), ("Berre", 1), ("saint-martin", 2)])
  func `is an id, a name or another name, folded`(text: String, place: Int) {
    #expect(NamedMatch(of: text, in: organizations) == .one(ID(place)))
  }

  @Test func `may be called by several`() {
    #expect(NamedMatch(of: "saint martin de crau", in: organizations) == .several([ID(2), ID(3)]))
  }

  @Test func `is nearly called by those one letter off, the nearest first`() {
    #expect(NamedMatch(of: "Arls", in: organizations) == .none(near: [ID(0)]))
    #expect(NamedMatch(of: "ber", in: organizations) == .none(near: [ID(1)]))
    #expect(NamedMatch(of: "zzz", in: organizations) == .none(near: []))
    #expect(NamedMatch(of: " - ", in: organizations) == .none(near: []))
    #expect(NamedMatch(of: "", in: [Organization]()) == .none(near: []))
  }

  @Test func `is as far from another spelling as letters differ`() {
    // Levenshtein's own kind of example: kitten, sitten, sittin, sitting.
    #expect(SpellingDistance.between("kitten", "sitting", atMost: 3) == 3)
    #expect(SpellingDistance.between("kitten", "sitting", atMost: 2) == nil)
  }
}
