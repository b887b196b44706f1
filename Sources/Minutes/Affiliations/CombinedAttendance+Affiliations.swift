import Collaboration

extension CombinedAttendance {
  /// Gives people the organizations and functions that the chain of words finds beside them; whose name stands nowhere
  /// keeps what the rules say.
  mutating func affiliate(_ reader: AffiliationReader, _ prepared: PreparedText) {
    let text = prepared.text
    var places = zip(entries.indices, text.places(of: entries)).compactMap { entry, place in place.map { (entry, $0) } }
    places.sort { $0.1.lowerBound < $1.1.lowerBound }
    let found = reader.affiliations(of: places.map(\.1), in: text, prepared.facts)
    for (number, said) in found.enumerated() {
      let (entry, place) = places[number]
      if entries[entry].function == nil {
        let last = number > 0 ? places[number - 1].1.upperBound : 0
        let next = number + 1 < places.count ? places[number + 1].1.lowerBound : text.tokens.count
        entries[entry].function = (said.function ?? text.chair(beside: place, from: last, to: next)).map(text.name(at:))
      }
      let name = said.organization.flatMap {
        OrganizationSense.kept(text.name(at: $0), of: entries[entry].person ?? "")
      }
      // The rules know quotation marks and forms of companies better.
      if let name, let own = entries[entry].organization, Self.isSame(name, own) { continue }
      if entries[entry].doubt == .unmarkedOrganization { entries[entry].doubt = nil }
      entries[entry].organization = name
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
