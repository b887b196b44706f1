import Measures
import Wording

/// Where the parts of a row are: side by side, or one under another where there is little width.
struct ChangeColumns {
  let left: Double
  let nameWidth: Double
  let unitsLeft: Double
  let unitsWidth: Double
  let seatsLeft: Double
  let seatsWidth: Double
  /// The width of one participant; cells where that is wide enough, else bars.
  let unit: Double
  let isStacked: Bool

  init(page: Page, largest: Int) {
    left = page.left
    isStacked = page.width < 300
    nameWidth = isStacked ? page.width : 112
    seatsWidth = isStacked ? page.width : 120
    unitsLeft = isStacked ? page.left : page.left + nameWidth + 10
    seatsLeft = isStacked ? page.left : page.right - seatsWidth
    unitsWidth = isStacked ? page.width : seatsLeft - 12 - unitsLeft
    // Bars have a number behind them.
    let cell = unitsWidth / Double(max(1, largest))
    unit = cell >= Self.leastCell ? min(11, cell) : (unitsWidth - Self.numberWidth) / Double(largest)
  }

  private static let leastCell = 4.0
  static let numberWidth = 86.0

  var hasCells: Bool { unit >= Self.leastCell }
}

/// A group's line: its name, those who left, stayed and joined, and who leads it now and did before.
struct ChangeRow {
  private static let barHeight = 9.0
  private static let padding = 4.0

  let group: GroupChange
  private let nameLines: [String]
  private let tag: String?
  /// Under the bar: who joined, who left, who goes on in another one.
  private var notes: [(text: String, whole: String)]
  private let seatLines: [(text: String, isStrong: Bool)]
  /// What is written behind a bar rather than under it.
  private let behind: String?
  private let tooltips: [ChangeSegment: String]
  private let isStacked: Bool

  init(_ group: GroupChange, _ columns: ChangeColumns, noteLines: Int, _ context: FigureContext) {
    let phrases = context.phrases
    func names(_ actors: [Int32], _ limit: Int = 40) -> [String] {
      actors.prefix(limit).map { DisplayText.clean(context.measures.name(ofActor: $0)) }
    }
    self.group = group
    isStacked = columns.isStacked
    nameLines = Font.strong.wrapped(group.name, to: columns.nameWidth, lines: 2, keepsLastWord: true)
      .filter { !$0.isEmpty }
    let isOfOneKind = group.isBegun || group.isEnded
    let only = phrases.counted(group.size, context.actorNoun)
    behind = !columns.hasCells && isOfOneKind && Font.small.width(of: only) < ChangeColumns.numberWidth - 8 ? only : nil
    tag =
      isOfOneKind
      ? behind == nil ? phrases.participants(group.size) : nil
      : phrases.participants(from: group.before, to: group.after)
    tooltips = [
      .left: group.left, .merged: group.merged.map(\.actor), .stayed: group.stayed, .joined: group.joined,
    ].mapValues {
      phrases.list(phrases.some(names($0), limit: 12))
    }
    notes = [(ChangeSegment.joined, group.joined), (.left, group.left)].flatMap { segment, actors in
      let whole = names(actors).map { Font.small.shortened($0, to: columns.unitsWidth, keepsLastWord: true) }
      let count = phrases.counted(actors.count, context.actorNoun)
      let lines = Self.lines(
        of: segment, whole, more: actors.count - whole.count, count: count, columns.unitsWidth, most: noteLines,
        phrases)
      return lines.map { (text: $0, whole: phrases.changeNames(segment, whole)) }
    }
    if behind != nil, notes.count == 1, notes[0].text == phrases.changeNames(group.isBegun ? .joined : .left, [only]) {
      notes = []
    }
    // Who goes on in another one has neither left nor joined.
    let merged = zip(names(group.merged.map(\.actor)), names(group.merged.map(\.into))).map {
      phrases.merged($0, into: $1)
    }
    if !merged.isEmpty {
      let whole = phrases.list(merged)
      notes += Font.small.wrapped(whole, to: columns.unitsWidth, lines: 2).filter { !$0.isEmpty }.map { ($0, whole) }
    }
    let (before, after) = (names(group.seats.before, 3), names(group.seats.after, 3))
    func carriers(_ shown: [String], _ all: [Int32]) -> String {
      let others = all.count > 3 ? [phrases.others(all.count - 2)] : []
      return shown.isEmpty
        ? phrases.undefined : phrases.list(Array(shown.prefix(others.isEmpty ? 3 : 2)) + others)
    }
    var lines: [(String, Bool)] = []
    if group.hasOtherSeats {
      let given = carriers(before, group.seats.before)
      let heading = isStacked ? phrases.labelled(phrases.changeSeats, given) : given
      lines += Font.small.wrapped(heading, to: columns.seatsWidth, lines: 1).map { ($0, false) }
      let taken = "→ " + carriers(after, group.seats.after)
      lines += Font.strong.wrapped(taken, to: columns.seatsWidth, lines: 2).map { ($0, true) }
    } else {
      let seats = group.isEnded ? carriers(before, group.seats.before) : carriers(after, group.seats.after)
      let holders = isStacked ? phrases.labelled(phrases.changeSeats, seats) : seats
      lines += Font.small.wrapped(holders, to: columns.seatsWidth, lines: 3).map { ($0, false) }
    }
    seatLines = lines.filter { !$0.0.isEmpty }
  }

  /// As many names as have room on two lines, and how many others there are; their number alone where that is most of
  /// them.
  private static func lines(
    of segment: ChangeSegment, _ names: [String], more: Int, count all: String, _ width: Double, most: Int,
    _ phrases: any Phrases
  ) -> [String] {
    for count in stride(from: names.count, through: 1, by: -1) {
      let others = names.count - count + more
      guard others < 8 || others < 3 * count else { return [phrases.changeNames(segment, [all])] }
      let items = names.prefix(count) + (others > 0 ? [phrases.others(others)] : [])
      let lines = Font.small.wrapped(phrases.changeNames(segment, Array(items)), to: width)
      if lines.count <= most || count == 1 { return lines.prefix(most).filter { !$0.isEmpty } }
    }
    return []
  }

  var height: Double {
    let name = Double(nameLines.count) * Font.strong.lineHeight + (tag == nil ? 0 : Font.small.lineHeight)
    let units = Self.barHeight + 3 + Double(notes.count) * Font.small.lineHeight
    let seats = seatLines.reduce(0) { $0 + ($1.isStrong ? Font.strong : .small).lineHeight }
    return (isStacked ? name + units + seats + 4 : max(name, units, seats)) + 2 * Self.padding
  }

  /// Those that left are outlined, those that stayed grey, those that joined full: distinguished without colour.
  static func paint(of segment: ChangeSegment, _ theme: Theme) -> (fill: Color, stroke: Stroke) {
    switch segment {
    case .left: (theme.paper, Stroke(theme.alarm, width: 1))
    case .merged: (theme.paper, Stroke(theme.quiet, width: 0.9))
    case .stayed: (theme.rule, Stroke(theme.member, width: 0.6))
    case .joined: (theme.initiator, Stroke(theme.initiator, width: 0.6))
    }
  }

  func write(_ columns: ChangeColumns, _ theme: Theme, isFirst: Bool, on page: inout Page) {
    let top = page.cursor
    if !isFirst {
      page.drawing.backdrop.append(
        Backdrop(line: [Point(page.left, top), Point(page.right, top)], stroke: Stroke(theme.rule, width: 0.5)))
    }
    var baseline = top + Self.padding + Font.strong.size - 1
    for line in nameLines {
      page.drawing.labels.append(
        Label(
          line, at: Point(columns.left, baseline), font: .strong, color: theme.ink,
          tooltip: nameLines.last?.isShortened == true ? group.name : nil))
      baseline += Font.strong.lineHeight
    }
    if let tag {
      page.drawing.labels.append(
        Label(tag, at: Point(columns.left, baseline - 1), font: .small, color: theme.quiet))
    }
    let unitsTop = isStacked ? baseline - Font.strong.size + (tag == nil ? 2 : 13) : top + Self.padding
    drawUnits(columns, theme, top: unitsTop, on: &page)
    baseline = unitsTop + Self.barHeight + 2 + Font.small.size
    for note in notes {
      page.drawing.labels.append(
        Label(
          note.text, at: Point(columns.unitsLeft, baseline), font: .small, color: theme.ink,
          tooltip: note.text.isShortened ? note.whole : nil))
      baseline += Font.small.lineHeight
    }
    if !isStacked { baseline = top + Self.padding + Font.small.size }
    for (number, line) in seatLines.enumerated() {
      let font: Font = line.isStrong ? .strong : .small
      if number > 0 { baseline += font.lineHeight }
      page.drawing.labels.append(
        Label(
          line.text, at: Point(columns.seatsLeft, baseline), font: font,
          color: line.isStrong || !group.hasOtherSeats ? theme.ink : theme.quiet))
    }
    page.cursor = top + height
  }

  private func drawUnits(_ columns: ChangeColumns, _ theme: Theme, top: Double, on page: inout Page) {
    var x = columns.unitsLeft
    let segments: [(ChangeSegment, [Int32])] = [
      (.left, group.left), (.merged, group.merged.map(\.actor)), (.stayed, group.stayed), (.joined, group.joined),
    ]
    for (segment, actors) in segments where !actors.isEmpty {
      let (fill, stroke) = Self.paint(of: segment, theme)
      let tooltip = tooltips[segment]
      let pieces = columns.hasCells ? actors.count : 1
      let width = columns.unit * Double(actors.count) / Double(pieces)
      for _ in 0..<pieces {
        let frame = Rectangle(
          left: x, top: top, width: max(0.8, width - (columns.hasCells ? 1.8 : 0.6)), height: Self.barHeight)
        page.drawing.marks.append(
          // Those that go on in another one are smaller, so that they differ from those that left in grey, too.
          Mark(
            .rectangle, frame.inset(min(segment == .merged ? 2 : 0.4, frame.width / 4)), fill: fill, stroke: stroke,
            tooltip: tooltip))
        x += width
      }
    }
    guard let behind else { return }
    page.drawing.labels.append(
      Label(
        behind, centeredOn: Point(x + 5, top + Self.barHeight / 2), anchor: .start, font: .small, color: theme.ink))
  }
}

/// Who takes part in a group in one year and in another, and who leads or initiates it.
struct GroupChange {
  let group: Int32
  let name: String
  /// Positions of actors, which are in the order of names.
  let left: [Int32]
  let stayed: [Int32]
  let joined: [Int32]
  /// Those that hold a seat in the first year, and in the last.
  let seats: (before: [Int32], after: [Int32])
  /// How many took part in the first year, and in the last.
  let before: Int
  let after: Int
  /// Those that were there and go on in another one, and in which.
  let merged: [(actor: Int32, into: Int32)]

  var isBegun: Bool { before == 0 }
  var isEnded: Bool { after == 0 }
  /// Whether others lead or initiate a group that went on.
  var hasOtherSeats: Bool { !isBegun && !isEnded && seats.before != seats.after }
  /// Whether it went on in the hands of others alone.
  var isTakenOver: Bool {
    hasOtherSeats && !seats.before.isEmpty && !seats.after.isEmpty
      && Set(seats.before).isDisjoint(with: seats.after)
  }
  var size: Int { left.count + merged.count + stayed.count + joined.count }
  /// How much of it changed, for the choice of what is drawn.
  private var weight: Int { left.count + joined.count + (hasOtherSeats ? 1 : 0) }
  /// What a reader looks for first: others who lead, an end, other members; a beginning is what all groups had once.
  private var rank: Int { isTakenOver ? 0 : hasOtherSeats ? 1 : isEnded ? 2 : isBegun ? 4 : weight > 0 ? 3 : 5 }

  var section: ChangeSection {
    switch rank {
    case 0, 1: .seats
    case 2: .ended
    case 3: .members
    case 4: .begun
    default: .same
    }
  }

  /// The groups of a comparison: those that changed hands first, then those that ended, went on, began; of these, those
  /// that changed most first, then the largest, then by name.
  static func all(of change: NetworkChange, name: (Int32) -> String) -> [GroupChange] {
    return change.groups.map { group in
      func seats(in year: NetworkChange.Presence) -> [Int32] {
        group.ties.filter { $0.lead == year || $0.lead == .both }.map(\.actor)
      }
      let moves = change.moves(of: group)
      return GroupChange(
        group: group.group, name: DisplayText.clean(name(group.group)), left: moves.departures,
        stayed: moves.stayed, joined: moves.arrivals,
        seats: (seats(in: .beforeOnly), seats(in: .afterOnly)),
        before: group.ties.count(in: .beforeOnly), after: group.ties.count(in: .afterOnly),
        merged: moves.mergers)
    }
    .sorted { ($0.rank, $1.weight, $1.size, $0.group) < ($1.rank, $0.weight, $0.size, $1.group) }
  }
}
