import Collaboration
import Figures
import Foundation
import Intake
import Measures
import Tables
import Testing
import Wording

@testable import Pipeline

@Suite("The example to start from")
struct StartNetworkTests {
  /// The example in a folder, as long as the body needs it.
  private func example(_ language: Language, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "maillage-start-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try StartNetwork(in: folder, language: language).run()
    try body(folder)
  }

  @Test(arguments: Language.allCases)
  func `gives rise to no error, warning or note`(language: Language) throws {
    try example(language) { folder in
      let loaded = try NetworkReader.read(folder)
      #expect(loaded.problems == [])
      #expect(loaded.network.metadata.language == language.rawValue)
      #expect(try NetworkCorrections.of(folder).isEmpty)
    }
  }

  @Test(arguments: Language.allCases)
  func `has what every figure and table needs`(language: Language) throws {
    try example(language) { folder in
      let network = try NetworkReader.read(folder).network
      let measures = NetworkMeasures(of: network, options: MeasureChoices.standard.options(of: network))
      let renderer = FigureRenderer(measures: measures, language: language)
      for figure in FigureCatalogue.figures {
        if case .leftOut(let reason) = try renderer.draw(figure, formats: []) {
          Issue.record("no figure \(figure.name): \(reason)")
        }
      }
      // A rule is tested where one is given.
      for table in TableCatalogue.tables where table.name != "attendance-rule" {
        #expect(!table.table(of: measures).isEmpty, "\(table.name)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `describes every column of every table, in the order of the file`(language: Language) throws {
    try example(language) { folder in
      let url = URL(filePath: folder).appending(path: "datapackage.json")
      let package = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
      let resources = try #require(package["resources"] as? [[String: Any]])
      #expect(resources.map { $0["name"] as? String } == TableName.allCases.map(\.rawValue))
      for (resource, table) in zip(resources, TableName.allCases) {
        let fields = try #require((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
        #expect(fields.compactMap { $0["name"] as? String } == table.columns.map(\.rawValue))
        for field in fields { #expect((field["description"] as? String)?.isEmpty == false, "\(table) \(field)") }
        let text = try String(
          contentsOf: url.deletingLastPathComponent().appending(path: table.fileName), encoding: .utf8)
        #expect(text.hasPrefix(table.columns.map(\.rawValue).joined(separator: ",") + "\n"), "\(table)")
      }
    }
  }
}
