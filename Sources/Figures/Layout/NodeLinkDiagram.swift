/// Boxes that want places on a page, and the ties between them.
struct NodeLinkDiagram: Sendable {
  struct Node: Sendable {
    let size: Size
    /// The height that the node keeps, where it is apart in a row; nil for one that goes anywhere.
    var row: Double?
  }

  struct Tie: Sendable {
    let from: Int
    let to: Int
    /// How much the tie matters to the reader: 1 for a thin one.
    let weight: Double
  }

  let nodes: [Node]
  let ties: [Tie]
  /// Where the nodes without a row go.
  let area: Rectangle

  /// For each node its ties' positions.
  let tiesOfNode: [[Int]]

  init(nodes: [Node], ties: [Tie], area: Rectangle) {
    self.nodes = nodes
    self.ties = ties
    self.area = area
    var tiesOfNode = [[Int]](repeating: [], count: nodes.count)
    for (number, tie) in ties.enumerated() {
      tiesOfNode[tie.from].append(number)
      tiesOfNode[tie.to].append(number)
    }
    self.tiesOfNode = tiesOfNode
  }

  func box(_ node: Int, at place: Point) -> Rectangle { Rectangle(center: place, size: nodes[node].size) }

  /// The places spread over the whole of the area, where they leave some of it free.
  func spread(_ places: [Point]) -> [Point] {
    let free = places.indices.filter { nodes[$0].row == nil }
    let boxes = free.map { box($0, at: places[$0]) }
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max(),
      let top = boxes.map(\.top).min(), let bottom = boxes.map(\.bottom).max()
    else { return places }
    /// Boxes keep their size, so it is the room between the outermost ones that is shared out.
    func moved(_ value: Double, _ size: Double, _ from: (Double, Double), _ to: (Double, Double)) -> Double {
      let room = from.1 - from.0 - size
      guard room > 1 else { return (to.0 + to.1) / 2 }
      return to.0 + size / 2 + (value - size / 2 - from.0) / room * (to.1 - to.0 - size)
    }
    return places.indices.map { node in
      let (place, size) = (places[node], nodes[node].size)
      let x = moved(place.x, size.width, (left, right), (area.left, area.right))
      let y = moved(place.y, size.height, (top, bottom), (area.top, area.bottom))
      return clamped(node, Point(x, y))
    }
  }

  /// The nearest place where the whole node is within its area.
  func clamped(_ node: Int, _ place: Point) -> Point {
    let (size, area) = (nodes[node].size, area)
    func clamp(_ value: Double, _ low: Double, _ high: Double) -> Double {
      low <= high ? max(low, min(high, value)) : (low + high) / 2
    }
    return Point(
      clamp(place.x, area.left + size.width / 2, area.right - size.width / 2),
      nodes[node].row ?? clamp(place.y, area.top + size.height / 2, area.bottom - size.height / 2))
  }
}
