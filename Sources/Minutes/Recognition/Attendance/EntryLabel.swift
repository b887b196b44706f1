import Support
import Collaboration

/// An entry of the form `what: who`, by organization, by function or by kind of member.
struct EntryLabel {
  enum Kind {
    case organization(String)
    case function(String)
    case status(Attendance.Status)
    /// A kind of people: `TSC members`.
    case role
  }

  let kind: Kind
  private let rest: [EntrySegment]

  /// - Returns: nil where no colon follows the first part.
  init?(_ segments: [EntrySegment]) {
    guard segments.count > 1, segments[1].separator == .colon,
      let kind = Self.kind(of: segments[0].text) ?? Self.place(segments[0].text, before: segments[1].text)
    else {
      return nil
    }
    self.kind = kind
    rest = Array(segments.dropFirst())
  }

  /// What the text before a colon, or a heading over names, says of them; nil where it is a name itself.
  static func kind(of text: String) -> Kind? {
    let words = FoldedWords(text).words
    guard !words.isEmpty, words.count <= 10 else { return nil }
    if case (.status(let status), let strange)? = PresenceVocabulary.meaning(of: text), strange < 2 {
      return .status(status)
    }
    if let likelihood = PersonName(text)?.likelihood, likelihood >= 1 { return nil }
    let isFunction = words.contains(where: FunctionVocabulary.words.contains)
    if words.allSatisfy({
      FunctionVocabulary.words.contains($0) || FunctionVocabulary.qualifiers.contains($0)
        || PresenceVocabulary.fillers.contains($0)
    }) || isFunction {
      return isFunction && words.count < 4 ? .function(text) : .role
    }
    return .organization(organization(in: text))
  }

  /// What looks like a name, but stands before one that looks more so: `CC du Haut-Pays : M. Luc PERRIN`.
  private static func place(_ text: String, before name: String) -> Kind? {
    guard let own = PersonName(text), own.likelihood < 2, !own.hasHonorific,
      let other = PersonList.names(in: name)?.likelihood, other >= 3
    else { return nil }
    return .organization(organization(in: text))
  }

  func entries(parser: EntryParser, line: Int) -> [AttendanceEntry] {
    let text = rest.map { segment in
      switch segment.separator {
      case .start, .colon: segment.text
      case .comma: ", " + segment.text
      case .semicolon: "; " + segment.text
      case .dash: " - " + segment.text
      case .gap: String(EntrySegment.gap) + segment.text
      case .parentheses: " (" + segment.text + ")"
      }
    }.joined()
    let layout: EntryParser.Layout = if case .function = kind { .item } else { .inline }
    var entries = EntryParser(layout).entries(in: text, line: line)
    for index in entries.indices {
      switch kind {
      case .organization(let name): entries[index].organization = entries[index].organization ?? name
      case .function(let name): entries[index].function = entries[index].function ?? name
      case .status(let status): entries[index].status = entries[index].status ?? status
      case .role: break
      }
    }
    return entries
  }

  /// The name in `Pour la commune d'Arles` and the like.
  private static func organization(in text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    while let first = words.first, words.count > 1,
      ["pour", "representing", "representants", "for", "from", "de", "du", "la", "le", "les"].contains(
        FoldedWords(first).words.first ?? "")
    {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimming([" ", ":", ",", "-", "–"])
  }
}
