internal import Support

/// Text from data as a figure can show it: on one line, and without what would play tricks on its neighbours.
package enum DisplayText {
  /// White space becomes single spaces; controls that change direction go; marks are no more than four to a letter, two
  /// of them over it.
  package static func clean(_ text: some StringProtocol) -> String {
    var clean = ""
    var endsInSpace = true
    var (marks, above) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && !isNarrowOrFixed(scalar) {
        if !endsInSpace { clean.unicodeScalars.append(" ") }
        endsInSpace = true
        continue
      }
      if isBidirectionalControl(scalar) { continue }
      if scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        above += scalar.properties.canonicalCombiningClass == .above ? 1 : 0
        if marks > 4 || above > 2 { continue }
      } else {
        (marks, above) = (0, 0)
      }
      clean.unicodeScalars.append(isForbiddenInXML(scalar) || scalar.isHarmful ? "\u{FFFD}" : scalar)
      endsInSpace = false
    }
    return clean.last == " " ? String(clean.dropLast()) : clean
  }

  /// Whether XML 1.0 cannot have it: Char, production 2.
  static func isForbiddenInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }

  private static func isNarrowOrFixed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}"
  }

  /// Embeddings, overrides and isolates, which could reverse what is written after them.
  private static func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
