import Foundation

/// What two spellings of one name have in common: case, accents, hyphens, apostrophes and spaces folded.
///
/// `St Martin de Crau` and `SAINT-MARTIN-DE-CRAU` share a key, and so do `Berre-l'Étang` and `BERRE L ETANG`.
package struct NameKey: Hashable, Comparable, Sendable {
  /// Lower-case words of letters, digits and other marks, parted by single spaces.
  package let text: String

  package init(_ name: some StringProtocol) {
    text = Self.fold(String(name))
  }

  /// True of a name that is made of nothing but spaces, hyphens and apostrophes.
  package var isEmpty: Bool { text.isEmpty }

  package static func < (a: NameKey, b: NameKey) -> Bool { a.text < b.text }

  private static func fold(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    // Canonical decomposition parts the accents from their letters, so that they can be dropped.
    let plain = isASCII ? name : name.decomposedStringWithCanonicalMapping
    var words: [String] = []
    var word = ""
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(word == "st" ? "saint" : word == "ste" ? "sainte" : word)
      word = ""
    }
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "œ", "Œ": word += "oe"
      case "æ", "Æ": word += "ae"
      case "ß", "ẞ": word += "ss"
      case _ where separates(scalar): endWord()
      case _ where !isASCII && scalar.properties.generalCategory == .nonspacingMark: continue
      case _ where scalar.value < 0x80: word.unicodeScalars.append(lowercased(scalar))
      default: word += scalar.properties.lowercaseMapping
      }
    }
    endWord()
    return words.joined(separator: " ")
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", "’", "ʼ", "‘", "`", "´", "_": return true
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{200B}", "\u{FEFF}": return true
    default: return scalar.properties.isWhitespace
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar >= "A", scalar <= "Z" else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value) + 32)
  }
}
