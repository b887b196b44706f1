/// What the spellings of a letter have in common, for keys of names and for words of vocabularies: case and accents folded.
package enum LetterFolding {
  /// Appends a character's letters without their accents and in lower case, none for what nobody sees.
  ///
  /// - Returns: false for spaces, hyphens and apostrophes, which part words and append nothing.
  package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    // A network may have a million names, nearly all of whose letters are looked up.
    if scalar.value < latinEnd {
      var rest = latin[Int(scalar.value)]
      guard rest != separator else { return false }
      while rest != 0 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
      return true
    }
    guard !separates(scalar) else { return false }
    bytes += letters(of: scalar).utf8
    return true
  }

  /// Where the Latin blocks end (Latin Extended-B).
  private static let latinEnd: UInt32 = 0x250
  private static let separator = UInt32.max

  /// The letters of ASCII and of the languages written in Latin script, folded once for all: for each scalar the UTF-8 of
  /// its letters, first byte lowest; or that it is a separator.
  private static let latin: [UInt32] = (0..<latinEnd).map { value in
    guard let scalar = Unicode.Scalar(value), !separates(scalar) else { return separator }
    return letters(of: scalar).utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func letters(of scalar: Unicode.Scalar) -> String {
    var letters = ""
    // Canonical decomposition parts the accents from their letters, so that they can be dropped.
    for part in String(scalar).decomposed.unicodeScalars {
      switch part {
      case "œ", "Œ": letters += "oe"
      case "æ", "Æ": letters += "ae"
      case "ß", "ẞ": letters += "ss"
      case _ where part.properties.generalCategory == .nonspacingMark: continue
      // What nobody sees parts no names: soft hyphens, marks of direction, joiners.
      case _ where part.properties.isDefaultIgnorableCodePoint: continue
      default: letters += part.properties.lowercaseMapping
      }
    }
    return letters
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", "’", "ʼ", "‘", "`", "´", "_": return true
    case "\u{2010}"..."\u{2015}", "\u{2212}": return true
    // The Greek accents that stand alone are ` and ´ once decomposed.
    case "\u{1FEF}", "\u{1FFD}": return true
    default: return scalar.properties.isWhitespace || scalar.isSpaceWithoutWidth
    }
  }
}
