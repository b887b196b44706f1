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
  /// `line`: where it stands in the file.
  mutating func append(_ cells: [Column: String], line: Int) {
    origins.append(start: bytes.count, line: line)
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
