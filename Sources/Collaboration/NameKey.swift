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
