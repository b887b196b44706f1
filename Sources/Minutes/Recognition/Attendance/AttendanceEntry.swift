import Collaboration

/// Someone in a list of people, as the minutes write it.
struct AttendanceEntry: Hashable, Sendable {
  /// Nil where an organization alone is named.
  var person: String?
  var organization: String?
  /// What the person is in the organization or in the meeting.
  var function: String?
  /// What the entry itself says, whatever the list's heading.
  var status: Attendance.Status?
  /// The missing person whom this one stands in for.
  var standsInFor: String?
  /// Who was there and has the missing one's vote.
  var proxy: String?
  /// The line that it stands in.
  var line: Int
  /// Why the reading may be wrong; nil where it is plain.
  var doubt: Doubt?
  /// How likely it is that this person is read right, from 0 to 1.
  var certainty = Certainty.byRulesAlone

  enum Doubt: Hashable, Sendable {
    /// Nothing marks where the name ends and the organization begins.
    case unmarkedOrganization
    /// No box in the list is ticked.
    case noBoxTicked
  }

  init(person: String?, organization: String? = nil, line: Int) {
    self.person = person
    self.organization = organization
    self.line = line
  }
}

/// What an entry says of a person beside the name: where from, and as what.
struct Affiliation: Hashable {
  var organization: String?
  var function: String?

  /// Parts organization and function: `Président du SDE`, `Orvanne chef de projet`, `Acme Representative`.
  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let folded = words.map { FoldedWords($0).words }
    let isFunction = folded.map { $0.contains(where: FunctionVocabulary.words.contains) }
    if folded.allSatisfy({ $0.allSatisfy(FunctionVocabulary.noOrganization.contains) }) { return }
    if words.count == 1, let slash = text.firstIndex(of: "/"), isFunction == [true] {
      // `observer/Microsoft`
      let sides = [String(text[..<slash]), String(text[text.index(after: slash)...])]
      function = sides.first { FoldedWords($0).contains(anyOf: FunctionVocabulary.words) }
      organization = sides.first { $0 != function }.flatMap(Self.cleaned)
      return
    }
    guard let first = isFunction.firstIndex(of: true) else {
      let parts = Self.splitAtSlash(text)
      organization = Self.cleaned(parts.first)
      function = parts.second
      return
    }
    let isAllFunction = folded.joined().allSatisfy {
      FunctionVocabulary.words.contains($0) || FunctionVocabulary.qualifiers.contains($0)
    }
    if isAllFunction || words[..<first].allSatisfy({ Self.isQualifier($0) }) {
      readFunctionFirst(words, from: first)
    } else if first == words.count - 1, let last = folded.last?.last, Self.representing.contains(last) {
      organization = Self.cleaned(words[..<first].joined(separator: " "))
      function = words[first]
    } else if words[first].first?.isLowercase == true || words.count - first > 1, !Self.isJoined(words[first - 1]) {
      // `Orvanne Ouest chef de projet`: the organization comes first.
      organization = Self.cleaned(words[..<first].joined(separator: " "))
      function = words[first...].joined(separator: " ")
    } else {
      function = text
    }
  }

  /// `Maire de Brize`, `chair of OASIS`; what follows in small letters is what the function is about.
  private mutating func readFunctionFirst(_ words: [String], from first: Int) {
    for index in words.indices where index > first && index + 1 < words.count {
      guard let word = FoldedWords(words[index]).words.first, FunctionVocabulary.prepositions.contains(word) else {
        continue
      }
      var rest = words[(index + 1)...]
      while let article = rest.first, ["la", "le", "les", "l'", "the"].contains(article.lowercased()), rest.count > 1 {
        rest.removeFirst()
      }
      // `d'Arles`, `l'IGN` carry their preposition with them.
      guard let start = rest.first?.last(where: { _ in true }), start.isLetter || start.isNumber || start == ")",
        rest.first?.first?.isUppercase == true || rest.first.map({ $0.dropFirst(2).first?.isUppercase == true }) == true
      else { continue }
      function = words[..<index].joined(separator: " ")
      organization = Self.cleaned(rest.joined(separator: " "))
      return
    }
    if let index = words.indices.dropFirst(first + 1).first(where: { Self.elided(words[$0]) != nil }),
      let head = Self.elided(words[index])
    {
      function = words[..<index].joined(separator: " ")
      organization = Self.cleaned(([head] + words[(index + 1)...]).joined(separator: " "))
      return
    }
    function = words.joined(separator: " ")
  }

  /// The name behind an elided preposition: `d'Arles` gives `Arles`.
  private static func elided(_ word: String) -> String? {
    let parts = word.split(maxSplits: 1, whereSeparator: { $0 == "'" || $0 == "’" })
    guard parts.count == 2, parts[0].lowercased() == "d", parts[1].first?.isUppercase == true else { return nil }
    return String(parts[1])
  }

  private static let representing: Set<String> = [
    "representative", "rep", "representant", "representante", "delegate", "delegue", "deleguee", "liaison",
  ]

  private static func isQualifier(_ word: String) -> Bool {
    FoldedWords(word).words.allSatisfy(FunctionVocabulary.qualifiers.contains)
  }

  /// Whether a word belongs together with the one behind it.
  private static func isJoined(_ word: String) -> Bool {
    FoldedWords(word).words.allSatisfy(NameVocabulary.particles.contains) || word == "&"
  }

  private static func splitAtSlash(_ text: String) -> (first: String, second: String?) {
    guard let slash = text.firstRange(of: " / ") else { return (text, nil) }
    return (String(text[..<slash.lowerBound]), String(text[slash.upperBound...]))
  }

  /// The name without quotes and stray marks; nil where nothing is left.
  private static func cleaned(_ name: String) -> String? {
    var name = name[...]
    while let first = name.first, " ,;:/-–\"“”«»*".contains(first) { name.removeFirst() }
    // A quotation mark stays that closes one within the name: `Communauté « Val Clair »`.
    let isQuoted = name.last == "»" && name.contains("«") || name.last == "”" && name.contains("“")
    while !isQuoted, let last = name.last, " ,;:/-–\"“”«»*".contains(last) { name.removeLast() }
    let letters = name.filter(\.isLetter).count
    guard letters > 1, !name.contains("@"), !name.contains("://") else { return nil }
    return String(name)
  }
}
