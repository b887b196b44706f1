import Collaboration

/// What the spellings of an organization's name have in common, beyond what every name folds.
///
/// `Ville d'Arles` is `Arles`, `Acme, Inc.` is `Acme`, `Lançon de Provence` is `Lançon-Provence`.
struct OrganizationKey: Hashable {
  let words: [String]

  init(_ name: some StringProtocol) {
    let all = FoldedWords(NameKey(name).text).words
    var words = all
    // Only words of one sort: a `Communauté d'agglomération` is no town, nor is a department its chief town.
    while let first = words.first, words.count > 1,
      NameWords.townPrefixes.contains(first) || NameWords.small.contains(first)
    {
      words.removeFirst()
    }
    while let last = words.last, words.count > 1, NameWords.legalForms.contains(last) { words.removeLast() }
    let content = words.filter { !NameWords.small.contains($0) }
    self.words = content.isEmpty ? all : content
  }
}
