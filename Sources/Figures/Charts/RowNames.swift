/// The names of a chart's rows, in a column that is as wide as they need, up to a limit.
struct RowNames {
  /// The lines of each name.
  let lines: [[String]]
  let width: Double
  private let names: [String]
  private let rowHeight: Double

  private static let font = Font.label
  /// What rows may take of a page: the rest of 25 cm is for its head.
  private static let pageRoom = 560.0

  /// Names that are wider than the limit break, once and as long as all rows keep to a page; what has no room is
  /// shortened.
  init(_ names: [String], limit: Double, rowHeight: Double, room: Double = RowNames.pageRoom) {
    // A name of nothing but space has no line.
    let broken = names.map { Self.font.wrapped($0, to: limit, lines: 2, keepsLastWord: true).filter { !$0.isEmpty } }
    let height = broken.reduce(0) { $0 + Self.height(lines: $1.count, atLeast: rowHeight) }
    let lines =
      height <= room
      ? broken : names.map { [Self.font.shortened($0, to: limit, keepsLastWord: true)].filter { !$0.isEmpty } }
    self.names = names
    self.rowHeight = rowHeight
    self.lines = lines
    width = lines.joined().reduce(0) { max($0, Self.font.width(of: $1)) }
  }

  /// The height of a row that has room for its name.
  func height(of row: Int) -> Double { Self.height(lines: lines[row].count, atLeast: rowHeight) }

  private static func height(lines: Int, atLeast least: Double) -> Double {
    max(least, Double(lines) * font.lineHeight + 4)
  }

  /// A name around a height, from the left; the whole of it is its tooltip where it is shortened.
  func labels(of row: Int, left: Double, middle: Double, color: Color) -> [Label] {
    let lines = lines[row]
    let isShortened = lines.last?.isShortened ?? false
    let first = middle - Double(lines.count - 1) * Self.font.lineHeight / 2
    return lines.enumerated().map { number, line in
      Label(
        line, centeredOn: Point(left, first + Double(number) * Self.font.lineHeight), anchor: .start, font: Self.font,
        color: color, tooltip: isShortened ? names[row] : nil)
    }
  }
}
