internal import Figures
internal import Graphviz
internal import Publication

/// What one figure is drawn as, told from its file's name.
package enum DrawnFormat: String, CaseIterable, Sendable {
  case svg, pdf, png, dot

  /// - Returns: nil for a file that ends in none of these; SVG for standard output.
  package init?(file: String) {
    guard file != "-" else {
      self = .svg
      return
    }
    guard let dot = file.lastIndex(of: ".") else { return nil }
    self.init(rawValue: file[file.index(after: dot)...].lowercased())
  }
}

/// Draws one figure.
package struct Draw: Sendable {
  private let figure: FigureName
  private let source: NetworkSource
  private let output: String
  private let choices: MeasureChoices
  private let theme: PublishedTheme

  /// Draws into a file whose name ends in its format, or as SVG on standard output for `-`.
  package init(
    figure: FigureName, network: String, output: String, theme: PublishedTheme, choices: MeasureChoices, strict: Bool
  ) {
    self.theme = theme
    self.figure = figure
    source = NetworkSource(path: network, strict: strict)
    self.output = output
    self.choices = choices
  }

  package func run(_ console: some Console) throws {
    guard let format = DrawnFormat(file: output) else {
      throw WorkFailed(lines: ["“\(output)” does not end in the name of a format"])
    }
    let subject = try Subject(source, choices: choices, console: console)
    let figure = try figure.figure(in: subject.network, at: source.path)
    console.progress("drawing \(figure.name)")
    let studio = Studio(measures: subject.measures, language: subject.language, theme: theme.inks)
    let rendered: Graphviz.Format? = Graphviz.Format(rawValue: format.rawValue)
    switch try studio.draw(figure, formats: format == .dot ? [] : [rendered].compactMap(\.self)) {
    case .leftOut(let reason): throw WorkFailed(lines: ["\(source.path): no figure \(figure.name): \(reason)"])
    case .drawn(let picture):
      let bytes = format == .dot ? Array(picture.dot.utf8) : rendered.flatMap { picture.rendering.bytes[$0] } ?? []
      if output == "-" {
        try console.result(String(decoding: bytes, as: UTF8.self))
      } else {
        try WholeFile.write(bytes, to: output)
      }
    }
  }
}
