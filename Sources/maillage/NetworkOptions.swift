internal import ArgumentParser
internal import Pipeline

/// The argument and the options that every command on a network has.
struct NetworkOptions: ParsableArguments {
  @Argument(
    help:
      "The network: a folder of tables, a CSV of memberships, a spreadsheet, a graph or a network.sqlite; - for standard input.",
    completion: .file())
  var network: String

  @OptionGroup var loading: LoadingOptions

  var strict: Bool { loading.strict }
  var columns: ColumnMapping { loading.columns }
  var quiet: Bool { loading.quiet }
}

/// How a network is read, and how much is said of it.
struct LoadingOptions: ParsableArguments {
  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Which columns the headings of a table are, as in \"Company=organization,SIG=group\"; - leaves one out.",
      valueName: "heading=column"),
    transform: ColumnMapping.init)
  var columns: ColumnMapping = .none

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  /// Whether headings are told.
  var hasColumns: Bool { !columns.text.isEmpty }
}

/// The options that say what is measured.
struct MeasureOptionsGroup: ParsableArguments {
  @Option(
    help: """
      The date whose state is shown: 2007-06-30, or 2007-06 or 2007 for its end. \
      [default: the last date that the data tells of]
      """)
  var on: StateDate?

  @Option(help: "Take everything that was active in these years, 2006-2007 or 2007; all for everything ever.")
  var years: YearChoice?

  @Option(
    help:
      "Who participates in groups: organizations or persons. [default: organizations, or persons where they are alone]")
  var actors: ActorKind?

  @Option(help: "The most pairs that a pair table holds, or all.")
  var pairs = MeasureChoices.standard.pairs

  @Option(
    help: "What ties are tested against: hypergeometric, or sdsm (stochastic degree sequence model) in addition.")
  var significance = MeasureChoices.standard.significance

  @Option(help: "Count attendance from this date on: 2007-06-30, 2007-06 or 2007.")
  var since: SinceDate?

  @Option(help: "Count attendance at so many meetings of each group, the last ones.")
  var last: LastMeetings?

  @Option(
    help: """
      A rule of attendance, to report who breaks it: "under 25 % of the last 12", or "three absences in a row".
      """)
  var rule: AttendanceRule?

  @Option(help: "How many must be at a meeting, or which share of those expected, to report how often: 10, or 50%.")
  var quorum: Quorum?

  @Option(help: "The language to publish in: fr or en. [default: the network's own, else en]")
  var lang: PublishedLanguage?

  @Flag(help: "Replace people's names by stable labels in all that is published.")
  var pseudonyms = false

  func validate() throws {
    guard since == nil || last == nil else { throw ValidationError("--since and --last exclude each other") }
    guard on == nil || years == nil else { throw ValidationError("--on and --years exclude each other") }
  }

  var choices: MeasureChoices {
    MeasureChoices(
      period: MeasureChoices.period(on: on, years: years), actors: actors, pairs: pairs, significance: significance,
      attendance: MeasureChoices.attendance(since: since, last: last, rule: rule, quorum: quorum), language: lang,
      pseudonyms: pseudonyms)
  }
}
