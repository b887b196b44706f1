import Collaboration

/// Finds the organization that a name in minutes means.
enum OrganizationMatcher {
  static func match(_ name: String, in register: Register) -> NameMatch {
    let exact = register.places(of: NameKey(name))
    if let place = exact.first { return .same(place) }
    let key = OrganizationKey(name)
    var spellings: Set<Int> = []
    var beginnings: Set<Int> = []
    var slips: Set<Int> = []
    let own = SpelledName(name, isPerson: false)
    for place in register.index.candidates(for: own) {
      for known in register.spellings[place] {
        guard let other = known.organization else { continue }
        if other == key { spellings.insert(place) }
        if isBeginning(own.written, of: known.folded) { beginnings.insert(place) }
        if isBeginning(known.written, of: own.folded) { beginnings.insert(place) }
        if Spelling.differByOneLetter(key.words, other.words) != nil { slips.insert(place) }
      }
    }
    if spellings.count == 1, let place = spellings.first { return .spelling(place) }
    if spellings.isEmpty, beginnings.count == 1, let place = beginnings.first { return .doubtful(place, .partOfName) }
    if spellings.isEmpty, beginnings.isEmpty, slips.count == 1, let place = slips.first {
      return .doubtful(place, .oneLetter)
    }
    return .new
  }

  /// Whether words are the head of a name that goes on as compound place names do: `Fos` of `Fos-sur-Mer`.
  private static func isBeginning(_ words: [String], of name: [String]) -> Bool {
    guard !words.isEmpty, words.count < name.count, name.starts(with: words), words.joined().count > 2 else {
      return false
    }
    return links.contains(name[words.count])
  }

  static let links = Set(vocabulary: "sur sous en l la le les lez lès de du des d aux pres upon on by the")
}
