import Foundation
import Testing

@testable import Collaboration

@Suite("What spellings of a name have in common")
struct NameKeyTests {
  @Test(arguments: [
    ("St Martin de Crau", "SAINT-MARTIN-DE-CRAU"), ("Ste-Maxime", "sainte maxime"), ("Berre-l'Étang", "BERRE L ETANG"),
    ("Châteauneuf–les‑Martigues", "chateauneuf les martigues"),
    ("L’Isle  sur\tla\u{A0}Sorgue ", "l'isle-sur-la-sorgue"),
    ("Cœur d'Hérault", "COEUR D HERAULT"), ("Ægir Straße", "aegir strasse"), ("Weta FX", "Wētā FX"),
    ("e\u{301}te\u{301}", "Été"), ("Łódź", "łódz"), ("ΑΘΗΝΑ", "Αθηνα"), ("日本", "日本"), ("한국", "한국"),
    ("'St'", "saint"), ("", " - ’ "), ("Châ\u{AD}teau\u{200D}", "\u{200E}Chateau\u{2060}"), ("\u{AD}", ""),
  ])
  func `are case, accents, hyphens, apostrophes, spaces and saints`(one: String, other: String) {
    #expect(NameKey(one) == NameKey(other))
  }

  @Test(arguments: [
    ("Red Hat", "RedHat"), ("C", "C++"), ("Stains", "Saintains"), ("Bost", "Bosaint"), ("1", "2"), ("α", "a"),
  ])
  func `are not letters, digits and other marks`(one: String, other: String) {
    #expect(NameKey(one) != NameKey(other))
  }

  @Test func `is the same for each letter as Unicode's own decomposition gives it`() {
    for scalar in (0x21...0x3000).compactMap(Unicode.Scalar.init) where !scalar.properties.isWhitespace {
      let letter = String(scalar)
      let key = NameKey("a" + letter + "z")
      #expect(key == NameKey("A" + letter.decomposedStringWithCanonicalMapping + "Z"), "\(scalar)")
      #expect(NameKey(key.text) == key, "\(scalar)")
    }
  }
}
