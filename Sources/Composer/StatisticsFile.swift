internal import Collaboration
internal import Measures
package import Tables
internal import Wording

/// `statistics.json`: every table by its name, the summary, and what they are tables of.
package struct StatisticsFile {
  package let json: String

  package init(of analysis: Analysis, tables: [Table], definitionsVersion: Int) {
    let measures = analysis.measures
    let network = Table(
      name: "network", columns: ["name", "title", "lang"],
      rows: [
        [
          .text(analysis.network.metadata.name), .text(analysis.network.metadata.title),
          .text(analysis.language.rawValue),
        ]
      ])
    let choices = Table(
      name: "choices",
      columns: ["actors", "as_of", "first_year", "last_year", "reference_date", "significance", "pseudonyms"],
      rows: [
        [
          .text(measures.options.actors.rawValue), Value(measures.frame.day?.description),
          Value(measures.options.years?.lowerBound), Value(measures.options.years?.upperBound),
          Value(measures.frame.reference?.description), .text(measures.options.significance.rawValue),
          .flag(analysis.isPseudonymized),
        ]
      ])
    // Where shortest paths were sampled, the columns are called estimates, and `estimates` says how good they are.
    let numbers = [PublishedTable.summary, .estimates].map { $0.table(of: measures) }.filter { !$0.isEmpty }
    let objects = [network, choices] + numbers
    json = """
      {
        "definitions_version": \(definitionsVersion),
      \(objects.map { JSONTables.object($0, indent: "  ") }.joined(separator: ",\n")),
        "tables": {
      \(JSONTables.members(tables, indent: "    "))
        }
      }

      """
  }
}
