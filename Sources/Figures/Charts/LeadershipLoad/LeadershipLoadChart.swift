import Measures
import Tables
import Wording

extension Figure {
  /// Who carries how much of the groups: a bar each, its part as lead distinguished from that as initiator.
  package static let leadershipLoad = Figure(name: "leadership-load", in: .leadership, tables: [.leadershipLoad]) {
    context in
    guard let chart = LeadershipLoadChart(context) else { return .leftOut(reason: context.phrases.noLoad) }
    return .drawn(chart.drawn())
  }
}

/// Bars by load, with a mark where each would end if load followed participation.
private struct LeadershipLoadChart {
  /// As many as a page has room for.
  private static let limit = 28
  /// So many equal bars at the end of so many are still drawn.
  private static let (mostEqual, mostWithEquals) = (5, 12)

  private let context: FigureContext
  private let bars: [LoadBar]
  /// The last of those that carry something, where many carry equally little.
  private let equals: ArraySlice<LeadershipLoad.Row>
  private let notDrawn: ArraySlice<LeadershipLoad.Row>
  private let carryingNothing: ArraySlice<LeadershipLoad.Row>
  private let totalLoad: Double

  /// Nil where no group has a lead or an initiator.
  init?(_ context: FigureContext) {
    let measures = context.measures
    let rows = measures.leadershipLoad.rows
    let carrying = rows.prefix { $0.load > 0 }
    guard !carrying.isEmpty else { return nil }
    let totalLoad = context.measures.leadershipLoad.totalLoad
    self.context = context
    self.totalLoad = totalLoad
    // Of equal ones all or none, where that leaves any; and the same bar eighteen times says less than one sentence.
    func equal(to place: Int) -> Int { carrying.count { abs($0.load - carrying[place].load) <= 1e-9 } }
    var count = min(carrying.count, Self.limit)
    if carrying.count > Self.limit {
      count = carrying.count { $0.load > carrying[Self.limit].load + 1e-9 }
      if count == 0 { count = Self.limit }
    } else if carrying.count > Self.mostWithEquals {
      let tail = equal(to: carrying.count - 1)
      if tail > Self.mostEqual, tail < carrying.count { count -= tail }
    }
    bars = carrying.prefix(count).map { row in
      LoadBar(row, name: measures.name(ofActor: row.actor), totalLoad: totalLoad)
    }
    let rest = carrying.dropFirst(count)
    let equals = rest.isEmpty || abs(rest[count].load - carrying[count - 1].load) <= 1e-9 ? 0 : equal(to: count)
    self.equals = equals > Self.mostEqual ? rest.prefix(equals) : []
    notDrawn = rest.dropFirst(self.equals.count)
    carryingNothing = rows.dropFirst(carrying.count)
  }

  func drawn() -> Drawing {
    var page = Page(
      title: context.phrases.loadTitle,
      lead: context.phrases.loadLead(
        context.actorNoun, carrying: bars.count + equals.count + notDrawn.count,
        of: bars.count + equals.count + notDrawn.count + carryingNothing.count, groups: Int(totalLoad.rounded())),
      context: context)
    let scale = LoadScale(bars, page: page)
    page.write(legend(scale))
    page.cursor += 4
    let top = page.cursor
    for number in bars.indices { write(bar: number, scale: scale, on: &page) }
    page.drawing.backdrop.append(
      Backdrop(
        line: [Point(scale.left, top), Point(scale.left, page.cursor)], stroke: Stroke(context.theme.quiet)))
    page.cursor += 6
    for note in notes { page.write(note, font: .small, color: context.theme.quiet, lines: 4) }
    return page.finished(description: description)
  }

  private func write(bar number: Int, scale: LoadScale, on page: inout Page) {
    let (theme, bar) = (context.theme, bars[number])
    let height = scale.names.height(of: number)
    let middle = page.cursor + height / 2
    let thickness = bars.count > 12 ? 11.0 : 13.0
    let tooltip = context.phrases.carried(bar.carried)
    page.drawing.labels += scale.names.labels(of: number, left: page.left, middle: middle, color: theme.ink)

    var left = scale.left
    for role in bar.roles {
      let right = role == bar.roles.last ? scale.x(bar.carried.load) : scale.x(bar.load(as: role))
      let frame = Rectangle(left: left, top: middle - thickness / 2, right: right, bottom: middle + thickness / 2)
      page.drawing.marks.append(mark(of: role, frame: frame, tooltip: tooltip))
      if let label = scale.directLabel(of: role, in: number) {
        let ink = role == .lead ? theme.lead.legibleInk : theme.ink
        page.drawing.labels.append(
          Label(label.text, centeredOn: Point(label.left, middle), anchor: .start, font: .small, color: ink))
      }
      left = right
    }
    let expected = Rectangle(center: Point(scale.x(bar.expected), middle), size: Size(1.8, thickness + 6))
    page.drawing.marks.append(
      Mark(.rectangle, expected, fill: theme.ink, stroke: Stroke(theme.paper, width: 0.5), tooltip: tooltip))

    let end = max(left, expected.right) + 5
    let (load, share) = scale.values[number]
    page.drawing.labels += [
      Label(load, centeredOn: Point(end, middle), anchor: .start, font: .strong, color: theme.ink),
      Label(
        share, centeredOn: Point(end + Font.strong.width(of: load) + 5, middle), anchor: .start, font: .small,
        color: theme.quiet),
    ]
    page.cursor += height
  }

  /// Leads are a full bar, initiators an outlined one, so that they differ in grey, too.
  private func mark(of role: LoadBar.Role, frame: Rectangle, tooltip: String? = nil) -> Mark {
    switch role {
    case .lead: Mark(.rectangle, frame, fill: context.theme.lead, tooltip: tooltip)
    case .initiator:
      Mark(
        .rectangle, frame.inset(0.6), fill: context.theme.initiator.mixed(with: context.theme.paper, 0.85),
        stroke: Stroke(context.theme.initiator, width: 1.2), tooltip: tooltip)
    }
  }

  /// The mark of participation, and roles that no bar is long enough to name.
  private func legend(_ scale: LoadScale) -> [LegendEntry] {
    let roles = LoadBar.Role.allCases.filter { role in
      scale.isUnnamed(role) && bars.contains { $0.roles.contains(role) }
    }
    return roles.map { role in
      let sample = mark(of: role, frame: Rectangle(left: 0, top: 0, width: 0, height: 0))
      return LegendEntry(.mark(.rectangle, fill: sample.fill, stroke: sample.stroke), role.word(context.phrases))
    } + [
      LegendEntry(
        .upright(Stroke(context.theme.ink, width: 1.6)),
        context.phrases.loadByParticipation + (scale.hasTimes ? " (\(context.phrases.loadTimesKey))" : ""))
    ]
  }

  private var notes: [String] {
    let (phrases, noun) = (context.phrases, context.actorNoun)
    var notes: [String] = []
    let withoutSeat = context.measures.summary.groups - Int(totalLoad.rounded())
    if withoutSeat > 0 { notes.append(phrases.groupsWithoutSeat(withoutSeat)) }
    if let first = equals.first {
      let names = equals.map { DisplayText.clean(context.measures.name(ofActor: $0.actor)) }
      notes.append(phrases.loadOfEquals(noun, phrases.some(names, limit: 20), count: names.count, load: first.load))
    }
    if !notDrawn.isEmpty {
      notes.append(phrases.loadNotDrawn(noun, notDrawn.count, load: notDrawn.reduce(0) { $0 + $1.load }))
    }
    if !carryingNothing.isEmpty {
      let named = carryingNothing.prefix(carryingNothing.count > 12 ? 8 : 12).map { row in
        (name: DisplayText.clean(context.measures.name(ofActor: row.actor)), groups: row.groups)
      }
      notes.append(phrases.carryingNothing(noun, named, more: carryingNothing.count - named.count))
    }
    return notes
  }

  /// The first bars in full, the others by their load, and the notes.
  private var description: String {
    let (first, others) = (bars.prefix(6), bars.dropFirst(6))
    var sentences = first.map { context.phrases.carried($0.carried) + "." }
    if !others.isEmpty { sentences.append(context.phrases.carriedLess(others.map(\.carried))) }
    return (sentences + notes).joined(separator: " ")
  }
}

/// What one actor carries, as it is drawn.
struct LoadBar {
  enum Role: CaseIterable {
    case lead, initiator

    func word(_ phrases: any Phrases) -> String {
      let word = self == .lead ? "lead" : "initiator"
      return phrases.vocabulary(word) ?? word
    }
  }

  let carried: CarriedLoad
  /// The load that it would have if load followed participation.
  let expected: Double

  init(_ row: LeadershipLoad.Row, name: String, totalLoad: Double) {
    carried = CarriedLoad(
      name: DisplayText.clean(name), load: row.load, leadLoad: row.leadLoad, sharePercent: row.load / totalLoad * 100,
      ratio: row.loadRatio)
    expected = (row.groupShare ?? 0) * totalLoad
  }

  func load(as role: Role) -> Double { role == .lead ? carried.leadLoad : carried.initiatorLoad }

  /// The roles that it carries load in: lead first.
  var roles: [Role] { Role.allCases.filter { load(as: $0) > 1e-9 } }
}

/// Where bars of load, and the text in and behind them, are: as long as the page allows.
struct LoadScale {
  let names: RowNames
  /// Where bars begin.
  let left: Double
  /// For each bar, what is written behind it: its load, then its share.
  let values: [(load: String, share: String)]
  /// Whether it says of some how many times their part they carry.
  let hasTimes: Bool
  private let directLabels: [[LoadBar.Role: DirectLabel]]
  private let pointsPerLoad: Double

  init(_ bars: [LoadBar], page: Page) {
    let phrases = page.phrases
    let isNarrow = page.width < 300
    let names = RowNames(
      bars.map(\.carried.name), limit: isNarrow ? 86 : 150, rowHeight: bars.count > 12 ? 18 : 21, room: 500)
    let left = page.left + names.width + 8
    var hasTimes = false
    let values = bars.enumerated().map { number, bar in
      let percent = bar.carried.sharePercent
      let isFirst = number == 0 && !isNarrow
      var share = isFirst ? phrases.loadShare(percent) : phrases.percent(percent)
      // What is out of proportion is said, not left to be measured.
      if let ratio = bar.carried.ratio, ratio >= Self.remarkable, bar.carried.load >= 1, !isNarrow {
        share += " · " + phrases.loadTimes(ratio)
        hasTimes = true
      }
      return (load: phrases.number(bar.carried.load, decimals: 2), share: share)
    }
    let pointsPerLoad =
      zip(bars, values).map { bar, value in
        let text = Font.strong.width(of: value.load) + Font.small.width(of: value.share)
        return (page.right - left - text - 12) / max(bar.carried.load, bar.expected)
      }
      .min() ?? 1
    self.names = names
    self.left = left
    self.values = values
    self.hasTimes = hasTimes
    self.pointsPerLoad = pointsPerLoad
    var named: Set<LoadBar.Role> = []
    directLabels = bars.map { bar in
      let mark = left + bar.expected * pointsPerLoad
      var start = left
      var labels: [LoadBar.Role: DirectLabel] = [:]
      for role in bar.roles {
        let end = start + bar.load(as: role) * pointsPerLoad
        defer { start = end }
        guard bar.roles.count > 1 || !named.contains(role) else { continue }
        let load = bar.roles.count > 1 ? " " + phrases.number(bar.load(as: role), decimals: 2) : ""
        labels[role] = DirectLabel(role.word(phrases) + load, in: start...end, nextTo: mark)
        if labels[role] != nil { named.insert(role) }
      }
      return labels
    }
  }

  /// From how many times the share of participation a load is worth a word.
  private static let remarkable = 2.0

  func x(_ load: Double) -> Double { left + load * pointsPerLoad }

  /// What is written in a part of a bar, and where it begins: its role, which the first bar of that role has to tell, and
  /// its load, where there is another part next to it.
  func directLabel(of role: LoadBar.Role, in bar: Int) -> DirectLabel? { directLabels[bar][role] }

  /// Whether no part is wide enough to name a role.
  func isUnnamed(_ role: LoadBar.Role) -> Bool { directLabels.allSatisfy { $0[role] == nil } }
}

/// Text within a bar.
struct DirectLabel {
  let text: String
  let left: Double

  /// - Returns: nil where neither side of the mark has room for the text.
  init?(_ text: String, in part: ClosedRange<Double>, nextTo mark: Double) {
    let room = Font.small.width(of: text) + 10
    let mark = max(part.lowerBound, min(mark, part.upperBound))
    let sides = [(left: part.lowerBound, right: mark), (left: mark, right: part.upperBound)]
    guard let side = sides.first(where: { $0.right - $0.left >= room }) else { return nil }
    self.text = text
    left = side.left + 5
  }
}
