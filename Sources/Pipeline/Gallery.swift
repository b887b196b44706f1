internal import Figures
internal import Graphviz
internal import Report
internal import Tables

/// All figures of a network, drawn.
struct Gallery: Sendable {
  /// A figure that is published.
  struct Item: Sendable {
    let name: String
    /// The names of the tables that say the same in numbers.
    let tables: [PublishedTableName]
    /// The part of the report that it belongs to.
    let section: ReportSection
    let picture: Picture
    /// The files that it is published as.
    let files: [(name: String, bytes: [UInt8])]
  }

  let items: [Item]
  /// The figures that there is no data for, and why.
  let leftOut: [(name: String, reason: String)]

  init(
    of subject: Subject, figures: [Figures.Figure] = FigureCatalogue.figures, formats: PublishedFormats,
    theme: PublishedTheme = .print, console: some Console
  ) throws {
    let studio = Studio(measures: subject.measures, language: subject.language, theme: theme.inks)
    let forms = PublishedFormats.Picture.allCases.filter(formats.pictures.contains)
    // The page shows the SVG and documents the PNG too, whether or not they are published as files.
    let wanted = Graphviz.Format.allCases.filter { format in
      format == .svg || format == .png && !formats.documents.isEmpty
        || forms.contains { $0.rawValue == format.rawValue }
    }
    var items: [Item] = []
    var leftOut: [(String, String)] = []
    for figure in figures {
      console.progress("drawing \(figure.name)")
      switch try studio.draw(figure, formats: wanted) {
      case .leftOut(let reason): leftOut.append((figure.name, reason))
      case .drawn(let drawn):
        items.append(
          Item(
            name: figure.name, tables: figure.tables, section: figure.section,
            picture: Picture(
              name: figure.name, svg: drawn.rendering.text(.svg) ?? "", png: drawn.rendering.bytes[.png],
              title: drawn.drawing.title, description: drawn.drawing.description),
            files: forms.compactMap { form in
              Graphviz.Format(rawValue: form.rawValue).flatMap { drawn.rendering.bytes[$0] }
                .map { ("figures/\(figure.name).\(form.rawValue)", $0) }
            }))
      }
    }
    self.items = items
    self.leftOut = leftOut
  }

  var files: [(name: String, bytes: [UInt8])] { items.flatMap(\.files) }
}
