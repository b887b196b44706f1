import Collaboration

/// All pairs of rows that share something, in the order of ``SharedPair``, a million at a time.
///
/// The product is worked out anew for each chunk, so that memory stays bounded however many pairs there are.
struct AllPairs: Sequence, Sendable {
  let rows: CompressedRows
  let columns: CompressedRows
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
      let chunk = StrongestPairs(of: pairs.rows, columns: pairs.columns, count: pairs.chunkSize, after: last).pairs
      last = chunk.last
      isDone = chunk.count < pairs.chunkSize
      return chunk
    }
  }
}
