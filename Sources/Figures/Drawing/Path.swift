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

/// A cubic Bézier curve: a start, two control points, an end.
enum CubicCurve {
  /// The part up to a share of the way (de Casteljau).
  static func beginning(of curve: [Point], upTo share: Double) -> [Point] {
    let (a, b) = (curve[0].toward(curve[1], share), curve[1].toward(curve[2], share))
    let (c, d) = (curve[2].toward(curve[3], share), a.toward(b, share))
    return [curve[0], a, d, d.toward(b.toward(c, share), share)]
  }

  static func point(on curve: [Point], at share: Double) -> Point {
    beginning(of: curve, upTo: share)[3]
  }
}

extension Path {
  /// The place a share of the way along the last curve.
  func point(at share: Double) -> Point {
    points.count >= 4 ? CubicCurve.point(on: Array(points.suffix(4)), at: share) : points.last ?? Point(0, 0)
  }

  /// The points of the path without its last stretch: the last curve is cut that far from its end, found by halving.
  func shortened(by distance: Double) -> [Point] {
    guard points.count >= 4, let tip = points.last else { return points }
    let last = Array(points.suffix(4))
    var (near, far) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (near + far) / 2
      if CubicCurve.point(on: last, at: middle).distance(to: tip) > distance { near = middle } else { far = middle }
    }
    return points.dropLast(4) + CubicCurve.beginning(of: last, upTo: near)
  }
}
