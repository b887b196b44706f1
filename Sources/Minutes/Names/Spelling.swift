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
      first.allSatisfy(\.isLetter), second.allSatisfy(\.isLetter), distanceIsOne(Array(first), Array(second))
    else { return nil }
    return (first, second)
  }

  /// Whether the distance of Damerau and Levenshtein is 1.
  static func distanceIsOne(_ a: [Character], _ b: [Character]) -> Bool {
    guard a != b, abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (restA, restB) = (a.count - start - end, b.count - start - end)
    if max(restA, restB) == 1 { return true }
    return restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}
