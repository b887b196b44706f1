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

  @Argument(help: "The minutes: .txt, .md, .html, .odt, .docx or .pdf; - for standard input.", completion: .file())
  var minutes: [String]

  @Option(help: "What the minutes on standard input are called: 2007-10-01.html. The ending tells their format.")
  var `as`: String?

  @Option(help: "The network folder to extend; it is made where there is none.", completion: .directory)
  var into: String?

  @Flag(help: "Print what would be added, and write nothing.")
  var dryRun = false

  @Flag(help: "Keep only the people of whom the reader is surest; 97 to 99 of 100 such people are read right.")
  var certain = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    let inputs = minutes.count { $0 == "-" }
    if inputs > 1 { throw ValidationError("standard input, -, can be read once only") }
    if let name = `as` {
      guard inputs == 1 else { throw ValidationError("--as names the minutes on standard input; give - for them") }
      guard !name.isEmpty, !name.contains("/") else {
        throw ValidationError("“\(name)” is no file's name; write one without a folder, such as 2007-10-01.txt")
      }
    }
    guard into != nil || dryRun else { throw ValidationError("name a network folder with --into, or use --dry-run") }
  }

  func run() throws {
    try Terminal.run(quiet: quiet) { console in
      let text = try ReadMinutes(minutes: minutes, inputName: `as`, into: into, dryRun: dryRun, certain: certain).run(
        console)
      if dryRun { try console.result(text) } else { console.message(text) }
    }
  }
}
