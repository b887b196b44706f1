package import Collaboration
import Support

/// A table of a network folder that rows are added to and empty cells are filled in.
///
/// What a person has written stays byte for byte: delimiter, encoding, line ends, order, unknown columns.
package struct EditableTable: Sendable {
  package struct Row: Sendable {
    /// The line that it begins in; nil for a row that was added.
    package let line: Int?
    package fileprivate(set) var cells: [Column: String]

    /// The text of a cell; empty where the table does not have the column.
    package subscript(column: Column) -> String { cells[column] ?? "" }
  }

  package let name: TableName
  /// Whether it has no file yet.
  package private(set) var isNew = false
  package private(set) var rows: [Row] = []
  /// The file's name in its folder.
  package let file: String
  private var columns: [Column?]
  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private let encoding: TextEncoding
  private let hasMark: Bool
  /// UTF-8, as it was read; the header alone in a new table.
  private let original: [UInt8]
  /// Where the cells of the rows that were read are, by row and column.
  private var fields: [[CellRange]] = []
  private var changed: Set<Cell> = []
  /// Where the rows that were read are, with their line ends.
  private var records: [Range<Int>] = []
  /// How many columns the file has; those behind them were added.
  private let readColumns: Int
  private var removed: Set<Int> = []
  /// What was written into columns that maillage does not know.
  private var unknownTexts: [Cell: String] = [:]
  /// The rows that were read and got a cell behind those that they have.
  private var lengthened: Set<Int> = []

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// A table without rows, as RFC 4180 has it, in UTF-8 with line feeds.
  package init(new name: TableName) {
    self.name = name
    file = name.fileName
    // Notes are before the source, which comes last.
    columns =
      name.columns.dropLast(name.notes.isEmpty ? 0 : 1) + name.notes + name.columns.suffix(name.notes.isEmpty ? 0 : 1)
    delimiter = UInt8(ascii: ",")
    lineEnd = [lineFeed]
    encoding = .utf8
    hasMark = false
    isNew = true
    original = Array(columns.map { $0?.rawValue ?? "" }.joined(separator: ",").utf8) + lineEnd
    readColumns = columns.count
  }

  /// Reads a table's file; nil where it cannot be one, which is then in the log.
  init?(_ table: NetworkFiles.TableFile, file: String, log: inout ProblemLog) {
    let raw: [UInt8]
    do {
      raw = try FileContents.read(table.path)
    } catch {
      log.add(error)
      return nil
    }
    let decoded = DecodedText(raw, declared: table.encoding)
    guard let text = TableText(file: table.path, encoding: table.encoding, log: &log),
      let header = TableHeader(of: text, table: table.name, delimiter: table.delimiter, log: &log)
    else { return nil }
    name = table.name
    self.file = file
    columns = header.columns
    readColumns = columns.count
    delimiter = header.delimiter
    encoding = decoded.encoding
    hasMark = decoded.hasMark
    original = decoded.bytes
    lineEnd = Self.lineEnd(of: decoded.bytes)
    readRows(of: text, header)
  }

  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let end = bytes.firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) else { return [lineFeed] }
    guard bytes[end] == carriageReturn else { return [lineFeed] }
    return end + 1 < bytes.count && bytes[end + 1] == lineFeed ? [carriageReturn, lineFeed] : [carriageReturn]
  }

  private mutating func readRows(of text: TableText, _ header: TableHeader) {
    var buffer = [CellRange](repeating: .empty, count: columns.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter, from: header.end, line: header.endLine)
      while let record = buffer.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        var cells: [Column: String] = [:]
        for (position, column) in columns.enumerated() where position < record.fieldCount {
          if let column { cells[column] = text.text(of: buffer[position]) }
        }
        rows.append(Row(line: record.line, cells: cells))
        records.append(record.offset..<min(scanner.position, original.count))
        fields.append(Array(buffer.prefix(min(record.fieldCount, columns.count))))
      }
    }
  }

  package func has(_ column: Column) -> Bool { columns.contains(column) }

  /// Adds a row below the others; what the table has no column for is left out.
  ///
  /// Columns without which the row would say nothing or something else are added: what it is about, and as what.
  package mutating func append(_ cells: [Column: String]) {
    for column in name.requiredColumns.joined() + [.role, .status] {
      // What has a name needs no id.
      guard column != .id || !has(.name), let cell = cells[column], !cell.isEmpty, !Self.isUsual(cell) else { continue }
      add(column)
    }
    rows.append(Row(line: nil, cells: cells.filter { has($0.key) }.mapValues(\.withoutControls)))
  }

  /// Whether a role or a status is what a row without one means.
  private static func isUsual(_ word: String) -> Bool { ["member", "present", "held"].contains(word) }

  /// Writes a cell anew; nothing where the table does not have the column or the row.
  package mutating func set(_ column: Column, of row: Int, to text: String) {
    guard rows.indices.contains(row), let position = columns.firstIndex(of: column) else { return }
    rows[row].cells[column] = text.withoutControls
    note(change: Cell(row: row, column: position))
  }

  private mutating func note(change cell: Cell) {
    guard cell.row < fields.count else { return }
    if cell.column < fields[cell.row].count { changed.insert(cell) } else { lengthened.insert(cell.row) }
  }

  /// What a row has in columns that maillage does not know, by their places; no empty cells.
  package func unknownCells(of row: Int) -> [Int: String] {
    var texts: [Int: String] = [:]
    for (position, column) in columns.enumerated() where column == nil {
      let text = self.text(ofUnknown: Cell(row: row, column: position))
      if !text.isEmpty { texts[position] = text }
    }
    return texts
  }

  /// Writes a cell of a column that maillage does not know, by its place.
  package mutating func setUnknown(_ position: Int, of row: Int, to text: String) {
    guard rows.indices.contains(row), columns.indices.contains(position), columns[position] == nil else { return }
    unknownTexts[Cell(row: row, column: position)] = text.withoutControls
    note(change: Cell(row: row, column: position))
  }

  /// What a column is called in the file, by its place.
  package func heading(of position: Int) -> String {
    guard position < readColumns else { return "" }
    return header().map { text(of: $0[position]) } ?? ""
  }

  private func text(ofUnknown cell: Cell) -> String {
    if let text = unknownTexts[cell] { return text }
    guard cell.row < fields.count, cell.column < fields[cell.row].count else { return "" }
    return text(of: fields[cell.row][cell.column])
  }

  private func text(of field: CellRange) -> String {
    let text = String(decoding: original[Int(field.start)..<Int(field.end)], as: UTF8.self)
    return (field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text).trimmed
  }

  /// The text of a cell as it is to be written.
  private func text(of cell: Cell) -> String {
    columns[cell.column].map { rows[cell.row][$0] } ?? text(ofUnknown: cell)
  }

  /// Takes a row out of the file; the places of the others stay.
  package mutating func remove(_ row: Int) {
    if rows.indices.contains(row) { removed.insert(row) }
  }

  /// Whether a row was taken out.
  package func isRemoved(_ row: Int) -> Bool { removed.contains(row) }

  /// Adds a column, empty so far, where the table has it not.
  package mutating func add(_ column: Column) {
    if !has(column) { columns.append(column) }
  }

  /// Whether there is anything to write.
  package var isChanged: Bool {
    !changed.isEmpty || !lengthened.isEmpty || rows.count > fields.count || columns.count > readColumns
      || !removed.isEmpty
  }

  /// The file with all that was added.
  package func contents() -> [UInt8] {
    var text: [UInt8] = []
    var place = 0
    for edit in edits().sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) where edit.start >= place {
      text += original[place..<edit.start]
      text += edit.text
      place = edit.end
    }
    text += original[place...]
    for row in rows.indices.dropFirst(fields.count) where !removed.contains(row) {
      if let last = text.last, last != lineFeed, last != carriageReturn { text += lineEnd }
      let cells = columns.indices.map { written(self.text(of: Cell(row: row, column: $0))) }
      text += cells.joined(separator: [delimiter])
      text += lineEnd
    }
    // A name that the file's encoding has no letters for: the whole file becomes UTF-8, with a mark for spreadsheets.
    return encoding.encoded(text, withMark: hasMark) ?? [0xEF, 0xBB, 0xBF] + text
  }

  /// What takes the place of what in the file.
  private func edits() -> [(start: Int, end: Int, text: [UInt8])] {
    var edits = removed.filter { $0 < records.count }.map {
      (start: records[$0].lowerBound, end: records[$0].upperBound, text: [UInt8]())
    }
    for cell in changed where !removed.contains(cell.row) {
      let span = span(of: fields[cell.row][cell.column])
      edits.append((span.lowerBound, span.upperBound, written(text(of: cell))))
    }
    let added = columns[readColumns...]
    if !added.isEmpty, !original.isEmpty, let header = headerEnd() {
      edits.append((header, header, added.flatMap { [delimiter] + written($0?.rawValue ?? "") }))
    }
    let changedRows = added.isEmpty ? Array(lengthened) : Array(fields.indices)
    for row in changedRows where !removed.contains(row) {
      guard let last = fields[row].last else { continue }
      let end = span(of: last).upperBound
      // Cells that the row lacks before those that are added, too.
      let cells = (fields[row].count..<columns.count).flatMap {
        [delimiter] + written(text(of: Cell(row: row, column: $0)))
      }
      edits.append((end, end, cells))
    }
    return edits
  }

  /// Where a cell is in the file, with its quotes.
  private func span(of field: CellRange) -> Range<Int> {
    let (start, end) = (Int(field.start), Int(field.end))
    let isQuoted = start > 0 && original[start - 1] == quote && end < original.count && original[end] == quote
    return isQuoted ? start - 1..<end + 1 : start..<end
  }

  /// Where the header's last column ends.
  private func headerEnd() -> Int? { header()?.last.map { span(of: $0).upperBound } }

  /// Where the names of the columns are.
  private func header() -> [CellRange]? {
    var buffer = [CellRange](repeating: .empty, count: readColumns)
    let bytes = original.last == lineFeed ? original : original + [lineFeed]
    let isThere = bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      return buffer.withUnsafeMutableBufferPointer { scanner.next(into: $0) } != nil
    }
    return isThere ? buffer : nil
  }

  /// A cell as the file has it, in quotes where it needs them.
  private func written(_ cell: String) -> [UInt8] {
    let bytes = Array(cell.utf8)
    let isPlain = bytes.allSatisfy { $0 != quote && $0 != delimiter && $0 != lineFeed && $0 != carriageReturn }
    let hasEdge = bytes.first == space || bytes.last == space
    return isPlain && !hasEdge ? bytes : [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}

/// What the words of cells mean, whatever language or spelling they are in.
package enum CellMeaning {
  /// The word that maillage writes for a cell: `lead` for `chef de projet`; other cells as they are.
  package static func word(for text: String, in column: Column, of table: TableName) -> String {
    guard case .word(let words)? = table.outline.types[column] else { return text }
    if words == .role, NameKey(text).isEmpty { return "member" }
    return CellWords.known(text, words) ?? text
  }
}
