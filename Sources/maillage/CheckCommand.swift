internal import ArgumentParser
internal import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell every problem and doubt in the data; write nothing.")

  @OptionGroup var input: NetworkOptions

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      try console.result(Check(network: input.network, strict: input.strict).run(console))
    }
  }
}
