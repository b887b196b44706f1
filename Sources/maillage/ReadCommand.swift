internal import ArgumentParser
internal import Pipeline

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Take the facts out of meeting minutes into a network folder, each with its source line.",
    discussion: """
      What a person has edited in the folder stays. What the minutes leave open is asked in questions.md, with the \
      guess that was taken. Reading the same minutes twice changes nothing.
      """)

  @Argument(help: "The minutes: .txt, .md, .html, .odt, .docx or .pdf.", completion: .file())
  var minutes: [String]

  @Option(help: "The network folder to extend; it is made where there is none.", completion: .directory)
  var into: String?

  @Flag(help: "Print what would be added, and write nothing.")
  var dryRun = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    guard into != nil || dryRun else { throw ValidationError("name a network folder with --into, or use --dry-run") }
  }

  func run() throws {
    try Terminal.run(quiet: quiet) { console in
      let text = try ReadMinutes(minutes: minutes, into: into, dryRun: dryRun).run(console)
      if dryRun { try console.result(text) } else { console.message(text) }
    }
  }
}
