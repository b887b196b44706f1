internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

/// `statistics.json`: every table by its name, the summary, and what they are tables of.
struct StatisticsFile {
  let json: String

  init(of subject: Subject, choices asked: MeasureChoices, tables: [Table]) {
    let measures = subject.measures
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
    // Where shortest paths were sampled, the columns are called estimates, and `estimates` says how good they are.
    let numbers = [PublishedTable.summary, .estimates].map { $0.table(of: measures) }.filter { !$0.isEmpty }
    let objects = [network, choices] + numbers
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
