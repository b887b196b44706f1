internal import Collaboration
internal import Figures
internal import Graphviz
internal import Measures
internal import Wording

/// Where figures are drawn: their values from Figures, their pictures from Graphviz.
struct Studio: Sendable {
  private let context: FigureContext
  private let language: Language

  init(measures: NetworkMeasures, language: Language, theme: Theme = .print) {
    context = FigureContext(measures: measures, phrases: language.phrases, theme: theme)
    self.language = language
  }

  /// A figure as it is published, or why it is not.
  enum Result: Sendable {
    case drawn(Picture)
    case leftOut(reason: String)
  }

  /// One drawing, in the formats that were asked for.
  struct Picture: Sendable {
    let drawing: Drawing
    let dot: String
    let rendering: Graphviz.Rendering
  }

  /// Draws a figure and renders it.
  /// - Throws: where Graphviz fails, or warns: a figure that makes it warn is not fit to publish.
  func draw(_ figure: Figure, formats: [Graphviz.Format]) throws -> Result {
    switch figure.draw(context) {
    case .leftOut(let reason): return .leftOut(reason: reason)
    case .drawn(let drawing):
      let dot = drawing.dot
      let caption = Graphviz.Caption(
        id: figure.anchor, title: drawing.title, description: drawing.description, languageTag: language.rawValue,
        nightInks: context.theme.turnsDark ? drawing.nightInks : [:])
      let rendering = try Graphviz.render(dot, formats: formats, caption: caption)
      guard rendering.warnings.isEmpty else {
        throw WorkFailed(lines: rendering.warnings.map { "figure \(figure.name): Graphviz warns: \($0)" })
      }
      return .drawn(Picture(drawing: drawing, dot: dot, rendering: rendering))
    }
  }
}
