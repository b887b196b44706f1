internal import ArgumentParser
internal import Pipeline

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell what changed between two years: who joined, who left, who took over or gave up a lead.",
    discussion: """
      As text and Markdown, sentences for the minutes and the change of each yearly number; as CSV and JSON, the tables \
      \(Compare.tableNames.joined(separator: ", ")).
      """)

  @OptionGroup var input: NetworkOptions

  @Option(help: "The year to compare with: 2006.")
  var from: Year

  @Option(help: "The year to compare, after the other: 2007.")
  var to: Year

  @Option(
    help:
      "Who participates in groups: organizations or persons. [default: organizations, or persons where they are alone]")
  var actors: ActorKind?

  @Option(help: "The language of the sentences: fr or en. [default: the network's own, else en]")
  var lang: PublishedLanguage?

  @Flag(help: "Replace people's names by stable labels.")
  var pseudonyms = false

  @Option(
    help: "A table to print alone; may be given several times. [default: sentences, or all tables]",
    completion: .list(Compare.tableNames))
  var table: [String] = []

  @Option(help: "How to print it: text, csv, json or markdown.")
  var format = StatisticsFormat.standard

  @Option(
    name: [.short, .long], help: "Draw it instead, before and after in one picture: .svg, .pdf, .png or .dot.",
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var output: String?

  func validate() throws {
    if let output, DrawnFormat(file: output) == nil {
      throw ValidationError("“\(output)” does not end in .svg, .pdf, .png or .dot")
    }
    guard from < to else {
      throw ValidationError("--from \(from) is not before --to \(to); give the earlier year to --from")
    }
    for name in table where !Compare.tableNames.contains(name) {
      throw ValidationError("there is no table “\(name)”; there are \(Compare.tableNames.joined(separator: ", "))")
    }
  }

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      let choices = MeasureChoices(
        period: output == nil ? MeasureChoices.standard.period : MeasureChoices.period(from: from, to: to),
        actors: actors,
        pairs: MeasureChoices.standard.pairs,
        significance: MeasureChoices.standard.significance, language: lang, pseudonyms: pseudonyms)
      if let output {
        let drawing = Draw(
          figure: .change, network: input.network, output: output, theme: .print, choices: choices,
          strict: input.strict, columns: input.columns)
        return try drawing.run(console)
      }
      let comparison = Compare(
        network: input.network, from: from, to: to, tables: table, format: format, choices: choices,
        strict: input.strict, columns: input.columns)
      try console.result(comparison.run(console))
    }
  }
}
