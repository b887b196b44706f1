import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Which sets of groups share whom: an UpSet plot.
  ///
  /// Lex, Gehlenborg, Strobelt, Vuillemot & Pfister 2014, “UpSet: Visualization of Intersecting Sets”.
  package static let intersections = Figure(name: "intersections", in: .groups, tables: [.groupOverlap]) { context in
    let network = context.measures.twoMode
    let limit = context.width.isNarrow ? 9 : IntersectionsChart.columnLimit
    let sets = GroupSets(
      of: network,
      groups: GroupOrder.groups(
        limit, of: network, budget: context.layoutBudget, name: { context.measures.name(ofGroup: Int32($0)) }))
    guard !sets.groups.isEmpty else { return .leftOut(reason: context.phrases.noData(.groups)) }
    // Rows of one each tell nothing but names.
    guard sets.intersections.count <= IntersectionsChart.mostSingle || sets.shared.count > 0 else {
      return .leftOut(reason: context.phrases.noSharedSets(context.actorNoun))
    }
    return .drawn(IntersectionsChart(sets, context).drawn())
  }
}

private struct IntersectionsChart {
  static let columnLimit = 16
  private static let rowLimit = 24
  /// More sets with one actor each are counted, not drawn.
  static let mostSingle = 6
  private static let rowHeight = 15.0
  private static let sizeHeight = 26.0

  private let context: FigureContext
  private let sets: GroupSets
  private let rows: ArraySlice<GroupSets.Intersection>
  private let names: [String]
  /// Whether only sets of several groups are drawn, how many actors are in one alone then, and how many sets could be.
  private let isOfSeveral: Bool
  private let inOne: Int
  private let drawable: Int

  init(_ sets: GroupSets, _ context: FigureContext) {
    self.context = context
    self.sets = sets
    let single = sets.intersections.count - sets.shared.count
    let frequent = Array(single > Self.mostSingle ? sets.shared : sets.intersections[...])
    // Where there is not room for all, sets of several groups are what the figure is about.
    let several = frequent.filter { $0.groups.count > 1 }
    isOfSeveral = frequent.count > Self.rowLimit && !several.isEmpty
    inOne = isOfSeveral ? frequent.filter { $0.groups.count == 1 }.reduce(0) { $0 + $1.actors.count } : 0
    drawable = isOfSeveral ? several.count : frequent.count
    rows = (isOfSeveral ? several : frequent).prefix(Self.rowLimit)
    names = sets.groups.map { DisplayText.clean(context.network.groups[$0].name) }
  }

  /// Names have a line of their own where there is little width.
  private var rowHeight: Double { context.width.isNarrow ? 26 : Self.rowHeight }

  func drawn() -> Drawing {
    let theme = context.theme
    var page = Page(
      title: context.phrases.intersectionsTitle(context.actorNoun), lead: lead, context: context)
    let labelWidth = context.width.isNarrow ? 44.0 : 58
    let left = page.left + labelWidth
    let pitch = max(
      context.width.isNarrow ? 9 : 12, min(20, (page.width * 0.52 - labelWidth) / Double(max(1, names.count))))
    let centers = names.indices.map { left + pitch * (Double($0) + 0.5) }
    ColumnHeads(names, centers: centers, pitch: pitch).write(on: &page)
    writeSizes(centers, pitch: pitch, on: &page)

    let barLeft = left + pitch * Double(names.count) + 12
    let heading = context.phrases.inExactlyThese(
      context.actorNoun, ofLargest: names.count < sets.allGroups ? names.count : nil)
    for (number, line) in Font.small.wrapped(heading, to: page.right - barLeft, lines: 3).reversed().enumerated() {
      page.drawing.labels.append(
        Label(
          line, at: Point(barLeft, page.cursor - 4 - Double(number) * Font.small.lineHeight), font: .small,
          color: theme.quiet))
    }
    let most = Double(rows.first?.actors.count ?? 1)
    for (number, row) in rows.enumerated() {
      if number % 2 == 0 {
        page.drawing.backdrop.append(
          Backdrop(
            area: Rectangle(left: left, top: page.cursor, right: page.right, bottom: page.cursor + rowHeight),
            fill: theme.rule.mixed(with: theme.paper, 0.75)))
      }
      write(row, centers: centers, barLeft: barLeft, most: most, on: &page)
      page.cursor += rowHeight
    }
    for note in [inOne > 0 ? context.phrases.inOneOfThese(context.actorNoun, inOne) : nil, singles] {
      guard let note else { continue }
      page.cursor += 4
      page.write(note, font: .small, color: theme.quiet, lines: 2)
    }
    return page.finished(description: description)
  }

  /// How many have a set of groups that no one else has, where these are not drawn.
  private var singles: String? {
    let single = sets.intersections.count - sets.shared.count
    return single > Self.mostSingle ? context.phrases.alone(context.actorNoun, single) : nil
  }

  private var lead: String {
    let phrases = context.phrases
    let lead = phrases.intersectionsLead(
      context.actorNoun, sets.actorCount, groups: sets.groups.count, sets: sets.intersections.count)
    let groups = sets.groups.count < sets.allGroups ? (sets.groups.count, sets.allGroups) : nil
    let shown = rows.count < drawable ? (rows.count, drawable) : nil
    guard groups != nil || shown != nil else { return lead }
    return lead + " " + phrases.intersectionsDrawn(groups: groups, sets: shown)
  }

  /// A bar for each group: how many take part.
  private func writeSizes(_ centers: [Double], pitch: Double, on page: inout Page) {
    let theme = context.theme
    let bottom = page.cursor + 10 + Self.sizeHeight
    let scale = LinearScale(
      domain: 0...Double(max(1, sets.sizes.max() ?? 1)), from: bottom, to: bottom - Self.sizeHeight)
    for (number, center) in centers.enumerated() {
      let top = scale(Double(sets.sizes[number]))
      let text = context.phrases.number(sets.sizes[number])
      page.drawing.marks.append(
        Mark(
          .rectangle,
          Rectangle(left: center - pitch * 0.32, top: top, right: center + pitch * 0.32, bottom: bottom),
          fill: theme.groupOutline, tooltip: context.phrases.labelled(names[number], text)))
      // Where columns are narrow, a large number would run into its neighbour.
      if Font.small.width(of: text) <= pitch - 1 {
        page.drawing.labels.append(
          Label(text, at: Point(center, top - 2), anchor: .middle, font: .small, color: theme.ink))
      }
    }
    let lines = Font.small.wrapped(
      context.phrases.participantsOfGroup(context.actorNoun), to: (centers.first ?? 60) - pitch / 2 - page.left - 4,
      lines: 3)
    for (number, line) in lines.reversed().enumerated() {
      page.drawing.labels.append(
        Label(
          line, at: Point(page.left, bottom - 1 - Double(number) * Font.small.lineHeight), font: .small,
          color: theme.quiet))
    }
    page.cursor = bottom + 6
  }

  /// A dot for each group of the set, joined by a line; a bar for how many; their names.
  private func write(
    _ row: GroupSets.Intersection, centers: [Double], barLeft: Double, most: Double, on page: inout Page
  ) {
    let theme = context.theme
    let middle = page.cursor + Self.rowHeight / 2
    let members = Set(row.groups)
    // More names than a line can hold.
    let actors = row.actors.prefix(60).map { DisplayText.clean(context.measures.name(ofActor: $0)) }
    let tooltip = context.phrases.takingPart(
      in: row.groups.map { names[$0] }, moreGroups: 0, Array(actors.prefix(20)), more: max(0, row.actors.count - 20),
      count: row.actors.count)
    func dot(_ number: Int, size: Double, fill: Color, tooltip: String? = nil) -> Mark {
      let frame = Rectangle(center: Point(centers[number], middle), size: Size(size, size))
      return Mark(.ellipse, frame, fill: fill, tooltip: tooltip)
    }
    // The line lies over the dots of groups that are not in the set, and under those that are.
    page.drawing.marks += centers.indices.filter { !members.contains($0) }.map { dot($0, size: 4, fill: theme.rule) }
    if let first = row.groups.first, let last = row.groups.last, first < last {
      let line = Rectangle(left: centers[first], top: middle - 0.9, right: centers[last], bottom: middle + 0.9)
      page.drawing.marks.append(Mark(.rectangle, line, fill: theme.ink, tooltip: tooltip))
    }
    page.drawing.marks += row.groups.map { dot($0, size: 8, fill: theme.ink, tooltip: tooltip) }
    let scale = LinearScale(domain: 0...most, range: 0...min(46, 12 * most))
    let bar = Rectangle(
      left: barLeft, top: middle - 4.5, right: barLeft + scale(Double(row.actors.count)), bottom: middle + 4.5)
    page.drawing.marks.append(Mark(.rectangle, bar, fill: theme.series[0], tooltip: tooltip))
    let count = context.phrases.number(row.actors.count)
    page.drawing.labels.append(
      Label(count, centeredOn: Point(bar.right + 4, middle), anchor: .start, font: .strong, color: theme.ink))
    let isNarrow = context.width.isNarrow
    let textLeft = isNarrow ? page.left : bar.right + 4 + Font.strong.width(of: count) + 6
    let text = some(actors, of: row.actors.count, to: page.right - textLeft - 3)
    guard !text.isEmpty else { return }
    page.drawing.labels.append(
      Label(
        text, centeredOn: Point(textLeft, isNarrow ? middle + 11.5 : middle), anchor: .start, font: .small,
        color: theme.ink,
        tooltip: text.isShortened ? tooltip : nil))
  }

  /// As many whole names as a line has room for, and how many others there are.
  private func some(_ names: [String], of count: Int, to width: Double) -> String {
    var fitting: String?
    for shown in names.indices.map({ $0 + 1 }) {
      guard Font.small.width(of: names.prefix(shown).joined(separator: ", ")) <= width else { break }
      let others = shown < count ? [context.phrases.others(count - shown)] : []
      let whole = context.phrases.list(names.prefix(shown) + others)
      if Font.small.width(of: whole) <= width { fitting = whole }
    }
    if let fitting { return fitting }
    guard count > 1 else { return Font.small.shortened(names.first ?? "", to: width, keepsLastWord: true) }
    let others = context.phrases.others(count - 1)
    let room = width - Font.small.width(of: context.phrases.list(["", others]))
    let first = Font.small.shortened(names.first ?? "", to: room, keepsLastWord: true)
    return first.count > 2 ? context.phrases.list([first, others]) : ""
  }

  private var description: String {
    let phrases = context.phrases
    let shared = sets.shared
    let alone = sets.intersections.count - shared.count
    let sentences = (shared.isEmpty ? sets.intersections.prefix(4) : shared.prefix(8)).map { row in
      let actors = row.actors.prefix(8).map { DisplayText.clean(context.measures.name(ofActor: $0)) }
      return phrases.takingPart(
        in: row.groups.prefix(8).map { names[$0] }, moreGroups: max(0, row.groups.count - 8), actors,
        more: row.actors.count - actors.count, count: row.actors.count)
    }
    return ([lead] + sentences + (alone > 0 ? [phrases.alone(context.actorNoun, alone)] : [])).joined(separator: " ")
  }
}

/// The actors of a network by the set of groups that each takes part in.
struct GroupSets {
  /// Those who take part in all of these groups and no other.
  struct Intersection {
    /// Places in ``GroupSets/groups``, ascending.
    let groups: [Int]
    /// Positions in the network, ascending, which is the order of names.
    let actors: [Int32]
  }

  /// The groups that are looked at, as positions in the network, in the order of columns.
  let groups: [Int]
  let sizes: [Int]
  /// The number of groups that someone takes part in.
  let allGroups: Int
  /// By the number of actors, then of groups, then in the order of groups.
  let intersections: [Intersection]

  init(of network: TwoModeNetwork, groups: [Int]) {
    var place = [Int?](repeating: nil, count: network.groupCount)
    for (number, group) in groups.enumerated() { place[group] = number }
    var actors: [[Int]: [Int32]] = [:]
    for actor in network.participatingActors {
      let set = network.groupsOfActor[actor].compactMap { place[Int($0)] }.sorted()
      if !set.isEmpty { actors[set, default: []].append(Int32(actor)) }
    }
    self.groups = groups
    sizes = groups.map(network.actorsOfGroup.count)
    allGroups = network.populatedGroups.count
    intersections = actors.map { Intersection(groups: $0, actors: $1) }.sorted { a, b in
      if a.actors.count != b.actors.count { return a.actors.count > b.actors.count }
      if a.groups.count != b.groups.count { return a.groups.count > b.groups.count }
      return a.groups.lexicographicallyPrecedes(b.groups)
    }
  }

  /// The sets of groups that several take part in.
  var shared: ArraySlice<Intersection> { intersections.prefix { $0.actors.count > 1 } }

  var actorCount: Int { intersections.reduce(0) { $0 + $1.actors.count } }
}
