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
    let offsets = Self.offsets(rowCount: columnCount, holding: values)
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

  /// For each row the places of the memberships that belong to it; those that belong to none are left out.
  package static func places(
    of memberships: [Membership], rowCount: Int, row: (Membership) -> Int32?
  ) -> CompressedRows {
    // The transposed of a matrix with a row for each membership, which holds one number or none.
    var offsets = [0]
    offsets.reserveCapacity(memberships.count + 1)
    var rows: [Int32] = []
    rows.reserveCapacity(memberships.count)
    for membership in memberships {
      if let row = row(membership) { rows.append(row) }
      offsets.append(rows.count)
    }
    return CompressedRows(offsets: offsets, values: rows).transposed(columnCount: rowCount)
  }

  /// Rows from unordered pairs of row and value; a pair that comes twice counts once.
  package static func from(pairs: [(row: Int32, value: Int32)], rowCount: Int) -> CompressedRows {
    let starts = offsets(rowCount: rowCount, holding: pairs.lazy.map(\.row))
    var next = starts
    var values = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      values[next[Int(pair.row)]] = pair.value
      next[Int(pair.row)] += 1
    }
    // Each row is sorted where it is, and moved up over what earlier rows had twice.
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    var end = 0
    values.withUnsafeMutableBufferPointer { values in
      for row in 0..<rowCount {
        values[starts[row]..<starts[row + 1]].sort()
        for place in starts[row]..<starts[row + 1] where end == offsets[row] || values[end - 1] != values[place] {
          values[end] = values[place]
          end += 1
        }
        offsets.append(end)
      }
    }
    values.removeLast(values.count - end)
    return CompressedRows(offsets: offsets, values: values)
  }

  /// The places of keys, in a row for each key, ascending: a counting sort, which keeps the order of equal ones.
  package static func places(byKey keys: some Collection<Int32>, rowCount: Int) -> CompressedRows {
    let offsets = offsets(rowCount: rowCount, holding: keys)
    var next = offsets
    var places = [Int32](repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      places[next[Int(key)]] = Int32(place)
      next[Int(key)] += 1
    }
    return CompressedRows(offsets: offsets, values: places)
  }

  /// Where each row begins when each of these rows gets a value, and at last their number.
  private static func offsets(rowCount: Int, holding rows: some Sequence<Int32>) -> [Int] {
    var offsets = [Int](repeating: 0, count: rowCount + 1)
    for row in rows { offsets[Int(row) + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    return offsets
  }
}
