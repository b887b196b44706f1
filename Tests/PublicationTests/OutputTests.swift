import Foundation
import Paths
import Platform
import Testing

@testable import Publication

@Suite("What somebody has or saves where output goes")
struct OutputTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "maillage-output-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private let isOurs: @Sendable (String) -> Bool = { ["report.html", "findings.md", "tables/a.csv"].contains($0) }

  private func publish(_ files: [String: String], meanwhile: () -> Void = {}) throws -> [String] {
    let publication = try Publication(to: folder + "/output", isOurs: isOurs)
    for (name, text) in files { try publication.write(text, to: name) }
    return try publication.publish(meanwhile: meanwhile)
  }

  private func text(_ file: String) -> String? {
    FileSystem.read(folder + "/output/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  private func save(_ text: String, as file: String) {
    try? Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/output/" + file))
  }

  /// `isShared`: whether a file of somebody's stands in the folder, so that files are replaced one by one.
  @Test(arguments: [false, true])
  func `what is changed while it is replaced stays, and so does what is new`(isShared: Bool) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try publish(["report.html": "old", "findings.md": "old", "tables/a.csv": "old"])
    if isShared { save("mine", as: "before.txt") }
    let told = try publish(["report.html": "new", "findings.md": "new"]) {
      save("edited", as: "report.html")
      save("edited too", as: "tables/a.csv")
      save("note", as: "note.txt")
    }
    #expect(text("report.html") == "edited")
    #expect(text("tables/a.csv") == "edited too")
    #expect(text("note.txt") == "note")
    #expect(text("findings.md") == "new")
    #expect(told.contains { $0.contains("report.html: warning: was changed") })
    #expect(told.contains { $0.contains("tables/a.csv: warning: was changed") })
    #expect(try FileSystem.names(in: folder) == ["output"])
    // It is known for somebody's own by the next run, too.
    #expect(throws: PublicationError.self) { try publish(["report.html": "newer"]) }
    #expect(text("report.html") == "edited")
  }

  @Test(arguments: [false, true])
  func `what is removed meanwhile is written anew`(isShared: Bool) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try publish(["report.html": "old", "findings.md": "old"])
    if isShared { save("mine", as: "before.txt") }
    let told = try publish(["report.html": "new"]) { unlink(folder + "/output/report.html") }
    #expect(text("report.html") == "new")
    #expect(text("findings.md") == nil)
    #expect(told.isEmpty)
  }

  @Test func `a folder that would hold the network is refused before it is made`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/net", withIntermediateDirectories: true)
    let name = FileSystem.name(of: folder)
    for output in ["net", "net/new/..", "net/new/../../net/", "new/../net/./", "../\(name)", "new/.."] {
      #expect(throws: PublicationError.self, "\(output)") {
        _ = try Publication(to: folder + "/" + output, from: folder + "/net", isOurs: isOurs)
      }
    }
    #expect(try FileSystem.names(in: folder) == ["net"])
    #expect(try FileSystem.names(in: folder + "/net").isEmpty)
    try Publication(to: folder + "/net/output", from: folder + "/net", isOurs: isOurs).abandon()
  }

  @Test func `a file that was read is no place for a result, under whatever name`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let input = folder + "/input.csv"
    try WholeFile.writeResult([1], to: input)
    link(input, folder + "/hard")
    symlink("input.csv", folder + "/soft")
    FilesRead.note(input)
    for name in ["input.csv", "hard", "soft", "./input.csv", "new/../input.csv"] {
      #expect(throws: PublicationError.self, "\(name)") { try WholeFile.writeResult([2], to: folder + "/" + name) }
    }
    #expect(FileSystem.read(input) == [1])
    try WholeFile.writeResult([2], to: folder + "/other")
    #expect(FileSystem.read(folder + "/other") == [2])
  }
}
