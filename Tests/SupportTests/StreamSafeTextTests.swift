import Support
import Testing

@Suite("Rows of combining marks")
struct StreamSafeTextTests {
  @Test("30 marks in a row stay as they are")
  func short() {
    let text = "e" + String(repeating: "\u{301}\u{323}", count: 15) + "t" + String(repeating: "\u{327}", count: 30)
    #expect(Array(text.streamSafe.utf8) == Array(text.utf8))
  }

  @Test("A joiner parts each 30 of more, and nothing else changes")
  func long() {
    let marks = String(repeating: "\u{301}\u{323}", count: 15)
    let text = "a" + marks + marks + "\u{301}b"
    let bounded = "a" + marks + "\u{34F}" + marks + "\u{34F}\u{301}b"
    #expect(Array(text.streamSafe.utf8) == Array(bounded.utf8))
    #expect(StreamSafeText.bounded(Array(text.utf8)) == Array(bounded.utf8))
  }

  @Test("Marks of three bytes and of four, and those of class 0 that are made of two, count too")
  func others() {
    for mark in ["\u{20D0}", "\u{1E8D0}", "\u{F73}", "\u{3099}"] {
      let row = String(repeating: mark, count: 31)
      let bounded = String(repeating: mark, count: 30) + "\u{34F}" + mark
      #expect(Array(("k" + row).streamSafe.utf8) == Array(("k" + bounded).utf8))
    }
  }

  @Test("Letters of other scripts are no marks")
  func letters() {
    for letters in ["ё", "語", "한", "α", "ệ", "ब", "😀"] {
      let text = String(repeating: letters, count: 100)
      #expect(Array(text.streamSafe.utf8) == Array(text.utf8))
    }
  }

  @Test("Bytes that are no UTF-8 stay, also at the end")
  func strange() {
    for bytes in [[0xCC], [0xE2, 0x83], [0xFF, 0xFE, 0xCC, 0x81], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
      #expect(StreamSafeText.bounded(bytes) == bytes)
    }
  }

  @Test("A text of a million marks is normalized in time")
  func normalized() {
    let text = ("a" + String(repeating: "\u{301}\u{323}", count: 500_000)).streamSafe
    #expect(text.decomposed == text.composed)
  }
}
