import Collaboration

/// The first pairs of rows in the order of ``SharedPair``, and the number of all that share something.
///
/// The lower triangle of the matrix product R·Rᵀ, row by row on compressed rows (Gustavson 1978), without ever holding
/// more of it than one row a core.
struct StrongestPairs: Sendable {
  let pairs: [SharedPair]
  /// The number of all pairs; it is not counted for pairs after another one.
  let total: Int

  /// So many pairs of rows at most, of all or of those that come after one; `columns` are the rows transposed.
  init(of rows: CompressedRows, columns: CompressedRows, count: Int, after pair: SharedPair? = nil) {
    let widest = (0..<rows.rowCount).reduce(0) { max($0, rows.count(of: $1)) }
    let after = pair.map(RankedPair.init)
    let parts =
      widest < Int(UInt16.max)
      ? Self.scan(rows, columns, count: count, after: after, counter: UInt16.self)
      : Self.scan(rows, columns, count: count, after: after, counter: UInt32.self)
    var first = BoundedHeap<RankedPair>(capacity: count)
    for part in parts { for pair in part.pairs { first.offer(pair) } }
    pairs = first.elements.sorted().map { SharedPair($0, of: rows) }
    total = parts.reduce(0) { $0 + $1.total }
  }

  private static func scan<Counter: FixedWidthInteger & UnsignedInteger & SendableMetatype>(
    _ rows: CompressedRows, _ columns: CompressedRows, count: Int, after: RankedPair?, counter: Counter.Type
  ) -> [(pairs: [RankedPair], total: Int)] {
    if let alike = AlikeRows(rows, columns: columns) { return alike.scan(count: count, after: after, counter: counter) }
    // Long rows first: they have the strongest pairs, so that the bar is soon too high for the short ones.
    let order = rows.longestFirst
    let block = 64
    return onAllCores(tasks: (order.count + block - 1) / block) { next in
      var heap = BoundedHeap<RankedPair>(capacity: count)
      var total = 0
      SharedCounts<Counter>.withCounts(of: rows, columns) { counts in
        while let task = next() {
          for a in order[task * block..<min((task + 1) * block, order.count)].lazy.map(Int.init) {
            let size = rows.count(of: a)
            let bar = count > 0 ? heap.last?.shared ?? 1 : Int.max
            guard size >= bar else {
              if after == nil { total += counts.countPartners(ofRow: a) }
              continue
            }
            // Where it meets few of the rows before it, only these are looked at.
            let meetings = rows[a].reduce(0) { $0 + columns.count(of: Int($1)) }
            if meetings < a / 4 {
              counts.forEachPartner(ofRow: a) { b, shared in
                total += 1
                guard Int(shared) >= bar else { return }
                let pair = RankedPair(a: b, b: a, shared: Int(shared), sizes: size + rows.count(of: b))
                if after.map({ $0 < pair }) ?? true { heap.offer(pair) }
              }
              continue
            }
            counts.count(row: a)
            let found = counts.tally(before: a)
            total += found.pairs
            if found.most >= bar {
              for b in 0..<a where counts[b] >= bar {
                let pair = RankedPair(a: b, b: a, shared: Int(counts[b]), sizes: size + rows.count(of: b))
                if after.map({ $0 < pair }) ?? true { heap.offer(pair) }
              }
            }
            counts.clear(before: a)
          }
        }
      }
      return (heap.elements, total)
    }
  }
}

extension RankedPair {
  fileprivate init(_ pair: SharedPair) {
    self.init(
      a: Int(pair.a), b: Int(pair.b), shared: Int(pair.shared), sizes: Int(pair.sizeA) + Int(pair.sizeB))
  }
}

extension SharedPair {
  fileprivate init(_ ranked: RankedPair, of rows: CompressedRows) {
    self.init(
      a: ranked.a, b: ranked.b, sizeA: Int32(rows.count(of: Int(ranked.a))),
      sizeB: Int32(rows.count(of: Int(ranked.b))), shared: Int32(ranked.shared))
  }
}

extension CompressedRows {
  /// The rows by length descending, then in their order.
  var longestFirst: [Int32] {
    let longest = (0..<rowCount).reduce(0) { max($0, count(of: $1)) }
    var next = [Int](repeating: 0, count: longest + 2)
    for row in 0..<rowCount { next[longest - count(of: row) + 1] += 1 }
    for length in 1...longest + 1 { next[length] += next[length - 1] }
    var order = [Int32](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      let length = longest - count(of: row)
      order[next[length]] = Int32(row)
      next[length] += 1
    }
    return order
  }
}
