import Measures

/// Places for a diagram that is to be read: begun by stress, bettered by trial.
///
/// Threshold accepting (Dueck & Scheuer 1990): simulated annealing without logarithms, in which machines differ.
struct ReadableLayout {
  let diagram: NodeLinkDiagram
  /// How many comparisons of two things on the page the search may take, of about five nanoseconds each.
  ///
  /// A count, unlike a time, gives the same picture on every machine.
  var budget: Int
  /// How many layouts by stress are looked at at most, and how many of them, the best, are bettered.
  var starts = 100
  var attempts = 3

  /// Rows, one under another, where the budget does not allow for a single layout by stress.
  func places() -> [Point] {
    guard !diagram.nodes.isEmpty else { return [] }
    let starts = min(starts, budget / 3 / StressLayout.comparisons(nodes: diagram.nodes.count))
    guard starts > 0 else { return NodeSeparation(diagram: diagram).rows }
    let readability = Readability(diagram: diagram)
    // At first ties may run through nodes, so that these can change places.
    let lenient = Readability(diagram: diagram, obstruction: 3)
    var generator = SeededGenerator(seed: 1)
    func valued(_ places: [Point]) -> (places: [Point], cost: Double) { (places, readability.total(at: places)) }

    let begun = (0..<starts).map { _ in valued(StressLayout(diagram: diagram).places(generator: &generator)) }
    let best = begun.sorted { $0.cost < $1.cost }.prefix(attempts)
    let results = best.map { begun in
      let better = bettered(begun.places, lenient, tolerance: 3, generator: &generator)
      return valued(bettered(better, readability, tolerance: 0.3, generator: &generator))
    }
    let places = diagram.spread(results.min { $0.cost < $1.cost }?.places ?? [])
    return NodeSeparation(diagram: diagram).places(from: places)
  }

  private func bettered(
    _ begun: [Point], _ readability: Readability, tolerance: Double, generator: inout SeededGenerator
  ) -> [Point] {
    var places = begun
    let rounds = rounds
    for round in 0..<rounds {
      let remaining = 1 - Double(round) / Double(rounds)
      let tolerance = tolerance * remaining * remaining
      let node = generator.index(below: places.count)
      if generator.share() < 0.15 {
        exchange(node, with: generator.index(below: places.count), in: &places, readability, tolerance: tolerance)
      } else {
        // Mostly small steps, now and then one over half the page.
        let share = generator.share()
        let reach = 4 + 200 * share * share * share
        let step = Point((2 * generator.share() - 1) * reach, (2 * generator.share() - 1) * reach)
        let place = diagram.clamped(node, Point(places[node].x + step.x, places[node].y + step.y))
        move(node, to: place, in: &places, readability, tolerance: tolerance)
      }
    }
    return places
  }

  /// Trials of each half of an attempt: before and after each, a node and its ties are compared with all nodes and ties.
  private var rounds: Int {
    let (nodes, ties) = (diagram.nodes.count, diagram.ties.count)
    let comparisons = 2 * (nodes + ties) * (1 + 2 * ties / nodes)
    return budget / attempts / comparisons / 2
  }

  /// Moves a node, and back again where that costs more than is tolerated.
  private func move(
    _ node: Int, to place: Point, in places: inout [Point], _ readability: Readability, tolerance: Double
  ) {
    let (previous, limit) = (places[node], readability.cost(of: node, at: places) + tolerance)
    places[node] = place
    if readability.cost(of: node, at: places, limit: limit) > limit { places[node] = previous }
  }

  private func exchange(
    _ node: Int, with other: Int, in places: inout [Point], _ readability: Readability, tolerance: Double
  ) {
    guard node != other else { return }
    func cost() -> Double { readability.cost(of: node, at: places) + readability.cost(of: other, at: places) }
    let (previous, limit) = ((places[node], places[other]), cost() + tolerance)
    places[node] = diagram.clamped(node, previous.1)
    places[other] = diagram.clamped(other, previous.0)
    if cost() > limit { (places[node], places[other]) = previous }
  }
}
