/// What words and phrases mean in minutes, in all languages, out of the tables in `vocabulary/LANGUAGE/`.
struct Lexicon: Sendable {
  /// What a phrase says of the people beside it, or of the part of the minutes that it opens.
  enum Cue: String, CaseIterable, Sendable {
    // The classes of phrases.csv.
    case present, excused, absent, proxy, guest, staff, member, chair, secretary, agenda, date, vote, quorum, arrival,
      departure, place, opening, closing, signature, distribution, minutes, none
    case nextMeeting = "next_meeting"
    /// What someone is: functions.csv.
    case function
    /// A body or a part of one: bodies.csv.
    case group
    /// What other organizations are called by: bodies.csv.
    case organization

    /// Its number in features.
    var number: Int { Self.numbers[self] ?? 0 }
    private static let numbers = Dictionary(uniqueKeysWithValues: zip(allCases, 1...))

    /// Whether it says who was there and who was not, or as what.
    var isOfStatus: Bool {
      switch self {
      case .present, .excused, .absent, .proxy, .guest, .staff, .member: true
      default: false
      }
    }
  }

  /// Phrases of one to four folded words, parted by spaces.
  private(set) var cues: [String: Cue] = [:]
  /// What people are addressed with: `m`, `mme`, `cllr`, `herr`.
  private(set) var titles: Set<String> = []
  /// Titles of one letter as they are written: `M.` and `p.`; `P.` is an initial.
  private(set) var letterTitles: Set<Character> = []
  /// Small words within names: `de`, `van`, `af`.
  private(set) var particles: Set<String> = []
  private(set) var months: Set<String> = []

  /// The longest phrase, in words.
  static let longestPhrase = 4

  static let shared: Lexicon = {
    var lexicon = Lexicon()
    for name in ["phrases", "functions", "bodies", "titles", "particles", "months"] {
      for path in MinutesData.paths where path.hasSuffix("/\(name).csv") {
        lexicon.add(MinutesData.lines(path), of: name)
      }
    }
    return lexicon
  }()

  /// Takes in a table; what an earlier one says of a phrase stays.
  ///
  /// `lines`: `term,class`, the first the header. `table`: which of a language's tables it is.
  mutating func add(_ lines: [Substring], of table: String) {
    for line in lines.dropFirst() {
      guard let comma = line.lastIndex(of: ",") else { continue }
      let words = FoldedWords(line[..<comma]).words
      guard !words.isEmpty, words.count <= Self.longestPhrase else { continue }
      let meaning = String(line[line.index(after: comma)...])
      let cue: Cue?
      switch table {
      case "phrases": cue = Cue(rawValue: meaning)
      case "functions": cue = meaning == "lead" ? .chair : meaning == "secretary" ? .secretary : .function
      case "bodies": cue = meaning == "body" || meaning == "group" ? .group : .organization
      case "titles":
        if words.count == 1 { titles.insert(words[0]) }
        if words.count == 1, words[0].count == 1, let letter = line.first { letterTitles.insert(letter) }
        continue
      case "particles":
        if words.count == 1 { particles.insert(words[0]) }
        continue
      case "months":
        months.formUnion(words)
        continue
      default: continue
      }
      let phrase = words.joined(separator: " ")
      if let cue, cues[phrase] == nil { cues[phrase] = cue }
    }
  }
}
