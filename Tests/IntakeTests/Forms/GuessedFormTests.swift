import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Guessed forms lose nothing and take no row of data for a header")
struct GuessedFormTests {
  private func network(_ text: String, columns: String? = nil) throws -> CollaborationNetwork {
    let folder = try TemporaryFolder(["m.csv": text])
    let dialect = try columns.map { try TableDialect(columns: $0) } ?? TableDialect()
    return try NetworkReader.read("\(folder.path)/m.csv", dialect: dialect).network
  }

  private func summary(_ text: String, columns: String? = nil) throws -> [String] {
    try network(text, columns: columns).summary
  }

  private func problems(_ text: String) throws -> [String] {
    try TemporaryFolder(["m.csv": text]).problemLines("m.csv")
  }

  private func attendance(_ text: String) throws -> [String] {
    let network = try network(text)
    return network.attendance.map { row in
      let actor = [row.person.map { network[$0].name }, row.organization.map { network[$0].name }]
        .compactMap(\.self).joined(separator: " of ")
      return "\(actor) \(row.status.rawValue) \(network[row.event].name)"
    }
  }

  // MARK: Matrices

  @Test func `a row of data is no header of a matrix`() throws {
    #expect(
      try summary(
        "hoa,full_name,role,email,term_start,term_end\nSR-01,Ada Unwin,President,a@x.example,2023-07-01,2025-07-01\n"
          + "SR-01,Bob Dupal,Vice President,b@x.example,2024-01-01,\nSR-02,Cleo Tardy,President,c@x.example,2024-06-15,\n"
      )
        == [
          "Ada Unwin lead m 2023-07-01–2025-07-01", "Bob Dupal Vice President m 2024-01-01–",
          "Cleo Tardy lead m 2024-06-15–",
        ])
    #expect(
      try problems("Firma X,Zeug,Dings\nMontval,x,Tisch\nClairbrune,x,Stuhl\n").contains {
        !$0.contains(": warning: ") && !$0.contains(": note: ")
      })
  }

  @Test func `meetings without dates, and days in rows, are attendance`() throws {
    #expect(
      try attendance("Company,Meeting 1,Meeting 2\nMontval,P,A\nClairbrune,E,P\n") == [
        "Montval present Meeting 1", "Montval absent Meeting 2", "Clairbrune excused Meeting 1",
        "Clairbrune present Meeting 2",
      ])
    #expect(
      try attendance("Date,Montval,Clairbrune\n2024-01-12,P,A\n2024-02-09,P,P\n") == [
        "Montval present 2024-01-12", "Montval present 2024-02-09", "Clairbrune absent 2024-01-12",
        "Clairbrune present 2024-02-09",
      ])
    #expect(
      try attendance("Organisation;Janvier;Février\nMontval;P;A\nClairbrune;P;P\n") == [
        "Montval present Janvier", "Montval absent Février", "Clairbrune present Janvier", "Clairbrune present Février",
      ])
  }

  @Test func `a lone table of attendance is one`() throws {
    #expect(
      try attendance(
        "Event,Organization,Person,Present\n2024-01-12,Montval,Ada Unwin,yes\n2024-01-12,Clairbrune,Bob Dupal,no\n")
        == [
          "Ada Unwin of Montval present 2024-01-12", "Bob Dupal of Clairbrune absent 2024-01-12",
        ])
    #expect(
      try attendance("Meeting date,Attendee,Company,Attended\n2024-01-12,Ada Unwin,Montval,yes\n") == [
        "Ada Unwin of Montval present 2024-01-12"
      ])
    let network = try network(
      "date;groupe;organisme;présence\n2024-01-12;Routes;Montval;présent\n2024-01-12;Eaux;Montval;absent\n")
    #expect(network.events.count == 2)
    #expect(network.groups.map(\.name) == ["Eaux", "Routes"])
    #expect(network.attendance.map(\.status.rawValue) == ["present", "absent"])
  }

  @Test func `columns for role and dates below each group are memberships`() throws {
    #expect(
      try summary(
        "Name,Finance Committee,,Roads Committee,\n,Role,Since,Role,Since\nAda Unwin,chair,2019,member,2020\n"
          + "Bob Dupal,member,2021,,\nCleo Tardy,,,chair,2018\n") == [
          "Ada Unwin lead Finance Committee 2019–", "Ada Unwin member Roads Committee 2020–",
          "Bob Dupal member Finance Committee 2021–", "Cleo Tardy lead Roads Committee 2018–",
        ])
  }

  @Test func `years for headings are those of memberships`() throws {
    #expect(
      try summary("Company,2021,2022,2023\nMontval,x,x,\nClairbrune,x,,x\n") == [
        "Montval member m 2021–2022", "Clairbrune member m 2021–2021", "Clairbrune member m 2023–2023",
      ])
  }

  @Test func `totals are none of a matrix`() throws {
    let expected = [
      "Montval member Voirie", "Montval member Budget", "Clairbrune member Voirie", "Clairbrune member Écoles",
    ]
    let matrix = "Commune;Voirie;Écoles;Budget\nMontval;X;;X\nClairbrune;X;X;\n"
    #expect(try summary(matrix + "Total;2;1;1\n") == expected)
    #expect(try summary(matrix + "Total;2;3;1\n") == expected)
    #expect(try summary("Commune;Voirie;Total\nMontval;X;1\nClairbrune;X;1\n").count == 2)
    #expect(
      try attendance("Organisme;12/01/2024;09/02/2024\nMontval;P;\nClairbrune;;P\nPrésents;1;1\n") == [
        "Montval present 2024-01-12", "Clairbrune present 2024-02-09",
      ])
  }

  @Test func `a column of marks is a matrix's, whatever its heading is`() throws {
    #expect(
      try summary("Organisation,Board,Finance committee\nMontval,x,\nClairbrune,N,x\n") == [
        "Montval member Board", "Clairbrune member Finance committee",
      ])
  }

  @Test func `a mark that is unknown is named`() throws {
    #expect(
      try problems("Commune;Voirie;Écoles\nMontval;X;Q\nClairbrune;X;X\nFos;Q;X\n").contains {
        $0.contains("m.csv:2: this looks like a matrix") && $0.contains("“Q” is no mark")
      })
  }

  // MARK: Rows

  @Test func `an empty group below a filled one goes on, which is told`() throws {
    let text = "Committee,Name,Company\nFinance,Ada Unwin,Montval\n,Bob Dupal,Clairbrune\nRoads,Cleo Tardy,Fos\n"
    #expect(
      try summary(text) == [
        "Ada Unwin of Montval member Finance", "Bob Dupal of Clairbrune member Finance",
        "Cleo Tardy of Fos member Roads",
      ])
    #expect(try problems(text).contains { $0.contains("m.csv:3: warning: the group is empty") })
    // Where it stands behind the name, it is no merged cell.
    #expect(
      try problems("Name,Company,Committee\nAda Unwin,Montval,Finance\nBob Dupal,Montval,\n").contains {
        $0.contains("m.csv:3: warning: this row names no group and is left out")
      })
  }

  @Test func `a member beside a role, dates or a company is one of a row`() throws {
    #expect(
      try summary("Member,Group,Role,Start date\nMontval,Finance,lead,2019\nClairbrune,Finance,member,2020\n") == [
        "Montval lead Finance 2019–", "Clairbrune member Finance 2020–",
      ])
    #expect(
      try summary("Commission;Membre;Commune;Fonction\nVoirie;Ada Unwin;Montval;Présidente\n") == [
        "Ada Unwin of Montval lead Voirie"
      ])
    #expect(
      try summary("Organization,Representative,Alternate,Committee\nMontval,Ada Unwin,Bob Dupal,Roads\n") == [
        "Ada Unwin of Montval member Roads", "Bob Dupal of Montval Alternate Roads",
      ])
    #expect(
      try summary("Group,Chair,Company,Since\nRoads,Ada Unwin,Montval,2019\n") == [
        "Ada Unwin of Montval lead Roads 2019–"
      ])
  }

  @Test func `delegates and their substitutes sit for the organization of their row`() throws {
    #expect(
      try summary("Commune;Titulaire;Suppléant\nMontval;Ada Unwin;Bob Dupal\nClairbrune;Cleo Tardy;Dora Esk\n") == [
        "Ada Unwin of Montval member m", "Bob Dupal of Montval Suppléant m", "Cleo Tardy of Clairbrune member m",
        "Dora Esk of Clairbrune Suppléant m",
      ])
  }

  @Test func `cells too many are an error in guessed forms too`() throws {
    #expect(
      try problems("Ausschuss;Mitglieder\nWege;Anna Adler\nKultur;Frieda Falk; Georg Gans\n").contains {
        $0.contains("m.csv:3: this row has 3 cells, where the header has 2")
      })
  }

  @Test func `blocks below each other and side by side`() throws {
    #expect(
      try summary(
        "Finance\nOrganization,Role\nMontval,lead\nRoads\nOrganization,Role\nClairbrune,lead\n") == [
          "Montval lead Finance", "Clairbrune lead Roads",
        ])
    #expect(
      try summary("Organization,Group,,Organization,Group\nMontval,Finance,,Fos,Roads\n") == [
        "Montval member Finance", "Fos member Roads",
      ])
  }

  // MARK: Columns

  @Test func `names go before ids, and what is said before what is guessed`() throws {
    #expect(
      try summary("organization_id,organization,group_id,group,role\no1,Montval,g1,Finance,lead\n") == [
        "Montval lead Finance"
      ])
    #expect(
      try summary("Group ID,Group Name,Company ID,Company Name\ng1,Finance,c1,Montval\n") == ["Montval member Finance"])
    #expect(
      try summary("Commission,Company,Body\nk1,Montval,Roads\nk2,Clairbrune,Roads\n", columns: "Body=group") == [
        "Montval member Roads", "Clairbrune member Roads",
      ])
  }

  @Test func `Name beside Surname is the given one, and a title is no role beside one`() throws {
    #expect(try summary("Name,Surname,Committee\nAda,Unwin,Board\n") == ["Ada Unwin member Board"])
    #expect(
      try summary("Titel;Vorname;Name;Ausschuss;Funktion\nDr.;Anna;Adler;Finanzen;Vorsitz\n") == [
        "Anna Adler lead Finanzen"
      ])
  }

  @Test func `numbers are no people`() throws {
    #expect(try summary("Company,Working group,Members\nMontval,Finance,3\n") == ["Montval member Finance"])
  }

  @Test func `From and To with dates are no edges`() throws {
    #expect(
      try summary("Name,Committee,From,To\nAda Unwin,Roads,2019,2021\n") == ["Ada Unwin member Roads 2019–2021"])
  }

  @Test func `each group without a lead is doubted whose role looks like one`() throws {
    #expect(
      try problems(
        "organization,group,role\nMontval,Roads,lead\nClairbrune,Water,Lead of operations\nFos,Roads,Head of roads\n"
      ).contains { $0.contains("“Water” has no lead, but “Lead of operations” looks like one") })
  }
}
