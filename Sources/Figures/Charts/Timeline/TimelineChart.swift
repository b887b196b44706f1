import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Groups as lanes over time: who leads them when, who takes part, when they meet.
  package static let timeline = Figure(name: "timeline", in: .groups, tables: []) { context in
    guard let years = context.years else {
      return .leftOut(reason: context.phrases.noDates)
    }
    let lanes = TimelineLane.all(of: context.measures, limit: TimelineChart.laneLimit)
    guard !lanes.isEmpty else { return .leftOut(reason: context.phrases.noData(.groups)) }
    return .drawn(TimelineChart(lanes, years: years, context).drawn())
  }
}

private struct TimelineChart {
  /// More than a page has room for.
  static let laneLimit = 40
  /// What lanes may take of a page.
  private static let room = 545.0
  /// How much of one group is drawn.
  private static let seatRowLimit = 6
  private static let memberRowLimit = 20

  private let context: FigureContext
  private let lanes: [TimelineLane]
  private let years: ClosedRange<Int>

  init(_ all: [TimelineLane], years: ClosedRange<Int>, _ context: FigureContext) {
    self.context = context
    self.years = years
    // The largest first, as many as there is room for; then in the order of time again.
    let largest = all.indices.sorted { (all[$1].participants, $0) < (all[$0].participants, $1) }
    var height = 0.0
    let kept = largest.prefix { lane in
      height += Self.height(of: all[lane])
      return height <= Self.room
    }
    lanes = (kept.isEmpty ? Array(largest.prefix(1)) : Array(kept)).sorted().map { all[$0] }
  }

  private static func lines(of lane: TimelineLane) -> [String] {
    Font.strong.wrapped(lane.name, to: TimelineFrame.nameWidth, lines: 3, keepsLastWord: true)
  }

  private static func height(of lane: TimelineLane) -> Double {
    let names = Self.lines(of: lane).count
    let bars =
      Double(min(lane.seats.count, seatRowLimit)) * TimelineLane.seatHeight
      + Double(min(lane.members.count, memberRowLimit)) * TimelineLane.memberHeight
    return max(bars, Double(names) * Font.strong.lineHeight + 2 * Font.small.lineHeight) + 6
  }

  func drawn() -> Drawing {
    var page = Page(title: context.phrases.timelineTitle, lead: lead, of: .history, context: context)
    page.write(legend)
    page.cursor += 6
    let frame = TimelineFrame(years: years, page: page)
    writeMeetings(frame, on: &page)
    writeYears(frame, on: &page)
    let top = page.cursor
    for lane in lanes { write(lane, frame, on: &page) }
    page.drawing.backdrop += frame.yearStarts.map { x in
      Backdrop(line: [Point(x, top), Point(x, page.cursor)], stroke: Stroke(context.theme.rule, width: 0.4))
    }
    return page.finished(description: description)
  }

  private var lead: String {
    let network = context.network
    let groups = context.measures.twoMode.populatedGroups.map { network.groups[$0] }
    func count(_ date: (Group) -> PartialDate?) -> Int {
      groups.count { group in date(group).map { years.contains($0.year) } ?? false }
    }
    let lead = context.phrases.timelineLead(
      groups: groups.count, from: years.lowerBound, to: years.upperBound, begun: count(\.foundingDate),
      ended: count(\.dissolutionDate))
    return lanes.count < groups.count
      ? lead + " " + context.phrases.largestGroupsDrawn(lanes.count, of: groups.count) : lead
  }

  private var legend: [LegendEntry] {
    let ink = RoleInk(theme: context.theme)
    let roles = Set(lanes.flatMap { ($0.seats + $0.members).joined().map(\.role) })
    return ink.legend(of: roles, context.phrases) + [ink.openEnds(context.phrases)]
  }

  private func writeMeetings(_ frame: TimelineFrame, on page: inout Page) {
    let theme = context.theme
    let events = context.network.events.filter { event in
      event.startDate.map { years.contains($0.year) } ?? false
    }
    guard !events.isEmpty else { return }
    page.drawing.labels.append(
      Label(context.phrases.meetings, at: Point(page.left, page.cursor + 8), font: .small, color: theme.quiet))
    for event in events {
      guard let date = event.startDate else { continue }
      let width = events.count > 40 ? 0.8 : 6.0
      let frame = Rectangle(
        center: Point(frame.x(date.yearsSinceZero), page.cursor + 5), size: Size(width, 6))
      page.drawing.marks.append(
        Mark(
          events.count > 40 ? .rectangle : .invertedTriangle, frame, fill: theme.ink,
          tooltip: context.phrases.told(DisplayText.clean(event.name), context.phrases.date(date))))
    }
    page.cursor += 11
  }

  private func writeYears(_ frame: TimelineFrame, on page: inout Page) {
    page.drawing.labels += frame.heads.map { text, x in
      Label(text, at: Point(x, page.cursor + 9), anchor: .middle, font: .small, color: context.theme.quiet)
    }
    page.cursor += 13
  }

  private func write(_ lane: TimelineLane, _ frame: TimelineFrame, on page: inout Page) {
    let (theme, phrases, top) = (context.theme, context.phrases, page.cursor)
    let height = Self.height(of: lane)
    page.drawing.backdrop.append(
      Backdrop(line: [Point(page.left, top), Point(page.right, top)], stroke: Stroke(theme.rule, width: 0.75)))
    let life = Rectangle(
      left: frame.x(lane.span.first), top: top + 2, right: frame.x(lane.span.last), bottom: top + height - 2)
    if life.width > 0 {
      page.drawing.backdrop.append(Backdrop(area: life, fill: theme.group.mixed(with: theme.paper, 0.45)))
    }

    var baseline = top + 2 + Font.strong.size
    let lines = Self.lines(of: lane).filter { !$0.isEmpty }
    for line in lines {
      page.drawing.labels.append(
        Label(
          line, at: Point(page.left, baseline), font: .strong, color: theme.ink,
          tooltip: lines.last?.isShortened == true ? lane.name : nil))
      baseline += Font.strong.lineHeight
    }
    let drawn = lane.participantsDrawn(seatRows: Self.seatRowLimit, memberRows: Self.memberRowLimit)
    let counts = [
      phrases.participants(lane.participants),
      drawn < lane.participants ? phrases.participantsDrawn(drawn, of: lane.participants) : nil,
    ]
    for count in counts.compactMap(\.self) {
      page.drawing.labels.append(
        Label(count, at: Point(page.left, baseline - 1), font: .small, color: theme.quiet))
      baseline += Font.small.lineHeight
    }

    var y = top + 4.5
    for row in lane.seats.prefix(Self.seatRowLimit) {
      writeSeats(row, middle: y + TimelineLane.seatHeight / 2, frame, on: &page)
      y += TimelineLane.seatHeight
    }
    y += 1
    for row in lane.members(limit: Self.memberRowLimit) {
      for bar in row { write(bar, middle: y + TimelineLane.memberHeight / 2, frame, on: &page) }
      y += TimelineLane.memberHeight
    }
    page.cursor = top + height
  }

  /// Leads and initiators as broad bars, named within or behind them where there is room.
  private func writeSeats(_ row: [TimelineLane.Bar], middle: Double, _ frame: TimelineFrame, on page: inout Page) {
    for (number, bar) in row.enumerated() {
      let (ink, name, tooltip) = (RoleInk(theme: context.theme), name(of: bar), inWords(bar))
      let box = Rectangle(
        left: frame.x(bar.span.first), top: middle - 5,
        // A gap, for who follows at once.
        right: max(frame.x(bar.span.first) + 1.5, frame.x(bar.span.last) - 1.5), bottom: middle + 5)
      page.drawing.marks += ink.seat(bar.role, bar.span, in: box, tooltip: tooltip)
      let next = number + 1 < row.count ? frame.x(row[number + 1].span.first) : frame.right
      let (inside, behind) = (box.width - 6, next - box.right - 8)
      let width = Font.small.width(of: name)
      let isInside = width <= inside || inside >= behind
      let text = Font.small.shortened(name, to: isInside ? inside : behind, keepsLastWord: true)
      // A letter or two would say nothing.
      guard !text.isEmpty, text == name || text.count > 5 else { continue }
      page.drawing.labels.append(
        Label(
          text, centeredOn: Point(isInside ? box.left + 3 : box.right + 4, middle), anchor: .start, font: .small,
          color: isInside ? ink.paint(of: bar.role).fill.legibleInk : context.theme.ink, tooltip: tooltip))
    }
  }

  /// Members and suppliers as thin bars.
  private func write(_ bar: TimelineLane.Bar, middle: Double, _ frame: TimelineFrame, on page: inout Page) {
    let (left, right) = (frame.x(bar.span.first), max(frame.x(bar.span.first) + 1.5, frame.x(bar.span.last)))
    let line = RoleInk(theme: context.theme).line(
      bar.role, bar.span, from: left, to: right, middle: middle, tooltip: inWords(bar))
    page.drawing.paths.append(line.path)
    page.drawing.backdrop += line.fading
  }

  private func inWords(_ bar: TimelineLane.Bar) -> String {
    let word = RoleInk.word(for: bar.role, context.phrases)
    return "\(name(of: bar)) (\(word), \(bar.span.inWords(context.phrases)))"
  }

  private func name(of bar: TimelineLane.Bar) -> String {
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
