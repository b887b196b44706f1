import Tables
import Testing

@testable import Measures

@Suite("The catalogue of tables")
struct TableCatalogueTests {
  /// The columns that other programs rely on.
  private static let promised = [
    "participation": "organization, group, role, start_date, end_date, first_seen, last_seen, meetings",
    "leadership-load": "organization, groups, lead, initiator, seats, load, load_share, group_share, load_ratio",
    "group-overlap": "group_a, group_b, size_a, size_b, shared, jaccard, overlap, p_value, q_value, "
      + "together_from, together_to",
    "organization-overlap":
      "organization_a, organization_b, groups_a, groups_b, shared, jaccard, overlap, newman, p_value, "
      + "q_value, distance_km, together_from, together_to",
    // The last three in the place of the two before them where a group is too large to measure all its pairs.
    "distance": "group, located, mean_km, max_km",
    "adherence":
      "subject, category, date, value, change, change_percent, index, new, renewed, not_renewed, source",
    "claims": "subject, category, start_date, end_date, claimed_percent, computed_percent, agrees, source",
    "attendance": "organization, events, present, excused, absent, rate, attended",
    "attendance-persons": "person, organization, group, events, present, excused, absent, rate, attended",
    "attendance-groups": "group, events, expected, present, excused, absent, rate, mean_present",
    "attendance-rule": "organization, group, events, present, excused, absent, rate, missed_in_a_row",
    "centrality": "node, mode, degree, closeness, betweenness, clustering, core, community, cut_point",
    "resilience": "organization, groups_without_lead, groups_with_one_member, components_after",
    "yearly":
      "year, groups, new_groups, ended_groups, organizations, memberships, new, renewed, not_renewed, merged, "
      + "formed, density, hhi, gini, elephant_factor, events, attendance_rate, unfinished",
    "retention": "actor, group, first, last, spells, years",
    "adoptions": "software, organization, status, start_date, source",
  ]

  @Test func `keeps the promised columns`() {
    let measures = NetworkMeasures(of: Minutes2007.network)
    let columns = TableCatalogue.tables.map { ($0.name, $0.columns(of: measures).joined(separator: ", ")) }
    #expect(Dictionary(uniqueKeysWithValues: columns) == Self.promised)
  }

  @Test func `makes every table of a network and of an empty one`() {
    let measures = NetworkMeasures(of: Minutes2007.network)
    for table in TableCatalogue.tables { #expect(table.table(of: measures).columns == table.columns(of: measures)) }
    let empty = NetworkMeasures(of: Networks.collaboration(organizations: [], groups: [], memberships: []))
    for table in TableCatalogue.tables { #expect(table.table(of: empty).isEmpty) }
  }

  @Test func `finds a table by its name`() {
    #expect(TableCatalogue["claims"]?.name == "claims")
    #expect(TableCatalogue["nothing"] == nil)
  }
}
