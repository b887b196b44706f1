internal import ArgumentParser
internal import Pipeline

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Print the tables, on the terminal or into a pipe.")

  @OptionGroup var input: NetworkOptions
  @OptionGroup var measuring: MeasureOptionsGroup

  @Option(
    help: "A table to print; may be given several times. [default: all of them]",
    completion: .list(Statistics.tableNames))
  var table: [String] = []

  @Option(help: "How to print them: text, csv, json or markdown.")
  var format = StatisticsFormat.standard

  func validate() throws {
    for name in table where !Statistics.tableNames.contains(name) {
      throw ValidationError("there is no table “\(name)”; there are \(Statistics.tableNames.joined(separator: ", "))")
    }
  }

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      let statistics = Statistics(
        network: input.network, tables: table, format: format, choices: measuring.choices, strict: input.strict,
        columns: input.columns)
      try statistics.run(console)
    }
  }
}
