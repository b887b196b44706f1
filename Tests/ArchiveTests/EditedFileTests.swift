import Collaboration
import Foundation
import Testing

@testable import Archive

/// A file that someone has edited with another program is checked as closely as a CSV.
@Suite("A file that someone has edited")
struct EditedFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("network.sqlite")
    try Archive.write(CollaborationNetwork.small.sortedByName(), to: path)
  }

  private func edit(_ sql: String) throws {
    try Database(path).execute(sql)
  }

  /// What is found to be wrong, without the file's name, which stands before each.
  private func problems() -> [String] {
    do {
      _ = try Archive.read(path)
      return []
    } catch {
      #expect(error.problems.allSatisfy { $0.file == path && $0.severity == .error })
      return error.problems.map(\.message)
    }
  }

  @Test(arguments: [
    (
      "UPDATE membership SET group_key = 99 WHERE key = 2",
      "table membership row 2: group_key is 99, and group has no such row; the key of one that it has, would be right"
    ),
    (
      "UPDATE membership SET organization_key = 'Arles' WHERE key = 3",
      "table membership row 3: organization_key is “Arles”, and organization has no such row;"
        + " the key of one that it has, would be right"
    ),
    (
      "UPDATE membership SET start_date = '2007-13' WHERE key = 1",
      "table membership row 1: start_date is “2007-13”, which is no date; YYYY, YYYY-MM or YYYY-MM-DD would be right"
    ),
    (
      "UPDATE membership SET start_date = '2008', end_date = '2007' WHERE key = 1",
      "table membership row 1: the end 2007 is before the start 2008; the other way round would be right"
    ),
    (
      "UPDATE membership SET organization_key = NULL, person_key = NULL WHERE key = 2",
      "table membership row 2: neither organization_key nor person_key is given; one of them would be right"
    ),
    (
      "UPDATE membership SET line = 3000000000 WHERE key = 2",
      "table membership row 2: line is 3000000000; the number of a line, or NULL, would be right"
    ),
    (
      "UPDATE organization SET name = x'00ff' WHERE key = 2",
      "table organization row 2: name is a blob; a text in UTF-8 would be right"
    ),
    (
      "UPDATE organization SET name = CAST(x'ff' AS TEXT) WHERE key = 2",
      "table organization row 2: name is “\u{FFFD}”; a text in UTF-8 would be right"
    ),
    (
      "UPDATE organization SET latitude = 91 WHERE key = 2",
      "table organization row 2: there is no place at latitude 91.0, longitude 4.9876;"
        + " from −90 to 90 and from −180 to 180 would be right"
    ),
    (
      "UPDATE organization SET latitude = NULL WHERE key = 2",
      "table organization row 2: latitude stands without longitude, or longitude without latitude; both would be right"
    ),
    (
      "UPDATE organization SET latitude = 'nord' WHERE key = 2",
      "table organization row 2: latitude is “nord”; a number would be right"
    ),
    (
      "UPDATE observation SET value = 9e999 WHERE key = 1",
      "table observation row 1: value is Inf; a number would be right"
    ),
    (
      "DELETE FROM metadata WHERE name = 'title'", "table metadata has no row named title; one would be right"
    ),
    (
      "DROP INDEX organization_id; UPDATE organization SET id = 'berre'  WHERE key = 3",
      "table organization row 3: id “berre” is that of an earlier row too; one of its own would be right"
    ),
    (
      "PRAGMA ignore_check_constraints = ON; UPDATE attendance_record SET status = 'late' WHERE key = 1",
      "table attendance_record row 1: status is “late”; one of present, excused, absent would be right"
    ),
    (
      "PRAGMA ignore_check_constraints = ON; UPDATE event SET status = 'moved' WHERE key = 1",
      "table event row 1: status is “moved”; one of held, announced, cancelled would be right"
    ),
    (
      "UPDATE membership SET first_seen = '2008', last_seen = '2007' WHERE key = 1",
      "table membership row 1: the end 2007 is before the start 2008; the other way round would be right"
    ),
    (
      "DROP TABLE claim", "table claim is missing; it may be empty, but has to be there"
    ),
    (
      "DROP TABLE claim; CREATE VIEW claim AS SELECT 1 AS key",
      "table claim is missing; it may be empty, but has to be there"
    ),
    (
      "DROP VIEW persons; DROP VIEW memberships; DROP VIEW who_leads_what; DROP VIEW attendance_records;"
        + "ALTER TABLE person RENAME COLUMN name TO nom",
      "table person has no column name; it may be empty, but has to be there"
    ),
    (
      "PRAGMA legacy_alter_table = ON; CREATE TABLE copy AS SELECT * FROM source; DROP TABLE source; ALTER TABLE copy RENAME TO source",
      "table source: key no longer is INTEGER PRIMARY KEY, as would be right"
    ),
    (
      "UPDATE metadata SET value = 'one' WHERE name = 'schema_version'",
      "table metadata: schema_version is “one”; a number such as 2 would be right"
    ),
  ])
  func `tells the table, the row, what is wrong and what would be right`(edit sql: String, problem: String) throws {
    try edit(sql)
    #expect(problems() == [problem])
  }

  @Test func `tells all problems, of all tables`() throws {
    try edit(
      """
      UPDATE membership SET start_date = 'yesterday', role_key = 0 WHERE key = 1;
      UPDATE "group" SET founding_date = 2007.5 WHERE key = 1;
      UPDATE event SET host_key = -1 WHERE key = 1;
      UPDATE organization_other_name SET organization_key = 9223372036854775807;
      """)
    #expect(
      problems().map { String($0.prefix { $0 != ";" }) } == [
        "table organization_other_name row 1: organization_key is 9223372036854775807, and organization has no such row",
        "table organization_other_name row 2: organization_key is 9223372036854775807, and organization has no such row",
        "table group row 1: founding_date is “2007.5”, which is no date",
        "table membership row 1: role_key is 0, and role has no such row",
        "table membership row 1: start_date is “yesterday”, which is no date",
        "table event row 1: host_key is -1, and organization has no such row",
      ])
  }

  @Test func `counts the problems that a table has too many of`() throws {
    try edit(
      """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 250)
      INSERT INTO adoption (organization_key, software) SELECT 99, 'Linux' FROM number
      """)
    #expect(problems().count == 101)
    #expect(problems().last == "table adoption: 150 more problems")
  }

  @Test func `may lack rows that nothing refers to, and have new ones`() throws {
    try edit(
      """
      DELETE FROM role WHERE word = 'initiator';
      INSERT INTO organization (key, id, name) VALUES (77, 'arles', 'Arles'), (-5, 'nice', 'Nice');
      INSERT INTO membership (organization_key, group_key, role_key) VALUES (77, 3, 2), (-5, 3, 1);
      """)
    let network = try Archive.read(path)
    #expect(network.organizations.map(\.name) == ["Arles", "Berre-l'Étang", "Istres", "Nice", "Ouest Provence"])
    let added = network.memberships.suffix(2)
    #expect(added.map { $0.organization.map { network[$0].name } } == ["Arles", "Nice"])
    #expect(added.map(\.role) == [.lead, .member])
    #expect(added.map { network[$0.group].name } == ["SIG", "SIG"])
    #expect(
      network.memberships.dropLast(2).elementsEqual(CollaborationNetwork.small.sortedByName().memberships) {
        network.word(for: $0.role) == CollaborationNetwork.small.word(for: $1.role) && $0.line == $1.line
      })
  }

  @Test func `may have gone through a dump, which forgets the header`() throws {
    let original = try Archive.read(path)
    try edit("PRAGMA application_id = 0; PRAGMA user_version = 0")
    #expect(try Archive.read(path) == original)
  }

  @Test func `is refused where it is another program's`() throws {
    let expected = "is an SQLite database, but no network; a network.sqlite that maillage wrote would be right"
    try edit("PRAGMA application_id = 252006674")
    #expect(problems() == [expected])
    try FileManager.default.removeItem(atPath: path)
    try edit("CREATE TABLE metadata (name TEXT, worth TEXT)")
    #expect(problems() == [expected])
    try edit("DROP TABLE metadata; CREATE VIEW metadata AS SELECT 'schema_version' AS name, '1' AS value")
    #expect(problems() == [expected])
    try edit("DROP VIEW metadata; CREATE VIRTUAL TABLE metadata USING fts5 (name, value)")
    #expect(problems() == [expected])
  }
}
