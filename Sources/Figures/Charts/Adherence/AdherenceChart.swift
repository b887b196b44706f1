import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// How counts went from date to date, and what was claimed of it.
  package static let adherence = Figure(name: "adherence", in: .adherence, tables: [.adherence, .claims]) { context in
    let panels = AdherencePanel.all(of: context)
    guard !panels.isEmpty else { return .leftOut(reason: context.phrases.noData(.observations)) }
    return .drawn(drawn(panels, context))
  }

  private static func drawn(_ panels: [AdherencePanel], _ context: FigureContext) -> Drawing {
    let lines = panels.flatMap(\.lines)
    let isOne = panels.count == 1
    var page = Page(
      title: context.phrases.adherenceTitle(
        subject: isOne ? panels[0].subject : nil,
        category: isOne && lines.count == 1 && lines[0].name != panels[0].subject ? lines[0].name : nil),
      of: .counts, context: context)
    for (number, panel) in panels.prefix(AdherencePanel.limit).enumerated() {
      page.cursor += number > 0 ? 14 : 0
      panel.write(on: &page, isTitled: !isOne)
    }
    let more = panels.count - AdherencePanel.limit
    if more > 0 {
      page.cursor += 8
      page.write(context.phrases.subjectsNotDrawn(more), font: .small, color: context.theme.quiet)
    }
    return page.finished(
      description: panels.prefix(AdherencePanel.limit).map { $0.description(context.phrases) }.joined(separator: " "))
  }
}

extension AdherencePanel {
  /// One page's worth.
  fileprivate static let limit = 5

  /// A panel for each subject, and for each unit that it is counted in.
  fileprivate static func all(of context: FigureContext) -> [AdherencePanel] {
    let measures = context.measures
    let claims = measures.claims
    var panels: [(subject: String, unit: String, lines: [CountLine])] = []
    for series in measures.adherence.series {
      guard let line = CountLine(series, claims: claims, phrases: context.phrases) else { continue }
      let unit = series.rows.lazy.compactMap(\.unit).first ?? ""
      let place = panels.firstIndex { NameKey($0.subject) == NameKey(series.subject) && $0.unit == unit }
      if let place { panels[place].lines.append(line) } else { panels.append((series.subject, unit, [line])) }
    }
    return panels.map { AdherencePanel(subject: $0.subject, unit: $0.unit, lines: $0.lines) }
  }
}

extension AdherencePanel {
  /// Where dates and counts are in a panel.
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
