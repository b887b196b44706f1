import Collaboration
import Support

/// A cell that lists several names: one a line, or parted by semicolons, bars or commas.
enum ListCell {
  /// What a cell lists; the text alone where it lists nothing.
  ///
  /// `byCommas`: whether commas part names too.
  static func names(in text: String, byCommas: Bool) -> [String] {
    var parts: [String] = programmed(text) ?? [text]
    for sign in ["\n", ";", "|", "•", "●"] {
      parts = parts.flatMap { $0.split(separator: sign, omittingEmptySubsequences: true).map(String.init) }
    }
    if byCommas, parts.count == 1 { parts = parted(parts[0]) }
    return parts.map(withoutBullet).filter { !NameKey($0).isEmpty }
  }

  /// The texts of a list as Python writes it, `['Vega', 'Rigel']`; nil for any other text.
  private static func programmed(_ text: String) -> [String]? {
    guard text.hasPrefix("['") || text.hasPrefix("[\""), text.hasSuffix("]") else { return nil }
    return text.dropFirst().dropLast().replacing("\"", with: "'").split(separator: "', '").map {
      $0.trimming(["'"]).trimmed
    }
  }

  /// The people that a text names between words and signs that join two: `Ada Un et Bo Deux`, `MM. UN et DEUX`; nil for
  /// one that joins none.
  static func joinedPeople(in text: String) -> [String]? {
    guard text.contains(" ") else { return nil }
    let text = text.trimmed
    let plural = ["MM. ", "Mmes ", "Messrs ", "Herren "].first { text.hasPrefix($0) }
    var parts = [String(text.dropFirst(plural?.count ?? 0))]
    for word in conjunctions { parts = parts.flatMap { $0.split(separator: word).map(\.trimmed) } }
    if parts.count > 1 || plural != nil { parts = parts.flatMap { $0.split(separator: ", ").map(\.trimmed) } }
    guard parts.count > 1, plural != nil || parts.allSatisfy({ $0.contains(" ") && PersonLook.isPerson($0) }) else {
      return nil
    }
    return parts
  }

  /// What two people are joined by.
  private static let conjunctions = [" and ", " et ", " und ", " u. ", " y ", " e ", " en ", " & ", " / ", " + "]

  /// A name without the degrees behind it, `Ada Un, PhD`; what tells a son from his father is of the name: `Ada Un Jr.`.
  static func withoutDegrees(_ text: String) -> String {
    guard text.contains(",") else { return text }
    let parts = text.split(separator: ",").map(\.trimmed)
    let plain = parts.prefix(1) + parts.dropFirst().filter { !degrees.contains(key($0)) }
    if plain.count == 2, generations.contains(key(plain[1])) { return plain.joined(separator: " ") }
    return plain.count < parts.count ? plain.joined(separator: ", ") : text
  }

  private static func key(_ word: String) -> String { word.replacing(".", with: "").lowercased() }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  private static let degrees: Set<String> = [
    "phd", "md", "esq", "cpa", "mba", "msc", "bsc", "mph", "dds", "jd", "llm", "rn",
    "dphil", "edd", "meng",
  ]

  /// Names between commas, `and` before the last one; commas in brackets part nothing.
  private static func parted(_ text: String) -> [String] {
    var (parts, current, depth) = ([String](), "", 0)
    for character in text {
      if character == "(" { depth += 1 } else if character == ")" { depth = max(0, depth - 1) }
      if character == ",", depth == 0 {
        parts.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    parts.append(current)
    guard parts.count > 1 || text.contains(" & ") else { return parts }
    return parts.flatMap { part in
      for word in [" and ", " et ", " und ", " & "] {
        if let range = part.firstRange(of: word) {
          return [String(part[..<range.lowerBound]), String(part[range.upperBound...])]
        }
      }
      return [part]
    }
  }

  private static func withoutBullet(_ text: String) -> String {
    var text = text.trimmed
    for bullet in ["- ", "* ", "– ", "— ", "· ", "• "] where text.hasPrefix(bullet) {
      text = String(text.dropFirst(bullet.count)).trimmed
    }
    return text
  }

  /// A text without the mark of a footnote at its end, or a doubt: `(1)`, `[2]`, `²`, `*`, ` ?`; nil where it has none.
  static func withoutFootnoteMark(_ text: String) -> String? {
    var plain = text.trimmed
    for (open, close) in [("(", ")"), ("[", "]")] where plain.hasSuffix(close) {
      guard let start = plain.lastIndex(of: Character(open)), start > plain.startIndex else { continue }
      let mark = plain[plain.index(after: start)...].dropLast()
      // Two digits may be the number of a département: `Éguilles (13)`.
      if mark.utf8.count == 1, mark.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "*" }) {
        plain = String(plain[..<start]).trimmed
      }
    }
    while let last = plain.last, "*¹²³⁴⁵†‡".contains(last) { plain = String(plain.dropLast()).trimmed }
    if plain.hasSuffix(" ?") { plain = String(plain.dropLast(2)).trimmed }
    return plain == text.trimmed || NameKey(plain).isEmpty ? nil : plain
  }

  /// A name, and what is in brackets behind it: `Vega (lead)`.
  static func bracketed(_ text: String) -> (name: String, note: String)? {
    let text = text.trimmed
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
    let name = String(text[..<open]).trimmed
    let note = String(text[text.index(after: open)...].dropLast()).trimmed
    return name.isEmpty || note.isEmpty ? nil : (name, note)
  }
}

/// Whether names look like those of people: two to four words, each with a capital, and none that companies have.
enum PersonLook {
  /// Whether most of the names look so.
  static func mostly(_ names: some Sequence<String>) -> Bool {
    var (people, count) = (0, 0)
    for name in names {
      count += 1
      if isPerson(name) { people += 1 }
    }
    return count > 0 && people * 2 > count
  }

  /// Whether what a comma parts is one name, the family's first: `Unwin, Ada`.
  ///
  /// In a list it must look so, as others are between commas with what they belong to.
  static func isTurned(_ parts: [String], isAlone: Bool) -> Bool {
    guard parts.count == 2, parts.allSatisfy({ !$0.contains(" ") || $0.hasSuffix(".") }) else { return false }
    return isAlone || isPerson(parts[1] + " " + parts[0])
  }

  static func isPerson(_ name: String) -> Bool {
    var text = name
    // What people are called on the net: one word that begins small, or after an @.
    if !text.contains(" "), text.count > 2, text.first == "@" || text.first?.isLowercase == true { return true }
    if let (name, _) = ListCell.bracketed(text) { text = name }
    if let comma = text.firstIndex(of: ",") { text = text[text.index(after: comma)...].trimmed + " " + text[..<comma] }
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard (2...6).contains(words.count), !text.contains(where: { $0.isNumber || "&/@".contains($0) }) else {
      return false
    }
    let named = words.filter { !particles.contains($0.lowercased()) && !titles.contains(NameKey($0).text) }
    guard (2...4).contains(named.count), named.count < words.count || (2...4).contains(words.count) else {
      return false
    }
    let isTitled = words.contains { titles.contains(NameKey($0).text) }
    guard
      named.allSatisfy({ $0.first?.isUppercase == true || $0.first?.isLetter == true && $0.first?.isCased == false })
    else { return false }
    return isTitled || !named.contains { institutions.contains(NameKey($0).text) }
  }

  private static let particles = NameWords.particles.union(["d’", "d'"])
  private static let titles = NameWords.titlesOfAllLanguages.union([
    "ing", "don", "dona", "alderman", "mayor", "maire",
  ])
  private static let institutions = NameWords.legalForms.union(NameWords.townPrefixes).union([
    "communaute", "agglomeration", "syndicat", "association", "federation", "union", "club", "university",
    "universite", "universitat", "school", "college", "ecole", "institut", "institute", "council", "conseil", "city",
    "town", "county", "county’s", "group", "groupe", "foundation", "fondation", "stiftung", "verein", "gemeinde",
    "stadt", "comune", "ayuntamiento", "departement", "department", "agence", "agency", "office", "bank", "banque",
    "systems", "technologies", "software", "labs", "networks", "services", "solutions", "international", "national",
    "committee", "commission", "comite", "board", "team", "project", "sig", "wg", "red", "hat", "ministere",
    "ministry", "chambre", "chamber", "cloud", "data", "open", "network", "society", "societe", "centre", "center",
    "region", "pays", "district", "party", "parti", "trust", "partners", "holding", "industries", "media", "research",
    "saint", "st",
  ])
}
