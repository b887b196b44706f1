import Collaboration

/// Whom a shorter or longer spelling of a name means among people who are listed.
enum SameName {
  /// The only one whose name has the same surname and a given name that begins alike, or all words of the other:
  /// `Dan Lee` and `D. Lee` for `Daniel Lee`, `Ana Ruiz Paz` for `Ana Belén Ruiz Paz`.
  ///
  /// `words`: the folded words of the name.
  static func only(of words: [String], among people: [String]) -> String? {
    let words = words.filter { !NameVocabulary.honorifics.contains($0) }
    guard words.count > 1 else { return nil }
    let same = people.filter { means(words, FoldedWords($0).words) }
    return same.count == 1 ? same[0] : nil
  }

  private static func means(_ name: [String], _ other: [String]) -> Bool {
    guard other.count > 1 else { return false }
    let (short, long) = name.count <= other.count ? (name, other) : (other, name)
    // All words in their order; a given name alone is not enough.
    if short.count < long.count {
      var rest = long[...]
      let isWithin = short.allSatisfy { word in
        guard let at = rest.firstIndex(of: word) else { return false }
        rest = rest[(at + 1)...]
        return true
      }
      return isWithin && short.first == long.first && short.last == long.last
    }
    guard name.count == other.count, name.dropFirst() == other.dropFirst() else { return false }
    let (a, b) = (name[0], other[0])
    return min(a.count, b.count) == 1 && a.first == b.first
      || min(a.count, b.count) > 2 && (a.hasPrefix(b) || b.hasPrefix(a))
  }
}
