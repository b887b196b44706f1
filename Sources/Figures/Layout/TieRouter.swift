/// Routes for ties: straight where nothing is in between, else bent as little as leads around it.
struct TieRouter {
  let diagram: NodeLinkDiagram
  let places: [Point]

  /// The curve of a tie between the middles of two nodes, which will lie over its ends.
  ///
  /// With a gap it ends that far before the edge of the second node, so that a head is seen whole.
  func route(_ tie: NodeLinkDiagram.Tie, gap: Double? = nil) -> [Point] {
    let (from, to) = (places[tie.from], places[tie.to])
    let length = max(1, from.distance(to: to))
    let normal = Point(-(to.y - from.y) / length, (to.x - from.x) / length)
    let obstacles = places.indices.filter { $0 != tie.from && $0 != tie.to }.map {
      diagram.box($0, at: places[$0]).inset(-2.5)
    }
    // The smaller the bend, the better; each node run through costs more than any bend.
    let bends = [0.0] + stride(from: 12.0, through: 216, by: 12).flatMap { [$0, -$0] }
    let routes = bends.map { bend -> (cost: Double, curve: [Point]) in
      let control = kept(Point((from.x + to.x) / 2 + normal.x * bend, (from.y + to.y) / 2 + normal.y * bend))
      let curve = clipped(from: from, control: control, to: to, tie, gap: gap)
      let pieces = (0...16).map { CubicCurve.point(on: curve, at: Double($0) / 16) }
      let hits = obstacles.count { box in zip(pieces, pieces.dropFirst()).contains { box.isCrossed(from: $0, to: $1) } }
      let outside = pieces.contains { $0.x < 0 || $0.x > Drawing.width } ? 1 : 0
      return (Double(hits + outside) * 1000 + abs(bend), curve)
    }
    return routes.min { $0.cost < $1.cost }?.curve ?? [from, from, to, to]
  }

  /// The nearest point of the diagram, so that no curve leaves it, nor any point that bends one.
  private func kept(_ point: Point) -> Point {
    let area = diagram.area
    let bottom = diagram.nodes.reduce(area.bottom) { max($0, $1.row ?? 0) }
    return Point(max(area.left, min(area.right, point.x)), max(area.top, min(bottom, point.y)))
  }

  /// A quadratic curve as a cubic one, ended before the second node where a gap is asked for.
  private func clipped(from: Point, control: Point, to: Point, _ tie: NodeLinkDiagram.Tie, gap: Double?) -> [Point] {
    let curve = [from, from.toward(control, 2 / 3), to.toward(control, 2 / 3), to]
    guard let gap else { return curve }
    let end = 1 - exit(of: curve.reversed(), from: diagram.box(tie.to, at: to).inset(-gap))
    return CubicCurve.beginning(of: curve, upTo: end)
  }

  /// Where along a curve a box that holds its start is left, found by halving.
  private func exit(of curve: [Point], from box: Rectangle) -> Double {
    var (inside, outside) = (0.0, 1.0)
    for _ in 0..<24 {
      let middle = (inside + outside) / 2
      let place = CubicCurve.point(on: curve, at: middle)
      let isInside = box.left < place.x && place.x < box.right && box.top < place.y && place.y < box.bottom
      if isInside { inside = middle } else { outside = middle }
    }
    return outside
  }
}
