internal import Markup
internal import Support

/// Text from data as a figure can show it: on one line, and without what would play tricks on its neighbours.
package enum DisplayText {
  /// White space becomes single spaces; controls that change direction go; marks are no more than four to a letter, two
  /// of them over it.
  package static func clean(_ text: some StringProtocol) -> String {
    if isClean(text.utf8) { return String(text) }
    var clean = ""
    var endsInSpace = true
    var (marks, above) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && !isNarrowOrFixed(scalar) {
        if !endsInSpace { clean.unicodeScalars.append(" ") }
        endsInSpace = true
        continue
      }
      if scalar.isBidirectionalControl { continue }
      if scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        above += scalar.properties.canonicalCombiningClass == .above ? 1 : 0
        if marks > 4 || above > 2 { continue }
      } else {
        (marks, above) = (0, 0)
      }
      clean.unicodeScalars.append(!scalar.isXMLCharacter || scalar.isHarmful ? "\u{FFFD}" : scalar)
      endsInSpace = false
    }
    return clean.last == " " ? String(clean.dropLast()) : clean
  }

  /// Whether a text is of visible ASCII and single spaces between it, as nearly every name is: that takes no look at
  /// Unicode's properties.
  private static func isClean(_ bytes: some Sequence<UInt8>) -> Bool {
    var endsInSpace = true
    for byte in bytes {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && !endsInSpace else { return false }
      endsInSpace = byte == 0x20
    }
    return !endsInSpace
  }

  private static func isNarrowOrFixed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}"
  }
}
