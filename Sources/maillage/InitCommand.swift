internal import ArgumentParser
internal import Pipeline

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a small commented example of a network, to start from.",
    discussion: "The example is invented. It has every table, so that every figure can be drawn.")

  @Argument(help: "The folder to write into; it is made, or it is empty.", completion: .directory)
  var folder: String

  @Option(help: "The language of the example, and of what is published from it: fr or en.")
  var lang = StartNetwork.standardLanguage

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    try Terminal.run(quiet: quiet) { console in
      console.message(try StartNetwork(in: folder, language: lang).run())
    }
  }
}
