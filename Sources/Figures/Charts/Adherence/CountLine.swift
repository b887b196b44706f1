import Collaboration
import Measures
import Wording

/// The counts of one category, as a line is drawn through them.
struct CountLine {
  struct Count {
    let date: PartialDate
    let value: Double
  }

  /// The category, or the subject where the data names no category.
  let name: String
  /// The known counts by date; a run for each stretch of time without one that is not known.
  let runs: [[Count]]
  let claims: [CheckedClaim]
  let rows: [Adherence.Row]

  /// - Returns: nil where no count is known.
  init?(_ series: Adherence.Series, claims: [CheckedClaim], phrases: any Phrases) {
    let category = series.category.map { phrases.vocabulary($0) ?? $0 }
    name = DisplayText.clean(category ?? series.subject)
    rows = series.rows
    runs = series.rows.split { $0.value?.isFinite != true }.map { run in
      run.compactMap { row in row.value.map { Count(date: row.date, value: $0) } }
    }
    let dates = Set(series.rows.map(\.date))
    self.claims = claims.filter { claim in
      guard let start = claim.start, let end = claim.end else { return false }
      return NameKey(start.subject) == NameKey(series.subject)
        && NameKey(start.category ?? "") == NameKey(series.category ?? "") && dates.contains(end.date)
        && claim.computedPercent != nil
    }
    guard !runs.isEmpty else { return nil }
  }

  var counts: [Count] { runs.flatMap(\.self) }
  var last: Count { runs[runs.count - 1][runs[runs.count - 1].count - 1] }
  var first: Count { runs[0][0] }
  /// From the first known count to the last, in percent; nil where the first is 0 or the only one.
  var changePercent: Double? {
    counts.count > 1 && first.value != 0 ? (last.value - first.value) / first.value * 100 : nil
  }
}

/// What is written behind the ends of lines: the last count, the category, the change, and what was claimed of it.
struct LineEnds {
  private struct Block {
    let lines: [(text: String, font: Font, color: Color)]
    /// The end that it belongs to.
    let end: CountLine.Count
    let color: Color

    var height: Double { lines.reduce(3) { $0 + $1.font.lineHeight } }
  }

  private let blocks: [Block]
  /// What is said of claims that end within the chart.
  let notes: [String]
  let width: Double

  init(_ lines: [CountLine], limit: Double, theme: Theme, phrases: any Phrases) {
    var blocks: [Block] = []
    var notes: [String] = []
    for (number, line) in lines.enumerated() {
      let atEnd = line.contradicted.filter { $0.end.date == line.last.date }
      var texts: [(String, Font, Color)] = []
      for text in Font.strong.wrapped(phrases.lastCount(line.name, line.last.value), to: limit, lines: 3) {
        texts.append((text, .strong, theme.ink))
      }
      if let change = line.changePercent {
        let isDisputed = atEnd.contains { $0.start.date == line.first.date }
        let text =
          isDisputed
          ? phrases.computedChange(change) : phrases.changeSince(phrases.date(line.first.date), percent: change)
        texts += Font.small.wrapped(text, to: limit, lines: 3).map { ($0, .small, theme.ink) }
      }
      let confirmed = line.claims.lazy.filter { $0.agrees == true && $0.end?.date == line.last.date }
      // More of them would fill pages beside the line.
      for claim in confirmed.prefix(20) {
        let since = claim.claim.startDate == line.first.date ? nil : phrases.date(claim.claim.startDate)
        let text = phrases.confirmedChange(claim.claim.changePercent, since: since)
        texts += Font.small.wrapped(text, to: limit, lines: 3).map { ($0, .small, theme.quiet) }
      }
      blocks.append(Block(lines: texts, end: line.last, color: theme.series[number % theme.series.count]))
      for claim in line.contradicted {
        guard claim.end.date == line.last.date else {
          notes.append(
            phrases.claimedBetween(
              phrases.date(claim.start.date), phrases.date(claim.end.date), line.name, claimed: claim.claimedPercent,
              computed: claim.computedPercent))
          continue
        }
        let isWhole = claim.start.date == line.first.date
        let claimed = phrases.claimedChange(
          claim.claimedPercent, since: isWhole ? nil : phrases.date(claim.start.date), meaning: claim.end.value)
        var texts = Font.small.wrapped(claimed, to: limit, lines: 3).map { ($0, Font.small, theme.alarm) }
        if !isWhole {
          let text = phrases.computedChange(claim.computedPercent)
          texts += Font.small.wrapped(text, to: limit, lines: 3).map { ($0, .small, theme.ink) }
        }
        blocks.append(Block(lines: texts, end: claim.end, color: theme.alarm))
      }
    }
    self.blocks = blocks
    self.notes = notes
    width = blocks.flatMap(\.lines).reduce(0) { max($0, $1.font.width(of: $1.text)) }
  }

  var height: Double { blocks.reduce(0) { $0 + $1.height } }

  /// Writes the blocks to the right of a plot, each tied to its end.
  func write(_ plot: AdherencePanel.Plot, on page: inout Page) {
    let middles = LabelStack.middles(
      of: blocks.map { LabelStack.Block(middle: plot.point($0.end).y, height: $0.height) },
      within: (plot.frame.top - 8)...(plot.frame.bottom + 8))
    for (block, middle) in zip(blocks, middles) {
      let end = plot.point(block.end)
      page.drawing.backdrop.append(
        Backdrop(
          line: [Point(end.x + 5, end.y), Point(plot.frame.right + 8, end.y), Point(plot.frame.right + 18, middle)],
          stroke: Stroke(block.color, width: 0.5)))
      var top = middle - block.height / 2 + 1.5
      for (text, font, color) in block.lines {
        page.drawing.labels.append(
          Label(text, at: Point(plot.frame.right + 22, top + font.size), font: font, color: color))
        top += font.lineHeight
      }
    }
  }
}
