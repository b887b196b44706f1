/// The tables of a network folder, in the order in which they are read: what is referred to comes first.
package enum TableName: String, CaseIterable, Sendable {
  case organizations, persons, groups, memberships, events, attendance, observations, claims, adoptions

  package var fileName: String { rawValue + ".csv" }

  /// The columns that the table may have, as data packages name them.
  package var columns: [Column] {
    switch self {
    case .organizations:
      [.id, .name, .classification, .otherNames, .identifier, .latitude, .longitude, .parent]
    case .persons: [.id, .name, .otherNames]
    case .groups:
      [
        .id, .name, .classification, .otherNames, .foundingDate, .dissolutionDate, .description, .source,
      ]
    case .memberships: [.organization, .group, .role, .person, .startDate, .endDate, .source]
    case .events: [.id, .name, .startDate, .location, .host, .source]
    case .attendance: [.event, .person, .organization, .status, .onBehalfOf, .source]
    case .observations: [.subject, .category, .date, .value, .unit, .source]
    case .claims: [.subject, .category, .startDate, .endDate, .changePercent, .source]
    case .adoptions: [.organization, .software, .status, .startDate, .source]
    }
  }

  /// The columns that are there for people to read: known, and in no network.
  ///
  /// `role` of attendance is what someone was in the meeting or the organization, `author` who wrote the minutes,
  /// `group` the body that met, and `status` whether a meeting was held or is announced.
  package var notes: [Column] {
    switch self {
    case .events: [.group, .status, .author]
    case .attendance: [.role]
    default: []
    }
  }

  /// What a header must have: of each set one column at least.
  var requiredColumns: [[Column]] {
    switch self {
    case .organizations, .persons, .groups: [[.name, .id]]
    case .memberships: [[.organization, .person], [.group]]
    case .events: [[.name, .id, .startDate]]
    case .attendance: [[.event], [.person, .organization], [.status]]
    case .observations: [[.subject], [.category], [.date], [.value]]
    case .claims: [[.subject], [.category], [.startDate], [.endDate], [.changePercent]]
    case .adoptions: [[.organization], [.software]]
    }
  }

  /// What headers of this table call a column, beside what all tables call it.
  private var ownHeaderNames: [Column: [String]] {
    switch self {
    case .organizations: [.name: ["organization", "organisation", "organisme", "structure", "collectivité"]]
    case .persons: [.name: ["person", "personne"]]
    case .groups:
      [.name: ["group", "groupe", "groupe de travail"], .foundingDate: ["début"], .dissolutionDate: ["fin"]]
    case .events: [.name: ["event", "événement", "réunion"], .startDate: ["date"]]
    case .attendance: [.event: ["date"], .status: ["présence"]]
    case .adoptions: [.startDate: ["date"]]
    case .memberships, .observations, .claims: [:]
    }
  }

  /// All that headers of this table call the column, the data package's name first.
  func headerNames(of column: Column) -> [String] {
    column.headerNames + (ownHeaderNames[column] ?? [])
  }
}
