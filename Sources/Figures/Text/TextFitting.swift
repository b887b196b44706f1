import Support

extension Font {
  /// A text shortened with `…` to a width; whole where it fits.
  ///
  /// A name may keep its last word, which tells it from others that begin alike, where that leaves room for more.
  package func shortened(_ text: String, to width: Double, keepsLastWord: Bool = false) -> String {
    let text = DisplayText.clean(text)
    guard self.width(of: text) > width else { return text }
    if keepsLastWord, let shortened = shortenedWithin(text, to: width) { return shortened }
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

  /// `Communauté de… Clairbrune`; nil where the last word alone takes more than half of the width.
  private func shortenedWithin(_ text: String, to width: Double) -> String? {
    guard let space = text.lastIndex(of: " ") else { return nil }
    let end = "…" + text[space...]
    let endWidth = self.width(of: end)
    guard endWidth <= width / 2 else { return nil }
    let beginning = text[..<space]
    let head = beginning[..<breakingPoint(of: beginning, width: width - endWidth)]
    let kept = head.last == " " ? head.dropLast() : head
    return self.width(of: kept) <= width - endWidth ? kept + end : nil
  }

  /// A text broken into at most so many lines of a width, the last one shortened with `…` where it does not fit.
  ///
  /// Lines break after spaces and hyphens, and within a word only where it alone is too wide: then before a syllable,
  /// with a hyphen.
  package func wrapped(
    _ text: String, to width: Double, lines limit: Int = .max, keepsLastWord: Bool = false
  ) -> [String] {
    let text = DisplayText.clean(text)
    guard self.width(of: text) > width, limit > 1 else {
      return [shortened(text, to: width, keepsLastWord: keepsLastWord)]
    }
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      if lines.count == limit - 1 {
        lines.append(shortened(String(rest), to: width, keepsLastWord: keepsLastWord))
        break
      }
      let end = breakingPoint(of: rest, width: width)
      if let syllable = syllable(of: rest, before: end, width: width) {
        lines.append(rest[..<syllable] + "-")
        rest = rest[syllable...]
        continue
      }
      let line = rest[..<end]
      lines.append(String(line.last == " " ? line.dropLast() : line))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }

  /// Where a word that is broken within is better broken: before a consonant and the vowel after it, as most languages
  /// of the Latin script do; nil where the break is between words, or where there is no such place.
  private func syllable(of text: Substring, before end: Substring.Index, width: Double) -> Substring.Index? {
    guard end > text.startIndex, end < text.endIndex else { return nil }
    let (last, next) = (text[text.index(before: end)], text[end])
    guard last.isLetter, next.isLetter else { return nil }
    let word = text[..<end].lastIndex { !$0.isLetter }.map(text.index(after:)) ?? text.startIndex
    var place = end
    var nearest: Substring.Index?
    while place > word, text.distance(from: word, to: place) > 3 {
      if self.width(of: text[..<place] + "-") <= width {
        // Where two words are joined rather than anywhere.
        if Syllables.isJoint(after: text[word..<place]) { return place }
        if nearest == nil, Syllables.mayBegin(text[place...], after: text[word..<place]) { nearest = place }
      }
      place = text.index(before: place)
    }
    return nearest
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

extension String {
  /// Whether it may have been shortened, so that the whole of it is worth a tooltip.
  var isShortened: Bool { contains("…") }
}

/// Where syllables begin, as far as that can be known without a dictionary.
enum Syllables {
  /// Consonants that one syllable begins with; the longer ones first.
  private static let onsets = [
    "schw", "schl", "schr", "sch", "str", "spr", "ch", "ph", "th", "qu", "st", "sp", "gn", "tr", "pr", "br", "bl", "pl",
    "cl", "cr", "dr", "fr", "gr", "gl", "fl", "vr", "kr", "kl", "sh",
  ]

  /// Endings with the letter that German joins words by.
  private static let joints = ["ungs", "heits", "keits", "schafts", "tions", "tats", "lings"]

  /// Whether a compound's first part may end here.
  static func isJoint(after begun: Substring) -> Bool {
    let before = plain(begun.suffix(8))
    return joints.contains { before.hasSuffix($0) && before.count > $0.count }
  }

  /// Whether a syllable may begin here: two letters of it at least, after a vowel.
  static func mayBegin(_ rest: Substring, after begun: Substring) -> Bool {
    let ahead = plain(rest.prefix(8).prefix { $0.isLetter })
    let before = plain(begun.suffix(4))
    guard ahead.count >= 2, before.contains(where: isVowel) else { return false }
    // Not within letters that belong together: neither s|ch nor sc|h.
    for onset in onsets {
      for cut in 1..<onset.count where before.hasSuffix(onset.prefix(cut)) && ahead.hasPrefix(onset.dropFirst(cut)) {
        return false
      }
    }
    let consonants = onsets.first(where: ahead.hasPrefix)?.count ?? (ahead.first.map(isVowel) == true ? 0 : 1)
    guard consonants > 0, let vowel = ahead.dropFirst(consonants).first else { return false }
    return isVowel(vowel)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  /// Small letters without accents.
  private static func plain(_ text: Substring) -> String {
    String(String.UnicodeScalarView(text.lowercased().decomposed.unicodeScalars.filter { $0.value < 0x80 }))
  }
}
