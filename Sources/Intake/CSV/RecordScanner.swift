import Platform

/// Where a cell's text is among the bytes of a table.
struct CellRange {
  var start: Int32
  var end: Int32
  /// Whether it holds quotes written twice.
  var hasDoubledQuotes: Bool

  static let empty = CellRange(start: 0, end: 0, hasDoubledQuotes: false)
}

/// Goes over the bytes of a table, record by record (RFC 4180).
///
/// Beyond the RFC: any line ending, spaces around a cell dropped, quotes inside of an unquoted cell as they are, and
/// records without a cell that says anything passed over.
struct RecordScanner {
  /// The longest cell that is taken for one, in bytes; a text that has lost its quotes or line breaks is far longer.
  static let longestField = 1_000_000

  /// What keeps a record from being read.
  enum Fault: Hashable {
    /// A quoted cell that does not end before the file does, or before it is longer than any cell.
    case unclosedQuote
    case textAfterQuote, fieldTooLong
  }

  struct Record {
    /// Where it begins.
    var offset: Int
    /// The line that it begins in, from 1.
    var line: Int
    /// The number of its cells.
    var fieldCount = 0
    /// The number of its cells less the empty ones at its end.
    var filledCount = 0
    var fault: Fault?
    /// Where the cell with the fault begins.
    var faultOffset = 0
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let highestMark: UInt8
  /// Where the next record begins.
  private(set) var position: Int
  /// The line that the next record begins in, from 1.
  private(set) var line: Int

  /// - Precondition: the bytes end with a line feed.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from position: Int = 0, line: Int = 1) {
    precondition(bytes.isEmpty || bytes.last == lineFeed, "a table's bytes end with a line feed")
    self.bytes = bytes
    self.delimiter = delimiter
    highestMark = max(delimiter, carriageReturn)
    self.position = position
    self.line = line
  }

  /// The next record, with the places of as many of its cells as there is room for; nil at the end.
  mutating func next(into fields: UnsafeMutableBufferPointer<CellRange>) -> Record? {
    while position < bytes.count {
      let record = scanRecord(into: fields)
      if record.filledCount > 0 || record.fault != nil { return record }
    }
    return nil
  }

  private mutating func scanRecord(into fields: UnsafeMutableBufferPointer<CellRange>) -> Record {
    var record = Record(offset: position, line: line)
    while true {
      let start = position
      if let fault = scanField() {
        record.fault = fault
        record.faultOffset = start
        leaveRecord(after: fault)
        return record
      }
      if record.fieldCount < fields.count { fields[record.fieldCount] = field }
      record.fieldCount += 1
      if field.start < field.end { record.filledCount = record.fieldCount }
      guard bytes[position] == delimiter else { break }
      position += 1
    }
    passLineEnd()
    return record
  }

  /// The cell that was scanned last.
  private var field = CellRange.empty

  /// Scans one cell and stops at the delimiter or line ending behind it.
  private mutating func scanField() -> Fault? {
    var place = position
    while isSpace(bytes[place]) { place += 1 }
    guard bytes[place] != quote else { return scanQuoted(from: place + 1) }
    let start = place
    while true {
      let byte = bytes[place]
      if byte <= highestMark, byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      place += 1
    }
    position = place
    while place > start, isSpace(bytes[place - 1]) { place -= 1 }
    guard place - start <= Self.longestField else { return .fieldTooLong }
    field = CellRange(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: place), hasDoubledQuotes: false)
    return nil
  }

  private mutating func scanQuoted(from start: Int) -> Fault? {
    let limit = min(bytes.count, start + Self.longestField + 1)
    var place = start
    var hasDoubledQuotes = false
    while place < limit {
      switch bytes[place] {
      case quote:
        if place + 1 < bytes.count, bytes[place + 1] == quote {
          hasDoubledQuotes = true
          place += 2
          continue
        }
        field = CellRange(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: place),
          hasDoubledQuotes: hasDoubledQuotes)
        position = place + 1
        while isSpace(bytes[position]) { position += 1 }
        let next = bytes[position]
        return next == delimiter || next == lineFeed || next == carriageReturn ? nil : .textAfterQuote
      case lineFeed:
        line += 1
      case carriageReturn where bytes[place + 1] != lineFeed:
        line += 1
      default: break
      }
      place += 1
    }
    return .unclosedQuote
  }

  /// Goes to where the records can be trusted again: the next line, or the end where a quote was left open.
  private mutating func leaveRecord(after fault: Fault) {
    guard fault != .unclosedQuote else { return position = bytes.count }
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[position...]))
    let feed = rest.first(lineFeed) ?? rest.count - 1
    position += UnsafeRawBufferPointer(rebasing: rest[..<feed]).first(carriageReturn) ?? feed
    passLineEnd()
  }

  private mutating func passLineEnd() {
    let isPair = bytes[position] == carriageReturn && position + 1 < bytes.count && bytes[position + 1] == lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  /// Whether it is a space that may surround a cell.
  private func isSpace(_ byte: UInt8) -> Bool {
    byte == space || (byte == tab && delimiter != tab)
  }
}

extension UnsafeRawBufferPointer {
  /// Where a byte comes first, found by the C library as fast as memory can be read.
  func first(_ byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - start
  }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let space = UInt8(ascii: " ")
let tab = UInt8(ascii: "\t")
