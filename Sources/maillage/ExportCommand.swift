internal import ArgumentParser
internal import Exchange
internal import Pipeline

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the network for other programs: Gephi, igraph, NetworkX, Graphviz, Pajek, UCINET, …",
    discussion: """
      What the form cannot hold of the network is reported. docs/formats.md says what each of them holds.
      """)

  @OptionGroup var input: NetworkOptions
  @OptionGroup var measuring: MeasureOptionsGroup

  @Option(
    help: """
      \(ExchangeFormat.allCases.map(\.rawValue).dropLast().joined(separator: ", ")) or sqlite. \
      [default: what the output file ends in]
      """)
  var format: ExchangeFormat?

  @Option(
    name: [.short, .long],
    help: "The file to write, or for csv the folder; - for standard output.", completion: .file())
  var output = "-"

  @Option(
    name: .customLong("csv"),
    help: "How csv is written: standard, or excel-fr (semicolons, decimal commas) for Excel in French and its like.")
  var dialect = CSVDialectChoice.standard

  func validate() throws {
    guard let format = format ?? ExchangeFormat(file: output) else {
      let formats = ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        output == "-" ? "name a form with --format: \(formats)" : "“\(output)” does not say which form; add --format")
    }
    guard output != "-" || format.isText else {
      throw ValidationError("\(format.rawValue) does not go to standard output; name a file or folder with -o")
    }
  }

  func run() throws {
    guard let format = format ?? ExchangeFormat(file: output) else { return }
    try Terminal.run(quiet: input.quiet) { console in
      let export = Export(
        network: input.network, format: format, output: output, choices: measuring.choices, strict: input.strict,
        columns: input.columns,
        dialect: dialect)
      try export.run(console)
    }
  }
}
