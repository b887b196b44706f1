import Platform
import Foundation
import Paths
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

  @Test func `keeps its other names, its owner and its extended attributes`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["a", "single"] {
      try WholeFile.write([1, 2, 3], to: folder + "/" + name)
      chmod(folder + "/" + name, 0o604)
    }
    link(folder + "/a", folder + "/b")
    let isRoot = geteuid() == 0
    if isRoot { chown(folder + "/single", 1, 2) }
    let isMarked = setxattr(folder + "/single", "user.note", "kept", 4, 0) == 0
    for name in ["a", "single"] { #expect(try WholeFile.write([9], to: folder + "/" + name) == nil) }
    #expect(FileManager.default.contents(atPath: folder + "/b") == Data([9]))
    var status = stat()
    #expect(stat(folder + "/single", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o604)
    #expect(!isRoot || status.st_uid == 1 && status.st_gid == 2)
    var value = [UInt8](repeating: 0, count: 8)
    #expect(!isMarked || getxattr(folder + "/single", "user.note", &value, 8) == 4)
    #expect(names == ["a", "b", "single"])
  }

  @Test func `that is new is as the user's umask has it`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WholeFile.write([1], to: folder + "/a")
    let mask = umask(0)
    umask(mask)
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/a")[.posixPermissions] as? Int
    #expect(mode == 0o666 & ~Int(mask))
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

  /// What an editor may do while maillage runs.
  enum Saving: CaseIterable { case over, renaming, anewAtOldTime, removing }

  private func save(_ saving: Saving) throws {
    let file = folder + "/a"
    switch saving {
    case .over: try FileSystem.write([7], to: file)
    case .renaming:
      try FileSystem.write([7], to: file + "~")
      try FileSystem.rename(file + "~", to: file)
    case .anewAtOldTime:
      var status = stat()
      stat(file, &status)
      usleep(20_000)
      try FileSystem.write([7], to: file)
      var times = [status.st_atim, status.st_mtim]
      utimensat(AT_FDCWD, file, &times, 0)
    case .removing: FileSystem.removeFile(file)
    }
  }

  @Test(arguments: Saving.allCases)
  func `is refused where somebody saves the file meanwhile`(saving: Saving) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WholeFile.write([1], to: folder + "/a")
    symlink("a", folder + "/link")
    let state = FileState(of: folder + "/link")
    usleep(20_000)
    try save(saving)
    let saved = FileManager.default.contents(atPath: folder + "/a")
    for path in ["a", "link"] where saving != .removing || path == "a" {
      #expect(throws: PublicationError.self) { try WholeFile.write([2], to: "\(folder)/\(path)", over: state) }
    }
    #expect(FileManager.default.contents(atPath: folder + "/a") == saved)
    #expect(names == (saving == .removing ? ["link"] : ["a", "link"]))
    // One that was not there when it was looked for.
    if saving == .removing {
      try WholeFile.write([3], to: folder + "/a", over: .absent)
    } else {
      #expect(throws: PublicationError.self) { try WholeFile.write([3], to: folder + "/a", over: .absent) }
    }
  }

  @Test func `of a folder is written with the others or not at all, and never through a link`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileSystem.makeFolders(folder + "/elsewhere")
    for name in ["a", "b", "elsewhere/victim"] { try WholeFile.write([1], to: "\(folder)/\(name)") }
    symlink("elsewhere/victim", folder + "/c")
    symlink("elsewhere", folder + "/sub")
    func replacement(_ name: String) -> WholeFile.Replacement {
      .init(name: name, bytes: [2], over: FileState(of: "\(folder)/\(name)"))
    }
    let stale = replacement("b")
    usleep(20_000)
    try FileSystem.write([7], to: folder + "/b")
    for others in [[stale], [replacement("c")], [replacement("sub/victim")], [replacement("../x")]] {
      #expect(throws: PublicationError.self) { try WholeFile.write([replacement("a")] + others, in: folder) }
    }
    for (name, byte) in [("a", 1), ("b", 7), ("elsewhere/victim", 1)] as [(String, UInt8)] {
      #expect(FileManager.default.contents(atPath: "\(folder)/\(name)") == Data([byte]))
    }
    let losses = try WholeFile.write([replacement("./a"), replacement("b")], in: folder + "/")
    #expect(losses.isEmpty)
    #expect(FileManager.default.contents(atPath: folder + "/a") == Data([2]))
  }
}
