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
    // Capitals and bold letters are wider than the others.
    return (Double(max(word, 3)) * 1.2 + 2, Double(max(text, 3)) * 1.2 + 2)
  }
}
