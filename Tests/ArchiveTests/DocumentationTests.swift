import Collaboration
import Foundation
import GRDB
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
    try DatabaseQueue(path: folder.file("network.sqlite")).read { database in
      let names = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
      #expect(names.count == 27)
      for name in names {
        let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [name])
        #expect(lines.contains("| `\(name)` | \(columns.joined(separator: ", ")) |"))
      }
    }
  }
}
