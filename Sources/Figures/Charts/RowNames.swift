/// The names of a chart's rows, in a column that is as wide as they need, up to a limit.
struct RowNames {
  /// The lines of each name.
  let lines: [[String]]
  let width: Double
  private let names: [String]
  private let rowHeight: Double

  private let font: Font
  /// What rows may take of a page: the rest of 25 cm is for its head.
  private static let pageRoom = 560.0

  /// Names that are wider than the limit break, once and as long as all rows keep to a page; what has no room is
  /// shortened.
  init(
    _ names: [String], limit: Double, rowHeight: Double, room: Double = RowNames.pageRoom, font: Font = .label
  ) {
    // A name of nothing but space has no line.
    let broken = names.map { font.wrapped($0, to: limit, lines: 2, keepsLastWord: true).filter { !$0.isEmpty } }
    let height = broken.reduce(0) { $0 + Self.height(lines: $1.count, atLeast: rowHeight, font) }
    let lines =
      height <= room
      ? broken : names.map { [font.shortened($0, to: limit, keepsLastWord: true)].filter { !$0.isEmpty } }
    self.font = font
    self.names = names
    self.rowHeight = rowHeight
    self.lines = lines
    width = lines.joined().reduce(0) { max($0, font.width(of: $1)) }
  }

  /// The height of a row that has room for its name.
  func height(of row: Int) -> Double { Self.height(lines: lines[row].count, atLeast: rowHeight, font) }

  /// One line has as much as it is given, two have air around them.
  private static func height(lines: Int, atLeast least: Double, _ font: Font) -> Double {
    lines < 2 ? least : max(least, Double(lines) * font.lineHeight + 4)
  }

  /// A name around a height, from the left; the whole of it is its tooltip where it is shortened.
  func labels(of row: Int, left: Double, middle: Double, color: Color) -> [Label] {
    let lines = lines[row]
    let isShortened = lines.last?.isShortened ?? false
    let first = middle - Double(lines.count - 1) * font.lineHeight / 2
    return lines.enumerated().map { number, line in
      Label(
        line, centeredOn: Point(left, first + Double(number) * font.lineHeight), anchor: .start, font: font,
        color: color, tooltip: isShortened ? names[row] : nil)
    }
  }
}
