import Platform

/// The number of successes of trials that each have a probability of their own.
package struct PoissonBinomial: Sendable {
  /// So many trials of the same probability, above 0 and below 1.
  private let trials: [(probability: Double, count: Int)]
  /// The trials that always succeed.
  private let certain: Int

  /// The trials × successes up to which the tail is counted, in about a millisecond.
  ///
  /// Above, it is approximated.
  package static let mostWork = 1_000_000

  package init(_ trials: [(probability: Double, count: Int)]) {
    certain = trials.reduce(0) { $1.probability >= 1 ? $0 + $1.count : $0 }
    self.trials = trials.filter { $0.probability > 0 && $0.probability < 1 && $0.count > 0 }
  }

  /// P(X ≥ count), from 0 to 1.
  package func upperTail(_ count: Int, mostWork: Int = mostWork) -> Double {
    let needed = count - certain
    let possible = trials.reduce(0) { $0 + $1.count }
    if needed <= 0 { return 1 }
    if needed > possible { return 0 }
    if needed == possible { return exp(trials.reduce(0) { $0 + Double($1.count) * log($1.probability) }) }
    let work = possible.multipliedReportingOverflow(by: needed)
    let isCounted = !work.overflow && work.partialValue <= mostWork
    return min(1, max(0, isCounted ? countedTail(needed) : saddlepointTail(needed)))
  }

  /// By adding trial after trial; whoever has reached the count stays there, so that nothing is taken from 1.
  private func countedTail(_ count: Int) -> Double {
    var chance = [Double](repeating: 0, count: count + 1)
    chance[0] = 1
    for (probability, times) in trials {
      for _ in 0..<times {
        chance[count] += chance[count - 1] * probability
        for place in stride(from: count - 1, to: 0, by: -1) {
          chance[place] += (chance[place - 1] - chance[place]) * probability
        }
        chance[0] *= 1 - probability
      }
    }
    return chance[count]
  }

  /// Lugannani & Rice 1980, with the correction for whole numbers of Daniels 1987.
  private func saddlepointTail(_ count: Int) -> Double {
    let wanted = Double(count)
    let mean = cumulants(at: 0)
    var (low, high) = (-1.0, 1.0)
    while cumulants(at: low).first > wanted, low > -700 { low *= 2 }
    while cumulants(at: high).first < wanted, high < 700 { high *= 2 }
    var point = min(high, max(low, (wanted - mean.first) / mean.second))
    for _ in 0..<200 {
      let here = cumulants(at: point)
      if here.first < wanted { low = point } else { high = point }
      let next = point + (wanted - here.first) / here.second
      let kept = next > low && next < high ? next : (low + high) / 2
      if abs(kept - point) <= 1e-13 * max(1, abs(point)) { break }
      point = kept
    }
    let there = cumulants(at: point)
    let root = 2 * (point * wanted - there.value)
    let w = (root > 0 ? root.squareRoot() : 0) * (point < 0 ? -1 : 1)
    guard abs(w) > 1e-4 else {
      // At the mean both terms below grow without bound, and their difference does not.
      let deviation = mean.second.squareRoot()
      let skewness = mean.third / (mean.second * deviation)
      return 0.5 - (skewness / 6 - 1 / (2 * deviation)) / (2 * Double.pi).squareRoot()
    }
    let u = (1 - exp(-point)) * there.second.squareRoot()
    let density = exp(-w * w / 2) / (2 * Double.pi).squareRoot()
    return erfc(w / 2.0.squareRoot()) / 2 + density * (1 / u - 1 / w)
  }

  /// ln E exp(tX) and its first three derivatives.
  private func cumulants(at t: Double) -> (value: Double, first: Double, second: Double, third: Double) {
    var (value, first, second, third) = (0.0, 0.0, 0.0, 0.0)
    for (probability, times) in trials {
      let count = Double(times)
      // Of two forms the one that does not overflow.
      let q = t <= 0 ? 1 - probability + probability * exp(t) : (1 - probability) * exp(-t) + probability
      let tilted = (t <= 0 ? probability * exp(t) : probability) / q
      value += count * (log(q) + max(0, t))
      first += count * tilted
      second += count * tilted * (1 - tilted)
      third += count * tilted * (1 - tilted) * (1 - 2 * tilted)
    }
    return (value, first, second, third)
  }
}
