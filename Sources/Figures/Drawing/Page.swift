package import Wording

/// A drawing in the making: the head of the page is written, the rest grows downwards.
package struct Page: Sendable {
  package var drawing: Drawing
  package let theme: Theme
  package let phrases: any Phrases
  /// Where the next thing goes: under all that is written so far.
  package var cursor: Double

  package static let margin = 6.0

  /// A page with a title and a subtitle: the network, its time, its sources.
  ///
  /// Before these comes the `lead`: what is counted, what is left out.
  package init(title: String, lead: String? = nil, of subject: Subject = .state, context: FigureContext) {
    theme = context.theme
    phrases = context.phrases
    let title = DisplayText.clean(title)
    drawing = Drawing(size: Size(context.width.points, 0), paper: theme.paper, title: title, description: title)
    cursor = Self.margin
    let isNarrow = context.width.isNarrow
    write(title, font: isNarrow ? .strongTitle : .title, color: theme.ink, lines: 3)
    cursor += 2
    if let lead { write(lead, font: .subtitle, color: theme.ink, lines: isNarrow ? 8 : 4) }
    let subtitle =
      switch subject {
      case .state: context.subtitle
      case .history: context.historySubtitle
      case .counts: context.countsSubtitle
      }
    write(subtitle, font: .small, color: theme.quiet, lines: isNarrow ? 5 : 3)
    cursor += 8
  }

  /// What a figure is of, which says what is under its title.
  package enum Subject: Sendable {
    /// The groups at the time that is looked at.
    case state
    /// The groups over the years.
    case history
    /// What is no group.
    case counts
  }

  package var left: Double { Self.margin }
  package var right: Double { drawing.size.width - Self.margin }
  package var width: Double { right - left }

  /// Writes a paragraph over the whole width, and goes on under it.
  package mutating func write(_ text: String, font: Font, color: Color, lines limit: Int = .max) {
    for line in font.wrapped(text, to: width, lines: limit) where !line.isEmpty {
      cursor += font.lineHeight
      drawing.labels.append(
        Label(line, at: Point(left, cursor - font.lineHeight + font.size), font: font, color: color))
    }
  }

  /// The drawing, as high as what is written on it; the description says in words what it shows.
  package func finished(description: String) -> Drawing {
    var drawing = drawing
    drawing.size.height = (cursor + Self.margin).rounded(.up)
    drawing.description = DisplayText.clean(description)
    return drawing
  }
}

/// How wide a figure is drawn: its text stays the same size, so that what has less room says it in fewer marks.
package enum PageWidth: String, Hashable, CaseIterable, Sendable {
  /// 16 cm, the text width of an A4 page.
  case paper
  /// 320 pixels of a browser, which the smallest phones have.
  case phone

  /// In points.
  package var points: Double { self == .paper ? Drawing.width : 240 }

  var isNarrow: Bool { self == .phone }
}
