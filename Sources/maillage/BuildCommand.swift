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

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      let build = Build(
        network: input.network, output: output, formats: formats, theme: theme,
        choices: measuring.choices, strict: input.strict, columns: input.columns)
      let report = try build.run(console)
      try console.result(report)
    }
  }
}
