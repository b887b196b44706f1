/// A line that stands for something: a tie, a trend.
package struct Path: Hashable, Sendable {
  /// What a line ends in; heads differ even where colours do not.
  package enum Head: String, Hashable, CaseIterable, Sendable {
    case triangle, openTriangle, vee, dot, openDot, diamond, bar
  }

  /// A start, and for each cubic Bézier curve two control points and an end.
  package var points: [Point]
  package var stroke: Stroke
  package var head: Head?
  /// What is read when the pointer rests on it, in SVG.
  package var tooltip: String?
  package var id: String?

  /// - Precondition: the number of points is one more than a multiple of three.
  package init(
    curve points: [Point], stroke: Stroke, head: Head? = nil, tooltip: String? = nil, id: String? = nil
  ) {
    precondition(points.count % 3 == 1, "a start, then three points a curve")
    self.points = points
    self.stroke = stroke
    self.head = head
    self.tooltip = tooltip
    self.id = id
  }

  /// Straight lines from point to point.
  package init(
    line points: [Point], stroke: Stroke, head: Head? = nil, tooltip: String? = nil, id: String? = nil
  ) {
    let curves = zip(points, points.dropFirst()).flatMap { [$0.toward($1, 1 / 3), $0.toward($1, 2 / 3), $1] }
    self.init(
      curve: Array(points.prefix(1)) + curves, stroke: stroke, head: head, tooltip: tooltip, id: id)
  }
}
