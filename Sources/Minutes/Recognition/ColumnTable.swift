/// A table that stands in text as columns: a line of titles, and below it cells that wrap within their columns.
struct ColumnTable {
  struct Row: Hashable {
    /// The lines of each cell.
    var cells: [[String]]
    /// The number of its first line.
    var line: Int

    func text(_ column: Int) -> String {
      cells.indices.contains(column) ? cells[column].joined(separator: " ") : ""
    }
  }

  /// Where a line of text is taken apart.
  private let columns: [(start: Double, end: Double)]

  init(columns: [(start: Double, end: Double)]) {
    self.columns = columns
  }

  /// The cells of lines below the titles.
  func cells(of lines: [TextLine]) -> [[String]] {
    let starts = commonStarts(lines)
    return lines.map { cells(of: $0, starts: starts) }
  }

  /// The cells of a line, by column.
  private func cells(of line: TextLine, starts: [Double?]) -> [String] {
    var cells = [String](repeating: "", count: columns.count)
    for piece in line.pieces {
      for part in parts(of: piece, starts: starts) {
        let column = column(of: part, starts: starts)
        cells[column] += (cells[column].isEmpty ? "" : " ") + part.text
      }
    }
    return cells
  }

  /// A piece, parted where a word begins just where a column does: narrow gaps part columns too.
  private func parts(of piece: Piece, starts: [Double?]) -> [Piece] {
    var parts: [Piece] = []
    for word in piece.words {
      let begins = starts.contains { $0.map { abs($0 - word.start) < 0.3 } ?? false }
      if let last = parts.indices.last, !begins {
        parts[last].words.append(word)
      } else {
        parts.append(Piece(words: [word]))
      }
    }
    return parts
  }

  private func column(of piece: Piece, starts: [Double?]) -> Int {
    if let column = starts.firstIndex(where: { $0.map { abs($0 - piece.start) < 1 } ?? false }) { return column }
    // The distance is negative where the two overlap, by how much they do.
    let distances = columns.map { max($0.start, piece.start) - min($0.end, piece.end) }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  /// Where the cells of each column begin, if most of them begin at one place.
  private func commonStarts(_ lines: [TextLine]) -> [Double?] {
    var starts = [[Double]](repeating: [], count: columns.count)
    for line in lines {
      for piece in line.pieces {
        starts[column(of: piece, starts: [])].append(piece.start)
      }
    }
    return starts.map { places in
      guard places.count > 1 else { return nil }
      let sorted = places.sorted()
      let median = sorted[sorted.count / 2]
      return places.filter { abs($0 - median) < 0.3 }.count * 2 > places.count ? median : nil
    }
  }
}
