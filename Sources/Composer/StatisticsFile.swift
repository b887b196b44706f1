internal import Collaboration
internal import Measures
package import Tables
internal import Wording

/// `statistics.json`: every table by its name, the summary, and what they are tables of.
package struct StatisticsFile {
  private let objects: [Table]
  private let tables: [Table]
  private let definitionsVersion: Int

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
    objects = [network, choices] + numbers
    self.tables = tables
    self.definitionsVersion = definitionsVersion
  }

  /// The same with the tables alone, of a network that is not on this machine.
  package func writeTables(to json: inout some TextOutputStream) {
    json.write("{\n  \"definitions_version\": \(definitionsVersion),\n  \"tables\": {\n")
    JSONTables.writeMembers(tables, indent: "    ", to: &json)
    json.write("\n  }\n}\n")
  }

  /// Writes the file piece by piece.
  package func write(to json: inout some TextOutputStream) {
    json.write("{\n  \"definitions_version\": \(definitionsVersion),\n")
    for object in objects { json.write(JSONTables.object(object, indent: "  ") + ",\n") }
    json.write("  \"tables\": {\n")
    JSONTables.writeMembers(tables, indent: "    ", to: &json)
    json.write("\n  }\n}\n")
  }
}
