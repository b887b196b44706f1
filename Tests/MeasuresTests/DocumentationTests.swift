import Foundation
import Tables
import Testing

@testable import Measures

@Suite("docs/measures.md")
struct MeasuresDocumentationTests {
  private let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/measures.md")

  @Test func `has a section for every table, and names every column in it`() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    for table in TableCatalogue.tables {
      let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(table.name + "\n") })
      for column in table.columns { #expect(section.contains("`\(column)`"), "\(table.name).\(column)") }
    }
  }

  /// `MAILLAGE_RECORD_DOCS=1 swift test` writes them anew.
  @Test func `docs/measures.md lists the columns as they are described`() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var made = text
    for table in TableCatalogue.tables + [.summary] {
      let (begin, end) = ("<!-- columns of \(table.name) -->\n", "<!-- end of columns -->")
      let start = try #require(made.range(of: begin), "no place for the columns of \(table.name)")
      let stop = try #require(made.range(of: end, range: start.upperBound..<made.endIndex))
      made.replaceSubrange(start.upperBound..<stop.lowerBound, with: Self.list(of: table))
    }
    if ProcessInfo.processInfo.environment["MAILLAGE_RECORD_DOCS"] != nil {
      try Data(made.utf8).write(to: file)
    } else {
      #expect(made == text, "run MAILLAGE_RECORD_DOCS=1 swift test --filter Documentation")
    }
  }

  private static func list(of table: PublishedTable) -> String {
    let lines = table.descriptions.map { column in
      let (least, most) = column.unit.bounds
      let range = least.map { "\(text(of: $0))\(most.map { "–" + text(of: $0) } ?? "…")" } ?? ""
      let cells = ["`\(column.name.rawValue)`", column.meaning, column.unit.word, range, column.empty ?? "never"]
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return "| column | meaning | unit | range | empty |\n| --- | --- | --- | --- | --- |\n" + lines.joined()
  }

  private static func text(of bound: Double) -> String {
    bound.plain.replacing("-", with: "−").replacing("0.5", with: "½")
  }
}
