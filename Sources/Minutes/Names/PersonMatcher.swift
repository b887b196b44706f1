import Collaboration

/// Finds the person whom a name in minutes means.
enum PersonMatcher {
  /// `limit`: how many of the register's entries may be the person in another spelling.
  static func match(_ name: String, in register: Register, below limit: Int = .max) -> NameMatch {
    let exact = register.places(of: NameKey(name))
    if let place = exact.first { return .same(place) }
    let key = PersonKey(name)
    var same: Set<Int> = []
    var slips: Set<Int> = []
    var givenNames: Set<Int> = []
    var initials: Set<Int> = []
    let candidates = register.index.candidates(for: SpelledName(name, isPerson: true))
    for place in candidates where place < limit {
      for other in register.spellings[place].lazy.compactMap(\.person) {
        if other == key { same.insert(place) }
        if let pair = Spelling.differByOneLetter(key.ordered, other.ordered) {
          let isGiven =
            NameVocabulary.givenNames.contains(pair.first) && NameVocabulary.givenNames.contains(pair.second)
          if isGiven { givenNames.insert(place) } else { slips.insert(place) }
        }
        if abbreviates(key.ordered, other.ordered) || abbreviates(other.ordered, key.ordered) { initials.insert(place) }
      }
    }
    if let place = same.first, same.count == 1 { return .spelling(place) }
    guard same.isEmpty else { return .new }
    if let place = slips.first, slips.count == 1 { return .doubtful(place, .oneLetter) }
    if let place = initials.first, initials.count == 1, slips.isEmpty { return .doubtful(place, .initials) }
    if let place = givenNames.first, givenNames.count == 1 { return .near(place, .givenName) }
    return .new
  }

  /// Whether a name is short for another: `J. Petit` for `Jean Petit`, `Anne Costa` for `Anne Costa-Lopez`.
  private static func abbreviates(_ short: [String], _ long: [String]) -> Bool {
    guard short.count > 1, short.count <= long.count, short != long else { return false }
    if short.last == long.last, short.count == long.count {
      var hasInitial = false
      for (a, b) in zip(short.dropLast(), long.dropLast()) {
        guard a == b || (a.count == 1 && b.hasPrefix(a)) else { return false }
        if a != b { hasInitial = true }
      }
      return hasInitial
    }
    // The first part of a double surname, behind the same given name; a single letter is a second given name.
    return short.count < long.count && long.starts(with: short)
      && NameVocabulary.givenNames.contains(short[0]) && short[1].count > 1
      && !NameVocabulary.givenNames.contains(short[1])
  }
}
