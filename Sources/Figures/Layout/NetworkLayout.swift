internal import Measures

/// Places for all nodes of a network, for programs that begin with a layout and go on from there.
package enum NetworkLayout {
  /// The most nodes that are laid out: the time grows with their square.
  package static let limit = 1_000

  /// A place for each node, in points, y growing downwards; ties are positions of nodes.
  package static func places(nodeCount: Int, ties: [(Int, Int)]) -> [(x: Double, y: Double)] {
    guard nodeCount > 0 else { return [] }
    let pairs = Set(ties.map { Pair(a: min($0.0, $0.1), b: max($0.0, $0.1)) }).sorted()
    let tied = Set(pairs.flatMap { [$0.a, $0.b] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: tied.enumerated().map { ($1, $0) })
    let side = distance * Double(max(1, tied.count)).squareRoot()
    let diagram = NodeLinkDiagram(
      nodes: tied.map { _ in NodeLinkDiagram.Node(size: Size(0, 0)) },
      ties: pairs.map { NodeLinkDiagram.Tie(from: numbers[$0.a] ?? 0, to: numbers[$0.b] ?? 0, weight: 1) },
      area: Rectangle(center: Point(side / 2, side / 2), size: Size(side, side)))
    var generator = SeededGenerator(seed: 1)
    let laidOut = StressLayout(diagram: diagram).places(generator: &generator)

    // Nodes without a tie are in rows below the others.
    let columns = max(1, Int(side / distance))
    var loneCount = 0
    return (0..<nodeCount).map { node in
      // Hundredths: the rest is noise.
      if let number = numbers[node] {
        return ((laidOut[number].x * 100).rounded() / 100, (laidOut[number].y * 100).rounded() / 100)
      }
      defer { loneCount += 1 }
      return (distance * Double(loneCount % columns), side.rounded(.up) + distance * Double(1 + loneCount / columns))
    }
  }

  /// About how far nodes are from each other.
  private static let distance = 120.0

  private struct Pair: Hashable, Comparable {
    let a: Int
    let b: Int

    static func < (one: Pair, other: Pair) -> Bool { (one.a, one.b) < (other.a, other.b) }
  }
}
