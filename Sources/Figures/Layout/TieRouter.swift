/// Routes for ties: straight where nothing is in between, bent a little where that leads past, else around corners.
struct TieRouter {
  let diagram: NodeLinkDiagram
  let places: [Point]
  private let boxes: [Rectangle]
  /// Where a way around may turn: the corners of boxes, some way off.
  private let corners: [Corner]
  /// For each corner those that are seen from it, once it is asked for.
  private var seen: [Int: [Int]] = [:]
  /// How many routes turn at each corner, so that the next one keeps its distance.
  private var turns: [Int: Int] = [:]

  private struct Corner {
    let place: Point
    /// The way out from its box.
    let outwards: Point
    let distance: Double
  }

  /// Room that lines leave around nodes that are not theirs.
  private static let clearance = 2.5

  init(diagram: NodeLinkDiagram, places: [Point]) {
    self.diagram = diagram
    self.places = places
    let boxes = places.indices.map { diagram.box($0, at: places[$0]) }
    self.boxes = boxes
    let bounds = Self.bounds(of: diagram)
    corners = boxes.flatMap { box in
      // Near ones too: between two boxes there may be room for nothing else.
      [2.9, 6.5].flatMap { distance in
        [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)].compactMap { x, y -> Corner? in
          let place = Point(
            box.center.x + x * (box.width / 2 + distance), box.center.y + y * (box.height / 2 + distance))
          let isFree = !boxes.contains { $0.inset(-Self.clearance).holds(place) }
          return bounds.holds(place) && isFree
            ? Corner(place: place, outwards: Point(x, y), distance: distance) : nil
        }
      }
    }
  }

  /// The curve of a tie between the middles of two nodes, which will lie over its ends.
  ///
  /// With a gap it ends that far before the edge of the second node, so that a head is seen whole.
  mutating func route(_ tie: NodeLinkDiagram.Tie, gap: Double? = nil) -> [Point] {
    let (from, to) = (places[tie.from], places[tie.to])
    let obstacles = boxes.indices.filter { $0 != tie.from && $0 != tie.to }.map { boxes[$0].inset(-Self.clearance) }
    let target = gap.map { boxes[tie.to].inset(-$0) }
    let bent = bent(from: from, to: to, obstacles: obstacles, target: target)
    guard bent.hits > 0, let way = way(from: from, to: to, obstacles: obstacles) else { return bent.curve }
    var points = [from]
    var margins: [Double] = []
    for (number, corner) in way.enumerated() {
      let next = number + 1 < way.count ? corners[way[number + 1]].place : to
      let used = turns[corner, default: 0]
      turns[corner] = used + 1
      let (place, margin) = spread(corner, by: used, from: points[points.count - 1], to: next, obstacles)
      points.append(place)
      margins.append(margin)
    }
    points.append(to)
    if let target { points[points.count - 1] = target.edge(from: to, towards: points[points.count - 2]) }
    return rounded(points, margins: margins)
  }

  private static func bounds(of diagram: NodeLinkDiagram) -> Rectangle {
    let area = diagram.area
    let bottom = diagram.nodes.reduce(area.bottom) { max($0, ($1.row ?? 0) + ($1.row == nil ? 0 : $1.size.height / 2)) }
    return Rectangle(left: area.left - 4, top: area.top - 3, right: area.right + 4, bottom: bottom + 3)
  }

  // MARK: Bends

  /// One curve, bent as little as can be: the smaller the bend the better, and each node run through costs more.
  private func bent(
    from: Point, to: Point, obstacles: [Rectangle], target: Rectangle?
  ) -> (hits: Int, curve: [Point]) {
    let length = max(1, from.distance(to: to))
    let normal = Point(-(to.y - from.y) / length, (to.x - from.x) / length)
    var best: (hits: Int, curve: [Point])?
    for bend in [0.0] + stride(from: 10.0, through: 60, by: 10).flatMap({ [$0, -$0] }) {
      let control = kept(Point((from.x + to.x) / 2 + normal.x * bend, (from.y + to.y) / 2 + normal.y * bend))
      let curve = clipped(from: from, control: control, to: to, target)
      let pieces = (0...16).map { CubicCurve.point(on: curve, at: Double($0) / 16) }
      let hits = obstacles.count { box in zip(pieces, pieces.dropFirst()).contains { box.isCrossed(from: $0, to: $1) } }
      if hits < best?.hits ?? .max { best = (hits, curve) }
      if hits == 0 { break }
    }
    return best ?? (0, [from, from, to, to])
  }

  /// The nearest point of the diagram, so that no curve leaves it, nor any point that bends one.
  private func kept(_ point: Point) -> Point {
    let area = diagram.area
    let bottom = diagram.nodes.reduce(area.bottom) { max($0, $1.row ?? 0) }
    return Point(max(area.left, min(area.right, point.x)), max(area.top, min(bottom, point.y)))
  }

  /// A quadratic curve as a cubic one, ended before the second node where a gap is asked for.
  private func clipped(from: Point, control: Point, to: Point, _ target: Rectangle?) -> [Point] {
    let curve = [from, from.toward(control, 2 / 3), to.toward(control, 2 / 3), to]
    guard let target else { return curve }
    return CubicCurve.beginning(of: curve, upTo: 1 - exit(of: curve.reversed(), from: target))
  }

  /// Where along a curve a box that holds its start is left, found by halving.
  private func exit(of curve: [Point], from box: Rectangle) -> Double {
    var (inside, outside) = (0.0, 1.0)
    for _ in 0..<24 {
      let middle = (inside + outside) / 2
      if box.holds(CubicCurve.point(on: curve, at: middle)) { inside = middle } else { outside = middle }
    }
    return outside
  }

  // MARK: Ways around

  /// The shortest way from corner to corner, by their numbers; nil where there is none.
  ///
  /// Lozano-Pérez & Wesley 1979, on the graph of what is seen from where; Dijkstra 1959. A turn costs some length.
  private mutating func way(from: Point, to: Point, obstacles: [Rectangle]) -> [Int]? {
    func isFree(_ a: Point, _ b: Point) -> Bool { !obstacles.contains { $0.isCrossed(from: a, to: b) } }
    let turn = 12.0
    var cost = corners.map { isFree(from, $0.place) ? from.distance(to: $0.place) + turn : .infinity }
    var previous = [Int?](repeating: nil, count: corners.count)
    var isDone = [Bool](repeating: false, count: corners.count)
    var (best, end) = (Double.infinity, -1)
    while let next = corners.indices.filter({ !isDone[$0] && cost[$0] < best }).min(by: { cost[$0] < cost[$1] }) {
      isDone[next] = true
      let rest = corners[next].place.distance(to: to)
      if cost[next] + rest < best, isFree(corners[next].place, to) { (best, end) = (cost[next] + rest, next) }
      for other in seenFrom(next) where !isDone[other] {
        let length = cost[next] + corners[next].place.distance(to: corners[other].place) + turn
        if length < cost[other] { (cost[other], previous[other]) = (length, next) }
      }
    }
    guard end >= 0 else { return nil }
    var way = [end]
    while let before = previous[way[0]] { way.insert(before, at: 0) }
    return way
  }

  private mutating func seenFrom(_ corner: Int) -> [Int] {
    if let known = seen[corner] { return known }
    let place = corners[corner].place
    let around = boxes.map { $0.inset(-Self.clearance) }
    let found = corners.indices.filter { other in
      other != corner && !around.contains { $0.isCrossed(from: place, to: corners[other].place) }
    }
    seen[corner] = found
    return found
  }

  /// A corner a little farther out where others turn there already and it has room.
  private func spread(
    _ corner: Int, by used: Int, from: Point, to: Point, _ obstacles: [Rectangle]
  ) -> (place: Point, margin: Double) {
    let corner = corners[corner]
    for step in stride(from: min(used, 4), to: 0, by: -1) {
      let away = 2.4 * Double(step)
      let place = Point(corner.place.x + corner.outwards.x * away, corner.place.y + corner.outwards.y * away)
      let isFree =
        Self.bounds(of: diagram).holds(place)
        && !obstacles.contains {
          $0.isCrossed(from: from, to: place) || $0.isCrossed(from: place, to: to)
        }
      if isFree { return (place, corner.distance + away) }
    }
    return (corner.place, corner.distance)
  }

  /// Straight lines with round corners, which come no nearer to the boxes that they lead around than a point and a half.
  private func rounded(_ points: [Point], margins: [Double]) -> [Point] {
    var curve = [points[0]]
    func line(to end: Point) {
      guard let start = curve.last else { return }
      curve += [start.toward(end, 1 / 3), start.toward(end, 2 / 3), end]
    }
    for place in points.indices.dropFirst().dropLast() {
      let (before, corner, after) = (points[place - 1], points[place], points[place + 1])
      let (reach, ahead) = (corner.distance(to: before), corner.distance(to: after))
      guard reach > 0.1, ahead > 0.1 else { continue }
      let (u, v) = (corner.toward(before, 1 / reach), corner.toward(after, 1 / ahead))
      // The middle of the round is a quarter of the way between the two, for each point that it begins earlier.
      let depth = Point(corner.x - (u.x + v.x) / 2, corner.y - (u.y + v.y) / 2).distance(to: Point(0, 0)) / 2
      let radius = min(min(reach, ahead) * 0.48, depth > 1e-6 ? max(1, margins[place - 1] - 1.5) / depth : 40, 60)
      let (start, end) = (corner.toward(before, radius / reach), corner.toward(after, radius / ahead))
      line(to: start)
      curve += [start.toward(corner, 2 / 3), end.toward(corner, 2 / 3), end]
    }
    line(to: points[points.count - 1])
    return curve
  }
}

extension Rectangle {
  /// Whether a place is within it, its edges aside.
  func holds(_ place: Point) -> Bool { left < place.x && place.x < right && top < place.y && place.y < bottom }

  /// Where a straight line from a place within it leaves it.
  func edge(from start: Point, towards end: Point) -> Point {
    var (inside, outside) = (0.0, 1.0)
    guard !holds(end) else { return end }
    for _ in 0..<24 {
      let middle = (inside + outside) / 2
      if holds(start.toward(end, middle)) { inside = middle } else { outside = middle }
    }
    return start.toward(end, outside)
  }
}
