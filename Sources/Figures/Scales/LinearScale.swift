import Platform

/// Values to places, in proportion: `let x = LinearScale(domain: 0...40, range: 60...540); x(12)`.
package struct LinearScale: Hashable, Sendable {
  package let domain: ClosedRange<Double>
  /// Where the domain begins and ends on the page; the end may lie before the start.
  package let start: Double
  package let end: Double

  package init(domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  package init(domain: ClosedRange<Double>, range: ClosedRange<Double>) {
    self.init(domain: domain, from: range.lowerBound, to: range.upperBound)
  }

  /// The place of a value; that of the start where the domain is a single value.
  package func callAsFunction(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    guard extent > 0 else { return start }
    return start + (value - domain.lowerBound) / extent * (end - start)
  }

  /// Round values within the domain, about as many as asked for: steps of 1, 2 or 5 times a power of ten.
  ///
  /// As d3-array's `ticks` has it: the step whose number of ticks is nearest.
  package func ticks(_ count: Int = 5) -> [Double] {
    guard let step = Step(extent: domain.upperBound - domain.lowerBound, count: count) else {
      return [domain.lowerBound]
    }
    let first = (step.number(of: domain.lowerBound) - 1e-9).rounded(.up)
    let last = (step.number(of: domain.upperBound) + 1e-9).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return stride(from: first, through: last, by: 1).map(step.value)
  }

  /// The same places for a domain that is widened to round values.
  package func nice(_ count: Int = 5) -> LinearScale {
    guard let step = Step(extent: domain.upperBound - domain.lowerBound, count: count) else { return self }
    let lower = step.value((step.number(of: domain.lowerBound) + 1e-9).rounded(.down))
    let upper = step.value((step.number(of: domain.upperBound) - 1e-9).rounded(.up))
    return LinearScale(domain: min(lower, upper)...max(lower, upper), from: start, to: end)
  }
}

/// The distance of two ticks.
///
/// Below one it is kept as its inverse, which is a whole number, so that ticks are exact.
private struct Step {
  private let size: Double
  private let isInverse: Bool

  init?(extent: Double, count: Int) {
    guard extent > 0, extent.isFinite, count > 0 else { return nil }
    let raw = extent / Double(count)
    let exponent = log10(raw).rounded(.down)
    let error = raw / pow(10, exponent)
    let factor = error >= 50.0.squareRoot() ? 10.0 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    isInverse = exponent < 0
    size = isInverse ? pow(10, -exponent) / factor : pow(10, exponent) * factor
    guard size.isFinite, size > 0 else { return nil }
  }

  func number(of value: Double) -> Double { isInverse ? value * size : value / size }

  func value(_ number: Double) -> Double { isInverse ? number / size : number * size }
}
