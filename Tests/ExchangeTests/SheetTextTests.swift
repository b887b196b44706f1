import Container
import Support
import Tables
import Testing

@testable import Exchange

@Suite("The text of a spreadsheet")
struct SheetTextTests {
  @Test(arguments: ["xlsx", "ods"]) func `obeys nothing and hides nothing`(format: String) throws {
    let written = "a\u{202E}\u{2066}\u{061C}\u{200B}\u{FEFF}\u{E0041}\u{85}\u{9B}\u{7F}\u{1}\u{206A}\u{FFF9}b"
    let sheet = Sheet(
      name: "n\u{202E}", columns: [("h\u{202E}", .text), ("d\u{202E}", .date)],
      rows: [[.text(written), .text(written)]])
    let write = format == "xlsx" ? XLSXWriter.write : ODSWriter.write
    let archive = try ZipArchive(try write([sheet], "t\u{202E}", "fr"))
    var shown = 0
    for name in archive.names {
      let text = String(decoding: try archive.read(name) ?? [], as: UTF8.self).unicodeScalars
      let harmful = text.count(where: \.isHarmful)
      #expect(harmful == 0, "\(name)")
      shown += text.count(where: { $0 == "\u{FFFD}" })
    }
    // Twelve in each cell, and one in a name, two headings and a title.
    #expect(shown >= 28)
  }
}
