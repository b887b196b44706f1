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
      name: "choices", columns: ["actors", "first_year", "last_year", "pseudonyms"],
      rows: [
        [
          .text(measures.options.actors.rawValue), Value(measures.options.years?.lowerBound),
          Value(measures.options.years?.upperBound), .flag(asked.pseudonyms),
        ]
      ])
    let numbers = Table(
      name: "summary",
      columns: [
        "actors", "groups", "memberships", "density", "hhi", "gini", "elephant_factor", "attendance_rate",
        "group_pairs", "organization_pairs", "located", "distance_compared", "mean_km_sharing", "mean_km_others",
        "distance_correlation", "distance_p_value",
      ],
      rows: [
        [
          .integer(summary.actors), .integer(summary.groups), .integer(summary.memberships), Value(summary.density),
          Value(summary.hhi), Value(summary.gini), Value(summary.elephantFactor), Value(measures.attendance.rate),
          .integer(measures.groupOverlap.total), .integer(measures.organizationOverlap.total),
          Value(distance?.located), Value(distance?.compared), Value(distance?.meanOfSharing),
          Value(distance?.meanOfOthers), Value(distance?.correlation), Value(distance?.pValue),
        ]
      ])
    json = """
      {
        "definitions_version": \(Version.definitions),
      \([network, choices, numbers].map { JSONTables.object($0, indent: "  ") }.joined(separator: ",\n")),
        "tables": {
      \(JSONTables.members(tables, indent: "    "))
        }
      }

      """
  }
}
