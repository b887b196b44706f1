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

  @Test func `is refused where something stands`() throws {
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try NewFolder.write(files, to: parent)
    #expect(throws: PublicationError.self) { try NewFolder.write(files, to: parent) }
    #expect(throws: PublicationError.self) { try NewFolder.write(files, to: parent + "/a.txt") }
  }
}

@Suite("A file that takes another's place")
struct WholeFileTests {
  @Test func `has the rights that the other one had`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "maillage-file-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try WholeFile.write([1], to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try WholeFile.write([2], to: path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(FileManager.default.contents(atPath: path) == Data([2]))
  }
}
