import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Encodings that the text itself tells")
struct EncodingTests {
  private func read(_ bytes: [UInt8]) throws -> (names: [String], told: [String]) {
    let folder = try TemporaryFolder(bytes: ["m.csv": bytes])
    return (try folder.read("m.csv").network.organizations.map(\.name), folder.problemLines("m.csv"))
  }

  private func table(_ names: String...) -> String { "organization,group\n" + names.map { "\($0),A\n" }.joined() }

  /// Text with bytes in it as hexadecimal numbers: `Cr<8E>ancy`.
  private func bytes(_ text: String) -> [UInt8] {
    text.split(separator: "<", omittingEmptySubsequences: false).enumerated().flatMap { number, part -> [UInt8] in
      guard number > 0, let byte = UInt8(part.prefix(2), radix: 16) else { return Array(part.utf8) }
      return [byte] + Array(part.dropFirst(3).utf8)
    }
  }

  // By the tables of Unicode's consortium: Apple's ROMAN.TXT, Microsoft's CP1250.TXT.
  @Test(arguments: [
    ("<83>vrolles,A\nCr<8E>ancy,A\nCh<89>telle,A\n", "Mac Roman", ["Châtelle", "Créancy", "Évrolles"]),
    (
      "<ED><CF><D3><CB><D7><C1>,A\n<F4><D7><C5><D2><D8>,A\n<F2><D1><DA><C1><CE><D8>,A\n", "KOI8-R",
      ["Москва", "Рязань", "Тверь"]
    ),
    (
      "<CC><EE><F1><EA><E2><E0>,A\n<D2><E2><E5><F0><FC>,A\n<D0><FF><E7><E0><ED><FC>,A\n", "Windows-1251",
      ["Москва", "Рязань", "Тверь"]
    ),
    (
      "<C1><E8><DE><ED><E1>,A\n<D0><DC><F4><F1><E1>,A\n<C2><FC><EB><EF><F2>,A\n", "Windows-1253",
      ["Αθήνα", "Βόλος", "Πάτρα"]
    ),
    ("<BC>uilly,A\nS<BD>urs,A\n", "ISO 8859-15", ["Sœurs", "Œuilly"]),
    ("Plze<F2>,A\n<8E><EF><E1>r,A\nT<F8>eb<ED><E8>,A\n", "Windows-1250", ["Plzeň", "Třebíč", "Žďár"]),
    ("<C8>esk<E9>,A\n<A3><F3>d<9F>,A\n", "Windows-1250", ["České", "Łódź"]),
  ])
  func `is the one whose letters make words`(rows: String, title: String, names: [String]) throws {
    let (read, told) = try read(bytes("organization,group\n" + rows))
    #expect(Set(read) == Set(names))
    #expect(told.contains { $0.contains("warning: this is not UTF-8, and was read as \(title)") })
  }

  @Test func `is Windows-1252 where nothing is better`() throws {
    let names = ["Sète – “Œ”", "Évrolles", "L’Étang", "Ñandú", "Düsseldorf", "Århus"]
    let text = "organization,group\n" + names.map { "\($0),A\n" }.joined()
    let (read, told) = try read(Array(try #require(text.data(using: .windowsCP1252))))
    #expect(Set(read) == Set(names))
    #expect(told.contains { $0.contains("note: this is not UTF-8, so the file was read as Windows-1252") })
  }

  @Test func `made twice is undone`() throws {
    let twice = Array("organization,group\nÃ‰vrolles,A\nCrÃ©ancy,A\n".utf8)
    let (read, told) = try read(twice)
    #expect(Set(read) == ["Évrolles", "Créancy"])
    #expect(told.contains { $0.contains("warning: accents in this were made UTF-8 twice") })
    // A text that has such letters for its own is left as it is.
    let (other, _) = try self.read(Array("organization,group\nÃ© et Łódź,A\n".utf8))
    #expect(other == ["Ã© et Łódź"])
  }
}
