internal import Collaboration
internal import Figures
internal import Graphviz
internal import Measures
internal import Report

/// The cards of the organizations and groups that a reader looks for first, drawn.
///
/// Any other is drawn on demand; a picture of each of thousands would make the report too heavy to open.
struct CardGallery: Sendable {
  /// The most of one kind: with about 25 kB each, both stay well under 3 MB.
  private static let most = 24
  /// The most memberships of a network whose cards are drawn unasked: those of groups of thousands would take as long as
  /// all other figures, and say less.
  private static let mostMemberships = 200_000

  let organizations: [OrganizationID: Gallery.Item]
  let groups: [GroupID: Gallery.Item]

  static let none = CardGallery(organizations: [:], groups: [:])

  private init(organizations: [OrganizationID: Gallery.Item], groups: [GroupID: Gallery.Item]) {
    self.organizations = organizations
    self.groups = groups
  }

  /// How many steps it tells of.
  static let stepCount = 1

  /// Draws those with the most groups, or the most participants; only as SVG, and only where that is asked for.
  init(of subject: Subject, formats: PublishedFormats, theme: PublishedTheme, console: some Console) throws {
    console.progress("drawing the cards")
    guard formats.pictures.contains(.svg), subject.network.memberships.count <= Self.mostMemberships else {
      self = .none
      return
    }
    let studio = Studio(measures: subject.measures, language: subject.language, theme: theme.inks)
    let (network, twoMode) = (subject.network, subject.measures.twoMode)
    // Where persons are the actors, the organizations' cards would need a measurement of their own.
    let byOrganizations = subject.measures.options.actors == .organizations
    let organizations: [OrganizationID] = Self.largest(
      byOrganizations ? network.organizations.count : 0, size: { twoMode.groupsOfActor.count(of: $0) })
    let groups: [GroupID] = Self.largest(network.groups.count, size: { twoMode.actorsOfGroup.count(of: $0) })
    self.organizations = try Self.items(organizations, id: { network[$0].id }, studio) { .card(of: $0, in: network) }
    self.groups = try Self.items(groups, id: { network[$0].id }, studio) { .card(of: $0, in: network) }
  }

  var files: [(name: String, bytes: [UInt8])] {
    organizations.sorted { $0.key < $1.key }.flatMap(\.value.files)
      + groups.sorted { $0.key < $1.key }.flatMap(\.value.files)
  }

  private static func largest<Entity>(_ count: Int, size: (Int) -> Int) -> [ID<Entity>] {
    let sized = (0..<count).map { (place: $0, size: size($0)) }.filter { $0.size > 0 }
    return sized.sorted { ($1.size, $0.place) < ($0.size, $1.place) }.prefix(most).map { ID($0.place) }
  }

  private static func items<Entity>(
    _ ids: [ID<Entity>], id: (ID<Entity>) -> String, _ studio: Studio, figure: (ID<Entity>) -> Figures.Figure
  ) throws -> [ID<Entity>: Gallery.Item] {
    var items: [ID<Entity>: Gallery.Item] = [:]
    for place in ids {
      let figure = figure(place)
      guard let file = fileName(id(place)), case .drawn(let drawn) = try studio.draw(figure, formats: [.svg]) else {
        continue
      }
      let kind = figure.name.prefix { $0 != "/" }
      let svg = drawn.rendering.text(.svg) ?? ""
      items[place] = Gallery.Item(
        name: figure.name, tables: [], section: figure.section,
        picture: Picture(
          name: figure.anchor, svg: svg, title: drawn.drawing.title, description: drawn.drawing.description),
        files: [("figures/\(kind)/\(file).svg", Array(svg.utf8))])
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
