import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// How counts went from date to date, and what was claimed of it.
  package static let adherence = Figure(name: "adherence", in: .adherence, tables: [.adherence, .claims]) { context in
    let panels = AdherencePanel.all(of: context)
    guard !panels.isEmpty else { return .leftOut(reason: context.phrases.noData(.observations)) }
    return .drawn(drawn(panels, context))
  }

  private static func drawn(_ panels: [AdherencePanel], _ context: FigureContext) -> Drawing {
    let lines = panels.flatMap(\.lines)
    let isOne = panels.count == 1
    var page = Page(
      title: context.phrases.adherenceTitle(
        subject: isOne ? panels[0].subject : nil,
        category: isOne && lines.count == 1 && lines[0].name != panels[0].subject ? lines[0].name : nil),
      context: context)
    for (number, panel) in panels.prefix(AdherencePanel.limit).enumerated() {
      page.cursor += number > 0 ? 14 : 0
      panel.write(on: &page, isTitled: !isOne)
    }
    let more = panels.count - AdherencePanel.limit
    if more > 0 {
      page.cursor += 8
      page.write(context.phrases.subjectsNotDrawn(more), font: .small, color: context.theme.quiet)
    }
    return page.finished(
      description: panels.prefix(AdherencePanel.limit).map { $0.description(context.phrases) }.joined(separator: " "))
  }
}

extension AdherencePanel {
  /// One page's worth.
  fileprivate static let limit = 5

  /// A panel for each subject, and for each unit that it is counted in.
  fileprivate static func all(of context: FigureContext) -> [AdherencePanel] {
    let measures = context.measures
    let claims = measures.claims
    var panels: [(subject: String, unit: String, lines: [CountLine])] = []
    for series in measures.adherence.series {
      guard let line = CountLine(series, claims: claims, phrases: context.phrases) else { continue }
      let unit = series.rows.lazy.compactMap(\.unit).first ?? ""
      let place = panels.firstIndex { NameKey($0.subject) == NameKey(series.subject) && $0.unit == unit }
      if let place { panels[place].lines.append(line) } else { panels.append((series.subject, unit, [line])) }
    }
    return panels.map { AdherencePanel(subject: $0.subject, unit: $0.unit, lines: $0.lines) }
  }
}
