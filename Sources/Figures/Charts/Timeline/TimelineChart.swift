import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Groups over time: who leads them and who takes part when, with their names as far as a page holds them; else who
  /// leads and how many take part.
  package static let timeline = Figure(name: "timeline", in: .groups, tables: []) { context in
    guard let years = context.years else {
      return .leftOut(reason: context.phrases.noDates)
    }
    let (lanes, groups) = TimelineLane.lanes(of: context.measures, limit: TimelineChart.laneLimit, context.phrases)
    guard !lanes.isEmpty else { return .leftOut(reason: context.phrases.noData(.groups)) }
    // Bars that all are as long as the one year tell nothing.
    guard years.count > 1 || lanes.contains(where: { $0.changes(in: years) }) else {
      return .leftOut(reason: context.phrases.noTwoYears)
    }
    return .drawn(TimelineChart(lanes, of: groups, years: years, context).drawn())
  }
}

private struct TimelineChart {
  /// More than a page has room for.
  static let laneLimit = 40
  /// What lanes may take of a page.
  private static let room = 560.0
  /// How many rows of leads are drawn of one group.
  private static let seatRowLimit = 8
  /// The rows of those that are named, and what is over them.
  private static let rowHeight = 9.8
  private static let headHeight = 18.0

  private let context: FigureContext
  private let lanes: [TimelineLane]
  /// How many groups there are, drawn or not.
  private let groupCount: Int
  private let years: ClosedRange<Int>
  private let isNarrow: Bool
  /// Whether each of those that take part has a row with its name, rather than their number an area.
  private let isNamed: Bool
  /// The height of one participant in an area.
  private let unit: Double
  /// What names of those that lead at the end have on the right; 0 where there are none, or under the groups' names.
  private let leadsWidth: Double

  init(_ all: [TimelineLane], of groupCount: Int, years: ClosedRange<Int>, _ context: FigureContext) {
    self.context = context
    self.groupCount = groupCount
    self.years = years
    let isNarrow = context.width.isNarrow
    self.isNarrow = isNarrow
    let room = isNarrow ? 2 * Self.room : Self.room
    let tracks = all.reduce(0) { $0 + $1.tracks.count }
    isNamed =
      groupCount == all.count && all.allSatisfy { !$0.tracks.isEmpty }
      && Double(tracks) * Self.rowHeight + Double(all.count) * Self.headHeight <= room
    let unit = min(2.6, 26 / Double(max(1, all.map(\.largestSize).max() ?? 1)))
    self.unit = unit
    // The largest first, as many as there is room for; then in the order of time again.
    let largest = all.indices.sorted { (all[$1].participants, $0) < (all[$0].participants, $1) }
    var height = 0.0
    let kept = largest.prefix { lane in
      height += Self.height(of: all[lane], unit: unit, years, context)
      return height <= room
    }
    lanes = isNamed ? all : (kept.isEmpty ? Array(largest.prefix(1)) : Array(kept)).sorted().map { all[$0] }
    let now = lanes.flatMap { $0.seats.joined().filter { Self.isNow($0, years) } }
    // What the longest of their names needs, as long as the years keep room.
    let widest = now.map { Font.small.width(of: Self.name(of: $0, context)) }.max() ?? 0
    let head = Font.small.width(of: context.phrases.leadsIn(years.upperBound))
    leadsWidth = now.isEmpty || isNarrow || isNamed ? 0 : 6 + min(years.count > 15 ? 112 : 150, max(widest, head))
  }

  private static func lines(of lane: TimelineLane, isNarrow: Bool) -> [String] {
    Font.strong.wrapped(
      lane.name, to: isNarrow ? PageWidth.phone.points - 2 * Page.margin : TimelineFrame.nameWidth,
      lines: isNarrow ? 2 : 3, keepsLastWord: true
    )
    .filter { !$0.isEmpty }
  }

  /// Bars beside the name, or under it where there is little width.
  private static func height(
    of lane: TimelineLane, unit: Double, _ years: ClosedRange<Int>, _ context: FigureContext
  ) -> Double {
    let isNarrow = context.width.isNarrow
    let names =
      Double(lines(of: lane, isNarrow: isNarrow).count) * Font.strong.lineHeight
      + Double(1 + (isNarrow ? leadLines(of: lane, years, context).count : 0)) * Font.small.lineHeight
    let seats = Double(min(lane.seats.count, seatRowLimit)) * TimelineLane.seatHeight
    let bars = seats + Double(lane.largestSize) * unit + 4
    return (isNarrow ? names + bars + 4 : max(bars, names)) + 6
  }

  /// Who leads at the end, where the names have no column of their own.
  private static func leadLines(
    of lane: TimelineLane, _ years: ClosedRange<Int>, _ context: FigureContext
  ) -> [String] {
    var names: [String] = []
    for bar in lane.seats.joined() where isNow(bar, years) {
      let name = Self.name(of: bar, context)
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return [] }
    let phrases = context.phrases
    return Font.small.wrapped(
      phrases.labelled(phrases.leadsIn(years.upperBound), phrases.list(phrases.some(names, limit: 3))),
      to: PageWidth.phone.points - 2 * Page.margin, lines: 2
    )
    .filter { !$0.isEmpty }
  }

  private static func isNow(_ bar: TimelineLane.Bar, _ years: ClosedRange<Int>) -> Bool {
    bar.span.last >= Double(years.upperBound + 1) - 1e-6
  }
  private func isNow(_ bar: TimelineLane.Bar) -> Bool { Self.isNow(bar, years) }

  func drawn() -> Drawing {
    var page = Page(title: context.phrases.timelineTitle, lead: lead, of: .history, context: context)
    page.write(legend)
    page.cursor += 6
    let nameWidth = isNamed ? rowNameWidth : isNarrow ? 0 : TimelineFrame.nameWidth
    let frame = TimelineFrame(years: years, page: page, nameWidth: nameWidth, behind: leadsWidth)
    writeMeetings(frame, on: &page)
    if leadsWidth > 0 {
      page.drawing.labels.append(
        Label(
          Font.small.shortened(context.phrases.leadsIn(years.upperBound), to: leadsWidth - 6),
          at: Point(page.right - leadsWidth + 6, page.cursor + 9), font: .small, color: context.theme.quiet))
    }
    writeYears(frame, on: &page)
    let top = page.cursor
    for lane in lanes {
      if isNamed { writeNamed(lane, frame, on: &page) } else { write(lane, frame, on: &page) }
    }
    page.drawing.backdrop += frame.lines.map { x in
      Backdrop(line: [Point(x, top), Point(x, page.cursor)], stroke: Stroke(context.theme.rule, width: 0.4))
    }
    return page.finished(description: description)
  }

  private var lead: String {
    // The same counts as in the chart of the years.
    let turnover = YearPanel.all(of: context).first { $0.kind == .groupTurnover }
    let lead = context.phrases.timelineLead(
      groups: groupCount, from: years.lowerBound, to: years.upperBound, begun: Int(turnover?.series.sum ?? 0),
      ended: Int(turnover?.opposite?.sum ?? 0))
    return lanes.count < groupCount
      ? lead + " " + context.phrases.largestGroupsDrawn(lanes.count, of: groupCount) : lead
  }

  private var legend: [LegendEntry] {
    let ink = RoleInk(theme: context.theme)
    if isNamed {
      let bars = lanes.flatMap(\.tracks).flatMap(\.bars)
      return ink.legend(of: Set(bars.map { RoleInk.ranked[RoleInk.rank(of: $0.role)] }), context.phrases)
        + ink.openEnds(of: bars.map(\.span), context.phrases)
    }
    let seats = lanes.flatMap { $0.seats.joined() }
    return ink.legend(of: Set(seats.map(\.role)), context.phrases) + [
      LegendEntry(
        .mark(.rectangle, fill: areaInk.fill, stroke: areaInk.line), context.phrases.participantsOverTime)
    ] + ink.openEnds(of: seats.map(\.span), context.phrases)
  }

  private func writeMeetings(_ frame: TimelineFrame, on page: inout Page) {
    let theme = context.theme
    let events = context.network.events.filter { event in
      event.isHeld && (event.startDate.map { years.contains($0.year) } ?? false)
    }
    guard !events.isEmpty else { return }
    page.drawing.labels.append(
      Label(context.phrases.meetings, at: Point(page.left, page.cursor + 8), font: .small, color: theme.quiet))
    if frame.left < page.left + 50 { page.cursor += 11 }
    // Strokes where triangles would run into each other.
    let isCrowded = Double(events.count) * 9 > frame.right - frame.left
    for event in events {
      guard let date = event.startDate else { continue }
      // A meeting of which the year or the month alone is known was some time in it.
      let span = TimeSpan(from: date, to: date)
      let isDay = date.day != nil
      let (left, right) = (frame.x(span.first), frame.x(span.last))
      let width = isDay ? isCrowded ? 0.8 : 6 : max(2, right - left - 1.5)
      let box = Rectangle(
        center: Point((left + right) / 2, page.cursor + 5), size: Size(width, isDay ? 6 : 2.4))
      page.drawing.marks.append(
        Mark(
          isDay && !isCrowded ? .invertedTriangle : .rectangle, box, fill: theme.ink,
          tooltip: context.phrases.labelled(DisplayText.clean(event.name), context.phrases.date(date))))
    }
    page.cursor += 11
  }

  private func writeYears(_ frame: TimelineFrame, on page: inout Page) {
    page.drawing.labels += frame.heads.map { text, x in
      Label(text, at: Point(x, page.cursor + 9), anchor: .middle, font: .small, color: context.theme.quiet)
    }
    page.cursor += 13
  }

  // MARK: A row for each participant

  private var rowNameWidth: Double {
    let widest = lanes.flatMap(\.tracks).map { YearPanelPlot.lastFont.width(of: $0.name) }.max() ?? 0
    return min(widest, isNarrow ? 114 : 190)
  }

  private func writeNamed(_ lane: TimelineLane, _ frame: TimelineFrame, on page: inout Page) {
    let theme = context.theme
    page.drawing.backdrop.append(
      Backdrop(
        line: [Point(page.left, page.cursor), Point(page.right, page.cursor)], stroke: Stroke(theme.rule, width: 0.75)))
    let count = context.phrases.participants(lane.participants)
    let name = Font.strong.shortened(
      lane.name, to: page.width - Font.small.width(of: count) - 8, keepsLastWord: true)
    let baseline = page.cursor + 2 + Font.strong.size
    page.drawing.labels += [
      Label(
        name, at: Point(page.left, baseline), font: .strong, color: theme.ink,
        tooltip: name.isShortened ? lane.name : nil),
      Label(
        count, at: Point(page.left + Font.strong.width(of: name) + 7, baseline), font: .small, color: theme.quiet),
    ]
    page.cursor += Self.headHeight - 4
    for track in lane.tracks {
      let middle = page.cursor + Self.rowHeight / 2
      let isLeading = track.bars.contains { $0.role.isSeat && $0.span.last >= Double(years.upperBound + 1) - 1e-6 }
      let font: Font = isLeading ? YearPanelPlot.lastFont : .small
      let text = font.shortened(track.name, to: frame.left - TimelineFrame.fade - 8 - page.left, keepsLastWord: true)
      page.drawing.labels.append(
        Label(
          text, centeredOn: Point(page.left, middle), anchor: .start, font: font, color: theme.ink,
          tooltip: text.isShortened ? track.name : nil))
      track.draw(frame, middle: middle, seatHeight: 6.5, context, on: &page)
      page.cursor += Self.rowHeight
    }
    page.cursor += 4
  }

  // MARK: Leads, and the number of participants

  private var areaInk: (fill: Color, line: Stroke) {
    (context.theme.member.mixed(with: context.theme.paper, 0.72), Stroke(context.theme.member, width: 0.9))
  }

  private func write(_ lane: TimelineLane, _ frame: TimelineFrame, on page: inout Page) {
    let (theme, phrases, top) = (context.theme, context.phrases, page.cursor)
    page.drawing.backdrop.append(
      Backdrop(line: [Point(page.left, top), Point(page.right, top)], stroke: Stroke(theme.rule, width: 0.75)))
    var baseline = top + 2 + Font.strong.size
    let lines = Self.lines(of: lane, isNarrow: isNarrow)
    for line in lines {
      page.drawing.labels.append(
        Label(
          line, at: Point(page.left, baseline), font: .strong, color: theme.ink,
          tooltip: lines.last?.isShortened == true ? lane.name : nil))
      baseline += Font.strong.lineHeight
    }
    // How many there were, and how many of them are still there.
    let still = lane.size(at: Double(years.upperBound + 1) - 1e-3)
    let count =
      still > 0 && still < lane.participants
      ? phrases.participants(lane.participants, still: still) : phrases.participants(lane.participants)
    page.drawing.labels.append(Label(count, at: Point(page.left, baseline - 1), font: .small, color: theme.quiet))
    baseline += Font.small.lineHeight
    if isNarrow {
      for line in Self.leadLines(of: lane, years, context) {
        page.drawing.labels.append(
          Label(line, at: Point(page.left, baseline - 1), font: .small, color: theme.ink))
        baseline += Font.small.lineHeight
      }
    }
    var y = isNarrow ? baseline - 4 : top + 4.5
    // Those that lead now first, so that none of them is left out before others.
    let rows = lane.seats.filter { $0.contains(where: isNow) } + lane.seats.filter { !$0.contains(where: isNow) }
    for row in rows.prefix(Self.seatRowLimit) {
      writeSeats(
        row, middle: y + TimelineLane.seatHeight / 2, frame, isAlone: rows.count == 1,
        isEnded: !rows.contains { $0.contains(where: isNow) }, on: &page)
      y += TimelineLane.seatHeight
    }
    writeArea(of: lane, bottom: y + 2 + Double(lane.largestSize) * unit, frame, on: &page)
    page.cursor = top + Self.height(of: lane, unit: unit, years, context)
  }

  /// How many take part at each time, as steps.
  private func writeArea(of lane: TimelineLane, bottom: Double, _ frame: TimelineFrame, on page: inout Page) {
    let (fill, stroke) = areaInk
    for run in lane.sizes.split(whereSeparator: { $0.count == 0 }) {
      var outline: [Point] = []
      for step in run {
        let y = bottom - Double(step.count) * unit
        outline += [Point(frame.x(step.from), y), Point(frame.x(step.to), y)]
      }
      guard let first = outline.first, let last = outline.last, first.x < last.x else { continue }
      page.drawing.backdrop.append(
        Backdrop(area: [Point(first.x, bottom)] + outline + [Point(last.x, bottom)], fill: fill))
      // Open where it goes on, or where its beginning is not known.
      let line =
        (first.x > frame.left ? [Point(first.x, bottom)] : []) + outline
        + (last.x < frame.right ? [Point(last.x, bottom)] : [])
      page.drawing.paths.append(
        Path(
          line: line, stroke: stroke,
          tooltip: context.phrases.labelled(lane.name, context.phrases.participants(lane.participants))))
    }
  }

  /// Leads and initiators as broad bars; those of the end named in a column of their own, the others where there is room.
  private func writeSeats(
    _ row: [TimelineLane.Bar], middle: Double, _ frame: TimelineFrame, isAlone: Bool, isEnded: Bool,
    on page: inout Page
  ) {
    for (number, bar) in row.enumerated() {
      let (ink, name, tooltip) = (RoleInk(theme: context.theme), name(of: bar), inWords(bar))
      let box = Rectangle(
        left: frame.x(bar.span.first), top: middle - 5,
        // A gap, for who follows at once.
        right: max(frame.x(bar.span.first) + 1.5, frame.x(bar.span.last) - 1.5), bottom: middle + 5)
      page.drawing.marks += ink.seat(bar.role, bar.span, in: box, tooltip: tooltip)
      if isNow(bar) {
        guard leadsWidth > 0 else { continue }
        let left = context.width.points - Page.margin - leadsWidth + 6
        // Whoever leads alone has room for a second line.
        let lines = Font.small.wrapped(name, to: leadsWidth - 6, lines: isAlone ? 2 : 1, keepsLastWord: true)
        for (line, text) in lines.enumerated() where !text.isEmpty {
          page.drawing.labels.append(
            Label(
              text, centeredOn: Point(left, middle + Double(line) * Font.small.lineHeight), anchor: .start,
              font: .small, color: context.theme.ink, tooltip: text.isShortened ? tooltip : nil))
        }
        continue
      }
      // Behind a bar a name would be read as that of the next.
      let behind = number + 1 < row.count ? 0 : frame.right + (isEnded ? leadsWidth : 0) - box.right - 8
      let width = Font.small.width(of: name)
      // Before the first bar of a row there is none whose name it could be.
      let before = number > 0 ? 0 : box.left - frame.left - 8
      let isInside = width <= box.width - 6 || box.width - 6 >= max(behind, before)
      let isBefore = !isInside && behind < min(width, before)
      let room = isInside ? box.width - 6 : isBefore ? before : behind
      let text = Font.small.shortened(name, to: room, keepsLastWord: true)
      // A letter or two would say nothing.
      guard !text.isEmpty, text == name || text.count > 5 else { continue }
      page.drawing.labels.append(
        Label(
          text, centeredOn: Point(isInside ? box.left + 3 : isBefore ? box.left - 4 : box.right + 4, middle),
          anchor: isBefore ? .end : .start, font: .small,
          color: isInside ? ink.paint(of: bar.role).fill.legibleInk : context.theme.ink, tooltip: tooltip))
    }
  }

  private func inWords(_ bar: TimelineLane.Bar) -> String {
    let word = RoleInk.word(for: bar.role, context.phrases)
    return "\(name(of: bar)) (\(word), \(bar.span.inWords(context.phrases)))"
  }

  private func name(of bar: TimelineLane.Bar) -> String { Self.name(of: bar, context) }
  private static func name(of bar: TimelineLane.Bar, _ context: FigureContext) -> String {
    DisplayText.clean(context.measures.name(ofActor: bar.actor))
  }

  private var description: String {
    let sentences = lanes.prefix(15).map { lane in
      context.phrases.groupInWords(
        lane.name, span: lane.span.inWords(context.phrases), participants: lane.participants,
        seats: lane.seats.joined().prefix(6).map(inWords))
    }
    return ([lead] + sentences).joined(separator: " ")
  }
}
