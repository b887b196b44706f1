import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("People in cells")
struct PeopleInCellsTests {
  private func summary(_ text: String, _ file: String = "m.csv") throws -> Set<String> {
    Set(try TemporaryFolder([file: text]).read(file).network.summary)
  }

  private func told(_ text: String, _ file: String = "m.csv") throws -> [String] {
    try TemporaryFolder([file: text]).problemLines(file)
  }

  @Test func `are no organizations by their given names, degrees and titles`() throws {
    #expect(
      try summary("Committee,Members\nFinance,\"Unwin, Ada; Dupal, Bob\"\nRoads,\"Tardy, Cleo\"\n") == [
        "Unwin, Ada member Finance", "Dupal, Bob member Finance", "Tardy, Cleo member Roads",
      ])
    #expect(
      try summary("Committee,Members\nFinance,\"Ada Unwin, PhD; Bob Dupal, M.D.\"\n") == [
        "Ada Unwin member Finance", "Bob Dupal member Finance",
      ])
    #expect(
      try summary("Committee,Members\nFinance,\"Ada Unwin, Jr.; Bob Dupal, III\"\n") == [
        "Ada Unwin Jr. member Finance", "Bob Dupal III member Finance",
      ])
    #expect(
      try summary("Commission,Membres\nVoirie,\"Mme Ada UNWIN, M. Bob DUPAL et Mme Cleo TARDY\"\n") == [
        "Mme Ada UNWIN member Voirie", "M. Bob DUPAL member Voirie", "Mme Cleo TARDY member Voirie",
      ])
  }

  @Test func `have their company behind a comma, also where one row is all there is`() throws {
    let table = """
      ## First
      | Group | Chairs |
      |--|--|
      | Finance | Ada Unwin, Red Hat |

      ## Second
      | Group | Chairs |
      |--|--|
      | Roads | Bob Dupal, Red Hat |
      | Water | Cleo Tardy, Alvoray |
      """
    #expect(
      try summary(table, "m.md") == [
        "Ada Unwin of Red Hat lead Finance", "Bob Dupal of Red Hat lead Roads", "Cleo Tardy of Alvoray lead Water",
      ])
  }

  @Test(arguments: [
    "Groupe,Pilotes\nVoirie,Ada Unwin / Bob Dupal\nBudget,Cleo Tardy et Dora Esk\n",
    "Groupe,Pilotes\nVoirie,Ada Unwin & Bob Dupal\nBudget,Cleo Tardy en Dora Esk\n",
    "group,person,role\nVoirie,Ada Unwin und Bob Dupal,lead\nBudget,Cleo Tardy y Dora Esk,lead\n",
  ])
  func `joined by a word or a sign are two`(table: String) throws {
    let expected = ["Ada Unwin lead Voirie", "Bob Dupal lead Voirie", "Cleo Tardy lead Budget", "Dora Esk lead Budget"]
    #expect(try summary(table) == Set(expected))
  }

  @Test func `with one surname of two words, and organizations, stay one`() throws {
    #expect(try summary("group,person\nVoirie,Ana Ortega y Gasset\n") == ["Ana Ortega y Gasset member Voirie"])
    #expect(
      try summary("group,organization\nVoirie,Health and Water Board\n") == ["Health and Water Board member Voirie"])
  }

  @Test func `have no marks of footnotes, and who is struck through is gone`() throws {
    let table = "organization,group,role\nAlvoray (1),Roads,Chair*\nBressigny²,Roads,member\n"
    #expect(try summary(table) == ["Alvoray lead Roads", "Bressigny member Roads"])
    #expect(try told(table).contains { $0.contains("“Bressigny²” is read as “Bressigny”") })
    #expect(try summary("organization,group\nUnit (1),Roads\nUnit (2),Roads\n").count == 2)
    #expect(
      try summary("| Group | Chair |\n|--|--|\n| Roads | ~~Dora Esk~~ Ada Unwin |\n", "m.md") == [
        "Ada Unwin lead Roads"
      ])
  }

  @Test func `as programs write them, and posts that nobody holds`() throws {
    #expect(
      try summary("group,organization\nRoads,\"['Alvoray', 'Bressigny']\"\n") == [
        "Alvoray member Roads", "Bressigny member Roads",
      ])
    #expect(try summary("group,person\nRoads,\"@ada, @bob\"\n") == ["@ada member Roads", "@bob member Roads"])
    #expect(
      try summary("Committee,Chair\nRoads,(vacant)\nFinance,TODO\nWater,Ada Unwin\nTax,Bob Dupal\n") == [
        "Ada Unwin lead Water", "Bob Dupal lead Tax",
      ])
  }

  @Test func `in one long cell take time by their number`() throws {
    let names = (0..<10_000).map { number in
      "Ada \(String(UnicodeScalar(UInt8(65 + number % 26))))\(String(number, radix: 2).map { $0 == "0" ? "a" : "b" }.joined())"
    }
    let start = ContinuousClock.now
    #expect(
      try TemporaryFolder(["m.csv": "Committee,Members\nRoads,\"\(names.joined(separator: ", "))\"\n"]).read("m.csv")
        .network.memberships.count == 10_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

@Suite("What programs write for dates and for nothing")
struct ProgramCellTests {
  @Test func `are years with decimals, times of day and other forms of one date`() throws {
    let rows = [
      ("2019.0", "2019"), ("2021-01-12 18:30", "2021-01-12"), ("2021-02-09T18:30:00Z", "2021-02-09"),
      ("2024/01", "2024-01"), ("02/2021", "2021-02"), ("01/01/2025", "2025-01-01"),
    ]
    for (written, meant) in rows {
      let folder = try TemporaryFolder(["m.csv": "organization,group,start_date\nAlvoray,Roads,\(written)\n"])
      #expect(try folder.read("m.csv").network.summary == ["Alvoray member Roads \(meant)–"])
      #expect(
        folder.problemLines("m.csv").contains { $0.contains("warning: dates of start_date are in another form") })
    }
  }

  @Test(arguments: ["ongoing", "present", "n/a", "today", "-", "NaN", "NULL", "NA", "en cours"])
  func `are ends that are still open`(word: String) throws {
    let folder = try TemporaryFolder(["m.csv": "organization,group,end_date\nAlvoray,Roads,\(word)\n"])
    #expect(try folder.read("m.csv").network.summary == ["Alvoray member Roads"])
    #expect(
      folder.problemLines("m.csv").contains { $0.contains("note: “\(word)” in the column end_date is read as") })
  }

  @Test func `are no names where a formula failed`() throws {
    let told = try TemporaryFolder(["m.csv": "group,organization\n#N/A,Alvoray\nRoads,=A1\nRoads,#REF!\n"])
      .problemLines("m.csv")
    #expect(told.contains { $0.hasPrefix("m.csv:2:1: the formula gives #N/A") })
    #expect(told.contains { $0.hasPrefix("m.csv:3:7: “=A1” is a formula") })
    #expect(told.contains { $0.hasPrefix("m.csv:4:7: the formula gives #REF!") })
    #expect(
      try TemporaryFolder(["m.csv": "<html><table><tr><td>a</td></tr></table></html>"]).problemLines("m.csv").contains {
        $0.contains("this is a page of HTML")
      })
  }
}
