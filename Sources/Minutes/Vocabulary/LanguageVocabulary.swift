/// What words mean where minutes speak of groups and of counts, out of `vocabulary/LANGUAGE/groups.csv` and `counts.csv`.
struct LanguageVocabulary: Sendable {
  /// What a word says of a group, or of who is in it.
  enum GroupCue: String, Hashable, Sendable {
    /// A heading of several groups: `committees`.
    case section
    /// To elect or appoint, and an election.
    case elect, election
    /// What stands above lists of officers: `results`.
    case result
    /// Words between a group's name and its members: `consisting of`.
    case compose
    /// Words between an election and the group: `elected to the …`.
    case link
    /// Labels of who leads a group, is in it or began it.
    case lead, member, initiator
    /// What officers of a board are called.
    case office
    /// What a group gives account in: `report`.
    case report
    /// Words that are no part of a group's name: `incoming`.
    case renewed
  }

  /// What a word says of a number.
  enum CountCue: String, Hashable, Sendable {
    /// What is counted; members of a council, who are counted where they are present.
    case unit, seat, present
    /// What a number is of by itself: `membership`.
    case total
    /// That there are so many.
    case verb
    case rise, fall, since
    /// `from` and `to`: before and after.
    case start, end
    case approx, share
    /// Of what else a number is: `votes`.
    case other
  }

  private(set) var groups: [GroupCue: PhraseSet] = [:]
  private(set) var counts: [CountCue: PhraseSet] = [:]
  /// Numbers in words.
  private(set) var numbers: [String: Int] = [:]
  /// What bodies are called in full that all know by their letters: `CA`.
  private(set) var abbreviations: [String: String] = [:]
  /// Small words that tell the language.
  private(set) var common: Set<String> = []

  /// By the code of their language.
  static let all: [String: LanguageVocabulary] = {
    var all: [String: LanguageVocabulary] = [:]
    for path in MinutesData.paths where path.hasSuffix(".csv") {
      let parts = path.split(separator: "/")
      guard parts.count == 3 else { continue }
      all[String(parts[1]), default: .init()].add(MinutesData.lines(path), of: parts[2])
    }
    return all
  }()

  /// The words for groups of all languages.
  static let groupsOfAll: [GroupCue: PhraseSet] = {
    var union: [GroupCue: PhraseSet] = [:]
    for vocabulary in all.values {
      for (cue, phrases) in vocabulary.groups { union[cue, default: .init()].formUnion(phrases) }
    }
    return union
  }()

  /// Whether a folded word has this meaning in any language.
  static func isOfGroup(_ word: String, _ cue: GroupCue) -> Bool { groupsOfAll[cue]?.words.contains(word) ?? false }

  /// The words of the language that a document is written in, by its small words.
  static func of(_ lines: [TextLine]) -> LanguageVocabulary { code(of: lines).flatMap { all[$0] } ?? .init() }

  /// Whether the small words are clearly of another language than the two whose words for being there the rules know: a `Y` in
  /// a column and `de` in names are not enough.
  static func isForeign(_ lines: some Sequence<TextLine>) -> Bool {
    let scores = scores(of: lines)
    let own = max(scores["fr"] ?? 0, scores["en"] ?? 0)
    return (scores.values.max() ?? 0) > max(2, own + own / 4)
  }

  /// The code of that language; nil where no small word is known.
  static func code(of lines: some Sequence<TextLine>) -> String? {
    let best = scores(of: lines).max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value > 0 ? $0.key : nil }
  }

  /// How often each language's small words come.
  private static func scores(of lines: some Sequence<TextLine>) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines.lazy.filter({ !$0.isBlank }).prefix(600) {
      for word in FoldedWords(line.text).words.prefix(400) where word.count < 10 { counts[word, default: 0] += 1 }
    }
    return all.mapValues { vocabulary in vocabulary.common.reduce(0) { $0 + (counts[$1] ?? 0) } }
  }

  private mutating func add(_ lines: [Substring], of table: Substring) {
    for line in lines.dropFirst() {
      guard let comma = line.lastIndex(of: ",") else {
        if table == "common.csv" { common.formUnion(FoldedWords(line).words) }
        continue
      }
      let term = line[..<comma]
      let meaning = String(line[line.index(after: comma)...])
      switch table {
      case "groups.csv":
        if let cue = GroupCue(rawValue: meaning) { groups[cue, default: .init()].insert(term) }
      case "counts.csv":
        if let cue = CountCue(rawValue: meaning) { counts[cue, default: .init()].insert(term) }
      case "abbreviations.csv": abbreviations[term.uppercased()] = meaning
      case "numbers.csv":
        let words = FoldedWords(term).words
        if words.count == 1, let value = Int(meaning) { numbers[words[0]] = value }
      default: break
      }
    }
  }

  func says(_ word: String, _ cue: CountCue) -> Bool { counts[cue]?.matches(word) ?? false }
}

/// Words and phrases of a vocabulary, folded.
struct PhraseSet: Sendable {
  private(set) var words: Set<String> = []
  private(set) var phrases: Set<[String]> = []
  /// The ends of compounds: `-mitglieder`.
  private(set) var endings: Set<String> = []

  mutating func insert(_ term: some StringProtocol) {
    let folded = FoldedWords(term).words
    guard let first = folded.first else { return }
    if term.hasPrefix("-") {
      endings.insert(first)
    } else if folded.count == 1 {
      words.insert(first)
    } else {
      phrases.insert(folded)
    }
  }

  mutating func formUnion(_ other: PhraseSet) {
    words.formUnion(other.words)
    phrases.formUnion(other.phrases)
    endings.formUnion(other.endings)
  }

  /// Whether a folded word is one of them, or ends as one.
  func matches(_ word: String) -> Bool {
    words.contains(word) || endings.contains { word.count > $0.count && word.hasSuffix($0) }
  }

  /// Whether folded words are one of the phrases.
  func contains(_ phrase: [String]) -> Bool {
    phrase.count == 1 ? words.contains(phrase[0]) : phrases.contains(phrase)
  }
}
