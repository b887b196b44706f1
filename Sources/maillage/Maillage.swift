internal import Paths
internal import ArgumentParser
internal import Pipeline

/// The command `maillage`: without a subcommand's word, it builds.
@main
struct Maillage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maillage",
    abstract:
      "Collaboration diagrams, yearly statistics and report annexes from what a network of organizations writes down about itself.",
    usage: """
      maillage <network> [--output <folder>]
      maillage <subcommand> …
      """,
    discussion: """
      A network is a folder of tables, a CSV of memberships, a spreadsheet, a graph that another program wrote, or a \
      network.sqlite of maillage's; - is one of these files, but for the last, on standard input.

      Exit codes: 0 done; 1 the input has errors or the work failed; 64 wrong usage.
      """,
    version: Version.described,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReadCommand.self, StatsCommand.self, DrawCommand.self, CompareCommand.self,
      AttachCommand.self, ExportCommand.self, NamesCommand.self, InitCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)

  static func main() {
    OwnFiles.use()
    Memory.keepWhatIsFreed()
    do {
      var command = try parseAsRoot(Array(SystemPath.arguments.dropFirst()))
      try Memory.refuseTooLittle()
      try command.run()
    } catch {
      // Help, the version and the like are results too: where they cannot be written, the run has failed.
      if exitCode(for: error) == .success { Terminal.printAndExit(fullMessage(for: error)) }
      exit(withError: error)
    }
  }
}
