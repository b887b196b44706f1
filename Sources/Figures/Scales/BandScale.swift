/// Positions in a list to bands of equal height or width, with room between them.
package struct BandScale: Hashable, Sendable {
  package let count: Int
  package let start: Double
  package let end: Double
  /// The share of each step that stays empty, from 0 to 1.
  package let padding: Double

  package init(count: Int, from start: Double, to end: Double, padding: Double = 0.2) {
    self.count = count
    self.start = start
    self.end = end
    self.padding = padding
  }

  /// From the start of one band to that of the next.
  package var step: Double { (end - start) / Double(max(1, count)) }
  package var bandwidth: Double { step * (1 - padding) }

  /// Where a band begins.
  package func callAsFunction(_ index: Int) -> Double { start + step * (Double(index) + padding / 2) }

  package func center(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }
}
