/// Several names in one part of an entry: `Jean Petit et Paul Grand`, `MM. Petit & Grand`.
enum PersonList {
  /// The names, and how likely the least likely of them is one; nil where a part cannot be a name.
  static func names(in text: String) -> (names: [String], likelihood: Double)? {
    let words = text.split(separator: " ").map(String.init)
    let groups = words.split { ["et", "and", "&", "+", "/"].contains($0.lowercased()) }.filter { group in
      // “Mmes et MM. Dumont” addresses two, and names one.
      !group.allSatisfy { NameVocabulary.honorifics.contains(FoldedWords($0).words.first ?? "") }
    }
    let isPlural =
      words.first.map { NameVocabulary.pluralHonorifics.contains(FoldedWords($0).words.first ?? "") } ?? false
    guard groups.count > 1 else {
      guard let name = PersonName(groups.first?.joined(separator: " ") ?? text) else { return nil }
      return ([name.name], name.likelihood)
    }
    let names = groups.compactMap { PersonName($0.joined(separator: " ")) }
    guard names.count == groups.count, let least = names.map(\.likelihood).min() else { return nil }
    // Behind a slash stands an organization as often as a name.
    if words.contains("/"), !isPlural, least < 1 { return nil }
    return (names.map(\.name), isPlural ? 3 : least)
  }
}
