import Collaboration
import Support

/// The first pairs of rows in the order of ``SharedPair``, and the number of all that share something.
///
/// The lower triangle of the matrix product R·Rᵀ, row by row on compressed rows (Gustavson 1978), without ever holding
/// more of it than one row a core.
struct StrongestPairs: Sendable {
  let pairs: [SharedPair]
  /// The number of all pairs; it is not counted for pairs after another one.
  let total: Int

  /// So many pairs of rows at most, of all or of those that come after one; `columns` are the rows transposed, `dated`
  /// the same with the time of each value where that distinguishes pairs.
  init(
    of rows: CompressedRows, columns: CompressedRows, dated: DatedRows? = nil, count: Int, after pair: SharedPair? = nil
  ) {
    let widest = (0..<rows.rowCount).reduce(0) { max($0, rows.count(of: $1)) }
    let after = pair.map(RankedPair.init)
    let parts =
      if let dated {
        dated.scan(count: count, after: after)
      } else if widest < Int(UInt16.max) {
        Self.scan(rows, columns, count: count, after: after, counter: UInt16.self)
      } else {
        Self.scan(rows, columns, count: count, after: after, counter: UInt32.self)
      }
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
    return parallelWorkers(tasks: (order.count + block - 1) / block) { next in
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
    let keys = (0..<rowCount).map { Int32(longest - count(of: $0)) }
    return CompressedRows.places(byKey: keys, rowCount: longest + 1).values
  }
}

/// A pair as two numbers that compare as ``SharedPair`` does, for the millions that are ranked and dropped.
struct RankedPair: Hashable, Sendable {
  /// What is shared, the most first; then the sum of the sizes, the least first.
  fileprivate let rank: UInt64
  private let rows: UInt64

  init(a: Int, b: Int, shared: Int, sizes: Int) {
    rank = Self.rank(shared: shared, sizes: sizes)
    rows = UInt64(UInt32(truncatingIfNeeded: a)) << 32 | UInt64(UInt32(truncatingIfNeeded: b))
  }

  static func rank(shared: Int, sizes: Int) -> UInt64 {
    UInt64(UInt32.max - UInt32(truncatingIfNeeded: shared)) << 32 | UInt64(UInt32(truncatingIfNeeded: sizes))
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

/// The first elements in their order, of as many as are offered; memory stays bounded.
///
/// A binary heap with the last of the kept ones on top (Williams 1964, “Heapsort”).
struct BoundedHeap<Element: Comparable> {
  private let capacity: Int
  private var heap: [Element] = []

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  var elements: [Element] { heap }

  /// The last of the kept ones, once there is no room for more; whatever does not come before it is not kept.
  var last: Element? { isFull ? heap.first : nil }

  var isFull: Bool { heap.count == capacity }

  mutating func offer(_ element: Element) {
    if heap.count < capacity {
      heap.append(element)
      siftUp(from: heap.count - 1)
    } else if let last = heap.first, element < last {
      sink(element)
    }
  }

  private mutating func siftUp(from place: Int) {
    let element = heap[place]
    var place = place
    while place > 0, heap[(place - 1) / 2] < element {
      heap[place] = heap[(place - 1) / 2]
      place = (place - 1) / 2
    }
    heap[place] = element
  }

  /// Puts an element in the place of the top, and what comes after it above it.
  private mutating func sink(_ element: Element) {
    var place = 0
    while true {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
      guard child < heap.count, element < heap[child] else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = element
  }
}

extension BoundedHeap<RankedPair> {
  /// What the rank of a pair must be below to be kept, perhaps: where it equals the last one's, names decide.
  var bar: UInt64 { isFull ? (elements.first.map { $0.rank &+ 1 } ?? 0) : .max }
}

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

/// All pairs of rows that share something, in the order of ``SharedPair``, a million at a time.
///
/// The product is worked out anew for each chunk, so that memory stays bounded however many pairs there are.
struct AllPairs: Sequence, Sendable {
  let rows: CompressedRows
  let columns: CompressedRows
  var dated: DatedRows?
  var chunkSize = 1 << 20

  func makeIterator() -> Iterator { Iterator(pairs: self) }

  struct Iterator: IteratorProtocol {
    let pairs: AllPairs
    private var last: SharedPair?
    private var isDone = false

    init(pairs: AllPairs) {
      self.pairs = pairs
    }

    mutating func next() -> [SharedPair]? {
      guard !isDone else { return nil }
      let chunk = StrongestPairs(
        of: pairs.rows, columns: pairs.columns, dated: pairs.dated, count: pairs.chunkSize, after: last
      ).pairs
      last = chunk.last
      isDone = chunk.count < pairs.chunkSize
      return chunk
    }
  }
}
