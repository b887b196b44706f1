internal import Collaboration
package import Measures
internal import Tables
package import Wording

/// What the measures say in plain sentences: first the three that a board asks for, then the others by their weight.
package struct Findings: Sendable {
  package let findings: [Finding]

  /// Those that are at the top: who takes part, who leads, and the weightiest of all others.
  package var first: ArraySlice<Finding> { findings.prefix(Self.mostFirst) }
  package var others: ArraySlice<Finding> { findings.dropFirst(Self.mostFirst) }

  private static let mostFirst = 3
  /// A reader who wants more than these looks into the tables.
  private static let limit = 15

  /// Puts the measures into sentences of a language.
  package init(on measures: NetworkMeasures, in phrases: any Phrases) {
    let author = FindingAuthor(measures: measures, phrases: phrases)
    // Meetings are no groups that are led, begin and end.
    let ofGroups = author.areMeetings ? [] : author.load + author.shape + author.distance + author.changes
    let all =
      author.participation + author.overlap + ofGroups + author.counts + author.attendance + author.adoptions
    // Those of one weight keep their order, which is the tables'.
    var ranked = all.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
    var first: [Finding] = []
    for subject in [Finding.Subject.participation, .leading] {
      guard let place = ranked.firstIndex(where: { $0.subject == subject }) else { continue }
      first.append(ranked.remove(at: place))
    }
    findings = Array((first + ranked).prefix(Self.limit))
  }
}

/// Writes sentences about one network in one language; each kind has a file of its own.
struct FindingAuthor {
  let measures: NetworkMeasures
  let phrases: any Phrases

  var network: CollaborationNetwork { measures.network }
  var noun: ActorNoun { measures.options.actors == .organizations ? .organizations : .persons }

  /// Whether meetings stand for groups, as the data has no others.
  var areMeetings: Bool {
    let groups = measures.twoMode.populatedGroups
    return !groups.isEmpty && groups.allSatisfy { network.groups[$0].isMeeting }
  }

  /// A name as a sentence can bear it: on one line, and not longer than a line.
  func shown(_ name: String) -> String {
    // Spaces that keep words on one line are the language's own.
    let kept: Set<Character> = ["\u{A0}", "\u{202F}"]
    let line = String(name.map { ($0.isNewline || $0.isWhitespace) && !kept.contains($0) ? " " : $0 })
    return line.count > 120 ? line.prefix(119) + "…" : line
  }

  /// The first few names, and how many are left.
  func few(_ names: [String], limit: Int = 5) -> (names: [String], more: Int) {
    names.count <= limit ? (names.map(shown), 0) : (names.prefix(limit - 1).map(shown), names.count - limit + 1)
  }

  /// Names, told apart where two have the same.
  func names(ofActors actors: some Sequence<Int32>) -> [String] { actors.map(name(ofActor:)) }
  func name(ofActor actor: Int32) -> String { measures.tellingName(ofActor: actor) }

  /// What has names, Group 2 before Group 10.
  func naturally<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] { NaturalOrder.sorted(items, by: name) }

  /// Rows of a table that has one for each actor.
  func rows(of table: PublishedTableName, for actors: some Sequence<Int32>) -> [Finding.Row] {
    actors.prefix(Finding.mostRows).map {
      Finding.Row(table: table.rawValue, keys: [(ColumnName.organization.rawValue, measures.name(ofActor: $0))])
    }
  }

  func rows(ofYears years: [Int]) -> [Finding.Row] {
    years.map { Finding.Row(table: PublishedTableName.yearly.rawValue, keys: [(ColumnName.year.rawValue, String($0))]) }
  }
}

/// A plain sentence that a secretary can paste into the minutes, and where its numbers come from.
package struct Finding: Hashable, Sendable {
  /// What it speaks of, as far as that decides on its place.
  enum Subject: Sendable {
    case participation, leading, other
  }

  /// A row of a published table, by what tells it from the table's others; without keys, the whole table.
  package struct Row: Hashable, Sendable {
    package let table: String
    /// Columns and what the row has in them.
    package let keys: [Key]

    package struct Key: Hashable, Sendable {
      package let column: String
      package let value: String
    }

    init(table: String, keys: [(String, String)] = []) {
      self.table = table
      self.keys = keys.map { Key(column: $0, value: $1) }
    }
  }

  package let sentence: String
  /// The table that has the numbers.
  package let table: String?
  /// The rows that it rests on, as far as they are few; the table where they are many.
  package let rows: [Row]
  /// Where the facts are written, in the data's own words; at most ``mostSources`` of them.
  package let sources: [String]
  /// How much it matters to a board, from 0 to 100.
  let weight: Double
  let subject: Subject

  /// More sources than these make a sentence unreadable; the table has them all.
  static let mostSources = 4
  /// More rows than these are named by their table.
  static let mostRows = 10

  init(
    _ sentence: String, weight: Double, subject: Subject = .other, table: PublishedTableName?, rows: [Row] = [],
    sources: [String] = []
  ) {
    self.sentence = sentence
    self.table = table?.rawValue
    self.weight = weight
    self.subject = subject
    let whole = table.map { [Row(table: $0.rawValue)] } ?? []
    self.rows = rows.isEmpty || rows.count > Self.mostRows ? whole : rows
    var seen: Set<String> = []
    let distinct = sources.filter { seen.insert($0).inserted }
    self.sources = distinct.count > Self.mostSources ? [] : distinct
  }
}
