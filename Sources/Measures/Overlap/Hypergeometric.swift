import Glibc

/// The number of marked things in a draw without replacement.
///
/// The fixed-row null model of a projection: Neal, Domagalski & Sagan 2021, doi 10.1038/s41598-021-03238-3.
package struct Hypergeometric: Hashable, Sendable {
  /// The number of things.
  private let population: Int
  /// How many of them are marked.
  private let marked: Int
  /// How many are drawn.
  private let drawn: Int

  /// - Returns: nil unless 0 ≤ marked ≤ population and 0 ≤ drawn ≤ population.
  package init?(population: Int, marked: Int, drawn: Int) {
    guard population >= 0, (0...population).contains(marked), (0...population).contains(drawn) else { return nil }
    self.population = population
    self.marked = marked
    self.drawn = drawn
  }

  /// P(X ≥ count), from 0 to 1.
  package func upperTail(_ count: Int) -> Double {
    let lowest = max(0, drawn + marked - population)
    let highest = min(marked, drawn)
    if count <= lowest { return 1 }
    if count > highest { return 0 }
    // The shorter tail is summed from its largest term on, so that the terms soon vanish and nothing cancels.
    let mean = Double(marked) * Double(drawn) / Double(population)
    if Double(count) > mean {
      return min(1, sum(from: count, through: highest, by: 1))
    }
    return max(0, 1 - sum(from: count - 1, through: lowest, by: -1))
  }

  private func sum(from first: Int, through last: Int, by step: Int) -> Double {
    var term = exp(logProbability(first))
    var sum = term
    var count = first
    while count != last, term > sum * 1e-17 {
      term *= step > 0 ? ratio(after: count) : 1 / ratio(after: count - 1)
      sum += term
      count += step
    }
    return sum
  }

  /// P(X = count + 1) / P(X = count).
  private func ratio(after count: Int) -> Double {
    Double(marked - count) / Double(count + 1) * Double(drawn - count) / Double(population - marked - drawn + count + 1)
  }

  private func logProbability(_ count: Int) -> Double {
    logChoose(marked, count) + logChoose(population - marked, drawn - count) - logChoose(population, drawn)
  }

  private func logChoose(_ n: Int, _ k: Int) -> Double {
    logFactorial(n) - logFactorial(k) - logFactorial(n - k)
  }

  private func logFactorial(_ n: Int) -> Double {
    let (value, _) = lgamma(Double(n) + 1)
    return value
  }
}
