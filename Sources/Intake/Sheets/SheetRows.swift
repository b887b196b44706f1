/// The rows of a sheet as a CSV has them, with the places that they have in the sheet.
struct SheetRows {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var origins: RowOrigins
  private let allowance: SheetAllowance

  /// `columns`: the sheet's columns, from 1, that a row's cells stand in.
  init(sheet: String, columns: [Int] = [], allowance: SheetAllowance) {
    origins = RowOrigins(sheet: sheet)
    origins.columns = columns
    self.allowance = allowance
  }

  /// Adds a row whose cells stand in a text, nil being an empty one; false where no more fits.
  mutating func append(_ cells: [Range<Int>?], of text: [UInt8], line: Int) -> Bool {
    let start = bytes.count
    guard allowance.has(bytes: text.count * 2 + cells.count * 3) else { return false }
    origins.append(start: start, line: line)
    for position in cells.indices {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let range = cells[position] { append(text[range]) }
    }
    bytes.append(lineFeed)
    count += 1
    allowance.take(bytes: bytes.count - start)
    return true
  }

  private mutating func append(_ cell: ArraySlice<UInt8>) {
    let isPlain = !cell.contains {
      $0 == quote || $0 == lineFeed || $0 == carriageReturn || $0 == 0x2C || $0 == 0
    }
    guard !isPlain else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte == 0 ? space : byte)
    }
    bytes.append(quote)
  }

  /// Lets other rows have the room that these took.
  func giveBack() { allowance.giveBack(bytes: bytes.count) }

  func text(of file: String) -> TableText { TableText(file: file, bytes: bytes, origins: origins) }
}
