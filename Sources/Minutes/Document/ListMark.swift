/// What an item of a list begins with.
package struct ListMark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A dash, a dot or an arrow.
    case bullet
    /// `3.`, `b)` or `2.1`.
    case number
  }

  package var kind: Kind
  /// Whether its check box is ticked; nil without a box.
  package var isTicked: Bool?

  package init(kind: Kind, isTicked: Bool? = nil) {
    self.kind = kind
    self.isTicked = isTicked
  }

  /// Takes the mark, and a check box behind it, off the words of a line.
  ///
  /// `words`: left without the mark; untouched where nothing but the mark would be gone.
  package static func take(from words: inout [PlacedWord]) -> ListMark? {
    var mark: ListMark?
    var rest = words[...]
    if let first = rest.first, rest.count > 1, let kind = kind(of: first.text) {
      mark = ListMark(kind: kind)
      rest.removeFirst()
    } else if let first = rest.first, let dash = first.text.first, glued.contains(dash), first.text.count > 2,
      first.text.dropFirst().first?.isLetter == true
    {
      // `-Louis Morales`, the space forgotten.
      mark = ListMark(kind: .bullet)
      let text = String(first.text.dropFirst())
      rest[rest.startIndex] = PlacedWord(text: text, start: first.start + 1, end: first.end)
    }
    if let isTicked = takeBox(from: &rest) {
      mark = ListMark(kind: mark?.kind ?? .bullet, isTicked: isTicked)
    }
    guard mark != nil, !rest.isEmpty else { return nil }
    words = Array(rest)
    return mark
  }

  private static func kind(of word: String) -> Kind? {
    if bullets.contains(word) { return .bullet }
    guard let last = word.last, last == "." || last == ")" || last == "°" else { return nil }
    let body = word.dropLast()
    let isNumber = !body.isEmpty && body.count <= 5 && body.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." }
    let isLetter = last == ")" && body.count == 1 && body.allSatisfy(\.isLetter)
    return isNumber || isLetter ? .number : nil
  }

  private static func takeBox(from words: inout ArraySlice<PlacedWord>) -> Bool? {
    guard let first = words.first else { return nil }
    if words.count > 2, first.text == "[", let second = words.dropFirst().first, second.text == "]" {
      words.removeFirst(2)
      return false
    }
    guard words.count > 1 else { return nil }
    switch first.text {
    case "[]", "[_]", "[-]", "☐", "□", "▢", "❏", "❑", "◻": words.removeFirst()
    case "[x]", "[X]", "[✓]", "[✔]", "[*]", "☑", "☒", "✅", "✔", "✓", "☑\u{FE0F}", "✔\u{FE0F}", "🗹":
      words.removeFirst()
      return true
    default: return nil
    }
    return false
  }

  private static let bullets: Set<String> = [
    "-", "–", "—", "−", "‐", "‑", "*", "+", "•", "·", "◦", "▪", "▫", "■", "●", "○", "‣", "⁃", "∙", "➢", "➤", "►", "▶",
    "→", "⇒", "»", ">", "o", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F02D}", "\u{F076}",
  ]
  /// Marks that people forget the space behind.
  private static let glued: Set<Character> = ["-", "–", "—", "−", "•", "·", "▪", "●", "‣", "➢", "\u{F0B7}", "\u{F0A7}"]
}
