import Foundation
import Testing

@testable import Publication

@Suite("A publication")
struct PublicationTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "publication-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func publish(_ files: [String: String]) throws {
    let publication = try Publication(to: folder + "/output")
    for (name, text) in files { try publication.write(text, to: name) }
    try publication.publish()
  }

  private func text(_ file: String) -> String? {
    FileSystem.read(folder + "/output/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `makes its folder and leaves nothing beside it`() throws {
    try publish(["report.html": "new", "tables/a.csv": "a"])
    #expect(text("report.html") == "new")
    #expect(text("tables/a.csv") == "a")
    #expect(try FileSystem.names(in: folder) == ["output"])
  }

  @Test func `takes the place of the one before, whose other files go`() throws {
    try publish(["report.html": "old", "tables/old.csv": "old"])
    try publish(["report.html": "new"])
    #expect(text("report.html") == "new")
    #expect(try FileSystem.files(below: folder + "/output") == [".maillage", "report.html"])
  }

  @Test func `never touches a file of the user's`() throws {
    try publish(["report.html": "old", "tables/old.csv": "old"])
    try FileSystem.write(Array("mine".utf8), to: folder + "/output/tables/mine.csv")
    try publish(["report.html": "new"])
    #expect(text("tables/mine.csv") == "mine")
    #expect(text("tables/old.csv") == nil)
    #expect(text("report.html") == "new")
  }

  @Test func `refuses to replace a file that it did not make, and changes nothing`() throws {
    try FileSystem.makeFolders(folder + "/output")
    try FileSystem.write(Array("mine".utf8), to: folder + "/output/report.html")
    #expect(throws: PublicationError.self) { try publish(["report.html": "new", "findings.md": "new"]) }
    #expect(text("report.html") == "mine")
    #expect(text("findings.md") == nil)
  }

  @Test func `follows a link to its folder`() throws {
    try FileSystem.makeFolders(folder + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/output", withDestinationPath: folder + "/elsewhere")
    try publish(["report.html": "new"])
    #expect(FileSystem.kind(of: folder + "/output") == .link)
    #expect(text("report.html") == "new")
  }

  @Test func `leaves the output as it was when it is abandoned`() throws {
    try publish(["report.html": "old"])
    let publication = try Publication(to: folder + "/output")
    try publication.write("new", to: "report.html")
    publication.abandon()
    #expect(text("report.html") == "old")
    #expect(try FileSystem.names(in: folder) == ["output"])
  }

  @Test func `removes what a killed run has left`() throws {
    try FileSystem.makeFolders(folder + "/.output.maillage-dead42/tables")
    try publish(["report.html": "new"])
    #expect(try FileSystem.names(in: folder) == ["output"])
  }

  @Test func `does not believe a list that leads out of the folder`() throws {
    try FileSystem.write(Array("precious".utf8), to: folder + "/precious")
    try publish(["report.html": "old"])
    let list = folder + "/output/.maillage"
    let bytes = try #require(FileSystem.read(list))
    try FileSystem.write(bytes + Array("../precious\n/etc/passwd\n".utf8), to: list)
    try publish(["report.html": "new"])
    #expect(FileSystem.kind(of: folder + "/precious") == .file)
  }

  @Test func `does not write through a link inside its folder`() throws {
    try FileSystem.makeFolders(folder + "/elsewhere")
    try FileSystem.makeFolders(folder + "/output")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/output/tables", withDestinationPath: folder + "/elsewhere")
    #expect(throws: PublicationError.self) { try publish(["tables/a.csv": "new"]) }
    #expect(try FileSystem.names(in: folder + "/elsewhere").isEmpty)
  }

  @Test func `does not take the place of a folder`() throws {
    try FileSystem.makeFolders(folder + "/output/report.html")
    #expect(throws: PublicationError.self) { try publish(["findings.md": "new", "report.html": "new"]) }
    #expect(text("findings.md") == nil)
  }

  @Test func `says what is wrong with a file in the folder's place`() throws {
    try FileSystem.write([], to: folder + "/output")
    #expect(throws: PublicationError.self) { try publish(["report.html": "new"]) }
  }
}
