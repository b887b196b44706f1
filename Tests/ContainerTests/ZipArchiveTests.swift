import Testing

@testable import Container

@Suite("A zip archive")
struct ZipArchiveTests {
  private func sample() throws -> [UInt8] {
    let archive = try ZipArchive()
    try archive.write(Array("stored".utf8), to: "mimetype", isCompressed: false)
    try archive.write([], to: "empty")
    try archive.write(Array(String(repeating: "long ", count: 100_000).utf8), to: "é/long.txt")
    return try archive.bytes()
  }

  @Test func `gives back what was written`() throws {
    let archive = try ZipArchive(try sample())
    #expect(archive.names == ["mimetype", "empty", "é/long.txt"])
    #expect(try archive.read("mimetype") == Array("stored".utf8))
    #expect(try archive.read("empty") == [])
    #expect(try archive.read("é/long.txt")?.count == 500_000)
    #expect(try archive.read("nothing") == nil)
    let isEncrypted = archive.isEncrypted
    #expect(!isEncrypted)
  }

  @Test func `is the same bytes for the same contents`() throws {
    #expect(try sample() == sample())
    #expect(try sample().count < 2_000)
  }

  @Test func `begins with its first entry, stored as it is`() throws {
    #expect(String(decoding: try sample()[30..<44], as: UTF8.self) == "mimetypestored")
  }

  @Test func `takes backslashes in names for slashes, and keeps them`() throws {
    let archive = try ZipArchive()
    try archive.write([1], to: "word\\media\\a.png")
    try archive.write([2], to: "word\\text.xml")
    let read = try ZipArchive(try archive.bytes())
    #expect(read.names == ["word/media/a.png", "word/text.xml"])
    #expect(try read.read("word/media/a.png") == [1])
    try read.write([3], to: "word/text.xml")
    try read.remove("word/media/a.png")
    let bytes = try read.bytes()
    #expect(bytes.firstRange(of: Array("word/text.xml".utf8)) == nil)
    let reread = try ZipArchive(bytes)
    #expect(reread.names == ["word/text.xml"])
    #expect(try reread.read("word/text.xml") == [3])
  }

  @Test func `keeps the bytes of what is not touched`() throws {
    let before = try sample()
    let archive = try ZipArchive(before)
    try archive.write([1, 2, 3], to: "new")
    try archive.remove("empty")
    let after = try archive.bytes()
    let reread = try ZipArchive(after)
    #expect(reread.names == ["mimetype", "é/long.txt", "new"])
    #expect(after.starts(with: before[..<44]))
    #expect(try reread.read("é/long.txt") == ZipArchive(before).read("é/long.txt"))
  }

  @Test func `says of a name alike what it is in, in both places`() throws {
    var before = try sample()
    // Both places of the first entry, as LibreOffice writes them for every name.
    let list = try #require(before.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
    before[7] |= 8
    before[list + 9] |= 8
    let archive = try ZipArchive(before)
    try archive.write([1, 2, 3], to: "new")
    let after = try archive.bytes()
    let newList = try #require(after.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
    #expect(after[7] & 8 == after[newList + 9] & 8)
  }

  @Test func `refuses what is damaged`() throws {
    #expect(throws: ContainerError.self) { _ = try ZipArchive([]).names }
    #expect(throws: ContainerError.self) { _ = try ZipArchive(Array("no zip".utf8)).names }
    let bytes = try sample()
    #expect(throws: ContainerError.self) { _ = try ZipArchive(Array(bytes.dropLast(30))).names }
    var flipped = bytes
    flipped[200] ^= 0xFF
    #expect(throws: ContainerError.self) { _ = try ZipArchive(flipped).read("é/long.txt") }
  }
}
