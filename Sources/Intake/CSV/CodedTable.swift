import Collaboration
import Support

/// The rows of a table with each cell as the number of its spelling.
///
/// What a spelling means is worked out once for each, however many rows have it.
struct CodedTable: Sendable {
  let name: TableName
  let text: TableText
  let header: TableHeader
  private var rows: CodedRows

  var file: String { text.file }
  var rowCount: Int { rows.lines.count }

  /// Reads all rows below the header; records that cannot be read are in the log.
  ///
  /// The text is read in so many parts at a time; the table is the same with any number.
  init(
    _ name: TableName, text: TableText, header: TableHeader, parts: Int, log: inout ProblemLog,
    progress: NetworkReader.Progress? = nil
  ) {
    self.name = name
    self.text = text
    self.header = header
    rows = CodedRows.read(text, header: header, parts: parts, progress: progress)
    for fault in rows.faults where !isNote(fault, in: &log) { report(fault, in: &log) }
    refuseLongNames(in: &log)
  }

  /// The most bytes that a cell with a name has; other texts may be as long as they are.
  private static let longestName = 10_000

  /// A name is compared, measured and drawn many times.
  private func refuseLongNames(in log: inout ProblemLog) {
    for column in name.columns where !Self.texts.contains(column) {
      guard let spellings = spellings(of: column) else { continue }
      for code in 0..<spellings.count where spellings.length(code) > Self.longestName {
        guard let row = codes(of: column).firstIndex(of: Int32(code)) else { continue }
        log.add(
          .error, in: file, kind: "names that are too long", at: place(of: row, column),
          "this \(column.rawValue) has \(spellings.length(code)) bytes; it has \(Self.longestName) at most")
      }
    }
  }

  private static let texts: Set<Column> = [.description, .source, .otherNames]

  /// The line that a row begins in.
  func line(of row: Int) -> Int32 {
    text.origins.map { $0.line(ofRowAt: Int(rows.offsets[row])) } ?? rows.lines[row]
  }

  func has(_ column: Column) -> Bool { header.position(of: column) != nil }

  /// The spellings of a column; nil where the table does not have it.
  func spellings(of column: Column) -> SpellingTable? {
    header.position(of: column).map { rows.columns[$0].spellings }
  }

  /// The number of each row's spelling; empty where the table does not have the column.
  func codes(of column: Column) -> [Int32] {
    header.position(of: column).map { rows.columns[$0].codes } ?? []
  }

  /// Where a cell is.
  func place(of row: Int, _ column: Column) -> Place {
    guard let position = header.position(of: column) else { return place(of: row) }
    return text.place(
      ofCell: position, recordAt: Int(rows.offsets[row]), line: Int(rows.lines[row]), delimiter: header.delimiter)
  }

  /// Where a row begins.
  func place(of row: Int) -> Place {
    text.place(ofRecordAt: Int(rows.offsets[row]), line: Int(rows.lines[row]))
  }

  /// Whether a row that cannot be read is a note below the table, which is reported.
  private func isNote(_ fault: CodedRows.Fault, in log: inout ProblemLog) -> Bool {
    guard case .tooFewCells(1) = fault.kind else { return false }
    let cell = text.bytes.withUnsafeBufferPointer { bytes -> CellRange? in
      var fields = [CellRange.empty]
      var scanner = RecordScanner(bytes, delimiter: header.delimiter, from: fault.offset, line: fault.line)
      return fields.withUnsafeMutableBufferPointer { scanner.next(into: $0) }.map { _ in fields[0] }
    }
    guard let cell, TableWords.shared.isNote(text.text(of: cell)) else { return false }
    log.add(
      .warning, in: file, kind: "notes below a table", at: text.place(ofRecordAt: fault.offset, line: fault.line),
      "\(cited(text.text(of: cell))) is left out as a note")
    return true
  }

  private func report(_ fault: CodedRows.Fault, in log: inout ProblemLog) {
    let width = header.columns.count
    switch fault.kind {
    case .scan(let scan, let offset):
      log.add(
        .error, in: file, kind: "cells that cannot be read",
        at: text.place(ofByte: offset, countingFrom: fault.offset, line: fault.line), scan.message)
    case .tooManyCells(let count):
      log.add(
        .error, in: file, kind: "rows with too many cells",
        at: text.place(ofCell: width, recordAt: fault.offset, line: fault.line, delimiter: header.delimiter),
        "this row has \(count) cells, where the header has \(width); put cells that hold the delimiter in quotes")
    case .tooFewCells(let count):
      log.add(
        .error, in: file, kind: "rows with too few cells", at: text.place(ofRecordAt: fault.offset, line: fault.line),
        "this row has \(counted(count, "cell")), where the header has \(width); leave unknown cells empty, but keep their delimiters"
      )
    }
  }
}

/// Rows in columns, as they come from a part of a table's text.
private struct CodedRows: Sendable {
  struct Column: Sendable {
    var spellings = SpellingTable()
    var codes: [Int32] = []
  }

  enum FaultKind: Sendable {
    case scan(RecordScanner.Fault, at: Int)
    case tooManyCells(Int)
    case tooFewCells(Int)
  }

  /// A record that cannot be read, and where it begins.
  struct Fault: Sendable {
    let kind: FaultKind
    let offset: Int
    var line: Int
  }

  /// A column for each cell of the header; those of unknown columns stay empty.
  var columns: [Column]
  var lines: [Int32] = []
  var offsets: [Int32] = []
  var faults: [Fault] = []
  /// Where the text goes on behind these rows, and in which line.
  var end: Int
  var endLine: Int

  /// Below so many bytes a second thread costs more than it saves.
  private static let smallestPart = 1 << 18

  static func read(_ text: TableText, header: TableHeader, parts: Int, progress: NetworkReader.Progress?) -> CodedRows {
    let starts = partStarts(
      of: text, from: header.end, parts: min(parts, (text.bytes.count - header.end) / smallestPart))
    var read: [CodedRows?] = parallelMap(Array(starts.indices), chunk: 1) { part in
      let limit = part + 1 < starts.count ? starts[part + 1] : text.bytes.count
      // All parts are of one size, so the first one's progress is everybody's.
      return CodedRows(
        text, header: header, from: starts[part], line: part == 0 ? header.endLine : 1, limit: limit,
        progress: part == 0 ? progress : nil)
    }
    // The first part is taken out of the array, as one that is in two places would be copied before it grows.
    guard var rows = read[0].take() else {
      return CodedRows(text, header: header, from: header.end, line: header.endLine, limit: header.end)
    }
    for (part, next) in read.enumerated() {
      guard let next else { continue }
      // A part began where quotes were counted wrong, inside of a cell or a record: the text decides.
      if rows.end == starts[part] {
        rows.append(next)
      } else if part + 1 == read.count || rows.end < starts[part + 1] {
        let limit = part + 1 < starts.count ? starts[part + 1] : text.bytes.count
        rows.append(CodedRows(text, header: header, from: rows.end, line: 1, limit: limit))
      }
    }
    return rows
  }

  /// Where parts of about one size begin, each with a record, as far as counting quotes can tell.
  private static func partStarts(of text: TableText, from start: Int, parts: Int) -> [Int] {
    let bytes = text.bytes
    guard parts > 1 else { return [start] }
    return bytes.withUnsafeBufferPointer { bytes in
      var starts = [start]
      var isQuoted = false
      var place = start
      for part in 1..<parts {
        let target = start + (bytes.count - start) / parts * part
        var quotes = 0
        while place < target {
          quotes &+= bytes[place] == quote ? 1 : 0
          place += 1
        }
        if quotes % 2 == 1 { isQuoted.toggle() }
        while place < bytes.count, isQuoted || (bytes[place] != lineFeed && bytes[place] != carriageReturn) {
          if bytes[place] == quote { isQuoted.toggle() }
          place += 1
        }
        if place + 1 < bytes.count, bytes[place] == carriageReturn, bytes[place + 1] == lineFeed { place += 1 }
        place += 1
        guard place < bytes.count else { break }
        starts.append(place)
      }
      return starts
    }
  }

  /// Reads the records that begin before the limit.
  init(
    _ text: TableText, header: TableHeader, from start: Int, line: Int, limit: Int,
    progress: NetworkReader.Progress? = nil
  ) {
    columns = header.columns.map { _ in Column() }
    (end, endLine) = (start, line)
    let width = header.columns.count
    // Some thousand records at a time stay in the cache, and each column goes through its own spellings in one run.
    let blockSize = max(1, 1 << 14 / width)
    let fields = UnsafeMutableBufferPointer<CellRange>.allocate(capacity: blockSize * width)
    defer { fields.deallocate() }
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: header.delimiter, from: start, line: line)
      while scanner.position < limit {
        var count = 0
        while count < blockSize, scanner.position < limit {
          let row = UnsafeMutableBufferPointer(rebasing: fields[count * width..<(count + 1) * width])
          guard let record = scanner.next(into: row) else { break }
          if let kind = Self.fault(of: record, width: width) {
            faults.append(Fault(kind: kind, offset: record.offset, line: record.line))
          } else {
            lines.append(Int32(truncatingIfNeeded: record.line))
            offsets.append(Int32(truncatingIfNeeded: record.offset))
            count += 1
          }
        }
        for (position, column) in header.columns.enumerated() where column != nil {
          columns[position].append(fields, from: position, width: width, count: count, of: bytes)
        }
        if scanner.position < limit, lines.count == count {
          reserve(count, per: scanner.position - start, of: bytes.count - start)
        }
        progress?(text.file, Double(scanner.position - start) / Double(max(1, limit - start)))
      }
      (end, endLine) = (scanner.position, scanner.line)
    }
  }

  /// Makes room for the rows of all the text that follows, judging by its first block: what is not used costs nothing,
  /// and rows that are added find room.
  private mutating func reserve(_ count: Int, per length: Int, of total: Int) {
    let rows = count * (total / max(1, length) + 1)
    lines.reserveCapacity(rows)
    offsets.reserveCapacity(rows)
    for position in columns.indices where !columns[position].codes.isEmpty {
      columns[position].codes.reserveCapacity(rows)
    }
  }

  private static func fault(of record: RecordScanner.Record, width: Int) -> FaultKind? {
    if let fault = record.fault { return .scan(fault, at: record.faultOffset) }
    if record.filledCount > width { return .tooManyCells(record.filledCount) }
    if record.fieldCount < width { return .tooFewCells(record.fieldCount) }
    return nil
  }

  /// Adds the rows of the part that follows, whose lines were counted from 1.
  private mutating func append(_ next: CodedRows) {
    let lineOffset = endLine - 1
    lines.append(contentsOf: next.lines.lazy.map { $0 + Int32(truncatingIfNeeded: lineOffset) })
    offsets.append(contentsOf: next.offsets)
    for position in columns.indices {
      let codes = columns[position].spellings.merge(next.columns[position].spellings)
      columns[position].codes.append(contentsOf: next.columns[position].codes.lazy.map { codes[Int($0)] })
    }
    for var fault in next.faults {
      fault.line += lineOffset
      faults.append(fault)
    }
    (end, endLine) = (next.end, next.endLine + lineOffset)
  }
}

extension CodedRows.Column {
  /// Adds one column of a block of records.
  fileprivate mutating func append(
    _ fields: UnsafeMutableBufferPointer<CellRange>, from first: Int, width: Int, count: Int,
    of bytes: UnsafeBufferPointer<UInt8>
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    // Cells with doubled quotes are few, and made anew; they must outlast the spellings that point to them.
    var unquoted: [UnsafeMutableRawBufferPointer] = []
    defer { unquoted.forEach { $0.deallocate() } }
    let cells = (0..<count).map { row in
      let field = fields[row * width + first]
      let cell = UnsafeRawBufferPointer(rebasing: raw[Int(field.start)..<Int(field.end)])
      guard field.hasDoubledQuotes else { return cell }
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: cell.count, alignment: 1)
      unquoted.append(copy)
      return UnsafeRawBufferPointer(rebasing: copy[..<Self.unquote(cell, into: copy)])
    }
    spellings.appendCodes(of: cells, to: &codes)
  }

  /// Copies a cell with each doubled quote as one; gives the length of the copy.
  private static func unquote(_ cell: UnsafeRawBufferPointer, into copy: UnsafeMutableRawBufferPointer) -> Int {
    var length = 0
    var isFirstOfTwo = false
    for byte in cell {
      isFirstOfTwo = byte == quote && !isFirstOfTwo
      guard !isFirstOfTwo else { continue }
      copy[length] = byte
      length += 1
    }
    return length
  }
}
