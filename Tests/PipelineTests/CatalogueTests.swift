import Foundation
import Measures
import Tables
import Testing
import Wording

@testable import Pipeline

@Suite("The report's words")
struct ReportWordsTests {
  @Test(arguments: Language.allCases)
  func `every table and column has a title`(language: Language) {
    for table in TableCatalogue.tables {
      #expect(!language.phrases.title(of: table.id).isEmpty, "\(table.name)")
      for column in table.descriptions {
        #expect(!language.phrases.title(of: column.name).isEmpty, "\(table.name).\(column.name)")
      }
    }
  }
}

@Suite("The documentation")
struct DocumentationTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `names every command in the README`() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let commands = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources/maillage").path)
      .filter { $0.hasSuffix("Command.swift") }.map { $0.replacing("Command.swift", with: "").lowercased() }
    #expect(commands.count >= 4)
    for command in commands { #expect(readme.contains("maillage \(command)"), "\(command)") }
  }

  @Test func `leads to files that are there`() throws {
    for document in ["README.md", "docs/architecture.md", "docs/contributing.md"] {
      let file = root.appending(path: document)
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\]\((?<target>[^)#:]+)(#[^)]*)?\)/) {
        let target = file.deletingLastPathComponent().appending(path: String(match.target))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(document) → \(match.target)")
      }
    }
  }
}
