import Collaboration

/// What the first line of a table says: which delimiter parts the cells, and which column each of them belongs to.
struct TableHeader: Sendable {
  /// More than any table has; a line that has lost its line breaks has more.
  static let mostCells = 10_000

  let delimiter: UInt8
  /// The column of each cell; nil for one that is unknown and left out.
  let columns: [Column?]
  /// Where the rows begin.
  let end: Int
  /// The line that the rows begin in.
  let endLine: Int

  /// The columns of a table that has no header, as it was taken out of a file of another kind.
  init(columns: [Column?]) {
    delimiter = UInt8(ascii: ",")
    self.columns = columns
    end = 0
    endLine = 1
  }

  func position(of column: Column) -> Int? { columns.firstIndex(of: column) }

  /// Reads the header of a table; nil where it has none that will do, which is then in the log.
  ///
  /// The delimiter is the one that the data package declares, or else found out.
  init?(of text: TableText, table: TableName, delimiter declared: UInt8?, log: inout ProblemLog) {
    let names = Self.columnsByName(of: table)
    let candidates = (declared.map { [$0] } ?? [UInt8(ascii: ","), UInt8(ascii: ";"), tab])
      .map { FirstRecord(of: text, delimiter: $0, names: names) }
    // The most columns known, then the most cells; `max` would take the last of equals, and a comma goes before all.
    let first = candidates.dropFirst().reduce(candidates[0]) { best, other in
      (best.knownCount, best.cellCount) < (other.knownCount, other.cellCount) ? other : best
    }
    guard first.check(in: text, table: table, log: &log) else { return nil }
    var columns: [Column?] = []
    for (position, cell) in first.cells.enumerated() {
      let column = names[NameKey(cell)]
      var place: Place { first.place(of: position, in: text) }
      if let column, columns.contains(column) {
        log.add(
          .error, in: text.file, kind: "columns that stand there twice", at: place,
          "\(cited(cell)) is a second column for \(column.rawValue); leave one of them")
      } else if column == nil {
        let known = listed(table.columns.map(\.rawValue), "and")
        let what = cell.isEmpty ? "a column without a name" : "the unknown column \(cited(cell))"
        log.add(
          .warning, in: text.file, kind: "unknown columns", at: place,
          "\(what) is left out; the columns of \(table.rawValue) are \(known)")
      }
      columns.append(column)
    }
    var isComplete = Set(columns.compactMap(\.self)).count == columns.count { $0 != nil }
    for choices in table.requiredColumns where !choices.contains(where: columns.contains) {
      let missing = listed(choices.map(\.rawValue), "or")
      log.add(
        .error, Place(file: text.file, line: first.line), "the column \(missing) is missing; add it to the header")
      isComplete = false
    }
    guard isComplete else { return nil }
    self.delimiter = first.delimiter
    self.columns = columns
    end = first.end
    endLine = first.endLine
  }

  /// Which column each name means that headers of the table may have.
  private static func columnsByName(of table: TableName) -> [NameKey: Column] {
    var names: [NameKey: Column] = [:]
    for column in table.columns + table.notes {
      for name in table.headerNames(of: column) { names[NameKey(name)] = column }
    }
    return names
  }
}

/// The first record of a table, as one delimiter parts it.
private struct FirstRecord {
  let delimiter: UInt8
  private(set) var cells: [String] = []
  private(set) var knownCount = 0
  private(set) var cellCount = 0
  private(set) var line = 1
  private(set) var end = 0
  private(set) var endLine = 1
  private var fields: [Field] = []
  private var record: RecordScanner.Record?

  init(of text: TableText, delimiter: UInt8, names: [NameKey: Column]) {
    self.delimiter = delimiter
    fields = Array(repeating: .empty, count: TableHeader.mostCells)
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      record = fields.withUnsafeMutableBufferPointer { scanner.next(into: $0) }
      (end, endLine) = (scanner.position, scanner.line)
    }
    guard let record else { return }
    line = record.line
    cellCount = record.filledCount
    guard record.fault == nil, cellCount <= TableHeader.mostCells else { return }
    // Spreadsheets leave empty cells behind the last column.
    fields.removeLast(fields.count - cellCount)
    cells = fields.map(text.text)
    knownCount = cells.count { names[NameKey($0)] != nil }
  }

  func place(of position: Int, in text: TableText) -> Place {
    text.place(ofCell: position, recordAt: record?.offset ?? 0, line: line, delimiter: delimiter)
  }

  /// Whether it can be a header at all; the log says why not.
  func check(in text: TableText, table: TableName, log: inout ProblemLog) -> Bool {
    let example = listed(table.requiredColumns.compactMap { $0.first?.rawValue }, "and")
    guard let record else {
      log.add(.error, Place(file: text.file), "the file is empty; write a header with at least \(example)")
      return false
    }
    if let fault = record.fault {
      let place = text.place(ofByte: record.faultOffset, countingFrom: record.offset, line: line)
      log.add(.error, place, fault.message)
      return false
    }
    guard cellCount <= TableHeader.mostCells else {
      log.add(
        .error, Place(file: text.file, line: line),
        "the header has \(cellCount) cells, more than any table; are the line breaks missing?")
      return false
    }
    guard knownCount > 0 else {
      log.add(
        .error, Place(file: text.file, line: line, column: 1),
        "the first line names no column that \(table.rawValue) has; write a header with at least \(example)")
      return false
    }
    return true
  }
}

extension RecordScanner.Fault {
  /// What is wrong, and what would be right.
  var message: String {
    switch self {
    case .unclosedQuote:
      "the quote that opens this cell is not closed within \(RecordScanner.longestField / 1_000_000) MB; add the closing quote"
    case .textAfterQuote:
      "text follows the closing quote of this cell; write a quote inside of a quoted cell twice"
    case .fieldTooLong:
      "this cell is longer than \(RecordScanner.longestField / 1_000_000) MB; are line breaks or delimiters missing?"
    }
  }
}
