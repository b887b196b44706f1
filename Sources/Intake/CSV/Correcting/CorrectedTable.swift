import Collaboration
package import Paths
import Support

/// Finds what can be corrected in a table: white space around cells, and dates that are no ISO dates.
struct CorrectedTable {
  private let text: TableText
  private let header: TableHeader
  private var cells: [Cell] = []

  /// A cell of a column that the table has.
  private struct Cell {
    let column: Column
    /// From delimiter to delimiter, quotes and white space included.
    let bytes: Range<Int>
    let isQuoted: Bool
    /// What it says, as it is written.
    let written: String
  }

  /// Nil where the file cannot be read as this table; what then is wrong, reading the network tells.
  init?(_ name: TableName, of text: TableText, delimiter: UInt8?) {
    var log = ProblemLog()
    guard let header = TableHeader(of: text, table: name, delimiter: delimiter, log: &log) else { return nil }
    self.text = text
    self.header = header
    readCells()
  }

  /// The corrections, in the order of the text.
  ///
  /// `isFrench`: whether the network is, so that its days come before their months.
  func corrections(isFrench: Bool) -> [Correction] {
    let orders = DateOrder.orders(in: cells.lazy.filter { Self.isDate($0.column) }.map(\.written.trimmed))
    let order = orders.isEmpty && (isFrench || header.isDayFirst) ? .dayFirst : orders.count == 1 ? orders.first : nil
    return cells.compactMap { cell in
      let trimmed = cell.written.trimmed
      let date = Self.isDate(cell.column) ? DateOrder.date(trimmed, order: order) : nil
      let corrected = date?.description ?? trimmed
      let replacement = written(corrected, isQuoted: cell.isQuoted)
      guard text.bytes[cell.bytes] != replacement[...] else { return nil }
      return Correction(bytes: cell.bytes, replacement: replacement)
    }
  }

  private static func isDate(_ column: Column) -> Bool {
    TableName.allCases.contains { $0.outline.types[column] == .date }
  }

  private mutating func readCells() {
    let (bytes, delimiter, columns) = (text.bytes, header.delimiter, header.columns)
    var fields = [CellRange](repeating: .empty, count: columns.count)
    var cells: [Cell] = []
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = RecordScanner(buffer, delimiter: delimiter, from: header.end, line: header.endLine)
      while let record = fields.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        // Where cells are missing or too many, none is surely in its column.
        guard record.fault == nil, record.fieldCount >= columns.count, record.filledCount <= columns.count else {
          continue
        }
        for (field, column) in zip(fields, columns) {
          if let column { cells.append(cell(field, column, recordAt: record.offset)) }
        }
      }
    }
    self.cells = cells
  }

  private func cell(_ field: CellRange, _ column: Column, recordAt offset: Int) -> Cell {
    let bytes = text.bytes
    func isSpace(_ byte: UInt8) -> Bool { byte == space || (byte == tab && header.delimiter != tab) }
    var (start, end) = (Int(field.start), Int(field.end))
    let isQuoted = start > offset && bytes[start - 1] == quote && bytes[end] == quote
    if isQuoted { (start, end) = (start - 1, end + 1) }
    while start > offset, isSpace(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    return Cell(column: column, bytes: start..<end, isQuoted: isQuoted, written: text.untrimmedText(of: field))
  }

  /// A cell as the file has it: in quotes where it was, or needs them.
  private func written(_ cell: String, isQuoted: Bool) -> [UInt8] {
    let bytes = Array(cell.utf8)
    let needsQuotes = bytes.contains { $0 == header.delimiter || $0 == lineFeed || $0 == carriageReturn }
    // A quote within an unquoted cell is a letter like any other, unless it comes first.
    guard isQuoted || needsQuotes || bytes.first == quote else { return bytes }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}

/// A cell, or another piece of a text, that is to be written otherwise.
struct Correction: Hashable, Sendable {
  /// Where it is in the text of UTF-8 that the file is read as.
  let bytes: Range<Int>
  let replacement: [UInt8]
}

/// A file of a network with all that can be corrected in it without a doubt.
///
/// What is not corrected stays byte for byte, as far as the encoding stays.
package struct CorrectedFile: Sendable {
  /// The path, as the user gave it.
  package let path: String
  /// What the file was before it was read.
  package let state: FileState
  /// What it came in, where that is to become UTF-8.
  let oldEncoding: TextEncoding?
  let old: [UInt8]
  let hasMark: Bool
  /// In the order of the text; none overlaps another.
  let corrections: [Correction]

  /// The whole file as it is to be written, in UTF-8.
  package var contents: [UInt8] {
    var text: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    var place = 0
    for correction in corrections {
      text += old[place..<correction.bytes.lowerBound]
      text += correction.replacement
      place = correction.bytes.upperBound
    }
    return text + old[place...]
  }
}
