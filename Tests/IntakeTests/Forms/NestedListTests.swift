import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Lists in YAML and JSON")
struct NestedListTests {
  private func summary(_ text: String, _ file: String = "m.yaml", columns: String? = nil) throws -> Set<String> {
    let folder = try TemporaryFolder([file: text])
    let dialect = try columns.map { try TableDialect(columns: $0) } ?? TableDialect()
    return Set(try NetworkReader.read("\(folder.path)/\(file)", dialect: dialect).network.summary)
  }

  @Test func `of several, each is a group, or a year`() throws {
    let expected: Set = ["Ada Unwin of Alvoray member finance", "Bob Dupal of Bressigny member roads"]
    #expect(
      try summary(
        """
        finance:
          - name: Ada Unwin
            company: Alvoray
        roads:
          - {name: Bob Dupal, company: Bressigny}
        """) == expected)
    #expect(
      try summary("aliases:\n  finance-leads: [Ada Unwin, Bob Dupal]\n  roads: [Bob Dupal]\n") == [
        "Ada Unwin member finance-leads", "Bob Dupal member finance-leads", "Bob Dupal member roads",
      ])
    #expect(
      try summary(
        """
        "2021":
          - {name: Ada Unwin, role: chair}
        "2022":
          - {name: Bob Dupal, role: chair}
        """) == ["Ada Unwin lead m 2021–2021", "Bob Dupal lead m 2022–2022"])
  }

  @Test func `that nothing is read of are counted in a note`() throws {
    let told = try TemporaryFolder([
      "m.yaml": """
      members:
        - {name: Ada Unwin, company: Alvoray}
        - {name: Bob Dupal, company: Bressigny}
      former:
        - {name: Cleo Tardy, company: Alvoray}
      """
    ]).problemLines("m.yaml")
    #expect(told.contains { $0.contains("note: the list “former” (1) is left out") })
  }

  @Test func `of people keep what each entry says`() throws {
    #expect(
      try summary(
        """
        members:
          - {name: Ada Unwin, role: Chair, institution: Alvoray, since: 2019}
          - {name: Bob Dupal, where: Bressigny}
        """, columns: "where=organization") == [
          "Ada Unwin of Alvoray lead m 2019–", "Bob Dupal of Bressigny member m",
        ])
    #expect(
      try summary(
        """
        - id: finance
          name: Finance
          members:
            - {person: Ada Unwin, role: chair, org: Alvoray, since: 2019}
        """) == ["Ada Unwin of Alvoray lead Finance 2019–"])
    #expect(
      try summary(#"{"members":[{"name":"Ada Unwin","committees":["Finance","Roads"]}]}"#, "m.json") == [
        "Ada Unwin member Finance", "Ada Unwin member Roads",
      ])
    #expect(
      try summary("maintainers:\n  - {name: Ada Unwin, projects: [kube, helm]}\n") == [
        "Ada Unwin lead kube", "Ada Unwin lead helm",
      ])
  }

  @Test func `refer to people by the keys of another list`() throws {
    #expect(
      try summary(
        """
        people:
          ada: {name: Ada Unwin, affiliation: Alvoray}
          bob: {name: Bob Dupal}
        sigs:
          - name: Finance
            chairs: [ada]
            repositories:
              - repo: [a, b]
                committers:
                  - {name: Cleo Tardy, organization: Bressigny}
        """) == ["Ada Unwin of Alvoray lead Finance", "Cleo Tardy of Bressigny committers Finance"])
  }

  @Test func `may have a line for each, or stand above a text`() throws {
    let expected: Set = ["Ada Unwin member Finance", "Bob Dupal member Roads"]
    let lines = "{\"person\":\"Ada Unwin\",\"group\":\"Finance\"}\n{\"person\":\"Bob Dupal\",\"group\":\"Roads\"}\n"
    #expect(try summary(lines, "m.jsonl") == expected)
    #expect(
      try summary(
        """
        ---
        title: Council
        members:
          - name: Ada Unwin
            commissions: [Finance, Roads]
        ---
        Some text.
        """, "m.md") == ["Ada Unwin member Council", "Ada Unwin member Finance", "Ada Unwin member Roads"])
    #expect(
      try TemporaryFolder(["m.md": "# Board\n\n- Ada Unwin\n- Bob Dupal\n"]).problemLines("m.md").contains {
        $0.contains("there is no table in this Markdown, but a list of bullets")
      })
  }
}
