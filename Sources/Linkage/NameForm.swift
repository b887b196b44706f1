import Collaboration
import Support

/// A name taken apart into what tells it from others and what people add or leave out.
struct NameForm {
  /// How much of a name is looked at, in characters; longer ones are none.
  static let longest = 200

  /// The words that tell the name from others; never empty but for a name without letters and digits.
  let core: [String]
  /// The core of what stands before a slash, dash, comma or ampersand: `Acme` of `Acme / Audit WG`.
  let head: [String]
  /// The cores of what stands behind it.
  let additions: [[String]]
  /// Whether a slash parts them, or what is added is a function; then the head is the organization.
  let isPlainAddition: Bool
  /// The core of what stands in brackets at the end; nil without any.
  let bracket: [String]?
  /// What the name may be shortened to: `aws` of `Amazon Web Services`, `otio` of `OpenTimelineIO`.
  let acronyms: Set<String>
  /// The name itself where it is written as an abbreviation is, in capitals: `AWS`.
  let abbreviation: String?

  init(_ name: String) {
    let (base, bracketed) = Self.withoutBracket(String(name.prefix(Self.longest)))
    bracket = bracketed.map { Self.core(of: $0) }
    var parts = Self.parts(of: base)
    let slashed = base.contains("/")
    // “Chair, Acme Ltd”: the function goes first.
    while parts.count > 1, let first = parts.first, first.allSatisfy(OrganizationWords.functions.contains) {
      parts.removeFirst()
    }
    head = parts.first ?? []
    additions = Array(parts.dropFirst())
    core = additions.isEmpty ? head : Self.core(of: base)
    isPlainAddition = slashed || additions.contains { $0.contains(where: OrganizationWords.functions.contains) }
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
      OrganizationWords.articles.contains(first) || OrganizationWords.townPrefixes.contains(first)
        || (words.count < all.count && OrganizationWords.small.contains(first))
    {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, OrganizationWords.legalForms.contains(last) { words.removeLast() }
    let content = words.filter { !OrganizationWords.small.contains($0) }
    return content.isEmpty ? words : content
  }

  /// The folded words of a text; `L.P.` is one, and “working group” is `wg`.
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
      if let phrase = workingGroup.first(where: { words[place...].starts(with: $0) }) {
        short.append("wg")
        place += phrase.count
      } else {
        short.append(words[place])
        place += 1
      }
    }
    return short
  }

  private static let workingGroup = [["working", "group"], ["groupe", "de", "travail"], ["groupe", "travail"]]

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
      if !words.isEmpty, !(parts.count > 0 && words.allSatisfy(OrganizationWords.legalForms.contains)) {
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
      return !OrganizationWords.legalForms.contains(folded) && !OrganizationWords.small.contains(folded)
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
