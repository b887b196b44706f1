import Collaboration
import Support

/// A name taken apart into what tells it from others and what people add or leave out.
struct NameForm {
  /// How much of a name is looked at, in characters; longer ones are none.
  static let longest = 200

  /// The words that tell the name from others; never empty but for a name without letters and digits.
  let core: [String]
  /// The core of what is before a slash, dash, comma or ampersand: `Acme` of `Acme / Audit WG`.
  let head: [String]
  /// The cores of what is behind it.
  let additions: [[String]]
  /// Whether a slash parts them, or what is added is a function; then the head is the organization.
  let isPlainAddition: Bool
  /// The core of what is in brackets at the end; nil without any.
  let bracket: [String]?
  /// What the name may be shortened to: `aws` of `Amazon Web Services`, `otio` of `OpenTimelineIO`.
  let acronyms: Set<String>
  /// The name itself where it is written as an abbreviation is, in capitals: `AWS`.
  let abbreviation: String?

  /// What somebody is who is behind an organization's name: `Acme Representative`, `Acme, proxy for Ann`.
  static let functions = Set(
    """
    representative representatives rep delegate proxy alternate chair chairperson chairman cochair co vice president \
    presidente member membre liaison representant representante delegue deleguee suppleant suppleante project projet wg \
    proposed future
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  init(_ name: String) {
    let (base, bracketed) = Self.withoutBracket(String(name.prefix(Self.longest)))
    bracket = bracketed.map { Self.core(of: $0) }
    var parts = Self.parts(of: base)
    let slashed = base.contains("/")
    // “Chair, Acme Ltd”: the function goes first.
    while parts.count > 1, let first = parts.first, first.allSatisfy(Self.functions.contains) {
      parts.removeFirst()
    }
    head = parts.first ?? []
    additions = Array(parts.dropFirst())
    core = additions.isEmpty ? head : Self.core(of: base)
    isPlainAddition = slashed || additions.contains { $0.contains(where: Self.functions.contains) }
    let pieces = Self.pieces(of: base)
    acronyms = Self.acronyms(of: pieces)
    let letters = core.joined()
    let isAbbreviation =
      core.count == 1 && letters.count > 1 && letters.count <= 8 && base.contains(where: \.isUppercase)
      && !base.contains(where: \.isLowercase)
    abbreviation = isAbbreviation ? letters : nil
  }

  /// The core written without spaces: `redhat` of `Red Hat`.
  var joined: String { core.joined() }

  /// The words that tell a text from others: without articles, legal forms, town halls and small words.
  static func core(of text: some StringProtocol) -> [String] {
    let all = words(of: text)
    var words = all
    while words.count > 1, let first = words.first,
      NameWords.articles.contains(first) || NameWords.townPrefixes.contains(first)
        || (words.count < all.count && NameWords.small.contains(first))
    {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, NameWords.legalForms.contains(last) { words.removeLast() }
    let content = words.filter { !NameWords.small.contains($0) }
    return content.isEmpty ? words : content
  }

  /// The folded words of a text; `L.P.` is one, and “working group” is `wg`, as “GT” is.
  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    for piece in NameKey(text).text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }) {
      let dotted = piece.contains(".") && piece.split(separator: ".").allSatisfy { $0.count == 1 }
      if dotted, piece.count > 2 {
        words.append(piece.filter { $0 != "." })
      } else {
        words += piece.split(separator: ".").map(String.init)
      }
    }
    var short: [String] = []
    var place = 0
    while place < words.count {
      if let (phrase, letters) = phrases.first(where: { words[place...].starts(with: $0.words) }) {
        short.append(letters)
        place += phrase.count
      } else {
        short.append(words[place])
        place += 1
      }
    }
    return short
  }

  /// What bodies are called in full and for short, where the letters mean but one.
  private static let phrases: [(words: [String], letters: String)] = [
    ("working group", "wg"), ("groupe de travail", "wg"), ("groupe travail", "wg"), ("gt", "wg"),
    ("conseil d administration", "ca"), ("assemblee generale", "ag"), ("comite de pilotage", "copil"),
    ("comite de direction", "codir"), ("comite technique", "cotech"), ("ct", "cotech"),
    ("technical steering committee", "tsc"), ("special interest group", "sig"),
  ].map { ($0.0.split(separator: " ").map(String.init), $0.1) }

  /// A name without what is in brackets at its end, and what is in them; a bracket that is left open or lost is none.
  private static func withoutBracket(_ name: String) -> (String, String?) {
    let marks = Set("*?_#–—-;:.,) ".unicodeScalars)
    guard let open = name.firstIndex(of: "("), open > name.startIndex else {
      let plain = name.trimming(marks.union("(".unicodeScalars))
      return (plain.isEmpty ? name : plain, nil)
    }
    let inner = name[name.index(after: open)...].trimming(marks)
    let base = String(name[..<open]).trimming(marks)
    let rest = name[open...].split(separator: ")", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    guard !base.isEmpty else { return (name, nil) }
    return (base + (rest.contains(where: \.isLetter) ? rest : ""), inner.isEmpty ? nil : inner)
  }

  /// The cores of the parts of a compound; a legal form behind a comma is no part.
  private static func parts(of text: String) -> [[String]] {
    var parts: [[String]] = []
    var current = ""
    func close() {
      let words = words(of: current)
      if !words.isEmpty, !(parts.count > 0 && words.allSatisfy(NameWords.legalForms.contains)) {
        parts.append(core(of: current))
      }
      current = ""
    }
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      let isAlone = before == " " && after == " "
      switch character {
      case "/", "|": close()
      case ",": if after == " " { close() } else { current.append(character) }
      case "-", "–", "—": if isAlone { close() } else { current.append(character) }
      default: current.append(character)
      }
    }
    close()
    return parts
  }

  /// The words as they are written, and their humps: `Open`, `Timeline`, `IO` of `OpenTimelineIO`.
  private static func pieces(of text: String) -> [[String]] {
    text.split { !$0.isLetter && !$0.isNumber }.map { word in
      var pieces: [String] = []
      var current = ""
      for character in word {
        let startsHump = character.isUppercase && !(current.last?.isUppercase ?? true)
        if startsHump {
          pieces.append(current)
          current = ""
        }
        current.append(character)
      }
      if !current.isEmpty { pieces.append(current) }
      return pieces
    }
  }

  private static func acronyms(of pieces: [[String]]) -> Set<String> {
    let words = pieces.filter { word in
      let folded = NameKey(word.joined()).text
      return !NameWords.legalForms.contains(folded) && !NameWords.small.contains(folded)
    }
    let initials = words.compactMap { $0.first?.first }
    let humps = words.flatMap { $0 }
    let humpInitials = humps.compactMap(\.first)
    // `IO` stays whole.
    let whole = humps.map { $0.count > 1 && $0.allSatisfy(\.isUppercase) ? $0 : String($0.prefix(1)) }
    return Set(
      [(initials.count, String(initials)), (humps.count, String(humpInitials)), (humps.count, whole.joined())]
        .filter { $0.0 > 1 }.map { NameKey($0.1).text })
  }
}

/// A person's name as it is compared: its words, without titles and brackets.
struct PersonForm {
  /// The folded words as they are written.
  let words: [String]
  let sorted: [String]

  init(_ name: String) {
    let text = String(name.prefix(NameForm.longest))
    // What opens a bracket that closes is no part of the name; a bracket left over from a list is a mark.
    let open = text.dropFirst().firstIndex(of: "(")
    let base = String(open.map { text[..<$0] } ?? text[...])
    var words = NameKey(base).text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while words.count > 2, let first = words.first, NameWords.titlesOfAllLanguages.contains(first) {
      words.removeFirst()
    }
    self.words = words
    sorted = words.sorted()
  }
}

extension Likeness {
  /// How the names of two persons resemble each other most; nil where they do not.
  static func between(_ a: PersonForm, _ b: PersonForm) -> Likeness? {
    guard a.words.count > 1, b.words.count > 1 else {
      // By what somebody is called on a platform: `annacosta`.
      let isHandle = a.words.count + b.words.count > 2 && a.words.joined() == b.words.joined()
      return isHandle && a.words.joined().count >= 8 ? Likeness(resemblance: .spacing, certainty: 0.95) : nil
    }
    if a.words == b.words { return Likeness(resemblance: .punctuation, certainty: 0.95) }
    if a.sorted == b.sorted { return Likeness(resemblance: .order, certainty: 0.95) }
    if a.words.joined() == b.words.joined() { return Likeness(resemblance: .spacing, certainty: 0.95) }
    if let place = Slip.place(a.words, b.words) {
      let shorter = min(a.words[place].count, b.words[place].count)
      // Given names that differ by a letter are often two people's: Michel and Michèle, Daniel and Danielle.
      return shorter >= 4 ? Likeness(resemblance: .slip, certainty: place == 0 ? 0.55 : 0.85) : nil
    }
    let (short, long) = a.words.count <= b.words.count ? (a.words, b.words) : (b.words, a.words)
    if short.count == long.count, short.last == long.last, abbreviates(short, long) || abbreviates(long, short) {
      return Likeness(resemblance: .initial, certainty: 0.75)
    }
    guard short.count < long.count, short.first == long.first else { return nil }
    // A second surname behind it, or a second given name within.
    let adds = long.starts(with: short) || (short.last == long.last && short.count == 2)
    return adds ? Likeness(resemblance: .longer, certainty: 0.75) : nil
  }

  /// Whether the given names of one are the other's or their initials.
  private static func abbreviates(_ short: [String], _ long: [String]) -> Bool {
    zip(short.dropLast(), long.dropLast()).allSatisfy { $0 == $1 || ($0.count == 1 && $1.hasPrefix($0)) }
  }
}
