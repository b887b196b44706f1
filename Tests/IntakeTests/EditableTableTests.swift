import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("A table that is added to")
struct EditableTableTests {
  /// The table with this text in it, read from a folder as the network reader does.
  private func table(_ bytes: [UInt8]) throws -> EditableTable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("editable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("memberships.csv"))
    return try #require(try EditableNetwork(folder: folder.path).tables[.memberships])
  }

  private func table(_ text: String) throws -> EditableTable { try table(Array(text.utf8)) }

  private func text(_ table: EditableTable) -> String { String(decoding: table.contents(), as: UTF8.self) }

  @Test(arguments: [
    "organization,group\nArles,A\n", "organization;group\r\nArles;A\r\n", "group\torganization\rA\tArles\r",
    "\u{FEFF}organisme,groupe,note\n\"Arles\",\"A, \"\"B\"\"\",x\n\n,,\n", "organization,group\nArles,A",
  ])
  func `keeps every byte of what is there`(written: String) throws {
    var table = try table(written)
    #expect(!table.isChanged)
    #expect(table.contents() == Array(written.utf8))
    table.append([.organization: "Fos", .group: "B"])
    #expect(table.isChanged)
    #expect(text(table).hasPrefix(written))
  }

  @Test func `adds rows in its own form`() throws {
    var table = try table("groupe;organisme;remarque\r\nA;Arles;x")
    table.append([.organization: "Fos; \"sur\" Mer", .group: "B", .role: "member", .source: "m.md"])
    #expect(text(table) == "groupe;organisme;remarque\r\nA;Arles;x\r\nB;\"Fos; \"\"sur\"\" Mer\";\r\n")
  }

  @Test func `gets the columns that rows mean something else without`() throws {
    var leads = try table("groupe;organisme\nA;Arles\n")
    leads.append([.organization: "Fos", .group: "B", .role: "lead"])
    #expect(text(leads) == "groupe;organisme;role\nA;Arles;\nB;Fos;lead\n")
    // Of persons alone so far: an organization has its own column.
    var persons = try table("person,group\nAlva Berg,A\n")
    persons.append([.organization: "Fos", .group: "B"])
    #expect(text(persons) == "person,group,organization\nAlva Berg,A,\n,B,Fos\n")
  }

  @Test func `has what is in columns that it does not know, and fills them`() throws {
    var table = try table("organization,group,note,remark\nArles,A,,\nFos,B,\"x, y\"\"\",\n")
    #expect(table.unknownCells(of: 0) == [:])
    #expect(table.unknownCells(of: 1) == [2: "x, y\""])
    #expect(table.heading(of: 3) == "remark")
    table.setUnknown(3, of: 1, to: "z")
    #expect(text(table) == "organization,group,note,remark\nArles,A,,\nFos,B,\"x, y\"\"\",z\n")
  }

  @Test func `fills cells, quoted or not`() throws {
    var table = try table("organization,group,role,end_date\nArles,A,,\n\"Fos\",\"A\",\"\",2007\n")
    table.set(.role, of: 0, to: "lead")
    table.set(.endDate, of: 0, to: "2008, or so")
    table.set(.role, of: 1, to: "a \"b\"")
    table.set(.source, of: 1, to: "left out")
    #expect(
      text(table)
        == "organization,group,role,end_date\nArles,A,lead,\"2008, or so\"\n\"Fos\",\"A\",\"a \"\"b\"\"\",2007\n")
    #expect(table.rows[0][.role] == "lead")
    #expect(table.rows[1].line == 3)
  }

  @Test func `stays in its encoding as long as that has the letters`() throws {
    let old = try #require("organization,group\nSète,A\n".data(using: .windowsCP1252))
    var table = try table(Array(old))
    table.append([.organization: "Châlons – Œ", .group: "A"])
    #expect(table.contents().starts(with: old))
    #expect(String(data: Data(table.contents()), encoding: .windowsCP1252)?.hasSuffix("Châlons – Œ,A\n") == true)
    table.append([.organization: "Łódź", .group: "A"])
    #expect(text(table) == "\u{FEFF}organization,group\nSète,A\nChâlons – Œ,A\nŁódź,A\n")
  }

  @Test func `stays in UTF-16`() throws {
    let old = try #require("organization,group\nSète,A\n".data(using: .utf16LittleEndian))
    var table = try table([0xFF, 0xFE] + Array(old))
    table.append([.organization: "Łódź", .group: "A"])
    #expect(String(data: Data(table.contents()), encoding: .utf16) == "organization,group\nSète,A\nŁódź,A\n")
  }

  @Test func `begins with all its columns where it is new`() {
    var table = EditableTable(new: .attendance)
    table.append([.event: "e", .person: "p", .status: "present", .role: "chair", .source: "a.txt#L1"])
    #expect(text(table) == "event,person,organization,status,on_behalf_of,role,source\ne,p,,present,,chair,a.txt#L1\n")
  }
}

@Suite("A network to be extended")
struct EditableNetworkTests {
  @Test func `may be still to come`() throws {
    #expect(try EditableNetwork(folder: "/nowhere/at/all").network == nil)
    #expect(throws: Problems.self) { try EditableNetwork(folder: #filePath) }
  }

  @Test func `knows columns that are for people to read`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("editable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("organization,group\nArles,A\n".utf8).write(to: folder.appendingPathComponent("memberships.csv"))
    try Data("event,person,status,role\ne,p,present,maire\n".utf8).write(
      to: folder.appendingPathComponent("attendance.csv"))
    try Data("id,name,author\ne,E,Ann\n".utf8).write(to: folder.appendingPathComponent("events.csv"))
    #expect(try NetworkReader.read(folder.path).problems.filter { $0.severity > .note } == [])
  }
}
