import Collaboration
import Container
import Foundation
import Testing

@testable import Intake

@Suite("A spreadsheet as a network")
struct SheetTests {
  private func folder(_ name: String, _ bytes: [UInt8]) throws -> TemporaryFolder {
    try TemporaryFolder(bytes: [name: bytes])
  }

  private func summary(_ bytes: [UInt8], _ name: String = "b.xlsx") throws -> [String] {
    try folder(name, bytes).read(name).network.summary
  }

  private func problemLines(_ bytes: [UInt8], _ name: String = "b.xlsx") throws -> [String] {
    try folder(name, bytes).problemLines(name)
  }

  // MARK: Excel's

  @Test func `may have titles above its header, empty rows in it and totals below`() throws {
    let book = try Book.xlsx(
      Book.row(1, "Les projets libres") + Book.row(3, "", "Organisme", "Groupe", "Remarque")
        + Book.row(4, "", "Arles", "SIG")
        + Book.row(7, "", "Istres", "OCS", "absent")
        + "<row r=\"9\"><c r=\"B9\" t=\"inlineStr\"><is><t>Total</t></is></c><c r=\"C9\"><v>2</v></c></row>")
    #expect(try summary(book) == ["Arles member SIG", "Istres member OCS"])
    #expect(
      try problemLines(book).map { String($0.prefix { $0 != ";" }) } == [
        "b.xlsx:Feuille1!3: note: the header stands in this row",
        "b.xlsx:Feuille1!D3: warning: the unknown column “Remarque” is left out",
        "b.xlsx:Feuille1!B9: warning: “Total” and its row are left out as totals",
      ])
  }

  @Test func `has dates as the format shows them: days, months, years`() throws {
    // Day 39356 is 1 October 2007: 2007-10-01 less 1899-12-30.
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"mmm\\ yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
    func rows(_ serial: String) -> String {
      Book.row(1, "organization", "group", "start", "end")
        + (0...3).map { style in
          "<row r=\"\(style + 2)\"><c t=\"inlineStr\"><is><t>Arles</t></is></c><c t=\"inlineStr\"><is><t>G\(style)</t></is></c>"
            + "<c s=\"\(style)\"><v>\(style == 0 ? "2007" : serial)</v></c></row>"
        }.joined()
    }
    let expected = [
      "Arles member G0 2007–", "Arles member G1 2007-10-01–", "Arles member G2 2007-10–", "Arles member G3 2007–",
    ]
    #expect(try summary(Book.xlsx(rows("39356.75"), styles: styles)) == expected)
    // Counted from 1 January 1904, the same day is 1462 less.
    #expect(try summary(Book.xlsx(rows("37894"), styles: styles, properties: " date1904=\"1\"")) == expected)
  }

  @Test func `has texts that are shared, in runs, with characters by number`() throws {
    let strings =
      "<si><t>organization</t></si><si><t>group</t></si><si><r><t xml:space=\"preserve\">Fos </t></r><r><t>&amp; Istres</t></r><rPh><t>x</t></rPh></si><si/>"
    let book = try Book.xlsx(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>2</v></c><c t=\"str\"><f>1+1</f><v>a_x0041_b</v></c></row>"
        + "<row><c t=\"s\"><v>3</v></c><c t=\"s\"><v>3</v></c></row>", strings: strings)
    #expect(try summary(book) == ["Fos & Istres member aAb"])
  }

  @Test func `repeats what merged cells say in the rows that they cover`() throws {
    let book = try Book.xlsx(
      Book.row(1, "organization", "group") + Book.row(2, "Arles", "SIG") + Book.row(3, "", "OCS")
        + Book.row(4, "Istres", "OCS"),
      after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
    #expect(try summary(book) == ["Arles member SIG", "Arles member OCS", "Istres member OCS"])
  }

  @Test func `is reported with sheet and cell`() throws {
    let book = try Book.xlsx(
      sheets: [
        (
          "Adhésions",
          Book.row(1, "organisme", "groupe", "début") + Book.row(2, "Arles", "SIG", "demain")
            + "<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#REF!</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>SIG</t></is></c></row></sheetData>"
        ),
        (
          "Organismes",
          Book.row(1, "id", "nom") + Book.row(2, "a", "Arles") + Book.row(3, "a", "Istres") + "</sheetData>"
        ),
        ("Divers", Book.row(1, "rien") + "</sheetData>"),
      ])
    #expect(
      try problemLines(book).map { String($0.prefix { $0 != ";" }) } == [
        "b.xlsx:Adhésions: note: 1 group known from here alone: “SIG”",
        "b.xlsx:Adhésions!C2: “demain” is not a date",
        "b.xlsx:Adhésions!A3: neither an organization nor a person is named",
        "b.xlsx:Adhésions!A3: the formula gives “#REF!”",
        "b.xlsx:Divers: warning: this sheet is none of the tables and left out",
        "b.xlsx:Organismes!A3: the id “a” is that of line 2 too",
      ])
  }

  @Test func `without memberships says what is wanted`() throws {
    #expect(
      try problemLines(Book.xlsx(Book.row(1, "a", "b"))).last?.hasPrefix("b.xlsx: no sheet holds memberships") == false)
    #expect(try problemLines(Book.xlsx(Book.row(1, "a", "b"))).contains { $0.contains("no sheet holds memberships") })
    #expect(
      try problemLines(Book.xlsx(Book.row(1, "organization", "b"), sheet: "memberships"))
        == ["b.xlsx:memberships!1: the column group is missing; add it to the header"])
  }

  // MARK: OpenDocument

  @Test func `of LibreOffice's has cells and rows that are repeated, a million of them empty`() throws {
    let book = try Book.ods(
      """
      <table:table table:name="Feuille1"><table:table-column table:number-columns-repeated="16384"/>
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row>\(Book.cell("organisme"))\(Book.cell("groupe"))\(Book.cell("début"))<table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row>\(Book.cell("Arles<text:s text:c=\"2\"/>Sud", " table:number-rows-spanned=\"2\""))\(Book.cell("SIG"))\
      <table:table-cell office:value-type="date" office:date-value="2007-10-01T00:00:00"><office:annotation><text:p>Note</text:p></office:annotation><text:p>1 oct.</text:p></table:table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/>\(Book.cell("OCS"))<table:table-cell office:value-type="date" office:date-value="2006-01-01"><text:p>2006</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table>
      """)
    #expect(try summary(book, "b.ods") == ["Arles  Sud member SIG 2007-10-01–", "Arles  Sud member OCS 2006–"])
    #expect(try problemLines(book, "b.ods") == [])
  }

  @Test func `of LibreOffice's has errors, shares and truth`() throws {
    let book = try Book.ods(
      """
      <table:table table:name="memberships"><table:table-row>\(Book.cell("organization"))\(Book.cell("group"))</table:table-row>
      <table:table-row>\(Book.cell("Arles"))\(Book.cell("ADULLACT"))</table:table-row></table:table>
      <table:table table:name="claims"><table:table-row>\(Book.cell("subject"))\(Book.cell("category"))\(Book.cell("start_date"))\(Book.cell("end_date"))\(Book.cell("change_percent"))</table:table-row>
      <table:table-row>\(Book.cell("ADULLACT"))\(Book.cell("company"))\
      <table:table-cell office:value-type="float" office:value="2006"><text:p>2006</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="2007"><text:p>2 007,0</text:p></table:table-cell>\
      <table:table-cell office:value-type="percentage" office:value="-0.75"><text:p>-75 %</text:p></table:table-cell></table:table-row></table:table>
      """)
    #expect(try folder("b.ods", book).read("b.ods").network.claims.map(\.changePercent) == [-75])
  }

  // MARK: Damage

  @Test func `that unpacks to far more than it is is refused`() throws {
    let row = "<row>" + String(repeating: " ", count: 20 << 20) + "</row>"
    let book = try Book.xlsx(row + row + row + row)
    #expect(book.count < 250_000)
    let problemLines = try problemLines(book)
    #expect(problemLines.count == 1 && problemLines[0].contains("zip bomb"), "\(problemLines)")
  }

  @Test func `that is cut off or something else is reported`() throws {
    let whole = try Book.xlsx(Book.row(1, "organization", "group") + Book.row(2, "Arles", "SIG"))
    for length in stride(from: 4, to: whole.count, by: 97) {
      #expect(throws: Problems.self) { try folder("b.xlsx", Array(whole[..<length])).read("b.xlsx") }
    }
    let archive = try ZipArchive()
    try archive.write([1], to: "x")
    #expect(try problemLines(archive.bytes()).first?.contains("there is no workbook in it") == true)
  }

  /// What a fuzzer found, and what stands beside it.
  @Test func `with values outside of cells, or cells merged without end, is read as far as it goes`() throws {
    let header = Book.row(1, "organization", "group")
    let stray = Book.row(2, "Arles", "SIG").replacing("<c r=\"A2\"", with: ">c r=\"A2\"")
    #expect(throws: Problems.self) { try folder("b.xlsx", Book.xlsx(header + stray)).read("b.xlsx") }
    let outside = header + "<row r=\"2\"><v>1</v></row>" + Book.row(3, "Arles", "SIG")
    #expect(try summary(Book.xlsx(outside)) == ["Arles member SIG"])
    for merged in ["A0:A9223372036854775807", "A-5:A9", "A2:A9223372036854775807", "A2:A1", "A2", ":", "2:3"] {
      let merge = "<mergeCells><mergeCell ref=\"\(merged)\"/></mergeCells>"
      #expect(try summary(Book.xlsx(header + Book.row(2, "Arles", "SIG"), after: merge)) == ["Arles member SIG"])
    }
  }
}
