import Support

/// A part of an entry in a list of people, with what sets it apart from the part before it.
struct EntrySegment: Hashable {
  enum Separator: Hashable {
    case start, comma, semicolon, colon, dash, gap
    /// It stands in parentheses.
    case parentheses
  }

  var separator: Separator
  var text: String

  /// Stands for a wide gap in the text of an entry.
  static let gap: Character = "\u{1F}"

  /// The parts of an entry: `Ann Lee - Chair, Acme (remote)` has four.
  static func split(_ text: String) -> [EntrySegment] {
    var segments: [EntrySegment] = []
    var current = EntrySegment(separator: .start, text: "")
    var depth = 0
    var previous: Character = " "
    func end(_ next: Separator) {
      current.text = trimmed(current.text)
      if !current.text.isEmpty { segments.append(current) }
      current = EntrySegment(separator: next, text: "")
    }
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      defer { previous = character }
      switch character {
      case "(", "[":
        if depth == 0 { end(.parentheses) } else { current.text.append(character) }
        depth += 1
      case ")", "]":
        guard depth > 0 else { continue }
        depth -= 1
        if depth == 0 { end(.gap) } else { current.text.append(character) }
      case _ where depth > 0: current.text.append(character)
      case ",": end(.comma)
      case ";": end(.semicolon)
      case gap, "|": end(.gap)
      case ":" where next.isWhitespace || next == gap || index + 1 == characters.count: end(.colon)
      case "-", "–", "—", "−", "‐":
        let isSpaced = previous.isWhitespace || next.isWhitespace || previous == "," || previous == gap
        if isSpaced {
          end(current.text.trimmed.isEmpty ? current.separator : .dash)
        } else {
          current.text.append(character)
        }
      default: current.text.append(character)
      }
    }
    end(.gap)
    // `Ann Lee (Acme) and Bob Ray`: what follows the parentheses is the next of the list.
    for index in segments.indices.dropFirst() where segments[index - 1].separator == .parentheses {
      guard segments[index].separator == .gap,
        let word = ["et ", "and ", "& "].first(where: segments[index].text.hasPrefix)
      else { continue }
      segments[index] = EntrySegment(separator: .comma, text: String(segments[index].text.dropFirst(word.count)))
    }
    return segments
  }

  /// Whether it is nothing but `@annlee`.
  var isHandle: Bool { text.first == "@" && text.count > 1 && !text.contains(" ") }

  /// `Ann Lee / Acme` as a name and what it is set apart from; two names stay together.
  var partedAtSlash: [EntrySegment] {
    guard let slash = text.firstRange(of: " / "), PersonList.names(in: text) == nil else { return [self] }
    let (name, rest) = (String(text[..<slash.lowerBound]), String(text[slash.upperBound...]))
    guard let likelihood = PersonName(name)?.likelihood, likelihood >= 1 else { return [self] }
    return [EntrySegment(separator: separator, text: name), EntrySegment(separator: .dash, text: rest)]
  }

  /// Words that keep the full stop behind them.
  private static let abbreviations: Set<String> = [
    "inc", "ltd", "corp", "llc", "pty", "plc", "esq", "phd", "etc", "mme", "mlle", "mrs", "cllr", "dir", "resp", "adj",
    "dpt", "dept", "univ", "min", "ste",
  ]

  private static func trimmed(_ text: String) -> String {
    var text = text.trimmed
    while let first = text.first, "*•·".contains(first) { text = String(text.dropFirst()).trimmed }
    // A full stop ends the list, not the abbreviation of a company's form or of a name.
    if text.last == ".", let word = text.dropLast().split(separator: " ").last, !word.contains("."),
      word.count > 2, !abbreviations.contains(word.lowercased())
    {
      text = String(text.dropLast())
    }
    return text
  }
}
