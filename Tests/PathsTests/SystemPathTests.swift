import Testing

@testable import Paths

@Suite("A path")
struct SystemPathTests {
  // é in Latin-1, in UTF-8, a cut sequence, a surrogate, bytes of no sequence, the greatest scalar below the plane's end.
  @Test(
    arguments: [
      [0x6F, 0xE9], [0xC3, 0xA9], [0x61, 0xE2, 0x82], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0x2F, 0x80], [],
      [0xF0, 0x9F, 0x98, 0x80, 0xE9],
    ] as [[UInt8]])
  func `is the same bytes again`(bytes: [UInt8]) {
    let text = SystemPath.text(of: bytes)
    #expect(SystemPath.bytes(of: text) == bytes.map { CChar(bitPattern: $0) } + [0])
  }

  @Test func `in Latin-1 is shown as such`() {
    #expect(SystemPath.shown(SystemPath.text(of: [0x6F, 0xE9, 0xC3, 0xA9])) == "oéé")
    #expect(SystemPath.text(of: Array("réunion".utf8)) == "réunion")
  }
}
