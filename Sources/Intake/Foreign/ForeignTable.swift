import Collaboration

/// A table that is taken out of a file of another kind, to be read as a CSV of these columns is.
struct ForeignTable {
  let name: TableName
  let columns: [Column]
  private(set) var rowCount = 0
  private var bytes: [UInt8] = []
  private var origins = RowOrigins()

  init(_ name: TableName, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// Adds a row; a cell that is not given is empty.
  ///
  /// `line`: where it is in the file; `sheet`: in which of its sheets.
  mutating func append(_ cells: [Column: String], line: Int, sheet: String? = nil) {
    origins.append(start: bytes.count, line: line)
    if let sheet { origins.enter(sheet) }
    for (position, column) in columns.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let cell = cells[column], !cell.isEmpty else { continue }
      bytes.append(quote)
      for byte in cell.utf8 {
        if byte == quote { bytes.append(quote) }
        // A byte that no text has ends a text file; here it came with a reference.
        bytes.append(byte == 0 ? space : byte)
      }
      bytes.append(quote)
    }
    bytes.append(lineFeed)
    rowCount += 1
  }

  /// The table as text, whose places are those of the file.
  func text(of file: String) -> TableText { TableText(file: file, bytes: bytes, origins: origins) }

  var header: TableHeader { TableHeader(columns: columns) }
}

/// Where the rows of a table are in the file that they were taken out of: a sheet, or a graph.
struct RowOrigins: Sendable {
  /// The sheet's name; nil for a file that has none.
  var sheet: String?
  /// The sheets that rows come from where there are several, each with its first row.
  private var sheets: [(row: Int, name: String)] = []
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

  /// Says which sheet the last row and those behind it come from.
  mutating func enter(_ sheet: String) {
    if sheets.last?.name != sheet { sheets.append((starts.count - 1, sheet)) }
  }

  mutating func reserveCapacity(_ count: Int) {
    starts.reserveCapacity(count)
    lines.reserveCapacity(count)
  }

  /// The sheet's row, or the file's line, of the row that begins at a byte.
  func line(ofRowAt offset: Int) -> Int32 {
    let row = row(at: offset)
    return row >= 0 ? lines[row] : 0
  }

  /// The sheet of the row that begins at a byte.
  func sheet(ofRowAt offset: Int) -> String? {
    guard !sheets.isEmpty else { return sheet }
    let row = row(at: offset)
    return sheets.last { $0.row <= row }?.name
  }

  private func row(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
