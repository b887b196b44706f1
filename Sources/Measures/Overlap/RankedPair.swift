/// A pair as two numbers that compare as ``SharedPair`` does, for the millions that are ranked and dropped.
struct RankedPair: Hashable, Sendable {
  /// What is shared, the most first; then the sum of the sizes, the least first.
  private let rank: UInt64
  private let rows: UInt64

  init(a: Int, b: Int, shared: Int, sizes: Int) {
    rank = UInt64(UInt32.max - UInt32(truncatingIfNeeded: shared)) << 32 | UInt64(UInt32(truncatingIfNeeded: sizes))
    rows = UInt64(UInt32(truncatingIfNeeded: a)) << 32 | UInt64(UInt32(truncatingIfNeeded: b))
  }

  var shared: Int { Int(UInt32.max) - Int(rank >> 32) }
  var a: Int32 { Int32(truncatingIfNeeded: rows >> 32) }
  var b: Int32 { Int32(truncatingIfNeeded: rows) }
}

extension RankedPair: Comparable {
  static func < (x: RankedPair, y: RankedPair) -> Bool {
    x.rank != y.rank ? x.rank < y.rank : x.rows < y.rows
  }
}
