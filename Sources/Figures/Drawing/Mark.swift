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
