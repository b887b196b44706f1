/// Boxes that want places on a page, and the ties between them.
struct NodeLinkDiagram: Sendable {
  struct Node: Sendable {
    let size: Size
    /// The height that the node keeps, where it stands apart in a row; nil for one that goes anywhere.
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
