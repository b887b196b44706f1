import CSQLite
import Collaboration
import Foundation
import Tables
import Testing

@testable import Archive

@Suite("A file that is written")
struct NewFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("network.sqlite")
  }

  @Test func `has the same bytes for the same input`() throws {
    let other = folder.file("other name.sqlite")
    try Archive.write(.small, to: path) { publishedTables }
    try Archive.write(.small, to: other) { publishedTables }
    #expect(try bytes(path) == bytes(other))
  }

  @Test func `stands alone, without journals beside it`() throws {
    try Archive.write(.small, to: path)
    _ = try Archive.read(path)
    #expect(folder.names == ["network.sqlite"])
  }

  @Test func `is whole, and no reference in it dangles`() throws {
    try Archive.write(.hostile, to: path) { publishedTables }
    let database = try Database(path, .readOnly)
    #expect(try database.texts("PRAGMA integrity_check") == ["ok"])
    #expect(try database.texts("PRAGMA foreign_key_check") == [])
  }

  @Test func `says in its header what it is`() throws {
    try Archive.write(.small, to: path)
    let header = try bytes(path).prefix(100)
    #expect(header[68..<72].elementsEqual("mlge".utf8))
    #expect(header[60..<64].elementsEqual([0, 0, 0, 2]))
    // Rollback journal, not WAL: to read it, nothing has to be made beside it.
    #expect(header[18..<20].elementsEqual([1, 1]))
  }

  @Test func `opens in the sqlite3 shell`() throws {
    guard
      let shell = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/opt/homebrew/bin/sqlite3"]
        .first(where: FileManager.default.isExecutableFile)
    else {
      try Test.cancel("there is no sqlite3 shell on this machine")
    }
    try Archive.write(.small, to: path) { publishedTables }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = [
      "-batch", path,
      """
      PRAGMA integrity_check; PRAGMA foreign_key_check;
      SELECT organization, "group" FROM who_leads_what;
      SELECT organization, load FROM leadership_load;
      """,
    ]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "ok\nBerre-l'Étang|SIG\nBerre-l'Étang|0.5\nIstres|\n")
  }

  @Test(arguments: [
    "a b.sqlite", "100 %41.sqlite", "what?mode=memory", "file:x.sqlite?mode=memory", ":memory:", "été 🏳️‍🌈.sqlite",
    "#.sqlite",
    "semi;colon'\"", "-dash", "new\nline",
  ])
  func `has the name that it was given`(name: String) throws {
    try Archive.write(.small, to: folder.file(name))
    #expect(folder.names == [name])
    #expect(try Archive.read(folder.file(name)) == CollaborationNetwork.small.sortedByName())
    #expect(folder.names == [name])
  }

  @Test func `never takes the place of another`() throws {
    try write(Array("mine".utf8), to: path)
    #expect(throws: Problem(.error, path, "cannot be written: File exists")) {
      try Archive.write(.small, to: path)
    }
    #expect(try bytes(path) == Array("mine".utf8))

    let link = folder.file("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.file("nowhere"))
    #expect(throws: Problem(.error, link, "cannot be written: File exists")) { try Archive.write(.small, to: link) }
    #expect(folder.names == ["link", "network.sqlite"])
  }

  @Test func `needs a folder that is there`() {
    let path = folder.file("missing/network.sqlite")
    #expect(throws: Problem(.error, path, "cannot be written: No such file or directory")) {
      try Archive.write(.small, to: path)
    }
  }

  @Test func `is gone again when it cannot be finished`() {
    var network = CollaborationNetwork.small
    network.persons.append(network.persons[0])
    let expected = "cannot be written: UNIQUE constraint failed: person.id"
    #expect(throws: Problem(.error, path, expected)) { try Archive.write(network, to: path) }
    #expect(folder.names == [])
  }

  @Test func `tells of a full disk in words`() {
    #expect("\(SQLiteError(SQLITE_FULL))" == "the disk is full; free some space, or choose another place")
  }
}
