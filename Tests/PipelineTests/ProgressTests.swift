import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite("How far a build is")
struct ProgressTests {
  @Test func `steps are counted as they begin`() {
    let listener = Listener()
    let steps = CountedSteps(listener, total: 2)
    steps.progress("weaving")
    steps.progress("knotting")
    #expect(listener.steps == ["weaving (1 of 2)", "knotting (2 of 2)"])
  }

  @Test(arguments: ["svg", "svg,odt,docx"])
  func `a build tells of as many steps as it announces`(formats: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let output = FileManager.default.temporaryDirectory.appending(path: "maillage-progress-\(UUID())")
    defer { try? FileManager.default.removeItem(at: output) }
    let listener = Listener()
    _ = try Build(
      network: root.appending(path: "seeds/bouches-du-rhone-2007").path, output: output.path,
      formats: try #require(PublishedFormats(formats)), theme: .print, choices: .standard, strict: false
    ).run(listener)
    let counted = listener.steps.filter { $0.hasSuffix(")") }
    let last = try #require(counted.last)
    #expect(last.hasSuffix("(\(counted.count) of \(counted.count))"), "\(last) is the last of \(counted.count)")
  }
}

/// Keeps what it is told.
private final class Listener: Console {
  private let heard = Mutex<[String]>([])

  var steps: [String] { heard.withLock { $0 } }

  func result(_ text: String) {}
  func message(_ text: String) {}
  func progress(_ step: String) { heard.withLock { $0.append(step) } }
}
