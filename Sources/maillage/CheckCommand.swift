internal import ArgumentParser
internal import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report every problem in the data; write nothing.",
    discussion: """
      With --fix, white space around cells goes, dates become ISO dates where only one can be meant, and files become \
      UTF-8. All changes are shown first, in the form of diff; every other byte stays.
      """)

  @OptionGroup var input: NetworkOptions

  @Option(help: "How to report problems: text, json, sarif for editors and code scanning, or github for its workflows.")
  var format = CheckFormat.text

  @Flag(help: "Show what can be corrected without a doubt, write it, and check what remains.")
  var fix = false

  @Flag(help: "With --fix: show it, and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun && !fix { throw ValidationError("--dry-run is for --fix; check alone writes nothing") }
    if fix && format != .text { throw ValidationError("--fix shows lines; leave out --format \(format.rawValue)") }
    if fix && input.network == "-" {
      throw ValidationError("standard input cannot be corrected; name the file, or the folder")
    }
  }

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      if fix { try Correct(network: input.network, dryRun: dryRun).run(console) }
      try Check(network: input.network, format: format, strict: input.strict, columns: input.columns).run(console)
    }
  }
}
