/// How hard a diagram is to read: the sum of what bothers the eye.
///
/// Davidson & Harel (1996) weigh the same: crossings, ties through nodes, crowding, length.
struct Readability {
  let diagram: NodeLinkDiagram
  /// What a tie through a node costs, where a crossing of two thin ties costs 1 in all.
  var obstruction = 12.0

  /// Room that is kept free around a node.
  static let clearance = Size(16, 13)

  /// The part of the cost that one node and its ties are the cause of; not all of it where it passes a limit.
  func cost(of node: Int, at places: [Point], limit: Double = .infinity) -> Double {
    var cost = crowding(of: node, at: places)
    // What runs through the node from elsewhere.
    let box = diagram.box(node, at: places[node]).inset(-3)
    for tie in diagram.ties where tie.from != node && tie.to != node {
      if box.isCrossed(from: places[tie.from], to: places[tie.to]) { cost += obstruction * tie.weight }
    }
    for tie in diagram.tiesOfNode[node] where cost <= limit { cost += self.cost(ofTie: tie, at: places) }
    return cost
  }

  func total(at places: [Point]) -> Double {
    places.indices.reduce(0.0) { $0 + cost(of: $1, at: places) }
  }

  private func crowding(of node: Int, at places: [Point]) -> Double {
    let size = diagram.nodes[node].size
    var cost = 0.0
    for other in places.indices where other != node {
      let (dx, dy) = (abs(places[node].x - places[other].x), abs(places[node].y - places[other].y))
      let otherSize = diagram.nodes[other].size
      let overlapX = (size.width + otherSize.width) / 2 + Self.clearance.width - dx
      let overlapY = (size.height + otherSize.height) / 2 + Self.clearance.height - dy
      if overlapX > 0 && overlapY > 0 { cost += 4 + min(overlapX, overlapY) }
      cost += 300 / (dx * dx + dy * dy + 100)
    }
    return cost
  }

  private func cost(ofTie number: Int, at places: [Point]) -> Double {
    let tie = diagram.ties[number]
    let (from, to) = (places[tie.from], places[tie.to])
    let length = from.distance(to: to) / 100
    var cost = 0.2 * length * length * tie.weight
    for (otherNumber, other) in diagram.ties.enumerated() where otherNumber != number {
      let (otherFrom, otherTo) = (places[other.from], places[other.to])
      if let shared = tie.sharedEnd(with: other) {
        let (a, b) = (tie.from + tie.to - shared, other.from + other.to - shared)
        cost += narrowness(at: places[shared], places[a], places[b])
      } else if segmentsCross(from, to, otherFrom, otherTo) {
        cost += 0.5 * tie.weight * other.weight
      }
    }
    for node in places.indices where node != tie.from && node != tie.to {
      let box = diagram.box(node, at: places[node]).inset(-3)
      if box.isCrossed(from: from, to: to) { cost += obstruction * tie.weight }
    }
    return cost
  }

  /// Two ties from one node in nearly one direction read as one.
  private func narrowness(at corner: Point, _ a: Point, _ b: Point) -> Double {
    let (ax, ay, bx, by) = (a.x - corner.x, a.y - corner.y, b.x - corner.x, b.y - corner.y)
    let dot = ax * bx + ay * by
    guard dot > 0 else { return 0 }
    let cross = ax * by - ay * bx
    let squares = (ax * ax + ay * ay) * (bx * bx + by * by)
    // The square of the sine of the angle; 0.02 is 8 degrees.
    let sine = squares > 0 ? cross * cross / squares : 0
    return sine < 0.02 ? 0.6 * (1 - sine / 0.02) : 0
  }
}

extension NodeLinkDiagram.Tie {
  func sharedEnd(with other: Self) -> Int? {
    if from == other.from || from == other.to { return from }
    return to == other.from || to == other.to ? to : nil
  }
}

/// Whether two segments cross within both.
func segmentsCross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
  if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) { return false }
  if max(a.y, b.y) < min(c.y, d.y) || max(c.y, d.y) < min(a.y, b.y) { return false }
  func side(_ p: Point, _ q: Point, _ r: Point) -> Double { (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) }
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

extension Rectangle {
  /// Whether a segment has a part within it: Liang & Barsky's clipping (1984).
  func isCrossed(from start: Point, to end: Point) -> Bool {
    if max(start.x, end.x) < left || min(start.x, end.x) > right { return false }
    if max(start.y, end.y) < top || min(start.y, end.y) > bottom { return false }
    var (near, far) = (0.0, 1.0)
    func cut(_ origin: Double, _ direction: Double, _ low: Double, _ high: Double) {
      guard direction != 0 else { return }
      let (a, b) = ((low - origin) / direction, (high - origin) / direction)
      near = max(near, min(a, b))
      far = min(far, max(a, b))
    }
    cut(start.x, end.x - start.x, left, right)
    cut(start.y, end.y - start.y, top, bottom)
    return near <= far
  }
}
