import Collaboration
import Foundation
import Testing

@testable import Archive

@Suite("A file that is read")
struct ExistingFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("network.sqlite")
  }

  private func problems(_ path: String) -> [String] {
    do {
      _ = try Archive.read(path)
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test func `is known by its first bytes`() throws {
    try Archive.write(.small, to: path)
    #expect(Archive.recognizes(path))
    let csv = folder.file("memberships.csv")
    try write(Array("organization,group\n".utf8), to: csv)
    #expect(!Archive.recognizes(csv))
    #expect(!Archive.recognizes(folder.path))
    #expect(!Archive.recognizes(folder.file("missing")))
  }

  @Test func `is distinguished from what is none`() throws {
    let expected = "is no SQLite database; a network.sqlite that maillage wrote would be right"
    #expect(problems(folder.path) == ["is no file; a network.sqlite that maillage wrote would be right"])
    #expect(problems(folder.file("missing")) == ["cannot be read: No such file or directory"])
    for content in ["", "organization,group\n", "SQLite format 2\u{0}", String(repeating: "\u{0}", count: 4096)] {
      try write(Array(content.utf8), to: path)
      #expect(problems(path) == [expected])
    }
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(problems(folder.file("pipe")) == ["is no file; a network.sqlite that maillage wrote would be right"])
  }

  @Test func `is not changed by it`() throws {
    try Archive.write(.small, to: path)
    let before = try bytes(path)
    _ = try Archive.read(path)
    #expect(try bytes(path) == before)
    #expect(folder.names == ["network.sqlite"])
  }

  @Test func `may be reached by a link, relative or not`() throws {
    try Archive.write(.small, to: path)
    let link = folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "network.sqlite")
    #expect(try Archive.read(link) == CollaborationNetwork.small.sortedByName())
  }

  @Test func `may have been left with a write-ahead log, and gets no new one`() throws {
    let path = folder.file("été %41?x=#.sqlite")
    try Archive.write(.small, to: path)
    try Database(path).execute("PRAGMA journal_mode = WAL")
    #expect(folder.names == ["été %41?x=#.sqlite"])
    #expect(try Archive.read(path) == CollaborationNetwork.small.sortedByName())
    #expect(folder.names == ["été %41?x=#.sqlite"])
  }

  @Test func `is read with the changes that wait in its log`() throws {
    try Archive.write(.small, to: path)
    let editor = try Database(path)
    try editor.execute("PRAGMA journal_mode = WAL; UPDATE metadata SET value = 'neu' WHERE name = 'title'")
    #expect(try Archive.read(path).metadata.title == "neu")
    withExtendedLifetime(editor) {}
  }

  @Test func `is read while others read it`() async throws {
    try Archive.write(.small, to: path)
    let expected = CollaborationNetwork.small.sortedByName()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { [path] in try Archive.read(path) == expected } }
      for try await isEqual in group { #expect(isEqual) }
    }
  }

  @Test func `waits for a program that writes to it, and then tells who was in the way`() throws {
    try Archive.write(.small, to: path)
    let editor = try Database(path)
    try editor.execute("BEGIN EXCLUSIVE; DELETE FROM claim")
    let expected = "cannot be read: another program is writing to it; try again when that has ended"
    #expect(problems(path) == [expected])
    try editor.execute("ROLLBACK")
    #expect(problems(path) == [])
  }

  @Test func `is damaged where it was cut`() throws {
    try Archive.write(.small, to: path)
    let whole = try bytes(path)
    let expected = "cannot be read: the file is damaged; take a good copy, or build it anew from the network's folder"
    for count in [16, 100, 4095, 4096, 8192, whole.count / 2, whole.count - 4096, whole.count - 1] {
      try write(Array(whole.prefix(count)), to: path)
      #expect(problems(path) == [expected], "cut to \(count) bytes")
    }
  }

  @Test(arguments: [CollaborationNetwork.small, .hostile])
  func `makes nobody fall, whatever bytes in it are changed`(network: CollaborationNetwork) throws {
    try Archive.write(network, to: path)
    let whole = try bytes(path)
    var random = SplitMix64(state: 2007)
    var refusals = 0
    for _ in 0..<100 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        // Half of them into the structure of pages, which begin with it.
        let place = Int.random(in: 0..<whole.count, using: &random)
        let isStructure = Bool.random(using: &random)
        damaged[isStructure ? place / 4096 * 4096 + place % 64 : place] = UInt8.random(in: 0...255, using: &random)
      }
      try write(damaged, to: path)
      if !problems(path).isEmpty { refusals += 1 }
    }
    #expect(refusals > 0)
  }
}

/// Steele, Lea & Flood 2014: a generator that gives the same numbers each time.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
