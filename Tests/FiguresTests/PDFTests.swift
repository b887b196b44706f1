import Graphviz
import Testing
import Wording

@testable import Figures

/// What a reader of PDF finds in the pictures as they are published.
@Suite("The PDF of a figure", .enabled(if: TextBoxes.isAvailable))
struct PDFTests {
  @Test(arguments: Language.allCases)
  func `embeds its fonts, and says its title and its language`(language: Language) throws {
    let context = Fixture.context(try Seeds.vaudraine(), language, layoutBudget: 300_000)
    var titles: [String] = []
    var files: [[UInt8]] = []
    for figure in ChartTests.charts + [CardChartTests.person] {
      let drawing = try #require(ChartTests.draw(figure, context))
      let caption = Graphviz.Caption(
        id: figure.anchor, title: drawing.title, description: drawing.description, languageTag: language.rawValue)
      titles.append(drawing.title)
      files.append(try #require(try Graphviz.render(drawing.dot, formats: [.pdf], caption: caption).bytes[.pdf]))
    }
    // The language as UTF-16, as it stands in the catalogue.
    let tag =
      "/Lang <FEFF" + language.rawValue.utf8.map { "00" + String($0, radix: 16, uppercase: true) }.joined() + ">"
    for (title, file) in zip(titles, files) {
      #expect(String(decoding: file, as: UTF8.self).contains(tag), "\(title)")
    }
    for (title, information) in zip(titles, try TextBoxes.answers(to: "pdfinfo \"$file\"", about: files)) {
      let line = information.split(separator: "\n").first { $0.hasPrefix("Title:") } ?? ""
      #expect(line.dropFirst(6).drop { $0 == " " } == title)
    }
    for (title, fonts) in zip(titles, try TextBoxes.answers(to: "pdffonts \"$file\"", about: files)) {
      // Two lines of heading; then a font each: name, type, encoding, emb, sub, uni, object and generation.
      let rows = fonts.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").suffix(5).map(String.init) }
      #expect(!rows.isEmpty && rows.allSatisfy { $0.first == "yes" }, "\(title): \(fonts)")
    }
  }
}
