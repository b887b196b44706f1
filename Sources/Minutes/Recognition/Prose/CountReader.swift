import Collaboration

/// Finds published counts of people in sentences: `242 licenciés`, `membership has increased to 159`.
///
/// What a count is of is its subject, a body or association; the word that is counted is its category.
enum CountReader {
  /// `subject`: the body that meets, which counts are of where no other is named.
  static func read(_ sentences: [Sentence], subject: String?, date: PartialDate?) -> [Adherence.Count] {
    guard let subject, let date else { return [] }
    var found: [Adherence.Count] = []
    for sentence in sentences where sentence.words.count < 80 {
      for count in counts(in: sentence) {
        guard !found.contains(where: { $0.value == count.value && $0.category == count.category }) else { continue }
        found.append(
          .init(
            subject: subject, category: count.category, year: date.year, value: count.value,
            lines: [count.line, count.line]))
      }
    }
    return found
  }

  private static func counts(in sentence: Sentence) -> [(category: String, value: Double, line: Int)] {
    let words = sentence.words
    var found: [(category: String, value: Double, line: Int)] = []
    let folded = words.map { $0.folded.last ?? "" }
    guard !folded.contains(where: notOfCounts.contains) else { return [] }
    for place in words.indices {
      guard let value = number(words[place].text), value >= 2 else { continue }
      // `242 licenciés`, `11 members`
      if place + 1 < words.count,
        let noun = (place + 1...min(place + 2, words.count - 1)).first(where: { nouns.contains(folded[$0]) })
      {
        // A year, a share, a sum of money, a number in a list.
        guard !(1900...2199).contains(Int(value)), !isOfSomethingElse(place, words, folded) else { continue }
        // “2 members of the public were present” are not counted: it takes a verb of there being.
        guard folded.contains(where: being.contains) || words.count <= 8 else { continue }
        let category = words[place + 1...noun].map(\.text).joined(separator: " ").trimmedMarks
        found.append((category, value, words[place].line))
      } else if place > 1, folded[max(0, place - 6)..<place].contains(where: totals.contains),
        ["to", "is", "was", "of", "are", "a", "de", "est", "at", "stands"].contains(folded[place - 1]),
        !(1900...2199).contains(Int(value)), !words[place].text.hasPrefix("$"), !words[place].text.hasPrefix("£"),
        let noun = (max(0, place - 6)..<place).last(where: { totals.contains(folded[$0]) })
      {
        found.append((words[noun].text.trimmedMarks, value, words[place].line))
      }
    }
    return found
  }

  private static func number(_ text: String) -> Double? {
    let bare = text.trimmedAround
    guard !bare.isEmpty, bare.count <= 6, bare.allSatisfy({ $0.isASCII && $0.isNumber }), !text.hasPrefix("("),
      text.last?.isNumber == true
    else { return nil }
    return Double(bare)
  }

  private static func isOfSomethingElse(_ place: Int, _ words: [Sentence.Word], _ folded: [String]) -> Bool {
    guard place > 0 else { return false }
    return ["article", "n", "no", "nr", "page", "point", "item", "moins", "least", "minimum", "maximum", "max"]
      .contains(folded[place - 1])
  }

  private static let nouns = Set(
    vocabulary: """
      members membres adherents adhesions licencies licences eleves students pupils juniors socios soci associats
      mitglieder vereinsmitglieder leden inwoners medlemmer medlemmar czlonkow clenu radnych zastupitelu attendees
      participants inscrits abonnes subscribers families familles alumnos associados teams
      """)
  private static let totals = Set(vocabulary: "membership enrollment enrolment effectif effectifs adhesions licencies")
  private static let being = Set(
    vocabulary: """
      compte comptons comptait accueille accueilli avons total atteint has have had are is were there increased decreased
      grew reached y a ont sont est presenti asistencia asistieron anwesend uczestniczyło uczestniczy przytomno je jsou rond
      inscrits inscrit regroupe represente representes effectif
      """)
  private static let notOfCounts = Set(
    vocabulary: """
      quorum voix votes vote voted votants euros eur montant article statuts majorite majority exercice composed compose
      composed nommes elus elected public siege sieges maximum minimum pour contre abstention abstentions unanimite
      """)
}
