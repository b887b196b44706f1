/// One column of a published table, described once: every heading, alignment, percent sign, schema, SQL type and list in
/// the documentation derives from it.
package struct PublishedColumn: Hashable, Sendable {
  package let name: ColumnName
  package let unit: Unit
  /// What it means, as docs/measures.md and the JSON schema say it; Markdown.
  package let meaning: String
  /// When a value is undefined; nil where it never is.
  package let empty: String?

  package init(_ name: ColumnName, _ unit: Unit, _ meaning: String, empty: String? = nil) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.empty = empty
  }
}

/// The published columns by the name that files, JSON keys and SQL use; each language has a heading for each.
package enum ColumnName: String, CaseIterable, Sendable {
  case organization
  case organizationA = "organization_a"
  case organizationB = "organization_b"
  case person
  case actor
  case group
  case groupA = "group_a"
  case groupB = "group_b"
  case node
  case mode
  case subject
  case category
  case software
  case year
  case date
  case startDate = "start_date"
  case endDate = "end_date"
  case firstSeen = "first_seen"
  case lastSeen = "last_seen"
  case role
  case status
  case source

  // Beside names that several have
  case organizationID = "organization_id"
  case organizationAID = "organization_a_id"
  case organizationBID = "organization_b_id"
  case personID = "person_id"
  case actorID = "actor_id"
  case groupID = "group_id"
  case groupAID = "group_a_id"
  case groupBID = "group_b_id"
  case nodeID = "node_id"

  // Load
  case groups
  case lead
  case initiator
  case seats
  case load
  case loadShare = "load_share"
  case groupShare = "group_share"
  case loadRatio = "load_ratio"

  // Overlap
  case sizeA = "size_a"
  case sizeB = "size_b"
  case groupsA = "groups_a"
  case groupsB = "groups_b"
  case shared
  case jaccard
  case overlap
  case newman
  case pValue = "p_value"
  case pValueSDSM = "p_value_sdsm"
  case qValue = "q_value"
  case qValueSDSM = "q_value_sdsm"
  case togetherFrom = "together_from"
  case togetherTo = "together_to"
  case distanceKm = "distance_km"

  // Centrality and resilience
  case degree
  case closeness
  case closenessEstimate = "closeness_estimate"
  case betweenness
  case betweennessEstimate = "betweenness_estimate"
  case clustering
  case core
  case community
  case cutPoint = "cut_point"
  case groupsWithoutLead = "groups_without_lead"
  case groupsWithOneMember = "groups_with_one_member"
  case componentsAfter = "components_after"

  // Distance
  case located
  case meanKm = "mean_km"
  case maxKm = "max_km"
  case meanKmEstimate = "mean_km_estimate"
  case maxKmEstimate = "max_km_estimate"
  case pairs

  // Counts over time
  case value
  case change
  case changePercent = "change_percent"
  case index
  case new
  case renewed
  case notRenewed = "not_renewed"
  case claimedPercent = "claimed_percent"
  case computedPercent = "computed_percent"
  case agrees

  // Attendance
  case events
  case present
  case excused
  case absent
  case rate
  case attended
  case expected
  case meanPresent = "mean_present"
  case quorate
  case missedInARow = "missed_in_a_row"

  // Years and the network as a whole
  case meetings
  case first
  case last
  case spells
  case years
  case merged
  case formed
  case newGroups = "new_groups"
  case endedGroups = "ended_groups"
  case unfinished
  case actors
  case organizations
  case memberships
  case density
  case hhi
  case gini
  case elephantFactor = "elephant_factor"
  case attendanceRate = "attendance_rate"
  case groupPairs = "group_pairs"
  case organizationPairs = "organization_pairs"
  case components
  case communities
  case modularity
  case distanceCompared = "distance_compared"
  case meanKmSharing = "mean_km_sharing"
  case meanKmOthers = "mean_km_others"
  case distanceCorrelation = "distance_correlation"
  case distancePValue = "distance_p_value"
  case pathSources = "path_sources"
  case closenessStandardError = "closeness_standard_error"
  case betweennessStandardError = "betweenness_standard_error"
}

/// The published tables by the name that files, JSON keys and `--table` use; each language has a title for each.
package enum PublishedTableName: String, CaseIterable, Sendable {
  case participation
  case leadershipLoad = "leadership-load"
  case groupOverlap = "group-overlap"
  case organizationOverlap = "organization-overlap"
  case centrality
  case resilience
  case distance
  case adherence
  case claims
  case attendance
  case attendancePersons = "attendance-persons"
  case attendanceGroups = "attendance-groups"
  case attendanceRule = "attendance-rule"
  case yearly
  case retention
  case adoptions
  /// The network as a whole, in one row.
  case summary
  /// How good numbers are that were estimated, in one row.
  case estimates
}

/// The parts of the report's body, in their order; every table and figure belongs to one.
package enum ReportSection: String, CaseIterable, Sendable {
  case collaboration, groups, leadership, years, adherence, attendance, adoptions, other
}
