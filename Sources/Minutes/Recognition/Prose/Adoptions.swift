import Collaboration

/// The software that an organization uses, tries or leaves, as minutes tell.
struct AdoptionMention: Hashable, Sendable {
  var organization: String
  var software: String
  var status: String
  var startDate: PartialDate?
  var lines: [Int]
}

/// Finds what organizations say of the software that they use.
enum AdoptionReader {
  /// `known`: the organizations known, for sentences that name who they speak of.
  static func read(_ sentences: [Sentence], known: Set<NameKey>) -> [AdoptionMention] {
    var mentions: [AdoptionMention] = []
    for sentence in sentences where sentence.words.count < 80 {
      guard let organization = subject(of: sentence, known: known) else { continue }
      let found = software(in: sentence)
      let choice = chosen(in: sentence)
      for name in found {
        guard let status = status(of: name.name, in: sentence.folded) else { continue }
        let isStudied = choice != nil && name.name != choice
        let mention = AdoptionMention(
          organization: organization.fact, software: name.name, status: isStudied ? "study" : status,
          startDate: status == "in use" ? start(in: sentence) : nil,
          lines: [min(sentence.lines[0], name.line), max(sentence.lines[1], name.line)])
        let isNew = !mentions.contains {
          NameKey($0.organization) == NameKey(mention.organization) && NameKey($0.software) == NameKey(mention.software)
        }
        if isNew { mentions.append(mention) }
      }
    }
    return mentions
  }

  /// The organization that a sentence begins with, else the one whose point it is.
  private static func subject(of sentence: Sentence, known: Set<NameKey>) -> Meeting.Located<String>? {
    for length in (1...4).reversed() where sentence.words.count > length + 1 {
      let name = sentence.words.prefix(length).map(\.text).joined(separator: " ")
      if known.contains(NameKey(name)) { return .init(fact: name, line: sentence.lines[0]) }
    }
    return sentence.speaker
  }

  /// The status that the word nearest to the software tells; what comes behind the name is meant rather than what
  /// comes before it.
  private static func status(of software: String, in words: [String]) -> String? {
    let name = FoldedWords(software).words
    let place = words.firstIndex { $0 == name.first } ?? 0
    var nearest: (distance: Int, status: String)?
    for (index, word) in words.enumerated() {
      guard let status = SoftwareVocabulary.statuses.first(where: { $0.words.contains(word) })?.status else { continue }
      let distance = index > place ? (index - place) * 2 : (place - index) * 2 + 1
      if distance < nearest?.distance ?? .max { nearest = (distance, status) }
    }
    return nearest?.status
  }

  /// The names of software in a sentence: known ones, and those in quotation marks or of a mixed case like `OpenElec`.
  private static func software(in sentence: Sentence) -> [(name: String, line: Int)] {
    var found: [(name: String, line: Int)] = []
    let words = sentence.words.flatMap { word in word.folded.map { (folded: $0, word: word) } }
    var index = 0
    while index < words.count {
      let lengths = (1...min(SoftwareVocabulary.longestName, words.count - index)).reversed()
      if let length = lengths.first(where: { SoftwareVocabulary.names[words[index..<index + $0].map(\.folded)] != nil }
      ),
        let name = SoftwareVocabulary.names[words[index..<index + length].map(\.folded)]
      {
        // A word such as `matrix` in small letters is software only where it is quoted or its own name is so.
        found.append((name, words[index].word.line))
        index += length
        continue
      }
      let bare = words[index].word.text.trimmedMarks
      if bare.hasMiddleCapital, !bare.isInCapitals, bare.allSatisfy(\.isLetter),
        bare.hasPrefix("Open") || bare.hasPrefix("open")
      {
        found.append((bare, words[index].word.line))
      }
      index += 1
    }
    if let quoted = quoted(in: sentence) { found.append(quoted) }
    var seen: Set<NameKey> = []
    return found.filter { seen.insert(NameKey($0.name)).inserted }
  }

  /// The first name in quotation marks: `« koha »`.
  private static func quoted(in sentence: Sentence) -> (name: String, line: Int)? {
    guard let start = sentence.words.firstIndex(where: { $0.text.hasPrefix("«") || $0.text.hasPrefix("“") }) else {
      return nil
    }
    let inside = sentence.words[start...].prefix(5)
    guard let end = inside.firstIndex(where: { $0.text.contains("»") || $0.text.contains("”") }) else { return nil }
    let name = inside[...end].map(\.text.trimmedMarks).filter { !$0.isEmpty }.joined(separator: " ")
    let words = FoldedWords(name).words
    guard (1...3).contains(words.count), !words.contains(where: { $0.first?.isNumber == true }) else { return nil }
    return (SoftwareVocabulary.names[words] ?? name, sentence.words[start].line)
  }

  /// The software that one is said to have chosen among several: the one behind `a choisi`.
  private static func chosen(in sentence: Sentence) -> String? {
    guard
      let verb = sentence.words.firstIndex(where: {
        $0.folded.contains { ["choisi", "chosen", "chose", "retenu"].contains($0) }
      }),
      verb + 1 < sentence.words.count
    else { return nil }
    return SoftwareVocabulary.names[sentence.words[verb + 1].folded]
  }

  /// The day since when it is in use: `depuis le 1er janvier 2007`.
  private static func start(in sentence: Sentence) -> PartialDate? {
    let words = sentence.words
    guard let since = words.firstIndex(where: { $0.folded.contains { ["depuis", "since"].contains($0) } }) else {
      return nil
    }
    let text = words[since...].prefix(6).map(\.text).joined(separator: " ")
    return WrittenDate.all(in: text).first?.date()
      ?? WrittenDate.years(in: text).first.flatMap { PartialDate(year: $0) }
  }
}
