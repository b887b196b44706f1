import Collaboration

/// The cells of a sheet, a CSV or a table in a text, before anything is known of its columns.
struct Grid {
  struct Row {
    /// From 1.
    let line: Int
    /// Those that say something, from left to right; columns count from 0.
    var cells: [(column: Int, text: String)]
    /// How many cells a text has in the row, empty ones among them; 0 where the cells tell.
    var width = 0

    subscript(column: Int) -> String? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low].text : nil
    }
  }

  let file: String
  /// Nil for a file without sheets.
  var sheet: String?
  /// What the whole is called where the cells do not say it: the sheet's name, the file's, or the heading above it.
  var title: String
  var rows: [Row] = []

  /// Whether the table has more cells, so that nothing may be made of these but a message.
  private(set) var isCut = false

  /// How many cells are looked at: what people keep by hand has far fewer.
  static let mostCells = 2_000_000
  private static let mostBytes = 1 << 25

  func place(_ row: Row? = nil, _ column: Int? = nil) -> Place {
    // A column of a text counts characters, which nobody knows here.
    Place(file: file, sheet: sheet, line: row?.line, column: sheet == nil ? nil : column.map { $0 + 1 })
  }

  /// The records of a text, as one delimiter parts them; nil where it has no cells.
  ///
  /// `limit`: how many cells are taken.
  init?(of text: TableText, delimiter: UInt8, title: String, limit: Int = mostCells) {
    file = text.file
    self.title = title
    var fields = [CellRange](repeating: .empty, count: Self.mostColumns)
    var count = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while let record = fields.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        guard record.fault == nil else { continue }
        guard record.filledCount <= fields.count, count < limit, scanner.position < Self.mostBytes else {
          isCut = true
          return
        }
        let cells = fields[..<record.filledCount].enumerated().map { ($0, text.text(of: $1)) }.filter { !$1.isEmpty }
        count += cells.count
        rows.append(Row(line: record.line, cells: cells.map { (column: $0.0, text: $0.1) }, width: record.fieldCount))
      }
    }
    guard !rows.isEmpty else { return nil }
  }

  /// How many columns a form may have.
  private static let mostColumns = TableHeader.mostCells

  init(file: String, sheet: String? = nil, title: String, rows: [Row] = []) {
    self.file = file
    self.sheet = sheet
    self.title = title
    self.rows = rows
  }
}

extension Grid.Row {
  /// Whether it sums up the others: a word for totals or for those who were present, and nothing but numbers.
  var isTotal: Bool {
    guard let first = cells.first else { return false }
    guard
      TotalRow.begins(with: Array(first.text.utf8)[...])
        || cells.count > 1 && first.text.count > 3 && TableWords.shared.statuses[NameKey(first.text)] != nil
    else { return false }
    return cells.dropFirst().allSatisfy {
      Double($0.text.replacing(",", with: ".").replacing(" ", with: "").replacing("%", with: "")) != nil
    }
  }
}
