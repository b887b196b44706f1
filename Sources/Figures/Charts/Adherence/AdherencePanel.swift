import Collaboration
import Measures
import Wording

/// The counts of one subject: a line a category, zero-based, and next to each line's end what it comes to.
struct AdherencePanel {
  /// As many as there are inks for lines.
  private static let lineLimit = 6
  /// Points are distinguished by shape as well as colour.
  private static let shapes: [Mark.Shape] = [.ellipse, .rectangle, .diamond, .triangle, .invertedTriangle, .hexagon]

  let subject: String
  /// The lines that end highest.
  let lines: [CountLine]
  private let leftOut: Int

  init(subject: String, unit: String, lines: [CountLine]) {
    let name = DisplayText.clean(subject)
    self.subject = unit.isEmpty ? name : "\(name) (\(DisplayText.clean(unit)))"
    self.lines = Array(
      lines.enumerated().sorted { ($1.element.last.value, $0.offset) < ($0.element.last.value, $1.offset) }
        .prefix(Self.lineLimit).map(\.element))
    leftOut = max(0, lines.count - Self.lineLimit)
  }

  func write(on page: inout Page, isTitled: Bool) {
    let (theme, phrases) = (page.theme, page.phrases)
    if isTitled { page.write(subject, font: .strong, color: theme.ink, lines: 2) }
    let unshown = lines.reduce(0) { $0 + $1.contradictedCount - $1.contradicted.count }
    let ends = LineEnds(lines, limit: page.width < 300 ? 80 : 150, theme: theme, phrases: phrases)
    let plot = Plot(lines, ends: ends, page: page)
    let axisLabels = plot.axisLabels(theme: theme, phrases: phrases)
    page.drawing.labels += axisLabels
    page.drawing.backdrop += plot.grid(theme)
    for (number, line) in lines.enumerated() {
      drawClaims(of: line, plot, on: &page)
      draw(
        line, shape: Self.shapes[number % Self.shapes.count], color: theme.series[number % theme.series.count], plot,
        on: &page)
    }
    page.drawing.labels += valueLabels(plot, besides: axisLabels, theme: theme, phrases: phrases)
    ends.write(plot, on: &page)
    page.cursor = plot.frame.bottom + 16
    let notes =
      (leftOut > 0 ? [phrases.categoriesNotDrawn(leftOut)] : [])
      + (unshown > 0 ? [phrases.contradictedClaimsNotDrawn(unshown)] : [])
    for note in ends.notes + notes {
      page.cursor += 2
      page.write(note, font: .small, color: theme.quiet, lines: 3)
    }
  }

  func description(_ phrases: any Phrases) -> String {
    lines.map { line in
      let name = line.name == subject ? subject : "\(subject), \(line.name)"
      return ([line.inWords(name, phrases)] + line.contradictions(name, phrases)).joined(separator: " ")
    }
    .joined(separator: " ")
  }

  private func draw(_ line: CountLine, shape: Mark.Shape, color: Color, _ plot: Plot, on page: inout Page) {
    let size = line.counts.count > 24 ? 3.5 : 6.0
    for run in line.runs.map({ shown($0, plot) }) {
      let points = run.map(plot.point)
      if points.count > 1 {
        page.drawing.paths.append(Path(line: points, stroke: Stroke(color, width: 1.6), tooltip: line.name))
      }
      for (count, point) in zip(run, points) {
        let value = page.phrases.number(count.value)
        page.drawing.marks.append(
          Mark(
            shape, Rectangle(center: point, size: Size(size, size)), fill: color,
            stroke: Stroke(page.theme.paper, width: 0.6),
            tooltip: page.phrases.labelled("\(line.name), \(page.phrases.date(count.date))", value)))
      }
    }
  }

  /// The counts of a run that can be distinguished on paper: of each half point's width the first, the least, the greatest
  /// and the last, through which the line runs as through all.
  private func shown(_ run: [CountLine.Count], _ plot: Plot) -> [CountLine.Count] {
    guard run.count > 1_000 else { return run }
    var shown: [CountLine.Count] = []
    var rest = run[...]
    while let first = rest.first {
      let left = plot.time.x(first.date)
      let column = rest.prefix { plot.time.x($0.date) < left + 0.5 }
      rest = rest[max(column.endIndex, rest.startIndex + 1)...]
      let places = [
        column.startIndex, column.indices.min { column[$0].value < column[$1].value },
        column.indices.max { column[$0].value < column[$1].value }, column.endIndex - 1,
      ].compactMap(\.self)
      shown += Set(places).sorted().map { column[$0] }
    }
    return shown
  }

  /// What a claim that the counts contradict would have meant.
  private func drawClaims(of line: CountLine, _ plot: Plot, on page: inout Page) {
    for claim in line.contradicted {
      let end = plot.point(claim.end)
      page.drawing.paths.append(
        Path(
          line: [plot.point(claim.start), end], stroke: Stroke(page.theme.alarm, width: 1.2, dash: .dashed),
          tooltip: claim.inWords(line.name, page.phrases)))
      page.drawing.marks.append(
        Mark(
          .ellipse, Rectangle(center: end, size: Size(6, 6)), fill: page.theme.paper,
          stroke: Stroke(page.theme.alarm, width: 1.2), tooltip: claim.inWords(line.name, page.phrases)))
    }
  }

  /// Values next to the points, as far as there is room: the first, the extremes, then the others; the last one is
  /// behind the line.
  private func valueLabels(_ plot: Plot, besides others: [Label], theme: Theme, phrases: any Phrases) -> [Label] {
    let frame = plot.frame
    var room = LabelRoom(
      within: Rectangle(left: 0, top: frame.top - 14, right: frame.right + 6, bottom: frame.bottom))
    for label in others { room.take(label.box) }
    for line in lines {
      let runs = line.runs.map { shown($0, plot) }
      for run in runs { room.take(line: run.map(plot.point)) }
      for point in runs.flatMap(\.self).map(plot.point) { room.take(Rectangle(center: point, size: Size(4, 4))) }
      for claim in line.contradicted { room.take(line: [plot.point(claim.start), plot.point(claim.end)]) }
    }
    var labels: [Label] = []
    for line in lines {
      let counts = line.counts
      let places = counts.map(plot.point)
      for number in line.placesToLabel(all: lines.count < 3) {
        let label = room.label(
          phrases.number(counts[number].value), nextTo: places[number], sides: Self.sides(at: number, of: places),
          color: theme.ink)
        labels += [label].compactMap(\.self)
      }
      guard lines.count == 1, counts.count < 6 else { continue }
      for number in places.indices.dropFirst() {
        let change = counts[number].value - counts[number - 1].value
        let before = counts[number - 1].value
        let percent = before == 0 ? nil : change / before * 100
        let label = room.label(
          phrases.countChange(change, percent: percent), nextTo: places[number - 1].toward(places[number], 0.5),
          sides: change < 0 ? [.aboveRight, .belowLeft] : [.aboveLeft, .belowRight], font: .strong, color: theme.ink)
        labels += [label].compactMap(\.self)
      }
    }
    return labels
  }

  /// The sides where a line leaves room: over a summit, under a valley, above a slope.
  private static func sides(at number: Int, of places: [Point]) -> [LabelRoom.Side] {
    let here = places[number].y
    let before = number > 0 ? places[number - 1].y : here
    let after = number + 1 < places.count ? places[number + 1].y : here
    // Heights run downwards.
    if before >= here && after >= here { return [.above, .aboveRight, .aboveLeft, .below] }
    if before <= here && after <= here { return [.below, .belowRight, .belowLeft, .above] }
    return before < here ? [.aboveRight, .belowLeft, .above, .below] : [.aboveLeft, .belowRight, .above, .below]
  }
}

extension CountLine {
  /// The positions of counts whose values are written, the most telling first; the last is written elsewhere.
  fileprivate func placesToLabel(all: Bool) -> [Int] {
    let counts = self.counts
    let inner = counts.indices.dropLast()
    let most = inner.max { (counts[$0].value, $1) < (counts[$1].value, $0) }
    let least = inner.min { (counts[$0].value, $0) < (counts[$1].value, $1) }
    // The peak first: where there is no room for all, it is what the line is about.
    let telling = [most, inner.first, least].compactMap(\.self)
    var places: [Int] = []
    for place in telling + (all && counts.count < 16 ? Array(inner) : []) where !places.contains(place) {
      places.append(place)
    }
    return places
  }
}

/// A claim that the counts contradict, and the counts that it would have meant.
struct ContradictedClaim {
  let start: CountLine.Count
  /// The date of its end, and the count that it would have meant then.
  let end: CountLine.Count
  let claimedPercent: Double
  let computedPercent: Double

  /// Nil for a claim that the counts bear out, or have nothing to say of.
  init?(_ claim: CheckedClaim) {
    guard claim.agrees == false, let computed = claim.computedPercent, let start = claim.start, let end = claim.end,
      let value = start.value
    else { return nil }
    // Fewer than none there cannot be.
    let claimed = max(0, value * (1 + claim.claim.changePercent / 100))
    guard claimed.isFinite else { return nil }
    self.start = CountLine.Count(date: start.date, value: value)
    self.end = CountLine.Count(date: end.date, value: claimed)
    claimedPercent = claim.claim.changePercent
    computedPercent = computed
  }

  func inWords(_ name: String, _ phrases: any Phrases) -> String {
    phrases.contradictedClaim(
      name, from: phrases.date(start.date), to: phrases.date(end.date), claimed: claimedPercent,
      computed: computedPercent, meaning: end.value)
  }
}

extension CountLine {
  /// More lines of claims would hide each other.
  private static let mostContradicted = 20

  /// The first of them.
  var contradicted: [ContradictedClaim] {
    Array(claims.lazy.compactMap(ContradictedClaim.init).prefix(Self.mostContradicted))
  }

  var contradictedCount: Int { claims.count { ContradictedClaim($0) != nil } }

  func contradictions(_ name: String, _ phrases: any Phrases) -> [String] {
    contradicted.map { $0.inWords(name, phrases) }
  }

  /// All counts of a short line, the first, the last and the extremes of a long one.
  func inWords(_ name: String, _ phrases: any Phrases) -> String {
    func dated(_ count: Count) -> DatedCount { DatedCount(value: count.value, date: phrases.date(count.date)) }
    let counts = self.counts
    guard counts.count > 6 else {
      return phrases.countsInWords(name, counts.map(dated), changePercent: changePercent)
    }
    let most = counts.max { $0.value < $1.value } ?? first
    let least = counts.min { $0.value < $1.value } ?? first
    return phrases.countsInWords(
      name, first: dated(first), last: dated(last), least: dated(least), most: dated(most), changePercent: changePercent
    )
  }
}
