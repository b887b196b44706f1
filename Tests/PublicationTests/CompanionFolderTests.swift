import Foundation
import Testing

@testable import Publication

@Suite("A folder of pictures beside a document")
struct CompanionFolderTests {
  private let parent: String
  private let folder: CompanionFolder

  init() throws {
    parent = FileManager.default.temporaryDirectory.appending(path: "companion-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    folder = CompanionFolder(parent + "/figures") { ["a.svg", "b.svg"].contains($0) }
  }

  private func text(_ file: String) -> String? {
    FileSystem.read(parent + "/figures/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  private func write(_ files: [String]) throws {
    try folder.write(files.map { (name: $0, bytes: Array("new".utf8)) })
    try folder.keepOnly(Set(files))
  }

  @Test func `holds what the document shows, and goes with the last of it`() throws {
    try write(["a.svg", "b.svg"])
    try write(["b.svg"])
    #expect(try FileSystem.names(in: parent + "/figures") == [".maillage", "b.svg"])
    try folder.keepOnly([])
    #expect(FileSystem.kind(of: parent + "/figures") == nil)
  }

  @Test func `is not left behind where nothing could be written into it`() throws {
    // The second file's name is too long for any file system, as a full disk would refuse it.
    let name = String(repeating: "a", count: 300) + ".svg"
    let folder = CompanionFolder(parent + "/figures") { _ in true }
    let files = [(name: "a.svg", bytes: Array("new".utf8)), (name: name, bytes: Array("new".utf8))]
    #expect(throws: PublicationError.self) { try folder.write(files) }
    #expect(FileSystem.kind(of: parent + "/figures") == nil)
    // One that was there stays.
    try FileSystem.makeFolders(parent + "/figures")
    #expect(throws: PublicationError.self) { try folder.write(files) }
    #expect(FileSystem.kind(of: parent + "/figures") == .folder)
  }

  @Test func `keeps what somebody put there or changed`() throws {
    try write(["a.svg", "b.svg"])
    for name in ["a.svg", "mine.svg"] { try FileSystem.write(Array("mine".utf8), to: parent + "/figures/" + name) }
    #expect(throws: PublicationError.self) { try write(["a.svg"]) }
    try folder.keepOnly([])
    #expect(try FileSystem.names(in: parent + "/figures") == ["a.svg", "mine.svg"])
  }

  @Test(arguments: ["../victim", "sub/victim", "sub/a.svg", "a.svg", "victim"])
  func `loses nothing to a forged list`(name: String) throws {
    try FileSystem.makeFolders(parent + "/elsewhere")
    try FileSystem.makeFolders(parent + "/figures")
    var manifest = Manifest()
    manifest.add(name, Array("kept".utf8))
    for file in ["victim", "elsewhere/victim", "elsewhere/a.svg", "figures/victim"] {
      try FileSystem.write(Array("kept".utf8), to: parent + "/" + file)
    }
    symlink("../elsewhere", parent + "/figures/sub")
    symlink("../elsewhere/a.svg", parent + "/figures/a.svg")
    try FileSystem.write(manifest.bytes, to: parent + "/figures/.maillage")
    try folder.keepOnly([])
    for file in ["victim", "elsewhere/victim", "elsewhere/a.svg", "figures/victim"] {
      #expect(FileSystem.kind(of: parent + "/" + file) == .file)
    }
    #expect(FileSystem.kind(of: parent + "/figures/a.svg") == .link)
  }

  @Test func `is refused where a link is`() throws {
    try FileSystem.makeFolders(parent + "/elsewhere")
    symlink("elsewhere", parent + "/figures")
    #expect(throws: PublicationError.self) { try write(["a.svg"]) }
    #expect(try FileSystem.names(in: parent + "/elsewhere").isEmpty)
  }

  @Test func `leaves another name of a listed file as it is`() throws {
    try FileSystem.makeFolders(parent + "/figures")
    try FileSystem.write(Array("kept".utf8), to: parent + "/victim")
    link(parent + "/victim", parent + "/figures/a.svg")
    var manifest = Manifest()
    manifest.add("a.svg", Array("kept".utf8))
    try FileSystem.write(manifest.bytes, to: parent + "/figures/.maillage")
    link(parent + "/figures/.maillage", parent + "/list")
    try write(["a.svg"])
    #expect(text("a.svg") == "new")
    #expect(FileSystem.read(parent + "/victim") == Array("kept".utf8))
    #expect(FileSystem.read(parent + "/list") == manifest.bytes)
  }
}
