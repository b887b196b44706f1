/// A small sign for a state of something, told from others by its shape as well as its colour.
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
