import Tables

/// The tables that are published, in the order in which they are shown.
package enum TableCatalogue {
  package static let tables: [PublishedTable] = PublishedTableName.allCases.compactMap { name in
    switch name {
    case .participation: .participation
    case .leadershipLoad: .leadershipLoad
    case .groupOverlap: .groupOverlap
    case .organizationOverlap: .organizationOverlap
    case .centrality: .centrality
    case .resilience: .resilience
    case .distance: .distance
    case .adherence: .adherence
    case .claims: .claims
    case .attendance: .attendance
    case .attendancePersons: .attendancePersons
    case .attendanceGroups: .attendanceGroups
    case .attendanceRule: .attendanceRule
    case .yearly: .yearly
    case .retention: .retention
    case .adoptions: .adoptions
    // Objects of statistics.json, not tables of rows.
    case .summary, .estimates: nil
    }
  }

  /// The table of a name; nil where there is none.
  package static subscript(name: String) -> PublishedTable? { tables.first { $0.name == name } }
}
