import Collaboration
import Testing

@testable import Intake

@Suite("Spreadsheets in a network folder")
struct FolderSpreadsheetTests {
  private let members = try? Book.xlsx(
    Book.row(1, "organization", "group") + Book.row(2, "Arles", "SIG") + Book.row(3, "Istres", "OCS"))

  private func folder(_ files: [String: [UInt8]], texts: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(bytes: files.merging(texts.mapValues { Array($0.utf8) }) { first, _ in first })
  }

  private func ods(_ sheet: String, _ rows: [[String]]) throws -> [UInt8] {
    let rows = rows.map { "<table:table-row>\($0.map { Book.cell($0) }.joined())</table:table-row>" }.joined()
    return try Book.ods("<table:table table:name=\"\(sheet)\">\(rows)</table:table>")
  }

  @Test func `give a table each, by the file's name, beside CSVs`() throws {
    let folder = try folder(
      [
        "memberships.xlsx": #require(members),
        "groupes.ods": ods("Feuille1", [["nom", "description"], ["SIG", "cartes"]]),
      ],
      texts: ["organizations.csv": "id,name,classification\na,Arles,commune\n"])
    let network = try folder.read().network
    #expect(network.summary == ["Arles member SIG", "Istres member OCS"])
    #expect(network.organizations.map(\.classification) == ["commune", nil])
    #expect(network.groups.map(\.description) == [nil, "cartes"])
    #expect(network.metadata.membershipsFile == "memberships.xlsx")
    #expect(
      folder.problemLines() == [
        "memberships.xlsx:Feuille1!A3: note: “Istres” is not in organizations.csv; taken for a new organization",
        "memberships.xlsx:Feuille1!B3: note: “OCS” is not in the sheet Feuille1 of groupes.ods; taken for a new group",
      ])
  }

  @Test func `give several tables by their sheets' names, without any CSV`() throws {
    let book = try Book.xlsx(
      sheets: [
        ("Adhésions", Book.row(1, "organisme", "groupe") + Book.row(2, "Arles", "SIG") + "</sheetData>"),
        ("Organismes", Book.row(1, "id", "nom", "type") + Book.row(2, "a", "Arles", "commune") + "</sheetData>"),
        ("Feuille3", "</sheetData>"),
      ])
    let folder = try folder(["réseau.xlsx": book])
    #expect(try folder.read().network.organizations.map(\.classification) == ["commune"])
    #expect(folder.problemLines() == ["réseau.xlsx:Adhésions: note: 1 group known from here alone: “SIG”"])
  }

  @Test func `are found where the data package says, in the sheet that it says`() throws {
    let book = try Book.xlsx(
      sheets: [
        ("2006", Book.row(1, "organization", "group") + Book.row(2, "Arles", "OCS") + "</sheetData>"),
        ("2007", Book.row(1, "organization", "group") + Book.row(2, "Arles", "SIG") + "</sheetData>"),
      ])
    func description(_ sheet: String) -> String {
      #"{"resources": [{"name": "memberships", "path": "data/r.xlsx", "dialect": {"sheet": "\#(sheet)"}}]}"#
    }
    let named = try folder(["data/r.xlsx": book], texts: ["datapackage.json": description("2007")])
    #expect(try named.read().network.summary == ["Arles member SIG"])
    #expect(try named.read().network.metadata.membershipsFile == "data/r.xlsx")
    let missing = try folder(["data/r.xlsx": book], texts: ["datapackage.json": description("2008")])
    #expect(throws: Problems.self) { try missing.read() }
  }

  @Test func `that repeat a CSV's table are left out, with a word that names both`() throws {
    let folder = try folder(
      ["memberships.xlsx": #require(members)], texts: ["memberships.csv": "organization,group\nBerre,SIG\n"])
    #expect(try folder.read().network.summary == ["Berre member SIG"])
    #expect(
      folder.problemLines().last
        == "memberships.xlsx:Feuille1: warning: the table memberships stands in memberships.csv too, which is read, "
        + "while this sheet is left out; keep one of them")
  }

  @Test func `that repeat each other are an error that names both`() throws {
    let folder = try folder(["adhesions.xlsx": #require(members), "memberships.xlsx": #require(members)])
    #expect(throws: Problems.self) { try folder.read() }
    #expect(
      folder.problemLines().last
        == "memberships.xlsx:Feuille1: the table memberships stands in adhesions.xlsx, sheet Feuille1 too; keep one of them"
    )
  }

  @Test func `that hold no table are reported, and what is open in Excel is passed over`() throws {
    let texts = ["memberships.csv": "organization,group\nBerre,SIG\n"]
    let folder = try folder(
      [
        "budget.ods": ods("Feuille1", [["poste", "montant"], ["café", "12"]]), "~$budget.xlsx": [1], ".x.ods": [1],
        "ancien.xls": [0xD0, 0xCF, 0x11, 0xE0], "abîmé.xlsx": [1, 2, 3],
      ], texts: texts)
    let problemLines = folder.problemLines().map { String($0.prefix(while: { $0 != ";" && $0 != "," })) }
    #expect(
      problemLines.filter { $0.contains("warning") } == [
        "abîmé.xlsx: warning: this is damaged", "ancien.xls: warning: this is an old Excel file",
        "budget.ods: warning: no sheet is one of the tables",
      ])
    #expect(try folder.read().network.summary == ["Berre member SIG"])
  }

  @Test func `that are called as a table must hold it`() throws {
    let broken = try folder(["memberships.xlsx": [1, 2, 3]])
    #expect(broken.problemLines().count == 1 && broken.problemLines()[0].hasPrefix("memberships.xlsx: this is damaged"))
    let empty = try folder(["memberships.ods": ods("Feuille1", [["poste", "montant"]])])
    #expect(
      empty.problemLines().first
        == "memberships.ods: no sheet holds memberships; write one whose header names organization and group, and call it memberships"
    )
  }

  @Test func `are neither added to nor corrected`() throws {
    let folder = try folder(
      ["memberships.xlsx": #require(members)], texts: ["organizations.csv": "id,name\na, Arles\n"])
    #expect(try NetworkCorrections.of(folder.path).map(\.path) == [folder.path + "/organizations.csv"])
    // A spreadsheet of something else is in nobody's way.
    let other = try self.folder(["budget.ods": ods("Feuille1", [["poste", "montant"]])])
    #expect(try EditableNetwork(folder: other.path).network == nil)
    let alone = try self.folder(["memberships.xlsx": #require(members)])
    #expect(throws: Problems.self) { try EditableNetwork(folder: alone.path) }
    #expect {
      try EditableNetwork(folder: folder.path)
    } throws: { error in
      (error as? Problems)?.problems.first?.message.hasPrefix("nothing is added to a spreadsheet; save this as") == true
    }
  }
}
