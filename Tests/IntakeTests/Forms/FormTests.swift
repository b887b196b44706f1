import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Tables in the forms that people keep")
struct FormTests {
  private func summary(_ text: String, _ file: String = "m.csv", columns: String? = nil) throws -> [String] {
    let folder = try TemporaryFolder([file: text])
    let dialect = try columns.map { try TableDialect(columns: $0) } ?? TableDialect()
    return try NetworkReader.read("\(folder.path)/\(file)", dialect: dialect).network.summary
  }

  private func count(of text: String) throws -> Int {
    let folder = try TemporaryFolder(["m.csv": text])
    return try NetworkReader.read("\(folder.path)/m.csv").network.memberships.count
  }

  private func warnings(_ text: String, _ file: String = "m.csv") throws -> [String] {
    try TemporaryFolder([file: text]).problemLines(file).filter { $0.contains("warning") }
  }

  // MARK: Lines around the table

  @Test func `lines above the header, a hint of Excel's and comments are left out`() throws {
    let table = "organisme;groupe\nMontval;Routes\nClairbrune;Eaux\n"
    let expected = ["Montval member Routes", "Clairbrune member Eaux"]
    #expect(try summary(table) == expected)
    #expect(try summary("sep=;\r\n" + table) == expected)
    #expect(try summary("# liste de 2020\n" + table) == expected)
    #expect(try summary("Réseau des vallées;\nMis à jour le 3 mars 2020;\n;\n" + table) == expected)
  }

  @Test func `a header of two lines names what either or both of them say`() throws {
    #expect(
      try summary("Organisme,Groupe,Période,\n,,début,fin\nMontval,Routes,2019,2020-06\n")
        == ["Montval member Routes 2019–2020-06"])
  }

  @Test func `a matrix, edges and names in two columns are read whole, however many cells they have`() throws {
    // 600,000 cells: what was behind the 500,000th was lost once.
    let matrix =
      "organization," + (0..<1_000).map { "g\($0)" }.joined(separator: ",") + "\n"
      + (0..<600).map { "o\($0)," + [String](repeating: "x", count: 1_000).joined(separator: ",") + "\n" }.joined()
    #expect(try count(of: matrix) == 600_000)
    let edges = "source,target\n" + (0..<300_000).map { "o\($0 % 500),g\($0 / 500)\n" }.joined()
    #expect(try count(of: edges) == 300_000)
  }

  @Test func `links, tags and marks of cells in Markdown are no part of names`() throws {
    let table = """
      # Roads
      | Organization | Group |
      |:--|--|
      | [Montval](https://montval.example) | **Roads** |
      | ![logo](x.svg) Bourg <br> | `Roads`[1] |
      | Fos [a | Roads |
      | A \\| B | Roads |
      """
    #expect(
      try Set(summary(table, "m.md")) == [
        "A member Roads", "B member Roads", "Fos [a member Roads", "Montval member Roads", "logo Bourg member Roads",
      ])
  }

  @Test(arguments: ["/", " / ", ", ", " + ", " & ", " et ", " and ", " und ", " y "])
  func `names that stand alone elsewhere and are joined in a cell stay one name, which is told`(sign: String) throws {
    let name = "Montval\(sign)Clairbrune"
    let table = "organisme;groupe\n\(name);Routes\nMontval;Eaux\nClairbrune;Eaux\n"
    #expect(try summary(table) == ["\(name) member Routes", "Montval member Eaux", "Clairbrune member Eaux"])
    #expect(
      try TemporaryFolder(["m.csv": table]).problemLines("m.csv") == [
        "m.csv:2:1: note: “\(name)” is read as one name, though each part of it is one elsewhere; if it means 2, "
          + "write each in a row of its own"
      ])
    // Other lists may be all that says it.
    let lists = "organisme;groupe\n\(name);Routes\nMontval\(sign)Ermont;Eaux\nClairbrune\(sign)Ermont;Bois\n"
    #expect(try TemporaryFolder(["m.csv": lists]).problemLines("m.csv").count == 3)
    // Where one of the two is nowhere else, a name merely has such a sign.
    #expect(
      try TemporaryFolder(["m.csv": "organisme;groupe\n\(name);Routes\nMontval;Eaux\n"]).problemLines("m.csv").isEmpty)
  }

  @Test func `a header that comes again, totals and notes are none of the rows`() throws {
    let text =
      "organisme;groupe\nMontval;Routes\norganisme;groupe\nClairbrune;Eaux\nTotal;2\nSource : secrétariat;page 1/2\n"
    #expect(try summary(text) == ["Montval member Routes", "Clairbrune member Eaux"])
    #expect(try warnings(text).count == 3)
    #expect(
      try summary("name,company,committee\nAda Unwin,Montval,Roads\nNote: as of May\n")
        == ["Ada Unwin of Montval member Roads"])
  }

  // MARK: Several names

  @Test func `a cell lists names where they are names elsewhere`() throws {
    #expect(
      try summary("groupe,organisme\nRoutes,\"Montval\nClairbrune\"\nEaux,\"Montval; Clairbrune (pilote)\"\n") == [
        "Montval member Routes", "Clairbrune member Routes", "Montval member Eaux", "Clairbrune lead Eaux",
      ])
    // A name may have a semicolon.
    #expect(
      try summary("groupe,organisme\nRoutes,\"Fontbrelle; la Belle\"\n") == ["Fontbrelle; la Belle member Routes"])
  }

  @Test func `groups in several columns, each with the role behind it`() throws {
    #expect(
      try summary("Company,WG 1,Role 1,WG 2,Role 2\nMontval,Roads,chair,Water,\nClairbrune,Water,observer,,\n") == [
        "Montval lead Roads", "Montval member Water", "Clairbrune observer Water",
      ])
  }

  @Test func `names in two columns are a person's`() throws {
    #expect(
      try summary("Nom;Prénom;Commission;Fonction\nUnwin;Ada;Routes;Présidente\nDupal;Bob;Routes;Secrétaire\n") == [
        "Ada Unwin lead Routes", "Bob Dupal Secrétaire Routes",
      ])
  }

  @Test func `headings that are roles name who has them`() throws {
    #expect(
      try summary("Working group,Chairs,Members\nRoads,Ada Unwin,\"Bob Dupal, Cleo Tardy\"\nWater,TBD,Dora Esk\n") == [
        "Ada Unwin lead Roads", "Bob Dupal member Roads", "Cleo Tardy member Roads", "Dora Esk member Water",
      ])
  }

  // MARK: Matrices

  @Test func `a matrix of marks, roles and dates is a network`() throws {
    #expect(
      try summary("organisme;Routes;Eaux;Forêts\nMontval;x;;2019\nClairbrune;pilote;x;\nFontbrelle;;;\n") == [
        "Montval member Routes", "Montval member Forêts 2019–", "Clairbrune lead Routes", "Clairbrune member Eaux",
      ])
    #expect(
      try summary("Working group,Montval,Clairbrune\nRoads,1,0\nWater,1,1\n") == [
        "Montval member Roads", "Montval member Water", "Clairbrune member Water",
      ])
  }

  @Test func `organizations without a mark are there all the same`() throws {
    let folder = try TemporaryFolder(["m.csv": "organisme;Routes;Eaux\nMontval;x;\nFontbrelle;;\n"])
    let network = try folder.read("m.csv").network
    #expect(network.organizations.map(\.name) == ["Fontbrelle", "Montval"])
    #expect(network.groups.map(\.name) == ["Eaux", "Routes"])
  }

  @Test func `a matrix with dates for headings tells who was at the meetings`() throws {
    let folder = try TemporaryFolder(["m.csv": "Organisme;12/03/2024;2 juin 2024\nMontval;P;E\nClairbrune;A;x\n"])
    let network = try folder.read("m.csv").network
    #expect(network.events.map(\.startDate?.description) == ["2024-03-12", "2024-06-02"])
    let rows = network.attendance.map { row in
      [network[row.event].name, row.organization.map { network[$0].name } ?? "", row.status.rawValue]
    }
    #expect(
      rows == [
        ["2024-03-12", "Montval", "present"], ["2024-06-02", "Montval", "excused"],
        ["2024-03-12", "Clairbrune", "absent"], ["2024-06-02", "Clairbrune", "present"],
      ])
  }

  // MARK: One group

  @Test func `a list of one group takes its title, which is reported`() throws {
    let text = "Board of the Tollmere Trust\nName,Position\nAda Unwin,Chair\nBob Dupal,Treasurer\n"
    #expect(
      try summary(text) == [
        "Ada Unwin lead Board of the Tollmere Trust", "Bob Dupal Treasurer Board of the Tollmere Trust",
      ])
    #expect(try warnings(text).contains { $0.contains("no heading names a group") })
  }

  @Test func `names alone are no network, and the message says what would be`() throws {
    let problemLines = try TemporaryFolder(["m.csv": "organisation\nMontval\n"]).problemLines("m.csv")
    #expect(problemLines == ["m.csv:1: the column group is missing; add it to the header"])
  }

  // MARK: Words

  @Test(arguments: [
    ("commune;commission;fonction", "vice-président"), ("company;team;position", "treasurer"),
    ("Verein;Arbeitsgruppe;Funktion", "Schriftführer"), ("ayuntamiento;comisión;cargo", "vocal suplente"),
    ("comune;commissione;ruolo", "segretario"), ("gemeente;werkgroep;functie", "penningmeester"),
    ("município;comissão;função", "tesoureiro"),
  ])
  func `headings of seven languages`(header: String, role: String) throws {
    #expect(try summary("\(header)\nMontval;Routes;\(role)\n") == ["Montval \(role) Routes"])
  }

  @Test(arguments: [
    "présidente", "Co-chairs", "tech lead", "Convener", "maintainer", "référent", "Leiterin", "Vorsitzender",
    "coordinadora",
    "capogruppo", "voorzitter", "coordenador", "Chairman",
  ])
  func `words that lead in seven languages`(word: String) throws {
    #expect(try summary("organization,group,role\nMontval,Roads,\(word)\n") == ["Montval lead Roads"])
  }

  @Test func `a role that looks like a lead's is doubted where nobody leads`() throws {
    #expect(
      try warnings("organization,group,role\nMontval,Roads,Lead of operations\n").contains {
        $0.contains("no group has a lead, but “Lead of operations” looks like one")
      })
    #expect(try warnings("organization,group,role\nMontval,Roads,Lead of operations\nClairbrune,Roads,chair\n").isEmpty)
  }

  @Test func `what a heading is may be said with the command, or in the data package`() throws {
    #expect(
      try summary("Wer;Wo\nMontval;Routes\n", columns: "Wer=organization,Wo=group") == ["Montval member Routes"])
    let folder = try TemporaryFolder([
      "memberships.csv": "Wer;Wo;Was\nMontval;Routes;Kapitän\n",
      "attendance.csv": "event;organization;status\nE;Montval;da\n",
      "datapackage.json":
        #"{"columns": {"Wer": "organization", "Wo": "group", "Was": "role"}, "roles": {"Kapitän": "lead"}, "statuses": {"da": "present"}}"#,
    ])
    let network = try folder.read().network
    #expect(network.summary == ["Montval lead Routes"])
    #expect(network.attendance.map(\.status) == [.present])
  }

  @Test(arguments: [
    ("Wer", "“Wer” is no HEADING=COLUMN; write --columns \"Company=organization\""),
    ("Wer=gruppe", "there is no column “gruppe”"),
  ])
  func `a mapping that cannot be read says why`(text: String, message: String) {
    #expect {
      try TableDialect(columns: text)
    } throws: { error in
      "\(error)".hasPrefix(message)
    }
  }

  @Test func `a slip in a heading is named`() throws {
    let problemLines = try TemporaryFolder(["m.csv": "organisatoin,goup\nMontval,Roads\n"]).problemLines("m.csv")
    #expect(problemLines.count == 1)
    #expect(problemLines[0].contains("“organisatoin” may be organization"))
  }

  @Test func `days come first in dates below headings of a language where they do`() throws {
    #expect(try summary("organisme;groupe;début\nMontval;Routes;05/04/2024\n") == ["Montval member Routes 2024-04-05–"])
    #expect(throws: Problems.self) { try summary("company,group,start_date\nMontval,Roads,05/04/2024\n") }
  }

  // MARK: Texts

  @Test func `tables in Markdown, a group for each heading above one`() throws {
    let text = """
      # Groups

      | SIG Name | Chairs | Meetings |
      |---|---|---|
      | [Roads](https://example.org) | * [Ada Unwin](https://example.org/a), Montval<br>* [Bob Dupal](https://example.org/b), Clairbrune | weekly |

      ## Water

      | Name | Affiliation |
      |------|:-----------:|
      | Cleo Tardy | Montval |
      """
    #expect(
      try summary(text, "g.md") == [
        "Ada Unwin of Montval lead Roads", "Bob Dupal of Clairbrune lead Roads", "Cleo Tardy of Montval member Water",
      ])
  }

  @Test func `groups with their people in YAML`() throws {
    let text = """
      sigs:
      - name: Roads
        dir: sig-roads
        leadership:
          chairs:
          - github: ada
            name: Ada Unwin
            company: Montval
          tech_leads:
          - name: Bob Dupal
        meetings:
        - description: Regular
      - name: Water
        members: [Cleo Tardy, Dora Esk]
      """
    #expect(
      try summary(text, "sigs.yaml") == [
        "Ada Unwin of Montval lead Roads", "Bob Dupal lead Roads", "Cleo Tardy member Water", "Dora Esk member Water",
      ])
    #expect(throws: Problems.self) { try summary("a: [", "x.yaml") }
    // Of what comes twice, one would be lost.
    for (text, file, line) in [
      ("groups:\n- name: Roads\n  members: [Ada]\n  members: [Bob]\n", "x.yaml", 4),
      ("[{\"name\": \"Roads\",\n\"members\": [\"Ada\"],\n\"members\": [\"Bob\"]}]", "x.json", 3),
    ] {
      let problems = try TemporaryFolder([file: text]).problemLines(file)
      #expect(
        problems.contains {
          $0.contains("\(file):\(line)")
            && $0.contains("“members” comes twice in this object, of which one would be lost; join the two")
        }, "\(problems)")
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "a: [{", count: 20_000),
    String(repeating: "- ", count: 100_000) + "x",
  ])
  func `YAML that opens lists within lists without end is refused at once`(text: String) throws {
    #expect(try TemporaryFolder(["x.yaml": text]).problemLines("x.yaml").first?.contains("500 deep") == true)
  }

  @Test func `brackets within quotes and comments of YAML open nothing`() throws {
    let text = "groups:\n" + (0..<600).map { "- name: \"G[\($0)\"\n  members: ['O [\($0)', \"it's [\"]\n" }.joined()
    #expect(try summary(text, "x.yaml").count == 1_200)
  }

  @Test func `records in JSON`() throws {
    #expect(
      try summary(
        #"[{"company": "Montval", "team": "Roads", "role": "chair"}, {"company": "Clairbrune", "team": "Roads"}]"#,
        "m.json")
        == ["Montval lead Roads", "Clairbrune member Roads"])
  }
}
