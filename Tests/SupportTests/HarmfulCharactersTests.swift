import Support
import Testing

@Suite("Harmful characters")
struct HarmfulCharactersTests {
  @Test(
    "What is obeyed or hidden shows as U+FFFD",
    arguments: [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{61C}", "\u{200B}", "\u{202A}", "\u{202E}", "\u{2066}",
      "\u{2069}",
      "\u{FEFF}", "\u{E0001}", "\u{E0041}", "\u{E007F}",
    ] as [Unicode.Scalar])
  func harmful(scalar: Unicode.Scalar) {
    #expect(scalar.isHarmful)
    #expect(("a" + String(scalar) + "b").harmless == "a\u{FFFD}b")
  }

  @Test(
    "Tabs, line ends, joiners and marks of direction stay",
    arguments: ["\t", "\n", "\r", " ", "~", "é", "\u{A0}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{E0100}"]
      as [Unicode.Scalar])
  func harmlessScalars(scalar: Unicode.Scalar) {
    #expect(!scalar.isHarmful)
    let text = "a" + String(scalar) + "b"
    #expect(Array(text.harmless.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("One isolate around all stays; within it, and where it is not closed, none does")
  func isolates() {
    func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
    #expect(scalars("\u{2068}שלום\u{2069}".harmless) == scalars("\u{2068}שלום\u{2069}"))
    #expect(scalars("\u{2068}a\u{2067}b\u{2069}".harmless) == scalars("\u{2068}a\u{FFFD}b\u{2069}"))
    #expect(scalars("\u{2068}ab".harmless) == scalars("\u{FFFD}ab"))
  }
}
