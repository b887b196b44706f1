/// Two rows of a two-mode network, and how much they share.
package struct SharedPair: Hashable, Sendable {
  /// The row that comes first by name.
  package let a: Int32
  package let b: Int32
  package let sizeA: Int32
  package let sizeB: Int32
  /// |A∩B|, at least 1.
  package let shared: Int32

  /// |A∩B| / |A∪B|, above 0 and at most 1.
  ///
  /// Jaccard 1901.
  package var jaccard: Double { Double(shared) / (Double(sizeA) + Double(sizeB) - Double(shared)) }

  /// |A∩B| / min(|A|, |B|), above 0 and at most 1.
  ///
  /// Szymkiewicz 1934, Simpson 1943.
  package var overlap: Double { Double(shared) / Double(min(sizeA, sizeB)) }
}

extension SharedPair: Comparable {
  /// The order of the pair tables: more shared first, then the higher Jaccard index, then names.
  ///
  /// Of pairs that share the same number, the Jaccard index is higher where the sizes add up to less; whole numbers
  /// have no ties that rounding breaks.
  package static func < (x: SharedPair, y: SharedPair) -> Bool {
    if x.shared != y.shared { return x.shared > y.shared }
    let (sumX, sumY) = (Int(x.sizeA) + Int(x.sizeB), Int(y.sizeA) + Int(y.sizeB))
    if sumX != sumY { return sumX < sumY }
    return (x.a, x.b) < (y.a, y.b)
  }
}
