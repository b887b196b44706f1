/// A shape that stands for something: a bar, a point, a cell, a node.
package struct Mark: Hashable, Sendable {
  /// Shapes that differ even where colours do not.
  package enum Shape: String, Hashable, CaseIterable, Sendable {
    case rectangle, roundedRectangle, ellipse, diamond, triangle, invertedTriangle, hexagon, octagon
  }

  package var shape: Shape
  package var frame: Rectangle
  package var fill: Color?
  package var stroke: Stroke?
  /// What is read when the pointer rests on it, in SVG.
  package var tooltip: String?
  /// Its name in the SVG: letters, digits, `-`; unique in the drawing.
  package var id: String?

  package init(
    _ shape: Shape, _ frame: Rectangle, fill: Color? = nil, stroke: Stroke? = nil, tooltip: String? = nil,
    id: String? = nil
  ) {
    self.shape = shape
    self.frame = frame
    self.fill = fill
    self.stroke = stroke
    self.tooltip = tooltip
    self.id = id
  }
}

/// A small sign for a state of something, distinguished from others by its shape as well as its colour.
package struct Glyph: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case mark(Mark.Shape)
    /// Two strokes from corner to corner, for what is not.
    case cross
  }

  package let form: Form
  package let fill: Color?
  package let stroke: Stroke?

  package init(_ form: Form, fill: Color? = nil, stroke: Stroke? = nil) {
    self.form = form
    self.fill = fill
    self.stroke = stroke
  }
}

extension Drawing {
  /// Puts a sign around a place; a pen's width beyond its size.
  package mutating func draw(_ glyph: Glyph, around middle: Point, size: Double, tooltip: String? = nil) {
    let frame = Rectangle(center: middle, size: Size(size, size))
    switch glyph.form {
    case .mark(let shape):
      marks.append(Mark(shape, frame, fill: glyph.fill, stroke: glyph.stroke, tooltip: tooltip))
    case .cross:
      // A cross looks larger than a disc of its size.
      let (box, stroke) = (frame.inset(size * 0.08), glyph.stroke ?? Stroke(glyph.fill ?? .black))
      for ends in [
        [Point(box.left, box.top), Point(box.right, box.bottom)],
        [Point(box.left, box.bottom), Point(box.right, box.top)],
      ] {
        paths.append(Path(line: ends, stroke: stroke, tooltip: tooltip))
      }
    }
  }
}

/// One line of text on the page.
package struct Label: Hashable, Sendable {
  /// Which part of the text is at its place.
  package enum Anchor: Hashable, Sendable {
    case start, middle, end
  }

  package var text: String
  /// Where the anchor is on the baseline.
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

  /// A text whose capitals are half above, half below a height.
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
