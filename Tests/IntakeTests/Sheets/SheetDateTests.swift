import Collaboration
import Testing

@testable import Intake

@Suite("Dates and codes in a spreadsheet")
struct SheetDateTests {
  private func summary(_ bytes: [UInt8], _ name: String) throws -> [String] {
    try TemporaryFolder(bytes: [name: bytes]).read(name).network.summary
  }

  private func problemLines(_ bytes: [UInt8], _ name: String) throws -> [String] {
    try TemporaryFolder(bytes: [name: bytes]).problemLines(name).map { String($0.prefix { $0 != ";" }) }
  }

  /// A workbook whose one membership begins at a number in a format.
  private func xlsx(_ serial: String, format: String, properties: String = "") throws -> [UInt8] {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(format)\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    return try Book.xlsx(
      Book.row(1, "organization", "group", "start")
        + Book.cells(Book.text("Arles"), Book.text("SIG"), Book.number(serial, style: 1)),
      styles: styles, properties: properties)
  }

  private func ods(
    _ date: String, styles: String = "", named: String? = nil, columns: String = ""
  ) throws -> [UInt8] {
    try Book.ods(
      Book.odsTable(
        "memberships", columns, Book.odsRow("organization", "group", "start"), Book.odsRow("Arles", "SIG", date)),
      styles: styles, named: named)
  }

  // Excel's own first days, and others from a calendar.
  @Test(arguments: [
    (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (36585, "2000-02-29"), (2_958_465, "9999-12-31"),
  ])
  func `are counted as Excel counts days`(serial: Double, date: String) {
    #expect(SheetText.date(serial: serial, from1904: false, .day) == .success(Array(date.utf8)))
  }

  @Test func `of 0 or a time alone are errors, and so is a day that never was`() throws {
    for serial in ["0", "0.5"] {
      #expect(
        try problemLines(xlsx(serial, format: "dd/mm/yyyy"), "b.xlsx") == [
          "b.xlsx:Feuille1!C2: this date is 0, as a time of day is, or what refers to an empty cell"
        ])
    }
    #expect(
      try problemLines(xlsx("60", format: "dd/mm/yyyy"), "b.xlsx") == [
        "b.xlsx:Feuille1!C2: this date is 29 February 1900, a day that never was"
      ])
    // Where days are counted from 1904, the sixtieth is one: 1 March 1904, in a leap year.
    #expect(
      try summary(xlsx("60", format: "dd/mm/yyyy", properties: " date1904=\"1\""), "b.xlsx")
        == ["Arles member SIG 1904-03-01–"])
    for value in ["1899-12-30", "1899-12-30T10:30:00"] {
      #expect(
        try problemLines(ods(Book.date(value, shown: "10:30")), "b.ods") == [
          "b.ods:memberships!C2: this date is 0, as a time of day is, or what refers to an empty cell"
        ])
    }
  }

  @Test(arguments: ["hh:mm AM/PM", "[$-409]h:mm AM/PM;@", "hh:mm:ss A/P", "[h]:mm"])
  func `are none where the format shows a time`(format: String) throws {
    #expect(try problemLines(xlsx("0.4375", format: format), "b.xlsx") == ["b.xlsx:Feuille1!C2: “10:30” is not a date"])
  }

  // Day 39362 is 7 October 2007.
  @Test(arguments: [
    ("mm/dd/yy h:mm AM/PM", "2007-10-07"), ("yyyy\\-mm", "2007-10"), ("mm/aaaa", "2007-10"),
    ("[$-40C]mmm\\ yy;@", "2007-10"),
    ("yyyy&quot;A&quot;", "2007"),
  ])
  func `are as precise as Excel's format`(format: String, date: String) throws {
    #expect(try summary(xlsx("39362.5", format: format), "b.xlsx") == ["Arles member SIG \(date)–"])
  }

  @Test func `that are written as such are read as such`() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"17\"/></cellXfs>"
    for (value, style, date) in [("2007-10-07T00:00:00", 0, "2007-10-07"), ("2007-10-07", 1, "2007-10")] {
      let cell = "<c t=\"d\" s=\"\(style)\"><v>\(value)</v></c>"
      let book = try Book.xlsx(
        Book.row(1, "organization", "group", "start") + Book.cells(Book.text("Arles"), Book.text("SIG"), cell),
        styles: styles)
      #expect(try summary(book, "b.xlsx") == ["Arles member SIG \(date)–"])
    }
  }

  // MARK: OpenDocument

  private let monthly =
    "<number:date-style style:name=\"N1\"><number:month number:textual=\"true\"/><number:text>-</number:text><number:year/></number:date-style>"
    + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"

  @Test func `are as precise as the style of their cell`() throws {
    // The text could show a day as well.
    let cell = Book.date("2007-10-07", shown: "Oct-07", " table:style-name=\"ce1\"")
    #expect(try summary(ods(cell, styles: monthly), "b.ods") == ["Arles member SIG 2007-10–"])
    #expect(try summary(ods(cell, named: monthly), "b.ods") == ["Arles member SIG 2007-10–"])
    let inherited =
      monthly + "<style:style style:name=\"ce2\" style:family=\"table-cell\" style:parent-style-name=\"ce1\"/>"
    let heir = Book.date("2007-10-07", shown: "Oct-07", " table:style-name=\"ce2\"")
    #expect(try summary(ods(heir, styles: inherited), "b.ods") == ["Arles member SIG 2007-10–"])
    let yearly = monthly.replacing("<number:month number:textual=\"true\"/>", with: "")
    #expect(try summary(ods(cell, styles: yearly), "b.ods") == ["Arles member SIG 2007–"])
    let daily = monthly.replacing("<number:year/>", with: "<number:day/>")
    #expect(try summary(ods(cell, styles: daily), "b.ods") == ["Arles member SIG 2007-10-07–"])
  }

  @Test func `are as precise as the style of their column`() throws {
    let columns =
      "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:default-cell-style-name=\"ce1\"/>"
    let cell = Book.date("2007-10-07", shown: "Oct-07")
    #expect(try summary(ods(cell, styles: monthly, columns: columns), "b.ods") == ["Arles member SIG 2007-10–"])
  }

  /// LibreOffice writes Excel's `mmm yy;@` as a style of texts that leaves dates to another.
  @Test func `are as precise as the style that theirs leaves them to`() throws {
    let styles =
      monthly.replacing("\"N1\"><number:month", with: "\"N1P0\"><number:month")
      + "<number:text-style style:name=\"N1\"><number:text-content/><style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"N1P0\"/></number:text-style>"
    let cell = Book.date("2007-10-07", shown: "oct. 07", " table:style-name=\"ce1\"")
    #expect(try summary(ods(cell, styles: styles), "b.ods") == ["Arles member SIG 2007-10–"])
  }

  @Test(arguments: [
    ("10/2007", "2007-10"), ("octobre 2007", "2007-10"), ("oct. 07", "2007-10"), ("Oct-07", "2007-10"),
    ("2007-10", "2007-10"), ("2007", "2007"), ("2007A", "2007"), ("août 2007", "2007-10"),
    ("1 octobre 2007", "2007-10-01"),
    ("01/10/2007", "2007-10-01"), ("01/10/07 14:30", "2007-10-01"), ("10/01/07", "2007-10-01"),
    ("lundi 1 oct.", "2007-10-01"),
    ("Montag", "2007-10-01"), ("", "2007-10-01"),
  ])
  func `are as precise as their text where no style tells it`(shown: String, date: String) throws {
    #expect(try summary(ods(Book.date("2007-10-01T14:30:00", shown: shown)), "b.ods") == ["Arles member SIG \(date)–"])
  }

  @Test func `in doubt are days`() {
    // The number may be the day or the year.
    #expect(ShownDate.precision(of: Array("07 oct.".utf8), date: Array("2007-10-07".utf8)) == .day)
    #expect(ShownDate.precision(of: Array("Oct-07".utf8), date: Array("2007-10-07".utf8)) == .day)
  }

  @Test func `are not counted from a style that is made from itself`() throws {
    let styles = "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"ce1\"/>"
    let cell = Book.date("2007-10-07", shown: "7/10/2007", " table:style-name=\"ce1\"")
    #expect(try summary(ods(cell, styles: styles), "b.ods") == ["Arles member SIG 2007-10-07–"])
  }

  // MARK: Codes

  @Test func `with zeros before them are codes, read as they are shown`() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    let members = Book.row(1, "organization", "group") + Book.row(2, "Ambérieu", "SIG") + "</sheetData>"
    let codes = [("1004", "01004"), ("13004", "13004"), ("123456", "123456"), ("1.5", "1.5"), ("-4", "-4")]
    for (number, code) in codes {
      let register =
        Book.row(1, "nom", "code INSEE") + Book.cells(Book.text("Ambérieu"), Book.number(number, style: 1))
        + "</sheetData>"
      let book = try Book.xlsx(sheets: [("memberships", members), ("organismes", register)], styles: styles)
      let network = try TemporaryFolder(bytes: ["b.xlsx": book]).read("b.xlsx").network
      #expect(network.organizations.map(\.identifier) == [code])
    }
    let cell =
      "<table:table-cell office:value-type=\"float\" office:value=\"1004\"><text:p>01004</text:p></table:table-cell>"
    let book = try Book.ods(
      Book.odsTable("memberships", Book.odsRow("organization", "group"), Book.odsRow("Ambérieu", "SIG"))
        + Book.odsTable("organismes", Book.odsRow("nom", "code INSEE"), Book.odsRow("Ambérieu", cell)))
    #expect(
      try TemporaryFolder(bytes: ["b.ods": book]).read("b.ods").network.organizations.map(\.identifier) == ["01004"])
  }
}
