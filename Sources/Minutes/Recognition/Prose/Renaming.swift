import Collaboration

/// That something is called otherwise from now on, or is part of something else: `Acme Systems is now called Acme Digital`,
/// `Brize was merged into Orvanne`.
struct Renaming: Hashable, Sendable {
  /// Whether it goes on as a part of what is named behind the phrase.
  let isMerger: Bool
  /// The words before the phrase: the old name is at their end.
  let before: [String]
  /// The words behind it: the new name is at their beginning.
  let after: [String]
  let line: Int

  /// All that a text says.
  static func all(in lines: [TextLine]) -> [Renaming] { lines.compactMap { Renaming($0) } }

  private init?(_ line: TextLine) {
    let words = line.text.split(separator: " ").map(String.init)
    guard (4...60).contains(words.count) else { return nil }
    let folded = words.map { FoldedWords($0).words }
    for (phrase, isMerger) in Self.phrases {
      for start in folded.indices.dropFirst() {
        var end = start
        var found: [String] = []
        while end < folded.count, found.count < phrase.count {
          found += folded[end]
          end += 1
        }
        guard found == phrase, end < words.count else { continue }
        self.isMerger = isMerger
        before = Array(words[..<start])
        after = Array(words[end...])
        self.line = line.number
        return
      }
    }
    return nil
  }

  /// The old name: the most words at the end that are one which is known.
  func oldName(isKnown: (String) -> Bool) -> String? {
    before.indices.lazy.map { self.before[$0...].joined(separator: " ").trimmedAround }.first(where: isKnown)
  }

  /// What it has become part of: the most words at the beginning that are a name which is known.
  func whole(isKnown: (String) -> Bool) -> String? {
    after.indices.reversed().lazy.map { self.after[...$0].joined(separator: " ").trimmedMarks.trimmedAround }
      .first(where: isKnown)
  }

  /// The new name: up to the end of the clause, or to a word in small letters that joins no name.
  var newName: String? {
    var name: [String] = []
    for word in after {
      let isJoin = MeetingVocabulary.joins.contains(FoldedWords(word).words.last ?? "")
      guard word.first?.isUppercase == true || word.first?.isNumber == true || !name.isEmpty && isJoin || word == "&"
      else {
        break
      }
      name.append(word)
      if let last = word.last, ".,;:)".contains(last) { break }
    }
    while let last = name.last, MeetingVocabulary.joins.contains(FoldedWords(last).words.last ?? "") {
      name.removeLast()
    }
    let text = name.joined(separator: " ").trimmedMarks.trimmedAround
    return text.count > 1 ? text : nil
  }

  private static let phrases: [(words: [String], isMerger: Bool)] =
    renaming.map { ($0, false) } + merging.map { ($0, true) }

  private static let merging = [
    "was merged into", "has been merged into", "has merged into", "merged into", "merges into", "was absorbed by",
    "has been absorbed by", "is absorbed by", "a ete absorbe par", "a ete absorbee par", "est absorbe par",
    "est absorbee par", "a ete integre a", "a ete integree a", "est desormais integre a", "est desormais integree a",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let renaming = [
    "is now called", "is now known as", "is now named", "has been renamed to", "was renamed to", "has been renamed",
    "was renamed", "has changed its name to", "changed its name to", "changes its name to", "s appelle desormais",
    "s appelle maintenant", "se nomme desormais", "change de nom et devient", "prend le nom de", "a pris le nom de",
    "est renomme", "est renommee", "a ete renomme", "a ete renommee",
  ].map { $0.split(separator: " ").map(String.init) }
}
