import Collaboration
import Foundation
import Testing

@testable import Intake

/// Data of real networks beside the package, which is not committed because it names people.
private let data = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("shared/data").path

@Suite(
  "Networks as they are found",
  .enabled(if: FileManager.default.fileExists(atPath: data), "the real networks are not beside the package"))
struct RealNetworkTests {
  @Test func `the seats of Kubernetes, with ten rows that come twice`() throws {
    let loaded = try NetworkReader.read(data + "/kubernetes")
    #expect(loaded.problems.count { $0.severity == .warning } == 10)
    #expect(loaded.network.memberships.count == 978 - 10)
    #expect(loaded.problems.allSatisfy { $0.severity == .note || $0.message.contains("says the same as line") })
  }

  @Test func `the meetings of the Academy Software Foundation, with six rows that say nothing new`() throws {
    let loaded = try NetworkReader.read(data + "/aswf")
    #expect(loaded.network.memberships.count == 728)
    #expect(loaded.network.events.count == 189)
    // Five rows come twice, and one more under another spelling.
    #expect(loaded.network.attendance.count == 7223 - 6)
    // Two names end in the mark of a footnote, at two places each.
    #expect(loaded.problems.count { $0.severity == .warning } == 6 + 4)
  }
}
