import Collaboration
import Testing

@testable import Intake

@Suite("Rows of totals in a spreadsheet")
struct SheetTotalTests {
  private let header = Book.cells(
    Book.text("organization"), Book.text("group"), Book.text("role"), Book.text("remark"))

  private func read(_ rows: String...) throws -> (rows: [String], problems: [String]) {
    let book = try Book.xlsx(header + Book.cells(Book.text("Arles"), Book.text("SIG")) + rows.joined())
    let folder = try TemporaryFolder(bytes: ["b.xlsx": book])
    return (
      try folder.read("b.xlsx").network.summary.filter { $0 != "Arles member SIG" },
      folder.problemLines("b.xlsx").map { String($0.prefix { $0 != ";" }) }.filter { !$0.contains("unknown column") }
    )
  }

  @Test(arguments: [
    "Total", "TOTAL :", "Totaux", "Sous-total", "Subtotal", "Grand total", "Total général", "Total groupes",
    "Total organisations :", "Somme", "Sum", "Ensemble",
  ])
  func `are left out with a note where they lack what each row has`(word: String) throws {
    // The number stands in a column that is not read.
    let (rows, problems) = try read(Book.cells(Book.text(word), "<c r=\"D3\"><v>12</v></c>"))
    #expect(rows == [] && problems == ["b.xlsx:Feuille1!A3: note: “\(word)” and its row are left out"])
  }

  @Test(arguments: ["Total", "Sous-total :", "Total général", "Total groupes"])
  func `are left out with a warning where a row might say the same`(word: String) throws {
    let (rows, problems) = try read(Book.cells(Book.text(word), Book.number("12")))
    #expect(rows == [] && problems == ["b.xlsx:Feuille1!A3: warning: “\(word)” and its row are left out as totals"])
  }

  @Test func `are none where the words are an organization's, or the numbers texts`() throws {
    for name in ["Ensemble pour Arles", "Total Energies", "Somme", "Ensemble", "Sum", "Totalisateur"] {
      let (rows, problems) = try read(Book.cells(Book.text(name), Book.number("2007")))
      #expect(rows == ["\(name) member 2007"] && problems == [])
    }
    #expect(try read(Book.cells(Book.text("Total"), Book.text("2007"))).rows == ["Total member 2007"])
    #expect(try read(Book.cells(Book.text("Total"), Book.number("7"), Book.text("lead"))).rows == ["Total lead 7"])
  }

  @Test func `are none in a register of organizations, whose numbers and places are its own`() throws {
    let register =
      Book.cells(Book.text("nom"), Book.text("code INSEE"), Book.text("lat"), Book.text("lon"), Book.text("type"))
      + Book.cells(Book.text("Somme"), Book.number("80"))
      + Book.cells(Book.text("Total"), Book.number("542051180"))
      + Book.cells(Book.text("Total Energies"), Book.number("542051180"))
      + Book.cells(Book.text("Ensemble Arles")) + Book.cells(Book.text("Totaux"))
      + Book.cells(Book.text("Grand total"), "<c/>", Book.number("43.6"), Book.number("4.6"))
      + Book.cells(Book.text("Sous-total"), "<c/>", "<c/>", "<c/>", Book.number("6")) + "</sheetData>"
    let members = header + Book.cells(Book.text("Somme"), Book.text("SIG")) + "</sheetData>"
    let folder = try TemporaryFolder(bytes: [
      "b.xlsx": Book.xlsx(sheets: [("Adhésions", members), ("Organismes", register)])
    ])
    #expect(
      try folder.read("b.xlsx").network.organizations.map(\.name)
        == ["Ensemble Arles", "Grand total", "Somme", "Total", "Total Energies", "Totaux"])
    #expect(
      folder.problemLines("b.xlsx").map { String($0.prefix { $0 != ";" }) }.filter { $0.contains("otal") } == [
        "b.xlsx:Organismes!A8: warning: “Sous-total” and its row are left out as totals"
      ])
  }

  @Test func `are problems of formulas too that were never worked out`() throws {
    let (rows, problems) = try read(Book.cells(Book.text("Total"), "<c/>", "<c><f>COUNTA(C2)</f></c>"))
    #expect(rows == [] && problems == ["b.xlsx:Feuille1!A3: note: “Total” and its row are left out"])
  }

  @Test func `with nothing beside the word are rows`() throws {
    let book = try Book.xlsx(header + Book.cells(Book.text("Total")))
    #expect(
      try TemporaryFolder(bytes: ["b.xlsx": book]).problemLines("b.xlsx").contains {
        $0.hasPrefix("b.xlsx:Feuille1!B2: the group is empty")
      })
  }
}
