import Collaboration
import Support

/// How much the neighbours' neighbours of a node share with it: the mean Jaccard index over all that share something.
///
/// Latapy, Magnien & Del Vecchio 2008, “Basic notions for the analysis of large two-mode networks”, `cc•`.
enum Clustering {
  /// The meetings of two rows in a column, Σ size², up to which the coefficients are counted: about five seconds' work.
  static let mostMeetings = 4_000_000_000

  /// The coefficient of each row.
  ///
  /// Nil where it shares nothing with another, and for all rows where there is too much to count. `columns` are the
  /// rows transposed.
  static func coefficients(
    of rows: CompressedRows, columns: CompressedRows, mostMeetings: Int = mostMeetings
  ) -> [Double?] {
    var meetings = 0
    for column in 0..<columns.rowCount {
      let size = columns.count(of: column)
      meetings += size * size
      guard meetings <= mostMeetings else { return [Double?](repeating: nil, count: rows.rowCount) }
    }
    // Renamed by length, the rows that are met most often lie side by side in memory.
    let order = rows.longestFirst
    let renamed = rows.reordered(order)
    let sums = sums(of: renamed, columns: renamed.transposed(columnCount: columns.rowCount))
    var coefficients = [Double?](repeating: nil, count: rows.rowCount)
    for (row, sum) in zip(order, sums) where sum.partners > 0 {
      coefficients[Int(row)] = Double(sum.jaccard) / unit / Double(sum.partners)
    }
    return coefficients
  }

  /// What a Jaccard index of 1 is as a whole number: sums of those are the same in any order.
  private static let unit = 0x1p40

  private struct Sum: Sendable {
    var jaccard: UInt64 = 0
    var partners: UInt64 = 0

    mutating func add(_ index: UInt64) {
      jaccard &+= index
      partners &+= 1
    }
  }

  private static func sums(of rows: CompressedRows, columns: CompressedRows) -> [Sum] {
    let longest = rows.rowCount > 0 ? rows.count(of: 0) : 0
    return longest < Int(UInt16.max)
      ? sums(of: rows, columns, longest: longest, counter: UInt16.self)
      : sums(of: rows, columns, longest: longest, counter: UInt32.self)
  }

  private static func sums<Counter: FixedWidthInteger & UnsignedInteger & SendableMetatype>(
    of rows: CompressedRows, _ columns: CompressedRows, longest: Int, counter: Counter.Type
  ) -> [Sum] {
    let sizes = (0..<rows.rowCount).map { Int32(rows.count(of: $0)) }
    // One column of so many in the union, as a whole number.
    let shares = (0...2 * longest).map { UInt64((unit / Double(max(1, $0))).rounded()) }
    let block = 64
    let parts = parallelWorkers(tasks: (rows.rowCount + block - 1) / block) { next in
      var sums = [Sum](repeating: Sum(), count: rows.rowCount)
      SharedCounts<Counter>.withCounts(of: rows, columns) { counts in
        sums.withUnsafeMutableBufferPointer { sums in
          sizes.withUnsafeBufferPointer { sizes in
            shares.withUnsafeBufferPointer { shares in
              while let task = next() {
                for a in task * block..<min((task + 1) * block, rows.rowCount) {
                  var own = Sum()
                  let size = Int(sizes[a])
                  counts.forEachPartner(ofRow: a) { b, shared in
                    let index = UInt64(shared) &* shares[size &+ Int(sizes[b]) &- Int(shared)]
                    own.add(index)
                    sums[b].add(index)
                  }
                  sums[a].jaccard &+= own.jaccard
                  sums[a].partners &+= own.partners
                }
              }
            }
          }
        }
      }
      return sums
    }
    var total = [Sum](repeating: Sum(), count: rows.rowCount)
    for part in parts {
      for row in total.indices {
        total[row].jaccard &+= part[row].jaccard
        total[row].partners &+= part[row].partners
      }
    }
    return total
  }
}

extension CompressedRows {
  /// The same rows in another order.
  fileprivate func reordered(_ order: [Int32]) -> CompressedRows {
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    var values: [Int32] = []
    values.reserveCapacity(self.values.count)
    for row in order {
      values.append(contentsOf: self[Int(row)])
      offsets.append(values.count)
    }
    return CompressedRows(offsets: offsets, values: values)
  }
}
