import Collaboration

/// Finds the group that a name in minutes means.
enum GroupMatcher {
  static func match(_ name: String, in register: Register) -> NameMatch {
    if let place = register.places(of: NameKey(name)).first { return .same(place) }
    let words = FoldedWords(name).words
    return one(in: register) { Spelling.differByOneLetter(words, $0.written) != nil }
      .map { NameMatch.doubtful($0, .oneLetter) } ?? NameMatch.new
  }

  /// The same for the body that met: minutes call it by its full name, by a part of it, or by its initials.
  static func matchBody(_ name: String, in register: Register) -> NameMatch {
    let plain = match(name, in: register)
    guard plain == .new else { return plain }
    let key = Self.words(FoldedWords(name).words)
    if let same = one(in: register, where: { Set(Self.words($0.written)) == Set(key) }) { return .spelling(same) }
    if let same = one(in: register, where: { isShortened(key, Self.words($0.written)) }) {
      return .doubtful(same, .partOfName)
    }
    let part = one(in: register) { known in
      let other = Self.words(known.written)
      return isPart(key, of: other) || isPart(other, of: key) || abbreviates(name, known.text)
        || abbreviates(known.text, name)
    }
    return part.map { NameMatch.doubtful($0, .partOfName) } ?? NameMatch.new
  }

  private static func one(in register: Register, where isSuch: (SpelledName) -> Bool) -> Int? {
    let found = register.spellings.indices.filter { register.spellings[$0].contains(where: isSuch) }
    return found.count == 1 ? found[0] : nil
  }

  /// The words of a body's name, but for small ones and those for the occasion: `Annual Parish Council` is the `Parish Council`.
  private static func words(_ all: [String]) -> [String] {
    let words = all.filter { !MeetingVocabulary.joins.contains($0) && !occasions.contains($0) }
    return workingGroup(words.isEmpty ? all : words)
  }

  /// The same with one word for a working group.
  private static func workingGroup(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      let isBehindWorking = word == "group" && joined.last == "working"
      if isBehindWorking { joined.removeLast() }
      joined.append(isBehindWorking || word == "workgroup" ? "wg" : word)
    }
    return joined
  }

  /// Whether two names are the same but for words that are shortened, or that say what kind of organization has the body:
  /// `Node Diag WG` for `Node Foundation Diagnostics WG`.
  private static func isShortened(_ a: [String], _ b: [String]) -> Bool {
    let (first, second) = (a.filter { !owners.contains($0) }, b.filter { !owners.contains($0) })
    guard first.count > 2, first.count == second.count else { return false }
    return zip(first, second).allSatisfy { one, other in
      let (short, long) = one.count <= other.count ? (one, other) : (other, one)
      return short == long || short.count > 3 && long.hasPrefix(short)
    }
  }

  private static let owners = Set(
    vocabulary: "foundation project community association fondation projet communaute stiftung projekt verein")

  /// Whether some words begin or end a longer name.
  private static func isPart(_ words: [String], of name: [String]) -> Bool {
    words.count > 1 && words.count < name.count && (name.starts(with: words) || name.suffix(words.count) == words[...])
  }

  /// Whether a word in capitals has the initials of a name, which may stand in brackets behind it.
  private static func abbreviates(_ short: String, _ name: String) -> Bool {
    guard (3...8).contains(short.count), short.allSatisfy(\.isUppercase) else { return false }
    let initials = words(FoldedWords(name).words).compactMap { $0.first.map(String.init) }.joined()
    return name.contains("(\(short))") || initials == short.lowercased()
  }

  private static let occasions = Set(
    vocabulary: """
      annual ordinary extraordinary regular special monthly plenary annuel annuelle ordinaire extraordinaire pleniere mensuelle
      """)
}
