import Wording

/// Where the years and values of one small chart are, and how they are drawn.
struct YearPanelPlot {
  let panel: YearPanel
  /// From the first to the last value, without the room for what is written beside and over it.
  let frame: Rectangle
  let years: ClosedRange<Int>
  private let scale: LinearScale

  init(_ panel: YearPanel, frame: Rectangle, years: ClosedRange<Int>) {
    self.panel = panel
    self.frame = frame
    self.years = years
    // Under bars that go down it is written what they are.
    let bottom = panel.opposite == nil ? frame.bottom : frame.bottom - 11
    let values = panel.series.values.map(\.value) + (panel.opposite?.values.map { -$0.value } ?? [])
    let domain = min(0, values.min() ?? 0)...max(0, values.max() ?? 0)
    scale = LinearScale(
      domain: domain.lowerBound < domain.upperBound ? domain : 0...1, from: bottom, to: frame.top)
  }

  private var step: Double { frame.width / Double(years.count) }

  /// The middle of a year.
  func x(_ year: Int) -> Double { frame.left + step * (Double(year - years.lowerBound) + 0.5) }

  /// The line of zero: under a line only as far as it goes, so that it strikes through no value next to the ends.
  private var base: [Point] {
    let values = panel.series.values
    guard panel.form == .line, let first = values.first, let last = values.last, first.year < last.year else {
      return [Point(frame.left, scale(0)), Point(frame.right, scale(0))]
    }
    return [Point(x(first.year), scale(0)), Point(x(last.year), scale(0))]
  }

  private func point(_ value: YearSeries.Value) -> Point { Point(x(value.year), scale(value.value)) }

  func draw(on page: inout Page) {
    let theme = page.theme
    page.drawing.backdrop += panel.series.gaps.map { gap in
      Backdrop(
        area: Rectangle(
          left: x(gap.lowerBound) - step / 2, top: frame.top, right: x(gap.upperBound) + step / 2, bottom: frame.bottom),
        fill: theme.rule.mixed(with: theme.paper, 0.4))
    }
    switch panel.form {
    case .line: drawLine(on: &page)
    case .bars: drawBars(on: &page)
    }
    page.drawing.backdrop.append(Backdrop(line: base, stroke: Stroke(theme.quiet, width: 0.6)))
    for (year, anchor) in [(years.lowerBound, Label.Anchor.start), (years.upperBound, .end)]
    where years.count > 1 || anchor == .end {
      // Few years are under their points; of many, the first and the last at the ends.
      let isEdge = years.count > 4
      let place = isEdge ? anchor == .start ? frame.left : frame.right : x(year)
      page.drawing.labels.append(
        Label(
          String(year), at: Point(place, frame.bottom + 11), anchor: isEdge ? anchor : .middle, font: .small,
          color: theme.quiet))
    }
  }

  // MARK: Lines

  private func drawLine(on page: inout Page) {
    let (theme, series) = (page.theme, panel.series)
    let color = theme.initiator
    for run in series.runs {
      let points = run.map(point)
      guard let first = points.first, let last = points.last, points.count > 1 else { continue }
      page.drawing.backdrop.append(
        Backdrop(
          area: [Point(first.x, scale(0))] + points + [Point(last.x, scale(0))],
          fill: color.mixed(with: theme.paper, 0.88)))
      page.drawing.paths.append(Path(line: points, stroke: Stroke(color, width: 1.5), tooltip: panel.name))
    }
    let marked = Set(marked.map(\.year))
    for run in series.runs {
      for value in run where run.count == 1 || marked.contains(value.year) || years.count <= 15 {
        let size = marked.contains(value.year) ? 5.0 : 2.6
        page.drawing.marks.append(
          Mark(
            .ellipse, Rectangle(center: point(value), size: Size(size, size)), fill: color,
            tooltip: tooltip(value, page.phrases)))
      }
    }
    writeValues(on: &page)
  }

  /// The first, the last, the highest and the lowest value.
  private var marked: [YearSeries.Value] {
    let series = panel.series
    return [series.values.first, series.values.last, series.most, series.least].compactMap(\.self)
  }

  /// The ends next to the line, the extremes over and under it.
  private func writeValues(on page: inout Page) {
    let (theme, phrases, values) = (page.theme, page.phrases, panel.series.values)
    guard let first = values.first, let last = values.last else { return }
    var room = LabelRoom(
      within: Rectangle(left: frame.left - 4, top: frame.top - 11, right: frame.right + 4, bottom: frame.bottom))
    for run in panel.series.runs { room.take(line: run.map(point)) }
    room.take(line: base)
    let ends = first.year == last.year ? [last] : [first, last]
    for (number, value) in ends.enumerated() {
      let isFirst = number + 1 < ends.count
      let place = Point(point(value).x + (isFirst ? -5 : 5), point(value).y)
      let label = Label(
        panel.text(value.value, phrases), centeredOn: place, anchor: isFirst ? .end : .start,
        font: isFirst ? .small : Self.lastFont, color: theme.ink)
      room.take(label.box)
      page.drawing.labels.append(label)
    }
    let extremes: [(YearSeries.Value?, [LabelRoom.Side])] = [
      (panel.series.most, [.above, .aboveRight, .aboveLeft]),
      (panel.series.least, [.below, .belowRight, .belowLeft, .aboveRight, .aboveLeft, .above]),
    ]
    for (value, sides) in extremes {
      guard let value else { continue }
      let text = panel.text(value.value, phrases)
      guard ![first, last].contains(where: { panel.text($0.value, phrases) == text }) else { continue }
      // With its year where there is room for that.
      for text in ["\(text) (\(value.year))", text] {
        let label = room.label(
          text, nextTo: point(value), distance: 4, sides: sides, color: theme.ink, tooltip: tooltip(value, phrases))
        guard let label else { continue }
        page.drawing.labels.append(label)
        break
      }
    }
  }

  static let lastFont = Font(size: 8, style: .bold)

  // MARK: Bars

  /// What comes goes up, filled; what goes, down, outlined.
  private func drawBars(on page: inout Page) {
    let theme = page.theme
    let width = max(0.8, min(14, step * 0.7))
    for (series, sign) in [(panel.series, 1.0), (panel.opposite, -1.0)] {
      guard let series else { continue }
      var room = LabelRoom(
        within: Rectangle(left: frame.left - 4, top: frame.top - 11, right: frame.right + 4, bottom: frame.bottom + 2))
      let values = series.values
      for value in values where value.value > 0 {
        let (end, base) = (scale(sign * value.value), scale(0))
        let bar = Rectangle(
          left: x(value.year) - width / 2, top: min(end, base), right: x(value.year) + width / 2,
          bottom: max(end, base))
        let gone = Stroke(theme.alarm, width: min(1, width / 3))
        page.drawing.marks.append(
          Mark(
            .rectangle, sign > 0 ? bar : bar.inset(gone.width / 2), fill: sign > 0 ? theme.initiator : theme.paper,
            stroke: sign > 0 ? nil : gone, tooltip: tooltip(value, sign: sign, page.phrases)))
        room.take(bar)
      }
      let telling = [series.most, values.last, values.first].compactMap(\.self) + (years.count <= 15 ? values : [])
      var written: Set<Int> = []
      for value in telling where value.value > 0 && written.insert(value.year).inserted {
        let place = Point(x(value.year), scale(sign * value.value))
        let label = room.label(
          panel.text(value.value, page.phrases), nextTo: place, distance: 2.6, sides: [sign > 0 ? .above : .below],
          color: theme.ink)
        page.drawing.labels += [label].compactMap(\.self)
      }
    }
  }

  private func tooltip(_ value: YearSeries.Value, sign: Double = 1, _ phrases: any Phrases) -> String {
    let text = panel.text(value.value, phrases)
    let signed = panel.opposite == nil ? text : (sign > 0 ? "+" : "\u{2212}") + text
    return phrases.labelled("\(panel.name), \(value.year)", signed)
  }
}
