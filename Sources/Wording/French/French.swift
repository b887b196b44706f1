/// French as printers set it: decimal comma, narrow no-break space before `%`, `:`, `;`, `!` and `?`.
package struct French: Sendable {
  package init() {}
}

extension French: NumberPhrases {
  package var numberMarks: NumberMarks {
    NumberMarks(decimal: ",", thousands: "\u{202F}", percent: "\u{202F}%")
  }
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  package var languageTag: String { "fr" }

  package func date(year: Int, month: Int?, day: Int?) -> String {
    guard let month else { return String(year) }
    let monthAndYear = "\(Self.months[month - 1]) \(year)"
    guard let day else { return monthAndYear }
    return (day == 1 ? "1er" : String(day)) + "\u{A0}" + monthAndYear
  }

  package func asOf(year: Int, month: Int?, day: Int?) -> String {
    (day == nil ? "fin " : "au ") + date(year: year, month: month, day: day)
  }

  package func since(year: Int, month: Int?, day: Int?) -> String {
    (day == nil ? "depuis " : "depuis le ") + date(year: year, month: month, day: day)
  }

  package func lastMeetings(_ count: Int) -> String {
    count == 1 ? "la dernière réunion" : "les \(count) dernières réunions"
  }

  package var ever: String { "toutes années confondues" }

  package func unfinished(_ year: Int, endingOn date: String) -> String {
    "L’année \(year) est incomplète\u{202F}: les données s’y arrêtent (\(date))."
  }

  package func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " et " + items[items.count - 1]
  }

  package func quote(_ text: String) -> String { "«\u{202F}\(text)\u{202F}»" }
}

extension French {
  /// Common nouns that a name begins with, which takes their article in a sentence: `le Syndicat mixte du Val`.
  private static let masculineNouns: Set<String> = [
    "centre", "cercle", "club", "collectif", "collège", "comité", "conseil", "département", "groupement", "institut",
    "laboratoire", "lycée", "ministère", "musée", "office", "parc", "pôle", "réseau", "secrétariat", "service",
    "syndicat",
  ]
  private static let feminineNouns: Set<String> = [
    "académie", "agence", "amicale", "association", "bibliothèque", "caisse", "chambre", "collectivité", "commune",
    "communauté", "coopérative", "délégation", "direction", "école", "eurométropole", "fédération", "fondation",
    "intercommunalité", "ligue", "mairie", "médiathèque", "métropole", "mission", "mutuelle", "préfecture", "régie",
    "région", "société", "union", "université", "ville",
  ]

  /// The name with the article that a sentence wants before it, where it begins with a common noun and has more words;
  /// any other name as it is.
  func withArticle(_ name: String) -> String {
    switch Self.gender(of: name) {
    case nil: name
    case _ where Self.isElided(name): "l’\(name)"
    case .masculine: "le \(name)"
    case .feminine: "la \(name)"
    }
  }

  /// `de l’ADULLACT`, `d’Arles`, `de Berre-l'Étang`, `du Cercle des médiathèques`, `du Havre`: an acronym that begins
  /// with a vowel takes its article, and *de* is contracted with `le` and `les`.
  func of(_ name: String) -> String {
    for (article, contracted) in [("Le ", "du "), ("Les ", "des ")] where name.hasPrefix(article) {
      return contracted + name.dropFirst(article.count)
    }
    let isElided = Self.isElided(name)
    switch Self.gender(of: name) {
    case .masculine where !isElided: return "du \(name)"
    case .feminine where !isElided: return "de la \(name)"
    case .some: return "de l’\(name)"
    case nil: break
    }
    guard isElided else { return "de \(name)" }
    let word = name.prefix { !$0.isWhitespace }
    return word.count > 1 && word.allSatisfy({ !$0.isLowercase }) ? "de l’\(name)" : "d’\(name)"
  }

  func capitalized(_ sentence: String) -> String { sentence.prefix(1).uppercased() + sentence.dropFirst() }

  private enum Gender {
    case masculine, feminine
  }

  private static func gender(of name: String) -> Gender? {
    let words = name.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2, let noun = words.first?.lowercased() else { return nil }
    return masculineNouns.contains(noun) ? .masculine : feminineNouns.contains(noun) ? .feminine : nil
  }

  /// Whether *le*, *la* and *de* lose their vowel before the name.
  private static func isElided(_ name: String) -> Bool {
    name.first.map { "aàâeéèêëiîïoôuùûyœ".contains($0.lowercased()) } ?? false
  }
}
