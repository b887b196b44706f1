import Support

/// How near two spellings are.
enum Spelling {
  /// Whether one letter is added, missing, another or swapped with its neighbour, in a word that is long enough.
  ///
  /// Digits never count as a slip: `DDT 38` is not `DDT 76`.
  static func differByOneLetter(_ a: [String], _ b: [String]) -> (first: String, second: String)? {
    guard a.count == b.count, let place = a.indices.first(where: { a[$0] != b[$0] }),
      a[(place + 1)...].elementsEqual(b[(place + 1)...])
    else { return nil }
    let (first, second) = (a[place], b[place])
    // Most words are told apart by their lengths: a letter has four bytes at most.
    guard abs(first.utf8.count - second.utf8.count) <= 4, min(first.count, second.count) >= 4,
      max(first.count, second.count) >= 5, a.joined().count >= 8,
      first.allSatisfy(\.isLetter), second.allSatisfy(\.isLetter), EditDistance.isOne(first, second)
    else { return nil }
    return (first, second)
  }
}
