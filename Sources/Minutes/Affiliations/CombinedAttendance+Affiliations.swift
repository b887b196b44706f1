import Collaboration

extension CombinedAttendance {
  /// From so many people on, places in lines say the same of everyone; below it the rules' organizations stay.
  private static let fewestOfList = 4

  /// Gives people the organizations and functions that the chain of words finds beside them; whose name stands nowhere
  /// keeps what the rules say.
  ///
  /// Where the chain finds most of the organizations that the rules find, the rules have read the list rightly: theirs
  /// stay, also those of one behind several people.
  mutating func affiliate(_ reader: AffiliationReader, _ prepared: PreparedText) {
    let text = prepared.text
    var places: [(entry: Int, tokens: Range<Int>)] = []
    for (entry, tokens) in zip(entries.indices, text.places(of: entries)) {
      if let tokens { places.append((entry, tokens)) }
    }
    places.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let found = reader.affiliations(of: places.map(\.tokens), in: text, prepared.facts)
    addFunctions(found, places, text)
    let people = Set(entries.flatMap { FoldedWords($0.person ?? "").words })
    let names: [String?] = zip(places, found).map { place, said in
      said.organization.flatMap { OrganizationSense.kept(text.name(at: $0), of: entries[place.entry].person ?? "") }
        .flatMap { name in
          // What is said of nobody's organization, and the rest of a name that goes on in the next line, are none.
          let words = FoldedWords(name).words
          return words.allSatisfy(FunctionVocabulary.noOrganization.contains) || words.allSatisfy(people.contains)
            ? nil : name
        }
    }
    var named = 0
    var agreed = 0
    for (place, name) in zip(places, names) {
      guard let own = entries[place.entry].organization else { continue }
      named += 1
      if let name, Self.isSame(name, own) { agreed += 1 }
    }
    let isReadByRules = agreed * 2 >= named || entries.count < Self.fewestOfList
    for (place, name) in zip(places, names) {
      if let own = entries[place.entry].organization {
        // The rules know quotation marks and forms of companies better.
        if isReadByRules { continue }
        // Where the chain finds none, the rules may know one that is above the people, or behind several.
        guard let name, !Self.isSame(name, own) else { continue }
      }
      if entries[place.entry].doubt == .unmarkedOrganization { entries[place.entry].doubt = nil }
      entries[place.entry].organization = name
    }
  }

  private mutating func addFunctions(
    _ found: [AffiliationReader.Affiliation], _ places: [(entry: Int, tokens: Range<Int>)], _ text: TokenText
  ) {
    for (number, said) in found.enumerated() where entries[places[number].entry].function == nil {
      let last = number > 0 ? places[number - 1].tokens.upperBound : 0
      let next = number + 1 < places.count ? places[number + 1].tokens.lowerBound : text.tokens.count
      let function = said.function ?? text.chair(beside: places[number].tokens, from: last, to: next)
      entries[places[number].entry].function = function.map { text.name(at: $0) }
    }
  }

  /// Whether one of two names has all words of the other.
  private static func isSame(_ name: String, _ other: String) -> Bool {
    let (words, others) = (Set(FoldedWords(name).words), Set(FoldedWords(other).words))
    return words.isSubset(of: others) || others.isSubset(of: words)
  }
}

extension TokenText {
  /// The word beside a name that says that the person presides: `Voorzitter: de heer J. Bos`, `Anne Orlu, maire,
  /// présidente`.
  ///
  /// `last`, `next`: where the names before and behind end and begin.
  func chair(beside name: Range<Int>, from last: Int, to next: Int) -> Range<Int>? {
    let line = lines[tokens[name.lowerBound].line].tokens
    var index = name.lowerBound - 1
    while index >= max(last, line.lowerBound, name.lowerBound - Self.farthestOffice) {
      if isChair(index) { return index..<(index + 1) }
      // What stands before a comma is somebody else's.
      if [",", ";", ")"].contains(tokens[index].text) { break }
      index -= 1
    }
    index = name.upperBound
    while index < min(next, line.upperBound, name.upperBound + Self.farthestOffice) {
      if isChair(index) { return index..<(index + 1) }
      if tokens[index].text == ";" || (tokens[index].text == "." && tokens[index - 1].text.count > 3) { break }
      index += 1
    }
    return nil
  }

  /// A word for an office stands not farther than so many tokens from the name.
  private static let farthestOffice = 7

  private func isChair(_ index: Int) -> Bool {
    let words = tokens[index].folded
    guard words.contains(where: MeetingVocabulary.chairs.contains),
      !words.contains(where: MeetingVocabulary.notChairs.contains)
    else { return false }
    return ![index - 1, index + 1].contains { other in
      tokens.indices.contains(other) && tokens[other].line == tokens[index].line
        && tokens[other].folded.contains(where: MeetingVocabulary.notChairs.contains)
    }
  }
}
