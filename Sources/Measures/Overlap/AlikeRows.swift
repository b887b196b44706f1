import Collaboration
import Support

/// Kinds of rows that share the same with every other row, so that a crowd in one column counts once for all in it.
///
/// Rows are of a kind where they are in the same of those columns that hold several rows, and are as long.
struct AlikeRows: Sendable {
  /// A row for each kind, of the columns that hold several rows, and its transposed.
  let rows: CompressedRows
  let columns: CompressedRows
  /// For each kind its rows, ascending, and how long each of these is.
  let members: [[Int32]]
  let lengths: [Int]

  /// The work from which on it is worth while to look for kinds: as many meetings of two rows in a column.
  private static let fewestMeetings = 50_000_000

  /// Nil where rows meet so seldom that each may be counted by itself.
  init?(_ rows: CompressedRows, columns: CompressedRows, fewestMeetings: Int = fewestMeetings) {
    var meetings = 0
    for column in 0..<columns.rowCount {
      let size = columns.count(of: column)
      meetings += size * size
    }
    guard meetings >= fewestMeetings else { return nil }

    struct Kind: Hashable {
      let shared: [Int32]
      let length: Int
    }
    var kinds: [Kind: Int] = [:]
    var members: [[Int32]] = []
    var lengths: [Int] = []
    var (offsets, values): ([Int], [Int32]) = ([0], [])
    for row in 0..<rows.rowCount {
      let kind = Kind(shared: rows[row].filter { columns.count(of: Int($0)) > 1 }, length: rows.count(of: row))
      guard !kind.shared.isEmpty else { continue }
      if let number = kinds[kind] {
        members[number].append(Int32(row))
      } else {
        kinds[kind] = members.count
        members.append([Int32(row)])
        lengths.append(kind.length)
        values += kind.shared
        offsets.append(values.count)
      }
    }
    self.rows = CompressedRows(offsets: offsets, values: values)
    self.columns = self.rows.transposed(columnCount: columns.rowCount)
    self.members = members
    self.lengths = lengths
  }

  /// The first pairs of rows, as many as the heap takes, and the number of all.
  func scan<Counter: FixedWidthInteger & UnsignedInteger & SendableMetatype>(
    count: Int, after: RankedPair?, counter: Counter.Type
  ) -> [(pairs: [RankedPair], total: Int)] {
    let block = 64
    // Long ones first: they have the strongest pairs, so that the bar is soon too high for the others.
    let order = rows.longestFirst
    let sizes = members.map(\.count)
    return parallelWorkers(tasks: (order.count + block - 1) / block) { next in
      var heap = BoundedHeap<RankedPair>(capacity: count)
      var total = 0
      // Of hundreds of millions of pairs few are offered: nothing but numbers is looked at for the others.
      var bar = heap.bar
      SharedCounts<Counter>.withCounts(of: rows, columns) { counts in
        sizes.withUnsafeBufferPointer { sizes in
          lengths.withUnsafeBufferPointer { lengths in
            while let task = next() {
              for a in order[task * block..<min((task + 1) * block, order.count)].lazy.map(Int.init) {
                let (size, length) = (sizes[a], lengths[a])
                total &+= size * (size - 1) / 2
                if size > 1 {
                  offer(a, a, shared: rows.count(of: a), after: after, to: &heap)
                  bar = heap.bar
                }
                counts.forEachPartner(ofRow: a) { b, shared in
                  total &+= size &* sizes[b]
                  guard RankedPair.rank(shared: Int(shared), sizes: length &+ lengths[b]) < bar else { return }
                  offer(a, b, shared: Int(shared), after: after, to: &heap)
                  bar = heap.bar
                }
              }
            }
          }
        }
      }
      return (heap.elements, total)
    }
  }

  /// Offers the pairs of a row of one kind and one of another, or of two of one kind, in their order, until one is not
  /// among the first any more.
  private func offer(
    _ one: Int, _ other: Int, shared: Int, after: RankedPair?, to heap: inout BoundedHeap<RankedPair>
  ) {
    let sizes = lengths[one] + lengths[other]
    func pair(_ a: Int32, _ b: Int32) -> RankedPair { RankedPair(a: Int(a), b: Int(b), shared: shared, sizes: sizes) }
    var start: Int32 = 0
    if let after {
      guard after < pair(.max, .max) else { return }
      if pair(0, 0) < after { start = after.a }
    }
    let (x, y) = (members[one], members[other])
    var (i, j) = (x.firstPlace(of: start), y.firstPlace(of: start))
    while i < x.count, one == other || j < y.count {
      // The first of each pair, from either kind; the second ones come behind it.
      let isOfOne = one == other || x[i] < y[j]
      let a = isOfOne ? x[i] : y[j]
      if isOfOne { i += 1 } else { j += 1 }
      let seconds = one == other ? x[i...] : isOfOne ? y[j...] : x[i...]
      for b in seconds {
        let pair = pair(a, b)
        if let last = heap.last, last <= pair { return }
        if after.map({ $0 < pair }) ?? true { heap.offer(pair) }
      }
    }
  }
}

extension [Int32] {
  /// Where the first number is that is not smaller; they ascend.
  fileprivate func firstPlace(of number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
