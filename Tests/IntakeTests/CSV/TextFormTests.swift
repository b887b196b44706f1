import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("A table is read in whatever form a spreadsheet saved it")
struct TextFormTests {
  private static let text = "organisme,groupe\r\nBerre-l'Étang,Œuvre à 5 €\r\n"

  private func told(_ bytes: [UInt8]) throws -> [String] {
    try TemporaryFolder(bytes: ["memberships.csv": bytes]).read().network.summary
  }

  @Test(arguments: [
    Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
    [0xFF, 0xFE] + littleEndian, [0xFE, 0xFF] + bigEndian, littleEndian, bigEndian, windows1252,
  ])
  func `UTF-8, UTF-16 and Windows-1252 say the same`(bytes: [UInt8]) throws {
    #expect(try told(bytes) == ["Berre-l'Étang member Œuvre à 5 €"])
  }

  private static var littleEndian: [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  private static var bigEndian: [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
  private static var windows1252: [UInt8] {
    text.unicodeScalars.map { ["Œ": 0x8C, "€": 0x80][$0] ?? UInt8($0.value) }
  }

  @Test func `Windows-1252 is noted where it shows first`() throws {
    let bytes = Array("organization,group\nArles,B\n".utf8) + [0xC9] + Array("mile,A\n".utf8)
    let folder = try TemporaryFolder(bytes: ["m.csv": bytes])
    #expect(
      folder.problemLines("m.csv") == [
        "m.csv:3:1: note: this is not UTF-8, so the file was read as Windows-1252; save it as UTF-8 to be sure of its accents"
      ])
  }

  @Test func `a UTF-8 file with a damaged byte is more than a note`() throws {
    let bytes = Array("organization,group\nÉmile,B\n".utf8) + [0xC9] + Array("va,A\n".utf8)
    let folder = try TemporaryFolder(bytes: ["m.csv": bytes])
    #expect(folder.problemLines("m.csv").map { $0.prefix(17) } == ["m.csv:3:1: warnin"])
  }

  @Test func `half a surrogate pair becomes a replacement character`() throws {
    let units = Array("organization,group\nA".utf16) + [0xD83D] + Array("B,C\n".utf16)
    #expect(try told([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["A\u{FFFD}B member C"])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the header tells the delimiter`(delimiter: String) throws {
    let lines = ["organization\(delimiter)group\(delimiter)role", "Arles, Sète; Fos\(delimiter)A\(delimiter)lead"]
    let quoted = lines.map { $0.replacingOccurrences(of: "Arles, Sète; Fos", with: "\"Arles, Sète; Fos\"") }
    #expect(try told(Array(quoted.joined(separator: "\n").utf8)) == ["Arles, Sète; Fos lead A"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in any way, in cells too, and are counted`(end: String) throws {
    let text = ["organization,group,start_date", "\"Arles", "Camargue\",\"A \"\"B\"\"\",", "", "Istres,A,13/1/07x", ""]
      .joined(separator: end)
    let folder = try TemporaryFolder(["m.csv": text])
    #expect(
      folder.problemLines("m.csv").filter { !$0.contains("note") } == [
        "m.csv:5:10: “13/1/07x” is not a date; write YYYY-MM-DD, YYYY-MM or YYYY"
      ])
    #expect(
      try told(Array(text.replacingOccurrences(of: "13/1/07x", with: "2007").utf8)) == [
        "Arles\(end)Camargue member A \"B\"", "Istres member A 2007–",
      ])
  }

  @Test func `the last line needs no ending`() throws {
    #expect(try told(Array("organization,group\nArles,\"A\"".utf8)) == ["Arles member A"])
    #expect(try told(Array("group,organization\nA,Arles".utf8)) == ["Arles member A"])
  }

  @Test func `spaces around cells are dropped, quotes within them kept`() throws {
    #expect(
      try told(Array("organization , group\n  Arles\u{A0} , \"A, B\" \nLe 6\" de Fos,\" C \"\n".utf8)) == [
        "Arles member A, B", "Le 6\" de Fos member C",
      ])
  }

  @Test func `rows of empty cells are passed over`() throws {
    #expect(try told(Array("organization;group;\n;;\nArles;A;\n; ;\n\n".utf8)) == ["Arles member A"])
  }

  @Test func `columns count code points, an accent written apart for itself`() throws {
    let folder = try TemporaryFolder(["m.csv": "organization,group,start_date\n👩‍👩‍👧 é\u{301},\"x\ny,\",13\n"])
    #expect(folder.problemLines("m.csv").map { $0.prefix(9) } == ["m.csv:3:5"])
    let other = try TemporaryFolder(["m.csv": "organization,start_date,group\n👩‍👩‍👧 e\u{301},13,A\n"])
    #expect(other.problemLines("m.csv").map { $0.prefix(11) } == ["m.csv:2:10:"])
  }
}
