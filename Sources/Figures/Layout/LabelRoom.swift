/// The room that labels have among each other and the lines of a chart.
///
/// A label goes to the first of the sides asked for where it covers nothing; whoever asks first is served first.
package struct LabelRoom: Sendable {
  package enum Side: Hashable, Sendable {
    case above, below, left, right, aboveLeft, aboveRight, belowLeft, belowRight
  }

  private let bounds: Rectangle
  private var taken: [Rectangle] = []
  private var lines: [(from: Point, to: Point)] = []

  package init(within bounds: Rectangle) {
    self.bounds = bounds
  }

  package mutating func take(_ rectangle: Rectangle) { taken.append(rectangle) }

  /// Takes the room along a line of points.
  package mutating func take(line points: [Point]) {
    lines += zip(points, points.dropFirst()).map { (from: $0, to: $1) }
  }

  /// A label next to a place, whose room is then taken; nil where no side has any.
  package mutating func label(
    _ text: String, nextTo place: Point, distance: Double = 5, sides: [Side], font: Font = .small, color: Color,
    tooltip: String? = nil
  ) -> Label? {
    for side in sides {
      let label = Self.label(
        text, nextTo: place, distance: distance, side: side, font: font, color: color, tooltip: tooltip)
      guard hasRoom(for: label) else { continue }
      taken.append(label.box)
      return label
    }
    return nil
  }

  /// A label that goes farther from its place, step by step, until it has room: then with a line to it, which crosses
  /// nothing but what lies around the place.
  package mutating func callout(
    _ text: String, around place: Point, distance: Double, sides: [Side], font: Font = .small, color: Color,
    tooltip: String? = nil
  ) -> (label: Label, line: [Point]?)? {
    if let label = label(
      text, nextTo: place, distance: distance, sides: sides, font: font, color: color, tooltip: tooltip)
    {
      return (label, nil)
    }
    let around = Rectangle(center: place, size: Size(0, 0))
    for farther in [10.0, 20, 32, 46, 62, 80, 100] {
      for side in sides {
        let label = Self.label(
          text, nextTo: place, distance: distance + farther, side: side, font: font, color: color, tooltip: tooltip)
        let end = label.box.inset(-1, 0).nearest(to: place)
        guard hasRoom(for: label),
          !taken.contains(where: { !$0.contains(around) && $0.isCut(byLineFrom: place, to: end) })
        else { continue }
        taken.append(label.box)
        lines.append((place, end))
        return (label, [place, end])
      }
    }
    return nil
  }

  private func hasRoom(for label: Label) -> Bool {
    let room = label.box.inset(-1.5, -0.5)
    return bounds.contains(label.box) && !taken.contains(where: room.overlaps)
      && !lines.contains { room.isCut(byLineFrom: $0.from, to: $0.to) }
  }

  private static func label(
    _ text: String, nextTo place: Point, distance: Double, side: Side, font: Font, color: Color, tooltip: String?
  ) -> Label {
    let diagonal = distance * 0.7
    let (dx, dy): (Double, Double) =
      switch side {
      case .above: (0, -distance)
      case .below: (0, distance)
      case .left: (-distance, 0)
      case .right: (distance, 0)
      case .aboveLeft: (-diagonal, -diagonal)
      case .aboveRight: (diagonal, -diagonal)
      case .belowLeft: (-diagonal, diagonal)
      case .belowRight: (diagonal, diagonal)
      }
    let anchor: Label.Anchor = dx == 0 ? .middle : dx < 0 ? .end : .start
    // Digits and capitals are on the baseline: with their feet above, their heads below, or their middle next to it.
    let baseline = dy < 0 ? 0 : dy == 0 ? font.capHeight / 2 : font.capHeight
    return Label(
      text, at: Point(place.x + dx, place.y + dy + baseline), anchor: anchor, font: font, color: color, tooltip: tooltip
    )
  }
}

extension Rectangle {
  /// The place in it that is nearest to another.
  fileprivate func nearest(to point: Point) -> Point {
    Point(max(left, min(right, point.x)), max(top, min(bottom, point.y)))
  }

  /// Whether a straight line runs through it.
  ///
  /// Liang & Barsky 1984: the share of the line that lies between each pair of sides.
  fileprivate func isCut(byLineFrom start: Point, to end: Point) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, to, low, high) in [(start.x, end.x, left, right), (start.y, end.y, top, bottom)] {
      let extent = to - from
      if extent == 0 {
        if from <= low || from >= high { return false }
        continue
      }
      let (enters, leaves) = ((low - from) / extent, (high - from) / extent)
      first = max(first, min(enters, leaves))
      last = min(last, max(enters, leaves))
    }
    return first < last
  }
}
