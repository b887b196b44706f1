/// A person's name as minutes write it, and how likely it is one.
struct PersonName: Hashable, Sendable {
  /// Given name first, surnames in capitals toned down: `Louis Morales`.
  let name: String
  /// How sure it is that these words name a person: about 0 where nothing speaks for it or against it, 2 and more where
  /// a title, a given name or a surname in capitals does.
  let likelihood: Double
  /// Whether it was addressed with a title, so that a surname alone is enough.
  let hasHonorific: Bool

  /// Reads the words as a name; nil where they cannot be one.
  init?(_ text: some StringProtocol) {
    let parts = NameParts(text)
    guard !parts.words.isEmpty, parts.words.count <= 7 else { return nil }
    guard let likelihood = Self.likelihood(of: parts) else { return nil }
    self.likelihood = likelihood
    hasHonorific = parts.honorifics > 0
    // A surname alone keeps its title: nobody is called “Buzin”.
    let isSurname = parts.words.count == 1 && !parts.isPlural && parts.keepsTitle
    name = [isSurname ? parts.title : nil, Self.display(parts.words)].compactMap(\.self).joined(separator: " ")
  }

  /// - Returns: nil where a word is none of a name: in lower case, or with digits and signs.
  private static func likelihood(of parts: NameParts) -> Double? {
    let words = parts.words
    var likelihood = parts.honorifics > 0 ? 3.0 : 0
    var capitalized = 0
    var inCapitals = 0
    for (index, word) in words.enumerated() {
      let folded = FoldedWords(word).words
      guard let first = folded.first else { return nil }
      if NameVocabulary.particles.contains(first), folded.count == 1, words.count > 1 { continue }
      if NameVocabulary.suffixes.contains(first), index > 0 { continue }
      guard isNameLike(word) else { return nil }
      capitalized += 1
      if word.isInCapitals { inCapitals += 1 }
      if OrganizationVocabulary.words.contains(first) { likelihood -= 2.5 }
      if FunctionVocabulary.words.contains(first) { likelihood -= 2.5 }
      if folded.contains(where: PresenceVocabulary.present.contains) { likelihood -= 2.5 }
    }
    guard capitalized > 0 else { return nil }
    let given = words.map { FoldedWords($0).words.first.map(NameVocabulary.givenNames.contains) ?? false }
    // “M. le Maire”, “les Conseillers municipaux” name nobody.
    if !given.contains(true), words.contains(where: { FoldedWords($0).contains(anyOf: FunctionVocabulary.words) }) {
      return nil
    }
    if words.count > 1, given.first == true {
      likelihood += 2
    } else if words.count > 1, given.contains(true) {
      likelihood += 1
    } else if given.first == true {
      likelihood += 1
    }
    if words.contains(where: \.isInitial) { likelihood += words.count > 1 ? 1 : -1 }
    switch (capitalized, inCapitals) {
    case (1, 0): likelihood -= 0.5
    case (1, _): likelihood -= words[0].count > 5 ? 1 : 2
    case let (all, capitals) where capitals > 0 && capitals < all: likelihood += 1
    case let (all, capitals) where all == capitals: likelihood -= 0.5
    default: break
    }
    if (2...3).contains(capitalized) { likelihood += 0.5 }
    if capitalized > 4 { likelihood -= 1 }
    return likelihood
  }

  private static func isNameLike(_ word: String) -> Bool {
    guard let first = word.first(where: { $0.isLetter }), !first.isLowercase || word.hasMiddleCapital else {
      return false
    }
    return word.allSatisfy { $0.isLetter || "-‐‑'’ʼ.´`\"“”".contains($0) }
  }

  /// The name with its surname last and only initials in capitals.
  private static func display(_ words: [String]) -> String {
    var words = words
    // `MORALES Louis`: capitals mark the surname wherever it stands.
    let isSurname = words.map { $0.isInCapitals && $0.count > 2 && !$0.contains(".") }
    if let first = isSurname.first, first, let end = isSurname.firstIndex(of: false), end < words.count,
      !isSurname[end...].contains(true), !NameVocabulary.particles.contains(FoldedWords(words[end]).words.first ?? "")
    {
      words = Array(words[end...] + words[..<end])
    }
    let isAllCapitals = words.allSatisfy { $0.isInCapitals || $0.isInitial }
    return words.enumerated().map { index, word in
      guard word.isInCapitals else { return word }
      // `JT Nelson`: initials before a surname that is not in capitals.
      if !isAllCapitals, index == 0, word.count <= 3, words.count > 1,
        !words.dropFirst().contains(where: \.isInCapitals)
      {
        return word
      }
      return word.contains(".") ? word : word.capitalizedName
    }.joined(separator: " ")
  }
}

/// The words of a name, less what people are addressed with.
struct NameParts {
  var words: [String]
  /// How many titles stood before the name.
  var honorifics = 0
  /// The title, where there is one.
  var title: String?
  /// Whether it is what people are addressed with, and no office.
  var keepsTitle: Bool { FoldedWords(title ?? "").words.allSatisfy(NameVocabulary.kept.contains) }
  /// Whether one of them is for several people.
  var isPlural = false

  init(_ text: some StringProtocol) {
    words = text.split { $0.isWhitespace || $0 == "_" }.map { word in
      var word = word[...]
      while let last = word.last, ",;:*_".contains(last) { word.removeLast() }
      while let first = word.first, "*_,;:«".contains(first) { word.removeFirst() }
      return String(word)
    }.flatMap(Self.partedFromTitle).filter { !$0.isEmpty }
    while let first = words.first {
      let folded = FoldedWords(first).words
      guard folded.count == 1, let word = folded.first, Self.isTitle(word, first) else {
        // “Mme et M. Petit”
        guard honorifics > 0, ["et", "and", "&", "les", "le", "la"].contains(first),
          words.count > 2, ["et", "and", "&", "les"].contains(first) || Self.isTitle(words[1].lowercased(), words[1])
        else { break }
        words.removeFirst()
        continue
      }
      // `M` alone may be an initial: `M Petit` has a title, `M. B. Johnson` has not.
      if words.count == 1 { break }
      if word == "m", words.count > 2, words[1].isInitial { break }
      honorifics += 1
      title = first
      isPlural = isPlural || NameVocabulary.pluralHonorifics.contains(word)
      words.removeFirst()
    }
  }

  /// Whether a word is what people are addressed with: in small letters too, or in full in any language's vocabulary.
  private static func isTitle(_ word: String, _ written: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return NameVocabulary.honorifics.contains(letters)
      || (letters.count > 4 && written.first?.isUppercase ?? false && Lexicon.shared.titles.contains(letters)
        && !NameLists.given.contains(letters[...]))
  }

  /// `M.Durand`, the space forgotten, as two words.
  private static func partedFromTitle(_ word: String) -> [String] {
    guard let stop = word.firstIndex(of: "."), word[word.index(after: stop)...].count > 2,
      NameVocabulary.honorifics.contains(word[..<stop].lowercased())
    else { return [word] }
    return [String(word[...stop]), String(word[word.index(after: stop)...])]
  }
}

extension String {
  /// Whether it has two letters or more, all of them capitals.
  var isInCapitals: Bool {
    var letters = 0
    for character in self where character.isLetter {
      guard character.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }

  /// Whether it stands for a given name by its first letter, as `J.` does.
  var isInitial: Bool {
    let letters = filter(\.isLetter)
    guard let first = letters.first, first.isUppercase else { return false }
    return letters.count == 1 || (contains(".") && letters.count <= 3 && letters.allSatisfy(\.isUppercase))
  }

  /// Whether a capital stands within it: `iMorales`, `deMaistre`.
  var hasMiddleCapital: Bool { dropFirst().contains(where: \.isUppercase) }

  /// A capital at the head of each part, small letters behind: `COSTA-LOPEZ` gives `Costa-Lopez`.
  var capitalizedName: String {
    var result = ""
    var startsPart = true
    for character in self {
      result += startsPart ? character.uppercased() : character.lowercased()
      startsPart = !character.isLetter
    }
    return result
  }
}
