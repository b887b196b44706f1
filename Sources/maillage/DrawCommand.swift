internal import ArgumentParser
internal import Pipeline

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "draw", abstract: "Draw one figure.")

  @Argument(help: "The figure's name, such as collaboration.", completion: .list(FigureNames.all))
  var figure: String

  @OptionGroup var input: NetworkOptions
  @OptionGroup var measuring: MeasureOptionsGroup

  @Option(
    name: [.short, .long], help: "The file to write: .svg, .pdf, .png or .dot; - for SVG on standard output.",
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var output = "-"

  @Option(help: "The inks of figures: print, screen (turns dark with the reader's screen, as SVG), high-contrast.")
  var theme: PublishedTheme = .print

  func validate() throws {
    guard FigureNames.all.contains(figure) else {
      throw ValidationError("there is no figure “\(figure)”; there are \(FigureNames.all.joined(separator: ", "))")
    }
    guard DrawnFormat(file: output) != nil else {
      throw ValidationError("“\(output)” does not end in .svg, .pdf, .png or .dot")
    }
  }

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      let drawing = Draw(
        figure: figure, network: input.network, output: output, theme: theme,
        choices: measuring.choices, strict: input.strict)
      try drawing.run(console)
    }
  }
}
