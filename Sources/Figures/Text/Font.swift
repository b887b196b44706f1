/// A size and a style of the one typeface, whose widths are Arial's (and Helvetica's, and Liberation Sans's).
package struct Font: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case regular, bold, italic
  }

  /// In points; never under 8, which is what people read on paper.
  package let size: Double
  package let style: Style

  package init(size: Double, style: Style = .regular) {
    self.size = max(8, size)
    self.style = style
  }

  package static let title = Font(size: 14, style: .bold)
  package static let subtitle = Font(size: 9)
  package static let label = Font(size: 9)
  package static let strong = Font(size: 9, style: .bold)
  package static let small = Font(size: 8)
  package static let smallItalic = Font(size: 8, style: .italic)

  /// From one baseline to the next.
  package var lineHeight: Double { size * 1.25 }
  package var capHeight: Double { size * 0.716 }
  package var ascent: Double { size * 0.76 }
  package var descent: Double { size * 0.22 }

  /// The advance width of a text, in points.
  package func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0.0) { $0 + Double(AdvanceWidth.of($1, isBold: style == .bold)) } * size / 1000
  }
}
