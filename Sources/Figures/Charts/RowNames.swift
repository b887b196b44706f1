/// The names of a chart's rows, in a column that is as wide as they need, up to a limit.
struct RowNames {
  /// The lines of each name.
  let lines: [[String]]
  let width: Double
  private let names: [String]
  private let font: Font

  /// Names that are wider than the limit break, and after so many lines end in `…`.
  init(_ names: [String], font: Font = .label, limit: Double, lines count: Int = 2) {
    self.names = names
    self.font = font
    // A name of nothing but space has no line.
    let lines = names.map { font.wrapped($0, to: limit, lines: count).filter { !$0.isEmpty } }
    self.lines = lines
    width = lines.joined().reduce(0) { max($0, font.width(of: $1)) }
  }

  /// The height of a row that has room for its name.
  func height(of row: Int, atLeast least: Double) -> Double {
    max(least, Double(lines[row].count) * font.lineHeight + 4)
  }

  /// A name around a height, from the left; the whole of it is its tooltip where it is shortened.
  func labels(of row: Int, left: Double, middle: Double, color: Color) -> [Label] {
    let lines = lines[row]
    let isShortened = lines.last?.hasSuffix("…") ?? false
    let first = middle - Double(lines.count - 1) * font.lineHeight / 2
    return lines.enumerated().map { number, line in
      Label(
        line, centeredOn: Point(left, first + Double(number) * font.lineHeight), anchor: .start, font: font,
        color: color, tooltip: isShortened ? names[row] : nil)
    }
  }
}
