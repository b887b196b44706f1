internal import Collaboration
internal import Composer
internal import Figures
internal import Graphviz
internal import Measures
internal import Report
internal import Wording

/// Renders figures: their drawings come from Figures, their pictures from Graphviz.
struct FigureRenderer: Sendable {
  private let context: FigureContext
  private let narrowContext: FigureContext
  private let language: Language

  init(of analysis: Analysis, theme: Theme = .print) {
    self.init(
      measures: analysis.measures, language: analysis.language, theme: theme, outlines: analysis.outlines)
  }

  init(measures: NetworkMeasures, language: Language, theme: Theme = .print, outlines: [[Coordinate]] = []) {
    context = FigureContext(measures: measures, phrases: language.phrases, theme: theme, outlines: outlines)
    narrowContext = FigureContext(
      measures: measures, phrases: language.phrases, theme: theme, width: .phone, outlines: outlines)
    self.language = language
  }

  /// A figure as it is published, or why it is not.
  enum Outcome: Sendable {
    case drawn(Drawn)
    case leftOut(reason: String)
  }

  /// One drawing, in the formats that were asked for.
  struct Drawn: Sendable {
    let drawing: Drawing
    let dot: String
    let rendering: Graphviz.Rendering
    /// Whether the files turn dark on dark screens, as the page's pictures always do.
    let turnsDark: Bool

    /// The SVG that turns dark.
    var pageSVG: String { rendering.text(.svg) ?? "" }

    /// The SVG that is a file of its own.
    var fileSVG: String {
      guard !turnsDark, let start = pageSVG.firstRange(of: "<style>"), let end = pageSVG.firstRange(of: "</style>\n")
      else { return pageSVG }
      return String(pageSVG[..<start.lowerBound] + pageSVG[end.upperBound...])
    }

    /// What a file of a format has.
    func bytes(_ format: Graphviz.Format) -> [UInt8]? {
      format == .svg && rendering.bytes[.svg] != nil ? Array(fileSVG.utf8) : rendering.bytes[format]
    }

    /// The picture as documents and files have it, and as the page has it.
    func pictures(_ name: String, narrow: String?) -> (file: Picture, page: Picture) {
      let file = Picture(
        name: name, svg: fileSVG, png: rendering.bytes[.png], title: drawing.title, description: drawing.description)
      var page = file
      page.svg = pageSVG
      page.narrowSVG = narrow
      return (file, page)
    }
  }

  /// Draws a figure and renders it.
  /// - Throws: where Graphviz fails, or warns: a figure that makes it warn is not fit to publish.
  func draw(
    _ figure: Figure, width: PageWidth = .paper, formats: [Graphviz.Format]
  ) throws -> Outcome {
    try draw(figure, in: width == .paper ? context : narrowContext, id: figure.anchor, formats: formats)
  }

  /// The same as a narrow SVG; nil where it has no room.
  func narrowSVG(of figure: Figure) throws -> String? {
    guard
      case .drawn(let drawn) = try draw(figure, in: narrowContext, id: "narrow-" + figure.anchor, formats: [.svg])
    else { return nil }
    return drawn.rendering.text(.svg)
  }

  private func draw(
    _ figure: Figure, in context: FigureContext, id: String, formats: [Graphviz.Format]
  ) throws -> Outcome {
    switch figure.draw(context) {
    case .leftOut(let reason): return .leftOut(reason: reason)
    case .drawn(let drawing):
      let dot = drawing.dot
      let caption = Graphviz.Caption(
        id: id, title: drawing.title, description: drawing.description, languageTag: language.rawValue,
        nightInks: drawing.nightInks)
      let rendering = try Graphviz.render(dot, formats: formats, caption: caption)
      guard rendering.warnings.isEmpty else {
        throw WorkFailed(lines: rendering.warnings.map { "figure \(figure.name): Graphviz warns: \($0)" })
      }
      return .drawn(
        Drawn(drawing: drawing, dot: dot, rendering: rendering, turnsDark: context.theme.turnsDark))
    }
  }
}

extension RenderedFigures {
  /// Draws and renders all figures, each of which is one step.
  init(
    of analysis: Analysis, figures: [Figure]? = nil, formats: PublishedFormats,
    theme: PublishedTheme = .print, withNarrow: Bool = true, console: some Console
  ) throws {
    let figures = figures ?? FigureCatalogue.figures(of: analysis.measures)
    let renderer = FigureRenderer(of: analysis, theme: theme.inks)
    let forms = PublishedFormats.Picture.allCases.filter(formats.pictures.contains)
    // The page shows the SVG and documents the PNG too, whether or not they are published as files.
    let wanted = Graphviz.Format.allCases.filter { format in
      format == .svg || format == .png && !formats.documents.isEmpty
        || forms.contains { $0.rawValue == format.rawValue }
    }
    var items: [RenderedFigure] = []
    var leftOut: [(String, String)] = []
    for figure in figures {
      console.progress("drawing \(figure.name)")
      switch try renderer.draw(figure, formats: wanted) {
      case .leftOut(let reason): leftOut.append((figure.name, reason))
      case .drawn(let drawn):
        let pictures = drawn.pictures(
          figure.name, narrow: withNarrow ? try renderer.narrowSVG(of: figure) : nil)
        items.append(
          RenderedFigure(
            name: figure.name, section: figure.section, tables: figure.tables,
            picture: pictures.file, pagePicture: pictures.page,
            files: forms.compactMap { form in
              Graphviz.Format(rawValue: form.rawValue).flatMap { drawn.bytes($0) }
                .map { ("figures/\(figure.name).\(form.rawValue)", $0) }
            }))
      }
    }
    self.init(items: items, leftOut: leftOut)
  }
}

// The cards of the organizations and groups that a reader looks for first. Any other is drawn on demand; a picture of
// each of thousands would make the report too heavy to open.
extension RenderedCards {
  /// The most of one kind: with about 25 kB each, both stay well under 3 MB.
  private static let most = 24
  /// The most memberships of a network whose cards are drawn unasked: those of groups of thousands would take as long as
  /// all other figures, and say less.
  private static let mostMemberships = 200_000

  /// How many steps it reports.
  static let stepCount = 1

  /// Draws those with the most groups, or the most participants; only as SVG, and only where that is asked for.
  init(of analysis: Analysis, formats: PublishedFormats, theme: PublishedTheme, console: some Console) throws {
    console.progress("drawing the cards")
    guard formats.pictures.contains(.svg), analysis.network.memberships.count <= Self.mostMemberships else {
      self = .none
      return
    }
    let renderer = FigureRenderer(of: analysis, theme: theme.inks)
    let (network, twoMode) = (analysis.network, analysis.measures.twoMode)
    // Where persons are the actors, the organizations' cards would need a measurement of their own.
    let byOrganizations = analysis.measures.options.actors == .organizations
    let organizations: [OrganizationID] = Self.largest(
      byOrganizations ? network.organizations.count : 0, size: { twoMode.groupsOfActor.count(of: $0) })
    let groups: [GroupID] = Self.largest(network.groups.count, size: { twoMode.actorsOfGroup.count(of: $0) })
    self.init(
      organizations: try Self.items(organizations, id: { network[$0].id }, renderer) { .card(of: $0, in: network) },
      groups: try Self.items(groups, id: { network[$0].id }, renderer) { .card(of: $0, in: network) })
  }

  private static func largest<Entity>(_ count: Int, size: (Int) -> Int) -> [ID<Entity>] {
    let sized = (0..<count).map { (place: $0, size: size($0)) }.filter { $0.size > 0 }
    return sized.sorted { ($1.size, $0.place) < ($0.size, $1.place) }.prefix(most).map { ID($0.place) }
  }

  private static func items<Entity>(
    _ ids: [ID<Entity>], id: (ID<Entity>) -> String, _ renderer: FigureRenderer, figure: (ID<Entity>) -> Figure
  ) throws -> [ID<Entity>: RenderedFigure] {
    var items: [ID<Entity>: RenderedFigure] = [:]
    for place in ids {
      let figure = figure(place)
      guard let file = fileName(id(place)), case .drawn(let drawn) = try renderer.draw(figure, formats: [.svg]) else {
        continue
      }
      let kind = figure.name.prefix { $0 != "/" }
      let pictures = drawn.pictures(figure.anchor, narrow: try renderer.narrowSVG(of: figure))
      items[place] = RenderedFigure(
        name: figure.name, section: figure.section, tables: [],
        picture: pictures.file, pagePicture: pictures.page,
        files: [("figures/\(kind)/\(file).svg", Array(drawn.fileSVG.utf8))])
    }
    return items
  }

  /// An id as a file's name; nil for one that could lead elsewhere, which the data may have given.
  private static func fileName(_ id: String) -> String? {
    let isPlain = id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
    }
    return isPlain && (1...60).contains(id.utf8.count) ? id : nil
  }
}
