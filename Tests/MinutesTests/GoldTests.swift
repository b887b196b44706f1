import Collaboration
import Foundation
import Intake
import Testing

@testable import Minutes

/// Minutes beside the project, which name real people and are not part of it.
enum SharedMinutes {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("../shared").standardizedFileURL

  static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// The files with a list of who was there, in the order of their names.
  static var gold: [String] {
    let folder = folder.appendingPathComponent("data/minutes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".gold.csv") }.sorted().map { String($0.dropLast(".gold.csv".count)) }
  }
}

@Suite("Real minutes")
struct GoldTests {
  /// F1 over people with their status; names folded, their words in any order.
  private func score(_ file: String) throws -> (hits: Int, read: Int, gold: Int) {
    let folder = SharedMinutes.folder.appendingPathComponent("data/minutes")
    let gold = try TextTableOfGold(folder.appendingPathComponent(file + ".gold.csv")).rows
    let document = try MinutesFile.read(folder.appendingPathComponent(file).path)
    let read = Attendee.merged(AttendanceReader.read(document)).map {
      "\(PersonKey($0.person ?? "").words) \($0.status)"
    }
    let wanted = Set(gold.map { "\(PersonKey($0.person).words) \($0.status)" })
    return (Set(read).intersection(wanted).count, read.count, wanted.count)
  }

  @Test(
    .enabled(if: SharedMinutes.isThere("data/minutes"), "the minutes are not beside the project"),
    arguments: SharedMinutes.gold)
  func `are read as people read them`(file: String) throws {
    let (hits, read, gold) = try score(file)
    let f1 = 2 * Double(hits) / Double(read + gold)
    #expect(f1 >= 0.9, "\(file): \(hits) of \(gold), \(read) read")
  }

  @Test(
    .enabled(if: SharedMinutes.isThere("seed/compte-rendu-2007.txt"), "the minutes of 2007 are not beside the project"))
  func `of 2007 give the committed network`() throws {
    let folder = try TestFolder()
    try folder.read(MinutesFile.read(SharedMinutes.folder.appendingPathComponent("seed/compte-rendu-2007.txt").path))
    let read = try NetworkReader.read(folder.path).network
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let committed = try NetworkReader.read(root.appendingPathComponent("seeds/bouches-du-rhone-2007").path).network

    let attendance = f1(Names(committed).attendance(of: read), Names(committed).attendance(of: committed))
    #expect(attendance >= 0.95, "attendance \(attendance)")
    let memberships = f1(Names(committed).memberships(of: read), Names(committed).memberships(of: committed))
    #expect(memberships >= 0.95, "memberships \(memberships)")
    #expect(read.observations.map(\.value) == [64, 18])
    #expect(read.observations.map(\.category) == committed.observations.map(\.category))
    #expect(read.claims.map(\.changePercent) == [-75])
    #expect(seats(of: read, "Berre") == 4)
    #expect(seats(of: read, "Arles") == 3)
  }

  @Test(
    .enabled(if: SharedMinutes.isThere("seed/compte-rendu-2007.txt"), "the minutes of 2007 are not beside the project"))
  func `of 2007 add no person, meeting or membership to the committed network`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let seed = root.appendingPathComponent("seeds/bouches-du-rhone-2007")
    let folder = try TestFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: seed.path) {
      try folder.write(Array(Data(contentsOf: seed.appendingPathComponent(name))), name)
    }
    let before = folder.files
    try folder.read(MinutesFile.read(SharedMinutes.folder.appendingPathComponent("seed/compte-rendu-2007.txt").path))
    let changed = folder.files.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(Set(changed).isSubset(of: ["adoptions.csv", "datapackage.json", "questions.md"]), "\(changed)")
  }

  private func f1(_ a: Set<String>, _ b: Set<String>) -> Double {
    2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  private func seats(of network: CollaborationNetwork, _ name: String) -> Int {
    network.memberships.count { $0.role.isSeat && $0.organization.map { network[$0].name } == name }
  }
}

/// The names of one network, by which another's are known.
private struct Names {
  private var names: [NameKey: String] = [:]

  init(_ network: CollaborationNetwork) {
    for entity in network.organizations { add(entity.id, [entity.name, entity.id] + entity.otherNames) }
    for entity in network.persons { add(entity.id, [entity.name, entity.id] + entity.otherNames) }
    for entity in network.groups { add(entity.id, [entity.name, entity.id] + entity.otherNames) }
  }

  private mutating func add(_ id: String, _ all: [String]) {
    for name in all { names[NameKey(name)] = id }
  }

  private func id(_ name: String?) -> String { name.map { names[NameKey($0)] ?? $0 } ?? "" }

  func attendance(of network: CollaborationNetwork) -> Set<String> {
    Set(
      network.attendance.map { row in
        "\(id(row.person.map { network[$0].name })) \(id(row.organization.map { network[$0].name })) \(row.status)"
      })
  }

  func memberships(of network: CollaborationNetwork) -> Set<String> {
    Set(
      network.memberships.map { row in
        "\(id(row.organization.map { network[$0].name })) \(id(network[row.group].name)) \(network.word(for: row.role))"
      })
  }
}

/// The people of a gold file: `person,organisation,status,role,note`.
private struct TextTableOfGold {
  var rows: [(person: String, status: String)] = []

  init(_ url: URL) throws {
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      if cells.count > 2 { rows.append((cells[0], cells[2])) }
    }
  }
}
