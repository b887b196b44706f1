import ArgumentParser

@main
struct Maillage: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "maillage", version: "0.1.0")
}
