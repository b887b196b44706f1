/// The names over the columns of a matrix.
///
/// Side by side where columns are wide enough; else as a staircase: each name on a step of its own, with a line down to
/// its column, which no other name crosses.
struct ColumnHeads {
  let height: Double
  private let names: [String]
  private let lines: [[String]]
  private let isStaircase: Bool
  private let centers: [Double]

  /// How much a staircase leaves free to the right of the last column, for the names of the last ones.
  static let overhang = 64.0

  /// Whether names have room side by side: on three lines at most, without breaking a word.
  static func fit(_ names: [String], pitch: Double) -> Bool {
    names.allSatisfy { name in
      let words = name.split(separator: " ").flatMap { word in
        let parts = word.split(separator: "-")
        return parts.dropLast().map { "\($0)-" } + parts.suffix(1).map(String.init)
      }
      return words.allSatisfy { Font.small.width(of: $0) <= room(pitch) }
        && Font.small.wrapped(name, to: room(pitch)).count <= 3
    }
  }

  /// Narrow columns have short names, and less air between them.
  private static func room(_ pitch: Double) -> Double { pitch - min(6, pitch / 6) }

  init(_ names: [String], centers: [Double], pitch: Double) {
    self.names = names
    self.centers = centers
    isStaircase = !Self.fit(names, pitch: pitch)
    lines = isStaircase ? [] : names.map { Font.small.wrapped($0, to: Self.room(pitch)).filter { !$0.isEmpty } }
    height =
      isStaircase
      ? Double(names.count) * 11 + 4 : Double(lines.map(\.count).max() ?? 0) * Font.small.lineHeight + 5
  }

  func write(on page: inout Page) {
    let (top, bottom) = (page.cursor, page.cursor + height)
    for (column, name) in names.enumerated() {
      if isStaircase {
        let middle = top + Double(column) * 11 + 5.5
        let text = Font.small.shortened(name, to: page.right - centers[column] - 4, keepsLastWord: true)
        page.drawing.backdrop.append(
          Backdrop(
            line: [Point(centers[column], middle - 4), Point(centers[column], bottom)],
            stroke: Stroke(page.theme.rule, width: 0.6)))
        guard !text.isEmpty else { continue }
        page.drawing.labels.append(
          Label(
            text, centeredOn: Point(centers[column] + 4, middle), anchor: .start, font: .small, color: page.theme.ink,
            tooltip: text.isShortened ? name : nil))
      } else {
        for (number, line) in lines[column].reversed().enumerated() {
          page.drawing.labels.append(
            Label(
              line, at: Point(centers[column], bottom - 5 - Double(number) * Font.small.lineHeight), anchor: .middle,
              font: .small, color: page.theme.ink))
        }
      }
    }
    page.cursor = bottom
  }
}
