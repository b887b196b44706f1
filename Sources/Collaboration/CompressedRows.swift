/// Rows of small numbers of any length, in two arrays: the compressed sparse row form of a matrix of zeros and ones.
package struct CompressedRows: Hashable, Sendable {
  /// Where each row begins in ``values``, and at last their number.
  package let offsets: [Int]
  /// The rows, one after the other; within a row ascending and distinct.
  package let values: [Int32]

  package init(offsets: [Int], values: [Int32]) {
    precondition(offsets.first == 0 && offsets.last == values.count, "offsets span the values")
    self.offsets = offsets
    self.values = values
  }

  package var rowCount: Int { offsets.count - 1 }

  package subscript(row: Int) -> ArraySlice<Int32> { values[offsets[row]..<offsets[row + 1]] }

  /// The number of values in a row.
  package func count(of row: Int) -> Int { offsets[row + 1] - offsets[row] }

  /// The rows of the transposed matrix; as there, ascending and distinct.
  package func transposed(columnCount: Int) -> CompressedRows {
    var offsets = [Int](repeating: 0, count: columnCount + 1)
    for value in values { offsets[Int(value) + 1] += 1 }
    for column in 0..<columnCount { offsets[column + 1] += offsets[column] }
    var next = offsets
    var transposed = [Int32](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for place in self.offsets[row]..<self.offsets[row + 1] {
        let column = Int(values[place])
        transposed[next[column]] = Int32(row)
        next[column] += 1
      }
    }
    return CompressedRows(offsets: offsets, values: transposed)
  }

  /// Rows from unordered pairs of row and value; a pair that comes twice counts once.
  package static func from(pairs: [(row: Int32, value: Int32)], rowCount: Int, valueCount: Int) -> CompressedRows {
    // Two counting sorts: by value, then stably by row, leave each row ascending.
    var byValue = [Int](repeating: 0, count: valueCount + 1)
    for pair in pairs { byValue[Int(pair.value) + 1] += 1 }
    for value in 0..<valueCount { byValue[value + 1] += byValue[value] }
    var order = [Int32](repeating: 0, count: pairs.count)
    for (place, pair) in pairs.enumerated() {
      order[byValue[Int(pair.value)]] = Int32(place)
      byValue[Int(pair.value)] += 1
    }
    var next = [Int](repeating: 0, count: rowCount + 1)
    for pair in pairs { next[Int(pair.row) + 1] += 1 }
    for row in 0..<rowCount { next[row + 1] += next[row] }
    let starts = next
    var sorted = [Int32](repeating: 0, count: pairs.count)
    for place in order {
      let pair = pairs[Int(place)]
      sorted[next[Int(pair.row)]] = pair.value
      next[Int(pair.row)] += 1
    }
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    var values: [Int32] = []
    values.reserveCapacity(sorted.count)
    for row in 0..<rowCount {
      let rowStart = values.count
      for place in starts[row]..<starts[row + 1] where values.count == rowStart || values.last != sorted[place] {
        values.append(sorted[place])
      }
      offsets.append(values.count)
    }
    return CompressedRows(offsets: offsets, values: values)
  }
}
