import Foundation
import Testing

@testable import Measures

@Suite("docs/measures.md")
struct MeasuresDocumentationTests {
  @Test func `has a section for every table, and names every column in it`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/measures.md"), encoding: .utf8)
    for table in TableCatalogue.tables {
      let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(table.name + "\n") })
      // What a table has in common with the one that it is like stands there.
      let like = table.name == "organization-overlap" ? text : section
      for column in table.columns { #expect(like.contains("`\(column)`"), "\(table.name).\(column)") }
    }
  }
}
