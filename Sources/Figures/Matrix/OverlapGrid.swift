import Wording

/// How many each two of a few share, for a picture: the lower half of a square.
struct OverlapGrid {
  let names: [String]
  /// On the diagonal what each has of its own.
  let shared: [[Int]]
  /// What is read when the pointer rests on a cell of two, and on one of the diagonal.
  let pair: (_ a: Int, _ b: Int, _ shared: Int) -> String
  let size: (_ place: Int, _ size: Int) -> String

  /// The shared part of what two have together (Jaccard 1901).
  func similarity(_ a: Int, _ b: Int) -> Double {
    let all = shared[a][a] + shared[b][b] - shared[a][b]
    return all > 0 ? Double(shared[a][b]) / Double(all) : 0
  }

  var highestSimilarity: Double {
    names.indices.flatMap { a in names.indices.prefix(a).map { similarity(a, $0) } }.max() ?? 1
  }
}

extension Page {
  /// Draws the lower half; each is named at the end of its row, next to the diagonal.
  mutating func write(_ grid: OverlapGrid, isNarrow: Bool) {
    let count = grid.names.count
    let side = min(34, (width - (isNarrow ? 88 : 130)) / Double(count)).rounded(.down)
    let top = cursor
    let highest = grid.highestSimilarity
    func cell(_ row: Int, _ column: Int) -> Rectangle {
      Rectangle(left: left + Double(column) * side, top: top + Double(row) * side, width: side, height: side).inset(
        0.75)
    }

    for row in 0..<count {
      for column in 0..<row {
        let value = grid.shared[row][column]
        let frame = cell(row, column)
        let fill = value == 0 ? theme.paper : theme.shade(grid.similarity(row, column) / highest)
        drawing.marks.append(
          Mark(
            .rectangle, frame, fill: fill, stroke: value == 0 ? Stroke(theme.rule, width: 0.5) : nil,
            tooltip: grid.pair(column, row, value)))
        let ink = value == 0 ? theme.quiet : fill.legibleInk
        drawing.labels.append(Label(phrases.number(value), centeredOn: frame.center, font: .label, color: ink))
      }
      let (size, frame) = (grid.shared[row][row], cell(row, row))
      drawing.marks.append(
        Mark(
          .rectangle, frame, fill: theme.paper, stroke: Stroke(theme.groupOutline, width: 1),
          tooltip: grid.size(row, size)))
      drawing.labels.append(Label(phrases.number(size), centeredOn: frame.center, font: .strong, color: theme.ink))
      write(grid.names[row], rightOf: frame)
    }
    cursor = top + Double(count) * side
  }

  /// A name in one line, or in two where the row is high enough.
  private mutating func write(_ name: String, rightOf frame: Rectangle) {
    let font = Font.label
    let start = Point(frame.right + 6, frame.center.y)
    let lines = font.wrapped(name, to: right - start.x, lines: frame.height >= 21 ? 2 : 1, keepsLastWord: true)
    let isWhole = lines.joined(separator: " ").count >= DisplayText.clean(name).count
    for (number, line) in lines.enumerated() where !line.isEmpty {
      let y = start.y + (Double(number) - Double(lines.count - 1) / 2) * font.size * 1.15
      drawing.labels.append(
        Label(
          line, centeredOn: Point(start.x, y), anchor: .start, font: font, color: theme.ink,
          tooltip: isWhole ? nil : name))
    }
  }
}
