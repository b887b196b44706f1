extension Sentence {
  /// Whom a sentence begins with, where its verb follows: `La Ville d'Orvault` in `La Ville d'Orvault a rejoint …`.
  ///
  /// `isVerb`: whether a folded word is the verb.
  func subject(before isVerb: (String) -> Bool) -> Meeting.Located<String>? {
    guard let verb = words.prefix(9).firstIndex(where: { $0.folded.contains(where: isVerb) }) else { return nil }
    var name = words[..<verb].map { (text: $0.text.trimmedMarks, folded: $0.folded) }
    while let last = name.last, ["a", "has", "have", "s", "y", "est"].contains(last.folded.last ?? "") {
      name.removeLast()
    }
    while let first = name.first, ["la", "le", "les", "l", "the"].contains(first.folded.first ?? ""),
      first.folded.count == 1
    {
      name.removeFirst()
    }
    let isName = name.allSatisfy { word in
      word.text.first?.isUppercase == true || word.folded.count > 1
        || NameVocabulary.particles.contains(word.folded.first ?? "")
        || OrganizationVocabulary.words.contains(word.folded.first ?? "")
    }
    guard isName, (1...6).contains(name.count), name.contains(where: { $0.text.contains(where: \.isUppercase) }) else {
      return nil
    }
    return .init(fact: name.map(\.text).joined(separator: " "), line: words[0].line)
  }
}
