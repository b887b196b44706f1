import Collaboration

/// What the spellings of a person's name have in common: its words, whichever comes first.
struct PersonKey: Hashable {
  /// The folded words in alphabetical order.
  let words: [String]
  /// The folded words as they are written.
  let ordered: [String]

  init(_ name: some StringProtocol) {
    ordered = NameParts(name).words.flatMap { FoldedWords($0).words }
    words = ordered.sorted()
  }

  static func == (a: PersonKey, b: PersonKey) -> Bool { a.words == b.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
