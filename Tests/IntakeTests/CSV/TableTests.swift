import Collaboration
import Testing

@testable import Intake

@Suite("A table's cells mean what they say in English and in French")
struct TableTests {
  private func network(_ memberships: String) throws -> CollaborationNetwork {
    try TemporaryFolder(["m.csv": memberships]).read("m.csv").network
  }

  /// Each table with each of its columns under each of its names.
  private static let headers: [(table: TableName, column: Column, name: String)] = TableName.allCases.flatMap { table in
    table.columns.flatMap { column in
      table.headerNames(of: column).flatMap { [$0, $0.uppercased(), " \($0.replacing(" ", with: "-")) "] }
        .map { (table, column, $0) }
    }
  }

  @Test(arguments: headers)
  func `a header is known by all its names`(_ header: (table: TableName, column: Column, name: String)) throws {
    let names = header.table.columns.map { $0 == header.column ? header.name : $0.rawValue }
    let text = TableText(file: "t.csv", bytes: Array((names.joined(separator: ";") + "\n").utf8))
    var log = ProblemLog()
    let read = try #require(TableHeader(of: text, table: header.table, delimiter: nil, log: &log))
    #expect(read.columns == header.table.columns)
    #expect(log.sorted().isEmpty)
  }

  @Test func `no name stands for two columns of a table`() {
    for table in TableName.allCases {
      let names = table.columns.flatMap { column in Set(table.headerNames(of: column).map { NameKey($0) }) }
      #expect(Set(names).count == names.count, "\(table)")
    }
  }

  @Test(arguments: CellWords.roles.flatMap { role in role.words.map { (role.role, $0) } })
  func `roles`(role: Role, word: String) throws {
    #expect(try network("organization,group,role\nArles,A,\(word.uppercased())\n").memberships[0].role == role)
  }

  @Test func `a role that is not known counts as member, keeps its word and is noted`() throws {
    let folder = try TemporaryFolder([
      "m.csv": "organization,group,role\n"
        + "Arles,A,Trésorier\n"
        + "Istres,A,trésorier\n"
        + "Fos,A,\n"
    ])
    let network = try folder.read("m.csv").network
    #expect(network.summary == ["Arles Trésorier A", "Istres Trésorier A", "Fos member A"])
    #expect(network.memberships.allSatisfy { $0.role.participates })
    #expect(folder.problemLines("m.csv") == ["m.csv: note: 1 role that counts as member: “Trésorier”"])
  }

  @Test(arguments: CellWords.statuses.flatMap { status in status.words.map { (status.status, $0) } })
  func `statuses of attendance`(status: Attendance.Status, word: String) throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\n"
        + "Arles,A\n",
      "attendance.csv": "event,person,status\n"
        + "E,P,\(word.uppercased())\n",
    ])
    #expect(try folder.read().network.attendance.map(\.status) == [status])
  }

  @Test func `whom people represent is whose presence it is, where no column names their organization`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\nMontval,A\n",
      "attendance.csv": "réunion;personne;représente;statut\n2020-03-01;Ada Unwin;Montval;présente\n",
    ])
    let network = try folder.read().network
    #expect(network.attendance.map { $0.organization.map { network[$0].name } } == ["Montval"])
    #expect(network.attendance.map(\.onBehalfOf) == [nil])
  }

  @Test func `an unknown status of attendance is an error`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\n"
        + "Arles,A\n",
      "attendance.csv": "event,person,status\n"
        + "E,P,peut-être\n"
        + "E,Q,\n",
    ])
    #expect(
      folder.problemLines().filter { !$0.contains("note") } == [
        "attendance.csv:2:5: “peut-être” is no status of attendance; write present, excused or absent",
        "attendance.csv:3:5: the status is empty; write it, or leave out the row",
      ])
  }

  @Test func `classifications of groups`() throws {
    let folder = try TemporaryFolder([
      "groups.csv": """
      nom;type;date de création;date de dissolution;description;source
      OpenCourrier;Groupe de travail;2006;;Courrier;cr.txt#L5
      ADULLACT;Association;;;;
      Jury;comité;;;;
      Atelier;;;;;

      """,
      "memberships.csv": "organization,group\nArles,Atelier\n",
    ])
    let groups = try folder.read().network.groups
    #expect(groups.map(\.name) == ["ADULLACT", "Atelier", "Jury", "OpenCourrier"])
    #expect(groups.map(\.classification) == [.association, .workingGroup, .other("comité"), .workingGroup])
    #expect(groups[3].foundingDate == PartialDate("2006"))
    #expect(groups[3].dissolutionDate == nil)
    #expect(groups[3].description == "Courrier")
    #expect(groups[3].source == "cr.txt#L5")
    #expect(groups.map(\.line) == [3, 5, 4, 2])
  }

  @Test func `memberships have their dates, sources and lines`() throws {
    let network = try network(
      "organisme;groupe;rôle;personne;début;fin;source\n"
        + "Arles;A;pilote;A. Martin;2006-10;2007;cr.txt#L9\n"
        + ";A;;B. Petit;;;cr.txt#L9\n")
    #expect(network.summary == ["A. Martin of Arles lead A 2006-10–2007", "B. Petit member A"])
    #expect(network.sources == ["cr.txt#L9"])
    #expect(network.memberships.map(\.source) == [0, 0])
    #expect(network.memberships.map(\.line) == [2, 3])
    #expect(network.metadata.membershipsFile == "m.csv")
    #expect(network.metadata.title == "m")
  }

  @Test func `adoptions have their status in one language`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\nArles,A\n",
      "adoptions.csv": "organisme;logiciel;statut;date;source\n"
        + "Arles;OpenMairie;en production;2005;x\n"
        + "Arles;OpenCimetière;à l'étude;;\n"
        + "Arles;Linux;rêvé;;\n",
    ])
    let network = try folder.read().network
    #expect(network.adoptions.map(\.status) == ["in use", "study", "rêvé"])
    #expect(network.adoptions.map(\.software) == ["OpenMairie", "OpenCimetière", "Linux"])
    #expect(network.adoptions[0].startDate == PartialDate("2005"))
  }

  @Test(arguments: [
    ("91", "4", "the latitude “91” is not between −90 and 90; write degrees", 6),
    ("43", "-180,5", "the longitude “-180,5” is not between −180 and 180; write degrees", 9),
    ("43", "", "there is no longitude to this latitude; write both or none", 6),
    ("", "4", "there is no latitude to this longitude; write both or none", 7),
    ("N43", "4", "“N43” is not a number; write digits, with a decimal point or comma: 1234.5", 6),
    ("nan", "4", "there is no latitude to this longitude; write both or none", 10),
    ("1e999", "4", "“1e999” is not a number; write digits, with a decimal point or comma: 1234.5", 6),
    ("1.000,5", "4", "“1.000,5” is not a number; write digits, with a decimal point or comma: 1234.5", 6),
  ])
  func `coordinates off the earth`(latitude: String, longitude: String, message: String, column: Int) throws {
    let folder = try TemporaryFolder([
      "organizations.csv": "nom;latitude;longitude\nFos;43,4;4,9\nArle;\(latitude);\(longitude)\n",
      "memberships.csv": "organization,group\nArle,A\n",
    ])
    #expect(folder.problemLines().filter { !$0.contains("note") } == ["organizations.csv:3:\(column): \(message)"])
  }

  @Test func `a count with a comma before three digits is doubtful`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\nArles,A\n",
      "observations.csv": "subject;category;date;value\nA;members;2006;1,234\nA;members;2007;1,5\n",
    ])
    #expect(
      folder.problemLines().filter { $0.contains("warning") } == [
        "observations.csv:2:16: warning: “1,234” is read as 1.234; if thousands are meant, write 1234"
      ])
  }

  @Test func `an id that is taken`() throws {
    let folder = try TemporaryFolder([
      "organizations.csv": "id,name\n"
        + "a,Arles\n"
        + "b,Berre\n"
        + "a,Aix\n"
        + "b,Berre\n",
      "memberships.csv": "organization,group\n"
        + "a,A\n",
    ])
    #expect(
      folder.problemLines().filter { !$0.contains("note") } == [
        "organizations.csv:4:1: the id “a” is that of line 2 too; give each its own",
        "organizations.csv:5:1: warning: this row says the same as line 3; it is counted once",
      ])
  }

  /// What a fuzzer found: with a form feed before its role, a row was another one until it was written and read again.
  @Test func `rows that differ in white space around a cell are counted once`() throws {
    let folder = try TemporaryFolder([
      "m.csv": "organization,group,role,source\n"
        + "Arles,A,\u{C}chef,é\n"
        + "Arles,A,chef\u{3000},é\n"
        + "Arles,A,chef,\u{A0}é\n"
        + "Arles,A,chef,\n"
        + "Arles,A,chef,\u{2003}\n"
    ])
    #expect(try folder.read("m.csv").network.memberships.map(\.line) == [2, 5])
  }

  /// What a fuzzer found, with roles of one word in small and capital letters.
  @Test func `rows that say a role by another word are counted once`() throws {
    let folder = try TemporaryFolder([
      "m.csv": "organization,group,role\n"
        + "Arles,A,lead\n"
        + "Arles,A,Lead\n"
        + "Arles,A,pilote\n"
        + "Arles,A,treasurer\n"
        + "Arles,A,TREASURER\n"
        + "Arles,A,\n"
        + "Arles,A,member\n"
    ])
    #expect(try folder.read("m.csv").network.memberships.map(\.line) == [2, 5, 7])
  }

  @Test func `rows that repeat an earlier one, however it is spelt, are counted once`() throws {
    let folder = try TemporaryFolder([
      "m.csv": "organization,group,role,start_date\n"
        + "Arles,A,lead,2007\n"
        + "Arles,A,member,2007\n"
        + "ARLES, a ,lead,2007\n"
        + "Arles,A,lead,\n"
    ])
    #expect(try folder.read("m.csv").network.memberships.map(\.line) == [2, 3, 5])
    #expect(
      folder.problemLines("m.csv") == ["m.csv:4:1: warning: this row says the same as line 2; it is counted once"])
  }
}
