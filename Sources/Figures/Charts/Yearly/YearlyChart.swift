import Measures
import Tables
import Wording

extension Figure {
  /// The network year by year: a small chart for each number, its first, last and extreme values written.
  package static let yearly = Figure(name: "yearly", in: .years, tables: [.yearly]) { context in
    let panels = YearPanel.all(of: context)
    // One year is no course of time: its numbers are at the head of the report.
    guard let years = YearPanel.years(of: panels), years.count > 1 else {
      return .leftOut(
        reason: context.measures.years == nil ? context.phrases.noDates : context.phrases.noTwoYears)
    }
    return .drawn(YearlyChart(context: context, panels: panels, years: years).drawn())
  }
}

private struct YearlyChart {
  private static let plotHeight = 54.0
  private static let gap = 20.0

  let context: FigureContext
  let panels: [YearPanel]
  let years: ClosedRange<Int>

  func drawn() -> Drawing {
    var page = Page(
      title: title, lead: lead, of: .history, context: context)
    let sides = self.sides
    // Long numbers leave no room for three.
    let most = context.width.isNarrow ? 2 : 3
    let columns = max(sides.left, sides.right) > 34 ? most - 1 : most
    let width = (page.width - Self.gap * Double(columns - 1)) / Double(columns)
    if panels.contains(where: { !$0.series.gaps.isEmpty }) {
      let grey = context.theme.rule.mixed(with: context.theme.paper, 0.4)
      page.write([
        LegendEntry(
          .mark(.rectangle, fill: grey, stroke: Stroke(context.theme.member, width: 0.5)),
          context.phrases.yearWithoutData)
      ])
      page.cursor += 6
    }
    for start in stride(from: 0, to: panels.count, by: columns) {
      let top = page.cursor
      let row = panels[start..<min(start + columns, panels.count)]
      let lines = row.map { trendLines(of: $0, width: width).count }.max() ?? 0
      for (column, panel) in row.enumerated() {
        page.cursor = top
        let left = page.left + Double(column) * (width + Self.gap)
        write(panel, left: left, width: width, lines: lines, sides: sides, on: &page)
      }
      page.cursor += 12
    }
    page.cursor -= 12
    return page.finished(
      description: ([lead] + panels.map { $0.inWords(context.phrases) }).joined(separator: " "))
  }

  private var title: String {
    let actors = panels.first { $0.kind == .actors }?.series.values ?? []
    func counted(_ value: YearSeries.Value?) -> (count: Int, year: Int)? { value.map { (Int($0.value), $0.year) } }
    return context.phrases.yearlyTitle(
      context.actorNoun, first: counted(actors.count > 1 ? actors.first : nil), last: counted(actors.last))
  }

  private var lead: String {
    let lead = context.phrases.yearlyLead(from: years.lowerBound, to: years.upperBound)
    return [lead, context.unfinishedNote(in: years)].compactMap(\.self).joined(separator: " ")
  }

  /// The room that first and last values need next to the lines: the same in each chart, so that years are under
  /// years.
  private var sides: (left: Double, right: Double) {
    let lines = panels.filter { $0.form == .line }
    func width(_ value: YearSeries.Value?, _ panel: YearPanel, _ font: Font) -> Double {
      value.map { font.width(of: panel.text($0.value, context.phrases)) + 6 } ?? 0
    }
    return (
      lines.map { width($0.series.values.first, $0, .small) }.max() ?? 0,
      lines.map { width($0.series.values.last, $0, YearPanelPlot.lastFont) }.max() ?? 0
    )
  }

  private func trendLines(of panel: YearPanel, width: Double) -> [String] {
    panel.trend(context.phrases).map { Font.small.wrapped($0, to: width, lines: 2).filter { !$0.isEmpty } } ?? []
  }

  private func write(
    _ panel: YearPanel, left: Double, width: Double, lines: Int, sides: (left: Double, right: Double),
    on page: inout Page
  ) {
    let (theme, top) = (context.theme, page.cursor)
    page.drawing.backdrop.append(
      Backdrop(line: [Point(left, top), Point(left + width, top)], stroke: Stroke(theme.rule, width: 0.75)))
    let font = Font.strong.width(of: panel.name) <= width ? Font.strong : YearPanelPlot.lastFont
    let name = font.shortened(panel.name, to: width)
    page.drawing.labels.append(
      Label(
        name, at: Point(left, top + 12), font: font, color: theme.ink,
        tooltip: name.isShortened ? panel.name : nil))
    for (number, line) in trendLines(of: panel, width: width).enumerated() {
      page.drawing.labels.append(
        Label(
          line, at: Point(left, top + 22.5 + Double(number) * Font.small.lineHeight), font: .small, color: theme.quiet))
    }
    let plotTop = top + 26 + Double(lines) * Font.small.lineHeight
    let frame = Rectangle(
      left: left + sides.left, top: plotTop, right: left + width - sides.right, bottom: plotTop + Self.plotHeight)
    YearPanelPlot(panel, frame: frame, years: years).draw(on: &page)
    page.cursor = frame.bottom + 14
  }
}
