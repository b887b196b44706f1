import Collaboration

/// The cells of a sheet, a CSV or a table in a text, before anything is known of its columns.
struct Grid {
  struct Row {
    /// From 1.
    let line: Int
    /// Those that say something, from left to right; columns count from 0.
    var cells: [(column: Int, text: String)]

    subscript(column: Int) -> String? { cells.first { $0.column == column }?.text }
  }

  let file: String
  /// Nil for a file without sheets.
  var sheet: String?
  /// What the whole is called where the cells do not say it: the sheet's name, the file's, or the heading above it.
  var title: String
  var rows: [Row] = []

  /// How many cells are looked at: what people keep by hand has far fewer.
  static let mostCells = 500_000

  func place(_ row: Row? = nil, _ column: Int? = nil) -> Place {
    // A column of a text counts characters, which nobody knows here.
    Place(file: file, sheet: sheet, line: row?.line, column: sheet == nil ? nil : column.map { $0 + 1 })
  }

  /// The records of a text, as one delimiter parts them; nil where it is too large to be kept by hand, or has no cells.
  init?(of text: TableText, delimiter: UInt8, title: String) {
    file = text.file
    self.title = title
    guard text.bytes.count < 1 << 24 else { return nil }
    var fields = [CellRange](repeating: .empty, count: 2_000)
    var count = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while let record = fields.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        guard record.fault == nil, record.filledCount <= fields.count, count < Self.mostCells else { continue }
        let cells = fields[..<record.filledCount].enumerated().map { ($0, text.text(of: $1)) }.filter { !$1.isEmpty }
        count += cells.count
        rows.append(Row(line: record.line, cells: cells.map { (column: $0.0, text: $0.1) }))
      }
    }
    guard !rows.isEmpty else { return nil }
  }

  init(file: String, sheet: String? = nil, title: String, rows: [Row] = []) {
    self.file = file
    self.sheet = sheet
    self.title = title
    self.rows = rows
  }
}
