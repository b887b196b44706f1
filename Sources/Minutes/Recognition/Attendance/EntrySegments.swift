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
      case gap: end(.gap)
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
    return segments
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.trimmed
    while let first = text.first, "*•·".contains(first) { text = String(text.dropFirst()).trimmed }
    // A full stop ends the list, not the abbreviation of a company's form or of a name.
    if text.last == ".", let word = text.dropLast().split(separator: " ").last, word.count > 4, !word.contains(".") {
      text = String(text.dropLast())
    }
    return text
  }
}
