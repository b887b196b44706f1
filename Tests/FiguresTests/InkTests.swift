import Graphviz
import Testing
import Wording

@testable import Figures

/// Whether pictures can be read by all eyes, computed from the colours that stand in their SVG.
@Suite("The inks of a picture")
struct InkTests {
  @Test func `look to other eyes as published tables say`() {
    // Matrices have rows that sum to 1: greys stay what they are.
    for eyes in Eyes.allCases { #expect(eyes.see(Color(0x777777)) == Color(0x777777)) }
    // Pure red is nearly black to protanopes: linear .152, .115, 0.
    #expect(Eyes.protanopia.see(Color(0xFF0000)) == Color(0x6D5F00))
    #expect(Eyes.grey.see(Color(0xFF0000)) == Color(0x7F7F7F))
  }

  @Test(arguments: FigureCatalogue.figures, Theme.all)
  func `let all text be read, by day and at night`(figure: Figure, theme: Theme) throws {
    guard let picture = try Self.picture(of: figure, theme) else { return }
    var faint: Set<String> = []
    for text in picture.texts where !text.string.allSatisfy(\.isWhitespace) {
      for isNight in theme.turnsDark ? [false, true] : [false] {
        for eyes in Eyes.allCases {
          let inks = [text.color, picture.ground(under: text)].map { eyes.see(isNight ? $0.atNight : $0) }
          let contrast = inks[0].contrast(with: inks[1])
          if contrast < 4.5 {
            faint.insert(
              "\(text.color.hexadecimal) on \(picture.ground(under: text).hexadecimal), \(eyes): \(contrast)")
          }
        }
      }
    }
    #expect(faint == [])
  }

  @Test(arguments: FigureCatalogue.figures, Theme.all)
  func `let all marks be seen, by day and at night`(figure: Figure, theme: Theme) throws {
    guard let picture = try Self.picture(of: figure, theme) else { return }
    var faint: Set<String> = []
    for (place, shape) in picture.shapes.enumerated() where shape.tooltip != nil {
      // What has a number written on it is read, not seen.
      let isRead = picture.texts.contains { $0.shapesBefore > place && shape.covers($0.middle) }
      guard !isRead else { continue }
      let inks = [shape.fill, shape.stroke].compactMap(\.self)
      for isNight in theme.turnsDark ? [false, true] : [false] {
        for eyes in Eyes.allCases {
          func seen(_ ink: Color) -> Color { eyes.see(isNight ? ink.atNight : ink) }
          let contrast = inks.map { seen($0).contrast(with: seen(theme.paper)) }.max() ?? 1
          if contrast < 3 {
            faint.insert("\(inks.map(\.hexadecimal)), \(eyes): \(contrast)")
          }
        }
      }
    }
    #expect(faint == [])
  }

  @Test(arguments: Theme.all)
  func `tell what is told apart by colour apart by form too`(theme: Theme) {
    let ties = TieRole.allCases.map { role in
      let stroke = role.stroke(in: theme)
      return "\(role.head?.rawValue ?? "-") \(stroke.dash) \(stroke.width)"
    }
    #expect(Set(ties).count == ties.count)
    // A lead is darker or lighter than what recedes, to whoever sees no colours.
    for eyes in Eyes.allCases {
      let inks = [theme.member, theme.lead].map(eyes.see)
      #expect(inks[0].contrast(with: inks[1]) >= 1.2)
    }
  }

  @Test(arguments: [Color(0x1A1A1A), Color(0xC44E00), Color(0x0072B2), Color(0xE3EDF5), Color(0xFFFFFF)])
  func `keep their contrast at night`(ink: Color) {
    let day = ink.contrast(with: .white)
    let night = ink.atNight.contrast(with: Color.white.atNight)
    // White is as far as it goes: 18.1 to 1 on dark paper.
    #expect(abs(night - min(day, 18.1)) < 0.35)
    #expect(Color.white.atNight == Color.nightPaper)
  }

  static func picture(of figure: Figure, _ theme: Theme) throws -> SVGPicture? {
    let context = Fixture.context(try Seeds.vaudraine(), theme: theme, layoutBudget: 300_000)
    guard case .drawn(let drawing) = figure.draw(context) else { return nil }
    let rendering = try Graphviz.render(drawing.dot, formats: [.svg])
    return try SVGPicture(try #require(rendering.bytes[.svg]))
  }
}
