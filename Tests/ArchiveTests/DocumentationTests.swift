import Collaboration
import Foundation
import Testing

@testable import Archive

@Suite("docs/archive.md")
struct DocumentationTests {
  @Test func `has a line for every table and view, with all its columns`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let lines = try String(contentsOf: root.appendingPathComponent("docs/archive.md"), encoding: .utf8)
      .split(separator: "\n")
    let folder = try TemporaryFolder()
    try Archive.write(.small, to: folder.file("network.sqlite"))
    let database = try Database(folder.file("network.sqlite"), .readOnly)
    let names = try database.texts(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
    #expect(names.count == 27)
    for name in names {
      let columns = try database.texts("SELECT name FROM pragma_table_info(?)", name)
      #expect(lines.contains("| `\(name)` | \(columns.joined(separator: ", ")) |"))
    }
  }
}
