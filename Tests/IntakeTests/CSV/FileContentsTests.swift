import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("The contents of a file")
struct FileContentsTests {
  @Test func `of a pipe are waited for where somebody writes into it, and not for ever`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "memberships.csv").path
    #expect(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: Problem.self) { try FileContents.read(path, waitLimit: 50) }
    #expect(error?.message == "nobody writes into this pipe; give a file, or write into it first")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "{ printf a; sleep 0.2; printf bc; } > \"$0\"", path]
    try writer.run()
    #expect(try FileContents.read(path) == Array("abc".utf8))
    writer.waitUntilExit()
  }
}
