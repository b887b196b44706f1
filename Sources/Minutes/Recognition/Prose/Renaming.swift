import Collaboration

/// That something is called otherwise from now on, or goes on as a part of something else: `Acme Systems is now called Acme
/// Digital`, `Brize and Orvanne were merged into Valdor`, `Valdor, issue de la fusion de Brize et d'Orvanne`.
///
/// Which of the words are names, only those who know the names can tell; here is where they are.
struct Renaming: Hashable, Sendable {
  /// Where the old names, and the new one, are from the phrase.
  enum Shape: Hashable, Sendable {
    /// `A is now called B`.
    case renamed
    /// `A becomes B`, which is said of offices too: B ends its clause.
    case becomes
    /// `A and B were merged into C`.
    case into
    /// `C absorbs A and B`.
    case from
    /// `A merges with B to form C`.
    case with
    /// `the merger of A and B gives C`.
    case of
  }

  let shape: Shape
  /// The words before the phrase.
  let before: [String]
  /// The words behind it.
  let after: [String]
  let line: Int

  /// Whether it goes on as a part of something else.
  var isMerger: Bool { shape != .renamed && shape != .becomes }

  /// All that a text says: in sentences, and in lines that are of none.
  static func all(in sentences: [Sentence], _ lines: [TextLine]) -> [Renaming] {
    let told = Set(sentences.flatMap { $0.words.map(\.line) })
    let texts =
      sentences.map { $0.words.map { ($0.text, $0.line) } }
      + lines.filter { !told.contains($0.number) }.map { line in
        line.text.split(separator: " ").map { (String($0), line.number) }
      }
    return texts.compactMap { Renaming($0) }.sorted { $0.line < $1.line }
  }

  private init?(_ words: [(text: String, line: Int)]) {
    guard (4...80).contains(words.count) else { return nil }
    let folded = words.map { FoldedWords($0.text).words }
    guard folded.contains(where: { $0.contains(where: Self.signs.contains) }) else { return nil }
    for (phrase, shape) in Self.phrases {
      for start in folded.indices {
        var end = start
        var found: [String] = []
        while end < folded.count, found.count < phrase.count {
          found += folded[end]
          end += 1
        }
        // `de la fusion d'Orvanne`: the name is in the last word.
        let isElided = found.count == phrase.count + 1 && found.starts(with: phrase)
        guard found == phrase || isElided, isElided || end < words.count else { continue }
        guard start > 0 || shape == .of else { continue }
        self.shape = shape
        before = words[..<start].map(\.text)
        after = words[(isElided ? end - 1 : end)...].map(\.text)
        line = words[start].line
        return
      }
    }
    return nil
  }

  // MARK: Names

  /// The old name of what is called otherwise: the most words at the end that are one which is known.
  func oldName(isKnown: @escaping (String) -> Bool) -> String? { NamesInRow(isKnown: isKnown).atEnd(of: before).last }

  /// What it is called now; `old` is its name before.
  func newName(of old: String) -> String? {
    guard let name = Self.nameAhead(in: after, like: old) else { return nil }
    guard shape == .becomes else { return name.text }
    let isOffice = FoldedWords(name.text).words.first.map { Self.offices.contains($0) } ?? true
    return name.endsClause && !isOffice ? name.text : nil
  }

  /// What is called otherwise by now, where only the new name is known: `Orvanne is now called Orvanne Digital` in minutes that
  /// list Orvanne Digital.
  func unheardName(isKnown: @escaping (String) -> Bool) -> (old: String, new: String)? {
    guard let old = Self.nameAtEnd(of: before) ?? Self.bodyAtEnd(of: before), let new = newName(of: old), isKnown(new),
      NameKey(old) != NameKey(new)
    else { return nil }
    return (old, new)
  }

  /// Those that go on in another one, and that other one, as far as it is known or looks like a name.
  func merger(isKnown: @escaping (String) -> Bool) -> (parts: [String], whole: String)? {
    let names = NamesInRow(isKnown: isKnown)
    var parts: [String]
    let whole: String?
    switch shape {
    case .renamed, .becomes: return nil
    case .into:
      parts = names.atEnd(of: before)
      whole = names.ahead(in: after).first ?? Self.nameAhead(in: after, like: "")?.text
    case .from:
      parts = names.ahead(in: after)
      whole = names.atEnd(of: before).first ?? Self.nameAtEnd(of: before)
    case .with, .of:
      parts = (shape == .with ? names.atEnd(of: before) : []) + names.ahead(in: after)
      guard let rest = Self.behindOutcome(in: after) else { return nil }
      whole = names.ahead(in: rest).first ?? Self.nameAhead(in: rest, like: "")?.text
    }
    guard let whole else { return nil }
    parts.removeAll { NameKey($0) == NameKey(whole) }
    return parts.isEmpty ? nil : (parts, whole)
  }

  /// A name that nobody knows yet: up to the end of the clause, or to a word in small letters that joins no name.
  ///
  /// What begins as the old one does, or as a body, may be in small letters.
  private static func nameAhead(in words: [String], like old: String) -> (text: String, endsClause: Bool)? {
    let rest = NamesInRow.withoutArticles(words[...])
    guard let first = rest.first.flatMap({ FoldedWords($0).words.first }) else { return nil }
    let isBody = FoldedWords(old).words.first == first || MeetingVocabulary.bodies.contains(first)
    var name: [String] = []
    var endsClause = rest.count == 0
    for (place, word) in rest.enumerated() {
      let folded = FoldedWords(word).words
      let isJoin = folded.allSatisfy { MeetingVocabulary.joins.contains($0) }
      let isElided = folded.count > 1 && MeetingVocabulary.joins.contains(folded[0])
      let isLarge = word.first?.isUppercase == true || word.first?.isNumber == true || word == "&"
      let goesOn =
        isBody && old != "" ? name.count < 8 && !clauseWords.contains(folded.first ?? "") : isLarge || isElided
      guard goesOn || !name.isEmpty && isJoin && !clauseWords.contains(folded.first ?? "") else {
        endsClause = clauseWords.contains(folded.first ?? "")
        break
      }
      name.append(word)
      if let last = word.last, ".,;:)!?".contains(last) {
        endsClause = true
        break
      }
      if place == rest.count - 1 { endsClause = true }
    }
    while let last = name.last, MeetingVocabulary.joins.contains(FoldedWords(last).words.last ?? "") {
      name.removeLast()
    }
    let text = name.joined(separator: " ").trimmedMarks.trimmedAround
    return text.count > 1 ? (text, endsClause) : nil
  }

  /// The words with capitals at the end.
  private static func nameAtEnd(of words: [String]) -> String? {
    var name: [String] = []
    for word in words.reversed() {
      let isFirst = name.isEmpty
      let isLarge = word.first?.isUppercase == true || word.first?.isNumber == true
      let isJoin = FoldedWords(word).words.allSatisfy { MeetingVocabulary.joins.contains($0) }
      guard isLarge || isJoin && !isFirst else { break }
      // `In June, Valdor absorbs …`
      if !isFirst, let last = word.last, ",;:".contains(last) { break }
      name.insert(word, at: 0)
    }
    while let first = name.first, MeetingVocabulary.joins.contains(FoldedWords(first).words.last ?? "") {
      name.removeFirst()
    }
    let text = name.joined(separator: " ").trimmedMarks.trimmedAround
    return text.count > 1 ? text : nil
  }

  /// The words from the last one that is a kind of body: `the technical committee` names none.
  private static func bodyAtEnd(of words: [String]) -> String? {
    let start = words.lastIndex { FoldedWords($0).words.first.map(MeetingVocabulary.bodies.contains) ?? false }
    guard let start, start < words.count - 1 else { return nil }
    return words[start...].joined(separator: " ").trimmedMarks.trimmedAround
  }

  /// The words behind `to form`, `pour former`, `gives`.
  private static func behindOutcome(in words: [String]) -> [String]? {
    let folded = words.map { FoldedWords($0).words }
    for start in folded.indices {
      for outcome in outcomes {
        var end = start
        var found: [String] = []
        while end < folded.count, found.count < outcome.count {
          found += folded[end]
          end += 1
        }
        if found == outcome, start > 0, end < words.count { return Array(words[end...]) }
      }
    }
    return nil
  }

  // MARK: Phrases

  private static func words(_ phrases: [String]) -> [[String]] {
    phrases.map { $0.split(separator: " ").map(String.init) }
  }

  /// Longer ones first, as `was absorbed by` holds `absorbed`.
  private static let phrases: [(words: [String], shape: Shape)] =
    [
      (Shape.renamed, renaming), (.becomes, becoming), (.into, merging), (.from, absorbing), (.with, joining),
      (.of, union),
    ]
    .flatMap { shape, phrases in words(phrases).map { ($0, shape) } }
    .enumerated().sorted { ($1.element.0.count, $0.offset) < ($0.element.0.count, $1.offset) }.map(\.element)

  /// A word of each phrase that few other sentences have.
  private static let signs: Set<String> = [
    "merged", "merges", "merge", "merger", "absorbed", "absorbs", "absorbe", "absorbee", "absorbes", "absorbees",
    "integre", "integree", "integres", "integrees", "fusion", "fusionne", "fusionnent", "fusionnes", "fusionnees",
    "called", "known", "named", "renamed", "name", "appelle", "nomme", "nom", "renomme", "renommee", "devient",
    "deviennent", "becomes", "became", "become",
  ]

  private static let merging = [
    "was merged into", "were merged into", "has been merged into", "have been merged into", "has merged into",
    "have merged into", "merged into", "merges into", "merge into", "will merge into", "are merged into",
    "is merged into", "merge to form", "merged to form", "have merged to form", "merge to become", "merged to become",
    "was absorbed by", "were absorbed by", "has been absorbed by", "have been absorbed by", "is absorbed by",
    "are absorbed by", "absorbed by", "absorbed into", "was absorbed into", "a ete absorbe par", "a ete absorbee par",
    "ont ete absorbes par", "ont ete absorbees par", "est absorbe par", "est absorbee par", "sont absorbes par",
    "sont absorbees par", "absorbe par", "absorbee par", "absorbes par", "absorbees par", "a ete integre a",
    "a ete integree a", "ont ete integres a", "ont ete integrees a", "est desormais integre a",
    "est desormais integree a", "sont desormais integres a", "sont desormais integrees a", "fusionnent pour former",
    "fusionnent pour devenir", "fusionnent pour creer", "fusionnent en", "fusionnent dans", "fusionnent au sein de",
    "fusionnent sous le nom de", "ont fusionne pour former", "ont fusionne pour devenir", "ont fusionne pour creer",
    "ont fusionne en", "ont fusionne dans", "ont fusionne au sein de", "ont fusionne sous le nom de",
    "fusionnent et deviennent", "ont fusionne et deviennent", "ont fusionne et sont devenues", "a fusionne au sein de",
    "a ete fusionne avec", "a ete fusionnee avec", "ont ete fusionnes dans", "ont ete fusionnees dans",
    "ont ete fusionnees pour former", "ont ete fusionnes pour former",
  ]

  private static let absorbing = [
    "absorbs", "has absorbed", "absorbe", "a absorbe", "issu de la fusion de", "issue de la fusion de",
    "issu de la fusion entre", "issue de la fusion entre", "issu de la fusion d", "issue de la fusion d",
    "ne de la fusion de", "nee de la fusion de", "ne de la fusion entre", "nee de la fusion entre",
    "ne de la fusion d", "nee de la fusion d", "resulte de la fusion de", "resulte de la fusion d",
    "is the result of the merger of", "is the result of the merger between", "results from the merger of",
    "was formed by the merger of", "was formed from the merger of", "formed by the merger of",
    "formed from the merger of", "born of the merger of", "created by the merger of",
  ].flatMap { phrase in
    // `est issue de la fusion` has the name before its verb.
    phrase.hasPrefix("issu") || phrase.hasPrefix("ne") ? ["est \(phrase)", phrase] : [phrase]
  }

  private static let joining = ["merges with", "merged with", "has merged with", "fusionne avec", "a fusionne avec"]

  private static let union = [
    "the merger of", "the merger between", "la fusion de", "la fusion entre", "la fusion d",
  ]

  /// What stands between those that merge and what comes of it.
  private static let outcomes = words([
    "to form", "to become", "to create", "into", "gives", "creates", "forms", "pour former", "pour devenir",
    "pour creer", "donne naissance a", "donne", "forme", "cree", "sous le nom de", "au sein de",
  ])

  private static let renaming = [
    "is now called", "is now known as", "is now named", "has been renamed to", "was renamed to", "has been renamed",
    "was renamed", "is renamed", "has changed its name to", "changed its name to", "changes its name to",
    "s appelle desormais", "s appelle maintenant", "se nomme desormais", "change de nom et devient",
    "change de nom pour devenir", "prend le nom de", "prend desormais le nom de", "a pris le nom de", "est renomme",
    "est renommee", "a ete renomme", "a ete renommee", "est desormais appele", "est desormais appelee",
  ]

  private static let becoming = ["devient", "devient desormais", "becomes", "became", "has become"]

  /// What somebody or something becomes without being called so.
  private static let offices: Set<String> = [
    "chef", "cheffe", "pilote", "pilot", "lead", "leader", "chair", "chairman", "chairwoman", "chairperson",
    "president",
    "presidente", "vice", "membre", "member", "members", "membres", "observateur", "observer", "partner", "partenaire",
    "secretaire", "secretary", "tresorier", "treasurer", "host", "sponsor", "coordinateur", "coordinatrice",
    "coordinator", "referent", "referente", "animateur", "animatrice", "rapporteur", "supplier", "prestataire",
  ]

  /// Words that begin what is said besides the name.
  private static let clauseWords: Set<String> = [
    "as", "from", "since", "on", "with", "after", "by", "which", "who", "because", "following", "a", "depuis", "lors",
    "suite", "par", "qui", "avec", "afin",
  ]
}

/// Names that stand one after the other, parted by commas and `and`: of several readings that with the most words.
struct NamesInRow {
  let isKnown: (String) -> Bool

  /// Those at the end, in their order.
  func atEnd(of words: [String]) -> [String] {
    var rest = words[...]
    var names: [String] = []
    while let (name, start) = lastName(in: rest) {
      names.insert(name, at: 0)
      rest = Self.withoutArticlesAtEnd(rest[..<start])
      guard let last = rest.last else { break }
      if Self.ands.contains(FoldedWords(last).words.joined()) || last == "&" {
        rest = rest.dropLast()
      } else if !last.hasSuffix(",") {
        break
      }
    }
    return names
  }

  /// Those at the beginning, in their order.
  func ahead(in words: [String]) -> [String] {
    var rest = words[...]
    var names: [String] = []
    while let (name, end) = firstName(in: Self.withoutArticles(rest)) {
      names.append(name)
      let isListed = rest[end - 1].hasSuffix(",")
      rest = rest[end...]
      guard let next = rest.first else { break }
      if Self.ands.contains(FoldedWords(next).words.joined()) || next == "&" {
        rest = rest.dropFirst()
      } else if !isListed {
        break
      }
    }
    return names
  }

  private func lastName(in words: ArraySlice<String>) -> (String, Int)? {
    for start in words.indices {
      for text in Self.readings(of: words[start...]) where isKnown(text) { return (text, start) }
    }
    return nil
  }

  private func firstName(in words: ArraySlice<String>) -> (String, Int)? {
    for end in words.indices.reversed() {
      for text in Self.readings(of: words[...end]) where isKnown(text) { return (text, end + 1) }
    }
    return nil
  }

  /// The words as a name: as they are, and without the article that the first has before an apostrophe.
  private static func readings(of words: ArraySlice<String>) -> [String] {
    let text = words.joined(separator: " ").trimmedMarks.trimmedAround
    let head = text.prefix(2).lowercased()
    guard ["d'", "d’", "l'", "l’"].contains(head) else { return [text] }
    return [text, String(text.dropFirst(2))]
  }

  private static let ands: Set<String> = ["and", "et", "und", "y", "e"]
  private static let articles: Set<String> = [
    "the", "le", "la", "les", "of", "de", "du", "des", "both", "between", "entre",
  ]

  static func withoutArticles(_ words: ArraySlice<String>) -> ArraySlice<String> {
    words.drop { articles.contains(FoldedWords($0).words.joined()) }
  }

  private static func withoutArticlesAtEnd(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var words = words
    while let last = words.last, !last.hasSuffix(","), articles.contains(FoldedWords(last).words.joined()) {
      words.removeLast()
    }
    return words
  }
}
