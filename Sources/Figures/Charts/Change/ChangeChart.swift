import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Before and after in one picture: who joined, who left, who took over, group by group.
  package static let change = Figure(name: "change", in: .years, tables: []) { context in
    // A year that the data ends within is not compared, unless it is asked for.
    let asked = context.measures.options.years
    guard let years = asked ?? context.finishedYears, years.count > 1,
      context.measures.history.memberships.contains(where: { $0.start != nil || $0.end != nil })
    else { return .leftOut(reason: context.phrases.noTwoYears) }
    let (first, last) = (years.lowerBound, years.upperBound)
    guard let all = context.measures.frame.years, all.contains(first), all.contains(last) else {
      return .leftOut(reason: context.phrases.yearOutsideData(context.measures.frame.years))
    }
    let change = context.measures.change(from: first, to: last)
    guard !change.groups.isEmpty else { return .leftOut(reason: context.phrases.noData(.groups)) }
    return .drawn(ChangeChart(context, change).drawn())
  }
}

private struct ChangeChart {
  /// What rows may take of a page.
  private static let room = 560.0

  private let context: FigureContext
  private let change: NetworkChange
  private let groups: [GroupChange]
  private var first: Int { change.from }
  private var last: Int { change.to }

  init(_ context: FigureContext, _ change: NetworkChange) {
    self.context = context
    self.change = change
    groups = GroupChange.all(of: change) { context.measures.name(ofGroup: $0) }
  }

  private var phrases: any Phrases { context.phrases }
  private var theme: Theme { context.theme }

  func drawn() -> Drawing {
    var page = Page(
      title: phrases.beforeAndAfterTitle(from: first, to: last), lead: lead, of: .history, context: context)
    page.write(facts)
    page.cursor += 8
    page.write(legend)
    page.cursor += 2
    let columns = ChangeColumns(page: page, largest: groups.map(\.size).max() ?? 1)
    if !columns.isStacked {
      page.drawing.labels.append(
        Label(
          phrases.changeSeats, at: Point(columns.seatsLeft, page.cursor + 8), font: .small, color: theme.quiet))
      page.cursor += 12
    }
    let rows = self.rows(columns)
    var section: ChangeSection?
    for row in rows {
      let isFirst = row.group.section != section
      if isFirst {
        section = row.group.section
        write(row.group.section, drawn: rows.count { $0.group.section == section }, on: &page)
      }
      row.write(columns, theme, isFirst: isFirst, on: &page)
    }
    if rows.count < groups.count {
      page.cursor += 4
      page.write(phrases.shownOf(rows.count, groups.count, .groups), font: .small, color: theme.quiet)
    }
    return page.finished(description: description)
  }

  private static let headHeight = 15.0

  /// What the rows under it have in common, and how many of them are drawn where that is not all.
  private func write(_ section: ChangeSection, drawn: Int, on page: inout Page) {
    let all = groups.count { $0.section == section }
    let count = drawn < all ? " (\(phrases.shownOf(drawn, all, .groups)))" : ""
    page.drawing.backdrop.append(
      Backdrop(
        line: [Point(page.left, page.cursor), Point(page.right, page.cursor)], stroke: Stroke(theme.member, width: 0.75)
      ))
    page.drawing.labels.append(
      Label(
        Font.smallItalic.shortened(phrases.changeSection(section) + count, to: page.width),
        at: Point(page.left, page.cursor + 11), font: .smallItalic, color: theme.quiet))
    page.cursor += Self.headHeight - 2
  }

  /// As many rows as there is room for, those that changed most: with all names where that leaves none of them out.
  private func rows(_ columns: ChangeColumns) -> [ChangeRow] {
    let whole = rows(columns, noteLines: columns.isStacked ? 6 : 4)
    return whole.count == groups.count ? whole : rows(columns, noteLines: 2)
  }

  private func rows(_ columns: ChangeColumns, noteLines: Int) -> [ChangeRow] {
    var rows: [ChangeRow] = []
    var height = 0.0
    for group in groups {
      let row = ChangeRow(group, columns, noteLines: noteLines, context)
      height += row.height + (rows.last?.group.section == group.section ? 0 : Self.headHeight)
      if height > (columns.isStacked ? 2 * Self.room : Self.room) && !rows.isEmpty { break }
      rows.append(row)
    }
    return rows
  }

  private var begun: Int { groups.count { $0.isBegun } }
  private var ended: Int { groups.count { $0.isEnded } }
  private var takenOver: Int { groups.count { $0.isTakenOver } }

  private var lead: String {
    phrases.changeLead(
      from: first, to: last, groups: groups.count, begun: begun, ended: ended, takenOver: takenOver)
  }

  private var facts: [Fact] {
    func count(_ presence: NetworkChange.Presence) -> Int { change.actors.count { $0.presence == presence } }
    let (left, stayed, joined) = (count(.beforeOnly), count(.both), count(.afterOnly))
    func transition(_ before: Int, _ after: Int) -> String { "\(phrases.number(before)) → \(phrases.number(after))" }
    let inBoth = groups.count - begun - ended
    let moves = change.moves
    return [
      Fact(
        transition(left + stayed, stayed + joined),
        phrases.changeFact(
          context.actorNoun, joined: moves.arrivals.count, left: moves.departures.count, merged: moves.mergers.count)
      ),
      Fact(
        transition(groups.count - begun, groups.count - ended),
        phrases.changeFact(.groups, joined: begun, left: ended, merged: 0)),
      Fact(phrases.number(takenOver), phrases.takenOverFact(takenOver, of: inBoth)),
    ]
  }

  private var legend: [LegendEntry] {
    let isThere: [ChangeSegment: Bool] = [
      .left: groups.contains { !$0.left.isEmpty }, .merged: groups.contains { !$0.merged.isEmpty },
      .stayed: groups.contains { !$0.stayed.isEmpty }, .joined: groups.contains { !$0.joined.isEmpty },
    ]
    return ChangeSegment.allCases.filter { isThere[$0] == true }.map { segment in
      let (fill, stroke) = ChangeRow.paint(of: segment, theme)
      return LegendEntry(
        segment == .merged
          ? .glyph(Glyph(.mark(.rectangle), fill: fill, stroke: stroke))
          : .mark(.rectangle, fill: fill, stroke: stroke),
        phrases.changeSegment(segment, from: first, to: last))
    }
  }

  private var description: String {
    let numbers = facts.map { "\($0.value) \($0.name) (\($0.meaning))." }
    let sentences = groups.prefix(15).map { group in
      let names = { (actors: [Int32]) in
        phrases.some(actors.prefix(50).map { DisplayText.clean(context.measures.name(ofActor: $0)) }, limit: 6)
      }
      return phrases.changeInWords(
        group.name, joined: names(group.joined), left: names(group.left), stayed: group.stayed.count,
        seats: group.hasOtherSeats ? (names(group.seats.before), names(group.seats.after)) : nil)
    }
    return ([lead] + numbers + sentences).joined(separator: " ")
  }
}
