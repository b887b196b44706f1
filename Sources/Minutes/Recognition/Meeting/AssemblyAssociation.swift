/// A general assembly is a meeting of an association: its name goes on with the association's, wherever the head has it.
extension MeetingBodies {
  /// An assembly with the association that it is of: `assemblée générale (association Brize)`; other bodies as they are.
  func withAssociation(_ name: String) -> String {
    let words = FoldedWords(name).words
    guard words.count <= 4, words.contains(where: Self.assemblies.contains),
      !words.contains(where: { Self.isAssociation($0) }), let association = association(),
      !FoldedWords(association).words.contains(where: Self.assemblies.contains),
      !FoldedWords(association).words.allSatisfy({ words.contains($0) || Self.isAssociation($0) || $0.count < 2 })
    else { return name }
    return "\(name) (\(association))"
  }

  private static let assemblies = Set(
    vocabulary: """
      assemblee ag agm assembly mitgliederversammlung hauptversammlung generalversammlung jahreshauptversammlung asamblea
      assemblea assembleia ledenvergadering generalforsamling arsmote arsmode
      """)

  private static func isAssociation(_ word: String) -> Bool {
    ahead.contains(word) || behind.contains(word) || endings.contains { word.hasSuffix($0) }
  }
  /// Nouns that go ahead of an association's name, those that stand behind it, and the ends of compounds.
  private static let ahead = Set(
    vocabulary: """
      association associazione asociacion associacao associacio verein vereniging stichting forening foreningen spolek
      stowarzyszenie federation club
      """)
  private static let behind = Set(vocabulary: "association club society federation verein klub")
  private static let endings = ["verein", "forening", "foreningen", "vereniging"]

  /// The association that the head of the minutes names.
  private func association() -> String? {
    let words = opening.words.prefix(300)
    for place in words.indices where Self.isAssociation(words[place].meaning) || words[place].text.hasPrefix("e.V") {
      if let name = Self.association(at: place, words) { return name }
    }
    return nil
  }

  private static func association(at place: Int, _ words: ArraySlice<OpeningText.Word>) -> String? {
    let word = words[place]
    func isPart(_ word: OpeningText.Word) -> Bool {
      word.isCapitalized && !isDate(word) && !MeetingVocabulary.titles.contains(word.meaning)
        && !assemblies.contains(word.meaning) && !MeetingVocabulary.chairs.contains(word.meaning)
    }
    var last = place
    var next = place + 1
    if ahead.contains(word.meaning) || endings.contains(where: { word.meaning.hasSuffix($0) }), !word.closes {
      while next < words.endIndex, next - place <= 6, words[next].row == word.row {
        let isJoin = MeetingVocabulary.joins.contains(words[next].meaning) && !words[next].isCapitalized
        guard isPart(words[next]) || words[next].text.hasPrefix("«") || isJoin else { break }
        if !isJoin { last = next }
        if words[next].closes { break }
        next += 1
      }
    }
    var first = place
    if last == place,
      behind.contains(word.meaning) || word.text.hasPrefix("e.V")
        || endings.contains(where: { word.meaning.hasSuffix($0) })
    {
      while first > words.startIndex, place - first < 6, words[first - 1].row == word.row, isPart(words[first - 1]),
        !words[first - 1].closes
          || words[first - 1].text.hasSuffix(".") && words[first - 1].text.contains(where: \.isLowercase) == false
      {
        first -= 1
      }
    }
    guard last > first else { return nil }
    var parts = words[first...last].map(\.text)
    parts[0] = OpeningText.Word.bare(parts[0])
    let name = parts.joined(separator: " ").trimmedAround
    guard name.count > 3, name.count < 80 else { return nil }
    return name.hasSuffix("e.V") ? name + "." : name
  }
}
