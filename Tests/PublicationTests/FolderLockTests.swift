import Foundation
import Testing

@testable import Publication

@Suite("A lock on a folder")
struct FolderLockTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "maillage-lock-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  @Test func `is held by one at a time, who says who it is, and leaves nothing`() throws {
    do {
      let lock = try FolderLock(on: folder)
      let error = #expect(throws: PublicationError.self) { try FolderLock(on: folder, seconds: 0) }
      #expect(error?.message.contains("is being written by another run (process \(getpid()), ") == true)
      #expect(error?.message.hasSuffix("); waited 0 s for it: try again when it has ended") == true)
      lock.release()
    }
    #expect(names.isEmpty)
    try FolderLock(on: folder, seconds: 0).release()
  }

  @Test func `is not held by a run that was killed`() throws {
    try Data("process 1, maillage read".utf8).write(to: URL(fileURLWithPath: folder + "/.maillage-lock"))
    try FolderLock(on: folder, seconds: 0).release()
    #expect(names.isEmpty)
  }

  @Test func `does not take a file of the user's for a lock, be it by another name of it`() throws {
    let lock = folder + "/.maillage-lock"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: lock))
    #expect(throws: PublicationError.self) { try FolderLock(on: folder, seconds: 0) }
    #expect(try String(contentsOfFile: lock, encoding: .utf8) == "mine")
    try FileManager.default.removeItem(atPath: lock)
    try Data("process of mine".utf8).write(to: URL(fileURLWithPath: folder + "/precious"))
    try FileManager.default.linkItem(atPath: folder + "/precious", toPath: lock)
    #expect(throws: PublicationError.self) { try FolderLock(on: folder, seconds: 0) }
    #expect(try String(contentsOfFile: folder + "/precious", encoding: .utf8) == "process of mine")
  }

  @Test func `lets each of many add to what the one before wrote`() async throws {
    let file = folder + "/count"
    try Data("0".utf8).write(to: URL(fileURLWithPath: file))
    let folder = folder
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          guard let lock = try? FolderLock(on: folder) else { return }
          defer { lock.release() }
          let count = (try? String(contentsOfFile: file, encoding: .utf8)).flatMap { Int($0) } ?? -100
          try? Data("\(count + 1)".utf8).write(to: URL(fileURLWithPath: file))
        }
      }
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "20")
  }

  @Test(arguments: ["link", "folder"])
  func `is not taken from what somebody put in its place, which is named`(what: String) throws {
    let lock = folder + "/.maillage-lock"
    if what == "link" { symlink("/dev/null", lock) } else { mkdir(lock, 0o777) }
    let error = #expect(throws: PublicationError.self) { try FolderLock(on: folder, seconds: 0) }
    #expect(error?.description == "\(lock): is no lock of maillage's; move it away")
  }
}
