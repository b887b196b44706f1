import Measures

/// Places whose distances are as near as can be to the numbers of ties between the nodes.
///
/// Stress majorization (Gansner, Koren & North 2004), node by node, filled out to the area. Nothing but sums, products
/// and square roots, so that every machine finds the same places.
struct StressLayout {
  let diagram: NodeLinkDiagram

  private static let rounds = 60

  /// How many distances are compared for one layout.
  static func comparisons(nodes: Int) -> Int { max(1, rounds * nodes * nodes) }

  func places(generator: inout SeededGenerator) -> [Point] {
    let count = diagram.nodes.count
    var places = (0..<count).map { _ in Point(generator.share(), generator.share()) }
    let distances = (0..<count).map(distances(from:))
    for _ in 0..<Self.rounds {
      for node in 0..<count {
        var (x, y, total) = (0.0, 0.0, 0.0)
        for other in 0..<count where other != node {
          let ideal = distances[node][other]
          let weight = 1 / (ideal * ideal)
          let actual = max(1e-6, places[node].distance(to: places[other]))
          x += weight * (places[other].x + ideal * (places[node].x - places[other].x) / actual)
          y += weight * (places[other].y + ideal * (places[node].y - places[other].y) / actual)
          total += weight
        }
        if total > 0 { places[node] = Point(x / total, y / total) }
      }
    }
    return filled(places)
  }

  /// The numbers of ties on the shortest paths; between components that no path joins, a little more than the longest.
  private func distances(from start: Int) -> [Double] {
    var distances = [Double](repeating: 0, count: diagram.nodes.count)
    var layer = [start]
    var reached = Set(layer)
    var distance = 0.0
    while !layer.isEmpty {
      for node in layer { distances[node] = distance }
      distance += 1
      layer = layer.flatMap { node in
        diagram.tiesOfNode[node].map { diagram.ties[$0].from + diagram.ties[$0].to - node }
      }.filter { reached.insert($0).inserted }
    }
    for node in distances.indices where !reached.contains(node) { distances[node] = distance + 1 }
    return distances
  }

  /// The places stretched over the area.
  private func filled(_ places: [Point]) -> [Point] {
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max(), let top = places.map(\.y).min(),
      let bottom = places.map(\.y).max()
    else { return [] }
    let area = diagram.area
    return places.indices.map { node in
      diagram.clamped(
        node,
        Point(
          area.left + (places[node].x - left) / max(1e-6, right - left) * area.width,
          area.top + (places[node].y - top) / max(1e-6, bottom - top) * area.height))
    }
  }
}
