internal import ArgumentParser
internal import Paths
internal import Pipeline
internal import Platform

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
    // Past a limit on the size of files a write fails then, as on a full disk, and what is half written goes.
    signal(SIGXFSZ, SIG_IGN)
    OwnFiles.use()
    Memory.keepWhatIsFreed()
    let arguments = Array(SystemPath.arguments.dropFirst())
    do {
      if let message = UnknownCommand.message(about: arguments, known: commandNames) {
        throw ValidationError(message)
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

/// A word where a subcommand may be that is none, and no network either.
enum UnknownCommand {
  /// What is said of it; nil where the first argument is a subcommand, an option or something that is there.
  static func message(about arguments: [String], known: [String]) -> String? {
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

/// How the program takes memory and files from the system.
enum Memory {
  /// The fewest files that a run opens at once: those that it writes side by side, and folders that it holds meanwhile.
  private static let leastFiles: UInt64 = 32

  /// The least room for addresses that a run takes, in kilobytes: its code, its libraries and a stack for each thread.
  private static let least = 1 << 20

  /// Keeps memory that is freed for what comes next.
  ///
  /// A large table is made, read once and dropped: handed back to the system each time, its pages would be cleared anew
  /// for the next one, which is a twentieth of the time of loading a large network.
  static func keepWhatIsFreed() { keep_freed_memory() }

  /// Fails at once under a limit (`ulimit -v`) that leaves no room for threads: the run would wait for them for ever; and
  /// under one (`ulimit -n`) that would end it midway, with no file left to clear up by.
  static func refuseTooLittle() throws {
    let files = open_files_limit(leastFiles)
    guard files >= leastFiles else {
      return try Terminal.run(quiet: false) { terminal in
        terminal.message(
          "maillage: the limit on open files (ulimit -n) is \(files), and a run takes \(leastFiles); raise it")
        throw ExitCode.failure
      }
    }
    let kilobytes = address_space_limit() / 1_024
    guard kilobytes < least else { return }
    try Terminal.run(quiet: false) { terminal in
      terminal.message(
        "maillage: the limit on memory (ulimit -v) is \(kilobytes) kB, and a run takes \(least); raise it")
      throw ExitCode.failure
    }
  }
}

/// The Graphviz plugins and the fonts that are beside the program where it was installed as one tree (`make dist`).
enum OwnFiles {
  /// Lets Graphviz and fontconfig take those of the tree, whatever the environment says, and nothing where there is no tree.
  ///
  /// To be called before a thread starts: the environment has no lock.
  static func use() {
    // Through links, so that one in a folder of PATH leads to the tree.
    guard let path = own_path() else { return }
    defer { free(path) }
    let program = Array(UnsafeBufferPointer(start: path, count: strlen(path)))
    let slash = CChar(UInt8(ascii: "/"))
    guard let name = program.lastIndex(of: slash), let folder = program[..<name].lastIndex(of: slash) else { return }
    // As bytes: a folder may have a name that is no UTF-8.
    func inTree(_ path: String) -> [CChar] { Array(program[..<folder]) + Array(path.utf8CString) }

    guard access(inTree("/lib/maillage/graphviz/config6a"), R_OK) == 0 else { return }
    setenv("GVBINDIR", inTree("/lib/maillage/graphviz"), 1)
    setenv("FONTCONFIG_FILE", inTree("/share/maillage/fonts.conf"), 1)
  }
}
