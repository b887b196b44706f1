/// The words that minutes begin with, across lines, where the facts of the meeting are.
///
/// Converters put a page into one line or cut a title into four: what is near what is seen here by words, not by lines.
struct OpeningText: Sendable {
  struct Word: Hashable, Sendable {
    let text: String
    /// Several for `l'assemblée`; none for marks.
    let folded: [String]
    let line: Int
    /// The place of its line among those that are not blank, from 0.
    let row: Int
    /// Its place within its line, from 0.
    let column: Int
    /// Whether a wide gap parts it from the word before, as columns are.
    let isSetApart: Bool

    /// What it means: the last of its words, without the article that is joined to it.
    var meaning: String { folded.last ?? "" }
    var isMark: Bool { folded.isEmpty }
    /// Whether a phrase ends with it: `Montval,`.
    var closes: Bool { text.last.map { ",.;:)»”\"]|".contains($0) } ?? false }
    var isCapitalized: Bool { Self.bare(text).first?.isUppercase ?? false }

    /// Without the marks around it and the article before it: `l'Assemblée,` gives `Assemblée`.
    static func bare(_ text: String) -> String {
      let trimmed = text.trimmedAround
      guard let apostrophe = trimmed.firstIndex(where: { "'’´`".contains($0) }),
        trimmed.distance(from: trimmed.startIndex, to: apostrophe) <= 4,
        ["l", "d", "dell", "all", "nell", "dall", "qu", "s", "n"].contains(trimmed[..<apostrophe].lowercased()),
        trimmed.index(after: apostrophe) < trimmed.endIndex
      else { return trimmed }
      return String(trimmed[trimmed.index(after: apostrophe)...])
    }
  }

  let words: [Word]
  /// The lines that are not blank, by their rows.
  let lines: [TextLine]
  /// For each row, the places of its words.
  let rows: [Range<Int>]

  /// `most`: the most words that are taken.
  init(_ lines: [TextLine], most: Int = 700) {
    var words: [Word] = []
    var rows: [Range<Int>] = []
    var taken: [TextLine] = []
    for line in lines where !line.isBlank {
      guard words.count < most else { break }
      let start = words.count
      for (column, word) in line.words.prefix(most).enumerated() {
        let isSetApart = column > 0 && word.start - line.words[column - 1].end > 2.9
        words.append(
          Word(
            text: word.text, folded: FoldedWords(word.text).words, line: line.number, row: taken.count, column: column,
            isSetApart: isSetApart))
      }
      rows.append(start..<words.count)
      taken.append(line)
    }
    self.words = words
    self.lines = taken
    self.rows = rows
  }

  /// The folded words around a place, as far as they are in the same sentence or line.
  func near(_ range: ClosedRange<Int>, before: Int, after: Int) -> Set<String> {
    var found: Set<String> = []
    var place = range.lowerBound - 1
    while place >= 0, range.lowerBound - place <= before {
      let word = words[place]
      if Self.endsSentence(word.text) { break }
      if word.row < words[range.lowerBound].row {
        // What is beside another date in the line above is of that one.
        if word.row < words[range.lowerBound].row - 1 || word.folded.contains(where: { $0.first?.isNumber == true }) {
          break
        }
        let isDated = words[rows[word.row]].contains { $0.folded.contains { $0.count == 4 && Int($0) != nil } }
        if isDated { break }
      }
      found.formUnion(word.folded)
      place -= 1
    }
    place = range.upperBound + 1
    while place < words.count, place - range.upperBound <= after, words[place].row == words[range.upperBound].row {
      if Self.endsSentence(words[place - 1].text), place - 1 > range.upperBound { break }
      found.formUnion(words[place].folded)
      place += 1
    }
    return found
  }

  static func endsSentence(_ word: String) -> Bool {
    guard let last = word.last, last == "." || last == "!" || last == "?" else { return false }
    let letters = word.dropLast().filter(\.isLetter).count
    return letters > 3 || word.dropLast().allSatisfy(\.isNumber) && word.count > 3
  }

  /// Where a phrase begins, from a place on.
  func places(of phrase: [String]) -> [Range<Int>] {
    guard let first = phrase.first else { return [] }
    var found: [Range<Int>] = []
    for start in words.indices where words[start].folded.first == first {
      var rest = phrase[...]
      var place = start
      while !rest.isEmpty, place < words.count, rest.starts(with: words[place].folded) {
        rest = rest.dropFirst(words[place].folded.count)
        place += 1
      }
      // `présidence d'Anne`: the end of the phrase is joined to the word behind it.
      if rest.isEmpty {
        found.append(start..<place)
      } else if rest.count == 1, place < words.count, words[place].folded.first == rest.first,
        words[place].folded.count > 1
      {
        found.append(start..<place)
      }
    }
    return found
  }
}

extension StringProtocol {
  /// Without marks at either end, brackets and quotation marks too.
  var trimmedAround: String {
    var text = self[...]
    let marks = " \t,;:.*-–—_\"“”«»()[]{}|#!?/\\…'’`"
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
