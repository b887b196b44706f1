/// Places for all nodes of a network, for programs that begin with a layout and go on from there.
package enum NetworkLayout {
  /// The most nodes that are laid out: the time grows with their square.
  package static let most = 1_000

  /// A place for each node, in points, y growing downwards; ties are positions of nodes.
  package static func places(nodeCount: Int, ties: [(Int, Int)]) -> [(x: Double, y: Double)] {
    guard nodeCount > 0 else { return [] }
    let pairs = Set(ties.map { Pair(a: min($0.0, $0.1), b: max($0.0, $0.1)) }).sorted()
    let side = 100 * Double(nodeCount).squareRoot()
    let diagram = NodeLinkDiagram(
      nodes: (0..<nodeCount).map { _ in NodeLinkDiagram.Node(size: Size(0, 0)) },
      ties: pairs.map { NodeLinkDiagram.Tie(from: $0.a, to: $0.b, weight: 1) },
      area: Rectangle(center: Point(side / 2, side / 2), size: Size(side, side)))
    var generator = SeededGenerator(seed: 1)
    return StressLayout(diagram: diagram).places(generator: &generator).map { place in
      // Hundredths: the rest is noise.
      ((place.x * 100).rounded() / 100, (place.y * 100).rounded() / 100)
    }
  }

  private struct Pair: Hashable, Comparable {
    let a: Int
    let b: Int

    static func < (one: Pair, other: Pair) -> Bool { (one.a, one.b) < (other.a, other.b) }
  }
}
