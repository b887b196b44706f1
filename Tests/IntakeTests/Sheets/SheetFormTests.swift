import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Sheets in the forms that people keep")
struct SheetFormTests {
  @Test func `of a hidden sheet never wins over one that is seen`() throws {
    let old = Book.row(1, "organization", "group") + Book.row(2, "Vieux", "Ancien") + "</sheetData>"
    let new = Book.row(1, "organization", "group") + Book.row(2, "Montval", "Routes") + "</sheetData>"
    for (hidden, seen) in [("memberships", "Membres 2020"), ("memberships", "members"), ("Feuil1", "Feuil2")] {
      for isFirst in [true, false] {
        let sheets = [(hidden + "\" state=\"hidden", old), (seen, new)]
        let book = try Book.xlsx(sheets: isFirst ? sheets : sheets.reversed())
        let folder = try TemporaryFolder(bytes: ["m.xlsx": book])
        let lines = folder.problemLines("m.xlsx")
        #expect(try folder.read("m.xlsx").network.summary == ["Montval member Routes"], "\(hidden) \(seen) \(isFirst)")
        #expect(lines.contains { $0.contains("m.xlsx:\(hidden): warning: ") && $0.contains("left out") }, "\(lines)")
      }
    }
    // Where no other holds the table, it is read, and told.
    let alone = try TemporaryFolder(bytes: ["m.xlsx": Book.xlsx(sheets: [("memberships\" state=\"hidden", old)])])
    #expect(try alone.read("m.xlsx").network.summary == ["Vieux member Ancien"])
    #expect(alone.problemLines("m.xlsx").contains { $0.contains("this sheet is hidden, and read") })
  }

  private func network(_ book: [UInt8]) throws -> CollaborationNetwork {
    try TemporaryFolder(bytes: ["b.xlsx": book]).read("b.xlsx").network
  }

  private func sheet(_ name: String, _ rows: [String]...) -> (name: String, data: String) {
    let data = rows.enumerated().map { number, cells in
      let cells = cells.enumerated().filter { !$1.isEmpty }.map { column, text in
        "<c r=\"\(Problem.letters(ofColumn: column + 1))\(number + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return (name, data.joined() + "</sheetData>")
  }

  @Test func `a sheet for each group`() throws {
    let book = try Book.xlsx(sheets: [
      sheet("Roads", ["Company", "Role"], ["Montval", "chair"], ["Clairbrune", ""]),
      sheet("Water", ["Company", "Role"], ["Montval", ""]),
    ])
    #expect(try network(book).summary == ["Montval lead Roads", "Clairbrune member Roads", "Montval member Water"])
  }

  @Test func `a sheet for each year`() throws {
    let book = try Book.xlsx(sheets: [
      sheet("2019", ["Company", "Team"], ["Montval", "Roads"]),
      sheet("2020", ["Company", "Team"], ["Clairbrune", "Roads"]),
    ])
    #expect(try network(book).summary == ["Montval member Roads 2019–2019", "Clairbrune member Roads 2020–2020"])
  }

  @Test func `a sheet for each meeting`() throws {
    let book = try Book.xlsx(sheets: [
      sheet(
        "2024-03-12", ["Name", "Company", "Status"], ["Ada Unwin", "Montval", "P"], ["Bob Dupal", "Clairbrune", "E"]),
      sheet("2024-06-02", ["Name", "Company", "Status"], ["Ada Unwin", "Montval", "A"]),
    ])
    let network = try network(book)
    #expect(network.events.map(\.startDate?.description) == ["2024-03-12", "2024-06-02"])
    #expect(network.attendance.map(\.status) == [.present, .excused, .absent])
  }

  @Test func `a matrix, and a header of two lines with merged cells`() throws {
    let matrix = try Book.xlsx(sheets: [
      sheet("Suivi", ["Commune", "Routes", "Eaux"], ["Montval", "x", ""], ["Clairbrune", "x", "pilote"])
    ])
    #expect(
      try network(matrix).summary == ["Montval member Routes", "Clairbrune member Routes", "Clairbrune lead Eaux"])
    let merged = try Book.xlsx(
      sheets: [
        (
          "Feuil1",
          sheet(
            "", ["Organisme", "Groupe", "Période", ""], ["", "", "début", "fin"], ["Montval", "Routes", "2019", "2020"]
          ).data
            + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>"
        )
      ])
    #expect(try network(merged).summary == ["Montval member Routes 2019–2020"])
  }

  @Test func `days from 1904 though an extension has properties of its own`() throws {
    let extended = " date1904=\"1\"/><extLst><ext><x14:workbookPr defaultImageDpi=\"32767\"/></ext></extLst><x"
    let rows =
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>organisme</t></is></c><c t=\"inlineStr\"><is><t>groupe</t></is></c><c t=\"inlineStr\"><is><t>début</t></is></c></row>"
      + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Montval</t></is></c><c t=\"inlineStr\"><is><t>Routes</t></is></c><c s=\"0\"><v>60</v></c></row>"
    let book = try Book.xlsx(
      rows, styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", properties: extended)
    #expect(try network(book).summary == ["Montval member Routes 1904-03-01–"])
  }

  @Test func `how a text is said is no part of it, and a time of day is as it is shown`() throws {
    let rows =
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>organisme</t></is></c><c t=\"inlineStr\"><is><t>groupe</t></is></c><c t=\"inlineStr\"><is><t>source</t></is></c></row>"
      + "<row r=\"2\"><c t=\"inlineStr\"><is><t>東京都</t><rPh sb=\"0\" eb=\"3\"><t>トウキョウト</t></rPh></is></c><c t=\"inlineStr\"><is><t>Routes</t></is></c><c s=\"0\"><v>0.5625</v></c></row>"
    let read = try network(Book.xlsx(rows, styles: "<cellXfs><xf numFmtId=\"20\"/></cellXfs>"))
    #expect(read.summary == ["東京都 member Routes"])
    #expect(read.sources == ["13:30"])
  }
}
