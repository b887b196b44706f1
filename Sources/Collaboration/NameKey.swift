import Support

/// What two spellings of one name have in common: case, accents, hyphens, apostrophes, spaces and what nobody sees folded.
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
    var words = KeyWords(capacity: name.utf8.count)
    for scalar in name.unicodeScalars where !LetterFolding.append(scalar, to: &words.bytes) { words.endWord() }
    return words.finished()
  }

  /// What a character is in a key: its letters without their accents and in lower case.
  fileprivate static func letters(of scalar: Unicode.Scalar) -> String {
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

  fileprivate static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", "’", "ʼ", "‘", "`", "´", "_": return true
    case "\u{2010}"..."\u{2015}", "\u{2212}": return true
    // The Greek accents that stand alone are ` and ´ once decomposed.
    case "\u{1FEF}", "\u{1FFD}": return true
    default: return scalar.properties.isWhitespace || scalar.isSpaceWithoutWidth
    }
  }
}

/// The letters of ASCII and of the languages written in Latin script, folded once for all.
private enum LatinFolding {
  /// Where the Latin blocks end (Latin Extended-B).
  static let end: UInt32 = 0x250
  static let separator = UInt32.max

  /// For each scalar the UTF-8 of its letters, first byte lowest; or that it is a separator.
  static let table: [UInt32] = (0..<end).map { value in
    guard let scalar = Unicode.Scalar(value), !NameKey.separates(scalar) else { return separator }
    return NameKey.letters(of: scalar).utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// The words of a key as they are written behind one another.
private struct KeyWords {
  var bytes: [UInt8] = []
  private var wordStart = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity + 8)
  }

  mutating func endWord() {
    guard bytes.count > wordStart else { return }
    if isSaint { bytes.insert(contentsOf: "ain".utf8, at: wordStart + 1) }
    bytes.append(UInt8(ascii: " "))
    wordStart = bytes.count
  }

  /// Whether the last word stands for a saint.
  ///
  /// Its slice must be gone before the bytes grow, or all of them would be copied for each word.
  private var isSaint: Bool {
    guard bytes.count - wordStart < 4 else { return false }
    let word = bytes[wordStart...]
    return word.elementsEqual("st".utf8) || word.elementsEqual("ste".utf8)
  }

  /// The words, parted by single spaces.
  consuming func finished() -> String {
    endWord()
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
