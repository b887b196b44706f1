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
  /// A title where there is little width.
  package static let strongTitle = Font(size: 12, style: .bold)
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

  /// The advance width of a text, in points: the widest that any renderer sets it.
  package func width(of text: some StringProtocol) -> Double { extent(of: text).width }

  func extent(of text: some StringProtocol) -> TextExtent {
    text.unicodeScalars.reduce(into: TextExtent(font: self)) { extent, scalar in extent.add(scalar) }
  }
}

/// How far a text moves the pen, as two kinds of renderers set it.
///
/// Browsers place letters by the font's own widths. Graphviz, for PDF and PNG, places them on whole pixels of a screen
/// of 96 dots per inch, each advance rounded (its Pango layout has metrics hinted at that size): 9 pt Liberation Sans
/// is up to 5 % wider there. What has room either way has room everywhere.
struct TextExtent {
  private let pointSize: Double
  private let isBold: Bool
  /// The sum of advances in thousandths of the size.
  private var exact = 0
  /// The sum of advances in pixels.
  private var pixels = 0.0

  private static let pointsPerPixel = 0.75

  fileprivate init(font: Font) {
    pointSize = font.size
    isBold = font.style == .bold
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    let advance = AdvanceWidth.of(scalar, isBold: isBold)
    exact += advance
    pixels += (Double(advance) * pointSize / 1000 / Self.pointsPerPixel).rounded()
  }

  mutating func add(_ character: Character) {
    for scalar in character.unicodeScalars { add(scalar) }
  }

  var width: Double { max(Double(exact) * pointSize / 1000, pixels * Self.pointsPerPixel) }
}
