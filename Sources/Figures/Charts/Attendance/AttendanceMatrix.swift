import Collaboration
import Measures
import Wording

/// Organizations × meetings: a sign for each, or a bar for each stretch of time, and how often each was there.
struct AttendanceMatrix {
  private static let rowLimit = 34

  private let context: FigureContext
  private let meetings: MeetingColumns
  /// The organizations that are drawn: those that were there most often.
  private let rows: [AttendanceCounts.Row]
  private let names: [String]
  /// For each row and column the statuses of the organization at the column's meetings.
  private let cells: [[[Attendance.Status]]]
  /// For each column the number of organizations at each of its meetings.
  private let present: [[Int]]

  init(_ context: FigureContext) {
    let counts = context.measures.attendance
    let meetings = MeetingColumns(
      counts.events, in: context.network, phrases: context.phrases,
      limit: context.width.isNarrow ? MeetingColumns.narrowLimit : MeetingColumns.limit)
    let rows = counts.rows.sorted {
      ($1.attended, $1.events, $0.actor) < ($0.attended, $0.events, $1.actor)
    }
    .prefix(Self.rowLimit)
    var columnOfEvent: [EventID: Int] = [:]
    for (number, column) in meetings.columns.enumerated() {
      for event in column.events { columnOfEvent[event] = number }
    }
    var rowOfActor: [Int32: Int] = [:]
    for (number, row) in rows.enumerated() { rowOfActor[row.actor] = number }
    let empty = [[Attendance.Status]](repeating: [], count: meetings.columns.count)
    var cells = [[[Attendance.Status]]](repeating: empty, count: rows.count)
    var presentAtEvent: [EventID: Int] = [:]
    for mark in counts.marks {
      if mark.status == .present { presentAtEvent[mark.event, default: 0] += 1 }
      guard let row = rowOfActor[mark.actor], let column = columnOfEvent[mark.event] else { continue }
      cells[row][column].append(mark.status)
    }
    self.context = context
    self.meetings = meetings
    self.rows = Array(rows)
    self.cells = cells
    names = rows.map { DisplayText.clean(context.measures.name(ofActor: $0.actor)) }
    present = meetings.columns.map { column in column.events.map { presentAtEvent[$0] ?? 0 } }
  }

  func drawn() -> Drawing {
    var page = Page(
      title: context.phrases.attendanceTitle(events: 2), lead: lead, of: .counts, context: context)
    let frame = AttendanceMatrixFrame(
      names: names, columns: meetings, rates: rows.map(rate), page: page, phrases: context.phrases)
    page.write(legend)
    page.cursor += 8
    writePresence(frame, on: &page)
    writeHeads(frame, on: &page)
    let top = page.cursor
    for number in rows.indices { write(row: number, frame, on: &page) }
    page.drawing.backdrop += frame.yearStarts.map { x in
      Backdrop(line: [Point(x, top), Point(x, page.cursor)], stroke: Stroke(context.theme.rule, width: 0.5))
    }
    return page.finished(description: description)
  }

  private var lead: String {
    let (phrases, network, counts) = (context.phrases, context.network, context.measures.attendance)
    let dates = counts.events.compactMap { network[$0].startDate }
    let lead = phrases.attendanceLead(
      events: counts.events.count, from: dates.first.map(phrases.date), to: dates.last.map(phrases.date),
      percent: counts.rate.map { $0 * 100 }, context.actorNoun)
    return rows.count < counts.rows.count
      ? lead + " " + phrases.mostPresentDrawn(rows.count, of: counts.rows.count, context.actorNoun)
      : lead + " " + phrases.mostPresentFirst
  }

  private var legend: [LegendEntry] {
    let (theme, phrases) = (context.theme, context.phrases)
    guard !meetings.isSummed else {
      return [
        LegendEntry(.mark(.rectangle, fill: theme.series[0], stroke: nil), phrases.attendedShare),
        LegendEntry(.mark(.rectangle, fill: missed, stroke: nil), phrases.missedShare),
      ]
    }
    let occurring = Set(cells.joined().joined())
    return Attendance.Status.allCases.filter(occurring.contains).map { status in
      LegendEntry(.glyph(status.glyph(theme)), phrases.attended(status.word))
    }
  }

  /// Of who is not known to have been expected, the meetings attended alone.
  private func rate(_ row: AttendanceCounts.Row) -> (percent: String, counts: String) {
    guard let rate = row.rate else { return ("", context.phrases.number(row.attended)) }
    return (
      context.phrases.briefPercent(rate * 100),
      "\(context.phrases.number(row.present))/\(context.phrases.number(row.events))"
    )
  }

  private var missed: Color { context.theme.series[0].mixed(with: context.theme.paper, 0.84) }

  private static func mean(_ counts: [Int]) -> Double? {
    counts.isEmpty ? nil : Double(counts.reduce(0, +)) / Double(counts.count)
  }

  /// A bar over each column: how many organizations were there.
  private func writePresence(_ frame: AttendanceMatrixFrame, on page: inout Page) {
    let (theme, phrases, height) = (context.theme, context.phrases, 36.0)
    let means = present.map(Self.mean)
    let most = means.compactMap(\.self).max() ?? 0
    let top = page.cursor + 10
    let scale = LinearScale(domain: 0...max(1, most), from: top + height, to: top)
    var room = LabelRoom(
      within: Rectangle(left: frame.left - 10, top: top - 12, right: frame.right + 10, bottom: top + height))
    let bars = means.enumerated().compactMap { column, mean in
      mean.map { mean in
        Rectangle(
          left: frame.center(column) - frame.pitch * 0.4, top: scale(mean),
          right: frame.center(column) + frame.pitch * 0.4,
          bottom: top + height)
      }
    }
    let shown = means.indices.filter { means[$0] != nil }
    for (column, bar) in zip(shown, bars) {
      let value = phrases.number(means[column] ?? 0)
      page.drawing.marks.append(
        Mark(.rectangle, bar, fill: theme.member, tooltip: phrases.labelled(meetings.columns[column].name, value)))
      room.take(bar)
    }
    // The extremes first, then the ends, as far as they have room.
    let telling = [
      shown.max { (means[$0] ?? 0, $1) < (means[$1] ?? 0, $0) },
      shown.min { (means[$0] ?? 0, $0) < (means[$1] ?? 0, $1) },
      shown.first, shown.last,
    ]
    for column in telling.compactMap(\.self) {
      guard let mean = means[column] else { continue }
      let label = room.label(
        phrases.number(mean), nextTo: Point(frame.center(column), scale(mean)), distance: 3.5, sides: [.above],
        color: theme.ink)
      page.drawing.labels += [label].compactMap(\.self)
    }
    page.drawing.backdrop.append(
      Backdrop(
        line: [Point(frame.left, top + height), Point(frame.right, top + height)], stroke: Stroke(theme.quiet)))
    let lines = Font.small.wrapped(
      phrases.presentPerMeeting(isMean: meetings.isSummed, context.actorNoun), to: frame.left - page.left - 14, lines: 4
    )
    for (number, line) in lines.reversed().enumerated() {
      page.drawing.labels.append(
        Label(
          line, at: Point(page.left, top + height - Double(number) * Font.small.lineHeight), font: .small,
          color: theme.quiet))
    }
    page.cursor = top + height
  }

  private func writeHeads(_ frame: AttendanceMatrixFrame, on page: inout Page) {
    let theme = context.theme
    for head in frame.heads {
      for (number, line) in head.lines.enumerated() {
        page.drawing.labels.append(
          Label(
            line, at: Point(head.x, page.cursor + 10 + Double(number) * Font.small.lineHeight), anchor: .middle,
            font: .small, color: theme.quiet))
      }
    }
    page.drawing.labels.append(
      Label(
        context.phrases.attendanceRate, at: Point(page.right, page.cursor + 10), anchor: .end, font: .small,
        color: theme.quiet))
    page.cursor += 4 + Double(frame.heads.map(\.lines.count).max() ?? 1) * Font.small.lineHeight
  }

  private func write(row number: Int, _ frame: AttendanceMatrixFrame, on page: inout Page) {
    let (theme, phrases) = (context.theme, context.phrases)
    let height = frame.names.height(of: number)
    let middle = page.cursor + height / 2
    page.drawing.labels += frame.names.labels(of: number, left: page.left, middle: middle, color: theme.ink)
    page.drawing.backdrop.append(
      Backdrop(
        line: [Point(page.left, page.cursor), Point(page.right, page.cursor)], stroke: Stroke(theme.rule, width: 0.4)))
    for (column, statuses) in cells[number].enumerated() where !statuses.isEmpty {
      let place = Point(frame.center(column), middle)
      let name = "\(names[number]), \(meetings.columns[column].name)"
      if let status = statuses.first, !meetings.isSummed {
        page.drawing.draw(
          status.glyph(theme), around: place, size: frame.signSize,
          tooltip: phrases.labelled(name, phrases.attended(status.word)))
      } else {
        let present = statuses.count { $0 == .present }
        let cell = Rectangle(center: place, size: Size(frame.pitch * 0.8, AttendanceMatrixFrame.rowHeight - 4))
        page.drawing.backdrop.append(
          Backdrop(area: cell, fill: missed))
        guard present > 0 else { continue }
        let filled = cell.height * Double(present) / Double(statuses.count)
        page.drawing.marks.append(
          Mark(
            .rectangle, Rectangle(left: cell.left, top: cell.bottom - filled, right: cell.right, bottom: cell.bottom),
            fill: theme.series[0], tooltip: phrases.labelled(name, "\(present)/\(statuses.count)")))
      }
    }
    let rate = rate(rows[number])
    if !rate.percent.isEmpty {
      page.drawing.labels.append(
        Label(rate.percent, centeredOn: Point(frame.percentEnd, middle), anchor: .end, font: .strong, color: theme.ink))
    }
    page.drawing.labels.append(
      Label(rate.counts, centeredOn: Point(page.right, middle), anchor: .end, font: .small, color: theme.quiet))
    page.cursor += height
  }

  private var description: String {
    let phrases = context.phrases
    let counts = context.measures.attendance
    let named = rows.prefix(10).enumerated().map {
      (name: names[$0], present: $1.rate == nil ? $1.attended : $1.present, of: $1.rate == nil ? nil : $1.events)
    }
    var sentences = [lead, phrases.mostPresent(named, isAll: named.count == counts.rows.count)]
    let numbers = zip(meetings.columns.flatMap(\.events), present.joined())
    let most = numbers.max { ($0.1, $1.0) < ($1.1, $0.0) }
    let fewest = numbers.min { ($0.1, $0.0) < ($1.1, $1.0) }
    if let most, let fewest, most.1 > fewest.1 {
      sentences.append(
        phrases.bestAttended(name(of: most.0), most.1, worst: name(of: fewest.0), fewest.1, context.actorNoun))
    }
    return sentences.joined(separator: " ")
  }

  private func name(of event: EventID) -> String {
    context.network[event].startDate.map(context.phrases.date) ?? DisplayText.clean(context.network[event].name)
  }
}

/// Where the rows, columns and heads of a matrix of meetings are.
struct AttendanceMatrixFrame {
  let names: RowNames
  let left: Double
  let right: Double
  /// From one column to the next.
  let pitch: Double
  static let rowHeight = 15.0
  /// Where the percentages end.
  let percentEnd: Double
  /// The dates of few columns, the years of many; with the middle that each is set on.
  let heads: [(lines: [String], x: Double)]
  /// Where columns of another year begin.
  let yearStarts: [Double]

  init(
    names: [String], columns: MeetingColumns, rates: [(percent: String, counts: String)], page: Page,
    phrases: any Phrases
  ) {
    let isNarrow = page.width < 300
    let rowNames = RowNames(names, limit: isNarrow ? 74 : 150, rowHeight: Self.rowHeight)
    let countsWidth = rates.reduce(0) { max($0, Font.small.width(of: $1.counts)) }
    let percentWidth = rates.reduce(0) { max($0, Font.strong.width(of: $1.percent)) }
    let headWidth = Font.small.width(of: phrases.attendanceRate)
    let left = page.left + max(rowNames.width, isNarrow ? 60 : 90) + (isNarrow ? 6 : 12)
    let count = Double(max(1, columns.columns.count))
    let room = page.right - max(countsWidth + 8 + percentWidth, headWidth) - 10 - left
    let pitch = min(columns.columns.count > 8 ? 26 : 44, room / count)
    self.names = rowNames
    self.left = left
    self.pitch = pitch
    right = left + pitch * count
    percentEnd = page.right - countsWidth - 8
    let years = columns.columns.enumerated().filter { number, column in
      number == 0 || column.year != columns.columns[number - 1].year
    }
    let isDated = columns.columns.count <= 8 && !columns.isSummed
    yearStarts = isDated ? [] : years.dropFirst().map { left + pitch * Double($0.offset) }
    if isDated {
      heads = columns.columns.enumerated().map { number, column in
        (Font.small.wrapped(column.name, to: pitch - 4, lines: 3), left + pitch * (Double(number) + 0.5))
      }
    } else {
      var heads: [(lines: [String], x: Double)] = []
      var end = -Double.infinity
      for (number, year) in years.enumerated() {
        let next = number + 1 < years.count ? years[number + 1].offset : columns.columns.count
        let text = year.element.year.map { String($0) } ?? "—"
        let middle = left + pitch * Double(year.offset + next) / 2
        let half = Font.small.width(of: text) / 2
        // A little to the right of its columns, if that makes room for it.
        let place = max(middle, end + 2 + half)
        guard place - middle <= 3 else { continue }
        heads.append(([text], place))
        end = place + half
      }
      self.heads = heads
    }
  }

  func center(_ column: Int) -> Double { left + pitch * (Double(column) + 0.5) }

  var signSize: Double { min(8, pitch - 1.4) }
}
