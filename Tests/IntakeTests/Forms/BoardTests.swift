import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Boards over the years, people with their teams")
struct BoardTests {
  private func summary(_ text: String, _ file: String) throws -> Set<String> {
    Set(try TemporaryFolder([file: text]).read(file).network.summary)
  }

  @Test(arguments: [
    """
    Role,2021,2022,2023
    Chair,Ada Unwin,Ada Unwin,Bob Dupal
    Treasurer,Cleo Tardy,Dora Esk,Dora Esk
    Secretary,Emil Farr,,Emil Farr
    """,
    """
    Year,Chair,Treasurer,Secretary
    2023,Bob Dupal,Dora Esk,Emil Farr
    2022,Ada Unwin,Dora Esk,
    2021,Ada Unwin,Cleo Tardy,Emil Farr
    """,
  ])
  func `say who held which office when, years in rows or in columns`(table: String) throws {
    #expect(
      try summary(table + "\n", "board.csv") == [
        "Ada Unwin lead board 2021–2022", "Bob Dupal lead board 2023–2023", "Cleo Tardy Treasurer board 2021–2021",
        "Dora Esk Treasurer board 2022–2023", "Emil Farr Secretary board 2021–2021",
        "Emil Farr Secretary board 2023–2023",
      ])
    let warnings = try TemporaryFolder(["board.csv": table + "\n"]).problemLines("board.csv").filter {
      $0.contains("warning: years and offices are taken for those of a board")
    }
    #expect(warnings.count == 1)
  }

  @Test func `have seasons of two years, a title, and several holders of one office`() throws {
    let table = """
      Fanfare de Montval
      Fonction;2020/21;Saison 2021-2022
      Présidente;Ada Unwin;Ada Unwin
      Membre;Cleo Tardy;Dora Esk
      ;Emil Farr;Emil Farr
      ;;Gil Holt
      """
    #expect(
      try summary(table + "\n", "x.csv") == [
        "Ada Unwin lead Fanfare de Montval 2020–2022", "Cleo Tardy member Fanfare de Montval 2020–2021",
        "Dora Esk member Fanfare de Montval 2021–2022", "Emil Farr member Fanfare de Montval 2020–2022",
        "Gil Holt member Fanfare de Montval 2021–2022",
      ])
  }

  @Test func `are none where cells are marks, or labels are no offices`() throws {
    let matrix = "organization,2019,2020\nMontval,x,x\nClairbrune,,x\n"
    let lines = try TemporaryFolder(["m.csv": matrix]).problemLines("m.csv")
    #expect(!lines.contains { $0.contains("board") })
  }

  @Test(arguments: [
    ("2021", 2021...2021), ("2021-22", 2021...2022), ("1999/00", 1999...2000), ("2021–2023", 2021...2023),
    ("Saison 2021/2022", 2021...2022),
  ])
  func `know years as people write them`(text: String, years: ClosedRange<Int>) {
    #expect(BoardForm.years(text) == years)
  }

  @Test(arguments: ["21", "2021-03-01", "2021-1", "in the year of 2021", "2023-2021", "Route 66", "2021-2099", ""])
  func `know what is no year`(text: String) { #expect(BoardForm.years(text) == nil) }

  // MARK: People with their teams

  @Test(arguments: [
    """
    people:
      - name: Ada Unwin
        company: Montval
        teams: [docs, infra]
      - name: Bob Dupal
        company: Clairbrune
        teams:
          - docs
          - name: build
            role: lead
    """,
    """
    members:
      ada: { name: Ada Unwin, company: Montval, groups: [docs, infra] }
      bob: { name: Bob Dupal, company: Clairbrune, groups: { docs: member, build: lead } }
    """,
    """
    - { name: Ada Unwin, company: Montval, teams: [docs, infra] }
    - { name: Bob Dupal, company: Clairbrune, teams: [docs, { name: build, role: lead }] }
    """,
  ])
  func `are in each of them, with the role that they have there`(text: String) throws {
    #expect(
      try summary(text + "\n", "people.yaml") == [
        "Ada Unwin of Montval member docs", "Ada Unwin of Montval member infra",
        "Bob Dupal of Clairbrune member docs", "Bob Dupal of Clairbrune lead build",
      ])
  }

  @Test func `stay in the group that lists them, whatever team they come from`() throws {
    let text = "groups:\n- name: Roads\n  members:\n  - name: Ada Unwin\n    team: red\n"
    #expect(try summary(text, "x.yaml") == ["Ada Unwin member Roads"])
  }

  // MARK: Titles

  @Test func `above a table are those of the network`() throws {
    let rows = "organisme;groupe\nMontval;Routes\n"
    func title(_ text: String) throws -> String {
      try TemporaryFolder(["m.csv": text]).read("m.csv").network.metadata.title
    }
    #expect(try title("Réseau des vallées;\nMis à jour le 3 mars 2020;\n" + rows) == "Réseau des vallées")
    #expect(try title("Mis à jour le 3 mars 2020;\n;\n" + rows) == "m")
    #expect(try title("# Réseau\n" + rows) == "m")
    #expect(try title(rows) == "m")
    let sheet =
      Book.row(1, "Réseau des vallées") + Book.row(3, "organisme", "groupe") + Book.row(4, "Montval", "Routes")
    let folder = try TemporaryFolder(bytes: ["m.xlsx": Book.xlsx(sheet)])
    #expect(try folder.read("m.xlsx").network.metadata.title == "Réseau des vallées")
    #expect(folder.problemLines("m.xlsx").contains { $0.contains("but for the title “Réseau des vallées”") })
  }
}
