import Collaboration
import Container
import Testing

@testable import Intake

@Suite("What a spreadsheet leaves out or lacks")
struct SheetCellTests {
  private func summary(_ bytes: [UInt8], _ name: String = "b.xlsx") throws -> [String] {
    try TemporaryFolder(bytes: [name: bytes]).read(name).network.summary
  }

  /// What is told, as far as it says what is wrong.
  private func problemLines(_ bytes: [UInt8], _ name: String = "b.xlsx") throws -> [String] {
    try TemporaryFolder(bytes: [name: bytes]).problemLines(name).map { String($0.prefix { $0 != ";" }) }
  }

  private let header = Book.cells(Book.text("organization"), Book.text("group"), Book.text("role"))
  private let odsHeader = Book.odsRow("organization", "group", "role")

  // MARK: Columns without a heading

  @Test func `is reported once for each column that has no heading, with its first cell`() throws {
    let book = try Book.xlsx(
      Book.row(1, "Title", "", "", "", "beside") + Book.row(2, "organization", "group") + Book.row(3, "Arles", "SIG")
        + Book.row(4, "Istres", "SIG", "", "data in D") + Book.row(5, "Fos", "SIG", " ", "more", "", "", "far")
        + Book.row(6, "", "", "", "", "", "", "", "alone"))
    #expect(
      try problemLines(book) == [
        "b.xlsx:Feuille1!2: note: the header stands in this row",
        "b.xlsx:Feuille1!D4: warning: the column of this cell has no heading and is left out",
        "b.xlsx:Feuille1!G5: warning: the column of this cell has no heading and is left out",
        "b.xlsx:Feuille1!H6: warning: the column of this cell has no heading and is left out",
      ])
    #expect(try summary(book) == ["Arles member SIG", "Istres member SIG", "Fos member SIG"])
    let ods = try Book.ods(
      Book.odsTable(
        "x", Book.odsRow("", "organization", "group"), Book.odsRow("0", "Arles", "SIG"),
        Book.odsRow("1", "Istres", "SIG", Book.cell("lost", " table:number-columns-repeated=\"1000000000\""))))
    #expect(
      try problemLines(ods, "b.ods") == [
        "b.ods:x!A2: warning: the column of this cell has no heading and is left out",
        "b.ods:x!D3: warning: the column of this cell has no heading and is left out",
      ])
  }

  @Test func `is not told of totals that have no heading, nor of merged cells that stand beside nothing`() throws {
    let book = try Book.xlsx(
      header + Book.cells(Book.text("Arles"), Book.text("SIG"))
        + Book.cells(Book.text("Total"), "<c r=\"D3\"><v>1</v></c>"))
    #expect(try problemLines(book) == ["b.xlsx:Feuille1!A3: note: “Total” and its row are left out"])
    let merged = try Book.xlsx(
      Book.row(1, "organization", "group") + Book.row(2, "Arles", "SIG") + Book.row(3, "", "", "remark")
        + Book.row(4, "", "OCS"), after: "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")
    #expect(try summary(merged) == ["Arles member SIG", "Arles member OCS"])
  }

  // MARK: Cells without a value

  @Test func `is an error where a formula has never been worked out, in columns that are read`() throws {
    for empty in ["<f>1</f>", "<f>1</f><v/>", "<f>1</f><v></v>", "<f t=\"shared\" si=\"0\"/>"] {
      let book = try Book.xlsx(
        Book.cells(Book.text("organization"), Book.text("group"), Book.text("role"), Book.text("remark"))
          + Book.cells(Book.text("Arles"), Book.text("SIG"), "<c>\(empty)</c>", "<c>\(empty)</c>"))
      #expect(
        try problemLines(book).filter { !$0.contains("warning") } == [
          "b.xlsx:Feuille1!C2: this formula has never been worked out"
        ])
    }
    let empty = try Book.xlsx(
      header + Book.cells(Book.text("Arles"), Book.text("SIG"), "<c t=\"str\"><f>T(0)</f><v></v></c>"))
    #expect(try problemLines(empty) == [])
    func ods(_ cell: String) throws -> [UInt8] {
      try Book.ods(Book.odsTable("x", odsHeader, Book.odsRow("Arles", "SIG", cell)))
    }
    #expect(
      try problemLines(ods("<table:table-cell table:formula=\"of:=1\"/>"), "b.ods") == [
        "b.ods:x!C2: this formula has never been worked out"
      ])
    #expect(
      try problemLines(
        ods("<table:table-cell table:formula=\"of:=T(0)\" office:value-type=\"string\" office:string-value=\"\"/>"),
        "b.ods")
        == [])
    // A text need not be declared as one.
    #expect(
      try summary(ods("<table:table-cell><text:p>lead</text:p></table:table-cell>"), "b.ods") == ["Arles lead SIG"])
  }

  @Test func `is an error where a shared text is missing`() throws {
    for number in ["99", "-1", "x", "1.5"] {
      let book = try Book.xlsx(
        header + Book.cells(Book.text("Arles"), Book.text("SIG"), "<c t=\"s\"><v>\(number)</v></c>"),
        strings: "<si><t>a</t></si>")
      #expect(
        try problemLines(book) == ["b.xlsx:Feuille1!C2: the text of this cell is missing in the file, which is damaged"]
      )
    }
  }

  @Test(arguments: ["#N/D", "#NOM?", "#VALEUR!", "#REF!", "#DIV/0!", "Err:502", "Err :502"])
  func `is an error where LibreOffice shows one, in French too`(error: String) throws {
    let cell =
      "<table:table-cell table:formula=\"of:=1\" office:value-type=\"string\" office:string-value=\"\"><text:p>\(error)</text:p></table:table-cell>"
    let book = try Book.ods(Book.odsTable("x", odsHeader, Book.odsRow("Arles", "SIG", cell)))
    #expect(try problemLines(book, "b.ods") == ["b.ods:x!C2: the formula gives “\(error)”"])
  }

  @Test func `is an error where LibreOffice says so, whatever the cell shows`() throws {
    let cell =
      "<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#ΑΝΑΦ!</text:p></table:table-cell>"
    let book = try Book.ods(Book.odsTable("x", odsHeader, Book.odsRow("Arles", "SIG", cell)))
    #expect(try problemLines(book, "b.ods") == ["b.ods:x!C2: the formula gives “#ΑΝΑΦ!”"])
    let named = try Book.ods(Book.odsTable("x", odsHeader, Book.odsRow("Err: 12 km", "#1", "Erratum: x")))
    #expect(try summary(named, "b.ods") == ["Err: 12 km Erratum: x #1"])
  }

  @Test func `is told of the cell that is longer than 1 MB`() throws {
    let long = String(repeating: "a", count: 1_000_001)
    let quotes = String(repeating: "\"", count: 600_000)
    let book = try Book.xlsx(
      header + Book.cells(Book.text("Arles"), Book.text("SIG"), Book.text(long))
        + Book.cells(Book.text("Arles"), Book.text("OCS"), Book.text(quotes)))
    #expect(
      try problemLines(book) == [
        "b.xlsx:Feuille1!C2: this cell is longer than 1 MB", "b.xlsx:Feuille1!C3: this cell is longer than 1 MB",
      ])
  }

  @Test func `is the same where characters stand by number in texts that are shared`() throws {
    let strings = "<si><t>Istres_x000D_\nVille_x0041__x</t></si>"
    let book = try Book.xlsx(header + Book.cells("<c t=\"s\"><v>0</v></c>", Book.text("SIG")), strings: strings)
    #expect(try summary(book) == ["Istres\r\nVilleA_x member SIG"])
  }

  // MARK: Too much

  @Test func `is reported a hundred times at most of unknown columns`() throws {
    let names = (1...300).map { Book.text("c\($0)") }.joined()
    let book = try Book.xlsx(
      "<row>\(Book.text("organization"))\(Book.text("group"))\(names)</row>" + Book.row(2, "Arles", "SIG"))
    let told = try problemLines(book)
    #expect(told.count == 101 && told[0] == "b.xlsx: warning: 200 more unknown columns in this file")
    let text = "organization,group," + (1...300).map { "c\($0)" }.joined(separator: ",") + "\n"
    let csv = try problemLines(Array((text + "Arles,SIG" + String(repeating: ",", count: 300) + "\n").utf8), "b.csv")
    #expect(csv.count == 101 && csv[0] == "b.csv: warning: 200 more unknown columns in this file")
  }

  @Test func `is an error where rows go beyond the last that a sheet has`() throws {
    func ods(_ cell: String, times: String) throws -> [UInt8] {
      try Book.ods(Book.odsTable("x", odsHeader, Book.odsRow(cell, cell, times: times), Book.odsRow("Fos", "SIG")))
    }
    let beyond = "there are rows beyond 1,048,576, where a sheet ends"
    #expect(try problemLines(ods("Arles", times: "16000000"), "b.ods") == ["b.ods:x: \(beyond)"])
    #expect(try problemLines(ods("", times: "1048575"), "b.ods").contains("b.ods:x: \(beyond)"))
    #expect(try summary(ods("", times: "1048574"), "b.ods") == ["Fos member SIG"])
    #expect(
      try problemLines(Book.xlsx(header + Book.row(1_048_577, "Arles", "SIG"))).contains("b.xlsx:Feuille1: \(beyond)"))
    #expect(try summary(Book.xlsx(header + Book.row(1_048_576, "Arles", "SIG"))) == ["Arles member SIG"])
  }

  @Test func `is an error where rows repeat each other over a million times in all sheets`() {
    let allowance = SheetAllowance(packed: 0)
    #expect(allowance.takeRepetitions(1_048_575))
    let sheet = SheetTable(.groups, sheet: "x", role: .named, file: "b.ods", allowance: allowance)
    for (row, text) in ["name", "SIG", "OCS"].enumerated() {
      sheet.beginRow(row + 1)
      sheet.add(column: 0, .text, text.utf8)
      sheet.endRow(times: max(1, row * 2 - 1))
    }
    #expect(sheet.isHopeless)
    #expect(
      sheet.log.sorted().map(\.description) == [
        "b.ods:x: the file repeats its rows over a million times, as no table does; save it anew without them"
      ])
  }

  @Test func `repeats a row once where the number of times is none`() throws {
    for times in ["abc", "-5", "", "0"] {
      let book = try Book.ods(
        Book.odsTable("x", odsHeader, Book.odsRow("Arles", "SIG", times: times), Book.odsRow("Fos", "SIG", "é")))
      #expect(
        try TemporaryFolder(bytes: ["b.ods": book]).problemLines("b.ods") == [
          "b.ods:x: note: 1 role that counts as member: “é”"
        ])
    }
  }
}
