package import Tables

/// A table to be read: its numbers are already written in the document's language.
package struct DataTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Names what the row is about.
      case rowHeader
      case text
      /// Set to the right, digits under digits.
      case number
    }

    package var heading: String
    package var kind: Kind
    /// What the table's file calls it: `load_share`.
    package var name: String?

    package init(_ heading: String, _ kind: Kind = .text, name: String? = nil) {
      self.heading = heading
      self.kind = kind
      self.name = name
    }
  }

  package struct Cell: Hashable, Sendable {
    /// As it is shown; empty where nothing is known.
    package var text: String
    /// What it sorts by, and what a spreadsheet reckons with.
    package var number: Double?
    /// Where the text leads: `#id` for a place in the document, else a URL or a path next to the document.
    package var target: String?
    /// What the table's file has in it, where that is not the text or the number.
    package var stated: String?

    package init(_ text: String, number: Double? = nil, to target: String? = nil, stated: String? = nil) {
      self.text = text
      self.number = number
      self.target = target
      self.stated = stated
    }
  }

  /// What its file is called, without the extension: `leadership-load`; nil where it has none.
  package var name: String?
  package var caption: String
  package var columns: [Column]
  /// Writers fill a row that is short and leave out what it has beyond the columns.
  package var rows: [[Cell]]
  /// What is written below: the meaning of the columns, how many rows were left out.
  package var note: [Inline]
  /// The same table in other forms.
  package var files: [Link]

  package init(
    _ name: String? = nil, caption: String, columns: [Column], rows: [[Cell]], note: [Inline] = [], files: [Link] = []
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.note = note
    self.files = files
  }

  /// The row's cells, one for each column.
  func cells(of row: [Cell]) -> [(column: Column, cell: Cell)] {
    columns.enumerated().map { index, column in (column, index < row.count ? row[index] : Cell("")) }
  }
}

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
      row.enumerated().map { column, value in
        let (shown, number) = (text(column, value), value.sortingNumber)
        let isShown = value.plain == shown || headings[column].kind == .number && value.plain == number?.plain
        return Cell(shown, number: number, stated: isShown ? nil : value.plain)
      }
    }
    self.init(table.name, caption: caption, columns: headings, rows: rows, note: note, files: files)
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

extension DataTable {
  /// How wide each column should be on a page of so many centimetres, as shares that add up to 1.
  ///
  /// Web pages are laid out by the browser; documents want widths to be stated. Each column has room for its longest
  /// word, as long as there is; what is left goes to those whose texts would take several lines.
  func columnShares(for width: Double) -> [Double] {
    let columns = columns.indices.map(characters)
    let least = columns.reduce(0) { $0 + $1.word }
    let most = columns.reduce(0) { $0 + $1.text }
    let room = Self.characters(on: width, at: fontSize(for: width))
    let spread = most > least ? min(1, max(0, (room - least) / (most - least))) : 0
    let widths = columns.map { $0.word + spread * ($0.text - $0.word) }
    let sum = widths.reduce(0, +)
    return widths.map { $0 / sum }
  }

  /// The size of its text on such a page, in points: the largest of a few at which no word breaks, else the smallest.
  func fontSize(for width: Double) -> Double {
    let least = columns.indices.reduce(0) { $0 + characters($1).word }
    return [9, 8, 7].first { least <= Self.characters(on: width, at: $0) } ?? 6
  }

  /// How many characters a line of such a page has: one is about half as wide as high, and a point is 0.0353 cm.
  private static func characters(on width: Double, at size: Double) -> Double { width / (size * 0.55 * 0.0353) }

  /// The characters of a column's longest word and longest text, within reason, with the room between columns.
  private func characters(_ column: Int) -> (word: Double, text: Double) {
    let cells = rows.lazy.map { column < $0.count ? $0[column].text : "" }
    let words = ([columns[column].heading] + cells).lazy.map { text in
      text.split { $0 == " " || $0 == "-" }.reduce(0) { max($0, $1.count) }
    }
    let word = min(20, words.max() ?? 0)
    // A heading wraps between its words, and a text too once it is longer than this.
    let text = min(36, max(word, cells.map(\.count).max() ?? 0))
    // Capitals and bold letters are wider than the others, and a host document's font may be wider than ours; each cell
    // has margins at both sides.
    return (Double(max(word, 3)) * 1.25 + 3, Double(max(text, 3)) * 1.25 + 3)
  }
}
