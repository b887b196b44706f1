import Collaboration
import Measures
import Wording

/// Which software which organizations have, and how far each is with it.
struct AdoptionMatrix {
  /// One line or column: a piece of software, or an organization.
  struct Entry {
    let name: String
    /// In how many cells it occurs.
    let count: Int
  }

  /// By the number of organizations, then name.
  let software: [Entry]
  /// By the number of pieces of software, then name.
  let organizations: [Entry]
  /// For each piece of software and organization that has something to do with it: what, from the first to the last.
  private let cells: [Cell: [AdoptionRow]]

  private struct Cell: Hashable {
    let software: Int
    let organization: Int
  }

  init(_ rows: [AdoptionRow], in network: CollaborationNetwork) {
    var organizationsOfSoftware: [String: Set<OrganizationID>] = [:]
    var softwareOfOrganization: [OrganizationID: Set<String>] = [:]
    for row in rows {
      organizationsOfSoftware[row.software, default: []].insert(row.organization)
      softwareOfOrganization[row.organization, default: []].insert(row.software)
    }
    let software = organizationsOfSoftware.map { (name: $0, key: NameKey($0), count: $1.count) }.sorted {
      ($1.count, $0.key, $0.name) < ($0.count, $1.key, $1.name)
    }
    let organizations = softwareOfOrganization.map { (id: $0, count: $1.count) }.sorted {
      ($1.count, $0.id) < ($0.count, $1.id)
    }
    var places: (software: [String: Int], organizations: [OrganizationID: Int]) = ([:], [:])
    for (place, entry) in software.enumerated() { places.software[entry.name] = place }
    for (place, entry) in organizations.enumerated() { places.organizations[entry.id] = place }
    var cells: [Cell: [AdoptionRow]] = [:]
    for row in rows {
      guard let software = places.software[row.software], let organization = places.organizations[row.organization]
      else { continue }
      cells[Cell(software: software, organization: organization), default: []].append(row)
    }
    self.cells = cells
    self.software = software.map { Entry(name: DisplayText.clean($0.name), count: $0.count) }
    self.organizations = organizations.map {
      Entry(name: DisplayText.clean(network[$0.id].name), count: $0.count)
    }
  }

  /// What an organization has to do with a piece of software, from the first to the last; empty for nothing.
  subscript(software software: Int, organization organization: Int) -> [AdoptionRow] {
    cells[Cell(software: software, organization: organization)] ?? []
  }

  /// In how many cells each status occurs; of a few in use there may be many thousands without anything.
  var statusCounts: [AdoptionStatus: Int] {
    cells.values.reduce(into: [:]) { counts, rows in
      if let last = rows.last { counts[AdoptionStatus(last.status), default: 0] += 1 }
    }
  }

  /// How far they are now: the last that the data says.
  func status(software: Int, organization: Int) -> AdoptionStatus? {
    self[software: software, organization: organization].last.map { AdoptionStatus($0.status) }
  }
}

/// How far an organization is with a piece of software: a known word, the data's own, or none.
struct AdoptionStatus: Hashable {
  /// The data's word; nil where it has none.
  let word: String?

  init(_ word: String?) {
    let clean = word.map { DisplayText.clean($0) } ?? ""
    self.word = clean.isEmpty ? nil : clean
  }

  /// The words that maillage knows, from what is in place to what has ended.
  private static let known = [
    "in use", "migration", "development", "training", "test", "planned", "study", "tried", "abandoned",
  ]

  /// The order of legends: known words, the data's own by name, and none.
  var rank: (Int, String) {
    guard let word else { return (Self.known.count + 1, "") }
    return (Self.known.firstIndex(of: word) ?? Self.known.count, word)
  }

  var isKnown: Bool { word.map(Self.known.contains) ?? true }

  func text(_ phrases: any Phrases) -> String {
    word.map { phrases.vocabulary($0) ?? $0 } ?? phrases.statusNotTold
  }

  /// A sign for each known word: full where it is in place or under way, empty where it is only thought of.
  func glyph(_ theme: Theme) -> Glyph {
    let (place, way, thought) = (theme.series[0], theme.series[2], theme.ink)
    func full(_ shape: Mark.Shape, _ color: Color) -> Glyph {
      Glyph(.mark(shape), fill: color, stroke: Stroke(color, width: 0.75))
    }
    func empty(_ shape: Mark.Shape, _ color: Color) -> Glyph {
      Glyph(.mark(shape), fill: theme.paper, stroke: Stroke(color, width: 1))
    }
    return switch word {
    case "in use": full(.ellipse, place)
    case "migration": full(.triangle, way)
    case "development": full(.diamond, way)
    case "training": full(.rectangle, way)
    case "test": empty(.triangle, thought)
    case "planned": empty(.ellipse, thought)
    case "study": empty(.diamond, thought)
    case "tried": empty(.rectangle, theme.alarm)
    case "abandoned": Glyph(.cross, stroke: Stroke(theme.alarm, width: 1.3))
    case nil: full(.ellipse, theme.member)
    default: full(.octagon, theme.member)
    }
  }

  /// Signs of the data's own words, as many as there are; further words share the last.
  static func ownGlyphs(_ theme: Theme) -> [Glyph] {
    [.hexagon, .invertedTriangle, .octagon].map {
      Glyph(.mark($0), fill: theme.series[3], stroke: Stroke(theme.series[3], width: 0.75))
    }
  }
}
