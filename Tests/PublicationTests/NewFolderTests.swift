import Foundation
import Testing

@testable import Publication

@Suite("A folder that is made whole")
struct NewFolderTests {
  private let parent = FileManager.default.temporaryDirectory.appending(path: "maillage-new-\(UUID().uuidString)").path
  private let files = [(name: "a.txt", bytes: Array("a".utf8)), (name: "b.txt", bytes: Array("b".utf8))]

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test(arguments: ["new", "new/", "deep/er/new"])
  func `comes to be where there is none, with nothing beside it`(name: String) throws {
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try NewFolder.write(files, to: parent + "/" + name)
    #expect(names(parent + "/" + name) == ["a.txt", "b.txt"])
    #expect(names(parent).count == 1)
  }

  @Test func `is filled where it is empty`() throws {
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try NewFolder.write(files, to: parent)
    #expect(names(parent) == ["a.txt", "b.txt"])
  }

  @Test func `is refused where something is`() throws {
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try NewFolder.write(files, to: parent)
    #expect(throws: PublicationError.self) { try NewFolder.write(files, to: parent) }
    #expect(throws: PublicationError.self) { try NewFolder.write(files, to: parent + "/a.txt") }
  }
}
