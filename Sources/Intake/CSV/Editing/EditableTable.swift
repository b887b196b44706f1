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
  package private(set) var rows: [Row] = []
  /// The file's name in its folder.
  package let file: String
  private let columns: [Column?]
  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private let encoding: TextEncoding
  private let hasMark: Bool
  /// UTF-8, as it was read; the header alone in a new table.
  private let original: [UInt8]
  /// Where the cells of the rows that were read stand, by row and column.
  private var fields: [[Field]] = []
  private var changed: Set<Cell> = []

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// A table without rows, as RFC 4180 has it, in UTF-8 with line feeds.
  package init(new name: TableName) {
    self.name = name
    file = name.fileName
    // Notes stand before the source, which comes last.
    columns =
      name.columns.dropLast(name.notes.isEmpty ? 0 : 1) + name.notes + name.columns.suffix(name.notes.isEmpty ? 0 : 1)
    delimiter = UInt8(ascii: ",")
    lineEnd = [lineFeed]
    encoding = .utf8
    hasMark = false
    original = Array(columns.map { $0?.rawValue ?? "" }.joined(separator: ",").utf8) + lineEnd
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
    var buffer = [Field](repeating: .empty, count: columns.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter, from: header.end, line: header.endLine)
      while let record = buffer.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        var cells: [Column: String] = [:]
        for (position, column) in columns.enumerated() where position < record.fieldCount {
          if let column { cells[column] = text.text(of: buffer[position]) }
        }
        rows.append(Row(line: record.line, cells: cells))
        fields.append(Array(buffer.prefix(min(record.fieldCount, columns.count))))
      }
    }
  }

  package func has(_ column: Column) -> Bool { columns.contains(column) }

  /// Adds a row below the others; what the table has no column for is left out.
  package mutating func append(_ cells: [Column: String]) {
    rows.append(Row(line: nil, cells: cells.filter { has($0.key) }.mapValues(\.withoutControls)))
  }

  /// Writes a cell anew; nothing where the table does not have the column or the row.
  package mutating func set(_ column: Column, of row: Int, to text: String) {
    guard rows.indices.contains(row), let position = columns.firstIndex(of: column) else { return }
    rows[row].cells[column] = text.withoutControls
    if row < fields.count, position < fields[row].count { changed.insert(Cell(row: row, column: position)) }
  }

  /// Whether there is anything to write.
  package var isChanged: Bool { !changed.isEmpty || rows.count > fields.count }

  /// The file with all that was added.
  package func contents() -> [UInt8] {
    var text: [UInt8] = []
    var place = 0
    let edits = changed.sorted { fields[$0.row][$0.column].start < fields[$1.row][$1.column].start }
    for cell in edits {
      let field = fields[cell.row][cell.column]
      var (start, end) = (Int(field.start), Int(field.end))
      let isQuoted = start > 0 && original[start - 1] == quote && end < original.count && original[end] == quote
      if isQuoted { (start, end) = (start - 1, end + 1) }
      guard start >= place, let column = columns[cell.column] else { continue }
      text += original[place..<start]
      text += written(rows[cell.row][column])
      place = end
    }
    text += original[place...]
    for row in rows[fields.count...] {
      if let last = text.last, last != lineFeed, last != carriageReturn { text += lineEnd }
      text += columns.map { $0.map { written(row[$0]) } ?? [] }.joined(separator: [delimiter])
      text += lineEnd
    }
    // A name that the file's encoding has no letters for: the whole file becomes UTF-8, with a mark for spreadsheets.
    return encoding.encoded(text, withMark: hasMark) ?? [0xEF, 0xBB, 0xBF] + text
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
    return Words.known(text, words) ?? text
  }
}
