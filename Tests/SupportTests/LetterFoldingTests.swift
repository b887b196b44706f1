import Testing

@testable import Support

@Suite("Folded letters")
struct LetterFoldingTests {
  @Test(arguments: [
    ("Âge", "age"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("e\u{301}", "e"),
    ("pré\u{AD}sent", "present"), ("Ǆ", "ǆ"), ("Ἀθῆναι", "αθηναι"), ("2½", "2½"),
  ])
  func `have neither case nor accents, nor what nobody sees`(text: String, folded: String) {
    var bytes: [UInt8] = []
    let isWhole = text.unicodeScalars.allSatisfy { LetterFolding.append($0, to: &bytes) }
    #expect(isWhole)
    #expect(String(decoding: bytes, as: UTF8.self) == folded)
  }

  @Test(arguments: [" ", "\u{A0}", "-", "\u{2011}", "’", "'", "_", "\u{200B}"])
  func `end at spaces, hyphens and apostrophes`(separator: String) {
    var bytes: [UInt8] = []
    #expect(separator.unicodeScalars.allSatisfy { !LetterFolding.append($0, to: &bytes) })
    #expect(bytes.isEmpty)
  }
}
