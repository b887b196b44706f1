import Collaboration

/// One row of the product R·Rᵀ: how many columns a row shares with each row before it.
///
/// Unsafe buffers inside, because this is where the time goes; they live as long as ``withCounts(of:_:_:)`` runs.
struct SharedCounts<Counter: FixedWidthInteger & UnsignedInteger>: ~Copyable {
  private let rowStart: UnsafePointer<Int>
  private let columnOf: UnsafePointer<Int32>
  private let columnStart: UnsafePointer<Int>
  private let rowOf: UnsafePointer<Int32>
  private let rowCount: Int
  /// A cell for each row, and one more that keeps what is only looked at from being optimized away.
  private let counts: UnsafeMutablePointer<Counter>
  /// For each row the epoch in which it was last met.
  private let marks: UnsafeMutablePointer<UInt8>
  private var epoch: UInt8 = 0
  /// Room for the rows that are met.
  private let partners: UnsafeMutablePointer<Int32>

  static func withCounts(
    of rows: CompressedRows, _ columns: CompressedRows, _ body: (inout SharedCounts) -> Void
  ) {
    let counts = UnsafeMutablePointer<Counter>.allocate(capacity: rows.rowCount + 1)
    defer { counts.deallocate() }
    counts.initialize(repeating: 0, count: rows.rowCount + 1)
    let marks = UnsafeMutablePointer<UInt8>.allocate(capacity: rows.rowCount)
    defer { marks.deallocate() }
    marks.initialize(repeating: 0, count: rows.rowCount)
    let partners = UnsafeMutablePointer<Int32>.allocate(capacity: rows.rowCount + 1)
    defer { partners.deallocate() }
    partners.initialize(repeating: 0, count: rows.rowCount + 1)
    rows.offsets.withUnsafeBufferPointer { rowStart in
      rows.values.withUnsafeBufferPointer { columnOf in
        columns.offsets.withUnsafeBufferPointer { columnStart in
          columns.values.withUnsafeBufferPointer { rowOf in
            guard let rowStart = rowStart.baseAddress,
              let columnOf = columnOf.baseAddress, let columnStart = columnStart.baseAddress,
              let rowOf = rowOf.baseAddress
            else { return }
            var shared = SharedCounts(
              rowStart: rowStart, columnOf: columnOf, columnStart: columnStart, rowOf: rowOf,
              rowCount: rows.rowCount, counts: counts, marks: marks, partners: partners)
            body(&shared)
          }
        }
      }
    }
  }

  private init(
    rowStart: UnsafePointer<Int>, columnOf: UnsafePointer<Int32>, columnStart: UnsafePointer<Int>,
    rowOf: UnsafePointer<Int32>, rowCount: Int, counts: UnsafeMutablePointer<Counter>,
    marks: UnsafeMutablePointer<UInt8>, partners: UnsafeMutablePointer<Int32>
  ) {
    self.rowStart = rowStart
    self.columnOf = columnOf
    self.columnStart = columnStart
    self.rowOf = rowOf
    self.rowCount = rowCount
    self.counts = counts
    self.marks = marks
    self.partners = partners
  }

  subscript(row: Int) -> Counter { counts[row] }

  /// Counts for each row before it how many columns it shares with this one.
  func count(row a: Int) {
    let last = Int32(truncatingIfNeeded: a)
    let end = rowStart[a + 1]
    var ahead: Int32 = 0
    for place in rowStart[a]..<end {
      // Columns lie far apart in memory: looking at one some steps ahead fetches it while others are counted.
      ahead &+= rowOf[columnStart[Int(columnOf[min(place &+ 6, end &- 1)])]]
      // The row itself is in each of its columns, which ascend: it ends the loop.
      var row = rowOf + columnStart[Int(columnOf[place])]
      while row.pointee != last {
        counts[Int(row.pointee)] &+= 1
        row += 1
      }
    }
    counts[rowCount] = Counter(truncatingIfNeeded: ahead)
  }

  /// How many rows before it share something with this one, where it does not matter how much.
  mutating func countPartners(ofRow a: Int) -> Int {
    epoch &+= 1
    if epoch == 0 {
      marks.update(repeating: 0, count: rowCount)
      epoch = 1
    }
    let last = Int32(truncatingIfNeeded: a)
    let end = rowStart[a + 1]
    var partners = 0
    var ahead: Int32 = 0
    for place in rowStart[a]..<end {
      ahead &+= rowOf[columnStart[Int(columnOf[min(place &+ 6, end &- 1)])]]
      var row = rowOf + columnStart[Int(columnOf[place])]
      while row.pointee != last {
        let mark = marks + Int(row.pointee)
        partners &+= mark.pointee != epoch ? 1 : 0
        mark.pointee = epoch
        row += 1
      }
    }
    counts[rowCount] = Counter(truncatingIfNeeded: ahead)
    return partners
  }

  /// Tells each row before it that shares a column with this one, and how many they share.
  func forEachPartner(ofRow a: Int, _ body: (_ row: Int, _ shared: Counter) -> Void) {
    let last = Int32(truncatingIfNeeded: a)
    var found = 0
    for place in rowStart[a]..<rowStart[a + 1] {
      var row = rowOf + columnStart[Int(columnOf[place])]
      while row.pointee != last {
        let count = counts + Int(row.pointee)
        // Written in any case and kept where it is new: a branch would be guessed wrong too often.
        partners[found] = row.pointee
        found &+= count.pointee == 0 ? 1 : 0
        count.pointee &+= 1
        row += 1
      }
    }
    for place in 0..<found {
      let row = Int(partners[place])
      body(row, counts[row])
      counts[row] = 0
    }
  }

  /// How many rows share something with the counted one, and the most that one shares.
  func tally(before a: Int) -> (pairs: Int, most: Counter) {
    var pairs: UInt32 = 0
    var most: Counter = 0
    for row in 0..<a {
      let count = counts[row]
      pairs &+= UInt32(truncatingIfNeeded: min(count, 1))
      most = max(most, count)
    }
    return (Int(pairs), most)
  }

  func clear(before a: Int) {
    counts.update(repeating: 0, count: a)
  }
}
