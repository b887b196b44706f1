import Platform
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

  private let isOurs: @Sendable (String) -> Bool = {
    ["report.html", "findings.md", "tables/a.csv", "tables/old.csv"].contains($0)
  }

  private func publish(_ files: [String: String]) throws {
    let publication = try Publication(to: folder + "/output", isOurs: isOurs)
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
    #expect(try FileSystem.names(in: folder + "/output") == [".maillage", "report.html"])
  }

  @Test func `takes no file for its own that is larger than any of them, nor reads it`() throws {
    try publish(["report.html": "old"])
    // A file of holes: its digest would take hours.
    #expect(truncate(folder + "/output/report.html", 1 << 42) == 0)
    #expect(throws: PublicationError.self) { try publish(["report.html": "new"]) }
    var status = stat()
    #expect(lstat(folder + "/output/report.html", &status) == 0 && status.st_size == 1 << 42)
  }

  @Test func `takes no list that is longer than any of maillage's`() throws {
    try publish(["report.html": "old"])
    #expect(truncate(folder + "/output/.maillage", 1 << 40) == 0)
    #expect(throws: PublicationError.self) { try publish(["report.html": "new"]) }
    #expect(text("report.html") == "old")
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
    let publication = try Publication(to: folder + "/output", isOurs: isOurs)
    try publication.write("new", to: "report.html")
    publication.abandon()
    #expect(text("report.html") == "old")
    #expect(try FileSystem.names(in: folder) == ["output"])
  }

  @Test func `removes what a killed run has left`() throws {
    try FileSystem.makeFolders(folder + "/.output.maillage-00000000dead0042/tables")
    try publish(["report.html": "new"])
    #expect(try FileSystem.names(in: folder) == ["output"])
  }

  /// Adds a file to the output's list as if maillage had written it.
  private func forge(_ file: String, _ bytes: String) throws {
    let list = folder + "/output/.maillage"
    var manifest = Manifest()
    manifest.add(file, Array(bytes.utf8))
    let line = try #require(String(decoding: manifest.bytes, as: UTF8.self).split(separator: "\n").last)
    try FileSystem.write(try #require(FileSystem.read(list)) + Array("\(line)\n".utf8), to: list)
  }

  @Test(arguments: ["../precious", "sub/precious", "precious"])
  func `does not believe a list of what it never writes, out of the folder, through a link or in it`(file: String)
    throws
  {
    try publish(["report.html": "old"])
    try FileSystem.makeFolders(folder + "/elsewhere")
    for place in ["precious", "elsewhere/precious", "output/precious"] {
      try FileSystem.write(Array("precious".utf8), to: folder + "/" + place)
    }
    symlink("../elsewhere", folder + "/output/sub")
    try forge(file, "precious")
    try publish(["report.html": "new"])
    for place in ["precious", "elsewhere/precious", "output/precious"] {
      #expect(FileSystem.kind(of: folder + "/" + place) == .file)
    }
    #expect(text("report.html") == "new")
  }

  @Test func `does not remove through a linked folder what it writes under that name`() throws {
    try publish(["report.html": "old"])
    try FileSystem.makeFolders(folder + "/elsewhere")
    try FileSystem.write(Array("a".utf8), to: folder + "/elsewhere/a.csv")
    symlink("../elsewhere", folder + "/output/tables")
    try forge("tables/a.csv", "a")
    try publish(["report.html": "new"])
    #expect(FileSystem.kind(of: folder + "/elsewhere/a.csv") == .file)
    #expect(throws: PublicationError.self) { try publish(["report.html": "new", "tables/a.csv": "b"]) }
    #expect(FileSystem.read(folder + "/elsewhere/a.csv") == Array("a".utf8))
  }

  @Test func `keeps what somebody has changed of its own, and says so where it is in the way`() throws {
    try publish(["report.html": "old", "findings.md": "old"])
    try FileSystem.write(Array("mine".utf8), to: folder + "/output/findings.md")
    let error = #expect(throws: PublicationError.self) { try publish(["report.html": "new", "findings.md": "new"]) }
    #expect(error?.message.hasPrefix("was changed since maillage wrote it") == true)
    #expect(text("report.html") == "old")
    try publish(["report.html": "new"])
    #expect(text("findings.md") == "mine")
    #expect(text("report.html") == "new")
  }

  @Test func `does not replace what version 0.1.0 lists without a proof`() throws {
    try FileSystem.makeFolders(folder + "/output")
    try FileSystem.write(Array("mine".utf8), to: folder + "/output/report.html")
    let list = "# Files that maillage made. It replaces these and no others.\nreport.html\n"
    try FileSystem.write(Array(list.utf8), to: folder + "/output/.maillage")
    #expect(throws: PublicationError.self) { try publish(["report.html": "new"]) }
    #expect(text("report.html") == "mine")
  }

  @Test func `does not replace a list of somebody else's under its name`() throws {
    try FileSystem.makeFolders(folder + "/output")
    try FileSystem.write(Array("mine".utf8), to: folder + "/output/.maillage")
    #expect(throws: PublicationError.self) { try publish(["report.html": "new"]) }
    #expect(text(".maillage") == "mine")
  }

  @Test func `keeps a folder that the user calls a backup`() throws {
    try FileSystem.makeFolders(folder + "/.output.maillage-backup")
    try FileSystem.write(Array("mine".utf8), to: folder + "/.output.maillage-backup/report.html")
    try publish(["report.html": "new"])
    #expect(FileSystem.read(folder + "/.output.maillage-backup/report.html") == Array("mine".utf8))
  }

  @Test func `leaves a folder alone that is called as one of a killed run, but for what maillage writes`() throws {
    try FileSystem.makeFolders(folder + "/.output.maillage-0123456789abcdef")
    for file in ["thesis.txt", "report.html"] {
      try FileSystem.write(Array("kept".utf8), to: folder + "/.output.maillage-0123456789abcdef/" + file)
    }
    try publish(["report.html": "new"])
    #expect(try FileSystem.names(in: folder + "/.output.maillage-0123456789abcdef") == ["thesis.txt"])
  }

  @Test func `keeps an empty folder of the user's`() throws {
    try publish(["report.html": "old"])
    try FileSystem.makeFolders(folder + "/output/notes")
    try publish(["report.html": "new"])
    #expect(FileSystem.kind(of: folder + "/output/notes") == .folder)
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

  @Test(arguments: ["", "/report.html", "/tables", "/network.sqlite"])
  func `never replaces what it is made from`(input: String) throws {
    try publish(["report.html": "old", "tables/a.csv": "old"])
    try FileSystem.write([1], to: folder + "/output/network.sqlite")
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/output")
    for output in ["/output", "/output/", "/link"] {
      #expect(throws: PublicationError.self) {
        try Publication(to: folder + output, from: folder + "/link" + input, isOurs: isOurs)
      }
    }
    #expect(try FileSystem.names(in: folder) == ["link", "output"])
  }

  @Test func `removes no table where it is told to keep them`() throws {
    try publish(["tables/a.csv": "a", "tables/old.csv": "old"])
    let publication = try Publication(to: folder + "/output", removesOld: false, isOurs: isOurs)
    try publication.write("new", to: "tables/a.csv")
    #expect(throws: PublicationError.self) { try publication.publish() }
    publication.abandon()
    #expect(text("tables/a.csv") == "a")
    #expect(text("tables/old.csv") == "old")
  }

  @Test func `keeps the folder's owner, mode and extended attributes`() throws {
    try publish(["report.html": "old"])
    let output = folder + "/output"
    chmod(output, 0o750)
    let isRoot = geteuid() == 0
    if isRoot { chown(output, 1, 2) }
    let isMarked = setxattr(output, "user.note", "kept", 4, 0) == 0
    try publish(["report.html": "new"])
    var status = stat()
    #expect(stat(output, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o750)
    #expect(!isRoot || status.st_uid == 1 && status.st_gid == 2)
    var value = [UInt8](repeating: 0, count: 8)
    #expect(!isMarked || getxattr(output, "user.note", &value, 8) == 4)
    #expect(text("report.html") == "new")
  }
}
