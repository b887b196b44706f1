/// Places in which no two nodes touch, as near as can be to those that were found.
///
/// A search for a layout that reads well may end with boxes over each other, where there are many and they are large.
/// They are pushed apart; where the area has no room for that they are set in rows, which always have.
struct NodeSeparation {
  let diagram: NodeLinkDiagram
  /// Room between two boxes, and between two that a tie with its head joins.
  var gap = Size(6, 5)
  var tiedGap = Size(20, 17)
  var rounds = 300

  func places(from begun: [Point]) -> [Point] {
    let tied = Set(diagram.ties.map { [min($0.from, $0.to), max($0.from, $0.to)] })
    var places = begun
    for round in 0..<rounds {
      // Where there is no room for ties to be seen, boxes that do not touch are enough.
      guard pushApart(&places, tied: round < rounds / 2 ? tied : []) else { return places }
    }
    return isFree(places) ? places : rows
  }

  /// Whether something had to move.
  private func pushApart(_ places: inout [Point], tied: Set<[Int]>) -> Bool {
    var moved = false
    for a in places.indices {
      for b in places.indices.dropFirst(a + 1) {
        let (sizeA, sizeB) = (diagram.nodes[a].size, diagram.nodes[b].size)
        let (dx, dy) = (places[b].x - places[a].x, places[b].y - places[a].y)
        let gap = tied.contains([a, b]) ? tiedGap : gap
        let x = (sizeA.width + sizeB.width) / 2 + gap.width - abs(dx)
        let y = (sizeA.height + sizeB.height) / 2 + gap.height - abs(dy)
        guard x > 1e-6, y > 1e-6 else { continue }
        moved = true
        // Along the shorter way out; nodes in a row have but one.
        let inRow = diagram.nodes[a].row != nil || diagram.nodes[b].row != nil
        let (halfX, halfY) = (dx < 0 ? -x / 2 : x / 2, dy < 0 ? -y / 2 : y / 2)
        let step = x < y || inRow ? Point(halfX, 0) : Point(0, halfY)
        places[a] = diagram.clamped(a, Point(places[a].x - step.x, places[a].y - step.y))
        places[b] = diagram.clamped(b, Point(places[b].x + step.x, places[b].y + step.y))
      }
    }
    return moved
  }

  private func isFree(_ places: [Point]) -> Bool {
    let boxes = places.indices.map { diagram.box($0, at: places[$0]) }
    return boxes.indices.allSatisfy { a in boxes.dropFirst(a + 1).allSatisfy { !$0.overlaps(boxes[a]) } }
  }

  /// One row under another, each as full as it gets; the rows of those that have one stay theirs.
  var rows: [Point] {
    let area = diagram.area
    var places = [Point](repeating: area.center, count: diagram.nodes.count)
    let free = diagram.nodes.indices.filter { diagram.nodes[$0].row == nil }
    let apart = Dictionary(grouping: diagram.nodes.indices.filter { diagram.nodes[$0].row != nil }) {
      diagram.nodes[$0].row ?? 0
    }
    var lines: [[Int]] = []
    var filled = Double.infinity
    for node in free {
      let width = diagram.nodes[node].size.width + gap.width
      if filled + width > area.width {
        lines.append([])
        filled = 0
      }
      lines[lines.count - 1].append(node)
      filled += width
    }
    let heights = lines.map { $0.map { diagram.nodes[$0].size.height }.max() ?? 0 }
    let spare = max(0, area.height - heights.reduce(0, +)) / Double(max(1, lines.count))
    var top = area.top
    for (line, height) in zip(lines, heights) {
      spread(line, height: top + (height + spare) / 2, in: &places)
      top += height + spare
    }
    for (row, nodes) in apart { spread(nodes, height: row, in: &places) }
    return places
  }

  /// Sets nodes side by side over the width.
  private func spread(_ nodes: [Int], height: Double, in places: inout [Point]) {
    let width = nodes.reduce(0) { $0 + diagram.nodes[$1].size.width }
    let space = max(0, diagram.area.width - width) / Double(max(1, nodes.count))
    var left = diagram.area.left
    for node in nodes {
      let size = diagram.nodes[node].size
      places[node] = Point(left + (size.width + space) / 2, height)
      left += size.width + space
    }
  }
}
