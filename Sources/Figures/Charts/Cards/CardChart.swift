import Collaboration
import Wording

/// A card: large numbers, roles over time, and the strongest ties, on half an A4 page.
struct CardChart {
  /// Half of the 24.7 cm that an A4 page has between margins.
  private static let height = 350.0
  private static let tieHeight = 17.5
  private static let gap = 18.0

  let content: CardContent
  let context: FigureContext

  private var theme: Theme { context.theme }
  private var phrases: any Phrases { context.phrases }

  func drawn() -> Drawing {
    var page = Page(title: content.name, lead: content.lead, context: context)
    page.write(content.facts)
    page.cursor += 8
    let notes = content.notes.map { Font.small.wrapped($0, to: page.width, lines: 2).joined(separator: " ") }
    let notesHeight = notes.reduce(0.0) { height, note in
      height + Double(Font.small.wrapped(note, to: page.width, lines: 2).count) * Font.small.lineHeight + 4
    }
    writeColumns(upTo: Self.height - Page.margin - notesHeight, on: &page)
    for note in content.notes {
      page.cursor += 4
      page.write(note, font: .small, color: theme.quiet, lines: 2)
    }
    return page.finished(description: content.inWords(phrases))
  }

  private func writeColumns(upTo bottom: Double, on page: inout Page) {
    if context.width.isNarrow {
      writeStacked(on: &page)
      return
    }
    let hasBoth = !content.tracks.isEmpty && !content.ties.isEmpty
    let tiesWidth = content.ties.isEmpty ? 0 : hasBoth ? 166 : page.width
    let years = content.tracks.contains(where: \.isDated) ? context.years : nil
    let tracks = TrackColumn(
      content: content, years: years, left: page.left,
      right: hasBoth ? page.right - tiesWidth - Self.gap : page.right)
    if years != nil {
      page.write(tracks.legend(context))
      page.cursor += 4
    }
    let top = page.cursor
    var end = top
    if !content.tracks.isEmpty {
      tracks.write(upTo: bottom, context, on: &page)
      end = page.cursor
    }
    page.cursor = top
    if !content.ties.isEmpty { writeTies(left: page.right - tiesWidth, upTo: bottom, on: &page) }
    page.cursor = max(end, page.cursor)
  }

  /// Roles over ties, where there is no room for them side by side.
  private func writeStacked(on page: inout Page) {
    if !content.tracks.isEmpty {
      let years = content.tracks.contains(where: \.isDated) ? context.years : nil
      let tracks = TrackColumn(content: content, years: years, left: page.left, right: page.right)
      if years != nil {
        page.write(tracks.legend(context))
        page.cursor += 4
      }
      tracks.write(upTo: page.cursor + 220, context, on: &page)
      page.cursor += 10
    }
    if !content.ties.isEmpty { writeTies(left: page.left, upTo: page.cursor + 200, on: &page) }
  }

  private func writeTies(left: Double, upTo bottom: Double, on page: inout Page) {
    let (heading, unit) = phrases.cardTies(content.tiesNoun)
    let right = page.right
    page.drawing.labels += [
      Label(
        Font.strong.shortened(heading, to: right - left - Font.small.width(of: unit) - 6),
        at: Point(left, page.cursor + 9), font: .strong, color: theme.ink),
      Label(unit, at: Point(right, page.cursor + 9), anchor: .end, font: .small, color: theme.quiet),
    ]
    page.cursor += 16
    let ties = rows(content.ties, height: Self.tieHeight, from: page.cursor, upTo: bottom)
    let most = Double(ties.first?.shared ?? 1)
    for tie in ties {
      let number = phrases.number(tie.shared)
      let numberWidth = Font.strong.width(of: number)
      let text = Font.label.shortened(tie.name, to: right - left - numberWidth - 8, keepsLastWord: true)
      if !text.isEmpty {
        page.drawing.labels.append(
          Label(
            text, at: Point(left, page.cursor + 9), font: .label, color: theme.ink,
            tooltip: text.isShortened ? tie.name : nil))
      }
      page.drawing.labels.append(
        Label(number, at: Point(right, page.cursor + 9), anchor: .end, font: .strong, color: theme.ink))
      let whole = Rectangle(left: left, top: page.cursor + 12.2, width: right - left, height: 2.8)
      var bar = whole
      bar.width *= Double(tie.shared) / most
      page.drawing.backdrop.append(Backdrop(area: whole, fill: theme.rule.mixed(with: theme.paper, 0.4)))
      page.drawing.marks.append(
        Mark(.rectangle, bar, fill: theme.initiator, tooltip: "\(phrases.labelled(tie.name, number)) (\(unit))"))
      page.cursor += Self.tieHeight
    }
    write(ties.count, of: content.ties.count, content.tiesNoun, left: left, on: &page)
  }

  /// As many as there is room for, and for a line that says so where it is not all of them.
  private func rows<Row>(_ rows: [Row], height: Double, from top: Double, upTo bottom: Double) -> ArraySlice<Row> {
    let room = bottom - top
    if Double(rows.count) * height <= room { return rows[...] }
    return rows.prefix(max(1, Int((room - Font.small.lineHeight - 2) / height)))
  }

  private func write(_ shown: Int, of all: Int, _ noun: CountedNoun, left: Double, on page: inout Page) {
    guard shown < all else { return }
    page.cursor += Font.small.lineHeight
    page.drawing.labels.append(
      Label(phrases.shownOf(shown, all, noun), at: Point(left, page.cursor - 1), font: .small, color: theme.quiet))
    page.cursor += 2
  }
}
