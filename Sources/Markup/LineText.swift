/// Text on a line of a form that can escape nothing in it, such as Pajek's and UCINET's.
package enum LineText {
  /// The text with a space for each line break and control character, and with what it is given for others that the form
  /// cannot hold; each is counted in `lostCharacters`.
  package static func written(
    _ text: String, replacing replacements: [Unicode.Scalar: Unicode.Scalar], lostCharacters: inout Int
  ) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBreak = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
      let replacement = isBreak ? " " : replacements[scalar]
      line.append(replacement ?? scalar)
      if replacement != nil { lostCharacters += 1 }
    }
    return String(line)
  }
}
