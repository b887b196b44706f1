import Collaboration
import Foundation
import Testing

@testable import Archive

@Suite("A schema that changes")
struct SchemaTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("network.sqlite")
    try Archive.write(.small, to: path)
  }

  private func edit(_ sql: String) throws {
    try Database(path).execute(sql)
  }

  /// Version 0, which never was: it called the words of roles names, and had no licenses.
  private func makeVersion0() throws {
    try edit(
      """
      PRAGMA legacy_alter_table = ON;
      ALTER TABLE role RENAME COLUMN word TO name;
      DROP TABLE license;
      CREATE TRIGGER role_is_final BEFORE UPDATE ON role BEGIN SELECT RAISE(ABORT, 'final'); END;
      UPDATE metadata SET value = '0' WHERE name = 'schema_version';
      """)
  }

  private static let withVersion0 = Schema(
    version: 1, reader: "maillage 0.1.0",
    migrations: [
      0: { database in
        try database.execute(
          """
          ALTER TABLE role RENAME COLUMN name TO word;
          UPDATE role SET word = word || '';
          CREATE TABLE license (key INTEGER PRIMARY KEY, name TEXT NOT NULL);
          INSERT INTO license (name) SELECT value FROM metadata WHERE name = 'title';
          """)
      }
    ])

  @Test func `reads a file of an older version, and leaves it as it was`() throws {
    try makeVersion0()
    let before = try bytes(path)
    let network = try Archive.read(path, as: Self.withVersion0)
    var expected = CollaborationNetwork.small.sortedByName()
    expected.metadata.licenses = ["Petit réseau"]
    #expect(network == expected)
    #expect(try bytes(path) == before)
    #expect(folder.names == ["network.sqlite"])
  }

  @Test func `goes from version to version, in order`() throws {
    let steps = (1..<4).map { version in
      (
        version,
        { @Sendable (database: Database) throws in
          try database.execute("UPDATE metadata SET value = value || ' \(version)' WHERE name = 'title'")
        }
      )
    }
    try edit("UPDATE metadata SET value = '1' WHERE name = 'schema_version'")
    let fourth = Schema(version: 4, reader: "maillage 0.4.0", migrations: Dictionary(uniqueKeysWithValues: steps))
    #expect(try Archive.read(path, as: fourth).metadata.title == "Petit réseau 1 2 3")
  }

  @Test func `a file of version 1 has memberships and meetings without what version 2 adds`() throws {
    try edit(
      """
      DROP VIEW memberships; DROP VIEW events; DROP VIEW attendance_records;
      ALTER TABLE attendance_record DROP COLUMN role;
      ALTER TABLE membership DROP COLUMN first_seen;
      ALTER TABLE membership DROP COLUMN last_seen;
      ALTER TABLE event DROP COLUMN group_key;
      ALTER TABLE event DROP COLUMN status;
      UPDATE metadata SET value = '1' WHERE name = 'schema_version';
      """)
    var expected = CollaborationNetwork.small
    for index in expected.memberships.indices {
      expected.memberships[index].firstSeen = nil
      expected.memberships[index].lastSeen = nil
    }
    for index in expected.events.indices {
      expected.events[index].group = nil
      expected.events[index].status = nil
    }
    #expect(try Archive.read(path) == expected.sortedByName())
  }

  @Test func `refuses a newer version, and says what reads it`() throws {
    try edit(
      """
      UPDATE metadata SET value = '3' WHERE name = 'schema_version';
      UPDATE metadata SET value = 'maillage 0.7.0' WHERE name = 'readable_by';
      DROP TABLE membership;
      """)
    let message = "has version 3 of the tables, and this maillage knows 2; “maillage 0.7.0” or later would be right"
    #expect { try Archive.read(path) } throws: { error in
      (error as? Problems)?.problems == [Problem(.error, path, message)]
    }
  }

  @Test(arguments: [-1, 0, Int.min])
  func `refuses a version that never was`(version: Int) throws {
    try edit("UPDATE metadata SET value = '\(version)' WHERE name = 'schema_version'")
    let message = "has version \(version) of the tables, which never was; version 2 would be right"
    #expect { try Archive.read(path) } throws: { error in
      (error as? Problems)?.problems == [Problem(.error, path, message)]
    }
  }
}
