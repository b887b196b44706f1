import Collaboration
import Wording

extension AdherencePanel {
  /// Where dates and counts stand in a panel.
  struct Plot {
    let frame: Rectangle
    let time: TimeAxis
    let ticks: [Double]
    private let counts: LinearScale

    init(_ lines: [CountLine], ends: LineEnds, page: Page) {
      let values = lines.flatMap { $0.counts.map(\.value) + $0.contradicted.map(\.end.value) }
      let domain = min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
      let extent = domain.lowerBound < domain.upperBound ? domain : 0...1
      let wide = LinearScale(domain: extent, from: 0, to: 1).nice(4)
      ticks = wide.ticks(4)
      let tickWidth = ticks.reduce(0) { max($0, Font.small.width(of: page.phrases.number($1, decimals: 2))) }
      let height = max(lines.count == 1 ? 130 : 150, ends.height)
      frame = Rectangle(
        left: page.left + tickWidth + 12, top: page.cursor + 14, right: page.right - ends.width - 22,
        bottom: page.cursor + 14 + height)
      counts = LinearScale(domain: wide.domain, from: frame.bottom, to: frame.top)
      time = TimeAxis(
        lines.flatMap { $0.counts.map(\.date) }, from: frame.left, to: frame.right, phrases: page.phrases)
    }

    func y(_ value: Double) -> Double { counts(value) }
    func point(_ count: CountLine.Count) -> Point { Point(time.x(count.date), y(count.value)) }

    /// A line for each round value; that of zero is the base.
    func grid(_ theme: Theme) -> [Backdrop] {
      ticks.map { tick in
        Backdrop(
          line: [Point(frame.left, y(tick)), Point(frame.right, y(tick))],
          stroke: tick == 0 ? Stroke(theme.quiet) : Stroke(theme.rule, width: 0.5))
      }
    }

    /// Round values to the left, dates underneath.
    func axisLabels(theme: Theme, phrases: any Phrases) -> [Label] {
      let values = ticks.map { tick in
        Label(
          phrases.number(tick, decimals: 2), centeredOn: Point(frame.left - 10, y(tick)), anchor: .end, font: .small,
          color: theme.quiet)
      }
      let dates = time.labels.map { text, x in
        Label(text, at: Point(x, frame.bottom + 12), anchor: .middle, font: .small, color: theme.quiet)
      }
      return values + dates
    }
  }
}
