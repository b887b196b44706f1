internal import ArgumentParser
internal import Platform
internal import Pipeline

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Tell which names are probably those of one organization, person or group, and write what is accepted.",
    discussion: """
      Without --accept nothing is written. With it, each pair is asked on the terminal; with --from, what a file \
      accepts is written (print it with --format csv, write yes or no into its last column); with --all, everything of \
      at least the certainty given with --above, 90 % where none is. Accepted names become other_names in the folder's tables; --undo takes \
      one out again.
      """)

  @OptionGroup var input: NetworkOptions

  @Flag(help: "Write accepted names as other_names.")
  var accept = false

  @Option(help: "With --accept: a file of decisions, as --format csv prints it.", completion: .file())
  var from: String?

  @Flag(help: "With --accept: everything that is certain enough, unasked.")
  var all = false

  @Option(
    help: """
      The least certainty, in per cent. (default: \(NamesReview.standardCertainty); with --all \
      \(NamesReview.unaskedCertainty))
      """)
  var above: Int?

  @Option(help: "A name to take out of the other names it stands among; may be given several times.")
  var undo: [String] = []

  @Option(help: "How to print candidates: text, or csv with a column to fill in.")
  var format = NamesFormat.text

  func validate() throws {
    guard (1...99).contains(above ?? 1) else { throw ValidationError("--above takes per cent, from 1 to 99") }
    if !accept, from != nil || all { throw ValidationError("--from and --all say what --accept writes; add --accept") }
    if from != nil, all { throw ValidationError("--from takes what a file accepts, --all everything; leave out one") }
    if !undo.isEmpty, accept { throw ValidationError("--undo takes names back, --accept writes them; leave out one") }
    if accept, from == nil, !all, isatty(STDIN_FILENO) == 0 {
      throw ValidationError(
        "there is no terminal to ask on; use --accept --all --above 95, or --accept --from FILE")
    }
  }

  func run() throws {
    try Terminal.run(quiet: input.quiet) { console in
      let review = NamesReview(
        network: input.network,
        certainty: above ?? (all ? NamesReview.unaskedCertainty : NamesReview.standardCertainty))
      if !undo.isEmpty {
        try review.undo(undo, console)
      } else if let from {
        try review.accept(from: from, console)
      } else if all {
        try review.acceptAll(console)
      } else if accept {
        try review.accept(console, asking: ask)
      } else {
        try console.result(review.list(format, console))
      }
    }
  }

  private func ask(_ question: String) -> NamesReview.Answer {
    while true {
      Terminal.prompt("\(question)\n[y]es, [n]o, [l]ater, [q]uit and write: ")
      guard let line = readLine() else { return .stop }
      switch line.lowercased().first {
      case "y", "o": return .yes
      case "n": return .no
      case "l", "p", nil: return .later
      case "q": return .stop
      default: continue
      }
    }
  }
}
