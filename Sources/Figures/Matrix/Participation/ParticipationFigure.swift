import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Organizations against groups, a sign for each role.
  ///
  /// At a glance: blocks of organizations that are in the same groups, who joins two blocks, who leads what. Davis,
  /// Gardner & Gardner printed the like in 1941; Bertin (1967) on ordering both sides.
  package static let participation = Figure(
    name: "participation", in: .collaboration, tables: [.participation, .leadershipLoad, .centrality]
  ) { context in
    guard !context.measures.twoMode.populatedGroups.isEmpty else {
      return .leftOut(reason: context.phrases.noData(.groups))
    }
    return .drawn(ParticipationChart(context).drawn())
  }
}

private struct ParticipationChart {
  private static let (leastPitch, bestPitch) = (6.6, 15.0)
  private static let (leastRow, bestRow) = (8.6, 14.0)
  /// What an A4 page has between its margins, and what of it a long head and the key take.
  private static let (page, headAndKey) = (700.0, 150.0)

  private let context: FigureContext
  private let matrix: ParticipationMatrix
  private let names: [String]
  private let rowNames: [String]
  private let otherNames: [String]

  init(_ context: FigureContext) {
    self.context = context
    let (measures, phrases, isNarrow) = (context.measures, context.phrases, context.width.isNarrow)
    let width = context.width.points - 2 * Page.margin
    let mostGroups = Int((width - Self.nameLimits(isNarrow).least - Self.overhang(isNarrow)) / Self.leastPitch)
    let groups = min(mostGroups, measures.twoMode.populatedGroups.count)
    let heads = Double((groups + 1) / 2) * PeakedHeads.step
    let matrix = ParticipationMatrix(
      of: measures,
      room: ParticipationMatrix.Room(
        groups: mostGroups, rows: min(60, Int((Self.page - Self.headAndKey - heads) / Self.leastRow))),
      budget: context.layoutBudget)
    self.matrix = matrix
    func name(_ row: ParticipationMatrix.Row) -> String {
      // Of a million nobody reads all names.
      let names = row.actors.prefix(100).map { DisplayText.clean(measures.name(ofActor: Int32($0))) }
      let others = row.actors.count > names.count ? [phrases.others(row.actors.count - names.count)] : []
      return row.actors.count == 1
        ? names[0]
        : phrases.labelled(
          phrases.counted(row.actors.count, context.actorNoun), (names + others).joined(separator: ", "))
    }
    names = matrix.groups.map { DisplayText.clean(measures.name(ofGroup: Int32($0))) }
    rowNames = matrix.rows.map(name)
    otherNames = matrix.others.map(name)
  }

  private static func nameLimits(_ isNarrow: Bool) -> (least: Double, most: Double) {
    isNarrow ? (84, 104) : (128, 190)
  }

  /// What is free to the right of the last column, for the names of the last ones.
  private static func overhang(_ isNarrow: Bool) -> Double { isNarrow ? 36 : 62 }

  /// As much as the names of the right half need beyond their columns, within limits.
  private func overhang(on page: Page) -> Double {
    let least = Self.overhang(context.width.isNarrow)
    let pitch = (page.width - Self.nameLimits(context.width.isNarrow).most - least) / Double(max(1, names.count))
    let needed = names.enumerated().dropFirst((names.count + 1) / 2).map { column, name in
      Font.small.width(of: name) + 6 - (Double(names.count - column) - 0.5) * min(Self.bestPitch, pitch)
    }
    return max(least / 2, min(least * 1.6, needed.max() ?? 0))
  }

  func drawn() -> Drawing {
    var page = Page(title: context.phrases.participationTitle, lead: lead, context: context)
    let theme = context.theme
    let count = Double(max(1, names.count))
    let (least, most) = Self.nameLimits(context.width.isNarrow)
    let overhang = overhang(on: page)
    // Names have what columns leave, within limits.
    let nameLimit = max(least, min(most, page.width - overhang - count * Self.bestPitch))
    let rowCount = Double(rowNames.count + otherNames.count + (otherNames.isEmpty ? 0 : 1))
    let heads = (count / 2).rounded(.up) * PeakedHeads.step
    let room = Self.page - page.cursor - heads - 52
    let rowHeight = max(Self.leastRow, min(Self.bestRow, room / max(1, rowCount)))
    let font: Font = rowHeight < 11 ? .small : .label
    let labels = RowNames(
      rowNames + otherNames, limit: nameLimit, rowHeight: rowHeight, room: room - 14, font: font)
    let left = page.left + labels.width + 8
    let pitch = min(Self.bestPitch * 1.4, (page.right - overhang - left) / count)
    let centers = names.indices.map { left + pitch * (Double($0) + 0.5) }

    if ColumnHeads.fit(names, pitch: pitch) {
      ColumnHeads(names, centers: centers, pitch: pitch).write(on: &page)
    } else {
      PeakedHeads(names: names, centers: centers).write(on: &page)
    }
    let bodyTop = page.cursor
    var rules = page.drawing.backdrop.count
    let size = min(9.5, min(pitch, rowHeight) * 0.78)
    for (number, row) in (matrix.rows + matrix.others).enumerated() {
      if number == matrix.rows.count { writeHeading(on: &page) }
      let height = labels.height(of: number)
      if number % 2 == 0 {
        page.drawing.backdrop.insert(
          Backdrop(
            area: Rectangle(
              left: page.left, top: page.cursor, right: left + pitch * count, bottom: page.cursor + height),
            fill: theme.rule.mixed(with: theme.paper, 0.72)), at: 0)
        rules += 1
      }
      let middle = page.cursor + height / 2
      page.drawing.labels += labels.labels(of: number, left: page.left, middle: middle, color: theme.ink)
      for (column, role) in row.roles.enumerated() {
        guard let role else { continue }
        page.drawing.draw(
          glyph(of: role), around: Point(centers[column], middle), size: size * Self.scale(of: role),
          tooltip: tooltip((rowNames + otherNames)[number], in: names[column], role))
      }
      page.cursor += height
    }
    // The steps of the head lead down to the columns, and go on between the rows.
    page.drawing.backdrop.insert(
      contentsOf: centers.map { x in
        Backdrop(line: [Point(x, bodyTop), Point(x, page.cursor)], stroke: Stroke(theme.rule, width: 0.4))
      }, at: rules)
    if pitch >= 9 { writeSizes(centers, on: &page) }
    page.cursor += 6
    page.write(legend)
    return page.finished(description: description)
  }

  private func writeHeading(on page: inout Page) {
    let roles = Set(matrix.others.flatMap(\.roles).compactMap(\.self))
    let heading = roles.contains(.observer) ? context.phrases.besideHeading : context.phrases.suppliersHeading
    page.drawing.labels.append(
      Label(heading, at: Point(page.left, page.cursor + 10.5), font: .smallItalic, color: context.theme.quiet))
    page.cursor += 14
  }

  /// Under each column how many participate, drawn or not.
  private func writeSizes(_ centers: [Double], on page: inout Page) {
    for (group, center) in zip(matrix.groups, centers) {
      page.drawing.labels.append(
        Label(
          context.phrases.number(context.measures.twoMode.actorsOfGroup.count(of: group)),
          at: Point(center, page.cursor + 10), anchor: .middle, font: .small, color: context.theme.quiet))
    }
    let text = context.phrases.participantsOfGroup(context.actorNoun)
    if let first = centers.first, Font.small.width(of: text) < first - page.left - 12 {
      page.drawing.labels.append(
        Label(text, at: Point(page.left, page.cursor + 10), font: .small, color: context.theme.quiet))
    }
    page.cursor += 12
  }

  // MARK: Signs

  /// distinguished by shape as well as colour: a square leads, a diamond initiated, a disc participates.
  private func glyph(of role: Role) -> Glyph {
    let theme = context.theme
    switch role {
    case .lead: return Glyph(.mark(.rectangle), fill: theme.lead)
    case .initiator: return Glyph(.mark(.diamond), fill: theme.initiator)
    case .supplier: return Glyph(.mark(.hexagon), fill: theme.paper, stroke: Stroke(theme.supplier, width: 1.1))
    case .observer: return Glyph(.mark(.ellipse), fill: theme.paper, stroke: Stroke(theme.quiet, width: 0.9))
    default: return Glyph(.mark(.ellipse), fill: theme.member)
    }
  }

  /// Signs of equal weight are not of equal size.
  private static func scale(of role: Role) -> Double {
    switch role {
    case .initiator: 1.3
    case .member: 0.78
    case .observer: 0.6
    default: 1
    }
  }

  private var legend: [LegendEntry] {
    let roles = Set((matrix.rows + matrix.others).flatMap(\.roles).compactMap(\.self))
    return RoleInk.ranked.filter(roles.contains).map {
      LegendEntry(.glyph(glyph(of: $0)), RoleInk.word(for: $0, context.phrases))
    }
  }

  // MARK: Words

  private var lead: String {
    let (phrases, summary) = (context.phrases, context.measures.summary)
    let all = phrases.participationCounts(
      context.actorNoun, actors: summary.actors, groups: summary.groups, participations: summary.memberships)
    let groups =
      matrix.groups.count < summary.groups
      ? PartOfGroups(drawn: matrix.groups.count, all: summary.groups, leastSize: matrix.cut.leastSize) : nil
    let actors =
      matrix.actorCount < summary.actors
      ? PartOfActors(
        drawn: matrix.actorCount, all: summary.actors, leastBreadth: matrix.cut.leastBreadth,
        hasAllSeats: matrix.cut.hasAllSeats && matrix.rows.contains(where: \.isSeated)) : nil
    guard groups != nil || actors != nil else { return all }
    return all + ". " + phrases.matrixPart(context.actorNoun, groups: groups, actors: actors)
  }

  private func tooltip(_ name: String, in group: String, _ role: Role) -> String {
    context.phrases.labelled("\(name) – \(group)", RoleInk.word(for: role, context.phrases))
  }

  private var description: String {
    let (phrases, measures) = (context.phrases, context.measures)
    func names(_ role: Role, in column: Int) -> [String] {
      let actors = matrix.rows.filter { $0.roles[column] == role }.flatMap(\.actors)
      let shown = actors.count > 9 ? actors.prefix(8) : actors[...]
      return shown.map { DisplayText.clean(measures.name(ofActor: Int32($0))) }
        + (actors.count > 9 ? [phrases.others(actors.count - 8)] : [])
    }
    let sentences = matrix.groups.indices.map { column in
      phrases.groupOfMatrix(
        self.names[column], size: measures.twoMode.actorsOfGroup.count(of: matrix.groups[column]), context.actorNoun,
        leads: names(.lead, in: column), initiators: names(.initiator, in: column))
    }
    return ([lead + "."] + sentences).joined(separator: " ")
  }
}
