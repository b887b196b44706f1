import Collaboration

/// A sentence of the minutes, and who speaks it where they are laid out by who speaks.
struct Sentence: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    let text: String
    let line: Int
    /// The words as vocabularies hold them; several for `l'adhésion`.
    let folded: [String]

    init(text: String, line: Int) {
      self.text = text
      self.line = line
      folded = FoldedWords(text).words
    }
  }

  var words: [Word]
  /// The organization whose point it is, and the line that says so.
  var speaker: Meeting.Located<String>?
  /// What the part of the minutes is called that it stands in.
  var heading: String?

  var text: String { words.map(\.text).joined(separator: " ") }
  var folded: [String] { words.flatMap(\.folded) }
  /// The first and last of the lines that it stands in.
  var lines: [Int] { [words.first?.line ?? 0, words.last?.line ?? 0] }

  /// The sentences of minutes, wrapped lines put together.
  ///
  /// `known`: the organizations that are known.
  static func all(in document: TextDocument, known: Set<NameKey>) -> [Sentence] {
    var reader = SentenceReader(known: known)
    let lines = document.lines
    for (line, next) in zip(lines, OrganizationMentions.nextLines(lines)) { reader.read(line, next: next) }
    return reader.finished()
  }
}

/// Puts sentences together from lines.
private struct SentenceReader {
  private let known: Set<NameKey>
  private var sentences: [Sentence] = []
  private var words: [Sentence.Word] = []
  private var speaker: Meeting.Located<String>?
  private var heading: String?
  private var isBehindBlank = false

  init(known: Set<NameKey>) {
    self.known = known
  }

  mutating func read(_ line: TextLine, next: TextLine?) {
    guard !line.isBlank else {
      isBehindBlank = true
      return
    }
    defer { isBehindBlank = false }
    if line.heading != nil || Self.isNumbered(line) {
      endSentence()
      speaker = nil
      heading = line.text
      return
    }
    if let name = OrganizationMentions.speaker(line, next: next, known: known) {
      endSentence()
      speaker = .init(fact: name, line: line.number)
      take(line.words.dropFirst(name.split(separator: " ").count).drop { $0.text == ":" }, line.number)
      return
    }
    if line.mark != nil || !goesOn(line) { endSentence() }
    // A paragraph of its own, set back and not of a list, is nobody's point.
    if line.mark == nil, words.isEmpty, isBehindBlank, line.text.first?.isUppercase == true { speaker = nil }
    take(line.words[...], line.number)
  }

  /// Whether a line goes on with the sentence above, blank lines or not: pages break within sentences.
  private func goesOn(_ line: TextLine) -> Bool {
    guard let last = words.last else { return false }
    if !isBehindBlank { return true }
    return !Self.endsSentence(last.text) && (line.text.first?.isLowercase == true || line.text.first?.isNumber == true)
  }

  private mutating func take(_ placed: ArraySlice<PlacedWord>, _ line: Int) {
    for word in placed {
      words.append(Sentence.Word(text: word.text, line: line))
      // `M.` and `1.` end none; `%.` does.
      if Self.endsSentence(word.text), word.text.count > 2 || word.text.first == "%" { endSentence() }
    }
  }

  private mutating func endSentence() {
    if !words.isEmpty { sentences.append(Sentence(words: words, speaker: speaker, heading: heading)) }
    words = []
  }

  mutating func finished() -> [Sentence] {
    endSentence()
    return sentences
  }

  private static func endsSentence(_ word: String) -> Bool {
    guard let last = word.last(where: { !"»”\")".contains($0) }) else { return false }
    return last == "." || last == "!" || last == "?" || last == ";"
  }

  /// Whether it is a heading with its number: `2.1 Groupes existants`, `1 - Les projets libres`.
  private static func isNumbered(_ line: TextLine) -> Bool {
    guard line.words.count < 20, !endsSentence(line.text) else { return false }
    if line.mark?.kind == .number, line.words.count < 12 { return true }
    guard line.mark == nil, let first = line.words.first?.text, first.first?.isNumber == true else { return false }
    let number = first.prefix { $0.isNumber || ".,)".contains($0) }
    return number.count < first.count || number.contains(where: { !$0.isNumber })
      || ["-", "–", "—"].contains(line.words.dropFirst().first?.text)
  }
}
