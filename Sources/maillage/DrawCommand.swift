internal import ArgumentParser
internal import Pipeline

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "draw", abstract: "Draw one figure.")

  @Argument(
    help: "The figure's name, such as collaboration; or organization/ID, person/ID, group/ID for the card of one.",
    completion: .list(FigureName.all))
  var figure: String

  @OptionGroup var input: NetworkOptions
  @OptionGroup var measuring: MeasureOptionsGroup

  @Option(
    name: [.short, .long], help: "The file to write: .svg, .pdf, .png or .dot; - for SVG on standard output.",
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var output = "-"

  @Option(help: "The inks of figures: print, screen (turns dark with the reader's screen, as SVG), high-contrast.")
  var theme: PublishedTheme = .print

  @Option(help: "How wide it is: paper (16 cm) or phone (320 pixels).")
  var width: PublishedWidth = .paper

  func validate() throws {
    _ = try name
    guard DrawnFormat(file: output) != nil else {
      throw ValidationError("“\(output)” does not end in .svg, .pdf, .png or .dot")
    }
  }

  private var name: FigureName {
    get throws {
      guard let name = FigureName(figure) else {
        throw ValidationError("there is no figure “\(figure)”; there are \(FigureName.all.joined(separator: ", "))")
      }
      return name
    }
  }

  func run() throws {
    let name = try name
    try Terminal.run(quiet: input.quiet) { console in
      let drawing = Draw(
        figure: name, network: input.network, output: output, theme: theme, width: width,
        choices: measuring.choices, strict: input.strict, columns: input.columns)
      try drawing.run(console)
    }
  }
}
