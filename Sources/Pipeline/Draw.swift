internal import Collaboration
internal import Composer
internal import Figures
internal import Graphviz
internal import Publication

/// What one figure is drawn as, known by its file's name.
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
  private let width: PublishedWidth

  /// Draws into a file whose name ends in its format, or as SVG on standard output for `-`.
  package init(
    figure: FigureName, network: String, output: String, theme: PublishedTheme, width: PublishedWidth = .paper,
    choices: MeasureChoices, strict: Bool,
    columns: ColumnMapping = .none
  ) {
    self.theme = theme
    self.width = width
    self.figure = figure
    source = NetworkSource(path: network, strict: strict, columns: columns)
    self.output = output
    self.choices = choices
  }

  package func run(_ console: some Console) throws {
    guard let format = DrawnFormat(file: output) else {
      throw WorkFailed(lines: ["“\(output)” does not end in the name of a format"])
    }
    if output != "-", WholeFile.isSame(output, source.path) {
      throw WorkFailed(lines: ["\(output): is the network itself, which a drawing does not replace; name another file"])
    }
    let analysis = try Analysis(source, choices: choices, console: console)
    let figure = try figure.figure(in: analysis.network, at: source.path)
    console.progress("drawing \(figure.name)")
    let renderer = FigureRenderer(of: analysis, theme: theme.inks)
    let rendered: Graphviz.Format? = Graphviz.Format(rawValue: format.rawValue)
    switch try renderer.draw(
      figure, width: width.width, formats: format == .dot ? [] : [rendered].compactMap(\.self))
    {
    case .leftOut(let reason): throw WorkFailed(lines: ["\(source.path): no figure \(figure.name): \(reason)"])
    case .drawn(let picture):
      let bytes = format == .dot ? Array(picture.dot.utf8) : rendered.flatMap { picture.bytes($0) } ?? []
      if output == "-" {
        try console.result(String(decoding: bytes, as: UTF8.self))
      } else {
        try WholeFile.writeResult(bytes, to: output)
      }
    }
  }
}

/// A figure as people name it: `timeline`, or the card of one thing, `organization/arles`.
package struct FigureName: Hashable, Sendable {
  private enum Kind: String, CaseIterable {
    case organization, person, group
  }

  package let text: String

  /// Nil where there is no such figure in any network.
  package init?(_ text: String) {
    guard FigureCatalogue.figure(named: text) != nil || Self.card(text) != nil else { return nil }
    self.text = text
  }

  /// The names of those that show a network as a whole, in their order.
  package static var ofNetworks: [String] { FigureCatalogue.figures.map(\.name) }

  /// Before and after in one picture: what a comparison shows.
  package static let change = FigureName(text: Figure.change.name)

  private init(text: String) {
    self.text = text
  }

  /// All names, in their order; those of cards with what stands for the one that is meant.
  package static var all: [String] {
    ofNetworks + Kind.allCases.map { "\($0.rawValue)/ID" }
  }

  private static func card(_ text: String) -> (kind: Kind, reference: String)? {
    guard let slash = text.firstIndex(of: "/"), let kind = Kind(rawValue: String(text[..<slash])) else { return nil }
    let reference = String(text[text.index(after: slash)...])
    return reference.isEmpty ? nil : (kind, reference)
  }

  /// The figure; a card's subject is matched by its id, its name or another name.
  /// - Throws: where nothing is called so, with what is called nearly so, or where several are.
  func figure(in network: CollaborationNetwork, at path: String) throws -> Figure {
    if let figure = FigureCatalogue.figure(named: text) { return figure }
    guard let (kind, reference) = Self.card(text) else { throw WorkFailed(lines: ["there is no figure “\(text)”"]) }
    let subject = Reference(kind: kind.rawValue, text: reference, path: path)
    return switch kind {
    case .organization: .card(of: try subject.found(in: network.organizations), in: network)
    case .person: .card(of: try subject.found(in: network.persons), in: network)
    case .group: .card(of: try subject.found(in: network.groups), in: network)
    }
  }
}

/// What someone calls an entity of a network, who is to be told where that is not clear.
private struct Reference {
  let kind: String
  let text: String
  let path: String

  func found<Entity: NamedEntity>(in entities: [Entity]) throws -> ID<Entity> {
    func names(_ ids: [ID<Entity>]) -> String {
      ids.prefix(8).map { "\(entities[$0.index].name) (\(entities[$0.index].id))" }.joined(separator: ", ")
    }
    switch NamedMatch(of: text, in: entities) {
    case .one(let id): return id
    case .several(let ids):
      throw WorkFailed(lines: ["\(path): several \(kind)s are called “\(text)”; take an id: \(names(ids))"])
    case .none(let near):
      let advice = near.isEmpty ? "there are \(entities.count)" : "nearly so are \(names(near))"
      throw WorkFailed(lines: ["\(path): no \(kind) is called “\(text)”; \(advice)"])
    }
  }
}
