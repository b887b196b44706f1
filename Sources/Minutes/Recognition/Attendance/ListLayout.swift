import Collaboration

/// How the items of one list are laid out, which no item alone can tell.
struct ListLayout {
  /// Whether commas part people rather than people from organizations.
  let namesSeveral: Bool
  /// Whether any of its boxes is ticked.
  let hasTicks: Bool
  /// Whether a column of organizations stands before that of the names.
  let organizationsComeFirst: Bool
  /// Whether gaps part entries rather than the parts of one.
  private let gapsPartEntries: Bool
  /// Whether an organization follows the name with no mark between.
  private let hasUnmarkedOrganizations: Bool
  private let knownOrganizations: Set<NameKey>

  init(_ items: [ListItem], knownOrganizations: Set<NameKey>) {
    self.knownOrganizations = knownOrganizations
    hasTicks = items.contains { $0.isTicked == true }
    let segments = items.filter { !$0.isHeading && !$0.isParagraph }.map { EntrySegment.split($0.text) }
    let several = segments.filter { $0.count > 1 && $0[1].separator == .comma }
    let named = several.filter { (PersonName($0[1].text)?.likelihood ?? 0) >= 1.5 }
    namesSeveral = !several.isEmpty && named.count * 2 > several.count
    let gapped = items.filter { $0.pieces.count > 1 }
    let entries = gapped.filter { item in
      item.pieces.dropFirst().allSatisfy {
        (PersonName(EntrySegment.split($0).first?.text ?? "")?.likelihood ?? -9) >= 1
      }
    }
    gapsPartEntries = !gapped.isEmpty && entries.count * 2 > gapped.count
    let placed = entries.filter { (PersonName($0.pieces[0])?.likelihood ?? -9) < 0.5 }
    organizationsComeFirst = !placed.isEmpty && placed.count * 4 > gapped.count * 3
    let single = segments.filter { $0.count == 1 }.map { UnmarkedEntry($0[0].text) }
    let split = single.filter { $0?.organization != nil }
    hasUnmarkedOrganizations =
      single.count * 5 >= segments.count * 4 && split.count * 5 >= single.count * 3
      && !split.isEmpty
  }

  /// The texts of the entries in an item, with the marks that its layout leaves out.
  func texts(of item: ListItem) -> [String] {
    let texts = gapsPartEntries ? item.pieces : [item.pieces.joined(separator: String(EntrySegment.gap))]
    return texts.map { text in
      guard EntrySegment.split(text).count == 1, let entry = UnmarkedEntry(text, known: knownOrganizations),
        let organization = entry.organization, hasUnmarkedOrganizations || entry.isKnown
      else { return text }
      return entry.name + String(EntrySegment.gap) + organization
    }
  }
}

/// `Nom ORGANISME`, with no mark between the two.
struct UnmarkedEntry {
  let name: String
  /// Nil where the words are all of the name.
  let organization: String?
  /// Whether the organization is a known one.
  let isKnown: Bool

  /// `known`: the organizations that are known; the longest that the text ends with is the one.
  init?(_ text: String, known: Set<NameKey> = []) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, words.count < 12 else { return nil }
    for start in words.indices.dropFirst() {
      let tail = words[start...].joined(separator: " ")
      let head = words[..<start].joined(separator: " ")
      if known.contains(NameKey(tail)), (PersonName(head)?.likelihood ?? -9) > EntryParser.firstThreshold {
        self.init(name: head, organization: tail, isKnown: true)
        return
      }
    }
    guard let end = Self.endOfName(words) else { return nil }
    guard words[end...].allSatisfy(Self.isOfName) else { return nil }
    // `DURAND Paul de BRIZE`
    let prepositions = words[end...].prefix { ["de", "du", "des", "of", "from"].contains($0) }
    let isFrom = prepositions.count == 1 && end + 1 < words.count
    let rest = words[(isFrom ? end + 1 : end)...].joined(separator: " ")
    self.init(name: words[..<end].joined(separator: " "), organization: rest.isEmpty ? nil : rest, isKnown: false)
  }

  private init(name: String, organization: String?, isKnown: Bool) {
    self.name = name
    self.organization = organization
    self.isKnown = isKnown
  }

  /// Whether a word can be of an organization's name: a verb in small letters cannot.
  private static func isOfName(_ word: String) -> Bool {
    word.first?.isLowercase != true || NameVocabulary.particles.contains(FoldedWords(word).words.first ?? "")
      || OrganizationVocabulary.words.contains(FoldedWords(word).words.first ?? "")
  }

  /// Where the surname ends: with the first word in capitals behind the given names, or with the second word.
  private static func endOfName(_ words: [String]) -> Int? {
    var index = 0
    while index < words.count, NameVocabulary.honorifics.contains(FoldedWords(words[index]).words.first ?? "") {
      index += 1
    }
    let start = index
    while index < words.count, !words[index].isInCapitals || words[index].isInitial { index += 1 }
    let isGiven = words[start..<index].map {
      $0.isInitial || NameVocabulary.givenNames.contains(FoldedWords($0).words.first ?? "")
    }
    if index < words.count, index > start, isGiven.allSatisfy({ $0 }) || index == start + 1 {
      // Particles in capitals go with the surname: `LE GOFF`.
      while index + 1 < words.count, NameVocabulary.particles.contains(FoldedWords(words[index]).words.first ?? "") {
        index += 1
      }
      return index + 1
    }
    if index == start, index < words.count {
      // `LA GRECCA Michel BRIZE`: the given name ends the name.
      var given = index + 1
      while given < words.count, words[given].isInCapitals, given < start + 3 { given += 1 }
      let isGivenName =
        given < words.count && !words[given].isInCapitals
        && NameVocabulary.givenNames.contains(FoldedWords(words[given]).words.first ?? "")
      return isGivenName ? given + 1 : index + 1
    }
    guard words.count - start > 1, isGiven.first == true else { return nil }
    // `Alain Teyssandier BERRE`, `Laurence Olivier Gardanne`
    return isGiven.count > 2 && isGiven[1] && index == start + 3 ? start + 3 : start + 2
  }
}
