import Collaboration

/// The first pairs of rows in the order of ``SharedPair``, and the number of all that share something.
struct StrongestPairs: Sendable {
  let pairs: [SharedPair]
  let total: Int

  /// So many pairs of rows at most; `columns` are the rows transposed.
  init(of rows: CompressedRows, columns: CompressedRows, count: Int) {
    var kept: [SharedPair] = []
    var total = 0
    var shared = [Int32](repeating: 0, count: rows.rowCount)
    for a in 0..<rows.rowCount {
      var partners: [Int32] = []
      for column in rows[a] {
        for b in columns[Int(column)] where Int(b) > a {
          if shared[Int(b)] == 0 { partners.append(b) }
          shared[Int(b)] += 1
        }
      }
      total += partners.count
      for b in partners.sorted() {
        kept.append(
          SharedPair(
            a: Int32(a), b: b, sizeA: Int32(rows.count(of: a)), sizeB: Int32(rows.count(of: Int(b))),
            shared: shared[Int(b)]))
        shared[Int(b)] = 0
      }
      if kept.count > 2 * count + 1_000_000 { kept = Array(kept.sorted().prefix(count)) }
    }
    pairs = Array(kept.sorted().prefix(count))
    self.total = total
  }
}
