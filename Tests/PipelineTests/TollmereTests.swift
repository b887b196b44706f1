import Foundation
import Synchronization
import Tables
import Testing

@testable import Pipeline

/// Holds the tables, the minutes that they were read from and the numbers of `seeds/tollmere-invented/README.md` equal.
@Suite("The invented network out of thirty minutes")
struct TollmereTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(components: "seeds", "tollmere-invented").path(percentEncoded: false)

  @Test func `is what its minutes give, read in one call`() throws {
    let network = FileManager.default.temporaryDirectory.appendingPathComponent("tollmere-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: network) }
    _ = try ReadMinutes(minutes: ["\(Self.folder)/minutes"], into: network, dryRun: false).run(Results())
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let tables = names.filter { $0.hasSuffix(".csv") || $0 == "questions.md" }
    #expect(tables.count == 7)
    for name in tables {
      #expect(
        FileManager.default.contents(atPath: "\(network)/\(name)")
          == FileManager.default.contents(atPath: "\(Self.folder)/\(name)"), "\(name)")
    }
  }

  @Test func `has the numbers of its years`() throws {
    #expect(
      try table("yearly", "year,groups,organizations,memberships,new,renewed,not_renewed,elephant_factor,events") == [
        "2022,4,7,22,,,,1,10", "2023,5,9,29,2,7,0,1,10", "2024,5,8,26,0,8,1,2,10",
      ])
    let decimals = try table("yearly", "density,hhi,gini,attendance_rate").map { row in
      row.split(separator: ",").compactMap { Double($0).map { ($0 * 10_000).rounded() / 10_000 } }
    }
    #expect(
      decimals == [
        [0.7857, 0.625, 0.7857, 0.9143], [0.6444, 0.44, 0.7556, 0.8961], [0.65, 0.28, 0.575, 0.9265],
      ])
  }

  @Test func `has the attendance of each organization`() throws {
    #expect(
      Set(try table("attendance", "organization,events,present,excused,absent")) == [
        "Ashwick,30,29,1,0", "Brindle Bay,30,28,2,0", "Corvane,20,14,4,2", "Dunmarch,8,7,1,0", "Elmsworth,30,28,2,0",
        "Farrowby University,30,28,2,0", "Gilden Digital,30,26,4,0", "Hexley Libraries,7,6,1,0",
        // A guest, who was expected nowhere.
        "Ostrey Museum,0,0,0,0", "Tollmere County,30,30,0,0",
      ])
  }

  private func table(_ name: String, _ columns: String) throws -> [String] {
    let console = Results()
    try Statistics(network: Self.folder, tables: [name], format: .csv, choices: .standard, strict: true).run(console)
    let csv = console.text.withLock { $0 }
    let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(lines.first)
    let places = try columns.split(separator: ",").map { try #require(header.firstIndex(of: $0)) }
    return lines.dropFirst().map { row in places.map { String(row[$0]) }.joined(separator: ",") }
  }
}

private final class Results: Console {
  let text = Mutex("")
  func message(_ text: String) {}
  func progress(_ step: String) {}
  func result(_ text: String) throws { self.text.withLock { $0 += text } }
}
