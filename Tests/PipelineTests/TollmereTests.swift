import Foundation
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
    _ = try ReadMinutes(minutes: ["\(Self.folder)/minutes"], into: network, dryRun: false).run(Silence())
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let tables = names.filter { $0.hasSuffix(".csv") || $0 == "questions.md" }
    #expect(tables.count == 7)
    for name in tables {
      #expect(
        FileManager.default.contents(atPath: "\(network)/\(name)")
          == FileManager.default.contents(atPath: "\(Self.folder)/\(name)"), "\(name)")
    }
  }
}

private struct Silence: Console {
  func message(_ text: String) {}
  func progress(_ step: String) {}
  func result(_ text: String) throws {}
}
