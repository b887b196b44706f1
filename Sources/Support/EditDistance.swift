/// How far spellings are apart.
package enum EditDistance {
  /// Whether the distance of Damerau and Levenshtein is 1: one letter is added, missing, another, or swapped with its
  /// neighbour.
  package static func isOne(_ first: String, _ second: String) -> Bool {
    let (a, b) = (Array(first), Array(second))
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
