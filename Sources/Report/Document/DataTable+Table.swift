package import Tables

extension DataTable {
  /// A published table's first rows, made readable.
  ///
  /// There are as many headings as the table has columns. Of the rows beyond `maximumRows` the caller's note tells.
  /// `text` gives a value as the column of that position shows it.
  package init(
    _ table: Table, caption: String, headings: [Column], maximumRows: Int = .max, note: [Inline] = [],
    files: [Link] = [], text: (_ column: Int, _ value: Value) -> String
  ) {
    let rows = table.rows.prefix(max(0, maximumRows)).map { row in
      row.enumerated().map { column, value in Cell(text(column, value), number: value.sortingNumber) }
    }
    self.init(caption: caption, columns: headings, rows: rows, note: note, files: files)
  }
}

extension Value {
  /// What sorts a cell among its column's others; nil where its text does.
  fileprivate var sortingNumber: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    case .empty, .text: nil
    }
  }
}
