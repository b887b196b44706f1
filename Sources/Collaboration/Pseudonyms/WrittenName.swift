/// One way in which texts write a person's name.
struct WrittenName: Hashable, Comparable, Sendable {
  /// Its words, folded.
  let words: [String]
  /// Whether it must begin with a capital, as a family name alone: `petit` is a word, `Petit` a name.
  let needsCapital: Bool

  /// The ways to write a name; `kept` are words that stand for something else where they stand alone.
  static func forms(of name: String, kept: Set<String>) -> Set<WrittenName> {
    let parts = name.split(whereSeparator: \.isWhitespace).map { TextWords(String($0)).words.map(\.folded) }
      .filter { !$0.isEmpty }
    let title = parts.prefix { $0.count == 1 && titles.contains($0[0]) }.flatMap(\.self)
    let named = Array(parts.dropFirst(title.isEmpty || parts.count == title.count ? 0 : title.count))
    let words = named.flatMap(\.self)
    guard let given = named.first, !words.isEmpty else { return [] }

    var forms: Set<WrittenName> = []
    func add(_ words: [String], needsCapital: Bool = false) {
      forms.insert(WrittenName(words: words, needsCapital: needsCapital))
    }
    if words.count > 1 {
      add(words)
    } else if words[0].count > 1, !kept.contains(words[0]) {
      add(words, needsCapital: name.isCapitalized)
    }
    if !title.isEmpty { add(title + words) }

    // The family name is what follows the given one; a name of one part is all of it.
    let family = named.count > 1 ? named.dropFirst().flatMap(\.self) : words
    let isDistinct = family.joined().count > 2 && !family.allSatisfy(kept.contains)
    if named.count > 1 {
      add(family + given)
      let initials = given.compactMap { $0.first.map(String.init) }
      for short in [initials, [initials.joined()], Array(initials.prefix(1))] where !short.isEmpty {
        // Where the family is called like a town, `d’Arles` is none of it.
        add(short + family, needsCapital: !isDistinct)
        add(family + short, needsCapital: !isDistinct)
      }
      // What is written last may be the given name: RAYNAUD François.
      if let last = named.last, named.count > 2 { add(last + named.dropLast().flatMap(\.self)) }
    }
    for title in titles { add([title] + family) }
    if named.count > 1, isDistinct { add(family, needsCapital: true) }
    return forms
  }

  /// Whether the words of a text begin with it.
  func matches(_ text: ArraySlice<TextWords.Word>, in source: String) -> Bool {
    guard let first = text.first, text.count >= words.count, zip(text, words).allSatisfy({ $0.folded == $1 }) else {
      return false
    }
    return !needsCapital || source[first.range].first?.isUppercase == true
  }

  static func < (a: WrittenName, b: WrittenName) -> Bool {
    a.words != b.words ? a.words.lexicographicallyPrecedes(b.words) : !a.needsCapital && b.needsCapital
  }

  /// What stands before a name in French and English.
  private static let titles: Set<String> = [
    "m", "mm", "mr", "mme", "mmes", "mlle", "mrs", "ms", "miss", "dr", "me", "monsieur", "madame", "mademoiselle",
  ]
}

extension String {
  fileprivate var isCapitalized: Bool { first { $0.isLetter }?.isUppercase == true }
}
