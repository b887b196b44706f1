/// Where the rows of a table stand in the file that they were taken out of: a sheet, or a graph.
struct RowOrigins: Sendable {
  /// The sheet's name; nil for a file that has none.
  var sheet: String?
  /// Where each row begins among the table's bytes, ascending.
  private var starts: [Int32] = []
  /// By row: the sheet's row, or the file's line, from 1.
  private var lines: [Int32] = []
  /// By cell of a row: the sheet's column, from 1; empty where rows have no columns.
  var columns: [Int] = []

  init(sheet: String? = nil) {
    self.sheet = sheet
  }

  /// Adds a row behind the others.
  mutating func append(start: Int, line: Int) {
    starts.append(Int32(truncatingIfNeeded: start))
    lines.append(Int32(truncatingIfNeeded: line))
  }

  mutating func reserveCapacity(_ count: Int) {
    starts.reserveCapacity(count)
    lines.reserveCapacity(count)
  }

  /// The sheet's row, or the file's line, of the row that begins at a byte.
  func line(ofRowAt offset: Int) -> Int32 {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? lines[low - 1] : 0
  }
}
