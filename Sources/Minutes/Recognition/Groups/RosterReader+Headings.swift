import Collaboration

/// Groups whose name is the heading above those who are in them: `### Mapping` with `(Anne Lee, Bo Day)` or `Led by Anne
/// Lee` in the first lines below it.
extension RosterReader {
  mutating func readHeaded() {
    for row in text.rows.indices where text.lines[row].heading != nil {
      let range = text.rows[row]
      guard let name = GroupSection.name(in: text.lines[row]), !who.isPerson(name),
        !words[range].contains(where: { $0.folded.contains(where: Self.isOfTalk) })
      else { continue }
      let phrase = MeetingBodies.Phrase(name: name, first: range.lowerBound, last: range.upperBound - 1)
      for next in (row + 1)..<min(row + 4, text.rows.count) {
        if text.lines[next].heading != nil { break }
        let members = led(in: next) ?? inBrackets(next)
        if let members { add(phrase, members) }
      }
    }
  }

  /// `Led by Anne Lee and Bo Day`.
  private func led(in row: Int) -> [Member]? {
    let range = text.rows[row]
    guard range.count <= 24,
      let by = range.dropFirst().first(where: {
        Self.by.contains(words[$0].meaning) && words[$0 - 1].folded.contains(where: Self.isLed)
      })
    else { return nil }
    let names = people.names(after: by).filter { $0.first < range.upperBound }
    guard let first = names.first, first.first - by <= 2, names.allSatisfy({ who.isPerson($0.name) }) else {
      return nil
    }
    return names.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: true) }
  }

  /// A line of nothing but the names of several people in brackets.
  private func inBrackets(_ row: Int) -> [Member]? {
    let range = text.rows[row]
    guard range.count <= 30, let last = range.last, words[range.lowerBound].text.hasPrefix("("),
      words[last].text.trimmedMarks.hasSuffix(")")
    else { return nil }
    let names = people.names(after: range.lowerBound - 1).filter { $0.first < range.upperBound }
    guard names.count > 1, let end = names.last?.last, end + 1 == range.upperBound,
      names[0].first == range.lowerBound, names.allSatisfy({ who.isPerson($0.name) })
    else { return nil }
    return names.map { Member(name: $0.name, first: $0.first, last: $0.last, isLead: false) }
  }

  private static func isLed(_ word: String) -> Bool {
    ledWords.contains(word) || LanguageVocabulary.isOfGroup(word, .lead)
  }
  private static let ledWords = Set(
    vocabulary: """
      led lead coordinated chaired headed managed pilote pilotee anime animee coordonne coordonnee conduit menee mene
      geleitet koordiniert betreut geleid gecoordineerd getrokken coordinado coordinada liderado liderada dirigido
      coordinato coordinata guidato guidata coordenado coordenada ledes ledet leds
      """)
  private static let by = Set(vocabulary: "by par von durch por da dal dalla pelo pela door av af przez")

  /// Whether a heading with this word is of what was said rather than of a group.
  private static func isOfTalk(_ word: String) -> Bool {
    talk.contains(word) || LanguageVocabulary.isOfGroup(word, .report) || LanguageVocabulary.isOfGroup(word, .election)
  }
  private static let talk = Set(
    vocabulary: """
      discussion presentation talk talks session demo agenda minutes action actions question questions item review intro
      introduction introductions welcome opening closing debate debat expose tour accueil ouverture cloture begrussung
      vortrag diskussion opening sluiting presentatie presentacion apertura cierre
      """)
}
