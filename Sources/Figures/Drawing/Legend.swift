/// What shapes and lines stand for, in plain words.
package struct LegendEntry: Sendable {
  package enum Symbol: Sendable {
    case mark(Mark.Shape, fill: Color?, stroke: Stroke?)
    case path(Stroke, head: Path.Head?)
    /// A mark within an outline of its own.
    case ringed(Mark.Shape, stroke: Stroke, ring: Stroke)
    /// A short upright line, as marks a place on a bar.
    case upright(Stroke)
    case glyph(Glyph)
    /// A disc of a size of its own.
    case dot(Double, fill: Color)
  }

  package let symbol: Symbol
  package let text: String

  package init(_ symbol: Symbol, _ text: String) {
    self.symbol = symbol
    self.text = text
  }
}

extension Page {
  /// Writes entries side by side, in as many rows as they need, and goes on under them.
  package mutating func write(_ legend: [LegendEntry]) {
    guard !legend.isEmpty else { return }
    let (font, rowHeight, gap) = (Font.small, 14.0, 16.0)
    var x = left
    for entry in legend {
      let symbolWidth = entry.symbolWidth
      let lines = font.wrapped(entry.text, to: width - symbolWidth - 5, lines: 2).filter { !$0.isEmpty }
      let entryWidth = symbolWidth + 5 + (lines.map(font.width(of:)).max() ?? 0)
      if x > left && x + entryWidth > right {
        x = left
        cursor += rowHeight
      }
      let middle = Point(x + symbolWidth / 2, cursor + rowHeight / 2)
      draw(entry.symbol, around: middle, width: symbolWidth)
      for (number, line) in lines.enumerated() {
        drawing.labels.append(
          Label(
            line, centeredOn: Point(x + symbolWidth + 5, middle.y + Double(number) * font.lineHeight), anchor: .start,
            font: font, color: theme.ink))
      }
      x += entryWidth + gap
      // What takes two lines has them for itself.
      if lines.count > 1 {
        cursor += font.lineHeight
        x = right
      }
    }
    cursor += rowHeight
  }

  private mutating func draw(_ symbol: LegendEntry.Symbol, around middle: Point, width: Double) {
    switch symbol {
    case .mark(let shape, let fill, let stroke):
      drawing.marks.append(
        Mark(shape, Rectangle(center: middle, size: Size(width, 9)), fill: fill, stroke: stroke))
    case .ringed(let shape, let stroke, let ring):
      for (size, stroke) in [(Size(width, 12), ring), (Size(width - 5, 7), stroke)] {
        drawing.marks.append(Mark(shape, Rectangle(center: middle, size: size), fill: theme.paper, stroke: stroke))
      }
    case .path(let stroke, let head):
      let ends = [Point(middle.x - width / 2, middle.y), Point(middle.x + width / 2, middle.y)]
      drawing.paths.append(Path(line: ends, stroke: stroke, head: head))
    case .dot(let size, let fill):
      drawing.marks.append(Mark(.ellipse, Rectangle(center: middle, size: Size(size, size)), fill: fill))
    case .glyph(let glyph): drawing.draw(glyph, around: middle, size: width)
    case .upright(let stroke):
      drawing.paths.append(
        Path(line: [Point(middle.x, middle.y - 6), Point(middle.x, middle.y + 6)], stroke: stroke))
    }
  }
}

extension LegendEntry {
  fileprivate var symbolWidth: Double {
    switch symbol {
    case .mark(.diamond, _, _), .mark(.triangle, _, _), .mark(.invertedTriangle, _, _): 10
    case .mark: 15
    case .ringed: 19
    case .path: 28
    case .upright: 4
    case .glyph, .dot: 8
    }
  }
}
