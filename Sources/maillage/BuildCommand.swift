internal import ArgumentParser
internal import Pipeline

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Load, check, measure, draw and report: the main job.")

  @OptionGroup var input: NetworkOptions
  @OptionGroup var measuring: MeasureOptionsGroup

  @Option(
    name: [.short, .long], help: "The folder to publish into. Only files that maillage made are replaced.",
    completion: .directory)
  var output = "output"

  @Option(
    help: """
      The forms of each figure, with commas between: svg, pdf, png; of the report: odt, docx, pdf; and of all tables in \
      one file: xlsx, ods. Naming pdf makes report.pdf too, which takes WeasyPrint.
      """)
  var formats: PublishedFormats = .standard

  @Option(help: "The inks of figures: print, screen (turns dark with the reader's screen, as SVG), high-contrast.")
  var theme: PublishedTheme = .print

  @Option(
    help: ArgumentHelp(
      """
      What computes the tables that are joins and aggregates: spark, or spark:MASTER as in spark:spark://host:7077 or \
      spark:local[4]. For a folder of CSV or Parquet that is too large for one machine; slower for any other.
      """, valueName: "spark[:MASTER]"))
  var engine: Engine?

  func validate() throws {
    guard engine != nil else { return }
    guard measuring.choices.suitEngine, input.columns.text.isEmpty, !input.strict else {
      throw ValidationError(
        "--engine goes without --pseudonyms, --significance sdsm, --since, --last, --rule, --quorum, --columns and --strict"
      )
    }
    guard input.network != "-" else { throw ValidationError("--engine takes a folder of tables, not standard input") }
  }

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      let build = Build(
        network: input.network, output: output, formats: formats, theme: theme,
        choices: measuring.choices, strict: input.strict, columns: input.columns, engine: engine)
      let report = try build.run(console)
      try console.result(report)
    }
  }
}
