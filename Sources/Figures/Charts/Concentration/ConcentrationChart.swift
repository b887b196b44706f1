import Measures
import Tables
import Wording

extension Figure {
  /// How few carry how much: the Lorenz curve of the load, and what it comes to.
  package static let leadershipConcentration = Figure(
    name: "leadership-concentration", in: .leadership, tables: [.leadershipLoad]
  ) { context in
    guard let chart = ConcentrationChart(context) else { return .leftOut(reason: context.phrases.noLoad) }
    return .drawn(chart.drawn())
  }
}

private struct ConcentrationChart {
  private static let side = 200.0
  private static let namedLimit = 8

  private let context: FigureContext
  private let rows: [LeadershipLoad.Row]
  private let curve: LorenzCurve
  private let totalLoad: Double
  private let summary: NetworkSummary
  private let elephants: Int
  /// Of the fewest with half of the load those that are among them in any case; the others may be any of so many equals.
  private let certain: Int
  private let equals: Int

  /// Nil where nothing is carried.
  init?(_ context: FigureContext) {
    let rows = context.measures.leadershipLoad.rows
    let summary = context.measures.summary
    guard let curve = LorenzCurve(of: rows.map(\.load)), let elephants = summary.elephantFactor else { return nil }
    self.context = context
    self.rows = rows
    self.curve = curve
    self.summary = summary
    self.elephants = elephants
    totalLoad = context.measures.leadershipLoad.totalLoad
    let least = rows[max(0, min(elephants, rows.count) - 1)].load
    let above = rows.count { $0.load > least + 1e-9 }
    let equals = rows.count { abs($0.load - least) <= 1e-9 }
    (certain, self.equals) = above + equals == elephants ? (elephants, 0) : (above, equals)
  }

  /// Whether the load as a column says more than a block of one ink.
  private var hasColumn: Bool { elephants <= Self.namedLimit }

  func drawn() -> Drawing {
    var page = Page(title: context.phrases.concentrationTitle, lead: lead, context: context)
    let top = page.cursor + 16
    let left = page.left + Font.small.width(of: context.phrases.briefPercent(100)) + 10
    let isNarrow = context.width.isNarrow
    let side = isNarrow ? min(Self.side, page.right - left - 6) : Self.side
    let frame = Rectangle(left: left, top: top, width: side, height: side)
    // Where there is room for one alone, names say more than a curve.
    if !isNarrow || !hasColumn {
      writeAxes(frame, on: &page)
      writeCurve(frame, on: &page)
    }
    if hasColumn { writeBar(right: isNarrow ? page.left : frame.right, frame, on: &page) }
    if !isNarrow, !hasColumn {
      page.cursor = frame.top
      for fact in facts {
        page.write(fact, left: frame.right + 28)
        page.cursor += 12
      }
      page.cursor = max(page.cursor, frame.bottom + 34)
    } else {
      page.cursor = frame.bottom + (isNarrow && hasColumn ? 14 : 44)
      page.write(facts)
    }
    return page.finished(description: description)
  }

  private var carriedByElephants: Double {
    rows.prefix(elephants).reduce(0) { $0 + $1.load } / totalLoad * 100
  }

  private var lead: String {
    let lead = context.phrases.fewestCarry(
      context.actorNoun, elephants, of: rows.count, percent: carriedByElephants)
    guard elephants <= Self.namedLimit, certain < elephants || hasColumn else { return lead }
    let names = rows.prefix(certain).map { DisplayText.clean(context.measures.name(ofActor: $0.actor)) }
    return lead + " " + context.phrases.fewestAre(names, any: elephants - certain, of: equals)
  }

  private func writeAxes(_ frame: Rectangle, on page: inout Page) {
    let (theme, phrases) = (context.theme, context.phrases)
    for share in [0, 0.25, 0.5, 0.75, 1] {
      let text = phrases.briefPercent(share * 100)
      let (x, y) = (frame.left + share * frame.width, frame.bottom - share * frame.height)
      let stroke = share == 0 ? Stroke(theme.quiet) : Stroke(theme.rule, width: 0.5)
      page.drawing.backdrop += [
        Backdrop(line: [Point(frame.left, y), Point(frame.right, y)], stroke: stroke),
        Backdrop(line: [Point(x, frame.top), Point(x, frame.bottom)], stroke: stroke),
      ]
      page.drawing.labels += [
        Label(text, centeredOn: Point(frame.left - 5, y), anchor: .end, font: .small, color: theme.quiet),
        Label(text, at: Point(x, frame.bottom + 11), anchor: .middle, font: .small, color: theme.quiet),
      ]
    }
    page.drawing.labels.append(
      Label(phrases.shareOfLoad, at: Point(page.left, frame.top - 9), font: .small, color: theme.quiet))
    page.drawing.labels.append(
      Label(
        Font.small.shortened(phrases.actorsFromLeastLoaded(context.actorNoun), to: page.right - frame.left),
        at: Point(frame.left, frame.bottom + 24), font: .small, color: theme.quiet))
  }

  private func writeCurve(_ frame: Rectangle, on page: inout Page) {
    let theme = context.theme
    let places = curve.thinned(to: 200).map { place in
      Point(frame.left + place.actors * frame.width, frame.bottom - place.load * frame.height)
    }
    // Between the curve and the diagonal: twice its share of the square is the Gini coefficient.
    page.drawing.backdrop.append(Backdrop(area: places, fill: theme.lead.mixed(with: theme.paper, 0.85)))
    page.drawing.paths += [
      Path(
        line: [Point(frame.left, frame.bottom), Point(frame.right, frame.top)],
        stroke: Stroke(theme.quiet, width: 0.9, dash: .dashed), tooltip: context.phrases.evenlySpread),
      Path(line: places, stroke: Stroke(theme.lead, width: 1.8), tooltip: context.phrases.shareOfLoad),
    ]
    if rows.count <= 40 {
      page.drawing.marks += places.dropFirst().map { place in
        Mark(
          .ellipse, Rectangle(center: place, size: Size(4.5, 4.5)), fill: theme.lead,
          stroke: Stroke(theme.paper, width: 0.5))
      }
    }
    let middle = Point(frame.left + frame.width * 0.52, frame.bottom - frame.height * 0.52)
    page.drawing.labels.append(
      Label(
        context.phrases.evenlySpread, at: Point(middle.x - 4, middle.y - 4), anchor: .end, font: .small,
        color: theme.quiet))
  }

  /// The whole load as a column next to the curve, parted by who carries it: the steps of the curve, with names.
  private func writeBar(right edge: Double, _ frame: Rectangle, on page: inout Page) {
    let (theme, phrases) = (context.theme, context.phrases)
    let bar = Rectangle(left: edge + 12, top: frame.top, width: 16, height: frame.height)
    let carrying = rows.prefix { $0.load > 0 }
    let named = carrying.count <= Self.namedLimit ? carrying : carrying.prefix(Self.namedLimit - 1)
    var parts = named.enumerated().map { number, row in
      (
        name: DisplayText.clean(context.measures.name(ofActor: row.actor)), load: row.load,
        isElephant: number < certain
      )
    }
    let rest = carrying.dropFirst(named.count)
    if !rest.isEmpty {
      parts.append((phrases.othersTogether(rest.count), rest.reduce(0) { $0 + $1.load }, certain > named.count))
    }
    var top = bar.top
    var blocks: [LabelStack.Block] = []
    for part in parts {
      let height = part.load / totalLoad * bar.height
      let frame = Rectangle(left: bar.left, top: top, width: bar.width, height: height)
      page.drawing.marks.append(
        Mark(
          // A gap of paper, so that those of one ink are distinguished.
          .rectangle, frame.inset(0.4, min(1, frame.height / 4)),
          fill: part.isElephant ? theme.lead : theme.lead.mixed(with: theme.paper, 0.85),
          stroke: Stroke(theme.lead, width: 0.8),
          tooltip: phrases.labelled(part.name, phrases.percent(part.load / totalLoad * 100))))
      blocks.append(LabelStack.Block(middle: frame.center.y, height: 13))
      top += height
    }
    let half = bar.top + bar.height / 2
    page.drawing.paths.append(
      Path(
        line: [Point(bar.left - 8, half), Point(bar.right + 3, half)], stroke: Stroke(theme.ink, width: 1.2),
        tooltip: phrases.halfOfLoad))
    let middles = LabelStack.middles(of: blocks, within: (frame.top - 6)...(frame.bottom + 6))
    for ((part, block), middle) in zip(zip(parts, blocks), middles) {
      let share = phrases.percent(part.load / totalLoad * 100)
      let font: Font = part.isElephant ? .strong : .label
      page.drawing.backdrop.append(
        Backdrop(
          line: [
            Point(bar.right + 1, block.middle), Point(bar.right + 4, block.middle), Point(bar.right + 12, middle),
            Point(bar.right + 15, middle),
          ], stroke: Stroke(theme.quiet, width: 0.5)))
      let text = font.shortened(
        part.name, to: page.right - bar.right - 18 - font.width(of: " \(share)"), keepsLastWord: true)
      page.drawing.labels.append(
        Label(
          "\(text) \(share)", centeredOn: Point(bar.right + 18, middle), anchor: .start, font: font, color: theme.ink,
          tooltip: text.isShortened ? part.name : nil))
    }
  }

  private var facts: [Fact] {
    let (phrases, noun) = (context.phrases, context.actorNoun)
    return [
      summary.gini.map {
        Fact(value: phrases.number($0, decimals: 2), name: phrases.giniName, meaning: phrases.giniMeaning)
      },
      summary.hhi.map {
        Fact(
          value: phrases.number($0, decimals: 2), name: phrases.hhiName,
          meaning: phrases.hhiMeaning(noun, equivalent: 1 / $0))
      },
      Fact(value: phrases.number(elephants), name: phrases.elephantName, meaning: phrases.elephantMeaning(noun)),
    ]
    .compactMap(\.self)
  }

  private var description: String {
    let phrases = context.phrases
    let carrying = rows.prefix(elephants).prefix(8).map { row in
      phrases.labelled(
        DisplayText.clean(context.measures.name(ofActor: row.actor)), phrases.percent(row.load / totalLoad * 100)) + "."
    }
    let numbers = facts.map { "\(phrases.labelled($0.name, $0.value)) (\($0.meaning))." }
    return ([lead] + carrying + numbers).joined(separator: " ")
  }
}

/// The share of the load that the least loaded share of actors carries.
///
/// Lorenz 1905, “Methods of measuring the concentration of wealth”.
struct LorenzCurve {
  /// From (0, 0) to (1, 1), a place after each actor, from the least loaded to the most.
  let places: [(actors: Double, load: Double)]

  /// - Returns: nil where nothing is carried.
  init?(of loads: [Double]) {
    let total = loads.reduce(0, +)
    guard total > 0 else { return nil }
    var carried = 0.0
    var places = [(actors: 0.0, load: 0.0)]
    for (number, load) in loads.sorted().enumerated() {
      carried += load
      places.append((Double(number + 1) / Double(loads.count), min(1, carried / total)))
    }
    self.places = places
  }

  /// As many of its places as can be distinguished on paper, the ends among them; all of them where there are fewer.
  func thinned(to count: Int) -> [(actors: Double, load: Double)] {
    guard places.count > count, count > 1 else { return places }
    let last = places.count - 1
    return (0..<count).map { places[$0 * last / (count - 1)] }
  }
}
