/// A table that its format marks as one: rows of cells, each with its lines.
///
/// A cell that spans several columns or rows stands in each of them.
package struct DocumentTable: Hashable, Sendable {
  package var rows: [Row]

  package struct Row: Hashable, Sendable {
    package var cells: [Cell]

    package init(cells: [Cell]) {
      self.cells = cells
    }

    /// The number of the first line in it.
    package var number: Int? { cells.lazy.compactMap(\.lines.first?.number).min() }
  }

  package struct Cell: Hashable, Sendable {
    package var lines: [TextLine]
    /// Whether it stands here because another row or column spans this place.
    package var isRepeated: Bool

    package init(lines: [TextLine], isRepeated: Bool = false) {
      self.lines = lines
      self.isRepeated = isRepeated
    }

    package var text: String { lines.lazy.filter { !$0.isBlank }.map(\.text).joined(separator: " ") }
  }

  package init(rows: [Row]) {
    self.rows = rows
  }

  /// The lines cell by cell, as if there were no table; a blank one ends each row.
  package var lines: [TextLine] {
    rows.flatMap { row in
      let lines = row.cells.filter { !$0.isRepeated }.flatMap(\.lines)
      return lines + [TextLine(number: lines.last?.number ?? 0, words: [])]
    }
  }
}
