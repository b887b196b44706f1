import Collaboration
import Foundation
import Support
import Testing

@testable import Intake

@Suite("docs/formats.md says what is read")
struct DocumentationTests {
  /// The page in sections by their headings.
  private let sections: [String: String]

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/formats.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "\n##").map { part in
      let heading = part.prefix { $0 != "\n" }
      return (heading.drop { $0 == "#" }.trimmed, String(part.dropFirst(heading.count)))
    }
    sections = Dictionary(parts) { $1 }
  }

  /// The cells of a section's table, row by row.
  private func rows(_ heading: String) throws -> [[String]] {
    try #require(sections[heading], "\(heading)").split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
      .map { $0.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed) }
  }

  @Test(arguments: TableName.allCases) func `each table with its columns and all their names`(table: TableName) throws {
    let rows = try rows(table.fileName)
    #expect(rows.map { $0[0].replacing("*", with: "") } == table.columns.map(\.rawValue))
    for (row, column) in zip(rows, table.columns) {
      let names = row[1].split(separator: ", ").map(String.init)
      #expect(Set(names + [column.rawValue]) == Set(table.headerNames(of: column)), "\(table) \(column)")
    }
  }

  @Test func `all words of cells`() throws {
    func words(_ heading: String) throws -> [[String]] {
      try rows(heading).map { $0[1].split(separator: ", ").map(String.init) }
    }
    #expect(try words("Roles") == CellWords.roles.map(\.words))
    #expect(try words("Statuses of attendance") == CellWords.statuses.map(\.words))
    #expect(try words("Statuses of meetings") == CellWords.eventStatuses.map(\.words))
    #expect(try words("Classifications of groups") == CellWords.classifications.map(\.words))
    #expect(try words("Statuses of adoptions") == CellWords.adoptionStatuses.map(\.words))
  }
}
