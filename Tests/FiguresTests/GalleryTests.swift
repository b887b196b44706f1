import Foundation
import Graphviz
import Measures
import Testing
import Wording

@testable import Figures

/// Writes every figure into the folder that `MAILLAGE_GALLERY` names, for people to look at.
@Suite("The gallery", .enabled(if: ProcessInfo.processInfo.environment["MAILLAGE_GALLERY"] != nil))
struct GalleryTests {
  @Test func `has every figure of the seed network`() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["MAILLAGE_GALLERY"] ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for language in Language.allCases {
      let context = FigureContext(measures: NetworkMeasures(of: SeedNetwork.network), phrases: language.phrases)
      for figure in FigureCatalogue.figures {
        let start = ContinuousClock.now
        guard case .drawn(let drawing) = figure.draw(context) else { continue }
        let drawn = ContinuousClock.now
        let name = "\(figure.name)-\(language.rawValue)"
        let caption = Graphviz.Caption(
          id: name, title: drawing.title, description: drawing.description, languageTag: language.rawValue)
        let rendering = try Graphviz.render(drawing.dot, formats: [.svg, .pdf, .png], caption: caption)
        print(name, drawn - start, ContinuousClock.now - drawn, rendering.warnings)
        try Data(drawing.dot.utf8).write(to: folder.appending(path: name + ".dot"))
        for (format, bytes) in rendering.bytes {
          try Data(bytes).write(to: folder.appending(path: "\(name).\(format.rawValue)"))
        }
      }
    }
  }
}
