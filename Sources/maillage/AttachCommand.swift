internal import ArgumentParser
internal import Pipeline

struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Add charts, tables and findings as an annex to a meeting's report.",
    usage: """
      maillage attach <report> <network> [-o <file> | --in-place] [--figures <names>]
      maillage attach <report> --remove (-o <file> | --in-place)
      """,
    discussion: """
      Nothing else in the report changes. Attaching again replaces the annex; --remove takes it out. Without -o and \
      --in-place the result stands beside the report: minutes.odt becomes minutes-annex.odt.
      """)

  @Argument(
    help: "The report: .odt, .docx, .pdf, .html or .md.",
    completion: .file(extensions: AttachedFormat.allCases.map(\.rawValue)))
  var report: String

  @Argument(
    help: "The network: a folder with memberships.csv, a CSV of memberships, or a network.sqlite.",
    completion: .file())
  var network: String?

  @Option(name: [.short, .long], help: "The file to write, of the report's format.", completion: .file())
  var output: String?

  @Flag(help: "Replace the report itself.")
  var inPlace = false

  @Option(
    help: "The figures to show, with commas between. [default: all that there is data for]",
    completion: .list(FigureName.ofNetworks))
  var figures: String?

  @Option(
    help: "The tables to show, with commas between, or none. [default: those of the figures]",
    completion: .list(Statistics.tableNames))
  var tables: String?

  @Flag(help: "Take the annex out instead.")
  var remove = false

  @Flag(help: "Change a report that is signed, which breaks the signature.")
  var force = false

  @Flag(help: "Take out an annex that was changed since, or that nothing proves to be maillage's, with all in it.")
  var discardEdits = false

  @OptionGroup var measuring: MeasureOptionsGroup

  @OptionGroup var loading: LoadingOptions

  func validate() throws {
    guard let format = AttachedFormat(file: report) else {
      throw ValidationError("“\(report)” does not end in .odt, .docx, .pdf, .html or .md")
    }
    if let output, AttachedFormat(file: output) != format {
      throw ValidationError("“\(output)” does not end in .\(format.rawValue), as the report does")
    }
    guard output == nil || !inPlace else { throw ValidationError("-o and --in-place exclude each other") }
    if remove {
      guard output != nil || inPlace else { throw ValidationError("--remove takes -o or --in-place") }
      guard network == nil else { throw ValidationError("--remove takes no network") }
    } else if network == nil {
      throw ValidationError("name the network whose figures are to be attached")
    }
    try check(names(figures), among: FigureName.ofNetworks, kind: "figure")
    try check(names(tables), among: Statistics.tableNames, kind: "table")
  }

  private func check(_ names: [String]?, among known: [String], kind: String) throws {
    for name in names ?? [] where !known.contains(name) {
      throw ValidationError("there is no \(kind) “\(name)”; there are \(known.joined(separator: ", "))")
    }
  }

  /// The names in `one,two`; an empty list for `none`, nil where nothing is said.
  private func names(_ text: String?) -> [String]? {
    text.map { text in
      let names = text.split { $0 == "," || $0 == " " }.map(String.init)
      return names == ["none"] ? [] : names
    }
  }

  func run() throws {
    try Terminal.run(quiet: loading.quiet) { console in
      let attach = Attach(report: report, output: output, inPlace: inPlace, force: force, discardEdits: discardEdits)
      guard let network, !remove else { return try console.result(attach.remove(console)) }
      let contents = Attach.Contents(figures: names(figures), tables: names(tables))
      try console.result(
        attach.run(
          network: network, contents: contents, choices: measuring.choices, strict: loading.strict,
          columns: loading.columns,
          console))
    }
  }
}
