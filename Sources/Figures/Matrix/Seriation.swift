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
    let orders = (0..<starts).map { start in
      var search = Search(order: chain(from: start, similarity), similarity: similarity, budget: budget / starts)
      return search.bettered()
    }
    let best = orders.min { cost(of: $0, similarity) < cost(of: $1, similarity) - 1e-9 } ?? Array(0..<count)
    // Of an order and its mirror image, the one that begins with the heavier end.
    func weight(_ things: some Sequence<Int>) -> Double {
      things.reduce(0) { $0 + similarity[$1].reduce(0, +) }
    }
    return weight(best.prefix(count / 2)) >= weight(best.suffix(count / 2)) - 1e-9 ? best : best.reversed()
  }

  /// How alike rows are: for each two, the share of what either has that both have (Jaccard 1901).
  static func similarity(of rows: [Set<Int>]) -> [[Double]] {
    rows.indices.map { a in
      rows.indices.map { b in
        guard a != b else { return 0 }
        let both = rows[a].intersection(rows[b]).count
        return both == 0 ? 0 : Double(both) / Double(rows[a].count + rows[b].count - both)
      }
    }
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

  static func cost(of order: [Int], _ similarity: [[Double]]) -> Double {
    var cost = 0.0
    for (i, a) in order.enumerated() {
      for (j, b) in order.enumerated().prefix(i) { cost += similarity[a][b] * Double((i - j) * (i - j)) }
    }
    return cost
  }
}

/// One walk downhill from an order.
///
/// A step is valued by what it changes, not by the whole cost: so that sixty things can be ordered.
private struct Search {
  private var order: [Int]
  private let similarity: [[Double]]
  private var budget: Int

  init(order: [Int], similarity: [[Double]], budget: Int) {
    self.order = order
    self.similarity = similarity
    self.budget = budget
  }

  /// The order in which no single thing moved and no stretch turned round makes it better; or that far the budget goes.
  mutating func bettered() -> [Int] {
    var isBetter = true
    while isBetter, budget > 0 {
      isBetter = false
      for from in order.indices {
        guard budget > 0 else { break }
        if moveToBest(from) { isBetter = true }
      }
      for from in order.indices {
        for to in order.indices.dropFirst(from + 1) {
          guard budget > 0 else { break }
          if turn(from, to) { isBetter = true }
        }
      }
    }
    return order
  }

  /// Moves a thing to where it costs least; whether that is elsewhere.
  private mutating func moveToBest(_ from: Int) -> Bool {
    let count = order.count
    budget -= count * count
    var rest = order
    let thing = rest.remove(at: from)
    // What those on both sides of a gap cost more for being one further apart, gap by gap.
    var spread = [Double](repeating: 0, count: count)
    for i in rest.indices {
      for j in rest.indices.dropFirst(i + 1) {
        let cost = similarity[rest[i]][rest[j]] * Double(2 * (j - i) + 1)
        spread[i + 1] += cost
        spread[j + 1] -= cost
      }
    }
    for gap in spread.indices.dropFirst() { spread[gap] += spread[gap - 1] }
    func own(_ place: Int) -> Double {
      var cost = 0.0
      for (number, other) in rest.enumerated() {
        let distance = Double(number < place ? place - number : number + 1 - place)
        cost += similarity[thing][other] * distance * distance
      }
      return cost
    }
    let costs = (0..<count).map { own($0) + spread[$0] }
    guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }), costs[best] < costs[from] - 1e-9 else {
      return false
    }
    rest.insert(thing, at: best)
    order = rest
    return true
  }

  /// Turns a stretch round where that costs less; within it nothing changes.
  private mutating func turn(_ from: Int, _ to: Int) -> Bool {
    budget -= (to - from + 1) * (order.count - (to - from + 1))
    var change = 0.0
    for place in from...to {
      let mirrored = from + to - place
      let row = similarity[order[place]]
      for other in order.indices where other < from || other > to {
        change +=
          row[order[other]] * Double((mirrored - other) * (mirrored - other) - (place - other) * (place - other))
      }
    }
    guard change < -1e-9 else { return false }
    order[from...to].reverse()
    return true
  }
}
