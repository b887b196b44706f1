import Collaboration
import Testing

@testable import Minutes

@Suite("Words of minutes")
struct FoldedWordTests {
  @Test(arguments: [
    ("L'équipe présent(e)s", ["l", "equipe", "present", "e", "s"]), ("Große Straße 2½", ["grosse", "strasse", "2"]),
    ("pré\u{AD}sent – a\u{200B}b", ["present", "a", "b"]), ("e\u{301}t\u{e9} !", ["ete"]), ("", []), ("№ 3", ["3"]),
  ])
  func `are folded as names are, and parted by all but letters and digits`(text: String, words: [String]) {
    #expect(FoldedWords(text).words == words)
  }

  @Test(arguments: ["Straße", "Œuvre", "ÉCOLE", "łódź", "Ἀθῆναι"])
  func `have the letters of the key of a name`(word: String) {
    #expect(FoldedWords(word).words == [NameKey(word).text])
  }
}
