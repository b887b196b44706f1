import Foundation
import Testing

@testable import Publication

@Suite("A file that is written whole")
struct WholeFileTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "maillage-whole-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  @Test func `takes the place of the one before, through a link, and keeps who may read it`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WholeFile.write([1], to: folder + "/a")
    chmod(folder + "/a", 0o640)
    symlink("a", folder + "/link")
    try WholeFile.write([2, 3], to: folder + "/link")
    #expect(FileManager.default.contents(atPath: folder + "/a") == Data([2, 3]))
    #expect(try FileManager.default.attributesOfItem(atPath: folder + "/a")[.posixPermissions] as? Int == 0o640)
    #expect(names == ["a", "link"])
  }

  @Test func `may have as long a name as a file can have`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = String(repeating: "x", count: 255)
    try WholeFile.write([1], to: folder + "/" + name)
    #expect(names == [name])
    #expect(throws: PublicationError(folder + "/" + name + "y", "cannot be replaced: File name too long")) {
      try WholeFile.write([1], to: folder + "/" + name + "y")
    }
    #expect(names == [name])
  }

  @Test func `goes into a pipe that a link leads to, which stays`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    symlink("/proc/self/fd/\(ends[1])", folder + "/out")
    try WholeFile.write([7, 8], to: folder + "/out")
    var bytes: [UInt8] = [0, 0, 0]
    #expect(read(ends[0], &bytes, 3) == 2)
    #expect(bytes == [7, 8, 0])
    #expect(FileSystem.kind(of: folder + "/out") == .link)
  }

  @Test func `leaves a device that is full where it is`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    symlink("/dev/full", folder + "/full")
    #expect(throws: PublicationError(folder + "/full", "cannot be written: No space left on device")) {
      try WholeFile.write([1], to: folder + "/full")
    }
    #expect(FileSystem.kind(of: "/dev/full") == .other)
    #expect(names == ["full"])
  }

  @Test func `is refused where a link leads to nothing, a folder stands or no name is given`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    symlink("nothing", folder + "/link")
    for path in ["", folder, folder + "/link", folder + "/none/a"] {
      #expect(throws: PublicationError.self) { try WholeFile.write([1], to: path) }
    }
    #expect(names == ["link"])
  }
}
