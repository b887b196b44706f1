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
    let arguments = Array(SystemPath.arguments.dropFirst())
    do {
      if let complaint = UnknownCommand.complaint(about: arguments, known: commandNames) {
        throw ValidationError(complaint)
      }
      var command = try parseAsRoot(arguments)
      try Memory.refuseTooLittle()
      try command.run()
    } catch {
      // Help, the version and the like are results too: where they cannot be written, the run has failed.
      if exitCode(for: error) == .success { Terminal.printAndExit(fullMessage(for: error)) }
      exit(withError: error)
    }
  }

  private static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}

/// A word where a subcommand may stand that is none, and no network either.
enum UnknownCommand {
  /// What is said of it; nil where the first argument is a subcommand, an option or something that is there.
  static func complaint(about arguments: [String], known: [String]) -> String? {
    guard let word = arguments.first, arguments.count > 1, !word.hasPrefix("-"), !known.contains(word),
      word.allSatisfy({ $0.isLetter }), arguments[1].first != "-", !SystemPath.exists(word)
    else { return nil }
    let nearest = known.min { distance(word, $0) < distance(word, $1) }
    let advice = nearest.flatMap { distance(word, $0) <= 2 ? "is “\($0)” meant?" : nil }
    return "“\(word)” is no subcommand, and no network is there under that name; "
      + (advice ?? "the subcommands are \(known.dropLast().joined(separator: ", "))")
  }

  /// How many letters differ (Levenshtein).
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var row = Array(0...b.count)
    for i in a.indices {
      var previous = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, previous + (a[i] == b[j] ? 0 : 1))
        previous = above
      }
    }
    return row[b.count]
  }
}
