import Support

/// Whether what is written beside a person's name is the name of an organization, by the vocabulary of all languages.
enum OrganizationSense {
  /// The text where it may be an organization's name; nil where it says what someone is or does, or names someone.
  static func kept(_ text: String, of person: String) -> String? {
    let words = FoldedWords(text).words
    guard !words.isEmpty, words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
    if isInitials(text, of: person) || degrees.contains(words.joined()) { return nil }
    // `Acme (MLK)` beside Mary Lake.
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex,
      isInitials(String(text[text.index(after: open)...].dropLast()), of: person)
    {
      return kept(String(text[..<open]).trimmed, of: person)
    }
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
    if !isNamed, isPersonName(text, words, meanings) || isTime(text) { return nil }
    // `Collège A`, `Collège des professeurs`: who elects them.
    if words[0] == "college", words.dropFirst().contains(where: { $0.count == 1 || colleges.contains($0) }) {
      return nil
    }
    return words.count > 12 && !isNamed ? nil : text
  }

  /// Who elects the members of a council, behind `collège`.
  private static let colleges = Set(
    vocabulary: """
      professeurs enseignants personnels biatss iatos iatss bia usagers etudiants autres elus salaries employeurs
      particuliers habitants associations membres doctorants maitres chercheurs
      """)

  /// Whether it is two to four words with capitals, of which the first is a given name.
  private static func isPersonName(_ text: String, _ words: [String], _ meanings: [Lexicon.Cue?]) -> Bool {
    let parts = text.split(separator: " ")
    guard (2...4).contains(parts.count), parts.count == words.count, words[0].count > 2,
      NameLists.given.contains(words[0][...]), meanings.allSatisfy({ $0 == nil })
    else { return false }
    return zip(parts, words).enumerated().allSatisfy { index, part in
      let (written, word) = part
      guard written.first?.isUppercase ?? false else { return index > 0 && Lexicon.shared.particles.contains(word) }
      return written.allSatisfy { $0.isLetter || "-'’.".contains($0) }
    }
  }

  /// Whether it is a time, as `3/4 temps` and `14h30` are.
  private static func isTime(_ text: String) -> Bool {
    let words = FoldedWords(text).words
    return text.first?.isNumber ?? false
      && words.contains { ["temps", "h", "heures", "pm", "am", "uhr", "min", "minutes"].contains($0) }
  }

  /// `JP` and `M.D.` beside Jean Petit and Marie Dupont.
  private static func isInitials(_ text: String, of person: String) -> Bool {
    let letters = text.filter(\.isLetter)
    guard (1...4).contains(letters.count), letters.allSatisfy(\.isUppercase) else { return false }
    let parts = NameParts(person).words.flatMap { $0.split(separator: "-") }
    let initials = parts.compactMap(\.first)
    if letters.allSatisfy({ letter in initials.contains { $0.uppercased() == String(letter) } }) { return true }
    // `MLK` beside Milo Kenway: the initials of both names, and letters between.
    guard letters.count == 3, let first = initials.first, let last = initials.last, initials.count > 1,
      letters.hasPrefix(first.uppercased()),
      letters.dropFirst().contains(where: { String($0) == last.uppercased() })
    else { return false }
    var rest = parts.joined().uppercased()[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Degrees and professions behind names.
  private static let degrees = Set(
    vocabulary: "edd phd md jd mba cpa rn esq ma msc bsc ba llm llb mph mpa pe dds dvm dphil mp mep mla mba jp obe mbe")

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
