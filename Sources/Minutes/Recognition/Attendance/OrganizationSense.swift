/// Whether what is written beside a person's name is the name of an organization, by the vocabulary of all languages.
enum OrganizationSense {
  /// The text where it may be an organization's name; nil where it says what someone is or does, or names someone.
  static func kept(_ text: String, of person: String) -> String? {
    let words = FoldedWords(text).words
    guard !words.isEmpty, words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
    if isInitials(text, of: person) { return nil }
    let meanings = meanings(of: words)
    let isNamed = meanings.contains { $0 == .organization || $0 == .group }
    // `présidente`, `Vice Chair`, `par visio`
    if zip(words, meanings).allSatisfy({ word, meaning in
      meaning.map { $0 != .organization && $0 != .group } ?? Lexicon.shared.particles.contains(word)
    }) {
      return nil
    }
    // `Directrice des services techniques`, but not `Directeur Acme SARL`.
    if let first = meanings[0], [.function, .chair, .secretary].contains(first), !isNamed, !hasCode(text) {
      return nil
    }
    if !isNamed, words.count > 1, let name = PersonName(text), name.likelihood >= 2.5 { return nil }
    return words.count > 12 && !isNamed ? nil : text
  }

  /// `JP` and `M.D.` beside Jean Petit and Marie Dupont.
  private static func isInitials(_ text: String, of person: String) -> Bool {
    let letters = text.filter(\.isLetter)
    guard (1...4).contains(letters.count), letters.allSatisfy(\.isUppercase) else { return false }
    let initials = NameParts(person).words.flatMap { $0.split(separator: "-") }.compactMap(\.first)
    return letters.allSatisfy { letter in initials.contains { $0.uppercased() == String(letter) } }
  }

  private static func hasCode(_ text: String) -> Bool {
    text.split(separator: " ").contains { word in
      let letters = word.filter(\.isLetter)
      return letters.count >= 2 && letters.count <= 10 && letters.allSatisfy(\.isUppercase)
    }
  }

  /// What each word means, the longest phrases first; nil for words that the vocabulary lacks.
  private static func meanings(of words: [String]) -> [Lexicon.Cue?] {
    var meanings = [Lexicon.Cue?](repeating: nil, count: words.count)
    var place = 0
    while place < words.count {
      var taken = 1
      for count in stride(from: min(Lexicon.longestPhrase, words.count - place), to: 0, by: -1) {
        guard let cue = Lexicon.shared.cues[words[place..<(place + count)].joined(separator: " ")] else { continue }
        for index in place..<(place + count) { meanings[index] = cue }
        taken = count
        break
      }
      place += taken
    }
    return meanings
  }
}
