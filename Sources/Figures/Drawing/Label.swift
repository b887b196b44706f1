/// One line of text on the page.
package struct Label: Hashable, Sendable {
  /// Which part of the text stands at its place.
  package enum Anchor: Hashable, Sendable {
    case start, middle, end
  }

  package var text: String
  /// Where the anchor stands on the baseline.
  package var place: Point
  package var anchor: Anchor
  package var font: Font
  package var color: Color
  /// What is read when the pointer rests on it, in SVG: the whole of a text that was shortened.
  package var tooltip: String?

  package init(
    _ text: String, at place: Point, anchor: Anchor = .start, font: Font = .label, color: Color,
    tooltip: String? = nil
  ) {
    self.text = text
    self.place = place
    self.anchor = anchor
    self.font = font
    self.color = color
    self.tooltip = tooltip
  }

  /// A text whose capitals stand half above, half below a height.
  package init(
    _ text: String, centeredOn place: Point, anchor: Anchor = .middle, font: Font = .label, color: Color,
    tooltip: String? = nil
  ) {
    self.init(
      text, at: Point(place.x, place.y + font.capHeight / 2), anchor: anchor, font: font, color: color,
      tooltip: tooltip)
  }

  /// The room that the text takes, from the ascenders to the descenders.
  package var box: Rectangle {
    let width = font.width(of: text)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Rectangle(left: left, top: place.y - font.ascent, width: width, height: font.ascent + font.descent)
  }
}
