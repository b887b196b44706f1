import Platform

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
    let tail =
      Double(count) > mean
      ? sum(from: count, through: highest, by: 1) : 1 - sum(from: count - 1, through: lowest, by: -1)
    return min(1, max(0, tail)).roundedToTwelveDigits
  }

  private func sum(from first: Int, through last: Int, by step: Int) -> Double {
    var term = probability(first)
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

  /// P(X = count), as a quotient of binomial probabilities, which keeps all digits where a difference of large
  /// logarithms of factorials loses some.
  ///
  /// Loader 2000, “Fast and accurate computation of binomial probabilities”.
  private func probability(_ count: Int) -> Double {
    guard drawn > 0, drawn < population else { return 1 }
    let share = Double(drawn) / Double(population)
    let rest = Double(population - drawn) / Double(population)
    return binomial(count, of: marked, share, rest) * binomial(drawn - count, of: population - marked, share, rest)
      / binomial(drawn, of: population, share, rest)
  }

  private func binomial(_ count: Int, of trials: Int, _ share: Double, _ rest: Double) -> Double {
    let (x, n) = (Double(count), Double(trials))
    if count == 0 { return trials == 0 ? 1 : exp(n * (share < 0.1 ? log1p(-share) : log(rest))) }
    if count == trials { return exp(n * (rest < 0.1 ? log1p(-rest) : log(share))) }
    let exponent =
      stirlingError(trials) - stirlingError(count) - stirlingError(trials - count) - deviance(x, n * share)
      - deviance(n - x, n * rest)
    return exp(exponent) * (n / (2 * .pi * x * (n - x))).squareRoot()
  }

  /// ln n! less Stirling's formula for it.
  private func stirlingError(_ number: Int) -> Double {
    let n = Double(number)
    if number < 16 {
      var factorial = 1.0
      for factor in 1...max(1, number) { factorial *= Double(factor) }
      return log(factorial) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let square = n * n
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
  }

  /// x·ln(x/m) + m − x, without the cancellation where x is near m.
  private func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let v = (x - mean) / (x + mean)
    var sum = (x - mean) * v
    var term = 2 * x * v
    for step in 1..<1000 {
      term *= v * v
      let next = sum + term / Double(2 * step + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
