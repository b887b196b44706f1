import Collaboration
import Wording

/// The roles of a card's subject, a row each: as bars over the years, or in words where nothing is dated.
struct TrackColumn {
  let content: CardContent
  /// Nil where no row has a date.
  let years: ClosedRange<Int>?
  let left: Double
  let right: Double

  private static let rowHeight = 15.25
  private static let seatHeight = 9.0

  func legend(_ context: FigureContext) -> [LegendEntry] {
    let ink = RoleInk(theme: context.theme)
    let bars = content.tracks.flatMap(\.bars)
    // Any other word is drawn as member.
    let roles = Set(bars.map { RoleInk.ranked[RoleInk.rank(of: $0.role)] })
    return ink.legend(of: roles, context.phrases) + ink.openEnds(of: bars.map(\.span), context.phrases)
  }

  func write(upTo bottom: Double, _ context: FigureContext, on page: inout Page) {
    let theme = context.theme
    page.drawing.labels.append(
      Label(content.tracksHeading, at: Point(left, page.cursor + 9), font: .strong, color: theme.ink))
    page.cursor += 16
    let room = bottom - page.cursor
    let fits = Double(content.tracks.count) * Self.rowHeight <= room
    let count =
      fits ? content.tracks.count : max(1, Int((room - Font.small.lineHeight - 2) / Self.rowHeight))
    let tracks = RoleTrack.strongest(content.tracks, count, in: years)
    let names = RowNames(
      tracks.map(\.name), limit: (right - left) * (years == nil ? 0.55 : 0.45), rowHeight: Self.rowHeight,
      room: fits ? room : 0)
    let frame = years.map { years in
      TimelineFrame(
        years: years, from: left + max(names.width, 60) + 8 + TimelineFrame.fade, to: right - TimelineFrame.fade)
    }
    if let frame { writeYears(frame, context, heading: page.cursor - 16, on: &page) }
    let top = page.cursor
    for (row, track) in tracks.enumerated() {
      let height = names.height(of: row)
      let middle = page.cursor + height / 2
      page.drawing.backdrop.append(
        Backdrop(
          line: [Point(left, page.cursor), Point(right, page.cursor)], stroke: Stroke(theme.rule, width: 0.4)))
      page.drawing.labels += names.labels(of: row, left: left, middle: middle, color: theme.ink)
      if let frame {
        track.draw(frame, middle: middle, seatHeight: Self.seatHeight, context, on: &page)
      } else {
        write(track, left: left + names.width + 10, middle: middle, context, on: &page)
      }
      page.cursor += height
    }
    page.drawing.backdrop += (frame?.yearStarts ?? []).map { x in
      Backdrop(line: [Point(x, top), Point(x, page.cursor)], stroke: Stroke(theme.rule, width: 0.4))
    }
    guard count < content.tracks.count else { return }
    page.cursor += Font.small.lineHeight
    page.drawing.labels.append(
      Label(
        context.phrases.shownOf(count, content.tracks.count, content.tracksNoun), at: Point(left, page.cursor - 1),
        font: .small, color: theme.quiet))
    page.cursor += 2
  }

  /// next to the heading, over the bars.
  private func writeYears(_ frame: TimelineFrame, _ context: FigureContext, heading top: Double, on page: inout Page) {
    let edge = left + Font.strong.width(of: content.tracksHeading) + 6
    page.drawing.labels += frame.heads.map { text, x in
      Label(text, at: Point(x, top + 9), anchor: .middle, font: .small, color: context.theme.quiet)
    }
    .filter { $0.box.left > edge && $0.box.right <= right }
  }

  /// The roles as signs and words.
  private func write(
    _ track: RoleTrack, left: Double, middle: Double, _ context: FigureContext, on page: inout Page
  ) {
    let (ink, theme) = (RoleInk(theme: context.theme), context.theme)
    var x = left
    for (number, bar) in track.bars.enumerated() {
      let text = Font.small.shortened(bar.word, to: right - x - 22)
      guard number == 0 || text == bar.word else { break }
      let sign = Rectangle(center: Point(x + 8, middle), size: Size(15, 9))
      if bar.role.isSeat {
        page.drawing.marks += ink.seat(
          bar.role, TimeSpan(from: nil, to: nil), in: sign, tooltip: track.inWords(context.phrases)
        ).prefix(1)
      } else {
        let line = ink.line(
          bar.role, bar.span, from: sign.left, to: sign.right, middle: middle, tooltip: track.inWords(context.phrases))
        page.drawing.paths.append(line.path)
      }
      if !text.isEmpty {
        page.drawing.labels.append(
          Label(
            text, centeredOn: Point(x + 20, middle), anchor: .start, font: .small, color: theme.ink,
            tooltip: text.isShortened ? bar.word : nil))
      }
      x += 20 + Font.small.width(of: text) + 10
    }
  }
}
