import Platform

/// A commune, an intercommunality, a company, an association: `classification` says which.
///
/// Popolo's Organization.
package struct Organization: Hashable, Sendable {
  /// The short name that files refer to it by, unique in the network: `arles`.
  package var id: String
  package var name: String
  package var classification: String?
  /// Other spellings and former names.
  package var otherNames: [String]
  /// Its number in a public register: for a French commune, the INSEE code.
  package var identifier: String?
  package var location: Coordinate?
  /// The organization that it is part of.
  package var parent: OrganizationID?

  package init(
    id: String, name: String, classification: String? = nil, otherNames: [String] = [], identifier: String? = nil,
    location: Coordinate? = nil, parent: OrganizationID? = nil
  ) {
    self.id = id
    self.name = name
    self.classification = classification
    self.otherNames = otherNames
    self.identifier = identifier
    self.location = location
    self.parent = parent
  }
}

/// A human being, attending or sitting for an organization.
///
/// Popolo's Person.
package struct Person: Hashable, Sendable {
  package var id: String
  package var name: String
  package var otherNames: [String]

  package init(id: String, name: String, otherNames: [String] = []) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
  }
}

/// What organizations belong to: a working group, or an association.
package struct Group: Hashable, Sendable {
  /// What kind of group it is, which says which measures take it.
  package enum Classification: Hashable, Sendable, RawRepresentable {
    /// Where the load is carried and the overlap measured.
    case workingGroup
    /// Where the adherence is counted.
    case association
    /// Any other word: kept and drawn nowhere.
    case other(String)

    package init(rawValue word: String) {
      switch word {
      case "working group": self = .workingGroup
      case "association": self = .association
      default: self = .other(word)
      }
    }

    /// The word that the data has for it.
    package var rawValue: String {
      switch self {
      case .workingGroup: "working group"
      case .association: "association"
      case .other(let word): word
      }
    }
  }

  package var id: String
  package var name: String
  package var classification: Classification
  package var otherNames: [String]
  package var foundingDate: PartialDate?
  package var dissolutionDate: PartialDate?
  package var description: String?
  package var source: String?
  /// The line of groups.csv, 0 for a group that another table alone names.
  package var line: Int32
  /// Whether it is a meeting that stands for a group, in a network that has none.
  package var isMeeting: Bool

  package init(
    id: String, name: String, classification: Classification = .workingGroup, otherNames: [String] = [],
    foundingDate: PartialDate? = nil, dissolutionDate: PartialDate? = nil, description: String? = nil,
    source: String? = nil, line: Int32 = 0, isMeeting: Bool = false
  ) {
    self.id = id
    self.name = name
    self.classification = classification
    self.otherNames = otherNames
    self.foundingDate = foundingDate
    self.dissolutionDate = dissolutionDate
    self.description = description
    self.source = source
    self.line = line
    self.isMeeting = isMeeting
  }
}

extension Organization: FactRow {
  package static let table = FactTable<Organization>(
    .organizations, \.organizations, noun: "organization",
    sheets: ["organizations", "organisations", "organismes", "structures", "collectivités"],
    blank: Organization(id: "", name: ""),
    [
      .id(\.id),
      .name(\.name, aliases: ["organization", "organisation", "organisme", "structure", "collectivité"]),
      .text(.classification, optional: \.classification),
      .names(.otherNames, \.otherNames),
      .text(.identifier, optional: \.identifier),
      .degrees(.latitude, .latitude, \.location, \.latitude),
      .degrees(.longitude, .longitude, \.location, \.longitude),
      .reference(.parent, .organization, optional: \.parent),
    ], identity: [.name, .id]
  ).location(\.location)
}

extension Person: FactRow {
  package static let table = FactTable<Person>(
    .persons, \.persons, noun: "person",
    sheets: ["persons", "people", "personnes"],
    blank: Person(id: "", name: ""),
    [.id(\.id), .name(\.name, aliases: ["person", "personne"]), .names(.otherNames, \.otherNames)],
    identity: [.name, .id])
}

extension Group: FactRow {
  package static let table = FactTable<Group>(
    .groups, \.groups, noun: "group",
    sheets: ["groups", "working groups", "groupes", "groupes de travail"],
    blank: Group(id: "", name: ""),
    [
      .id(\.id),
      .name(\.name, aliases: ["group", "groupe", "groupe de travail"]),
      .word(.classification, .groupClassification, \.classification, isRequired: false),
      .names(.otherNames, \.otherNames),
      .date(.foundingDate, optional: \.foundingDate, aliases: ["début"]),
      .date(.dissolutionDate, optional: \.dissolutionDate, aliases: ["fin"]),
      .text(.description, optional: \.description),
      .text(.source, optional: \.source),
    ], spans: [(.foundingDate, .dissolutionDate)], identity: [.name, .id]
  ).line(\.line)
}

/// A place on the earth, in degrees (WGS 84).
package struct Coordinate: Hashable, Sendable {
  /// Degrees north, from −90 to 90.
  package let latitude: Double
  /// Degrees east, from −180 to 180.
  package let longitude: Double

  /// A place, or nil where the numbers are none.
  package init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance in kilometres, on a sphere of the earth's mean radius (6371.0088 km).
  ///
  /// The haversine formula, which stays exact for near points (Sinnott 1984, “Virtues of the haversine”).
  package func distance(to other: Coordinate) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let (φ1, φ2) = (radians(latitude), radians(other.latitude))
    let (Δφ, Δλ) = (φ2 - φ1, radians(other.longitude - longitude))
    let h = pow(sin(Δφ / 2), 2) + cos(φ1) * cos(φ2) * pow(sin(Δλ / 2), 2)
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }
}
