/// Which of many names may match one, so that not each is looked at for each name in the minutes.
///
/// Names are found by what every match has in common: the same words, the same but for one word that begins or ends
/// alike, the same beginning, the same surname and initials. Whether they match, the matchers tell.
struct NameIndex: Sendable {
  /// By hashes of what names have in common; two things of one hash do no harm.
  private var places: [Int: [Int]] = [:]

  /// What a name is looked for by.
  private enum Trait: Hashable {
    case words([String])
    /// All words but one, which has these two letters at its beginning or its end.
    case otherWords([String], place: Int, letters: String, isEnd: Bool)
    /// The words before one by which a place's name goes on, or the first words of a person's name.
    case beginning([String])
    case whole([String])
    case initials(String, surname: String)
  }

  mutating func add(_ name: SpelledName, at place: Int) {
    for trait in Self.traits(of: name) + Self.beginnings(of: name).map({ .beginning($0) }) + [.whole(Self.whole(name))]
    {
      let hash = trait.hashValue
      if places[hash]?.last != place { places[hash, default: []].append(place) }
    }
  }

  /// The places of all names that may match this one, in their order.
  func candidates(for name: SpelledName) -> [Int] {
    var found: Set<Int> = []
    let traits =
      Self.traits(of: name) + Self.beginnings(of: name).map { .whole($0) } + [.beginning(Self.whole(name))]
    for trait in traits { found.formUnion(places[trait.hashValue] ?? []) }
    return found.sorted()
  }

  /// What a name has in common with others of the same number of words.
  private static func traits(of name: SpelledName) -> [Trait] {
    let ordered = name.person?.ordered ?? name.organization?.words ?? []
    var traits: [Trait] = [.words(name.person?.words ?? ordered)]
    // One letter more, less, another or swapped leaves the first two letters as they are, or the last two.
    for (place, word) in ordered.enumerated() where word.count >= 4 {
      var others = ordered
      others[place] = ""
      traits.append(.otherWords(others, place: place, letters: String(word.prefix(2)), isEnd: false))
      traits.append(.otherWords(others, place: place, letters: String(word.suffix(2)), isEnd: true))
    }
    if name.person != nil, ordered.count > 1, let surname = ordered.last {
      traits.append(.initials(String(ordered.dropLast().compactMap(\.first)), surname: surname))
    }
    return traits
  }

  /// The beginnings of a name that another one may consist of.
  private static func beginnings(of name: SpelledName) -> [[String]] {
    if let person = name.person {
      return person.ordered.indices.dropFirst(2).map { Array(person.ordered[..<$0]) }
    }
    return name.folded.indices.dropFirst().filter { OrganizationMatcher.links.contains(name.folded[$0]) }
      .map { Array(name.folded[..<$0]) }
  }

  private static func whole(_ name: SpelledName) -> [String] { name.person?.ordered ?? name.written }
}
