import Collaboration
import Foundation
import Tables
import Testing

@testable import Archive

@Suite("What people ask a file with SQL")
struct ViewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The rows of a query, cells joined by `|`, NULL as nothing.
  private func rows(_ sql: String, tables: [Tables.Table] = []) throws -> [String] {
    let path = folder.file("network.sqlite")
    if folder.names.isEmpty { try Archive.write(CollaborationNetwork.small.sortedByName(), to: path) { tables } }
    let statement = try Statement(sql, in: Database(path, .readOnly))
    var rows: [String] = []
    while try statement.step() {
      rows.append((0..<statement.columnCount).map { text(of: statement, at: $0) }.joined(separator: "|"))
    }
    return rows
  }

  private func text(of statement: Statement, at column: CInt) -> String {
    switch statement.type(at: column) {
    case .null: ""
    case .integer: "\(statement.integer(at: column))"
    case .real: "\(statement.number(at: column))"
    case .text, .blob: String(decoding: statement.utf8(at: column), as: UTF8.self)
    }
  }

  @Test func `the facts stand as in their CSV files, with names for keys`() throws {
    #expect(
      try rows("SELECT * FROM organizations") == [
        "berre|Berre-l'Étang|commune|||||",
        "istres|Istres|commune|ISTRES|Ville d'Istres|13047|43.513|4.9876|Ouest Provence",
        "cau|Ouest Provence||||||",
      ])
    #expect(try rows("SELECT * FROM persons") == ["at|A. T.|", "rittore|Stéphane Rittore|Stephane RITTORRE"])
    #expect(
      try rows("SELECT * FROM groups") == [
        "adullact|ADULLACT|association||2002|2026-02-28|||", "club|Club|club||||||",
        "sig|SIG|working group|Cartographie|2007-10||Des cartes libres.|minutes.txt#L57|2",
      ])
    #expect(
      try rows("SELECT * FROM memberships") == [
        "Berre-l'Étang|SIG|lead|Stéphane Rittore|2007-10-01||2007-10-01|2007-12|téléphone|2",
        "Berre-l'Étang|SIG|member|||||||3",
        "Istres|SIG|supplier||||||minutes.txt#L57-L60|4", "Ouest Provence|SIG|parrain|||||||5",
        "Istres|ADULLACT|member||2004|2006||||6", "|ADULLACT|observer|A. T.||||||",
      ])
    #expect(
      try rows("SELECT * FROM events") == [
        "2007-10-01|Réunion|2007-10-01|Arles|Ouest Provence|SIG|held|minutes.txt#L1|2",
        "next|Prochaine réunion|||||announced||",
      ])
    #expect(
      try rows("SELECT * FROM attendance_records") == [
        "Réunion|Stéphane Rittore|Berre-l'Étang|present|Istres|||2",
        "Réunion||Ouest Provence|excused|||minutes.txt#L20|3",
        "Prochaine réunion|A. T.||absent||||",
      ])
    #expect(
      try rows("SELECT * FROM observations") == [
        "ADULLACT|company|2006|64.0|members||2", "ADULLACT|company|2007-09|17.5||p. 3|3",
      ])
    #expect(try rows("SELECT * FROM claims") == ["ADULLACT|company|2006|2007-09|-75.0|minutes.txt#L30|2"])
    #expect(
      try rows("SELECT * FROM adoptions") == [
        "Berre-l'Étang|OpenOffice.org|in use|2005||2", "Istres|Linux|||minutes.txt#L80|",
      ])
  }

  @Test func `participations are what the measures count`() throws {
    #expect(
      try rows("SELECT organization, \"group\" FROM participations") == ["Berre-l'Étang|SIG", "Ouest Provence|SIG"])
  }

  @Test func `who leads what is one question`() throws {
    #expect(try rows("SELECT * FROM who_leads_what") == ["SIG|lead|Berre-l'Étang|Stéphane Rittore|2007-10-01|"])
  }

  @Test func `the metadata and the roles can be read too`() throws {
    #expect(
      try rows("SELECT name, value FROM metadata") == [
        "schema_version|2", "readable_by|maillage 0.1.0", "name|petit", "title|Petit réseau", "language|fr",
        "description|Deux communes.", "memberships_file|adhesions.csv",
      ])
    #expect(try rows("SELECT name FROM license ORDER BY key") == ["etalab-2.0", "CC-BY-4.0"])
    #expect(
      try rows("SELECT word, participates, is_seat FROM role") == [
        "member|1|0", "lead|1|1", "initiator|1|1", "supplier|0|0", "observer|0|0", "scribe|1|0", "parrain|1|0",
      ])
  }

  @Test func `a published table keeps its name, and its values their types`() throws {
    #expect(
      try rows("SELECT name, type FROM pragma_table_info('leadership_load')", tables: publishedTables) == [
        "organization|TEXT", "groups|INTEGER", "load|REAL", "cut_point|BOOLEAN", "p_value|",
      ])
    #expect(
      try rows("SELECT *, typeof(cut_point) FROM leadership_load") == [
        "Berre-l'Étang|1|0.5|1||integer", "Istres|0||0||integer",
      ])
    #expect(
      try rows("SELECT length(CAST(\"group\" AS BLOB)), \"or \"\"quoted\"\"\", typeof(mixed) FROM attendance") == [
        "2|1e+300|text", "1|4.0|integer",
      ])
  }

  @Test func `a published table goes before a view of its name`() throws {
    #expect(try rows("SELECT name FROM pragma_table_info('claims')", tables: publishedTables) == ["subject"])
    #expect(try rows("SELECT count(*) FROM adoptions") == ["2"])
    #expect(try rows("SELECT count(*) FROM claim") == ["1"])
  }
}
