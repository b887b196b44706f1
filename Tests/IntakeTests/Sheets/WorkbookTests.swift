import Collaboration
import Container
import Testing

@testable import Intake

@Suite("A spreadsheet's container")
struct WorkbookTests {
  private let members = Book.row(1, "organization", "group") + Book.row(2, "Arles", "SIG")

  private func problemLines(_ bytes: [UInt8], _ name: String = "b.xlsx") throws -> [String] {
    try TemporaryFolder(bytes: [name: bytes]).problemLines(name)
  }

  @Test func `may have its parts under any names that its relations tell, in any case`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let parts = [
      "_rels/.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"/book/workbook2.xml\"/></Relationships>",
      "book/_rels/workbook2.xml.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"../sheets/one.xml\"/>"
        + "<Relationship Id=\"r2\" Type=\"\(office)/sharedStrings\" Target=\"texts.xml\"/></Relationships>",
      "Book/Workbook2.xml": "<workbook><sheets><sheet name=\"x\" r:id=\"r1\"/></sheets></workbook>",
      "book/Texts.xml": "<sst><si><t>OCS</t></si></sst>",
      "sheets/one.xml":
        "<worksheet><sheetData>\(members)\(Book.cells(Book.text("Istres"), "<c t=\"s\"><v>0</v></c>"))</sheetData></worksheet>",
    ]
    let archive = try ZipArchive()
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try archive.write(Array(text.utf8), to: name) }
    let folder = try TemporaryFolder(bytes: ["b.xlsx": archive.bytes()])
    #expect(try folder.read("b.xlsx").network.summary == ["Arles member SIG", "Istres member OCS"])
  }

  @Test func `may hold a table once`() throws {
    let twice = try Book.xlsx(
      sheets: [
        ("memberships", members + "</sheetData>"), ("Adhésions", members + "</sheetData>"),
        ("Membres", Book.row(1, "nom", "prénom") + "</sheetData>"), ("Participations", "</sheetData>"),
      ])
    #expect(
      try problemLines(twice) == [
        "b.xlsx:Adhésions: the table memberships stands in the sheet “memberships” too; keep one of them, or call this one otherwise",
        "b.xlsx:Membres: warning: the table memberships stands in the sheet “memberships”; this one has none of it, and is left out",
      ])
  }

  @Test func `may hold a table twice where the data package says which is meant`() throws {
    let book = try Book.xlsx(
      sheets: [
        ("Adhésions", members + "</sheetData>"),
        ("2007", members.replacing("Arles", with: "Istres") + "</sheetData>"),
      ])
    let description =
      #"{"resources": [{"name": "memberships", "path": "data/r.xlsx", "dialect": {"sheet": "2007"}}]}"#
    let folder = try TemporaryFolder(bytes: ["data/r.xlsx": book, "datapackage.json": Array(description.utf8)])
    #expect(try folder.read().network.summary == ["Istres member SIG"])
    #expect(
      folder.problemLines().filter { !$0.contains("note") } == [
        "data/r.xlsx:Adhésions: warning: the table memberships stands in the sheet “2007” too, which is read, while this sheet is left out; keep one of them"
      ])
  }

  // MARK: What it is not

  /// A compound file with a directory entry of the name.
  private func compound(_ name: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 2048)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    let name = name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    bytes.replaceSubrange(1152..<1152 + name.count, with: name)
    return bytes
  }

  @Test func `with a password is told to have one, alone and in a folder`() throws {
    let locked = "this is protected with a password; save a copy without one"
    #expect(try problemLines(compound("EncryptedPackage")) == ["b.xlsx: \(locked)"])
    let folder = try TemporaryFolder(bytes: ["memberships.xlsx": compound("EncryptedPackage")])
    #expect(folder.problemLines() == ["memberships.xlsx: \(locked)"])
    let manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    #expect(try problemLines(Book.ods("", manifest: manifest), "b.ods") == ["b.ods: \(locked)"])
  }

  @Test func `of an older Office is told to be one, alone and in a folder`() throws {
    #expect(
      try problemLines(compound("Workbook")) == [
        "b.xlsx: this is an old Office file, whatever it is called; save it as .xlsx, .ods or CSV (UTF-8)"
      ])
    let folder = try TemporaryFolder(bytes: ["memberships.xlsx": compound("Workbook")])
    #expect(
      folder.problemLines() == [
        "memberships.xlsx: this is an old Office file, whatever it is called; save it as .xlsx, .ods or CSV (UTF-8)"
      ])
  }

  @Test func `in flat XML is reported not to be read`() throws {
    let flat = Array("<?xml version=\"1.0\"?>\n<office:document office:mimetype=\"x\"/>".utf8)
    #expect(
      try problemLines(flat, "b.fods") == [
        "b.fods: this is an OpenDocument file in flat XML (.fods), which is not read; save it as .ods"
      ])
    let folder = try TemporaryFolder(bytes: [
      "x.fods": flat, "memberships.csv": Array("organization,group\nA,B\n".utf8),
    ])
    #expect(
      folder.problemLines().contains { $0.hasPrefix("x.fods: warning: this is an OpenDocument file in flat XML") })
  }
}
