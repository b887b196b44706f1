extension Font {
  /// A text shortened with `…` to a width; whole where it fits.
  package func shortened(_ text: String, to width: Double) -> String {
    let text = DisplayText.clean(text)
    guard self.width(of: text) > width else { return text }
    var taken = extent(of: "…")
    var end = text.startIndex
    // Whole characters, so that no accent or half of an emoji is cut off.
    while end < text.endIndex {
      taken.add(text[end])
      if taken.width > width + 1e-6 { break }
      end = text.index(after: end)
    }
    let kept = text[..<end]
    return (kept.last == " " ? kept.dropLast() : kept) + "…"
  }

  /// A text broken into at most so many lines of a width, the last one shortened with `…` where it does not fit.
  ///
  /// Lines break after spaces and hyphens, and within a word only where it alone is too wide.
  package func wrapped(_ text: String, to width: Double, lines limit: Int = .max) -> [String] {
    let text = DisplayText.clean(text)
    guard self.width(of: text) > width, limit > 1 else { return [shortened(text, to: width)] }
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      if lines.count == limit - 1 {
        lines.append(shortened(String(rest), to: width))
        break
      }
      let end = breakingPoint(of: rest, width: width)
      let line = rest[..<end]
      lines.append(String(line.last == " " ? line.dropLast() : line))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }

  /// The end of the longest beginning that fits: at least one character.
  private func breakingPoint(of text: Substring, width: Double) -> Substring.Index {
    var taken = extent(of: "")
    var afterWord: Substring.Index?
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      let character = text[end]
      taken.add(character)
      // A space may hang over the edge; sums of widths are exact but for rounding.
      if taken.width > width + 1e-6 && character != " " {
        return afterWord ?? (end == text.startIndex ? next : end)
      }
      end = next
      if character == " " || character == "-" || character == "‐" || character == "/" { afterWord = next }
    }
    return end
  }
}
