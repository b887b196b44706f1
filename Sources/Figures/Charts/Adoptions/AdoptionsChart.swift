import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Software × organizations, with a sign for how far each is.
  package static let adoptions = Figure(name: "adoptions", in: .adoptions, tables: [.adoptions]) { context in
    let rows = context.measures.adoptions
    return rows.isEmpty
      ? .leftOut(reason: context.phrases.noData(.adoptions)) : .drawn(AdoptionsChart(rows, context).drawn())
  }
}

private struct AdoptionsChart {
  private static let rowLimit = 34
  private static let columnLimit = 16

  private let context: FigureContext
  private let matrix: AdoptionMatrix
  /// Whether rows are organizations and columns software: the longer list is in rows.
  private let isTransposed: Bool
  private let rows: [AdoptionMatrix.Entry]
  private let columns: [AdoptionMatrix.Entry]
  /// The statuses that are drawn, in the legend's order.
  private let statuses: [AdoptionStatus]

  init(_ adoptions: [AdoptionRow], _ context: FigureContext) {
    let matrix = AdoptionMatrix(adoptions, in: context.network)
    let isTransposed = matrix.organizations.count > matrix.software.count
    // A staircase of names takes the room of rows.
    let columnLimit = context.width.isNarrow ? 9 : Self.columnLimit
    let columnCount = min(columnLimit, min(matrix.organizations.count, matrix.software.count))
    let rows = (isTransposed ? matrix.organizations : matrix.software).prefix(columnCount > 8 ? 22 : Self.rowLimit)
    let columns = (isTransposed ? matrix.software : matrix.organizations).prefix(columnCount)
    var statuses: Set<AdoptionStatus> = []
    for row in rows.indices {
      for column in columns.indices {
        let status =
          isTransposed
          ? matrix.status(software: column, organization: row) : matrix.status(software: row, organization: column)
        if let status { statuses.insert(status) }
      }
    }
    self.context = context
    self.matrix = matrix
    self.isTransposed = isTransposed
    self.rows = Array(rows)
    self.columns = Array(columns)
    self.statuses = statuses.sorted { $0.rank < $1.rank }
  }

  func drawn() -> Drawing {
    let theme = context.theme
    var page = Page(title: context.phrases.adoptionsTitle, lead: lead, of: .counts, context: context)
    page.write(legend)
    page.cursor += 8
    let isNarrow = context.width.isNarrow
    let names = RowNames(
      rows.map(\.name), limit: isNarrow ? 80 : 150, rowHeight: 15, room: columns.count > 8 ? 340 : 540)
    let left = page.left + names.width + 10
    let columnNames = columns.map(\.name)
    let totals = rows.map { context.phrases.number($0.count) }
    let totalWidth = totals.reduce(0) { max($0, Font.small.width(of: $1)) } + 6
    let pitch = Self.pitch(
      columnNames, left: left, right: page.right - totalWidth,
      overhang: isNarrow ? 14 : ColumnHeads.overhang - totalWidth)
    let centers = columns.indices.map { left + pitch * (Double($0) + 0.5) }
    ColumnHeads(columnNames, centers: centers, pitch: pitch).write(on: &page)
    let (top, right) = (page.cursor, left + pitch * Double(columns.count))
    for row in rows.indices {
      let height = names.height(of: row)
      let middle = page.cursor + height / 2
      page.drawing.backdrop.append(
        Backdrop(
          line: [Point(page.left, page.cursor), Point(right, page.cursor)], stroke: Stroke(theme.rule, width: 0.4)))
      page.drawing.labels += names.labels(of: row, left: page.left, middle: middle, color: theme.ink)
      for column in columns.indices {
        guard let status = status(row, column) else { continue }
        page.drawing.draw(
          glyph(status), around: Point(centers[column], middle), size: min(8, pitch - 2), tooltip: tooltip(row, column))
      }
      page.drawing.labels.append(
        Label(
          totals[row], centeredOn: Point(right + totalWidth, middle), anchor: .end, font: .small, color: theme.quiet))
      page.cursor += height
    }
    for (column, center) in zip(columns, centers) {
      page.drawing.backdrop.append(
        Backdrop(line: [Point(center, top), Point(center, page.cursor)], stroke: Stroke(theme.rule, width: 0.4)))
      page.drawing.labels.append(
        Label(
          context.phrases.number(column.count), at: Point(center, page.cursor + 9), anchor: .middle, font: .small,
          color: theme.quiet))
    }
    page.cursor += 11
    return page.finished(description: description)
  }

  private static func pitch(_ names: [String], left: Double, right: Double, overhang: Double) -> Double {
    let wide = min(72, (right - left) / Double(max(1, names.count)))
    return ColumnHeads.fit(names, pitch: wide)
      ? wide : min(24, (right - overhang - left) / Double(max(1, names.count)))
  }

  private func place(_ row: Int, _ column: Int) -> (software: Int, organization: Int) {
    isTransposed ? (column, row) : (row, column)
  }

  private func status(_ row: Int, _ column: Int) -> AdoptionStatus? {
    let place = place(row, column)
    return matrix.status(software: place.software, organization: place.organization)
  }

  /// What is known of a cell, from the first to the last.
  private func tooltip(_ row: Int, _ column: Int) -> String {
    let place = place(row, column)
    let history = matrix[software: place.software, organization: place.organization].map { adoption in
      let status = AdoptionStatus(adoption.status).text(context.phrases)
      return adoption.startDate.map { "\(status) (\(context.phrases.date($0)))" } ?? status
    }
    return context.phrases.labelled(
      "\(matrix.software[place.software].name), \(matrix.organizations[place.organization].name)",
      history.joined(separator: ", "))
  }

  private var ownWords: [AdoptionStatus] { statuses.filter { !$0.isKnown } }

  private func glyph(_ status: AdoptionStatus) -> Glyph {
    let own = AdoptionStatus.ownGlyphs(context.theme)
    guard let place = ownWords.firstIndex(of: status) else { return status.glyph(context.theme) }
    return own[min(place, own.count - 1)]
  }

  /// Known words, the data's own as far as there are signs for them, and none.
  private var legend: [LegendEntry] {
    let own = AdoptionStatus.ownGlyphs(context.theme)
    let shared = ownWords.count > own.count ? Array(ownWords.dropFirst(own.count - 1)) : []
    var entries = statuses.filter { !shared.contains($0) }.map { status in
      LegendEntry(.glyph(glyph(status)), status.text(context.phrases))
    }
    if !shared.isEmpty { entries.append(LegendEntry(.glyph(own[own.count - 1]), context.phrases.otherStatuses)) }
    return entries
  }

  /// How many uses are over.
  private var givenUp: Int {
    let rows = context.measures.adoptions
    let uses = Set(rows.map { "\($0.software)\u{0}\($0.organization.position)" }).count
    return uses - rows.currentUses.count
  }

  private var lead: String {
    let (software, organizations) = (matrix.software.count, matrix.organizations.count)
    let (drawnSoftware, drawnOrganizations) = isTransposed ? (columns.count, rows.count) : (rows.count, columns.count)
    let lead = context.phrases.adoptionsLead(software: software, organizations: organizations, givenUp: givenUp)
    guard drawnSoftware < software || drawnOrganizations < organizations else { return lead }
    return lead + " "
      + context.phrases.adoptionsDrawn(
        software: drawnSoftware < software ? (drawnSoftware, software) : nil,
        organizations: drawnOrganizations < organizations ? (drawnOrganizations, organizations) : nil)
  }

  /// The most widespread, how many are not, and how often each status occurs.
  private var description: String {
    let phrases = context.phrases
    var sentences = [lead]
    let spread = matrix.software.prefix { $0.count > 1 }
    for software in spread.prefix(8).indices {
      let all = matrix.organizations.indices.compactMap { organization in
        matrix.status(software: software, organization: organization).map {
          (name: matrix.organizations[organization].name, status: $0.text(phrases))
        }
      }
      sentences.append(
        phrases.adopted(matrix.software[software].name, by: Array(all.prefix(12)), more: max(0, all.count - 12)))
    }
    let single = matrix.software.count - spread.count
    if single > 0 { sentences.append(phrases.adoptedOnce(single)) }
    let ranked = matrix.statusCounts.map { (status: $0, rank: $0.rank, count: $1) }.sorted {
      ($1.count, $0.rank.0, $0.rank.1) < ($0.count, $1.rank.0, $1.rank.1)
    }
    sentences.append(phrases.adoptionStatuses(ranked.prefix(12).map { ($0.status.text(phrases), $0.count) }))
    return sentences.joined(separator: " ")
  }
}
