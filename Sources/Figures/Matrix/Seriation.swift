/// An order of things in which the similar are side by side, so that blocks show.
///
/// The least sum of similarity times squared distance in the order (the 2-SUM problem, Barnard, Pothen & Simon 1995),
/// as far as moving single things and turning stretches round finds it.
enum Seriation {
  /// The positions of the things in their new order; `similarity` is symmetric and not negative.
  ///
  /// So many similarities are looked at at most, of about five nanoseconds each; then the best order so far is kept.
  static func order(of similarity: [[Double]], budget: Int = 40_000_000) -> [Int] {
    let count = similarity.count
    guard count > 2 else { return Array(0..<count) }
    // Begun from each thing in turn, each time followed by its nearest neighbour.
    let starts = min(count, 12)
    let orders = (0..<starts).map { bettered(chain(from: $0, similarity), similarity, budget: budget / starts) }
    let best = orders.min { cost(of: $0, similarity) < cost(of: $1, similarity) } ?? Array(0..<count)
    // Of an order and its mirror image, the one that begins with the heavier end.
    func weight(_ things: some Sequence<Int>) -> Double {
      things.reduce(0) { $0 + similarity[$1].reduce(0, +) }
    }
    return weight(best.prefix(count / 2)) >= weight(best.suffix(count / 2)) ? best : best.reversed()
  }

  private static func chain(from start: Int, _ similarity: [[Double]]) -> [Int] {
    var order = [start]
    var rest = similarity.indices.filter { $0 != start }
    while let last = order.last, let next = rest.max(by: { similarity[last][$0] < similarity[last][$1] }) {
      order.append(next)
      rest.removeAll { $0 == next }
    }
    return order
  }

  private static func bettered(_ begun: [Int], _ similarity: [[Double]], budget: Int) -> [Int] {
    var trials = budget / (begun.count * begun.count)
    var order = begun
    var lowest = cost(of: order, similarity)
    var isBetter = true
    while isBetter {
      isBetter = false
      for from in order.indices {
        for to in order.indices where to != from {
          var moved = order
          moved.insert(moved.remove(at: from), at: to)
          var turned = order
          turned[min(from, to)...max(from, to)].reverse()
          for candidate in [moved, turned] {
            trials -= 1
            guard trials > 0 else { return order }
            let cost = cost(of: candidate, similarity)
            guard cost < lowest - 1e-9 else { continue }
            (order, lowest, isBetter) = (candidate, cost, true)
          }
        }
      }
    }
    return order
  }

  static func cost(of order: [Int], _ similarity: [[Double]]) -> Double {
    var cost = 0.0
    for (i, a) in order.enumerated() {
      for (j, b) in order.enumerated().prefix(i) { cost += similarity[a][b] * Double((i - j) * (i - j)) }
    }
    return cost
  }
}
