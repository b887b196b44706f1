/// A number, what it is called, and what it means: set large, for those who read nothing else.
struct Fact {
  let value: String
  let name: String
  let meaning: String
}

extension Page {
  /// Writes facts side by side, and goes on under the longest.
  mutating func write(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    // Words have no room in columns that are narrower.
    let most = max(1, Int((width + 16) / 96))
    guard facts.count <= most else {
      write(Array(facts.prefix(most)))
      cursor += 6
      write(Array(facts.dropFirst(most)))
      return
    }
    let gap = 16.0
    let columnWidth = (width - gap * Double(facts.count - 1)) / Double(facts.count)
    let top = cursor
    var bottom = top
    for (number, fact) in facts.enumerated() {
      cursor = top
      write(fact, left: left + Double(number) * (columnWidth + gap), width: columnWidth)
      bottom = max(bottom, cursor)
    }
    cursor = bottom
  }

  /// Writes one fact, and goes on under it.
  mutating func write(_ fact: Fact, left: Double, width: Double? = nil) {
    let columnWidth = width ?? right - left
    drawing.backdrop.append(
      Backdrop(
        line: [Point(left, cursor), Point(left + columnWidth, cursor)], stroke: Stroke(theme.rule, width: 0.75)))
    var baseline = cursor + 18
    drawing.labels.append(Label(fact.value, at: Point(left, baseline), font: .title, color: theme.ink))
    for (text, font, color) in [(fact.name, Font.strong, theme.ink), (fact.meaning, .small, theme.quiet)] {
      for line in font.wrapped(text, to: columnWidth, lines: 4) where !line.isEmpty {
        baseline += font.lineHeight + 1
        drawing.labels.append(Label(line, at: Point(left, baseline), font: font, color: color))
      }
    }
    cursor = baseline + 3
  }
}
