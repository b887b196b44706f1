import Collaboration
import Measures
import Wording

/// The organizations that were invited to one meeting: present, excused, absent, with a sign for each of their people.
struct RollCall {
  /// What came of one organization.
  private struct Entry {
    let name: String
    /// The status of each of its people: present, then excused, then absent.
    let people: [Attendance.Status]
  }

  private static let rowLimit = 40
  private static let signSize = 7.0
  private static let signStep = 10.0
  /// As many signs as stand side by side; more are written as a number.
  private static let signLimit = 6

  private let context: FigureContext
  private let event: Event
  private let entries: [(status: Attendance.Status, entries: [Entry])]
  private let persons: [Attendance.Status: Int]
  private let withoutOrganization: Int
  private let total: Int

  init(of event: EventID, _ context: FigureContext) {
    let (network, counts) = (context.network, context.measures.attendance)
    let byPersons = context.measures.options.actors == .persons
    var people: [Int32: [Attendance.Status]] = [:]
    var persons: [Attendance.Status: Int] = [:]
    var withoutOrganization = 0
    for attendance in network.attendance where attendance.event == event {
      if let actor = byPersons ? attendance.person?.position : attendance.organization?.position {
        people[actor, default: []].append(attendance.status)
        if attendance.person != nil, !byPersons { persons[attendance.status, default: 0] += 1 }
      } else if !byPersons {
        withoutOrganization += 1
      }
    }
    let order = Attendance.Status.allCases
    entries = order.map { status in
      let marks = counts.marks.filter { $0.event == event && $0.status == status }
      return (
        status,
        marks.map { mark in
          // Who was expected and is in no list.
          let all = people[mark.actor] ?? [mark.status]
          return Entry(
            name: DisplayText.clean(context.measures.name(ofActor: mark.actor)),
            people: order.flatMap { status in all.filter { $0 == status } })
        }
      )
    }
    self.context = context
    self.event = network[event]
    self.persons = persons
    self.withoutOrganization = withoutOrganization
    total = counts.marks.count { $0.event == event }
  }

  func drawn() -> Drawing {
    let phrases = context.phrases
    let present = count(of: .present)
    var page = Page(
      title: phrases.attendanceTitle(events: 1),
      lead: phrases.rollCall(
        DisplayText.clean(event.name), event.startDate.map(phrases.date), present: present, of: total,
        percent: context.measures.attendance.rate.map { $0 * 100 }, persons: persons[.present] ?? 0,
        context.actorNoun),
      of: .counts, context: context)
    writeShares(on: &page)
    let grid = NameColumns(entries.flatMap(\.entries).map(\.name), signs: widestSigns, width: page.width)
    for (status, entries) in entries where !entries.isEmpty {
      page.cursor += 10
      page.write(
        phrases.attendingHeading(status.word, persons: persons[status] ?? 0), font: .strong, color: context.theme.ink)
      write(entries, in: grid, on: &page)
    }
    if withoutOrganization > 0 {
      page.cursor += 6
      page.write(
        phrases.personsWithoutOrganization(withoutOrganization), font: .small, color: context.theme.quiet)
    }
    return page.finished(description: description)
  }

  private func count(of status: Attendance.Status) -> Int {
    entries.first { $0.status == status }?.entries.count ?? 0
  }

  /// All organizations as one bar, parted by status.
  private func writeShares(on page: inout Page) {
    let (theme, phrases) = (context.theme, context.phrases)
    let scale = LinearScale(domain: 0...Double(max(1, total)), range: page.left...page.right)
    var before = 0
    for (status, entries) in entries where !entries.isEmpty {
      let frame = Rectangle(
        left: scale(Double(before)), top: page.cursor, right: scale(Double(before + entries.count)),
        bottom: page.cursor + 18)
      let ground: Color =
        switch status {
        case .present: theme.series[0]
        case .excused: theme.series[0].mixed(with: theme.paper, 0.88)
        case .absent: theme.paper
        }
      let pen = Stroke(status == .absent ? theme.alarm : theme.series[0], width: 1)
      let text = phrases.attending(status.word, entries.count)
      page.drawing.marks.append(Mark(.rectangle, frame.inset(0.5), fill: ground, stroke: pen, tooltip: text))
      if Font.strong.width(of: text) + 10 <= frame.width {
        page.drawing.labels.append(
          Label(
            text, centeredOn: Point(frame.left + 6, frame.center.y), anchor: .start, font: .strong,
            color: ground.legibleInk))
      }
      before += entries.count
    }
    page.cursor += 18
  }

  /// The names of one status in columns, each after its signs.
  private func write(_ all: [Entry], in grid: NameColumns, on page: inout Page) {
    let rowShare = Int((Double(Self.rowLimit) * Double(all.count) / Double(max(1, total))).rounded(.up))
    let limit = max(1, rowShare) * grid.columns
    // The last place tells of those that have none.
    let shown = all.count > limit ? all.prefix(limit - 1) : all[...]
    let more = all.count - shown.count
    let rows = (shown.count + min(1, more) + grid.columns - 1) / grid.columns
    var y = page.cursor + 3
    for row in 0..<rows {
      let places = (0..<grid.columns).map { (column: $0, number: $0 * rows + row) }
      let height = places.reduce(14) { height, place in
        shown.indices.contains(place.number)
          ? max(height, Double(grid.lines(all[place.number].name).count) * Font.label.lineHeight + 3) : height
      }
      for (column, number) in places {
        let left = page.left + Double(column) * grid.columnWidth
        if shown.indices.contains(number) {
          write(all[number], in: grid, left: left, middle: y + height / 2, on: &page)
        } else if more > 0, number == shown.count {
          page.drawing.labels.append(
            Label(
              context.phrases.attendingMore(more), centeredOn: Point(left + grid.nameOffset, y + height / 2),
              anchor: .start, color: context.theme.quiet))
        }
      }
      y += height
    }
    page.cursor = y
  }

  private func write(_ entry: Entry, in grid: NameColumns, left: Double, middle: Double, on page: inout Page) {
    let theme = context.theme
    let nameLeft = left + grid.nameOffset
    let signs = entry.people.count > Self.signLimit ? Array(entry.people.prefix(1)) : entry.people
    for (place, status) in signs.reversed().enumerated() {
      page.drawing.draw(
        status.glyph(theme), around: Point(nameLeft - 8 - Double(place) * Self.signStep, middle), size: Self.signSize,
        tooltip: context.phrases.labelled(entry.name, context.phrases.attended(status.word)))
    }
    if signs.count < entry.people.count {
      page.drawing.labels.append(
        Label(
          context.phrases.number(entry.people.count), centeredOn: Point(nameLeft - 15, middle), anchor: .end,
          font: .small, color: theme.ink))
    }
    let lines = grid.lines(entry.name)
    let first = middle - Double(lines.count - 1) * Font.label.lineHeight / 2
    for (number, line) in lines.enumerated() {
      page.drawing.labels.append(
        Label(
          line, centeredOn: Point(nameLeft, first + Double(number) * Font.label.lineHeight), anchor: .start,
          color: theme.ink, tooltip: line.isShortened ? entry.name : nil))
    }
  }

  private var widestSigns: Double {
    let most = entries.flatMap(\.entries).reduce(1) { most, entry in
      max(most, entry.people.count > Self.signLimit ? 3 : entry.people.count)
    }
    return Double(most) * Self.signStep
  }

  /// The names of each status.
  private var description: String {
    let phrases = context.phrases
    return entries.filter { !$0.entries.isEmpty }.map { status, entries in
      let named = entries.prefix(40).map(\.name)
      let more = entries.count > named.count ? [phrases.attendingMore(entries.count - named.count)] : []
      return phrases.labelled(phrases.attending(status.word, entries.count), (named + more).joined(separator: ", "))
        + "."
    }
    .joined(separator: " ")
  }
}

/// Columns of names that are as wide as the longest needs, each with room for signs before it.
private struct NameColumns {
  let columns: Int
  let columnWidth: Double
  /// From the left of a column to its names.
  let nameOffset: Double

  init(_ names: [String], signs: Double, width: Double) {
    let widest = names.reduce(0) { max($0, Font.label.width(of: $1)) }
    let wanted = signs + 4 + min(widest, 170, width - signs - 18) + 14
    columns = max(1, min(3, Int(width / wanted)))
    columnWidth = width / Double(columns)
    nameOffset = signs + 4
  }

  func lines(_ name: String) -> [String] {
    Font.label.wrapped(name, to: columnWidth - nameOffset - 6, lines: 2, keepsLastWord: true).filter { !$0.isEmpty }
  }
}
