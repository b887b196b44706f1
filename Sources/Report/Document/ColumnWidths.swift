extension DataTable {
  /// How wide each column should be, as shares that add up to 1: by its longest text, within reason.
  ///
  /// Web pages are laid out by the browser; documents want widths to be stated.
  var columnShares: [Double] {
    // A heading wraps between its words, a number does not wrap, a text may take several lines.
    let lengths = columns.enumerated().map { index, column in
      let words = column.heading.split(separator: " ").map(\.count).max() ?? 0
      let cells = rows.lazy.map { index < $0.count ? $0[index].text.count : 0 }.max() ?? 0
      return Double(min(max(words, cells, 4), column.kind == .number ? 16 : 32)) + 2
    }
    let sum = lengths.reduce(0, +)
    return lengths.map { $0 / sum }
  }

  /// The size of its text for a width in centimetres, in points, so that its columns fit as far as they can.
  func fontSize(for width: Double) -> Double {
    switch Double(columns.count) / width {
    case ..<0.45: 9
    case ..<0.65: 8
    case ..<0.8: 7
    default: 6
    }
  }
}
