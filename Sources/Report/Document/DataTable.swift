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

    package init(_ heading: String, _ kind: Kind = .text) {
      self.heading = heading
      self.kind = kind
    }
  }

  package struct Cell: Hashable, Sendable {
    /// As it is shown; empty where nothing is known.
    package var text: String
    /// What it sorts by, and what a spreadsheet reckons with.
    package var number: Double?
    /// Where the text leads: `#id` for a place in the document, else a URL or a path beside the document.
    package var target: String?

    package init(_ text: String, number: Double? = nil, to target: String? = nil) {
      self.text = text
      self.number = number
      self.target = target
    }
  }

  package var caption: String
  package var columns: [Column]
  /// Writers fill a row that is short and leave out what it has beyond the columns.
  package var rows: [[Cell]]
  /// What stands below: the meaning of the columns, how many rows were left out.
  package var note: [Inline]
  /// The same table in other forms.
  package var files: [Link]

  package init(
    caption: String, columns: [Column], rows: [[Cell]], note: [Inline] = [], files: [Link] = []
  ) {
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
