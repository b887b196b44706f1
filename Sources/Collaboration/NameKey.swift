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
    foldASCII(name) ?? foldUnicode(name)
  }

  /// The key of an ASCII name, byte by byte, because a network may have a million of them; nil for any other name.
  private static func foldASCII(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      // Each word may end in a space, and `st` is the word that grows most. The string is made from a finished copy,
      // since one that is made with room to spare keeps it, and a short one needs no memory of its own.
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3 + 3) { key in
        var words = ASCIIWords(key)
        for byte in bytes { words.append(byte) }
        return String(decoding: key[..<words.end()], as: UTF8.self)
      }
    }
  }

  private static func foldUnicode(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(word == "st" ? "saint" : word == "ste" ? "sainte" : word)
      word = ""
    }
    // Canonical decomposition parts the accents from their letters, so that they can be dropped.
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "œ", "Œ": word += "oe"
      case "æ", "Æ": word += "ae"
      case "ß", "ẞ": word += "ss"
      case _ where separates(scalar): endWord()
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
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
}

/// The folded words of an ASCII name, as they are written behind one another.
private struct ASCIIWords {
  private let key: UnsafeMutableBufferPointer<UInt8>
  private var length = 0
  private var wordStart = 0

  /// - Precondition: there is room for three bytes for each of the name, and three more.
  init(_ key: UnsafeMutableBufferPointer<UInt8>) {
    self.key = key
  }

  mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): write(byte + 32)
    case UInt8(ascii: " "), 0x09...0x0D, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "_"):
      endWord()
    default: write(byte)
    }
  }

  /// The length of the key, without the space behind its last word.
  mutating func end() -> Int {
    endWord()
    return max(0, length - 1)
  }

  private mutating func endWord() {
    guard length > wordStart else { return }
    if word.elementsEqual("st".utf8) {
      write("saint")
    } else if word.elementsEqual("ste".utf8) {
      write("sainte")
    }
    write(UInt8(ascii: " "))
    wordStart = length
  }

  private var word: Slice<UnsafeMutableBufferPointer<UInt8>> { key[wordStart..<length] }

  private mutating func write(_ byte: UInt8) {
    key[length] = byte
    length += 1
  }

  /// Writes another word in the place of the last one.
  private mutating func write(_ word: StaticString) {
    length = wordStart
    word.withUTF8Buffer { $0.forEach { byte in write(byte) } }
  }
}
