internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

/// `statistics.json`: every table by its name, the summary, and what they are tables of.
struct StatisticsFile {
  let json: String

  init(of subject: Subject, choices asked: MeasureChoices, tables: [Table]) {
    let (measures, summary) = (subject.measures, subject.measures.summary)
    let distance = measures.distanceEffect
    let network = Table(
      name: "network", columns: ["name", "title", "lang"],
      rows: [
        [
          .text(subject.network.metadata.name), .text(subject.network.metadata.title),
          .text(subject.language.rawValue),
        ]
      ])
    let choices = Table(
      name: "choices", columns: ["actors", "first_year", "last_year", "significance", "pseudonyms"],
      rows: [
        [
          .text(measures.options.actors.rawValue), Value(measures.options.years?.lowerBound),
          Value(measures.options.years?.upperBound), .text(measures.options.significance.rawValue),
          .flag(asked.pseudonyms),
        ]
      ])
    let numbers = Table(
      name: "summary",
      columns: [
        "actors", "groups", "memberships", "density", "hhi", "gini", "elephant_factor", "attendance_rate",
        "group_pairs", "organization_pairs", "components", "communities", "modularity", "located", "distance_compared",
        "mean_km_sharing", "mean_km_others",
        "distance_correlation", "distance_p_value",
      ],
      rows: [
        [
          .integer(summary.actors), .integer(summary.groups), .integer(summary.memberships), Value(summary.density),
          Value(summary.hhi), Value(summary.gini), Value(summary.elephantFactor), Value(measures.attendance.rate),
          .integer(measures.groupOverlap.total), .integer(measures.organizationOverlap.total),
          .integer(measures.resilience.components), .integer(measures.centrality.communityCount),
          Value(measures.centrality.modularity), Value(distance?.located), Value(distance?.compared),
          Value(distance?.meanOfSharing),
          Value(distance?.meanOfOthers), Value(distance?.correlation), Value(distance?.pValue),
        ]
      ])
    // Where shortest paths were sampled, the columns are called estimates, and this says how good they are.
    let estimates = measures.centrality.pathEstimate.map { estimate in
      Table(
        name: "estimates", columns: ["path_sources", "closeness_standard_error", "betweenness_standard_error"],
        rows: [
          [
            .integer(estimate.sources), .number(estimate.closenessStandardError),
            .number(estimate.betweennessStandardError),
          ]
        ])
    }
    let objects = [network, choices, numbers] + [estimates].compactMap(\.self)
    json = """
      {
        "definitions_version": \(Version.definitions),
      \(objects.map { JSONTables.object($0, indent: "  ") }.joined(separator: ",\n")),
        "tables": {
      \(JSONTables.members(tables, indent: "    "))
        }
      }

      """
  }
}
